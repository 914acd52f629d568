"""Drawing with real events, of a mouse, of fingers, of a pen; and what is painted for them."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QEventPoint,
    QInputDevice,
    QMouseEvent,
    QPaintEvent,
    QPointingDevice,
    QRegion,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
NOT_MADE_UP = Qt.MouseEventSource.MouseEventNotSynthesized


def send(
    widget: QWidget,
    kind: QEvent.Type,
    place: QPointF,
    button: Qt.MouseButton = LEFT,
    source: Qt.MouseEventSource = NOT_MADE_UP,
) -> None:
    """Send one mouse event, as the window system would."""
    moving, up = kind == QEvent.Type.MouseMove, kind == QEvent.Type.MouseButtonRelease
    event = QMouseEvent(
        kind,
        place,
        widget.mapTo(widget.window(), place),
        widget.mapToGlobal(place),
        NONE if moving else button,
        NONE if up else button,
        Qt.KeyboardModifier.NoModifier,
        source,
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


class Hand:
    """Fingers on a touch screen, each with its number."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._screen = QTest.createTouchDevice()
        self._down: dict[int, QPointF] = {}

    def put(self, finger: int, x: int, y: int) -> None:
        """Put a finger down."""
        events = QTest.touchEvent(self._widget, self._screen, False)
        for other in self._down:
            events.stationary(other)
        events.press(finger, QPoint(x, y), self._widget).commit()
        self._down[finger] = QPointF(x, y)

    def move(self, finger: int, x: int, y: int) -> None:
        """Move a finger."""
        events = QTest.touchEvent(self._widget, self._screen, False)
        for other in self._down.keys() - {finger}:
            events.stationary(other)
        events.move(finger, QPoint(x, y), self._widget).commit()
        self._down[finger] = QPointF(x, y)

    def lift(self, finger: int) -> None:
        """Lift a finger."""
        events = QTest.touchEvent(self._widget, self._screen, False)
        place = self._down.pop(finger).toPoint()
        for other in self._down:
            events.stationary(other)
        events.release(finger, place, self._widget).commit()

    def draw(self, places: Iterable[tuple[int, int]]) -> None:
        """Draw one stroke with one finger."""
        first, *rest = places
        self.put(0, *first)
        for place in rest:
            self.move(0, *place)
        self.lift(0)

    def send(self, kind: QEvent.Type, at: int, *points: tuple[int, QEventPoint.State]) -> bool:
        """Send one event of the screen at a time in ms; return whether it was accepted.

        Where the fingers are cannot be said in Python: all are in the upper left corner.
        """
        nowhere = QPointF()
        touches = [QEventPoint(finger, state, nowhere, nowhere) for finger, state in points]
        event = QTouchEvent(kind, self._screen, Qt.KeyboardModifier.NoModifier, touches)
        event.setTimestamp(at)
        QCoreApplication.sendEvent(self._widget, event)
        return event.isAccepted()


class Tablet:
    """A pen on a tablet, with its tip or with its eraser's end."""

    def __init__(self, widget: QWidget, *, eraser: bool = False, pressure: bool = True) -> None:
        capabilities = QInputDevice.Capability.Position
        if pressure:
            capabilities |= QInputDevice.Capability.Pressure
        kinds = QPointingDevice.PointerType
        self._widget = widget
        self._device = QPointingDevice(
            "pen",
            1,
            QInputDevice.DeviceType.Stylus,
            kinds.Eraser if eraser else kinds.Pen,
            capabilities,
            1,
            3,
        )

    def press(self, x: float, y: float, pressure: float, button: Qt.MouseButton = LEFT) -> bool:
        """Put the pen down; return whether the event was accepted."""
        return self._send(QEvent.Type.TabletPress, x, y, pressure, button, button)

    def move(self, x: float, y: float, pressure: float, buttons: Qt.MouseButton = LEFT) -> bool:
        """Move the pen on the canvas."""
        return self._send(QEvent.Type.TabletMove, x, y, pressure, NONE, buttons)

    def hover(self, x: float, y: float) -> bool:
        """Move the pen above the canvas."""
        return self.move(x, y, 0.0, NONE)

    def release(self, x: float, y: float, button: Qt.MouseButton = LEFT) -> bool:
        """Lift the pen."""
        return self._send(QEvent.Type.TabletRelease, x, y, 0.0, button, NONE)

    def draw(self, points: Iterable[tuple[float, float, float]]) -> None:
        """Draw one stroke: places and pressures."""
        first, *rest = points
        self.press(*first)
        for point in rest:
            self.move(*point)
        self.release(*(rest or [first])[-1][:2])

    def _send(
        self,
        kind: QEvent.Type,
        x: float,
        y: float,
        pressure: float,
        button: Qt.MouseButton,
        buttons: Qt.MouseButton,
    ) -> bool:
        place = QPointF(x, y)
        event = QTabletEvent(
            kind,
            self._device,
            place,
            self._widget.mapToGlobal(place),
            pressure,
            0.0,
            0.0,
            0.0,
            0.0,
            0.0,
            Qt.KeyboardModifier.NoModifier,
            button,
            buttons,
        )
        QCoreApplication.sendEvent(self._widget, event)
        return event.isAccepted()


class RegionWatch(QObject):
    """Notes what a widget is asked to paint."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.painted: list[QRegion] = []
        QApplication.processEvents()
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.painted.append(QRegion(event.region()))
        return False
