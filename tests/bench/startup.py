"""From the start of the process to the first paint and to the first answer, beside two peers.

The peers, measured in turn with the program: an empty PySide6 window, and `import torch`.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.figures import Figure, percentile, settle

PROGRAM = """
import sys, time
from mnist_desktop.ui.light_pyside import import_pyside
import_pyside()  # as the door does it
from PySide6.QtWidgets import QApplication
wait_for_events = QApplication.exec
def run(*_):
    program = sys._getframe(1).f_locals["program"]
    from tests.bench.first_paint import when_painted
    when_painted(program.window, lambda: note(program))
    return wait_for_events()
def note(program):
    painted = time.monotonic() - float(start)
    from tests.bench.watch import until_first_answer
    until_first_answer(program, float(start), painted)
QApplication.exec = run
start = sys.argv.pop()
from mnist_desktop.__main__ import main
main()
"""
"""The program itself, by its own door; the watch is imported after the first paint."""
EMPTY = (Path(__file__).parents[2] / ".ci/bundle/peers/peer_window.py").read_text("utf-8")
"""The least that opens a window and knows when it has been painted: the bundle's peer, too."""

ROUNDS = 9
TIMEOUT_S = 60
PAINT_LIMIT, ANSWER_LIMIT = 1.5, 1.3
GAP_LIMIT_MS, LONGEST_GAP_LIMIT_MS = 16.0, 33.0

FEW_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def measure() -> list[Figure]:
    """Start the program and its peers in turn, and compare the medians."""
    _child("program")  # the first start fills the disk's cache, for all three alike
    ours: list[dict[str, list[float]]] = []
    peers: list[dict[str, list[float]]] = []
    torch: list[float] = []
    for _ in range(ROUNDS):
        ours.append(_child("program"))
        peers.append(_child("empty"))
        settle()
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
        *_with_few_fonts(),
    ]


def _with_few_fonts() -> list[Figure]:
    """Compare the first paint once more where no more fonts are installed than the one used.

    Qt looks at each before it writes the first word, which an empty window has none of: 729 fonts
    took 22 ms.
    """
    ours: list[dict[str, list[float]]] = []
    peers: list[dict[str, list[float]]] = []
    with few_fonts() as fonts:
        if not fonts:
            return []
        _child("program")
        for _ in range(ROUNDS):
            ours.append(_child("program"))
            peers.append(_child("empty"))
    times = _median(ours, "paint") / _median(peers, "paint")
    return [Figure("first paint, times the empty window's, with few fonts", times, "x")]


@contextmanager
def few_fonts() -> Iterator[Path | None]:
    """Leave only the fonts beside the usual one; None where fontconfig doesn't manage them."""
    matcher = shutil.which("fc-match")
    if matcher is None:
        yield None
        return
    command = [matcher, "--format=%{file}", "sans-serif"]
    fonts = Path(subprocess.run(command, check=True, capture_output=True, text=True).stdout).parent
    with tempfile.TemporaryDirectory() as folder:
        chosen = Path(folder) / "fonts.conf"
        chosen.write_text(FEW_FONTS.format(fonts=fonts, cache=folder), "utf-8")
        os.environ["FONTCONFIG_FILE"] = str(chosen)
        try:
            yield fonts
        finally:
            del os.environ["FONTCONFIG_FILE"]


def _child(what: str) -> dict[str, list[float]]:
    code = PROGRAM if what == "program" else EMPTY
    settle()
    command = [sys.executable, "-c", code, str(time.monotonic())]
    out = subprocess.run(
        command, check=True, capture_output=True, text=True, timeout=TIMEOUT_S
    ).stdout
    result: dict[str, list[float]] = json.loads(out.splitlines()[-1])
    return result


def _median(runs: list[dict[str, list[float]]], name: str) -> float:
    return statistics.median(run[name][0] for run in runs)


def _gaps(runs: list[dict[str, list[float]]]) -> list[float]:
    return [gap for run in runs for gap in run["gaps"]]
