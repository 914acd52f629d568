"""Drawing with real mouse events."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def send(widget: QWidget, kind: QEvent.Type, place: QPointF, button: Qt.MouseButton = LEFT) -> None:
    """Send one mouse event, as the window system would."""
    moving, up = kind == QEvent.Type.MouseMove, kind == QEvent.Type.MouseButtonRelease
    event = QMouseEvent(
        kind,
        place,
        widget.mapToGlobal(place),
        NONE if moving else button,
        NONE if up else button,
        Qt.KeyboardModifier.NoModifier,
    )
    QCoreApplication.sendEvent(widget, event)


def press(widget: QWidget, x: float, y: float, button: Qt.MouseButton = LEFT) -> None:
    """Put the pen down."""
    send(widget, QEvent.Type.MouseButtonPress, QPointF(x, y), button)


def move(widget: QWidget, x: float, y: float, button: Qt.MouseButton = LEFT) -> None:
    """Move the pen."""
    send(widget, QEvent.Type.MouseMove, QPointF(x, y), button)


def release(widget: QWidget, x: float, y: float, button: Qt.MouseButton = LEFT) -> None:
    """Lift the pen."""
    send(widget, QEvent.Type.MouseButtonRelease, QPointF(x, y), button)


def draw(widget: QWidget, places: Iterable[tuple[float, float]]) -> None:
    """Draw one stroke."""
    first, *rest = places
    press(widget, *first)
    for place in rest:
        move(widget, *place)
    release(widget, *(rest or [first])[-1])


def draw_seven(widget: QWidget) -> None:
    """Draw a seven that fills the middle of the widget."""
    width, height = widget.width(), widget.height()
    bar = [(width * (0.3 + step / 50), height * 0.25) for step in range(20)]
    leg = [(width * (0.68 - step / 90), height * (0.25 + step / 36)) for step in range(20)]
    draw(widget, bar + leg)
