"""Digits as pictures, with what pictures do to them: any pen, paper, blur, noise, JPEG, a camera.

Every picture goes the program's own way, from the pixels to the digit image, so that the network
learns what comes out at its end: hairlines that were thickened, markers, ragged edges.
"""

import hashlib
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFilter
from tqdm import tqdm

from mnist_desktop.core.compose import ink_of
from mnist_desktop.core.decoder import decode
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.normalise import NORMALISER_VERSION, Points
from mnist_desktop.core.picture import Picture
from mnist_desktop.core.segment import glyphs_of_picture
from training import mnist
from training.config import PICTURES, Config
from training.digits import Digits, as_bytes
from training.distort import distort
from training.photos import DEFECTS, photo
from training.strokes import PENDIGITS, UNIPEN_DIGITS, Characters, cut_wrongly, hold_out, load

POOL = 2
"""So many epochs have pictures of their own; then the first ones come again."""
OVERSAMPLED = 3
"""Drawn so many times as large as wanted, then scaled down: smooth edges."""
HELD_OUT = 1500
SIDES = (9, 320)
"""The longer side of a digit on plain ground, in pixels: from those of the smallest scans on."""
PHOTO_SIDES = (160, 420)
"""The longer side of a photo, in pixels: small ones, since every one takes the program its time."""

Ink = Sequence[Points] | npt.NDArray[np.uint8]
"""A digit as strokes or as a 28×28 image."""


def on_paper(digit: Ink, rng: np.random.Generator) -> bytes:
    """Return a PNG or JPEG file of a digit on plain ground: any size, pen, polarity, softness."""
    side = int(np.exp(rng.uniform(*np.log(SIDES))))
    ink = _from_image(digit, side, rng) if isinstance(digit, np.ndarray) else None
    if ink is None:
        assert not isinstance(digit, np.ndarray)
        ink = _from_strokes(distort(digit, rng), side, rng)
    if rng.random() < 0.35:
        ink = ink.filter(ImageFilter.GaussianBlur(rng.uniform(0.2, 0.03 * side)))
    canvas = Image.new("L", (round(side * rng.uniform(1.1, 2)), round(side * rng.uniform(1.1, 2))))
    room = canvas.width - ink.width, canvas.height - ink.height
    canvas.paste(ink, (round(rng.uniform(0, 1) * room[0]), round(rng.uniform(0, 1) * room[1])))
    paper, pen = rng.uniform(170, 255), rng.uniform(0, 90)
    if rng.random() < 0.2:
        pen = paper - rng.uniform(40, 90)
    if rng.random() < 0.4:
        paper, pen = 255 - paper, 255 - pen
    grey = paper + (pen - paper) * np.asarray(canvas, np.float32) / 255
    if rng.random() < 0.3:
        grey = grey + rng.normal(0, rng.uniform(1, 12), grey.shape)
    image = Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
    file = io.BytesIO()
    if rng.random() < 0.35:
        image.save(file, "JPEG", quality=int(rng.integers(15, 90)))
    else:
        image.save(file, "PNG", compress_level=0)
    return file.getvalue()


def _from_strokes(strokes: Sequence[Points], side: int, rng: np.random.Generator) -> Image.Image:
    """Draw strokes with a pen from a hairline to a marker, its ends round."""
    width = max(1.0, side * float(np.exp(rng.uniform(np.log(0.012), np.log(0.22))))) * OVERSAMPLED
    big = side * OVERSAMPLED
    everything = np.concatenate(strokes)
    low = everything.min(axis=0)
    scale = (big - width) / max(float(np.ptp(everything, axis=0).max()), 1e-6)
    image = Image.new("L", (big, big))
    pen = ImageDraw.Draw(image)
    half = width / 2
    for stroke in strokes:
        points = [(x, y) for x, y in ((stroke - low) * scale + half).tolist()]
        if len(points) > 1:
            pen.line(points, fill=255, width=round(width), joint="curve")
        for x, y in (points[0], points[-1]):
            pen.ellipse((x - half, y - half, x + half, y + half), fill=255)
    return image.resize((side, side), Image.Resampling.BOX)


def _from_image(digit: npt.NDArray[np.uint8], side: int, rng: np.random.Generator) -> Image.Image:
    """Enlarge a 28×28 image; often as a shape with sharp edges, thickened or thinned."""
    image = Image.fromarray(digit)
    image = image.crop(image.getbbox()) if image.getbbox() else image
    factor = side / max(image.size)
    size = (max(1, round(image.width * factor)), max(1, round(image.height * factor)))
    image = image.resize(size, Image.Resampling.BICUBIC)
    if rng.random() < 0.7:
        # Where the edge is drawn decides how wide the pen is.
        level = rng.uniform(40, 200)
        shape = image.filter(ImageFilter.GaussianBlur(side / 60))
        image = shape.point(lambda value: max(0, min(255, round((value - level) * 12 + 128))))
        if rng.random() < 0.5:
            reach = 2 * round(side * rng.uniform(0.005, 0.03)) + 1
            image = image.filter(ImageFilter.MaxFilter(reach))
    return image


