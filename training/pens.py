"""Digits drawn with a pen, as strokes: redrawn as vectors, anew in every epoch.

MNIST alone has hardly any European 1s (a long upstroke, a serif) or crossed 7s; these have.
"""

import hashlib
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.drawing import Drawing, Point, Stroke
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.normalise import SIDE, DigitImage, Points, normalise_strokes
from training.config import PENS
from training.digits import Digits
from training.distort import THICKEST, THINNEST, distort

PENDIGITS = Path("strokes/pendigits_train.npz")
"""UCI's pen-based digits, raw strokes; the layout of the file is in DATA.md."""


@dataclass(frozen=True, slots=True)
class PenDigits:
    """Digits as strokes, the digits (N,) and who wrote them (N,)."""

    strokes: tuple[tuple[Points, ...], ...]
    labels: npt.NDArray[np.int64]
    writers: npt.NDArray[np.str_]


def load(path: Path) -> PenDigits:
    """Read a file of strokes; UserError where it is not one."""
    return _parse(path.read_bytes(), path.name)


def _parse(data: bytes, name: str) -> PenDigits:
    try:
        # From memory: numpy leaves a file open that turns out to be none of its own.
        with np.load(io.BytesIO(data), allow_pickle=False) as stored:
            xy = stored["xy"].astype(np.float64)
            stroke_ends, character_ends = stored["stroke_ptr"], stored["char_ptr"]
            labels = stored["label"].astype(np.int64)
            writers = stored["writer"]
    except (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile) as error:
        raise UserError(f"“{name}” is not a file of strokes as described; get it again.") from error
    paths = [xy[a:b] for a, b in pairwise(stroke_ends)]
    strokes = tuple(tuple(paths[a:b]) for a, b in pairwise(character_ends))
    return PenDigits(strokes, labels, writers)


def hold_out(writers: npt.NDArray[np.str_], count: int) -> tuple[str, ...]:
    """Return the last `count` writers, in the order of their names' numbers."""
    return tuple(sorted(set(writers.tolist()), key=lambda name: (len(name), name))[-count:])


class PenSource:
    """Pen digits; whole writers are held out, since one hand's digits are all alike."""

    name = PENS

    def __init__(self, path: Path, writers_held_out: int, repeats: int) -> None:
        digits = load(path)
        self._sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
        self._writers = hold_out(digits.writers, writers_held_out)
        held = np.isin(digits.writers, self._writers)
        self._strokes = [s for s, out in zip(digits.strokes, held, strict=True) if not out]
        self._labels = digits.labels[~held]
        self._held_strokes = [s for s, out in zip(digits.strokes, held, strict=True) if out]
        self._held_labels = digits.labels[held]
        self._repeats = repeats
        self._count_of_writers = len(set(digits.writers.tolist()))

    def __len__(self) -> int:
        return len(self._strokes) * self._repeats

    def training(self, rng: np.random.Generator) -> Digits:
        """Return the digits redrawn, each distorted and with a pen of its own."""
        images = [
            normalise_strokes(distort(strokes, rng), pen)
            for _ in range(self._repeats)
            for strokes, pen in zip(
                self._strokes,
                np.exp(rng.uniform(np.log(THINNEST), np.log(THICKEST), len(self._strokes))),
                strict=True,
            )
        ]
        return Digits(_as_bytes(images), np.tile(self._labels, self._repeats))

    def validation(self) -> Digits:
        """Return the digits of the writers held out, drawn with the program's own pen."""
        return Digits(
            _as_bytes([normalise_strokes(strokes) for strokes in self._held_strokes]),
            self._held_labels,
        )

    def held_out(self) -> Iterator[tuple[Drawing, int]]:
        """Yield the digits of the writers held out as the program meets them: as drawings."""
        for strokes, label in zip(self._held_strokes, self._held_labels, strict=True):
            yield Drawing(tuple(map(_stroke, strokes))), int(label)

    def record(self) -> dict[str, Any]:
        """Return where the data come from and how they were split, for the card."""
        return {
            "title": "Pen-Based Recognition of Handwritten Digits, raw strokes of the training"
            " part (UCI; Alpaydin, Alimoglu)",
            "licence": "CC BY 4.0",
            "sha256": {PENDIGITS.name: self._sha256},
            "trained": len(self._labels),
            "validated": len(self._held_labels),
            "split": f"{len(self._writers)} of {self._count_of_writers} writers for validation:"
            f" {', '.join(self._writers)}",
            "held_out": len(self._writers),
        }


def _stroke(points: Points) -> Stroke:
    return Stroke.from_points(Point(x, y) for x, y in points.tolist())


def _as_bytes(images: list[DigitImage]) -> npt.NDArray[np.uint8]:
    together = np.stack(images) if images else np.zeros((0, SIDE, SIDE), np.float32)
    return np.rint(together * 255).astype(np.uint8)
