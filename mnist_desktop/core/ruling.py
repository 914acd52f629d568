"""Printed lines on paper: found as long straight lines, and taken out of the ink.

Lines go across the sheet, nearly upright or level, thin, and are mostly paler than the pen. A
stroke that crosses one, or runs along it, is kept: it is deeper or wider than the line.
"""

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.levels import InkBytes
from mnist_desktop.core.line_search import Line, distinct, level_lines
from mnist_desktop.core.remains import Grid, without_remains

LEAST_SIDE = 96
"""Smaller pictures show no lines beside their digits."""
PALE, THIN = 0.62, 0.6
"""A printed line is fainter than this share of full ink, or thinner than this share of a stroke."""
DEEPER, MARGIN = 1.3, 24.0
"""A stroke on a line is this many times as deep as the line, and so many levels more."""
STROKE = 100
"""Ink of this level beside a line may be a stroke that crosses it."""
LEAST_STROKE = 0.1
"""Strokes beside the lines are so long together, as a share of the longer side, at least."""
LEAST_LINES = 3
"""From so many parallel lines on it is known what each is like, and where further ones would be."""
LEAST_EVEN, EVEN, EVENLY, ALIKE = 5, 0.06, 0.8, 1.5
"""So many lines, each at most this share of their distance off its place, but for some, and at most
so many times as deep as the others, or as pale, may be printed whatever they are like."""


def without_ruling(ink: InkBytes, grainy: InkBytes | None = None) -> InkBytes:
    """Return the ink without printed lines; the same array where there are none.

    `grainy` is the ink with the paper's grain, where that breaks pale lines to pieces.
    """
    if min(ink.shape) < LEAST_SIDE:
        return ink
    level = level_lines(ink, grainy)
    upright = level_lines(
        np.ascontiguousarray(ink.T), None if grainy is None else np.ascontiguousarray(grainy.T)
    )
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
    even = _net(level, upright)
    widest = 2 * max((line.half for line in even), default=max(ink.shape)) + 1
    printed = [
        [line for line in a if line in thin or line in even or _is_pale(line, widest)]
        for a in (level, upright)
    ]
    level, upright = (
        [line for line in a if line in own or _goes_with(across, line) or _goes_with(own, line)]
        for a, own, across in zip((level, upright), printed, printed[::-1], strict=True)
    )
    if not level and not upright:
        return ink
    cleaned = np.ascontiguousarray(_without(ink, level, upright, printed=True))
    return without_remains(cleaned, _grid(level), _grid(upright))


def _without(
    ink: InkBytes, level: list[Line], upright: list[Line], *, printed: bool = False
) -> InkBytes:
    """Return the ink without lines; `printed` where they are known to be no bars of a digit."""
    rows, columns = (_likeness(lines) if printed else 0.0 for lines in (level, upright))
    cleaned = _take_out(_take_out(ink, level, rows).T, upright, columns).T
    # Where lines cross, the first look took the upright one for a stroke.
    return _take_out(cleaned, level, rows) if upright else cleaned


def _likeness(lines: list[Line]) -> float:
    """Return the level of parallel lines, which are printed alike; 0 where too few to know.

    One that lies between two rows of pixels seems paler than it is where it falls into one.
    """
    return float(np.median([line.level for line in lines])) if len(lines) >= LEAST_LINES else 0.0


def _grid(lines: list[Line]) -> Grid | None:
    """Return what a row of parallel lines is like; None for too few to know."""
    lines = distinct(lines)
    if len(lines) < LEAST_LINES:
        return None
    return Grid(
        np.stack([line.rows for line in lines]),
        max(line.level for line in lines),
        max(line.half for line in lines),
    )


def _is_pale(line: Line, widest: int) -> bool:
    """Return whether no pen has drawn a line, by its level: a pencil may, but a wider one."""
    return line.level < PALE * 255 and line.half <= widest


def _goes_with(ruling: list[Line], line: Line) -> bool:
    """Return whether a line that may be as deep as the pen is a ruling's margin, or one of it."""
    return (
        len(ruling) >= LEAST_LINES
        and line.crosses
        and line.half <= max(other.half for other in ruling) + 1
    )


def _net(level: list[Line], upright: list[Line]) -> list[Line]:
    """Return the lines of a net, or of a ruling across the sheet, by how evenly they lie.

    They may be as deep as the pen: pencil is pale, and remains of lines make its strokes seem thin.
    A row of 1s or of 7s lies evenly as well, but other lines that go across it do not.
    """
    ruling, bars = _evenly(level), _evenly(upright)
    if min(len(level), len(upright)) < LEAST_LINES:
        return [line for line in ruling if line.crosses] if len(upright) < LEAST_LINES else []
    return [*ruling, *bars]


def _evenly(lines: list[Line]) -> list[Line]:
    """Return those of parallel lines that lie as evenly as only printed ones do, and are alike."""
    if len(lines) < LEAST_EVEN:
        return []
    half = float(np.median([line.half for line in lines]))
    level = float(np.median([line.level for line in lines]))
    alike = [
        line
        for line in lines
        if abs(line.half - half) <= 1 and level < ALIKE * line.level < ALIKE**2 * level
    ]
    places = np.sort([float(np.median(line.rows)) for line in distinct(alike)])
    if len(places) < LEAST_EVEN or (spacing := float(np.median(np.diff(places)))) < 1:
        return []
    numbers = np.rint((places - places[0]) / spacing)
    # A camera that leans sees those that are further away nearer to one another.
    off = np.abs(places - np.polyval(np.polyfit(numbers, places, 2), numbers))
    return alike if (off <= EVEN * spacing).mean() >= EVENLY else []


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


def _take_out(ink: InkBytes, lines: list[Line], least: float) -> InkBytes:
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


def _beside(ink: InkBytes, line: Line, offset: int) -> npt.NDArray[np.bool_]:
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
