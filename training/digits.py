"""What the loop trains on: digit images with their digits, from sources that can be added to."""

from collections.abc import Iterator
from typing import Any, NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.picture import Picture


class Digits(NamedTuple):
    """Digit images (N, 28, 28) as bytes, ink high, and the digits (N,) they show."""

    images: npt.NDArray[np.uint8]
    labels: npt.NDArray[np.int64]


class Source(Protocol):
    """One set of handwritten digits, split into a training and a validation part.

    A new set is a class like this, a name in `config` and a line in `sources.open_sources`.
    """

    @property
    def name(self) -> str:
        """What the set is called on the command line and in the card."""

    def __len__(self) -> int:
        """Return how many digits an epoch has of it."""

    def training(self, rng: np.random.Generator) -> Digits:
        """Return the digit images of one epoch; `rng` is the only source of chance."""

    def validation(self) -> Digits:
        """Return the digit images held out, for the figure after each epoch."""

    def held_out(self) -> Iterator[tuple[Drawing | Picture, int]]:
        """Yield what was held out as the program meets it, with its digit."""

    def record(self) -> dict[str, Any]:
        """Return title, licence, hashes, counts and split, as JSON, for the card."""
