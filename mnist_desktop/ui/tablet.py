"""The pen of a tablet or a screen: its tip and its eraser's end, and how hard it is pressed."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent

from mnist_desktop.ui.pointer import Act, Device, PointerSample

_TIP = Qt.MouseButton.LeftButton
"""How Qt calls the tip, and the eraser's end; the buttons on the barrel are the others."""
_NO_BUTTON = Qt.MouseButton.NoButton


class TabletPen:
    """Turns tablet events into samples; only the tip and the eraser's end draw."""

    def __init__(self, deliver: Callable[[PointerSample], None]) -> None:
        self._deliver = deliver
        self._pressure = 1.0
        self._tells_pressure = False

    def take(self, event: QTabletEvent, *, down: bool, free: bool) -> None:
        """Take any tablet event of the canvas.

        `down`: the pen is drawing; `free`: nothing is being drawn. A pen that only hovers is left
        to Qt, which goes on to show the cursor and the tips with the mouse events it makes of it.
        """
        kind = event.type()
        event.setAccepted(down or kind != QEvent.Type.TabletMove)
        if kind == QEvent.Type.TabletPress and event.button() == _TIP:
            self._send(Act.BEGIN, event)
        elif kind == QEvent.Type.TabletMove and down:
            # A release may have gone elsewhere, to a dialog or another window.
            touches = event.buttons() & _TIP or event.pressure() > 0
            self._send(Act.EXTEND if touches else Act.END, event)
        elif kind == QEvent.Type.TabletMove and free:
            self._send(Act.HOVER, event)
        elif kind == QEvent.Type.TabletRelease and down and event.button() in (_TIP, _NO_BUTTON):
            self._send(Act.END, event)

    def _send(self, act: Act, event: QTabletEvent) -> None:
        if act is not Act.HOVER:
            self._feel(event, lifted=act is Act.END)
        erases = event.pointerType() == QPointingDevice.PointerType.Eraser
        self._deliver(
            PointerSample(
                act,
                Device.PEN,
                event.position(),
                event.timestamp() / 1000,
                self._pressure,
                erases,
            )
        )

    def _feel(self, event: QTabletEvent, *, lifted: bool) -> None:
        """Note how hard the pen is pressed.

        Some pens always say 0; they, and those without any pressure, press like a mouse. A pen
        that is lifted says 0 too, but the line shall not break off thin.
        """
        pressure = event.pressure()
        capable = event.device().capabilities() & QInputDevice.Capability.Pressure
        self._tells_pressure |= bool(capable) and pressure > 0
        if not (capable and self._tells_pressure):
            self._pressure = 1.0
        elif pressure > 0 or not lifted:
            self._pressure = min(max(pressure, 0.0), 1.0)
