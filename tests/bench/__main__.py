"""`python -m tests.bench`: run all benchmarks, print a table, write build/bench.json."""

import os
from pathlib import Path

from tests.bench import latency, reading, startup, throughput
from tests.bench.figures import Figure, write

REPORT = Path("build/bench.json")


def main() -> None:
    """Run the benchmarks one after the other, each in processes of its own."""
    # Software rendering, and no display needed; QT_QPA_PLATFORM=xcb measures under an X server.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # An installed program has its bytecode; so has a checkout after its first start.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    figures: list[Figure] = []
    for measure in (latency.measure, startup.measure, reading.measure, throughput.measure):
        figures += measure()
    write(figures, REPORT)


if __name__ == "__main__":
    main()
