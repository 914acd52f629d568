"""The crop box of a picture under a pointer or the keys: it changes what is read, not the ink."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPainter

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.ui.crop_frame import CropFrame
from mnist_desktop.ui.drawing_view import DrawingView
from mnist_desktop.ui.pointer import Act, PointerSample

KEY_SHARE = 0.02
"""How far a key moves the box or its corner, as a share of the picture's longer side."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Cropper:
    """Moves and resizes the crop box on a view; `changed` is called for every movement."""

    def __init__(self, view: DrawingView, changed: Callable[[], None]) -> None:
        self._view = view
        self._changed = changed
        self._frame = CropFrame()
        self._before: Drawing | None = None

    def takes(self, sample: PointerSample) -> bool:
        """Return whether a beginning takes hold of the box."""
        self.follow()
        return self._frame.press(sample.position, self._view.viewport)

    def take(self, sample: PointerSample) -> None:
        """Take a sample since the box was taken hold of; `finish` lets it go."""
        if sample.act is Act.BEGIN:
            self._before = self._view.finished
        elif sample.act is Act.CANCEL:
            self._take_back()
        elif self._frame.held:
            self._frame.move(sample.position, self._view.viewport)
            self._show()

    def finish(self) -> Drawing | None:
        """Let the box go; return the drawing before, None where it is as it was."""
        before, self._before = self._before, None
        self._frame.release()
        return None if before == self._view.finished else before

    def follow(self) -> None:
        """Show the box of the drawing as it is now."""
        if not self._frame.held and self._frame.set_picture(self._view.finished.picture):
            self._view.update()

    def cursor_at(self, position: QPointF) -> Qt.CursorShape | None:
        """Return how a pointer looks over the box; None where it draws."""
        return self._frame.cursor_at(position, self._view.viewport)

    def key(self, event: QKeyEvent) -> Drawing | None:
        """Move the box by a key with Ctrl, with Shift its lower right corner.

        Returns the drawing before; None where the key is none for the box, or changes nothing.
        """
        placed = self._view.finished.picture
        way = _ARROWS.get(Qt.Key(event.key()))
        if placed is None or way is None:
            return None
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return None
        step = KEY_SHARE * max(placed.place.width, placed.place.height)
        self.follow()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._frame.stretch(way[0] * step, way[1] * step, self._view.viewport)
        else:
            self._frame.nudge(way[0] * step, way[1] * step)
        return self._changed_from(self._view.finished)

    def reset(self) -> Drawing | None:
        """Read the whole picture again; return the drawing before, None where it is read whole."""
        placed, before = self._view.finished.picture, self._view.finished
        if placed is None or placed.crop is None:
            return None
        self._frame.set_picture(replace(placed, crop=None))
        return self._changed_from(before)

    def paint(self, painter: QPainter) -> None:
        """Paint the box, in widget coordinates."""
        self.follow()
        self._frame.paint(painter, self._view.viewport, self._view.palette())

    def _changed_from(self, before: Drawing) -> Drawing | None:
        self._show()
        return None if before == self._view.finished else before

    def _show(self) -> None:
        drawing = self._view.finished
        if drawing.picture is not None:
            placed = replace(drawing.picture, crop=self._frame.crop)
            self._view.take_over(replace(drawing, picture=placed))
            self._view.update(self._frame.reach(self._view.viewport))
            self._changed()

    def _take_back(self) -> None:
        before, self._before = self._before, None
        self._frame.cancel()
        if before is not None and before != self._view.finished:
            self._view.take_over(before)
            self._view.update(self._frame.reach(self._view.viewport))
            self._changed()
