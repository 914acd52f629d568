"""The straight edges of a sheet on a table: what lies beyond them is not paper.

A table is told from a shadow by its level (`ground`) only where it is much darker. What tells them
apart anywhere is the sheet's edge: straight, along a whole side of the picture and near to it.
"""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image

from mnist_desktop.core.levels import Grey

Steps: TypeAlias = npt.NDArray[np.float64]
"""(H, W): how much lighter one side is than the other, as a share of the lighter one."""
_Mask: TypeAlias = npt.NDArray[np.bool_]

DEEPEST = 0.22
"""An edge lies within this share of the picture from its side, at the middle of it."""
STEEPEST, SLOPES = 0.2, 25
"""A sheet lies askew by so much at most (11°); so many slopes between are tried."""
GAP, BAND = 0.008, 0.02
"""What lies beside an edge is looked at from so far off, and so far: shares of the longer side."""
STEP = 0.1
"""Levels on the two sides of an edge differ by this share of the lighter one, at least…"""
ALONG = 0.92
"""…along this share of it,"""
CORNER = 0.15
"""but for this share of the picture at either end, where the table goes round a corner."""
SEEN = 0.6
"""Share of the picture's side along which an edge is seen, at least: one askew leaves it."""
SIDE, COLUMNS = 160, 40
"""Edges are looked for on a copy of at most about this longer side, in so many places or twice."""


def beyond_edges(small: Grey) -> _Mask:
    """Return what lies beyond the sheet's straight edges, with these; nothing if none is sure."""
    height, width = small.shape
    step = -(-max(height, width) // SIDE)
    size = (max(1, width // step), max(1, height // step))
    tiny = np.asarray(Image.fromarray(small).resize(size, Image.Resampling.BOX))
    found = _beyond(tiny)
    if not found.any():
        return np.zeros(small.shape, np.bool_)
    beyond = Image.fromarray(found).resize((width, height), Image.Resampling.NEAREST)
    return np.asarray(beyond)


def _beyond(small: Grey) -> _Mask:
    beyond = np.zeros(small.shape, np.bool_)
    reach = max(small.shape)
    for grey, part in (
        (small, beyond),
        (small[::-1], beyond[::-1]),
        (small.T, beyond.T),
        (small.T[::-1], beyond.T[::-1]),
    ):
        line = _edge(grey, max(1, round(GAP * reach)), max(2, round(BAND * reach)))
        if line is not None:
            part |= np.arange(len(grey))[:, None] <= line + 2 * max(1, round(GAP * reach))
    return beyond


def _edge(grey: Grey, gap: int, band: int) -> npt.NDArray[np.float64] | None:
    """Return the row of the sheet's upper edge at every column; None where there is none."""
    height, width = grey.shape
    deepest = round(DEEPEST * height)
    if deepest <= gap + 2 or width < 8:
        return None
    step = max(1, width // COLUMNS)
    columns = np.arange(step // 2, width, step)
    steps = _steps(grey[:, columns], gap, band)
    away = columns - width / 2
    inner = np.abs(away) <= (0.5 - CORNER) * width
    slack = int(STEEPEST * width / 2) + 2
    starts = np.arange(-slack, deepest + slack)
    best: tuple[float, float, float] | None = None
    for slope in np.linspace(-STEEPEST, STEEPEST, SLOPES):
        rows = starts[:, None] + np.rint(slope * away).astype(np.intp)
        seen = (rows >= gap + 2) & (rows < len(steps))
        counted = seen & inner
        many = np.maximum(counted.sum(axis=1), 1)
        found = steps[rows.clip(0, len(steps) - 1), np.arange(len(columns))] * counted
        for sign in (1, -1):
            along = (sign * found >= STEP).sum(axis=1) / many
            strength = sign * found.sum(axis=1) / many
            sure = (along >= ALONG) & (seen.mean(axis=1) >= SEEN) & (starts <= deepest)
            at = int(np.where(sure, strength, -1).argmax())
            if sure[at] and (best is None or strength[at] > best[0]):
                best = (float(strength[at]), float(slope), float(starts[at]))
    if best is None:
        return None
    line: npt.NDArray[np.float64] = best[2] + best[1] * (np.arange(width) - width / 2)
    return line


def _steps(grey: Grey, gap: int, band: int) -> Steps:
    """Return how much lighter it is below each place than above it, as a share of the lighter."""
    height = len(grey)
    total = np.cumsum(np.pad(grey, ((1, 0), (0, 0))), axis=0, dtype=np.float64)
    at = np.arange(height)
    last, first = np.maximum(at - gap, 1), np.minimum(at + gap + 1, height - 1)
    start, end = np.maximum(last - band, 0), np.minimum(first + band, height)
    above = (total[last] - total[start]) / (last - start)[:, None]
    below = (total[end] - total[first]) / (end - first)[:, None]
    # Beyond a printed line there is paper again, beyond an edge there is not.
    farther, farthest = np.maximum(start - band, 0), np.maximum(start - 2 * band, 0)
    over = (total[farther] - total[farthest]) / np.maximum(farther - farthest, 1)[:, None]
    over = np.where((farther - farthest == band)[:, None], over, above)
    farther, farthest = np.minimum(end + band, height), np.minimum(end + 2 * band, height)
    under = (total[farthest] - total[farther]) / np.maximum(farthest - farther, 1)[:, None]
    under = np.where((farthest - farther == band)[:, None], under, below)
    steps = _step(above, below)
    for far in (_step(over, below), _step(above, under)):
        steps = np.where(steps * far > 0, np.sign(steps) * np.minimum(abs(steps), abs(far)), 0)
    return steps


def _step(above: npt.NDArray[np.float64], below: npt.NDArray[np.float64]) -> Steps:
    step: Steps = (below - above) / np.maximum(np.maximum(above, below), 8)
    return step
