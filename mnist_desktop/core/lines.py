"""Rows of digits: which parts of the ink stand beside one another, and which on lines of their own.

Lengths are shares of the digits' height, which is that of the tallest part.
"""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Matrix: TypeAlias = npt.NDArray[np.float64]

SMALL = 0.5
"""A digit is seldom lower than this, beside the tallest one."""
FLAT, LONG, FAR = 0.25, 1.5, 0.5
"""What is lower than this, by itself, and longer or further off than this, is a line or dirt."""
UNDER, UNDER_GAP, FOOT_GAP, NARROW = 0.8, 0.12, 0.3, 0.35
"""A flat bar of the first share of a digit's width, or longer, so far below it underlines it; below
what is narrower than the last share of its height it may be a 1's foot, unless further off."""
NEAR_DRAWN = 1.0
ASIDE = 0.2
"""The same for what a pen has drawn straight above or below something, in the latter's longer side,
and how far it may lie aside: the dot of a “?” or a “;”, the other bar of a “=”. Nobody draws dirt
there."""
ROW_GAP = 0.15
"""Rows of digits have at least so much paper between them, in heights of the lower row."""
COLUMN_GAP = 0.6
"""The same where no row has digits side by side: an 8 may be two loops, a 5 have its bar apart."""


def height_of(boxes: Matrix) -> float:
    """Return the digits' height, of boxes (N, 4); a lone bar's is a third of its length."""
    sizes = boxes[:, 2:] - boxes[:, :2]
    return max(float(sizes[:, 1].max()), float(sizes[:, 0].max()) / 3)


def lines(boxes: Matrix, *, drawn: bool = False) -> list[list[int]]:
    """Return the parts of each row: between rows is paper from side to side.

    `drawn` are strokes of a pen rather than parts of a picture, where there are specks.
    """
    bands: list[list[int]] = []
    for number in np.argsort(boxes[:, 1], kind="stable").tolist():
        if bands and boxes[number, 1] <= boxes[bands[-1], 3].max():
            bands[-1].append(number)
        else:
            bands.append([number])
    found: list[list[int]] = []
    for band in _without_strips(bands, boxes, drawn=drawn):
        if found and not _is_new_row(boxes[found[-1]], boxes[band]):
            found[-1] = found[-1] + band
        else:
            found.append(band)
    return found


def _without_strips(bands: list[list[int]], boxes: Matrix, *, drawn: bool) -> list[list[int]]:
    """Return the bands but underlines, remains of ruled lines, what is flat and far away."""
    tallest = max(bands, key=lambda band: float(np.ptp(boxes[band][:, 1::2])))
    around = boxes[tallest]
    height = height_of(around)
    kept = []
    for band in bands:
        own = boxes[band]
        flat = float(np.ptp(own[:, 1::2])) < FLAT * height
        gap = max(own[:, 1].min() - around[:, 3].max(), around[:, 1].min() - own[:, 3].max())
        far = gap > FAR * height
        long = float(np.ptp(own[:, ::2])) > LONG * height
        far = far and not (drawn and belongs(own, around))
        if band is tallest or not ((flat and (long or far)) or _underlines(own, around, height)):
            kept.append(band)
    return kept


def _underlines(own: Matrix, around: Matrix, height: float) -> bool:
    """Return whether one flat bar lies below all of what is around it.

    Of 20,595 people's digits written with a pen 26 have such a bar, and all of these are 1s.
    """
    (left, top), (right, bottom) = own[:, :2].min(axis=0), own[:, 2:].max(axis=0)
    width = float(np.ptp(around[:, ::2]))
    gap = top - around[:, 3].max()
    flat = bottom - top < FLAT * min(height, right - left) and right - left >= UNDER * width
    least = UNDER_GAP if width >= NARROW * height else FOOT_GAP
    return bool(len(own) == 1 and flat and gap >= least * height)


def belongs(own: Matrix, around: Matrix) -> bool:
    """Return whether parts lie straight above or below one of some others, and not far off."""
    left, top = own[:, :2].min(axis=0)
    right, bottom = own[:, 2:].max(axis=0)
    gaps = np.maximum(top - around[:, 3], around[:, 1] - bottom)
    longer = (around[:, 2:] - around[:, :2]).max(axis=1)
    aside = np.maximum(left - around[:, 2], around[:, 0] - right)
    near = (gaps > 0) & (gaps <= NEAR_DRAWN * longer) & (aside <= ASIDE * longer)
    return bool(near.any())


def _is_new_row(above: Matrix, below: Matrix) -> bool:
    """Return whether two bands of boxes are rows of digits rather than one row's parts."""
    extents = [np.concatenate([b[:, :2].min(axis=0), b[:, 2:].max(axis=0)]) for b in (above, below)]
    heights = [float(extent[3] - extent[1]) for extent in extents]
    widths = [float(extent[2] - extent[0]) for extent in extents]
    if min(heights) < SMALL * max(heights):
        return False
    # A number on a steep slope: nothing lies above anything.
    shared = min(extents[0][2], extents[1][2]) - max(extents[0][0], extents[1][0])
    if shared < 0.3 * min(widths):
        return False
    side_by_side = any(_gaps(b, height) for b, height in zip((above, below), heights, strict=True))
    if not side_by_side and any(w > 2 * h for w, h in zip(widths, heights, strict=True)):
        return False
    gap = float(extents[1][1] - extents[0][3])
    return gap >= (ROW_GAP if side_by_side else COLUMN_GAP) * min(heights)


def _gaps(boxes: Matrix, height: float) -> bool:
    """Return whether a band has parts of digits' size side by side."""
    tall = boxes[boxes[:, 3] - boxes[:, 1] >= SMALL * height]
    ordered = tall[np.argsort(tall[:, 0])]
    reach = np.maximum.accumulate(ordered[:, 2])
    return bool((ordered[1:, 0] > reach[:-1]).any())
