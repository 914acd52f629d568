"""Where the evaluation sets come from: the data folder, and the generators of pictures."""

import contextlib
import csv
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.compose import ink_of
from mnist_desktop.core.decoder import decode
from mnist_desktop.core.parts import connected
from training import fonts, mnist, strokes
from training.changed import CHANGES, png
from training.config import Config
from training.numbers import number
from training.paper import Handwriting
from training.pens import FILES
from training.photos import DEFECTS, photo
from training.sets import EvaluationSet, Item
from training.strokes import Characters, drawing

SEED = 20
PHOTOS = 500
"""So many of one digit for each defect: of 200, one more or less is half a percent."""
NUMBERS, PAIRS = 100, 200
"""So many of numbers for each defect, and of two digits that touch."""
DRAWN_NUMBERS = 500
TOUCHING = (-0.08, 0.0)
"""Digits side by side reach so far into one another's boxes, in their longer sides, to touch."""
ENLARGED = 1000
"""So many of MNIST's digits are changed into larger pictures, which take longer to make."""
MNIST_HELD_OUT = Config().mnist_held_out
FONT_SIZES = {"fonts": 96, "fonts_small": 24}
"""Pixels an em."""
CHANGED = {
    "shifted": "shifted 5 pixels",
    "half": "half as large",
    "inverted": "inverted",
    "hairline": "with a hairline",
    "marker": "with a marker",
    "blurred": "blurred",
    "noisy": "noisy",
    "jpeg": "as JPEG 20",
    "faint": "a third of the contrast",
}
SAME_FORM = 3
"""The first ones keep MNIST's form; the others are larger pictures."""
Bytes = npt.NDArray[np.uint8]


def mnist_sets(data: Path) -> list[EvaluationSet]:
    """Return MNIST's validation part, as it is and changed (`changed.py`)."""
    raw = _validation(data)
    plain = _images("mnist", "MNIST, validation part", raw.images, raw.labels)
    changed = [_changed(name, raw) for name in CHANGES]
    return [
        plain,
        *changed[:SAME_FORM],
        *(at_most(each, ENLARGED) for each in changed[SAME_FORM:]),
    ]


def _validation(data: Path) -> mnist.Raw:
    # Never downloads: what is not there is not measured.
    if not any((data / place / mnist.FILES["train"][0]).is_file() for place in mnist.PLACES):
        raise FileNotFoundError(mnist.FILES["train"][0])
    raw = mnist.load(data, "train")
    split = len(raw.labels) - MNIST_HELD_OUT
    return mnist.Raw(raw.images[max(split, 0) :], raw.labels[max(split, 0) :])


def _images(name: str, title: str, images: Bytes, labels: npt.NDArray[np.uint8]) -> EvaluationSet:
    def make(place: int) -> Item:
        return Item(f"{name}-{place}", str(int(labels[place])), png(images[place]))

    return EvaluationSet(name, title, len(labels), make)


def at_most(whole: EvaluationSet, count: int) -> EvaluationSet:
    """Return a set of at most `count` items, evenly spread, of a larger one."""
    if whole.count <= count:
        return whole
    places = np.linspace(0, whole.count - 1, count).round().astype(int)
    return replace(whole, count=count, make=lambda place: whole.make(int(places[place])))


def _changed(name: str, raw: mnist.Raw) -> EvaluationSet:
    def make(place: int) -> Item:
        file = CHANGES[name](raw.images[place], np.random.default_rng([SEED, place]))
        return Item(f"{name}-{place}", str(int(raw.labels[place])), file)

    return EvaluationSet(f"mnist_{name}", f"MNIST {CHANGED[name]}", len(raw.labels), make)


def pen_sets(data: Path) -> list[EvaluationSet]:
    """Return the pen digits of the writers held out: cleaned, all and by site; and uncleaned."""
    clean, uncleaned = _held_pens(data)
    sites = sorted(set(clean.sites.tolist()))
    return [
        drawings("pens", "pen digits, writers held out", clean),
        *(drawings(f"pens_{s}", f"of these: {s}", clean.where(clean.sites == s)) for s in sites),
        drawings("pens_uncleaned", "pen digits with those cut wrongly", uncleaned),
    ]


def _held_pens(data: Path) -> tuple[Characters, Characters]:
    """Return the digits of the writers held out, cleaned, and with those that are cut wrongly."""
    files = [data / file for file in FILES if (data / file).is_file()]
    if not files:
        raise FileNotFoundError(FILES[0].name)
    known = [strokes.load(file) for file in files]
    held = [d.where(np.isin(d.writers, sorted(strokes.hold_out(d)))) for d in known]
    clean = [part.where(~strokes.cut_wrongly(part)) for part in held]
    return _joined(clean), _joined(held)


def _joined(parts: Sequence[Characters]) -> Characters:
    return Characters(
        tuple(character for part in parts for character in part.strokes),
        *(np.concatenate([part[field] for part in parts]) for field in range(1, 4)),
    )


def _there(path: Path) -> Path:
    if not path.is_file():
        raise FileNotFoundError(path.name)
    return path


def drawings(
    name: str, title: str, characters: Characters, *, nondigits: bool = False
) -> EvaluationSet:
    """Return characters as drawings; `nondigits` says that none is a digit."""

    def make(place: int) -> Item:
        label = "" if nondigits else str(characters.labels[place])
        return Item(f"{name}-{place}", label, drawing(characters.strokes[place]))

    return EvaluationSet(name, title, len(characters.labels), make, nondigits)


