"""Measures a bundle through the door that the program uses: opened files and drawings → Reader."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from tqdm import tqdm

from mnist_desktop import Reader
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.picture import Picture
from mnist_desktop.core.prediction import CLASSES


class Measured(NamedTuple):
    """The answers to N digits: probabilities (N, 10), and the digits (N,) they should be.

    Where the program saw no single glyph the probabilities are all 0, which counts as wrong.
    """

    probabilities: npt.NDArray[np.float64]
    labels: npt.NDArray[np.int64]

    @property
    def right(self) -> npt.NDArray[np.bool_]:
        """Which answers are right, (N,)."""
        right: npt.NDArray[np.bool_] = (self.probabilities.argmax(axis=1) == self.labels) & (
            self.confidence > 0
        )
        return right

    @property
    def confidence(self) -> npt.NDArray[np.float64]:
        """The probability of the digit answered, (N,)."""
        highest: npt.NDArray[np.float64] = self.probabilities.max(axis=1)
        return highest

    @property
    def accuracy(self) -> float:
        """The share of right answers, in [0, 1]."""
        return float(self.right.mean())

    def metrics(self) -> dict[str, float | int]:
        """Return the figures that a card records."""
        return {
            "accuracy": round(self.accuracy, 6),
            "errors": int((~self.right).sum()),
            "count": len(self.labels),
        }

    def confusion(self) -> npt.NDArray[np.int64]:
        """Return how often each digit (row) was answered as each (column); (10, 10)."""
        table = np.zeros((CLASSES, CLASSES), np.int64)
        np.add.at(table, (self.labels, self.probabilities.argmax(axis=1)), 1)
        return table


def measure(reader: Reader, items: Iterable[tuple[Drawing | Picture, int]], title: str) -> Measured:
    """Read everything, one after the other, as the program does."""
    rows, labels = [], []
    for item, label in tqdm(items, title, leave=False, unit="digit"):
        rows.append(reader.read(item).probabilities or (0.0,) * CLASSES)
        labels.append(label)
    return Measured(np.array(rows), np.array(labels, np.int64))


def joined(parts: Iterable[Measured]) -> Measured:
    """Return the answers of several sets as one."""
    known = list(parts)
    return Measured(
        np.concatenate([part.probabilities for part in known]),
        np.concatenate([part.labels for part in known]),
    )
