"""What the loop trains on: digit images with their digits, from sources that can be added to."""

from collections.abc import Iterator
from typing import Any, NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.normalise import SIDE, DigitImage
from mnist_desktop.core.picture import Picture

NO_DIGIT = -1
"""The label of what is no digit."""


class Digits(NamedTuple):
    """Digit images (N, 28, 28) as bytes, ink high, and the digits (N,) they show, or NO_DIGIT."""

    images: npt.NDArray[np.uint8]
    labels: npt.NDArray[np.int64]


class Source(Protocol):
    """One set of handwritten digits or of other things, with a training and a validation part.

    A new set is a class like this, a name in `config` and a line in `sources.open_sources`.
    """

    @property
    def name(self) -> str:
        """What the set is called in the configuration and in the card."""

    def __len__(self) -> int:
        """Return how many images an epoch has of it."""

    def training(self, epoch: int) -> Digits:
        """Return the images of an epoch, counted from 0; the same ones whenever it is asked for."""

    def validation(self) -> Digits:
        """Return the images held out, for the figure after each epoch."""

    def held_out(self) -> Iterator[tuple[Drawing | Picture, int]]:
        """Yield what was held out as the program meets it, with its digit or NO_DIGIT."""

    def record(self) -> dict[str, Any]:
        """Return title, licence, hashes, counts and split, as JSON, for the card."""


def as_bytes(images: list[DigitImage]) -> npt.NDArray[np.uint8]:
    """Return digit images as one array (N, 28, 28) of bytes."""
    together = np.stack(images) if images else np.zeros((0, SIDE, SIDE), np.float32)
    return np.rint(together * 255).astype(np.uint8)
