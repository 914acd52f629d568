"""Drawing on and on in a running window, and what its event loop is like meanwhile."""

import json
import math
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt, QTimer
from PySide6.QtWidgets import QApplication

from mnist_desktop.app import Program
from mnist_desktop.ui.canvas import Canvas
from mnist_desktop.ui.live import Answer
from tests.bench.watch import Gaps, Hand, PaintWatcher, mouse_event

MOVEMENT_MS = 8
"""A mouse moves 125 times a second."""
STROKE = 100
STROKES = 3
"""Movements of a stroke, and strokes after which the canvas is cleared."""


def draw_on(program: Program, start: float, painted: float, seconds: float) -> None:
    """Draw, await the first painted answer, draw for `seconds` more, print all and quit.

    `start` is the process's, on the monotonic clock; `painted` is the time from it to the first
    paint, in s. Gaps are in ms: those until the first answer, and those after it.
    """
    loading, drawing = Gaps(), Gaps()
    answered: list[Answer] = []
    times = {"paint": painted}

    def note() -> None:
        if answered and "answer" not in times:
            times["answer"] = time.monotonic() - start
            loading.stop()
            drawing.start()
            _move(program, seconds, end)

    def end() -> None:
        drawing.stop()
        print(json.dumps(times | {"loading": loading.lengths, "drawing": drawing.lengths}))
        program.papers.give_up()
        QApplication.quit()

    program.live.answered.connect(answered.append)
    PaintWatcher(program.window, note)
    for gaps in (loading, drawing):
        gaps.setParent(program)
    loading.start()
    Hand(program.window.canvas, program).start()


def _move(program: Program, seconds: float, end: Callable[[], None]) -> None:
    """Have the mouse move over the canvas for a time."""
    canvas = program.window.canvas
    steps = _steps(canvas, int(seconds * 1000 / MOVEMENT_MS))
    timer = QTimer(program)
    timer.setTimerType(Qt.TimerType.PreciseTimer)

    def step() -> None:
        if next(steps, None) is None:
            timer.stop()
            end()

    timer.timeout.connect(step)
    timer.start(MOVEMENT_MS)


def _steps(canvas: Canvas, count: int) -> Iterator[int]:
    """Do one movement after the other: loops, each stroke a bit further down."""
    for index in range(count):
        within, stroke = index % STROKE, index // STROKE
        if within == 0 and stroke % STROKES == 0:
            canvas.clear()
        angle = within / STROKE * 2 * math.pi
        place = QPointF(
            canvas.width() * (0.5 + 0.15 * math.sin(angle)),
            canvas.height() * (0.3 + 0.2 * (stroke % STROKES) - 0.12 * math.cos(angle)),
        )
        kinds = {0: QEvent.Type.MouseButtonPress, STROKE - 1: QEvent.Type.MouseButtonRelease}
        kind = kinds.get(within, QEvent.Type.MouseMove)
        QCoreApplication.sendEvent(canvas, mouse_event(kind, place))
        yield index
