"""Fingers on the canvas: the first one draws, a second one ends that, two at once may tap."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEventPoint, QTouchEvent

from mnist_desktop.ui.pointer import Act, Device, PointerSample

TAP_S = 0.3
"""Two fingers that are down and up again within this time have tapped."""
TAP_REACH = 24.0
"""Pixels that a finger which taps may move: finger tips roll."""


class Fingers:
    """Follows the fingers from the first one's coming to the last one's going.

    After a second finger nothing is drawn until all are lifted: a pinch leaves no mark.
    """

    def __init__(
        self, deliver: Callable[[PointerSample], None], tapped: Callable[[], None]
    ) -> None:
        self._deliver = deliver
        self._tapped = tapped
        self._starts: dict[int, QPointF] = {}
        self._drawing: int | None = None
        self._began = 0.0
        self._still = True

    @property
    def active(self) -> bool:
        """Whether any finger is on the canvas."""
        return bool(self._starts)

    def take(self, event: QTouchEvent, *, may_draw: bool) -> None:
        """Take any touch event of the canvas."""
        kind, time = event.type(), event.timestamp() / 1000
        if kind == QEvent.Type.TouchCancel:
            self._cancel(time)
            self._starts.clear()
            return
        if kind == QEvent.Type.TouchBegin:
            self._starts.clear()  # the end of the touch before may have got lost
            self._began, self._still = time, True
        for point in event.points():
            self._follow(point, time, may_draw=may_draw)
        if kind == QEvent.Type.TouchEnd:
            tapped = len(self._starts) == 2 and self._still and time - self._began <= TAP_S
            self._starts.clear()
            if tapped:
                self._tapped()

    def give_up(self) -> None:
        """Draw no more until all fingers are lifted: the stroke was ended otherwise."""
        self._drawing = None

    def _follow(self, point: QEventPoint, time: float, *, may_draw: bool) -> None:
        state, finger, position = point.state(), point.id(), point.position()
        if state == QEventPoint.State.Stationary:
            return  # where it is may not be said again
        if state == QEventPoint.State.Pressed:
            self._starts[finger] = position
            if len(self._starts) > 1:
                self._cancel(time)
            elif may_draw:
                self._drawing = finger
                self._send(Act.BEGIN, position, time)
            return
        moved = position - self._starts.get(finger, position)
        self._still &= moved.manhattanLength() <= TAP_REACH
        if finger != self._drawing:
            return
        if state == QEventPoint.State.Updated:
            self._send(Act.EXTEND, position, time)
        elif state == QEventPoint.State.Released:
            self._drawing = None
            self._send(Act.END, position, time)

    def _cancel(self, time: float) -> None:
        if self._drawing is not None:
            self._drawing = None
            self._send(Act.CANCEL, QPointF(), time)

    def _send(self, act: Act, position: QPointF, time: float) -> None:
        self._deliver(PointerSample(act, Device.FINGER, position, time))
