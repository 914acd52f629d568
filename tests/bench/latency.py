"""From the pointer to the bars: the time until the paint that shows what a movement led to.

500 movements at 125 Hz in one growing stroke, posted by a thread with the time of posting; every
one counts, also those whose drawing was replaced by a newer one before it was read.
"""

import json
import math
import os
import subprocess
import sys
import threading
import time

from tests.bench.figures import Figure, percentile

MOVEMENTS = 500
RATE_HZ = 125
MEDIAN_LIMIT_MS, P99_LIMIT_MS = 8.0, 16.0


def measure() -> list[Figure]:
    """Run the benchmark in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.latency"]
    out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    result = json.loads(out)
    spread = result["latencies_ms"]
    note = f"{MOVEMENTS} movements at {RATE_HZ} Hz, one stroke"
    return [
        Figure("pointer to painted answer, median", percentile(spread, 0.5), "ms", MEDIAN_LIMIT_MS),
        Figure("pointer to painted answer, p99", percentile(spread, 0.99), "ms", P99_LIMIT_MS),
        Figure("pointer to painted answer, longest", max(spread), "ms", None, note),
        Figure("points lost", result["lost"], "", 0),
    ]


def spiral(index: int) -> tuple[float, float]:
    """Return a place of the stroke, as shares of the canvas: a slow eight, then over it again."""
    angle = index / MOVEMENTS * 4 * math.pi
    return 0.5 + 0.22 * math.sin(2 * angle) * 0.8, 0.5 - 0.35 * math.cos(angle)


def main() -> None:
    """Draw in the real program and print the latencies as JSON."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    from mnist_desktop.app import Program
    from mnist_desktop.ui.live import Answer
    from mnist_desktop.ui.main_window import MainWindow
    from tests.bench.watch import after_each_paint

    posted: list[float] = []
    tickets: list[int] = []
    shown: list[tuple[float, int]] = []
    newest_answer = 0

    def note_answer(answer: Answer) -> None:
        nonlocal newest_answer
        newest_answer = answer.ticket

    def note_paint() -> None:
        shown.append((time.perf_counter(), newest_answer))
        if len(tickets) == MOVEMENTS + 2 and newest_answer >= tickets[-1]:
            application.quit()

    after_each_paint(MainWindow, note_paint)
    application = QApplication([])
    program = Program()
    canvas = program.window.canvas
    program.live.answered.connect(note_answer)
    canvas.changed.connect(lambda _drawing: tickets.append(program.live.ticket))

    def post(kind: QEvent.Type, index: int, buttons: Qt.MouseButton) -> None:
        x, y = spiral(index)
        place = QPointF(x * canvas.width(), y * canvas.height())
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else left
        event = QMouseEvent(kind, place, place, button, buttons, Qt.KeyboardModifier.NoModifier)
        posted.append(time.perf_counter())
        QCoreApplication.postEvent(canvas, event)

    left = Qt.MouseButton.LeftButton

    def draw() -> None:
        pause = threading.Event()
        start = time.perf_counter()
        post(QEvent.Type.MouseButtonPress, 0, left)
        for index in range(1, MOVEMENTS + 1):
            pause.wait(max(0.0, start + index / RATE_HZ - time.perf_counter()))
            post(QEvent.Type.MouseMove, index, left)
        pause.wait(1 / RATE_HZ)
        post(QEvent.Type.MouseButtonRelease, MOVEMENTS + 1, Qt.MouseButton.NoButton)

    drawer = threading.Thread(target=draw)

    program.ready.connect(drawer.start)
    program.window.show()
    application.exec()
    drawer.join()
    program.close()
    (stroke,) = canvas.drawing.strokes
    latencies = [
        (next(at for at, ticket in shown if ticket >= wanted) - when) * 1000
        for when, wanted in list(zip(posted, tickets, strict=True))[1:-1]
    ]
    print(json.dumps({"latencies_ms": latencies, "lost": MOVEMENTS + 2 - len(stroke)}))


if __name__ == "__main__":
    main()
