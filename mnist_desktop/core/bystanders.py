"""Marks beside the digits that are none, told by their place: holes, palettes, boxes, a pen.

A digit is as large as the others, free of the picture's border or as thin there as elsewhere, and
goes around no other digit.
"""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.lines import height_of

Labels: TypeAlias = npt.NDArray[np.int32]
"""(H, W): the number of each cell's mark, from 1 on; 0 for none."""
Mask: TypeAlias = npt.NDArray[np.bool_]
_Boxes: TypeAlias = npt.NDArray[np.intp]
"""(N, 4): first row and column of each mark, and those behind the last."""
_Places: TypeAlias = npt.NDArray[np.float64]

LEAST_SIDE, MOST_MARKS = 64, 400
"""Smaller pictures show nothing but digits; where there are more marks, they are texture."""

LEAST, MOST = 3, 0.5
"""What repeats is at least so many cells large, and at most this share of the largest mark."""
TIMES = 4
"""So often it repeats, at least."""
ALIKE, ASTRAY = 0.3, 0.3
"""Sizes differ by at most this share, and places by this share of the size from their line."""
STEEPEST, SLOPES = 0.25, 21
"""The line is askew by at most so much; so many slopes are tried."""
CLOSEST, FARTHEST = 0.9, 5.0
"""Distances, in sizes of the mark, …"""
EVEN, EVENLY = 0.15, 0.8
"""…differ by at most this share for this share of them."""

STRUNG, STRUNG_MOST, STRUNG_LONG, NEAR_BORDER = 8, 0.35, 0.5, 0.1
"""So many marks, no larger than the first share of the largest, along so much of a side of the
picture and no further from it than the last share of the other, are no digits, evenly or not."""

PRINT, LINE_LONG, LINE_GAP = 0.3, 1.2, 0.8
"""Print is no higher than the first share of the digits' height, in a line by itself that is so
many times as long as they are high; its marks are no further apart, from top to bottom, than so
many times their height…"""
LETTERS, LETTER, OFF = 5, 0.15, 0.25
"""…and they are so many or more, no wider than this share of that height, or this share off."""

SIDES, ALONG = 0.09, 0.9
"""A box that is printed around a digit lies within this share of its size along its sides, but for
the rest of this share; as a 0 of bars does, but in that there is no digit."""
INNER = 0.3
"""What is in it is at least so high, as a share of the box."""

RING, STRAIGHT = 0.66, 0.22
"""What somebody circles is inside of a ring, which lies so far from its middle, as a share of the
ellipse in its box; one stroke of which what is across is less than this share of what is along may
be the slash of a 0."""

THICKER = 2.0
"""A pen or a finger that reaches into the picture is so many times as thick as the strokes."""
BORDERING, AWAY, SHALLOW = 0.6, 0.15, 0.3
"""The edge of a table lies along this share of a side of the picture, and in the digits' longer
sides so far from all of them; it is no deeper than this share of the smallest."""
LEAST_DIGIT = 0.06
"""Strokes to compare it with make a mark of at least this share of the picture's longer side."""


def bystanders(labels: Labels) -> Mask:
    """Return which of N marks are none of the digits', (N,), in the order of their numbers."""
    from scipy import ndimage

    places = ndimage.find_objects(labels)
    boxes = np.array(
        [(rows.start, columns.start, rows.stop, columns.stop) for rows, columns in places], np.intp
    ).reshape(-1, 4)
    gone = np.zeros(len(boxes), np.bool_)
    if min(labels.shape) < LEAST_SIDE or not 1 < len(boxes) <= MOST_MARKS:
        return gone
    gone |= _around_another(labels, boxes)
    gone |= _reaching_in(labels, boxes, gone)
    gone |= _along_border(labels, boxes, gone)
    gone[~gone] = _lettering(boxes[~gone])
    gone[~gone] = _strung(boxes[~gone], labels.shape)
    gone[~gone] = _repeated(boxes[~gone])
    return gone


