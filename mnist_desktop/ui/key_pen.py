"""The keyboard's pen: a cross on the canvas that the arrow keys move and Space puts down."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen

from mnist_desktop.ui.pointer import Act, Device, PointerSample
from mnist_desktop.ui.viewport import Viewport

STEPS = 16
"""Steps of the arrow keys across the shorter side of what is seen."""
FINE = 4
"""Steps with Shift for one without; a step draws as many points, or its corners would be round."""
ARM, GAP = 13.0, 4.0
"""Pixels from the middle of the cross to the ends of its arms, and to where they start."""

_WAYS = {
    int(Qt.Key.Key_Left): (-1, 0),
    int(Qt.Key.Key_Right): (1, 0),
    int(Qt.Key.Key_Up): (0, -1),
    int(Qt.Key.Key_Down): (0, 1),
}
_LIFTS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class KeyPen:
    """Knows where the cross is, in canvas units, and turns keys into samples."""

    def __init__(self) -> None:
        self._place: QPointF | None = None
        self._shown = False

    def press(
        self, event: QKeyEvent, viewport: Viewport, *, down: bool
    ) -> list[PointerSample] | None:
        """Return what a key does, with the pen up or down; None for a key of someone else's."""
        key, time = event.key(), event.timestamp() / 1000
        way = _WAYS.get(key)
        if event.modifiers() & ~_PLAIN:
            return None
        if way is not None:
            self._appear(viewport)
            fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            places = self._step(way, viewport, fine=fine)
            act = Act.EXTEND if down else Act.HOVER
            return [self._sample(act, place, viewport, time) for place in places]
        if key == Qt.Key.Key_Space and not event.isAutoRepeat():
            act = Act.END if down else Act.BEGIN
            return [self._sample(act, self._appear(viewport), viewport, time)]
        if key == Qt.Key.Key_Space:
            return []
        if key in _LIFTS and down:
            return [self.lift(viewport, time)]
        return None

    def lift(self, viewport: Viewport, time: float) -> PointerSample:
        """Return the end of a stroke where the cross is."""
        return self._sample(Act.END, self._appear(viewport), viewport, time)

    def hide(self) -> None:
        """Show no cross until a key is used again; it will be where it was."""
        self._shown = False

    def reach(self, viewport: Viewport) -> QRect:
        """Return the part of the widget that the cross lies in."""
        if self._place is None or not self._shown:
            return QRect()
        middle, size = viewport.transform().map(self._place), ARM + 3
        return QRectF(middle.x() - size, middle.y() - size, 2 * size, 2 * size).toAlignedRect()

    def paint(
        self, painter: QPainter, viewport: Viewport, palette: QPalette, *, down: bool
    ) -> None:
        """Paint the cross, with a dot in the middle where the pen is down."""
        if self._place is None or not self._shown:
            return
        middle = viewport.transform().map(self._place)
        for role, width in ((QPalette.ColorRole.Base, 5), (QPalette.ColorRole.Text, 2)):
            painter.setPen(QPen(palette.color(role), width))
            for x, y in _WAYS.values():
                way = QPointF(x, y)
                painter.drawLine(middle + way * GAP, middle + way * ARM)
            if down:
                painter.drawEllipse(middle, 1, 1)

    def _appear(self, viewport: Viewport) -> QPointF:
        seen = viewport.visible()
        self._shown = True
        if self._place is None or not seen.contains(self._place):
            self._place = seen.center()
        return self._place

    def _step(self, way: tuple[int, int], viewport: Viewport, *, fine: bool) -> list[QPointF]:
        """Move the cross, unless it would leave what is seen; return the places on the way."""
        seen, start = viewport.visible(), self._appear(viewport)
        step = min(seen.width(), seen.height()) / STEPS
        room = seen.adjusted(step / 4, step / 4, -step / 4, -step / 4)
        parts = range(1, 2 if fine else FINE + 1)
        places = [start + QPointF(*way) * (step / FINE) * part for part in parts]
        inside = [place for place in places if room.contains(place)]
        self._place = inside[-1] if inside else start
        return inside

    def _sample(self, act: Act, place: QPointF, viewport: Viewport, time: float) -> PointerSample:
        return PointerSample(act, Device.KEYS, viewport.transform().map(place), time)
