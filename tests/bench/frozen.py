"""The frozen program as its user feels it, beside its two peers: `python -m tests.bench.frozen`.

Needs the folder of `make bundle-bench`, in which the program can be watched from inside and its
peers lie: an empty PySide6 window, and a program that imports torch.
"""

import json
import os
import statistics
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.bench.figures import Figure, percentile, settle, write
from tests.bench.startup import few_fonts

FOLDER = Path("build/bench/mnist-desktop")
REPORT = Path("build/bench_frozen.json")
HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")
ROUNDS = 9
COLD_ROUNDS = 3
DRAWING_S = 60.0
TIMEOUT_S = 180
PAINT_LIMIT, ANSWER_LIMIT = 1.3, 1.2
GAP_LIMIT_MS, LONGEST_GAP_LIMIT_MS = 16.0, 33.0
DROP_CACHES = Path("/proc/sys/vm/drop_caches")


def measure() -> list[Figure]:
    """Start the program and its peers in turn, warm and, where that can be had, cold."""
    if not FOLDER.is_dir():
        raise SystemExit(f"{FOLDER} is missing; make it with `make bundle-bench`.")
    figures = _all_starts()
    # An empty window writes no word, and so looks at no fonts: see `startup`.
    with few_fonts() as fonts:
        if fonts:
            figures += _all_starts(" with few fonts")
    return figures + _drawing()


def _all_starts(how: str = "") -> list[Figure]:
    _round()  # the first start fills the disk's cache, for all three alike
    figures = _starts(f"warm{how}", [_round() for _ in range(ROUNDS)])
    if os.access(DROP_CACHES, os.W_OK):
        figures += _starts(f"cold{how}", [_round(cold=True) for _ in range(COLD_ROUNDS)])
    return figures


def _round(*, cold: bool = False) -> dict[str, Any]:
    """Start each of the three once; the times are in s, the gaps in ms."""
    ours = _json(["watched", None, "0"], cold)
    window = _json(["peer-window", None], cold)
    _prepare(cold)
    start = time.monotonic()
    subprocess.run([FOLDER / "peer-torch"], check=True, capture_output=True, timeout=TIMEOUT_S)
    torch = time.monotonic() - start
    (empty,) = window["paint"]
    return {**ours, "empty": empty, "empty_gaps": window["gaps"], "torch": torch}


def _json(command: list[str | None], cold: bool) -> dict[str, Any]:
    """Run a program of the folder and read what it prints; None stands for the time of start."""
    _prepare(cold)
    name, *arguments = command
    filled = [str(time.monotonic()) if each is None else each for each in arguments]
    done = subprocess.run(
        [FOLDER / str(name), *filled], check=True, capture_output=True, text=True, timeout=TIMEOUT_S
    )
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def _prepare(cold: bool) -> None:
    """Come to rest; for a cold start, have the system forget all files before."""
    if cold:
        os.sync()
        DROP_CACHES.write_text("3")
    settle()


def _starts(how: str, rounds: list[dict[str, Any]]) -> list[Figure]:
    paint, empty, answer, torch = (
        statistics.median(each[name] for each in rounds)
        for name in ("paint", "empty", "answer", "torch")
    )
    note = f"median of {len(rounds)}"
    figures = [
        Figure(f"frozen, {how}: start to first paint", paint * 1000, "ms", None, note),
        Figure("the same of an empty frozen window", empty * 1000, "ms", None, note),
        Figure("first paint, times the empty window's", paint / empty, "x", PAINT_LIMIT),
        Figure(f"frozen, {how}: start to first answer", answer * 1000, "ms", None, note),
        Figure("a frozen `import torch`", torch * 1000, "ms", None, note),
        Figure("first answer, times import torch", answer / torch, "x", ANSWER_LIMIT),
    ]
    gaps = [gap for each in rounds for gap in each["loading"]]
    empties = [gap for each in rounds for gap in each["empty_gaps"]]
    return figures + _gaps("until the first answer", gaps) + _gaps("of the empty window", empties)


def _drawing() -> list[Figure]:
    """Draw for a minute, beside an empty window in the same run."""
    drawn = _json(["watched", None, str(DRAWING_S)], cold=False)["drawing"]
    return _gaps(f"through {DRAWING_S:g} s of drawing", drawn)


def _gaps(when: str, gaps: list[float]) -> list[Figure]:
    limits = (None, None) if "empty" in when else (GAP_LIMIT_MS, LONGEST_GAP_LIMIT_MS)
    return [
        Figure(f"gaps {when}, 99.9 %", percentile(gaps, 0.999), "ms", limits[0]),
        Figure("the longest of them", max(gaps), "ms", limits[1], f"of {len(gaps)}"),
    ]


def main() -> None:
    """Measure, print a table, write build/bench_frozen.json."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:  # nobody's settings or windows have a part in it
        os.environ |= dict.fromkeys(HOMES, home)
        write(measure(), REPORT)


if __name__ == "__main__":
    main()
