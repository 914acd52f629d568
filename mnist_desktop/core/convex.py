"""The convex hull of an area, by Andrew's monotone chain.

A. M. Andrew, "Another efficient algorithm for convex hulls in two dimensions", 1979.
"""

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

Mask: TypeAlias = npt.NDArray[np.bool_]
_Corner: TypeAlias = tuple[int, int]
_EXACT = 1e-9


class Hull(NamedTuple):
    """A convex area: where it is, and how much of a rectangle it covers."""

    mask: Mask
    """(H, W)."""
    squareness: float
    """The share that it covers of the least rectangle around it, in any direction; in (0, 1]."""
    rectangle: Mask
    """That rectangle, (H, W)."""


def hull_of(area: Mask) -> Hull:
    """Return the convex hull of an area, (H, W), that is not empty."""
    rows = np.flatnonzero(area.any(axis=1))
    first = area[rows].argmax(axis=1)
    last = area.shape[1] - 1 - area[rows, ::-1].argmax(axis=1)
    left = _chain(zip(rows.tolist(), first.tolist(), strict=True), 1)
    right = _chain(zip(rows.tolist(), last.tolist(), strict=True), -1)
    # Both go from the first row to the last: at every row, what is between them is inside.
    between = np.arange(rows[0], rows[-1] + 1)
    start, end = (np.interp(between, *np.array(side, np.float64).T) for side in (left, right))
    columns = np.arange(area.shape[1])
    mask = np.zeros_like(area)
    mask[between] = (columns >= start[:, None] - _EXACT) & (columns <= end[:, None] + _EXACT)
    corners = np.array([*left, *reversed(right)], np.float64)
    return Hull(mask, *_least_rectangle(corners, mask))


def _chain(points: Iterable[_Corner], sign: int) -> list[_Corner]:
    """Return the corners of one side of the hull, of points sorted by their rows."""
    chain: list[_Corner] = []
    for row, column in points:
        while len(chain) > 1:
            (y0, x0), (y1, x1) = chain[-2:]
            if sign * ((y1 - y0) * (column - x0) - (x1 - x0) * (row - y0)) > 0:
                break
            chain.pop()
        chain.append((row, column))
    return chain


def _least_rectangle(corners: npt.NDArray[np.float64], mask: Mask) -> tuple[float, Mask]:
    """Return how much of its least rectangle a convex mask covers, and that rectangle, (H, W)."""
    sides = np.roll(corners, -1, axis=0) - corners
    lengths = np.hypot(*sides.T)
    along = sides[lengths > 0] / lengths[lengths > 0][:, None]
    if not along.size:
        return 1.0, mask
    # It has a side along one of the hull's.
    across = along[:, ::-1] * np.array([1.0, -1.0])
    spans = [np.ptp(corners @ way.T, axis=0) + 1 for way in (along, across)]
    least = int((spans[0] * spans[1]).argmin())
    inside = np.ones(mask.shape, np.bool_)
    rows, columns = np.ogrid[: mask.shape[0], : mask.shape[1]]
    for way in (along[least], across[least]):
        places, ends = rows * way[0] + columns * way[1], corners @ way
        inside &= (places >= ends.min() - _EXACT) & (places <= ends.max() + _EXACT)
    share = float(np.count_nonzero(mask)) / float(spans[0][least] * spans[1][least])
    return min(1.0, share), inside
