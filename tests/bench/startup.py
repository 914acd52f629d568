"""From the start of the process to the first paint and to the first answer, beside two peers.

The peers, measured in turn with the program: an empty PySide6 window, and `import torch`.
"""

import json
import statistics
import subprocess
import sys
import time

from tests.bench.figures import Figure, percentile

ROUNDS = 9
PAINT_LIMIT, ANSWER_LIMIT = 1.5, 1.3
EMPTY_FOR_MS = 1500
GAP_LIMIT_MS, LONGEST_GAP_LIMIT_MS = 16.0, 33.0


def measure() -> list[Figure]:
    """Start the program and its peers in turn, and compare the medians."""
    _child("program")  # the first start fills the disk's cache, for all three alike
    ours: list[dict[str, list[float]]] = []
    peers: list[dict[str, list[float]]] = []
    torch: list[float] = []
    for _ in range(ROUNDS):
        ours.append(_child("program"))
        peers.append(_child("empty"))
        start = time.monotonic()
        subprocess.run([sys.executable, "-c", "import torch"], check=True)
        torch.append(time.monotonic() - start)
    paint, empty = _median(ours, "paint"), _median(peers, "paint")
    answer, imported = _median(ours, "answer"), statistics.median(torch)
    gaps, empty_gaps = _gaps(ours), _gaps(peers)
    note = f"median of {ROUNDS}"
    return [
        Figure("start to first paint", paint * 1000, "ms", None, note),
        Figure("the same of an empty PySide6 window", empty * 1000, "ms", None, note),
        Figure("first paint, times the empty window's", paint / empty, "x", PAINT_LIMIT),
        Figure("start to first answer", answer * 1000, "ms", None, note),
        Figure('python -c "import torch"', imported * 1000, "ms", None, note),
        Figure("first answer, times import torch", answer / imported, "x", ANSWER_LIMIT),
        Figure(
            "gaps of the event loop while loading, 99.9 %",
            percentile(gaps, 0.999),
            "ms",
            GAP_LIMIT_MS,
        ),
        Figure("the longest of them", max(gaps), "ms", LONGEST_GAP_LIMIT_MS, f"of {len(gaps)}"),
        Figure("gaps with an empty window, 99.9 %", percentile(empty_gaps, 0.999), "ms"),
        Figure("the longest of them", max(empty_gaps), "ms", None, f"of {len(empty_gaps)}"),
    ]


def _child(what: str) -> dict[str, list[float]]:
    start = str(time.monotonic())
    command = [sys.executable, "-m", "tests.bench.startup", what, start]
    out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    result: dict[str, list[float]] = json.loads(out.splitlines()[-1])
    return result


def _median(runs: list[dict[str, list[float]]], name: str) -> float:
    return statistics.median(run[name][0] for run in runs)


def _gaps(runs: list[dict[str, list[float]]]) -> list[float]:
    return [gap for run in runs for gap in run["gaps"]]


def main() -> None:
    """Be one of the two windows, and print when it was painted and answered, in s."""
    what, start = sys.argv[1], float(sys.argv[2])
    print(json.dumps(_program(start) if what == "program" else _empty(start)))


def _empty(start: float) -> dict[str, list[float]]:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    painted: list[float] = []

    class Empty(QMainWindow):
        pass

    from tests.bench.watch import Gaps, after_each_paint

    def note() -> None:
        if not painted:
            painted.append(time.monotonic() - start)
            gaps.start()
            QTimer.singleShot(EMPTY_FOR_MS, application.quit)

    after_each_paint(Empty, note)
    application = QApplication([])
    gaps = Gaps()
    window = Empty()
    window.resize(940, 640)
    window.show()
    application.exec()
    return {"paint": painted, "gaps": gaps.lengths}


def _program(start: float) -> dict[str, list[float]]:
    from PySide6.QtWidgets import QApplication

    from mnist_desktop.app import Program
    from mnist_desktop.ui.live import Answer
    from mnist_desktop.ui.main_window import MainWindow
    from tests.bench.watch import Gaps, after_each_paint, draw_stroke

    marks: dict[str, list[float]] = {}
    answered: list[Answer] = []

    def note() -> None:
        if "paint" not in marks:
            marks["paint"] = [time.monotonic() - start]
            gaps.start()
            draw_stroke(program.window.canvas)
        elif answered and "answer" not in marks:
            marks["answer"] = [time.monotonic() - start]
            gaps.stop()
            application.quit()

    after_each_paint(MainWindow, note)
    application = QApplication([])
    gaps = Gaps()
    program = Program()
    program.live.answered.connect(answered.append)
    program.window.show()
    application.exec()
    program.close()
    return {**marks, "gaps": gaps.lengths}


if __name__ == "__main__":
    main()
