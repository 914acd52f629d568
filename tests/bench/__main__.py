"""`python -m tests.bench`: run all benchmarks, print a table, write build/bench.json."""

import os
import tempfile
from pathlib import Path

from tests.bench import frozen, latency, reading, startup, throughput
from tests.bench.figures import Figure, write

HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")
REPORT = Path("build/bench.json")


def main() -> None:
    """Run the benchmarks one after the other, each in processes of its own."""
    # Software rendering, and no display needed; QT_QPA_PLATFORM=xcb measures under an X server.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # An installed program has its bytecode; so has a checkout after its first start.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as home:  # nobody's settings or windows have a part in it
        os.environ |= dict.fromkeys(HOMES, home)
        for measure in (latency.measure, startup.measure, reading.measure, throughput.measure):
            figures += measure()
        if frozen.FOLDER.is_dir():  # `make bundle-bench` was run
            figures += frozen.measure()
    write(figures, REPORT)


if __name__ == "__main__":
    main()
