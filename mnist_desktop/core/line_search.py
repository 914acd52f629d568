"""Long straight lines in the ink: nearly level ones, where they lie and what they are like.

They are looked for on a small copy, and measured on the ink itself.
"""

from collections.abc import Iterator, Sequence
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
BINS, PLACES = 24, 32
SAMPLES = 400
"""Of a line, about so many columns are looked at, once its place is known."""
LEAST_LEVEL = 8
"""Fainter lines than this are none."""
TWIN = 0.5
"""A line beside another one belongs to it if it is at least this share as deep."""
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
    height, width = (side // step * step for side in ink.shape)
    small = deepest(ink[:height, :width], step)
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
        measured = list(_measured(ink, ink if grainy is None else grainy, line, step))
        if len(measured) > 1:  # each of two shows the other as well
            measured = [one for one in measured if not _is_known(one, found)]
        found += measured
    return found


def distinct(lines: Sequence[Line]) -> list[Line]:
    """Return the lines but those that lie on an earlier one along most of their length.

    A wide line is found several times, each a little askew: together they cover it.
    """
    found: list[Line] = []
    for line in lines:
        if not _is_known(line, found):
            found.append(line)
    return found


def _is_known(line: Line, others: Sequence[Line]) -> bool:
    """Return whether a line lies on one of some others, by a few places along it."""
    if not others:
        return False
    step = max(1, len(line.rows) // PLACES)
    away = np.abs(np.stack([other.rows[::step] for other in others]) - line.rows[::step])
    halves = np.array([min(line.half, other.half) for other in others])
    return bool((np.median(away, axis=1) <= halves).any())


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
) -> Iterator[Line]:
    """Yield the line at full size with its own level and width, if it isn't too wide.

    And those beside it that are as deep, and so near that the small copy shows them as one: a
    margin is often two lines.
    """
    height, width = ink.shape
    places = np.interp((np.arange(width) + 0.5) / step - 0.5, np.arange(len(line)), line)
    rows = np.rint((places + 0.5) * step - 0.5).astype(np.intp)
    widest = round(WIDEST * max(height, width)) + 2 + step
    reach = widest + OFF * step
    profile = _profile(grainy, rows, reach)
    # Of a wide line a border may have been found; and the next line may be in sight.
    for span in _spans(profile, widest + 1):
        own, half = _centred(rows, span, reach)
        if half > widest:
            continue
        # What was fitted on the small copy is a little off here and there; between two, it is both.
        own = _followed(grainy, own, half)
        around = _profile(grainy, own, reach)
        for nearest in _spans(around, reach - half - 1)[:1]:
            followed = own
            own, half = _centred(followed, nearest, reach)
            around = np.roll(around, int(followed[0] - own[0]))
        around[np.abs(np.arange(-reach, reach + 1)) > half + 1] = 0
        yield Line(own, around, half, _crosses(ink, own, half))


def _centred(rows: _Offsets, span: tuple[int, int], reach: int) -> tuple[_Offsets, int]:
    """Return the rows of the line that lies at a span of the profile of others, and its half."""
    start, end = span
    return rows + round((start + end) / 2) - reach, (end - start) // 2 + 1


def _profile(grainy: InkBytes, rows: _Offsets, reach: int) -> npt.NDArray[np.float32]:
    """Return the level at each offset from a line, (2·reach + 1,).

    Strokes cross a line here and there: most of its length shows the line alone.
    """
    columns = _some(rows)
    columns = columns[(rows[columns] >= 0) & (rows[columns] < len(grainy))]
    near = np.clip(rows[columns, None] + np.arange(-reach, reach + 1), 0, len(grainy) - 1)
    levels: npt.NDArray[np.float32] = np.median(grainy[near, columns[:, None]], axis=0).astype(
        np.float32
    )
    return levels


def _some(rows: _Offsets) -> _Offsets:
    """Return some of the columns, evenly spread."""
    return np.arange(0, len(rows), max(1, len(rows) // SAMPLES))


def _spans(profile: npt.NDArray[np.float32], first: int) -> list[tuple[int, int]]:
    """Return where lines lie that are deepest from `first` on to as far from the end."""
    spans = []
    left = profile.copy()
    least = max(LEAST_LEVEL, TWIN * float(profile[first:-first].max()))
    while left[peak := first + int(left[first:-first].argmax())] >= least:
        gaps = np.flatnonzero(profile <= 0.25 * profile[peak])
        above, below = gaps[gaps < peak], gaps[gaps > peak]
        if not above.size or not below.size:
            break
        spans.append((int(above[-1]) + 1, int(below[0]) - 1))
        left[above[-1] : below[0]] = 0
    return spans


def _followed(grainy: InkBytes, rows: _Offsets, half: int) -> _Offsets:
    """Return the rows of a line that is `half` wide and a little off these."""
    offsets = np.arange(-half - 1, half + 2)
    columns = _some(rows)
    away = columns / len(rows) - 0.5
    for degree in (1, 2, 2):
        at = rows[columns]
        near = np.clip(at[:, None] + offsets, 0, len(grainy) - 1)
        levels = grainy[near, columns[:, None]].astype(np.float32)
        depth = levels.sum(axis=1)
        there = (at >= 0) & (at < len(grainy)) & (depth >= 0.5 * np.median(depth))
        if np.count_nonzero(there) <= degree:
            break
        found = at + (levels * offsets).sum(axis=1) / np.maximum(depth, 1)
        shape = np.polyfit(away[there], found[there], degree)
        rows = np.rint(np.polyval(shape, np.arange(len(rows)) / len(rows) - 0.5)).astype(np.intp)
    return rows


def _crosses(ink: InkBytes, rows: _Offsets, half: int) -> bool:
    """Return whether a line is there at both ends of what the picture shows of it."""
    inside = np.flatnonzero((rows >= 0) & (rows < len(ink)))
    across = np.clip(rows[inside, None] + np.arange(-half, half + 1), 0, len(ink) - 1)
    seen = ink[across, inside[:, None]].max(axis=1) >= FAINT
    share = max(1, round(len(seen) * END))
    return bool(min(seen[:share].mean(), seen[-share:].mean()) >= 0.5)