def _around_another(labels: Labels, boxes: _Boxes) -> Mask:
    """Return which marks are boxes with something in them, or rings with more than a slash."""
    gone = np.zeros(len(boxes), np.bool_)
    heights = boxes[:, 2] - boxes[:, 0]
    for number, (top, left, bottom, right) in enumerate(boxes.tolist()):
        within = (boxes[:, :2] > (top, left)).all(axis=1) & (boxes[:, 2:] < (bottom, right)).all(
            axis=1
        )
        within &= heights >= INNER * (bottom - top)
        if not within.any():
            continue
        own = labels[top:bottom, left:right] == number + 1
        gone[number] = _is_box(own) or (_is_ring(own) and not _is_slash(labels, boxes, within))
    return gone


def _is_box(own: Mask) -> bool:
    """Return whether a mark, tight in its box, lies along the sides of that."""
    rows, columns = (max(1, round(SIDES * side)) for side in own.shape)
    inside = own[rows:-rows, columns:-columns]
    return bool(np.count_nonzero(inside) <= (1 - ALONG) * np.count_nonzero(own))


def _is_slash(labels: Labels, boxes: _Boxes, marks: Mask) -> bool:
    """Return whether there is one mark, and that is straight."""
    numbers = np.flatnonzero(marks)
    top, left, bottom, right = boxes[numbers[0]]
    places = np.nonzero(labels[top:bottom, left:right] == numbers[0] + 1)
    across, along = np.linalg.eigvalsh(np.cov(places)) if len(places[0]) > 1 else (0.0, 0.0)
    return len(numbers) == 1 and bool(across < STRAIGHT**2 * along)


def _is_ring(own: Mask) -> bool:
    """Return whether a mark, tight in its box, lies along the ellipse that fits into the box."""
    height, width = own.shape
    down, aside = ((np.arange(side) + 0.5) / side * 2 - 1 for side in (height, width))
    away = np.hypot(down[:, None], aside)
    return bool((away[own] >= RING).mean() >= ALONG)


def _reaching_in(labels: Labels, boxes: _Boxes, gone: Mask) -> Mask:
    """Return which marks reach in from beyond the picture, and are thicker than the others."""
    from scipy import ndimage

    ashore = (boxes[:, :2] == 0).any(axis=1) | (boxes[:, 2:] == labels.shape).any(axis=1)
    sizes = (boxes[:, 2:] - boxes[:, :2]).max(axis=1)
    digits = ~ashore & ~gone & (sizes >= LEAST_DIGIT * max(labels.shape))
    if not ashore.any() or not digits.any():
        return np.zeros(len(boxes), np.bool_)
    # The picture's border is no edge of what goes on beyond it.
    inside = ndimage.distance_transform_edt(np.pad(labels > 0, 1, mode="edge"))[1:-1, 1:-1]
    thickness = ndimage.maximum(inside, labels, np.arange(1, len(boxes) + 1))
    thick = thickness > THICKER * thickness[digits].max() + 1
    reaching: Mask = ashore & thick
    return reaching


def _along_border(labels: Labels, boxes: _Boxes, gone: Mask) -> Mask:
    """Return which marks lie along the picture's upper or lower border, away from all others.

    There a table is in sight beside the sheet. At the other borders it may be a 1; and a 5's bar,
    in a picture that is cut close, is nearer to the rest of the 5.
    """
    free = (boxes[:, :2] > 0).all(axis=1) & (boxes[:, 2:] < labels.shape).all(axis=1)
    sizes = (boxes[:, 2:] - boxes[:, :2]).max(axis=1)
    digits = free & ~gone & (sizes >= LEAST_DIGIT * max(labels.shape))
    found = np.zeros(len(boxes), np.bool_)
    if not digits.any():
        return found
    for side in (labels[0], labels[-1]):
        lengths = np.bincount(side, minlength=len(boxes) + 1)[1:]
        for number in np.flatnonzero(lengths >= BORDERING * len(side)):
            low = np.maximum(boxes[digits, :2], boxes[number, :2])
            high = np.minimum(boxes[digits, 2:], boxes[number, 2:])
            gaps = (low - high).max(axis=1)
            deep = boxes[number, 2] - boxes[number, 0]
            found[number] = bool(
                (gaps >= AWAY * sizes[digits]).all() and deep <= SHALLOW * sizes[digits].min()
            )
    return found


