"""Documents that tests make by hand: drawings over pictures, from a seed."""

import hashlib
import random

from mnist_desktop.core.document import Document
from mnist_desktop.core.drawing import PEN_WIDTH, Box, Drawing, PlacedPicture, Point, Stroke
from mnist_desktop.core.picture import OpenedPicture, Picture, View


def opened_picture(
    seed: int = 0, size: tuple[int, int] = (30, 20), *, dark: bool = False
) -> OpenedPicture:
    """Return a picture of random pixels."""
    rng = random.Random(seed)
    width, height = size
    ink, rgb = rng.randbytes(width * height), rng.randbytes(3 * width * height)
    name = hashlib.sha256(ink).hexdigest()
    scale = rng.choice((1.0, 1 + rng.random()))
    return OpenedPicture(Picture(name, width, height, ink, scale), View(width, height, rgb, dark))


def random_drawing(seed: int, placed: PlacedPicture | None = None) -> Drawing:
    """Return a drawing of a few strokes, of all sizes and widths."""
    rng = random.Random(seed)
    strokes = []
    for width in (PEN_WIDTH, rng.uniform(0.1, 50), PEN_WIDTH):
        points = [
            Point(rng.gauss(0, 500), rng.gauss(0, 1e-6), rng.random(), i * rng.random() / 120)
            for i in range(rng.randint(1, 60))
        ]
        strokes.append(Stroke.from_points(points, width))
    return Drawing(tuple(strokes), placed)


def random_document(seed: int) -> Document:
    """Return strokes over a picture, of which every second one is cropped."""
    rng = random.Random(seed)
    size = (rng.randint(1, 60), rng.randint(1, 60))
    opened = opened_picture(seed, size, dark=rng.random() < 0.5)
    unit = rng.uniform(0.1, 9)
    place = Box(rng.gauss(0, 99), rng.gauss(0, 99), size[0] * unit, size[1] * unit)
    crop = Box(place.x + rng.random(), place.y, place.width / 3, place.height / rng.uniform(1, 2))
    placed = PlacedPicture(opened.picture.id, place, crop if seed % 2 else None)
    return Document(random_drawing(seed, placed), opened)
