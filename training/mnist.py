"""MNIST: four published files, checked, and brought through the program's own normaliser."""

import gzip
import hashlib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from PIL import Image
from tqdm import tqdm

from mnist_desktop.core.decoder import decode
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.ink import find_ink
from mnist_desktop.core.normalise import NORMALISER_VERSION, SIDE
from mnist_desktop.core.picture import Picture
from mnist_desktop.core.segment import glyphs_of_picture
from training.config import MNIST
from training.digits import Digits

FILES = {
    "train": ("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz"),
    "test": ("t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz"),
}
CHECKSUMS = {
    "train-images-idx3-ubyte.gz": "f68b3c2dcbeaaa9fbdd348bbdeb94873",
    "train-labels-idx1-ubyte.gz": "d53e105ee54ea40749a09fcbcd1e9432",
    "t10k-images-idx3-ubyte.gz": "9fb629c4189551a2d022fa330f9573f3",
    "t10k-labels-idx1-ubyte.gz": "ec29112dd5afa0611ce80d1b7f02629c",
}
"""md5 of the published files, the same that torchvision checks."""
PLACES = (".", "mnist", "MNIST/raw")
"""Where the files are looked for under the data folder; torchvision downloads to the last."""
CACHE = Path("build/training/cache")


class Raw(NamedTuple):
    """A published part: images (N, 28, 28) bytes, ink high, and digits (N,) bytes."""

    images: npt.NDArray[np.uint8]
    labels: npt.NDArray[np.uint8]


def load(folder: Path, part: str) -> Raw:
    """Read a part, "train" or "test"; downloads MNIST where it is missing.

    UserError where it cannot be had or is not what was published.
    """
    paths = _find(folder, part)
    if paths is None:
        _download(folder)
        paths = _find(folder, part)
    if paths is None:
        raise _missing(folder, part)
    images, labels = (_read_idx(path) for path in paths)
    return Raw(images, labels)


class MnistSource:
    """The 60,000 training images of MNIST; the last `held_out` are for validation."""

    name = MNIST

    def __init__(self, folder: Path, held_out: int, repeats: int = 1) -> None:
        raw = load(folder, "train")
        images, readable = _normalised(raw.images)
        self._split = len(raw.labels) - held_out
        self._held_out = held_out
        labels = raw.labels.astype(np.int64)
        # What the normaliser finds no single glyph in can teach nothing; it counts in the scores.
        use = readable[: self._split]
        self._unreadable = int((~use).sum())
        self._training = Digits(images[: self._split][use], labels[: self._split][use])
        self._repeats = repeats
        self._validation = Digits(images[self._split :], labels[self._split :])
        self._raw = raw

    def __len__(self) -> int:
        return len(self._training.labels) * self._repeats

    def training(self, epoch: int) -> Digits:
        """Return the digit images to train on; the same in every epoch."""
        images, labels = self._training
        return Digits(np.tile(images, (self._repeats, 1, 1)), np.tile(labels, self._repeats))

    def validation(self) -> Digits:
        """Return the digit images held out; one that can't be read is blank."""
        return self._validation

    def held_out(self) -> Iterator[tuple[Picture, int]]:
        """Yield the digits held out as the program meets them: as opened picture files."""
        return pictures(Raw(self._raw.images[self._split :], self._raw.labels[self._split :]))

    def record(self) -> dict[str, Any]:
        """Return where the data come from and how they were split, for the card."""
        return {
            "title": "MNIST, the 60,000 training images (LeCun, Cortes, Burges)",
            "licence": "CC BY-SA 3.0",
            "md5": {file: CHECKSUMS[file] for file in FILES["train"]},
            "trained": len(self._training.labels),
            "left_out": self._unreadable,
            "validated": self._held_out,
            "split": f"the last {self._held_out:,} images for validation",
            "held_out": self._held_out,
        }


def pictures(raw: Raw) -> Iterator[tuple[Picture, int]]:
    """Yield images as the program gets them when they are opened as PNG files, with the digit."""
    for number, (image, label) in enumerate(zip(raw.images, raw.labels, strict=True)):
        file = io.BytesIO()
        Image.fromarray(image).save(file, "PNG", compress_level=0)
        yield decode(file.getvalue(), f"{number}.png").picture, int(label)


def _normalised(
    images: npt.NDArray[np.uint8],
) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.bool_]]:
    """Return digit images as bytes, and which were read as exactly one glyph; cached."""
    key = hashlib.sha256(images.tobytes()).hexdigest()[:16]
    cached = CACHE / f"mnist-{key}-normaliser-{NORMALISER_VERSION}.npz"
    if cached.is_file():
        with np.load(cached) as stored:
            return stored["images"], stored["readable"]
    digits = np.zeros_like(images)
    readable = np.zeros(len(images), np.bool_)
    for number, image in enumerate(tqdm(images, "normalise MNIST", leave=False)):
        for glyph in glyphs_of_picture(find_ink(image)[0]):
            readable[number] = True
            digits[number] = np.rint(glyph.image() * 255)
    cached.parent.mkdir(parents=True, exist_ok=True)
    np.savez(cached, images=digits, readable=readable)
    return digits, readable


def _find(folder: Path, part: str) -> tuple[Path, Path] | None:
    images, labels = FILES[part]
    for place in PLACES:
        if (folder / place / images).is_file() and (folder / place / labels).is_file():
            return folder / place / images, folder / place / labels
    return None


def _read_idx(path: Path) -> npt.NDArray[np.uint8]:
    """Read one file of the IDX format: two zeros, type 8 (bytes), rank, sizes, values."""
    packed = path.read_bytes()
    if hashlib.md5(packed, usedforsecurity=False).hexdigest() != CHECKSUMS[path.name]:
        raise UserError(
            f"“{path.name}” is not the file that MNIST publishes (its checksum differs);"
            " delete it and get it again."
        )
    data = gzip.decompress(packed)
    rank = data[3]
    shape = np.frombuffer(data, ">u4", rank, 4).astype(int).tolist()
    return np.frombuffer(data, np.uint8, offset=4 + 4 * rank).reshape(shape)


def _download(folder: Path) -> None:
    from training import torchvision_ops

    torchvision_ops.declare()
    from torchvision import datasets

    try:
        datasets.MNIST(str(folder), download=True)
    except (OSError, RuntimeError) as error:
        raise _missing(folder, "train") from error


def _missing(folder: Path, part: str) -> UserError:
    return UserError(
        f"MNIST's files ({' and '.join(FILES[part])}) are not in “{folder.name}” and could not be"
        " downloaded; put them there or name another folder with --data."
    )


assert SIDE == 28  # MNIST's own side: a cached image is as large as the published one
