"""Lines and arcs, sampled as a pen's strokes are: what ways to write and signs are made of."""

from collections.abc import Callable

import numpy as np

from mnist_desktop.core.normalise import Points

Strokes = list[Points]
Way = Callable[[np.random.Generator], Strokes]
"""A way to write something, in other proportions every time."""


def line(*corners: tuple[float, float]) -> Points:
    """Return points along straight lines through the corners."""
    path = np.array(corners, np.float64)
    along = np.linspace(0, len(path) - 1, 12 * (len(path) - 1) + 1)
    at = np.arange(len(path))
    return np.stack([np.interp(along, at, path[:, axis]) for axis in (0, 1)], axis=1)


def arc(
    middle: tuple[float, float], radii: tuple[float, float], turn: tuple[float, float]
) -> Points:
    """Return points on an ellipse; angles in degrees, 0 to the right, 90 down."""
    angles = np.radians(np.linspace(*turn, 24))
    return np.stack(
        [middle[0] + radii[0] * np.cos(angles), middle[1] + radii[1] * np.sin(angles)], axis=1
    )


def joined(*parts: Points) -> Points:
    """Return parts that the pen draws one after the other without leaving the paper."""
    return np.concatenate(parts)
