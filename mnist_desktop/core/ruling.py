"""Printed lines on paper: found as long straight lines, and taken out of the ink.

Lines go across the sheet, nearly upright or level, thin, and are mostly paler than the pen. A
stroke that crosses one, or runs along it, is kept: it is deeper or wider than the line.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.remains import Grid, InkBytes, without_remains

_Offsets: TypeAlias = npt.NDArray[np.intp]

LEAST_SIDE = 96
"""Smaller pictures show no lines beside their digits."""
SEARCH_SIDE = 400
"""Lines are looked for on a copy of at most about this longer side, in pixels."""
STEEPEST, SLOPES = 0.18, 73
"""A sheet may lie askew by so much (10°); so many slopes between are tried."""
ACROSS = 0.4
"""Share of the picture that a line crosses, at least: a table may lie beside the sheet."""
FILLED = 0.8
"""Share of a line's length that must be there: a printed line has no gaps but the camera's."""
BARE = 0.45
"""…and so much of it is not covered by wide strokes."""
WIDEST = 0.016
"""Half the width of a line, as a share of the longer side, at most; and two pixels more."""
OFF = 4
"""A line is at most so many pixels of that copy away from where it was found."""
PALE, THIN = 0.62, 0.6
"""A printed line is fainter than this share of full ink, or thinner than this share of a stroke."""
DEEPER, MARGIN = 1.3, 24.0
"""A stroke on a line is this many times as deep as the line, and so many levels more."""
FAINT = 20
"""Ink from this level on may belong to a line."""
STROKE = 100
"""Ink of this level beside a line may be a stroke that crosses it."""
LEAST_STROKE = 0.1
"""Strokes beside the lines are so long together, as a share of the longer side, at least."""
LEAST_LINES = 3
"""From so many parallel lines on it is known what each is like, and where further ones would be."""
END = 1 / 24
"""A line that crosses the sheet is there in this share of its length at both ends."""
BINS = 24
MOST_LINES = 80


@dataclass(frozen=True, slots=True, eq=False)
class _Line:
    """One line across: its row at every column, (W,), and its level at offsets from there."""

    rows: _Offsets
    profile: npt.NDArray[np.float32]  # (2·reach + 1,) in levels
    half: int
    crosses: bool

    @property
    def level(self) -> float:
        return float(self.profile.max())


def without_ruling(ink: InkBytes) -> InkBytes:
    """Return the ink without printed lines; the same array where there are none."""
    if min(ink.shape) < LEAST_SIDE:
        return ink
    level, upright = _lines(ink), _lines(np.ascontiguousarray(ink.T))
    if not level and not upright:
        return ink
    cleaned = _without(ink, level, upright)
    pen = _stroke_width(cleaned)
    # All long straight lines and hardly anything else: that is a digit of bars.
    if not pen or np.count_nonzero(cleaned >= 128) < LEAST_STROKE * max(ink.shape) * pen:
        return ink
    # A digit's own bars are as deep and as wide as its other strokes.
    thin = [line for line in (*level, *upright) if 2 * line.half + 1 < THIN * pen]
    if len(thin) == 1 and not thin[0].crosses:
        thin = []  # by itself, and not from side to side: a 1 with another pen
    level, upright = ([line for line in a if _is_printed(line, thin)] for a in (level, upright))
    if not level and not upright:
        return ink
    cleaned = np.ascontiguousarray(_without(ink, level, upright, printed=True))
    return without_remains(cleaned, _grid(level), _grid(upright))


def _without(
    ink: InkBytes, level: list[_Line], upright: list[_Line], *, printed: bool = False
) -> InkBytes:
    """Return the ink without lines; `printed` where they are known to be no bars of a digit."""
    rows, columns = (_likeness(lines) if printed else 0.0 for lines in (level, upright))
    cleaned = _take_out(_take_out(ink, level, rows).T, upright, columns).T
    # Where lines cross, the first look took the upright one for a stroke.
    return _take_out(cleaned, level, rows) if upright else cleaned


def _likeness(lines: list[_Line]) -> float:
    """Return the level of parallel lines, which are printed alike; 0 where too few to know.

    One that lies between two rows of pixels seems paler than it is where it falls into one.
    """
    return float(np.median([line.level for line in lines])) if len(lines) >= LEAST_LINES else 0.0


def _grid(lines: list[_Line]) -> Grid | None:
    """Return what a row of parallel lines is like; None for too few to know."""
    if len(lines) < LEAST_LINES:
        return None
    return Grid(
        np.stack([line.rows for line in lines]),
        max(line.level for line in lines),
        max(line.half for line in lines),
    )


def _is_printed(line: _Line, thin: list[_Line]) -> bool:
    """Return whether no pen has drawn a line: it is pale, or among those that are thin."""
    return line.level < PALE * 255 or line in thin


def _stroke_width(ink: InkBytes) -> float:
    """Return the mean width of the strokes, in pixels: area to half the outline; 0 for no ink."""
    inked = np.pad(ink >= 128, 1)
    area = np.count_nonzero(inked)
    if area < 4:
        return 0.0
    edges = np.count_nonzero(inked[1:] != inked[:-1]) + np.count_nonzero(
        inked[:, 1:] != inked[:, :-1]
    )
    # A slanting outline crosses more pixel borders than it is long: 4/π on the average.
    return 2 * area / max(edges * np.pi / 4, 1.0)


def _lines(ink: InkBytes) -> list[_Line]:
    """Return the nearly level lines of the ink."""
    height, width = ink.shape
    step = -(-max(height, width) // SEARCH_SIDE)
    trimmed = ink[: height // step * step, : width // step * step]
    # Row by row and column by column: ten times faster than block by block (measured).
    rows = np.maximum.reduce([trimmed[at::step] for at in range(step)])
    small = np.maximum.reduce([rows[:, at::step] for at in range(step)])
    inked = small >= FAINT
    # The middle of a wide stroke is no line, but may lie on one.
    wide = max(3, round(2 * WIDEST * max(small.shape)) + 3)
    thin = inked.copy()
    thin[wide:] &= ~_all_along(inked, wide)[: inked.shape[0] - wide]
    found: list[_Line] = []
    for slope, start in _candidates(thin):
        line = _fitted(thin, inked, slope, start)
        if line is None:
            continue
        columns = np.arange(inked.shape[1])
        for offset in range(-3, 4):
            thin[np.clip(np.rint(line).astype(np.intp) + offset, 0, len(thin) - 1), columns] = False
        measured = _measured(ink, line, step)
        if measured is not None:
            found.append(measured)
    return found


def _all_along(inked: npt.NDArray[np.bool_], count: int) -> npt.NDArray[np.bool_]:
    """Return where `count` rows from here on are all inked."""
    total = np.cumsum(np.pad(inked, ((1, count), (0, 0))).astype(np.int32), axis=0)
    full: npt.NDArray[np.bool_] = (total[count:] - total[:-count])[: inked.shape[0]] == count
    return full


def _candidates(inked: npt.NDArray[np.bool_]) -> list[tuple[float, float]]:
    """Return slopes and rows at the middle column where much ink lies on one line, best first."""
    height, width = inked.shape
    rows, columns = np.nonzero(inked)
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
    thin: npt.NDArray[np.bool_], inked: npt.NDArray[np.bool_], slope: float, start: float
) -> npt.NDArray[np.float64] | None:
    """Return the line's row at every column, slightly bent if it is; None where there is none."""
    height, width = thin.shape
    rows, columns = np.nonzero(thin)
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
    return line if there[span].mean() >= FILLED and bare[span].mean() >= BARE else None


