"""From the pointer to the bars: the time until the paint that shows what a movement led to.

500 movements at 125 Hz in one growing stroke, posted by a thread with the time of posting; every
one counts, also those whose drawing was replaced by a newer one before it was read.
"""

import json
import math
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, QPointF
from PySide6.QtWidgets import QApplication, QWidget

from mnist_desktop.app import Program
from mnist_desktop.ui.live import Answer
from mnist_desktop.ui.main_window import MainWindow
from tests.bench.figures import Figure, percentile
from tests.bench.watch import after_each_paint, mouse_event

MOVEMENTS = 500
EVENTS = MOVEMENTS + 2
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


def place_of(index: int) -> tuple[float, float]:
    """Return a place of the stroke, as shares of the canvas: an eight, drawn twice."""
    angle = index / MOVEMENTS * 4 * math.pi
    return 0.5 + 0.18 * math.sin(2 * angle), 0.5 - 0.35 * math.cos(angle)


@dataclass
class Record:
    """What happened when, in s: events posted, the tickets they led to, answers painted."""

    posted: list[float] = field(default_factory=list)
    tickets: list[int] = field(default_factory=list)
    painted: list[tuple[float, int]] = field(default_factory=list)
    answered: int = 0

    def complete(self) -> bool:
        """Return whether the answer to the last event has been painted."""
        return len(self.tickets) == EVENTS and self.answered >= self.tickets[-1]

    def latencies_ms(self) -> list[float]:
        """Return, per movement, the time to the first paint of an answer at least as new."""
        movements = list(zip(self.posted, self.tickets, strict=True))[1:-1]
        return [
            (next(at for at, shown in self.painted if shown >= ticket) - posted) * 1000
            for posted, ticket in movements
        ]


def post_stroke(canvas: QWidget, record: Record) -> None:
    """Post the events of the stroke at their times; runs in a thread of its own."""
    pause = threading.Event()
    start = time.perf_counter()
    kinds = [
        QEvent.Type.MouseButtonPress,
        *[QEvent.Type.MouseMove] * MOVEMENTS,
        QEvent.Type.MouseButtonRelease,
    ]
    for index, kind in enumerate(kinds):
        pause.wait(max(0.0, start + index / RATE_HZ - time.perf_counter()))
        x, y = place_of(index)
        place = QPointF(x * canvas.width(), y * canvas.height())
        event = mouse_event(kind, place)
        record.posted.append(time.perf_counter())
        QCoreApplication.postEvent(canvas, event)


def main() -> None:
    """Draw in the real program and print the latencies as JSON."""
    record = Record()

    def note_paint() -> None:
        record.painted.append((time.perf_counter(), record.answered))
        if record.complete():
            program.papers.give_up()
            application.quit()

    def note_answer(answer: Answer) -> None:
        record.answered = answer.ticket

    after_each_paint(MainWindow, note_paint)
    application = QApplication([])
    program = Program()
    canvas = program.window.canvas
    drawer = threading.Thread(target=post_stroke, args=(canvas, record))
    program.live.answered.connect(note_answer)
    program.ready.connect(drawer.start)
    canvas.changed.connect(lambda _drawing: record.tickets.append(program.live.ticket))
    # The first event makes the mouse known, as a child of the application, so not in the thread.
    mouse_event(QEvent.Type.MouseMove, QPointF())
    program.window.show()
    application.exec()
    drawer.join()
    program.close()
    (stroke,) = canvas.drawing.strokes
    print(json.dumps({"latencies_ms": record.latencies_ms(), "lost": EVENTS - len(stroke)}))


if __name__ == "__main__":
    main()
