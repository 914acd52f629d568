"""The eraser: it takes ink away where it passes; a ring shows how far it reaches."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPalette, QPen

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.ui.drawing_view import DrawingView
from mnist_desktop.ui.pointer import Act, Device, PointerSample

LEAST_RADIUS = 18.0
"""A smaller eraser is hard to hit with, in canvas units of a drawing shown in full size."""


class Eraser:
    """Erases on a view from where it is set down to where it is lifted; that is one pass.

    `changed` is called for every movement that took something away.
    """

    def __init__(self, view: DrawingView, changed: Callable[[], None]) -> None:
        self._view = view
        self._changed = changed
        self._least_radius = LEAST_RADIUS
        self._radius = 0.0  # of this pass, in canvas units
        self._before: Drawing | None = None
        self._at = (0.0, 0.0)
        self._ring: QPointF | None = None

    def set_width(self, width: float) -> None:
        """Set the pen's width, which the eraser follows, in canvas units in full size."""
        self._least_radius = max(width, LEAST_RADIUS)
        if self._ring is not None:
            self._view.update()

    def hover(self, place: QPointF | None) -> None:
        """Show the ring at a place of the widget, or nowhere."""
        if place != self._ring:
            self._view.update(self._ring_reach())
            self._ring = place
            self._view.update(self._ring_reach())

    def take(self, sample: PointerSample) -> None:
        """Take a sample of the pass; the pass that ends is closed by `finish`."""
        view, ends = self._view, sample.act is Act.END
        if sample.act is Act.CANCEL:
            self._take_back()
            return
        self.hover(None if ends and sample.device is not Device.MOUSE else sample.position)
        place = view.viewport.to_canvas(sample.position).toTuple()
        if sample.act is Act.BEGIN:
            self._before, self._at = view.finished, place
            self._radius = self._least_radius * view.unit()
        if self._before is not None:
            self._move(place)

    def finish(self) -> Drawing | None:
        """End a pass, and return the drawing before it if it took anything away."""
        before, self._before = self._before, None
        return None if before is self._view.finished else before

    def paint(self, painter: QPainter) -> None:
        """Paint the ring: dark on light and light on dark, whatever lies under it."""
        if self._ring is None:
            return
        palette, radius = self._view.palette(), self._ring_radius()
        for role, width in ((QPalette.ColorRole.Base, 4), (QPalette.ColorRole.Text, 1.5)):
            painter.setPen(QPen(palette.color(role), width))
            painter.drawEllipse(self._ring, radius, radius)

    def _move(self, place: tuple[float, float]) -> None:
        from mnist_desktop.core.erasing import erase  # not before it is needed

        erased = erase(self._view.finished, [self._at, place], self._radius)
        self._at = place
        if erased.changed is not None:
            self._view.renew(QRectF(*erased.changed), erased.drawing)
            self._changed()

    def _take_back(self) -> None:
        before = self.finish()
        self.hover(None)
        if before is not None:
            self._view.restore(before)
            self._changed()

    def _ring_radius(self) -> float:
        return self._least_radius * self._view.unit() * self._view.viewport.scale

    def _ring_reach(self) -> QRect:
        if self._ring is None:
            return QRect()
        x, y, size = self._ring.x(), self._ring.y(), self._ring_radius() + 3
        return QRectF(x - size, y - size, 2 * size, 2 * size).toAlignedRect()