def picture_sets(data: Path) -> list[EvaluationSet]:
    """Return people's pictures, by kind."""
    folder = data / "pictures"
    with _there(folder / "labels.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    kinds = sorted({row["kind"] for row in rows})
    return [
        _files(
            f"pictures_{kind}",
            f"people's pictures: {kind}",
            [(folder / row["file"], row["label"]) for row in rows if row["kind"] == kind],
        )
        for kind in kinds
    ]


def seed_sets(data: Path) -> list[EvaluationSet]:
    """Return the demos' own samples; the digit is the end of the name."""
    files = sorted(path for path in (data / "seeds").iterdir() if path.stem[-1:].isdigit())
    return [_files("seeds", "the demos' own samples", [(path, path.stem[-1]) for path in files])]


def _files(name: str, title: str, files: list[tuple[Path, str]]) -> EvaluationSet:
    def make(place: int) -> Item:
        path, label = files[place]
        return Item(path.name, label, path.read_bytes())

    return EvaluationSet(name, title, len(files), make)


def scan_sets(data: Path) -> list[EvaluationSet]:
    """Return scanned digits of another look, dark on light."""
    found = []
    for name, title in (("usps", "USPS, 16×16"), ("optdigits", "optdigits, 32×32")):
        with np.load(_there(data / "scans" / f"{name}_train.npz"), allow_pickle=False) as stored:
            images, labels = stored["x"], stored["y"]
        found.append(_images(f"scans_{name}", f"scans: {title}", 255 - images, labels))
    return found


def font_sets(data: Path) -> list[EvaluationSet]:
    """Return the digits of fonts held out, large and small."""
    faces = fonts.faces(data, held_out=True)
    return [
        printed_pages(name, f"fonts held out, {size} pixels", faces, "0123456789", size)
        for name, size in FONT_SIZES.items()
    ]


def printed_pages(
    name: str,
    title: str,
    known: Sequence[fonts.Face],
    characters: Sequence[str],
    size: int = FONT_SIZES["fonts"],
    *,
    nondigits: bool = False,
) -> EvaluationSet:
    """Return characters of fonts as pictures, `size` pixels an em; `local` to these fonts."""

    def make(place: int) -> Item:
        face, character = known[place // len(characters)], characters[place % len(characters)]
        label = "" if nondigits else character
        return Item(f"{face.path.stem}-{character}", label, fonts.page(face, character, size))

    count = len(known) * len(characters)
    return EvaluationSet(name, title, count, make, nondigits, local=fonts.fingerprint(known))


class _Hands:
    """Digits by people unseen: strokes of the writers held out, images of MNIST's validation."""

    def __init__(self, data: Path) -> None:
        self._pens = _held_pens(data)[0]
        self._feet = strokes.lies(self._pens)
        self._raw = _validation(data)

    def pick(self, rng: np.random.Generator) -> tuple[Handwriting, str]:
        """Return some digit."""
        if rng.random() < 0.3:
            place = int(rng.integers(len(self._raw.labels)))
            return self._raw.images[place], str(int(self._raw.labels[place]))
        place = int(rng.integers(len(self._pens.labels)))
        while self._feet[place]:
            # Cut wrongly as well, though it counts among the pens: no photo shows a foot for a 1.
            place = int(rng.integers(len(self._pens.labels)))
        return self._pens.strokes[place], str(self._pens.labels[place])


def photo_sets(data: Path) -> list[EvaluationSet]:
    """Return generated photos of one digit, by defect (`photos.py`)."""
    hands = _Hands(data)
    return [_photos(f"photos_{d}", f"photos: {d}", hands, d, PHOTOS) for d in DEFECTS]


def photographed_number_sets(data: Path) -> list[EvaluationSet]:
    """Return generated photos of numbers of two to six digits, by defect."""
    hands = _Hands(data)
    return [
        _photos(f"photographed_{d}", f"photos of numbers: {d}", hands, d, NUMBERS, most=6)
        for d in DEFECTS
    ]


def _photos(
    name: str, title: str, hands: _Hands, defect: str, count: int, *, most: int = 1
) -> EvaluationSet:
    def make(place: int) -> Item:
        rng = np.random.default_rng([SEED, most, DEFECTS.index(defect), place])
        digits = [hands.pick(rng) for _ in range(int(rng.integers(min(2, most), most + 1)))]
        file = photo([digit for digit, _ in digits], rng, defect)
        return Item(f"{name}-{place}", "".join(label for _, label in digits), file)

    return EvaluationSet(name, title, count, make)


def number_sets(data: Path) -> list[EvaluationSet]:
    """Return numbers of two to six drawn digits, each by one of the writers held out."""
    digits = _held_pens(data)[0]

    def make(place: int) -> Item:
        drawn = number(digits, np.random.default_rng([SEED, place]))
        return Item(f"number-{place}", drawn.label, drawn.drawing)

    found = [EvaluationSet("numbers", "drawn numbers of 2 to 6 digits", DRAWN_NUMBERS, make)]
    # Photos show MNIST's digits too; drawn numbers do without them.
    with contextlib.suppress(FileNotFoundError):
        found.append(_touching(_Hands(data)))
    return found


def _touching(hands: _Hands) -> EvaluationSet:
    """Return photos of two digits whose ink is one part."""

    def make(place: int) -> Item:
        rng = np.random.default_rng([SEED, place])
        while True:
            digits = [hands.pick(rng) for _ in range(2)]
            file = photo([digit for digit, _ in digits], rng, "shade", apart=TOUCHING)
            parts = connected(ink_of(decode(file, "touching").picture))
            if parts is not None and len(parts.numbers) == 1:
                return Item(f"touching-{place}", "".join(label for _, label in digits), file)

    return EvaluationSet("numbers_touching", "photos of two digits that touch", PAIRS, make)
