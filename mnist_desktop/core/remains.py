"""What is left of printed lines where they were taken out: dashes, dots, a corner of the net.

A camera's grain or a shadow hides some of a line, so that it was not found there, or not as long
as it is. What is left is as pale as the lines are, and lies where one is or would be.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.cells import deepest
from mnist_desktop.core.levels import InkBytes

_Mask: TypeAlias = npt.NDArray[np.bool_]
_Rows: TypeAlias = npt.NDArray[np.float64]

SEARCH_SIDE = 800
"""Remains are looked for on a copy of at most about this longer side, in pixels."""
FAINT = 40
"""Ink from this level on may be seen as part of a glyph, or join two."""
DEEPER, MARGIN = 1.4, 12.0
"""Remains are at most so many times as deep as the lines, and so many levels more."""
ASTRAY, MOST_ASTRAY = 0.12, 2.0
"""…this share of the lines' distance off their place, and at most so many pixels."""
ALONG = 0.9
"""Share of a piece that lies so; a pale digit has strokes between the lines."""
SHORT = 0.6
"""What lies so and is less than this share of what doesn't in its longer side is no digit."""
DOT = 0.25
"""The same for what is as thick as two lines that cross."""
NEW = 0.6
"""Where the next line is further away than this share of the distance, one may be missing."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Parallel lines of an ink (H, W): the row of each at every column, (N, W); level, half width.

    For upright lines rows and columns change places.
    """

    rows: npt.NDArray[np.intp]
    level: float
    half: int

    def mask(self, height: int, step: int) -> _Mask:
        """Return where lines are, or would be at the same distances, on a copy `step` times less.

        (height, W / step), with some room to either side.
        """
        width = self.rows.shape[1]
        columns = np.minimum(np.arange(0, width, step) + step // 2, width - 1)
        lines = self.rows[np.argsort(self.rows[:, columns[len(columns) // 2]])][:, columns]
        spacing = float(np.median(np.diff(lines, axis=0)))
        found = np.zeros((height, len(columns)), np.bool_)
        if spacing < 1:
            return found
        reach = self.half + min(MOST_ASTRAY, ASTRAY * spacing)
        at = np.arange(len(columns))
        for line in _continued(lines.astype(np.float64), spacing, height * step):
            first = np.floor((line - reach) / step).astype(np.intp)
            for offset in range(int(np.ceil(2 * reach / step)) + 1):
                rows = first + offset
                inside = (rows >= 0) & (rows < height) & (rows * step <= line + reach)
                found[rows[inside], at[inside]] = True
        return found


def _continued(lines: _Rows, spacing: float, height: int) -> list[_Rows]:
    """Return the lines, from the top, and those that are missing between and beyond them."""
    whole = [lines[0]]
    while whole[-1].max() > spacing:
        whole.append(whole[-1] - spacing)
    whole.reverse()
    for line in lines[1:]:
        while float(np.median(line - whole[-1])) > (1 + NEW) * spacing:
            whole.append(whole[-1] + spacing)
        whole.append(line)
    while whole[-1].min() < height - spacing:
        whole.append(whole[-1] + spacing)
    return whole


def without_remains(ink: InkBytes, level: Grid | None, upright: Grid | None) -> InkBytes:
    """Return the ink without remains of level and of upright lines; the same for none.

    Pieces that are deeper or go elsewhere stay whole, and all stay where they would all go.
    """
    grids: Sequence[tuple[Grid, bool]] = [
        (grid, turned) for grid, turned in ((level, False), (upright, True)) if grid is not None
    ]
    if not grids:
        return ink
    from scipy import ndimage  # as in `parts`: drawings never need it

    step = -(-max(ink.shape) // SEARCH_SIDE)
    small = deepest(ink, step)
    labels, count = ndimage.label(small >= FAINT, structure=np.ones((3, 3)))
    if not count:
        return ink
    pale, crossings = np.zeros(small.shape, np.bool_), np.ones(small.shape, np.bool_)
    along = np.zeros(small.shape, np.bool_)
    for grid, turned in grids:
        place = grid.mask(small.shape[turned], step)
        place = place.T if turned else place
        pale |= place & (small <= DEEPER * grid.level + MARGIN)
        crossings &= place
        along |= place
    if len(grids) > 1:
        # Where two lines cross, there is twice the ink.
        pale |= crossings & (small <= sum(grid.level for grid, _ in grids) + 2 * MARGIN)
    sizes = np.bincount(labels.ravel(), minlength=count + 1)
    gone = np.bincount(labels[pale], minlength=count + 1) >= ALONG * sizes
    lie_along = np.bincount(labels[along], minlength=count + 1) >= ALONG * sizes
    gone |= _short(labels, lie_along, max(2 * grid.half for grid, _ in grids) / step + 1)
    # Of a line that just leaves the picture no more is seen than one side, along the border.
    for grid, turned in grids:
        side = _sides(small.shape, -(-(grid.half + 1) // step), turned=turned)
        side &= small <= DEEPER * grid.level + MARGIN
        gone |= np.bincount(labels[side], minlength=count + 1) == sizes
    gone[0] = False
    if not gone.any() or gone[1:].all():
        return ink
    remains = np.repeat(np.repeat(gone[labels], step, axis=0), step, axis=1)
    return np.where(remains[: ink.shape[0], : ink.shape[1]], np.uint8(0), ink)


def _short(
    labels: npt.NDArray[np.int32], along: npt.NDArray[np.bool_], thickest: float
) -> npt.NDArray[np.bool_]:
    """Return which pieces, of those along the lines, are too short for a digit beside the others.

    They are remains however deep they are, if they are no thicker than lines: a 5's bar is as thick
    as its bowl, and a 1 as high as its neighbours.
    """
    from scipy import ndimage

    boxes = ndimage.find_objects(labels)
    heights, widths = (
        np.array([0, *(box[axis].stop - box[axis].start for box in boxes)]) for axis in (0, 1)
    )
    longer, shorter = np.maximum(heights, widths), np.minimum(heights, widths)
    tallest = heights[~along].max(initial=0)
    short: npt.NDArray[np.bool_] = (longer < SHORT * tallest) & (shorter <= thickest)
    # Where a margin crosses them they are wider, and its two lines make one piece of it.
    short |= (longer < DOT * tallest) & (shorter <= 2 * thickest)
    return along & short


def _sides(shape: tuple[int, ...], depth: int, *, turned: bool) -> _Mask:
    """Return the first and last `depth` rows, or columns where `turned`."""
    sides = np.zeros(shape, np.bool_)
    along = sides.T if turned else sides
    along[:depth] = along[-depth:] = True
    return sides
