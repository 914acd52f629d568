"""How long the reader takes by itself, on one thread: a drawn digit, and a large photo."""

import json
import statistics
import subprocess
import sys

from tests.bench.figures import Figure

CHILD = """
import io, json, time
import numpy as np
from PIL import Image
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
    image = Image.open(io.BytesIO(photo([strokes], np.random.default_rng(seed), defect, 4000)))
    size = (4000, 3000) if image.width > image.height else (3000, 4000)
    stream = io.BytesIO()
    image.resize(size).save(stream, "JPEG", quality=90)
    file = stream.getvalue()
    start = time.perf_counter()
    reader.read(decode(file, "photo.jpg").picture)
    large.append((time.perf_counter() - start) * 1000)
print(json.dumps({"drawn": drawn, "photos": large}))
"""
DRAWN_LIMIT_MS, PHOTO_LIMIT_MS = 3.0, 500.0


def measure() -> list[Figure]:
    """Read the repository's own drawings and four synthetic photos of 12 megapixels."""
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
            "opening and reading a photo of 12 megapixels",
            statistics.median(photos),
            "ms",
            PHOTO_LIMIT_MS,
            f"median of {len(photos)}, one thread",
        ),
    ]