def _measured(ink: InkBytes, line: npt.NDArray[np.float64], step: int) -> _Line | None:
    """Return the line at full size with its own level and width; None where it is too wide."""
    height, width = ink.shape
    columns = np.arange(width)
    places = np.interp((columns + 0.5) / step - 0.5, np.arange(len(line)), line)
    rows = np.rint((places + 0.5) * step - 0.5).astype(np.intp)
    widest = round(WIDEST * max(height, width)) + 2 + step
    reach = widest + OFF * step
    offsets = np.arange(-reach, reach + 1)
    values = ink[np.clip(rows[:, None] + offsets, 0, height - 1), columns[:, None]]
    # Strokes cross a line here and there: most of its length shows the line alone.
    profile = np.median(values[(rows >= 0) & (rows < height)], axis=0).astype(np.float32)
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
    seen = values[:, reach + middle - half : reach + middle + half + 1].max(axis=1) >= FAINT
    seen = seen[(rows >= 0) & (rows < height)]
    share = max(1, round(len(seen) * END))
    crosses = bool(min(seen[:share].mean(), seen[-share:].mean()) >= 0.5)
    return _Line(rows + middle, profile, half, crosses)


def _take_out(ink: InkBytes, lines: list[_Line], least: float) -> InkBytes:
    """Return the ink with the lines gone and the strokes across them left whole.

    Every line is at least as deep as the level `least`.
    """
    if not lines:
        return ink
    cleaned = ink.copy()
    height, width = ink.shape
    columns = np.arange(width)[:, None]
    for line in lines:
        reach = (len(line.profile) - 1) // 2
        half = min(line.half + 1, reach)
        offsets = np.arange(-half, half + 1)
        rows = np.clip(line.rows[:, None] + offsets, 0, height - 1)
        values = cleaned[rows, columns].astype(np.float32)
        expected = line.profile[reach - half : reach + half + 1]
        expected = np.maximum(expected, np.maximum(np.roll(expected, 1), np.roll(expected, -1)))
        expected = np.where(expected > 0, np.maximum(expected, least), 0)
        stroke = values > DEEPER * expected + MARGIN
        crossed = _beside(ink, line, -half) & _beside(ink, line, half)
        kept = stroke | crossed[:, None]
        cleaned[rows, columns] = np.where(kept, values, 0).astype(np.uint8)
    return cleaned


def _beside(ink: InkBytes, line: _Line, offset: int) -> npt.NDArray[np.bool_]:
    """Return at which columns, (W,), there is a stroke just beyond the line on that side."""
    height, width = ink.shape
    away = np.array([1, 2]) * (1 if offset > 0 else -1) + offset
    rows = line.rows[:, None] + away
    values = ink[np.clip(rows, 0, height - 1), np.arange(width)[:, None]]
    strokes = (
        (values >= max(STROKE, 1.2 * line.level * (line.level < 200)))
        & (rows >= 0)
        & (rows < height)
    ).any(axis=1)
    # A slanting stroke comes out a little to the side.
    reach = line.half + 1
    total = np.cumsum(np.pad(strokes, (reach + 1, reach)).astype(np.int32))
    near: npt.NDArray[np.bool_] = total[2 * reach + 1 :] - total[: -2 * reach - 1] > 0
    return near
