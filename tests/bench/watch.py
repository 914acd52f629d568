"""Watching a running window from inside its process: paints, and the gaps of the event loop."""

import json
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from typing_extensions import override

from mnist_desktop.app import Program
from mnist_desktop.ui.live import Answer

EMPTY_FOR_MS = 1500
TICK_MS = 4
"""The event loop is asked so often whether it is still there."""
MOUSE_MS, STEPS = 8, 20
"""How often a mouse tells where it is, and how often it does while the stroke is drawn."""


def after_each_paint(window_class: type[QMainWindow], then: Callable[[], None]) -> None:
    """Have `then` called whenever a window of this class has painted all that was to paint.

    Qt paints a window's widgets together, while the window handles its update request.
    """
    handle = window_class.event

    def event(self: QMainWindow, event: QEvent) -> bool:
        handled = handle(self, event)
        if event.type() == QEvent.Type.UpdateRequest:
            then()
        return handled

    window_class.event = event  # type: ignore[method-assign]


def mouse_event(kind: QEvent.Type, place: QPointF) -> QMouseEvent:
    """Return the event of a left button that goes down, moves or goes up."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    button = none if kind == QEvent.Type.MouseMove else left
    buttons = none if kind == QEvent.Type.MouseButtonRelease else left
    return QMouseEvent(kind, place, place, button, buttons, Qt.KeyboardModifier.NoModifier)


class Hand(QObject):
    """Draws a slanted bar, an easy 1, with real mouse events, as fast as a mouse reports."""

    def __init__(self, canvas: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._step = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._move)

    def start(self) -> None:
        """Put the pen down, and draw."""
        self._timer.start(MOUSE_MS)

    def _move(self) -> None:
        step = self._step
        self._step += 1
        kind = QEvent.Type.MouseMove if step else QEvent.Type.MouseButtonPress
        if step == STEPS:
            kind = QEvent.Type.MouseButtonRelease
            self._timer.stop()
        place = QPointF(
            self._canvas.width() * (0.55 - step / 200), self._canvas.height() * (0.2 + step / 32)
        )
        QCoreApplication.sendEvent(self._canvas, mouse_event(kind, place))


class Gaps(QObject):
    """Notes how long the event loop was away, in ms, from tick to tick."""

    def __init__(self) -> None:
        super().__init__()
        self.lengths: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin to watch."""
        self._last = time.perf_counter()
        self._timer.start(TICK_MS)

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.lengths.append((now - self._last) * 1000)
        self._last = now


def until_first_answer(program: Program, start: float, painted: float) -> None:
    """Draw, watch the event loop until the answer is painted, print all and quit; times in s.

    The program's window has just been painted for the first time.
    """
    answered: list[Answer] = []
    gaps = Gaps()

    def note() -> None:
        if answered:
            times = {"paint": [painted], "answer": [time.monotonic() - start], "gaps": gaps.lengths}
            print(json.dumps(times))
            gaps.stop()
            program.papers.give_up()
            QApplication.quit()

    program.live.answered.connect(answered.append)
    watcher = PaintWatcher(program.window, note)
    watcher.setParent(program)
    gaps.setParent(program)
    gaps.start()
    Hand(program.window.canvas, program).start()


def for_a_while(painted: float) -> None:
    """Watch the event loop of an empty window, print the times and quit."""
    gaps = Gaps()
    gaps.setParent(QApplication.instance())

    def end() -> None:
        print(json.dumps({"paint": [painted], "gaps": gaps.lengths}))
        QApplication.quit()

    QTimer.singleShot(EMPTY_FOR_MS, end)
    gaps.start()


class PaintWatcher(QObject):
    """Calls back after each paint of a window, however long the window has been there."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            # The filter comes before the paint, a timer of no time after it.
            QTimer.singleShot(0, self._then)
        return False
