"""Digits made of straight lines: of seven segments, or any digit with its bends made corners.

People who draw with a mouse, with a ruler or on squared paper write so; the public sets have
none of it. Height 1, y down.
"""

import numpy as np

from mnist_desktop.core.normalise import Points

SEGMENTS = ("abcdef", "bc", "abged", "abgcd", "fgbc", "afgcd", "afgedc", "abc", "abcdefg", "abcdfg")
"""Which of the seven segments a digit has: a is the top, then clockwise, g the middle."""
ENDS = {"a": (0, 1), "b": (1, 3), "c": (3, 5), "d": (5, 4), "e": (4, 2), "f": (2, 0), "g": (2, 3)}
"""Between which corners a segment lies; corners by rows, from the left."""
LOOSE = 0.04
"""Standard deviation of where a segment of its own begins and ends: gaps and overshoots."""


def segmented(digit: int, rng: np.random.Generator) -> list[Points]:
    """Return a digit of straight level and upright lines, joined or loose."""
    wide, middle = rng.uniform(0.35, 0.75), rng.uniform(0.4, 0.6)
    corners = np.array([[x, y] for y in (0, middle, 1) for x in (0, wide)])
    corners += rng.normal(0, rng.uniform(0, LOOSE), corners.shape)
    loose = rng.uniform(0, LOOSE) if rng.random() < 0.5 else 0.0
    chosen = SEGMENTS[digit]
    if digit in {6, 9} and rng.random() < 0.3:
        chosen = chosen.replace("a" if digit == 6 else "d", "")
    if digit == 7 and rng.random() < 0.3:
        chosen += "f"
    strokes = []
    for segment in chosen:
        ends = corners[list(ENDS[segment])] + rng.normal(0, loose, (2, 2))
        if digit == 7 and segment == "f":
            ends[0] = (ends[0] * rng.uniform(0.3, 0.7) + ends[1]) / 2
        strokes.append(np.linspace(ends[0], ends[1], 12))
    return strokes


def cornered(points: Points, tolerance: float) -> Points:
    """Return a stroke (N, 2) with straight lines between the few of its points that matter.

    No point lies further than `tolerance` from where it was: Douglas and Peucker, "Algorithms for
    the reduction of the number of points required to represent a digitized line" (1973).
    """
    kept = np.zeros(len(points), np.bool_)
    kept[[0, -1]] = True
    parts = [(0, len(points) - 1)]
    while parts:
        first, last = parts.pop()
        away = _distances(points[first : last + 1])
        furthest = int(away.argmax())
        if away[furthest] > tolerance:
            kept[first + furthest] = True
            parts += [(first, first + furthest), (first + furthest, last)]
    at = np.flatnonzero(kept)
    straight = [np.interp(np.arange(len(points)), at, points[at, axis]) for axis in (0, 1)]
    return np.stack(straight, axis=1)


def _distances(points: Points) -> Points:
    """Return how far each point is from the line between the first and the last one, (N,)."""
    along = points[-1] - points[0]
    away = points - points[0]
    length = float(np.hypot(*along))
    if length == 0:
        # A ring: it is bent where it is furthest from its beginning.
        rings: Points = np.hypot(away[:, 0], away[:, 1])
        return rings
    distances: Points = np.abs(away[:, 0] * along[1] - away[:, 1] * along[0]) / length
    return distances
