"""The pen: it draws strokes on a view, each from where it is put down to where it is lifted."""

from collections.abc import Callable

from PySide6.QtGui import QPainter

from mnist_desktop.core.drawing import PEN_WIDTH, Drawing
from mnist_desktop.ui import ink_painter
from mnist_desktop.ui.drawing_view import DrawingView
from mnist_desktop.ui.growing_stroke import GrowingStroke
from mnist_desktop.ui.pointer import Act, PointerSample


class Pen:
    """Draws on a view; `changed` is called for every movement."""

    def __init__(self, view: DrawingView, changed: Callable[[], None]) -> None:
        self.width = PEN_WIDTH
        self._view = view
        self._changed = changed
        self._growing: GrowingStroke | None = None

    @property
    def draws(self) -> bool:
        """Whether a stroke is in progress."""
        return self._growing is not None

    @property
    def drawing(self) -> Drawing:
        """The view's drawing, with the stroke in progress."""
        finished = self._view.finished
        return finished.with_stroke(self._growing.stroke()) if self._growing else finished

    def take(self, sample: PointerSample) -> None:
        """Take a sample of a stroke; the stroke that ends is closed by `finish`."""
        if sample.act is Act.BEGIN:
            if not self._view.finished:
                self._view.update()  # the hint goes
            self._growing = GrowingStroke(self.width * self._view.unit())
        growing = self._growing
        if growing is None:
            return
        if sample.act is Act.CANCEL:
            self._growing = None
            self._view.restore(self._view.finished)
            self._changed()
        elif growing.add(self._view.viewport.to_canvas(sample.position), sample):
            if settled := growing.settle():
                self._view.settle(settled)
            self._view.update_part(growing.newest_reach())
            self._changed()

    def finish(self) -> Drawing | None:
        """Leave the stroke in progress to the view; return the drawing without it."""
        growing, before = self._growing, self._view.finished
        if growing is None:
            return None
        self._growing = None
        self._view.settle(growing.moving())
        self._view.take_over(before.with_stroke(growing.stroke()))
        return before

    def unsettle(self) -> None:
        """Note that the view's image is a new one, without any of the stroke in progress."""
        if self._growing is not None:
            self._growing.unsettle()

    def paint(self, painter: QPainter) -> None:
        """Paint what is not on the view's image yet, in canvas units."""
        if self._growing is not None:
            ink_painter.paint(painter, self._growing.moving(), self._view.ink_colour())
