"""A stroke while it is being drawn: most of it rests on the canvas's image, its end still moves."""

from array import array

from PySide6.QtCore import QPointF, QRectF

from mnist_desktop.core.drawing import Stroke
from mnist_desktop.ui import ink_painter
from mnist_desktop.ui.ink_painter import FIELDS, Run
from mnist_desktop.ui.pointer import Act, PointerSample

SETTLE_AFTER = 48
"""So many points of a growing stroke are painted anew with each movement, as one smooth line.

Painted one by one they would overlap, and their soft edges add up to a jagged one.
"""


class GrowingStroke:
    """Collects the points of a stroke; `width` is the pen's, in canvas units."""

    def __init__(self, width: float) -> None:
        self.width = width
        self._values = array("d")
        self._settled = 0  # up to this point, it is on the canvas's image

    def add(self, place: QPointF, sample: PointerSample) -> bool:
        """Take a sample at a place of the canvas; False for a pen lifted where it was."""
        here = [place.x(), place.y()]
        if sample.act is Act.END and self._values[-FIELDS : -FIELDS + 2].tolist() == here:
            return False
        self._values.extend((*here, sample.pressure, sample.time))
        return True

    def stroke(self) -> Stroke:
        """Return it as it is now."""
        return Stroke(self._values.tobytes(), self.width)

    def newest_reach(self) -> QRectF:
        """Return the part of the canvas in which the last point is seen."""
        return ink_painter.newest_reach(self._values, self.width)

    def moving(self) -> list[Run]:
        """Return what is not yet on the canvas's image."""
        return ink_painter.stroke_runs(self._values, self.width, self._settled)

    def settle(self) -> list[Run]:
        """Return what shall go to the canvas's image now; mostly nothing."""
        last = len(self._values) // FIELDS - 1
        if last - self._settled < SETTLE_AFTER:
            return []
        runs = ink_painter.stroke_runs(self._values, self.width, self._settled, to_pen=False)
        self._settled = last
        return runs

    def unsettle(self) -> None:
        """Note that the canvas's image is a new one, without any of this stroke."""
        self._settled = 0
