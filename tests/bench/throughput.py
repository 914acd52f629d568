"""`predict` on a thousand small pictures: how many a second, and in how much memory."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figures import Figure

PICTURES = 1000
SETTLED = 200
"""From this picture on, memory is expected to stay as it is."""
LEAST_PER_SECOND = 200.0
MOST_GROWTH_MB = 8.0


def measure() -> list[Figure]:
    """Run the benchmark in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.throughput"]
    out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    result = json.loads(out.splitlines()[-1])
    note = f"from picture {SETTLED} to {PICTURES}"
    return [
        Figure("predict", result["per_second"], "1/s", LEAST_PER_SECOND, "at least"),
        Figure("predict, growth of memory", result["growth_mb"], "MB", MOST_GROWTH_MB, note),
    ]


def _pictures(folder: Path) -> list[str]:
    from PIL import Image, ImageDraw

    names = []
    for index in range(PICTURES):
        image = Image.new("L", (48, 48), 255)
        pen = ImageDraw.Draw(image)
        pen.arc((8, 6, 34 + index % 6, 40), 20 * (index % 18), 300 + index % 60, fill=0, width=4)
        names.append(str(folder / f"{index}.png"))
        image.save(names[-1])
    return names


def _resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2


def main() -> None:
    """Read the pictures as `predict --format json` does, and print what it took."""
    from mnist_desktop import cli
    from mnist_desktop.core.places import model_folder
    from mnist_desktop.core.prediction import Reading
    from mnist_desktop.inference.reader import only_reader

    with tempfile.TemporaryDirectory() as folder:
        names = _pictures(Path(folder))
        reader = only_reader(model_folder())
        marks: dict[int, float] = {}

        def rows() -> Iterator[tuple[str, Reading | str]]:
            for index, name in enumerate(names):
                if index == SETTLED:
                    marks[index] = _resident_mb()
                yield name, cli.read_file(reader, name)

        start = time.perf_counter()
        cli.print_rows(rows(), "json")
        took = time.perf_counter() - start
        growth = _resident_mb() - marks[SETTLED]
    print(json.dumps({"per_second": PICTURES / took, "growth_mb": growth}))


if __name__ == "__main__":
    main()
