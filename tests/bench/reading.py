"""How long the reader takes by itself, on one thread: a drawn digit, and a large photo."""

import json
import statistics
import subprocess
import sys

from tests.bench.figures import Figure

CHILD = """
import json, time
import numpy as np
from mnist_desktop.core.decoder import decode
from mnist_desktop.core.places import model_folder
from mnist_desktop.inference.reader import only_reader
from training.photos import photo
from training.sets import samples

reader = only_reader(model_folder())
drawings = [item.content for item in samples().items()]
for drawing in drawings[:20]:
    reader.read(drawing)
drawn = [reader.read(drawing).time_ms for drawing in drawings]
large = []
strokes = [np.array([[0.0, 0.3], [0.5, 0.0], [0.4, 1.0]])]
for seed, defect in enumerate(("shade", "ruled", "squared", "mixed")):
    file = photo([strokes], np.random.default_rng(seed), defect, 4000)
    start = time.perf_counter()
    reader.read(decode(file, "photo.jpg").picture)
    large.append((time.perf_counter() - start) * 1000)
print(json.dumps({"drawn": drawn, "photos": large}))
"""
DRAWN_LIMIT_MS, PHOTO_LIMIT_MS = 3.0, 500.0


def measure() -> list[Figure]:
    """Read the repository's own drawings and four synthetic photos 4,000 pixels wide."""
    command = [sys.executable, "-c", CHILD]
    out = subprocess.run(command, check=True, capture_output=True, text=True, timeout=300).stdout
    times = json.loads(out.splitlines()[-1])
    drawn, photos = times["drawn"], times["photos"]
    return [
        Figure(
            "reading one drawn digit, median",
            statistics.median(drawn),
            "ms",
            DRAWN_LIMIT_MS,
            f"of {len(drawn)}, one thread",
        ),
        Figure("the longest of them", max(drawn), "ms"),
        Figure(
            "opening and reading a photo 4,000 pixels wide",
            statistics.median(photos),
            "ms",
            PHOTO_LIMIT_MS,
            f"median of {len(photos)}, one thread",
        ),
    ]
