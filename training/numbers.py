"""Numbers of several digits, written by one hand: composed of single digits, always the same ones.

As strokes, the way a pen leaves them; `photos.py` makes pictures of digits side by side.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mnist_desktop.core.drawing import Drawing, Point, Stroke
from mnist_desktop.core.normalise import Points
from training.strokes import Characters

LENGTHS = (2, 6)
"""So many digits a number has, from and to."""
GAPS = (0.06, 0.45)
"""Paper between two digits' boxes, in heights of a digit, from and to."""
SLOPE = 0.08
"""A line of digits rises or falls by up to this much."""
SIZE_SPREAD = 0.1
"""Standard deviation of the digits' sizes."""
SPEED = 6.0
"""A pen's way in a second, in heights of a digit."""
PAUSES = {"stroke": (0.1, 0.35), "digit": (0.2, 0.9)}
"""How long the pen is up before a stroke of the same digit, and before a new one, in seconds."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it was written, and its digits."""

    drawing: Drawing
    label: str


def number(digits: Characters, rng: np.random.Generator, *, timed: bool | None = None) -> Number:
    """Compose a number of two to six digits of one of the writers.

    `timed` says whether the strokes know their times; else half of the numbers do.
    """
    writer = rng.choice(np.unique(digits.writers))
    places = np.flatnonzero(digits.writers == writer)
    chosen = rng.choice(places, int(rng.integers(LENGTHS[0], LENGTHS[1] + 1))).tolist()
    timed = bool(rng.random() < 0.5) if timed is None else timed
    placed = _side_by_side([digits.strokes[place] for place in chosen], rng)
    unit, moved = float(np.exp(rng.uniform(np.log(20), np.log(300)))), rng.uniform(-500, 500, 2)
    strokes, time = [], 0.0
    for character in placed:
        pause = "digit"
        for path in character:
            time += float(rng.uniform(*PAUSES[pause]))
            times = time + _way(path) / SPEED
            time, pause = float(times[-1]), "stroke"
            strokes.append(_stroke(path * unit + moved, times if timed else np.zeros(len(path))))
    return Number(Drawing(tuple(strokes)), "".join(str(digits.labels[n]) for n in chosen))


def _side_by_side(
    characters: Sequence[Sequence[Points]], rng: np.random.Generator
) -> list[list[Points]]:
    """Return the digits on a line, about one unit high, with paper between their boxes."""
    slope, right = float(rng.uniform(-SLOPE, SLOPE)), 0.0
    placed = []
    for strokes in characters:
        points = np.concatenate(strokes)
        low, high = points.min(axis=0), points.max(axis=0)
        size = high - low
        # A lying stroke is no digit of full height.
        scale = float(np.clip(rng.normal(1, SIZE_SPREAD), 0.75, 1.25)) / max(size[1], size[0] / 2)
        middle = slope * right + float(rng.normal(0, 0.04))
        corner = np.array([right, middle - size[1] * scale / 2])
        placed.append([(path - low) * scale + corner for path in strokes])
        right += size[0] * scale + float(rng.uniform(*GAPS))
    return placed


def _way(path: Points) -> Points:
    """Return how far the pen has come at each point, (N,)."""
    return np.concatenate([[0.0], np.hypot(*np.diff(path, axis=0).T).cumsum()])


def _stroke(path: Points, times: Points) -> Stroke:
    pairs = zip(path.tolist(), times.tolist(), strict=True)
    return Stroke.from_points(Point(x, y, 1.0, time) for (x, y), time in pairs)
