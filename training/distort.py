"""Another hand for the same digit: strokes are distorted as paths, before they are redrawn.

What a pen does differently from writer to writer and device to device. The ranges were set by
looking at the outcome: a person must still read every digit at once.
"""

from collections.abc import Sequence

import numpy as np

from mnist_desktop.core.normalise import Points
from training.angular import cornered

THINNEST, THICKEST = 1.2, 4.0
"""Width of the redrawn pen, in pixels of the digit image."""

ROTATION = np.deg2rad(6)
SLANT = 0.15
"""Sideways shift of the top against the bottom, as a share of the height, either way."""
ASPECT = 0.2
"""Natural logarithm of how much wider a digit may become, or narrower."""
WAVE = 0.025
"""Amplitude of a slow wobble along the digit, as a share of its longer side."""
JITTER = 0.008
"""Standard deviation of each point's own error, as a share of the longer side."""
CORNERED = 0.08
"""Share of the characters whose bends become corners, as those drawn with a ruler or a mouse…"""
CORNERS = (0.02, 0.07)
"""…so far from where the pen was, as a share of the longer side."""
MOST_DROPPED = 0.7
"""A slow or busy device loses up to this share of the points."""


def distort(strokes: Sequence[Points], rng: np.random.Generator) -> list[Points]:
    """Return the strokes of a digit as another hand might draw them; at most 1 unit long."""
    everything = np.concatenate(strokes)
    low, high = everything.min(axis=0), everything.max(axis=0)
    scale = 1 / max(float((high - low).max()), 1e-9)
    matrix = _matrix(rng)
    wave = rng.uniform(0, WAVE, 2), rng.uniform(0.5, 2.5, 2), rng.uniform(0, 2 * np.pi, 2)
    jitter = rng.uniform(0, JITTER)
    dropped = rng.uniform(0, MOST_DROPPED) if rng.random() < 0.4 else 0.0
    tolerance = rng.uniform(*CORNERS) if rng.random() < CORNERED else 0.0
    middle = (low + high) / 2
    result = []
    for points in strokes:
        points = ((points - middle) * scale)[_kept(len(points), dropped, rng)]
        if tolerance:
            points = cornered(points, tolerance)
        points = points @ matrix.T
        # Each coordinate sways with the other, so that straight lines bend and stay joined.
        points = points + wave[0] * np.sin(2 * np.pi * wave[1] * points[:, ::-1] + wave[2])
        result.append(points + rng.normal(0, jitter, points.shape))
    return result


def _matrix(rng: np.random.Generator) -> Points:
    angle = rng.uniform(-ROTATION, ROTATION)
    slant = rng.uniform(-SLANT, SLANT)
    aspect = np.exp(rng.uniform(-ASPECT, ASPECT) / 2)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    matrix: Points = turn @ np.array([[aspect, -slant], [0.0, 1 / aspect]])
    return matrix


def _kept(count: int, dropped: float, rng: np.random.Generator) -> list[int]:
    """Return which points stay: always the first and the last, and at least every tenth."""
    stays = rng.random(count) >= dropped
    stays[[0, -1]] = True
    stays[::10] = True
    return np.flatnonzero(stays).tolist()
