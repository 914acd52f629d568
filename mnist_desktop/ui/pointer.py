"""One vocabulary for all that draws: begin, extend, end, cancel.

Today's device is the mouse; a finger arrives as the mouse events that Qt makes of its touch.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent


class Act(Enum):
    """What a pointer does to a stroke."""

    BEGIN = auto()
    EXTEND = auto()
    END = auto()
    CANCEL = auto()


@dataclass(frozen=True, slots=True)
class PointerSample:
    """One act of a pointer: where, in widget coordinates, how hard (0-1), and when, in s."""

    act: Act
    position: QPointF
    pressure: float
    time: float


class PointerRouter:
    """Turns a widget's mouse events into samples; only the left button draws."""

    def __init__(self, deliver: Callable[[PointerSample], None]) -> None:
        self._deliver = deliver
        self._down = False

    def mouse(self, event: QMouseEvent) -> None:
        """Take any mouse event of the widget; what does not draw is left to others."""
        kind, position = event.type(), event.position()
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._down = True
            self._send(Act.BEGIN, position, event.timestamp())
        elif kind == QEvent.Type.MouseMove and self._down:
            if event.buttons() & Qt.MouseButton.LeftButton:
                self._send(Act.EXTEND, position, event.timestamp())
            else:  # the release went elsewhere, to a dialog or another window
                self._down = False
                self._send(Act.END, position, event.timestamp())
        elif kind == QEvent.Type.MouseButtonRelease and self._down:
            if event.button() != Qt.MouseButton.LeftButton:
                return
            self._down = False
            self._send(Act.END, position, event.timestamp())
        elif not self._down:
            event.ignore()

    def cancel(self) -> bool:
        """Take back the stroke in progress; False where there is none."""
        was_down = self._down
        if was_down:
            self._down = False
            self._deliver(PointerSample(Act.CANCEL, QPointF(), 0.0, 0.0))
        return was_down

    def let_go(self) -> None:
        """Take no more of the stroke in progress: it has been ended otherwise."""
        self._down = False

    def _send(self, act: Act, position: QPointF, milliseconds: int) -> None:
        self._deliver(PointerSample(act, position, 1.0, milliseconds / 1000))
