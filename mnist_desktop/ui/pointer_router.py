"""Which device draws: mouse, finger, pen and keys take turns, and nothing is drawn twice."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from mnist_desktop.ui.pointer import Act, Device, PointerSample
from mnist_desktop.ui.settings import FingerRule

if TYPE_CHECKING:  # made for the first of their events: each takes time of the first paint's
    from PySide6.QtGui import QTabletEvent, QTouchEvent

    from mnist_desktop.ui.tablet import TabletPen
    from mnist_desktop.ui.touch import Fingers

AFTER_PEN_S = 0.25
"""A left press so soon after an event of the pen is not the mouse's: Windows makes such ones."""
WITH_PEN_S = 0.7
"""Two contacts so soon after an event of the pen are the hand that holds it, and no tap."""

_LEFT = Qt.MouseButton.LeftButton
_MADE_UP = (
    Qt.MouseEventSource.MouseEventSynthesizedBySystem,
    Qt.MouseEventSource.MouseEventSynthesizedByQt,
)
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
"""The second press of two quick strokes arrives as a double click."""
_TABLET = frozenset((QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease))
_TOUCH = frozenset(
    (
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.TouchCancel,
    )
)


class PointerRouter:
    """Turns a widget's events into samples, of one device at a time.

    `deliver` takes the samples, `undo` the tap of two fingers; `clock` counts seconds.
    """

    def __init__(
        self,
        deliver: Callable[[PointerSample], None],
        undo: Callable[[], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._deliver = deliver
        self._clock = clock
        self._undo = undo
        self._fingers: Fingers | None = None
        self._pen: TabletPen | None = None
        self._finger_rule = FingerRule.AUTOMATIC
        self._holder: Device | None = None
        self._mouse_is_made_up = False
        self._native = False  # touch or pen have come as themselves, not as made-up mouse events
        self._pen_seen_at: float | None = None

    @property
    def holder(self) -> Device | None:
        """The device that draws just now."""
        return self._holder

    def set_finger_rule(self, rule: FingerRule) -> None:
        """Set whether fingers draw."""
        self._finger_rule = rule

    def take(self, event: QEvent) -> bool:
        """Take an event of the widget; False where it is none of a pointer."""
        if isinstance(event, QMouseEvent):
            self._mouse(event)
        elif event.type() in _TABLET:
            self._tablet(cast("QTabletEvent", event))
        elif event.type() in _TOUCH:
            return self._touch(cast("QTouchEvent", event))
        else:
            return False
        return True

    def keys(self, sample: PointerSample) -> None:
        """Take a sample that was made with the keys; they wait while another device draws."""
        if self._holder in (None, Device.KEYS):
            self._send(sample)

    def cancel(self) -> bool:
        """Take back the stroke in progress; False where there is none."""
        if self._holder is None:
            return False
        self._give_fingers_up()
        self._send(PointerSample(Act.CANCEL, self._holder, QPointF()))
        return True

    def let_go(self) -> None:
        """Take no more of the stroke in progress: it has been ended otherwise."""
        self._give_fingers_up()
        self._holder = None

    def _give_fingers_up(self) -> None:
        if self._fingers is not None:
            self._fingers.give_up()

    def _send(self, sample: PointerSample) -> None:
        if sample.act is Act.BEGIN:
            self._holder = sample.device
        elif sample.act in (Act.END, Act.CANCEL):
            self._holder = None
        self._deliver(sample)

    def _mouse(self, event: QMouseEvent) -> None:
        """Take a mouse event; only the left button draws."""
        if self._is_echo(event):
            return
        kind, left = event.type(), event.button() == _LEFT
        down = self._holder is Device.MOUSE
        act: Act | None = None
        if kind in _PRESSES and left and self._holder in (None, Device.KEYS, Device.MOUSE):
            self._mouse_is_made_up = event.source() in _MADE_UP
            act = Act.BEGIN
        elif kind == QEvent.Type.MouseMove and down:
            # Without the button, the release went elsewhere, to a dialog or another window.
            act = Act.EXTEND if event.buttons() & _LEFT else Act.END
        elif kind == QEvent.Type.MouseMove and self._holder is None:
            act = Act.HOVER
        elif kind == QEvent.Type.MouseButtonRelease and down and left:
            act = Act.END
        if act is not None:
            position, seconds = event.position(), event.timestamp() / 1000
            self._send(PointerSample(act, Device.MOUSE, position, seconds))

    def _is_echo(self, event: QMouseEvent) -> bool:
        """Return whether a mouse event was made of what a finger or a pen did."""
        if self._native and event.source() in _MADE_UP:
            return True
        if event.type() not in _PRESSES:
            return False
        if self._fingers is not None and self._fingers.active:
            return True
        seen = self._pen_seen_at
        return seen is not None and self._clock() - seen < AFTER_PEN_S

    def _tablet(self, event: "QTabletEvent") -> None:
        if self._pen is None:
            from mnist_desktop.ui.tablet import TabletPen

            self._pen = TabletPen(self._send)
        self._native = True
        self._pen_seen_at = self._clock()
        begins = event.type() == QEvent.Type.TabletPress and event.button() == _LEFT
        palm = self._holder is Device.FINGER and not self._fingers_draw()
        if palm or (begins and self._holder in (Device.FINGER, Device.MOUSE)):
            self.cancel()
        self._pen.take(event, down=self._holder is Device.PEN, free=self._holder is None)

    def _touch(self, event: "QTouchEvent") -> bool:
        from PySide6.QtGui import QInputDevice

        if self._fingers is None:
            from mnist_desktop.ui.touch import Fingers

            self._fingers = Fingers(self._send, self._undo_by_fingers)
        device = event.device()
        if device is not None and device.type() == QInputDevice.DeviceType.TouchPad:
            event.ignore()  # it moves the mouse
            return False
        self._native = True
        event.accept()
        if self._holder is Device.MOUSE and self._mouse_is_made_up:
            self.cancel()
        free = self._holder in (None, Device.KEYS)
        self._fingers.take(event, may_draw=free and self._fingers_draw())
        return True

    def _undo_by_fingers(self) -> None:
        """Undo, unless the pen is at work: then it is the hand's side that was put down."""
        seen = self._pen_seen_at
        if self._holder is not Device.PEN and not (
            seen is not None and self._clock() - seen < WITH_PEN_S
        ):
            self._undo()

    def _fingers_draw(self) -> bool:
        if self._finger_rule is FingerRule.AUTOMATIC:
            return self._pen_seen_at is None
        return self._finger_rule is FingerRule.ALWAYS
