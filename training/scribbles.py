"""Scribbles for validation, of kinds that no training draws: zigzags, spirals, hatching, tangles.

Training has its own generator (`nondigits.scribble`), a hand that wanders.
"""

import numpy as np

from mnist_desktop.core.normalise import Points

KINDS = ("zigzag", "spiral", "hatching", "tangle", "wave", "star", "dots")
TREMOR = 0.012
"""Standard deviation of each point, where the drawing is about 1 large."""


def scribble(kind: str, rng: np.random.Generator) -> tuple[Points, ...]:
    """Return the strokes of a scribble, (N, 2) each, about 1 unit large; KeyError for no KINDS."""
    strokes = _DRAWN[kind](rng)
    angle = rng.uniform(0, 2 * np.pi)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return tuple((part + rng.normal(0, TREMOR, part.shape)) @ turn.T for part in strokes)


def _path(corners: Points, steps: int = 12) -> Points:
    """Return straight lines between corners, sampled as a pen is."""
    at = np.linspace(0, len(corners) - 1, steps * (len(corners) - 1) + 1)
    whole = np.arange(len(corners))
    return np.stack([np.interp(at, whole, corners[:, axis]) for axis in (0, 1)], axis=1)


def _zigzag(rng: np.random.Generator) -> list[Points]:
    count = int(rng.integers(7, 16))
    ends = np.where(np.arange(count) % 2, 1.0, 0.0) * rng.uniform(0.5, 1)
    return [_path(np.stack([np.linspace(0, 1, count), ends + rng.normal(0, 0.08, count)], 1))]


def _spiral(rng: np.random.Generator) -> list[Points]:
    along = np.linspace(0.1, 1, 160)
    angle = along * 2 * np.pi * rng.uniform(3.5, 6)
    return [np.stack([along * np.cos(angle), along * np.sin(angle)], axis=1) / 2]


def _hatching(rng: np.random.Generator) -> list[Points]:
    places = np.linspace(0, 1, int(rng.integers(5, 10)))
    lines = [np.array([[x, 0.0], [x + rng.normal(0, 0.05), 1]]) for x in places.tolist()]
    if rng.random() < 0.5:
        lines += [line[:, ::-1] for line in lines]
    return [_path(line) for line in lines]


def _tangle(rng: np.random.Generator) -> list[Points]:
    along = np.linspace(0, 2 * np.pi, 240)
    orders = np.arange(1, 7)
    waves = orders[:, None] * along + rng.uniform(0, 2 * np.pi, (2, len(orders), 1))
    return [np.einsum("ao,aon->na", rng.normal(0, 0.2, (2, len(orders))), np.sin(waves))]


def _wave(rng: np.random.Generator) -> list[Points]:
    along = np.linspace(0, 1, 120)
    bends = np.sin(along * 2 * np.pi * rng.uniform(3, 6))
    return [np.stack([along, rng.uniform(0.1, 0.35) * bends], axis=1)]


def _star(rng: np.random.Generator) -> list[Points]:
    count = int(rng.integers(4, 7))
    angles = np.arange(count) * np.pi / count
    ends = np.stack([np.cos(angles), np.sin(angles)], axis=1) / 2
    return [_path(np.stack([-end, end])) for end in ends]


def _dots(rng: np.random.Generator) -> list[Points]:
    return [place[None] for place in rng.uniform(0, 1, (int(rng.integers(5, 12)), 2))]


_DRAWN = dict(zip(KINDS, (_zigzag, _spiral, _hatching, _tangle, _wave, _star, _dots), strict=True))
