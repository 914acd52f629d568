"""Long straight lines in the ink: nearly level ones, where they lie and what they are like.

They are looked for on a small copy, and measured on the ink itself.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.cells import deepest
from mnist_desktop.core.levels import InkBytes

_Offsets: TypeAlias = npt.NDArray[np.intp]
_Points: TypeAlias = tuple[_Offsets, _Offsets]
"""The rows and the columns of pixels, row by row, (N,) each."""

SEARCH_SIDE = 400
"""Lines are looked for on a copy of at most about this longer side, in pixels."""
STEEPEST, SLOPES = 0.18, 73
"""A sheet may lie askew by so much (10°); so many slopes between are tried."""
ACROSS = 0.4
"""Share of the picture that a line crosses, at least: a table may lie beside the sheet."""
FILLED, FILLED_IN_GRAIN = 0.8, 0.6
"""Share of a line's length that must be there: a printed line has no gaps but the camera's, or
those of the paper's grain."""
BARE = 0.45
"""…and so much of it is not covered by wide strokes."""
WIDEST = 0.016
"""Half the width of a line, as a share of the longer side, at most; and two pixels more."""
OFF = 4
"""A line is at most so many pixels of that copy away from where it was found."""
FAINT = 20
"""Ink from this level on may belong to a line."""
END = 1 / 24
"""A line that crosses the sheet is there in this share of its length at both ends."""
BINS = 24
MOST_LINES = 80


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One line across: its row at every column, (W,), and its level at offsets from there."""

    rows: _Offsets
    profile: npt.NDArray[np.float32]  # (2·reach + 1,) in levels
    half: int
    crosses: bool

    @property
    def level(self) -> float:
        """How deep it is along most of its length."""
        return float(self.profile.max())


def level_lines(ink: InkBytes, grainy: InkBytes | None) -> list[Line]:
    """Return the nearly level lines of the ink; what they are like is seen with the grain."""
    filled = FILLED if grainy is None else FILLED_IN_GRAIN
    step = -(-max(ink.shape) // SEARCH_SIDE)
    small = deepest(ink, step)
    inked = small >= FAINT
    # The middle of a wide stroke is no line, but may lie on one.
    wide = max(3, round(2 * WIDEST * max(small.shape)) + 3)
    thin = inked.copy()
    if len(thin) > wide:
        thin[wide:] &= ~_all_along(inked, wide)[: len(thin) - wide]
    found: list[Line] = []
    rows, columns = np.nonzero(thin)
    points: _Points = rows, columns
    for slope, start in _candidates(inked.shape, points):
        line = _fitted(inked, points, slope, start, filled)
        if line is None:
            continue
        middle = np.rint(line).astype(np.intp)
        for offset in range(-3, 4):
            thin[np.clip(middle + offset, 0, len(thin) - 1), np.arange(thin.shape[1])] = False
        left = thin[points]
        points = points[0][left], points[1][left]
        measured = _measured(ink, ink if grainy is None else grainy, line, step)
        if measured is not None:
            found.append(measured)
    return found


def _all_along(inked: npt.NDArray[np.bool_], count: int) -> npt.NDArray[np.bool_]:
    """Return where `count` rows from here on are all inked."""
    total = np.cumsum(np.pad(inked, ((1, count), (0, 0))).astype(np.int32), axis=0)
    full: npt.NDArray[np.bool_] = (total[count:] - total[:-count])[: inked.shape[0]] == count
    return full


def _candidates(shape: tuple[int, int], points: _Points) -> list[tuple[float, float]]:
    """Return slopes and rows at the middle column where much ink lies on one line, best first."""
    height, width = shape
    rows, columns = points
    slopes = np.linspace(-STEEPEST, STEEPEST, SLOPES)
    margin = int(STEEPEST * width / 2) + 2
    counts = np.zeros((SLOPES, height + 2 * margin), np.float64)
    away = columns - width / 2
    for at, slope in enumerate(slopes):
        places = (rows - slope * away + margin + 0.5).astype(np.intp)
        counts[at] = np.bincount(places, minlength=counts.shape[1])[: counts.shape[1]]
    best: list[tuple[float, float]] = []
    while len(best) < MOST_LINES:
        at, place = divmod(int(counts.argmax()), counts.shape[1])
        if counts[at, place] < 0.4 * ACROSS * width:
            break
        best.append((float(slopes[at]), float(place - margin)))
        # What crosses this line nearby is the same line, seen askew.
        counts[:, max(0, place - 3) : place + 4] = 0
    return best


def _fitted(
    inked: npt.NDArray[np.bool_],
    points: _Points,
    slope: float,
    start: float,
    filled_share: float,
) -> npt.NDArray[np.float64] | None:
    """Return the line's row at every column, slightly bent if it is; None where there is none.

    `points` are those of the ink that are no wide stroke's, nor another line's.
    """
    height, width = inked.shape
    rows, columns = points
    away = (columns - width / 2) / width
    shape = np.array([0.0, slope * width, start])
    for reach in (4.0, 3.0, 2.0):
        near = np.abs(rows - np.polyval(shape, away)) <= reach
        if np.count_nonzero(near) < 0.5 * ACROSS * width:
            return None
        shape = np.polyfit(away[near], rows[near], 2 if reach < 4 else 1)
        if len(shape) == 2:
            shape = np.array([0.0, *shape])
    line: npt.NDArray[np.float64] = np.polyval(shape, (np.arange(width) - width / 2) / width)
    if abs(shape[0]) > 0.1 * width or line.max() < 0 or line.min() > height - 1:
        return None
    beside = np.rint(line).astype(np.intp)[:, None] + np.array([-1, 0, 1])
    there = inked[np.clip(beside, 0, height - 1), np.arange(width)[:, None]].any(axis=1)
    there &= (line >= 0) & (line < height)
    bare = np.zeros(width, np.bool_)
    bare[columns[np.abs(rows - line[columns]) <= 1.5]] = True
    bins = np.array([part.mean() for part in np.array_split(there, min(BINS, width))])
    filled = np.flatnonzero(bins >= 0.5)
    # Where the line lies in the picture and not above or below it.
    inside = np.count_nonzero((line >= 0) & (line < height)) / width
    if not filled.size or (np.ptp(filled) + 1) / len(bins) < ACROSS * max(inside, 0.5):
        return None
    span = slice(filled[0] * width // len(bins), (filled[-1] + 1) * width // len(bins))
    return line if there[span].mean() >= filled_share and bare[span].mean() >= BARE else None


def _measured(
    ink: InkBytes, grainy: InkBytes, line: npt.NDArray[np.float64], step: int
) -> Line | None:
    """Return the line at full size with its own level and width; None where it is too wide."""
    height, width = ink.shape
    columns = np.arange(width)
    places = np.interp((columns + 0.5) / step - 0.5, np.arange(len(line)), line)
    rows = np.rint((places + 0.5) * step - 0.5).astype(np.intp)
    widest = round(WIDEST * max(height, width)) + 2 + step
    reach = widest + OFF * step
    offsets = np.arange(-reach, reach + 1)
    inside = np.flatnonzero((rows >= 0) & (rows < height))
    middles = rows[inside, None]
    near = np.clip(middles + offsets, 0, height - 1), inside[:, None]
    # Strokes cross a line here and there: most of its length shows the line alone.
    profile = np.median(grainy[near], axis=0).astype(np.float32)
    # Of a wide line a border may have been found; and the next line may be in sight.
    first = widest + 1
    peak = first + int(profile[first:-first].argmax())
    gaps = np.flatnonzero(profile <= 0.25 * profile[peak])
    above, below = gaps[gaps < peak], gaps[gaps > peak]
    if profile[peak] < 8 or not above.size or not below.size:
        return None
    start, end = int(above[-1]) + 1, int(below[0]) - 1
    half = (end - start) // 2 + 1
    if half > widest:
        return None
    middle = round((start + end) / 2) - reach
    profile = np.roll(profile, -middle)
    profile[np.abs(offsets) > half + 1] = 0
    across = middles + middle + np.arange(-half, half + 1)
    seen = ink[np.clip(across, 0, height - 1), inside[:, None]].max(axis=1) >= FAINT
    share = max(1, round(len(seen) * END))
    crosses = bool(min(seen[:share].mean(), seen[-share:].mean()) >= 0.5)
    return Line(rows + middle, profile, half, crosses)