def _strung(boxes: _Boxes, shape: tuple[int, int]) -> Mask:
    """Return which marks are strung along a border of the picture: a spiral, a perforation."""
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2
    sizes = (boxes[:, 2:] - boxes[:, :2]).max(axis=1)
    small = sizes <= STRUNG_MOST * _largest(boxes)
    gone = np.zeros(len(boxes), np.bool_)
    for across, along in ((0, 1), (1, 0)):
        for off in (middles[:, across], shape[across] - middles[:, across]):
            near = np.flatnonzero(small & (off <= NEAR_BORDER * shape[across]))
            if len(near) < STRUNG:
                continue
            row = near[np.abs(off[near] - np.median(off[near])) <= sizes[near].max()]
            if len(row) >= STRUNG and np.ptp(middles[row, along]) >= STRUNG_LONG * shape[along]:
                gone[row] = True
    return gone


def _largest(boxes: _Boxes) -> float:
    """Return the size of the largest mark; a line's, under a number, is a third of its length."""
    return height_of(boxes[:, [1, 0, 3, 2]].astype(np.float64)) if len(boxes) else 0.0


def _lettering(boxes: _Boxes) -> Mask:
    """Return which marks make lines of small print above or below the digits.

    The loose bars of two 5s are none: they are wide, and near.
    """
    gone = np.zeros(len(boxes), np.bool_)
    heights, widths = (boxes[:, 2:] - boxes[:, :2]).T
    tall = heights.max(initial=0)
    small = heights <= PRINT * tall
    if not small.any():
        return gone
    top, bottom = boxes[~small, 0].min(), boxes[~small, 2].max()
    for gaps in (top - boxes[:, 2], boxes[:, 0] - bottom):
        marks = np.flatnonzero(small & (gaps >= 0))
        if len(marks) < 2:
            continue
        marks = marks[np.argsort(boxes[marks, 0])]
        reach = np.maximum.accumulate(boxes[marks, 2])
        apart = boxes[marks[1:], 0] - reach[:-1] > LINE_GAP * np.median(heights[marks])
        for line in np.split(marks, np.flatnonzero(apart) + 1):
            off = gaps[line].min() >= OFF * tall
            narrow = len(line) >= LETTERS and np.median(widths[line]) <= LETTER * tall
            gone[line] = np.ptp(boxes[line][:, 1::2]) >= LINE_LONG * tall and (off or narrow)
    return gone


def _repeated(boxes: _Boxes) -> Mask:
    """Return which marks repeat along a level or upright line."""
    heights, widths = (boxes[:, 2:] - boxes[:, :2]).T
    sizes = np.maximum(heights, widths)
    gone = np.zeros(len(boxes), np.bool_)
    small = np.flatnonzero((sizes >= LEAST) & (sizes <= MOST * _largest(boxes)))
    middles = (boxes[small, :2] + boxes[small, 2:]) / 2
    heights, widths, sizes = heights[small], widths[small], sizes[small]
    for first in range(len(small)):
        if gone[small[first]]:
            continue
        like = (np.abs(heights - heights[first]) <= ALIKE * heights[first] + 1) & (
            np.abs(widths - widths[first]) <= ALIKE * widths[first] + 1
        )
        if np.count_nonzero(like) < TIMES:
            continue
        away = middles - middles[first]
        for along, across in ((0, 1), (1, 0)):
            for slope in np.linspace(-STEEPEST, STEEPEST, SLOPES):
                off = np.abs(away[:, across] - slope * away[:, along])
                row = np.flatnonzero(like & (off <= ASTRAY * sizes[first] + 1))
                if len(row) >= TIMES and _evenly(middles[row, along], float(sizes[first])):
                    gone[small[row]] = True
    return gone


def _evenly(places: _Places, size: float) -> bool:
    """Return whether places along a line are at even distances, which go with a size."""
    gaps = np.diff(np.sort(places))
    usual = float(np.median(gaps))
    if not CLOSEST * size <= usual <= FARTHEST * size:
        return False
    return bool((np.abs(gaps - usual) <= EVEN * usual + 1).mean() >= EVENLY)
