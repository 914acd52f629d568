"""Digits drawn with a pen, as strokes: redrawn as vectors, by another hand in every epoch.

MNIST alone has hardly any European 1s (a long upstroke, a serif) or crossed 7s; these have.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.normalise import Points, normalise_strokes
from training.config import PENS
from training.digits import Digits, as_bytes
from training.distort import THICKEST, THINNEST, distort
from training.strokes import (
    PENDIGITS,
    UNIPEN_DIGITS,
    Characters,
    cut_wrongly,
    drawing,
    hold_out,
    lies,
)
from training.strokes import load as load_strokes

FILES = (PENDIGITS, UNIPEN_DIGITS)
TITLES = {
    PENDIGITS.name: "Pen-Based Recognition of Handwritten Digits, raw strokes of the training part"
    " (UCI; Alpaydin, Alimoglu), CC BY 4.0",
    UNIPEN_DIGITS.name: "UNIPEN train_r01_v07, category 1a (Guyon et al.; Zenodo 1195803),"
    " CC BY 4.0",
}
VARIANTS = 8
"""Every digit is redrawn so many times; then the epochs begin again with the first."""


def redraw(
    characters: Sequence[Sequence[Points]], rng: np.random.Generator
) -> npt.NDArray[np.uint8]:
    """Return digit images (N, 28, 28) of characters, each by another hand with another pen."""
    pens = np.exp(rng.uniform(np.log(THINNEST), np.log(THICKEST), len(characters))).tolist()
    return as_bytes(
        [
            normalise_strokes(distort(strokes, rng), pen)
            for strokes, pen in zip(characters, pens, strict=True)
        ]
    )


class Redrawn:
    """Characters that are redrawn in every epoch; each variant is kept once it has been drawn."""

    def __init__(self, characters: Characters, repeats: int, seed: int) -> None:
        self._strokes = characters.strokes
        self._repeats = repeats
        self._seed = seed
        self._variants: dict[int, npt.NDArray[np.uint8]] = {}

    def __len__(self) -> int:
        return len(self._strokes) * self._repeats

    def images(self, epoch: int) -> npt.NDArray[np.uint8]:
        """Return the images of an epoch, (N · repeats, 28, 28)."""
        first = epoch * self._repeats
        return np.concatenate([self._variant(first + i) for i in range(self._repeats)])

    def _variant(self, number: int) -> npt.NDArray[np.uint8]:
        number %= VARIANTS * self._repeats
        if number not in self._variants:
            rng = np.random.default_rng([self._seed, number])
            self._variants[number] = redraw(self._strokes, rng)
        return self._variants[number]


class PenSource:
    """Pen digits; whole writers are held out."""

    name = PENS

    def __init__(
        self,
        folder: Path,
        repeats: int = 1,
        seed: int = 1,
        without: frozenset[str] | None = None,
    ) -> None:
        """Read the files under the data folder that are there; UserError for a damaged one.

        `without` are the writers held out; None for those of `strokes.hold_out`.
        """
        self._chosen = without is not None
        self._files: list[dict[str, Any]] = []
        training, held, cut = [], [], []
        for file in FILES:
            if not (folder / file).is_file():
                continue
            digits = load_strokes(folder / file)
            wrong, lying = cut_wrongly(digits), lies(digits)
            held_out = hold_out(digits) if without is None else without
            out = np.isin(digits.writers, sorted(held_out))
            training.append(digits.where(~out & ~wrong & ~lying))
            held.append(digits.where(out & ~wrong))
            cut.append(digits.where(out & wrong))
            self._files.append(_record(folder / file, digits, out, wrong, lying))
        if not training:
            raise FileNotFoundError(2, "no file of pen strokes", str(folder / PENDIGITS))
        self._training = _joined(training)
        self._held = _joined(held)
        self._cut = _joined(cut)
        self._redrawn = Redrawn(self._training, repeats, seed)
        self._labels = np.tile(self._training.labels.astype(np.int64), repeats)

    def __len__(self) -> int:
        return len(self._redrawn)

    def training(self, epoch: int) -> Digits:
        """Return the digits redrawn, each distorted and with a pen of its own."""
        return Digits(self._redrawn.images(epoch), self._labels)

    def validation(self) -> Digits:
        """Return the digits of the writers held out, drawn with the program's own pen."""
        return _drawn(self._held)

    def wrongly_cut(self) -> Digits:
        """Return those held out that were left out because they were cut wrongly."""
        return _drawn(self._cut)

    def held_out(self) -> Iterator[tuple[Drawing, int]]:
        """Yield the digits of the writers held out as the program meets them: as drawings."""
        for strokes, label in zip(self._held.strokes, self._held.labels, strict=True):
            yield drawing(strokes), int(label)

    def record(self) -> dict[str, Any]:
        """Return where the data come from and how they were split, for the card."""
        return {
            "title": "digits drawn with pens: UCI's and UNIPEN's",
            "licence": "CC BY 4.0",
            "trained": len(self._training.labels),
            "validated": len(self._held.labels),
            "split": "by writer: those named"
            if self._chosen
            else "by writer: of each site the least busy ones (training/strokes.py)",
            "files": self._files,
        }


def _drawn(digits: Characters) -> Digits:
    images = as_bytes([normalise_strokes(strokes) for strokes in digits.strokes])
    return Digits(images, digits.labels.astype(np.int64))


def _joined(parts: list[Characters]) -> Characters:
    return Characters(
        tuple(strokes for part in parts for strokes in part.strokes),
        *(np.concatenate([part[field] for part in parts]) for field in range(1, 4)),
    )


def _record(
    path: Path,
    digits: Characters,
    out: npt.NDArray[np.bool_],
    wrong: npt.NDArray[np.bool_],
    lying: npt.NDArray[np.bool_],
) -> dict[str, Any]:
    return {
        "title": TITLES[path.name],
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "trained": int((~out & ~wrong & ~lying).sum()),
        "validated": int((out & ~wrong).sum()),
        "left_out": {
            site: {"wrongly cut": int(wrong[digits.sites == site].sum()), "of": int(count)}
            for site, count in zip(*np.unique(digits.sites, return_counts=True), strict=True)
        },
        "lying": dict(Counter(digits.sites[lying].tolist())),
        "writers_held_out": sorted(set(digits.writers[out].tolist())),
    }
