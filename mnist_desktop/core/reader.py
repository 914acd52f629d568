"""What the window asks of a reader, whatever stands behind it."""

from typing import TYPE_CHECKING, Protocol

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.prediction import Reading

if TYPE_CHECKING:
    from concurrent.futures import Future


class DrawingReader(Protocol):
    """Answers drawings, one after the other."""

    def submit(self, drawing: Drawing) -> "Future[Reading]":
        """Read a drawing.

        The future fails with `UserError`, to be shown, or with `ReaderLostError`: ask again.
        """
        ...
