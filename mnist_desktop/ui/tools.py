"""What works on a drawing besides the pen: the eraser, the crop box, the cross of the keys.

Each is made when it is first of use: before the first paint their imports would cost time.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from mnist_desktop.ui.drawing_view import DrawingView

if TYPE_CHECKING:
    from mnist_desktop.ui.cropper import Cropper
    from mnist_desktop.ui.eraser import Eraser
    from mnist_desktop.ui.key_pen import KeyPen


class Tools:
    """The tools of one view; `changed` is called for every movement that changes its drawing."""

    def __init__(self, view: DrawingView, changed: Callable[[], None]) -> None:
        self._view = view
        self._changed = changed
        self._width = 0.0
        self._eraser: Eraser | None = None
        self._key_pen: KeyPen | None = None
        self.cropper: Cropper | None = None
        """There from the first picture on."""

    @property
    def eraser(self) -> "Eraser":
        """Takes ink away."""
        if self._eraser is None:
            from mnist_desktop.ui.eraser import Eraser

            self._eraser = Eraser(self._view, self._changed)
            self._eraser.set_width(self._width)
        return self._eraser

    @property
    def key_pen(self) -> "KeyPen":
        """Turns keys into samples."""
        if self._key_pen is None:
            from mnist_desktop.ui.key_pen import KeyPen

            self._key_pen = KeyPen()
        return self._key_pen

    def expect_picture(self) -> None:
        """Have a crop box ready."""
        if self.cropper is None:
            from mnist_desktop.ui.cropper import Cropper

            self.cropper = Cropper(self._view, self._changed)

    def set_width(self, width: float) -> None:
        """Set the pen's width, which the eraser follows, in canvas units."""
        self._width = width
        if self._eraser is not None:
            self._eraser.set_width(width)

    def show_ring(self, place: QPointF | None) -> None:
        """Show how far the eraser reaches, at a place of the widget, or nowhere."""
        if place is not None or self._eraser is not None:
            self.eraser.hover(place)

    def cursor_at(self, position: QPointF) -> Qt.CursorShape | None:
        """Return how a pointer looks over the crop box; None where it draws."""
        return self.cropper.cursor_at(position) if self.cropper is not None else None

    def paint(self, painter: QPainter, *, down: bool) -> None:
        """Paint what is seen of them, in widget coordinates; `down`: the keys' pen draws."""
        if self.cropper is not None:
            self.cropper.paint(painter)
        if self._eraser is not None:
            self._eraser.paint(painter)
        if self._key_pen is not None and self._view.hasFocus():
            self._key_pen.paint(painter, self._view.viewport, self._view.palette(), down=down)
