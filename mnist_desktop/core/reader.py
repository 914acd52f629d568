"""What the window asks of a reader, whatever stands behind it."""

from concurrent.futures import Future
from typing import Protocol

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.prediction import Reading


class DrawingReader(Protocol):
    """Answers drawings, one after the other."""

    def submit(self, drawing: Drawing) -> Future[Reading]:
        """Read a drawing.

        The future fails with `UserError`, to be shown, or with `ReaderLostError`: ask again.
        """
        ...