class PictureSource:
    """Pictures and photos of training digits of MNIST and of pens; others are held out."""

    name = PICTURES

    def __init__(self, folder: Path, count: int, config: Config) -> None:
        """Read the digits under the data folder; an epoch has `count` pictures of them."""
        raw = mnist.load(folder, "train")
        split = len(raw.labels) - config.mnist_held_out
        pens = [load(folder / file) for file in (PENDIGITS, UNIPEN_DIGITS)]
        self._training = _Digits(raw, slice(0, split), pens, held_out=False)
        self._held = _Digits(raw, slice(split, None), pens, held_out=True)
        self._count = count
        self._seed = config.seed
        self._pools: dict[int, Digits] = {}

    def __len__(self) -> int:
        return self._count

    def training(self, epoch: int) -> Digits:
        """Return digit images of pictures; cached on disk, since a picture takes milliseconds."""
        number = epoch % POOL
        if number not in self._pools:
            self._pools[number] = _cached(self._training, self._count, [self._seed, number])
        return self._pools[number]

    def validation(self) -> Digits:
        """Return digit images of pictures of digits held out."""
        return _cached(self._held, HELD_OUT, [self._seed, 1000])

    def held_out(self) -> Iterator[tuple[Drawing | Picture, int]]:
        """Yield pictures of digits held out as the program meets them."""
        for file, label in self._held.files(HELD_OUT, [self._seed, 1000]):
            yield decode(file, "picture").picture, label

    def record(self) -> dict[str, Any]:
        """Return what the pictures are, for the card."""
        return {
            "title": "the training digits of MNIST and of the pens, as pictures and photos"
            " (training/pictures.py, training/photos.py)",
            "licence": "as those sets",
            "trained": self._count * POOL,
            "per_epoch": self._count,
            "split": "of digits held out there",
            "validated": HELD_OUT,
        }


class _Digits:
    """What pictures are made of: MNIST's images and pens' strokes, one as often as the other."""

    def __init__(
        self, raw: mnist.Raw, part: slice, pens: list[Characters], *, held_out: bool
    ) -> None:
        self._images, self._labels = raw.images[part], raw.labels[part]
        self._pens = []
        for known in pens:
            out = np.isin(known.writers, sorted(hold_out(known)))
            self._pens.append(known.where((out if held_out else ~out) & ~cut_wrongly(known)))

    def files(self, count: int, seed: list[int]) -> Iterator[tuple[bytes, int]]:
        """Yield picture files with their digits."""
        for number in range(count):
            rng = np.random.default_rng([*seed, number])
            digit, label = self._pick(rng)
            if rng.random() < 0.6:
                yield on_paper(digit, rng), label
            else:
                longest = int(rng.integers(*PHOTO_SIDES))
                yield photo([digit], rng, str(rng.choice(DEFECTS)), longest), label

    def _pick(self, rng: np.random.Generator) -> tuple[Ink, int]:
        which = int(rng.integers(4))
        if which >= len(self._pens):
            place = int(rng.integers(len(self._labels)))
            return self._images[place], int(self._labels[place])
        known = self._pens[which]
        place = int(rng.integers(len(known.strokes)))
        return known.strokes[place], int(known.labels[place])


def _cached(digits: _Digits, count: int, seed: list[int]) -> Digits:
    key = "-".join(map(str, [*seed, count, _code()]))
    cached = mnist.CACHE / f"pictures-{key}-normaliser-{NORMALISER_VERSION}.npz"
    if cached.is_file():
        with np.load(cached) as stored:
            return Digits(stored["images"], stored["labels"])
    images, labels = [], []
    files = tqdm(digits.files(count, seed), "pictures", count, leave=False)
    for file, label in files:
        for glyph in glyphs_of_picture(ink_of(decode(file, "picture").picture)):
            images.append(glyph.image())
            labels.append(label)
    made = Digits(as_bytes(images), np.array(labels, np.int64))
    cached.parent.mkdir(parents=True, exist_ok=True)
    np.savez(cached, images=made.images, labels=made.labels)
    return made


def _code() -> str:
    """Return a name for the code that pictures depend on, so that a cache is not outlived by it."""
    root = Path(__file__).resolve().parents[1]
    files = [
        *(root / "mnist_desktop/core").glob("*.py"),
        *(root / "training" / name for name in ("pictures.py", "photos.py", "distort.py")),
    ]
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]
