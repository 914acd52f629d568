"""Where the sheet lies in a picture: without the window, the frame or the table around it.

Only upright straight edges are looked for: no digit has ink along a whole side of its picture
with paper all along beside it, but canvases on a screen, scans and frames have.
"""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Pixels: TypeAlias = npt.NDArray[np.uint8]
"""(H, W) grey or (H, W, 3) RGB, as bytes."""
_Mask: TypeAlias = npt.NDArray[np.bool_]
_Part: TypeAlias = tuple[slice, slice]

LEAST_SIDE = 48
"""Smaller pictures, MNIST's own among them, have no surroundings."""
MOST_LAYERS = 8
"""A window on a desktop, with a title bar, a margin, a frame: each is one layer or two."""
UNLIKE, GRAINS = 6.0, 7.0
"""What differs from the paper by so many levels, and so often its grain, is not paper."""
EDGE_SHARE, ROUNDED_SHARE = 0.98, 0.8
"""Share of a line that is not paper beside a sheet; all four may have rounded corners."""
BESIDE = 0.02
"""Behind an edge there is paper all along within this share of the side: else it is ink."""
STRAY, ROUNDED_STRAY = 0.02, 0.1
"""Share of that line of paper that may be something else; with rounded corners, their arcs."""
HALF = 0.5
"""Rows and columns of a card have more than this share of what its fullest ones have."""
MOSTLY = 0.8
"""A strip beside a sheet is foreign for half of its width along this share of its depth."""
SOFT = 3
"""Pixels that an edge may be soft."""
ROUNDING = 0.08
"""Corners are looked for rounding as far in as this share of the shorter side."""
LEAST_SHEET, LEAST_MARKS = 0.1, 0.0005
"""Share of the picture that is sheet, and of the sheet that is ink, at least."""
FULL_BOX, SLIM = 0.65, 3
"""Ink that fills its box is the hole in a square 0 or 8, but a 1 if that much taller than wide."""


def find_sheet(pixels: Pixels) -> _Part:
    """Return the rows and columns of the sheet; all of them where no other sheet is sure."""
    height, width = pixels.shape[:2]
    whole = (slice(0, height), slice(0, width))
    part = whole
    for _ in range(MOST_LAYERS):
        if min(_size(part)) < LEAST_SIDE:
            return whole
        foreign = _foreign(pixels[part])
        inner = _inside_edges(foreign)
        if inner == _all_of(foreign):
            inner = _inside_ground(foreign)
        if inner == _all_of(foreign):
            break
        part = _within(part, inner)
    if part == whole:
        return whole
    inner = _inside_corners(foreign)
    large = np.prod(_size(part)) >= LEAST_SHEET * height * width
    return _within(part, inner) if large and _has_ink(foreign[inner]) else whole


def _size(part: _Part) -> tuple[int, int]:
    return part[0].stop - part[0].start, part[1].stop - part[1].start


def _all_of(foreign: _Mask) -> _Part:
    return slice(0, foreign.shape[0]), slice(0, foreign.shape[1])


def _within(part: _Part, inner: _Part) -> _Part:
    (top, left), (rows, columns) = (part[0].start, part[1].start), inner
    return (
        slice(top + rows.start, top + rows.stop),
        slice(left + columns.start, left + columns.stop),
    )


def _foreign(pixels: Pixels) -> _Mask:
    """Return what is not paper; paper is what most of the pixels are."""
    step = max(1, min(pixels.shape[:2]) // 128)
    sampled = pixels[::step, ::step].astype(np.float32)
    paper = np.median(sampled, axis=(0, 1))
    grain = 1.4826 * float(np.median(np.abs(sampled - paper)))
    away = max(UNLIKE, GRAINS * grain)
    # Bytes against bytes, or large pictures would cost a quarter of a second.
    low = np.clip(np.ceil(paper - away), 0, 255).astype(np.uint8)
    high = np.clip(np.floor(paper + away), 0, 255).astype(np.uint8)
    foreign = np.zeros(pixels.shape[:2], np.bool_)
    for values, least, most in zip(np.atleast_3d(pixels).T, low.flat, high.flat, strict=True):
        # Less than the least is more than the most as well, as a byte goes round.
        foreign |= (values - least > most - least).T
    return foreign


def _inside_edges(foreign: _Mask) -> _Part:
    """Return what is left without strips along the sides: title bars, frames, scanners' shadows."""
    lines = [_shares(side) for side in _sides(foreign)]
    # A frame goes all round, perhaps with rounded corners; a single strip has none.
    rounded = all(line[0] >= ROUNDED_SHARE for line in lines)
    share, stray = (ROUNDED_SHARE, ROUNDED_STRAY) if rounded else (EDGE_SHARE, STRAY)
    strips = [_strip(line, share) for line in lines]
    # What is beside a strip is looked at between the others.
    height, width = foreign.shape
    inside = _sides(foreign[strips[0] : height - strips[1], strips[2] : width - strips[3]])
    softs = [_soft_edge(side, stray) for side in inside]
    if any(strip and soft is None for strip, soft in zip(strips, softs, strict=True)):
        return _all_of(foreign)
    top, bottom, left, right = (
        strip + (soft or 0) if strip else 0 for strip, soft in zip(strips, softs, strict=True)
    )
    return slice(top, height - bottom), slice(left, width - right)


def _sides(foreign: _Mask) -> tuple[_Mask, _Mask, _Mask, _Mask]:
    """Return the outer two fifths at each side as lines from the edge inwards."""
    rows, columns = (max(1, 2 * side // 5) for side in foreign.shape)
    return (
        foreign[:rows],
        foreign[::-1][:rows],
        foreign[:, :columns].T,
        foreign[:, ::-1][:, :columns].T,
    )


def _shares(lines: _Mask) -> npt.NDArray[np.float64]:
    shares: npt.NDArray[np.float64] = np.count_nonzero(lines, axis=1) / lines.shape[1]
    return shares


def _strip(line: npt.NDArray[np.float64], share: float) -> int:
    """Return how many lines from the edge are not the sheet's.

    Toolbars have gaps; beyond one that is wide, a line is the side of a box on the sheet.
    """
    if line[0] < share:
        return 0
    last = int(np.flatnonzero(line >= share)[-1]) + 1
    if (line[:last] >= HALF).mean() >= MOSTLY:
        return last
    return int(np.flatnonzero(line < share)[0])


def _soft_edge(side: _Mask, stray: float) -> int | None:
    """Return after how many lines there is paper all along; None where a strip may be ink."""
    beside = max(SOFT, round(BESIDE * side.shape[1]))
    # The ends belong to the soft edges of the other sides.
    paper = np.flatnonzero(_shares(side[:beside, SOFT:-SOFT]) <= stray)
    return int(paper[0]) if paper.size else None


def _inside_ground(foreign: _Mask) -> _Part:
    """Return the box of what is not ground, if it is full along all its sides: a card, a frame."""
    counts = np.count_nonzero(foreign, axis=1), np.count_nonzero(foreign, axis=0)
    total = int(counts[0].sum())
    for share in (0.0, HALF) if total else ():
        box = _box(counts, share)
        inside = foreign[box]
        # Soft edges begin faint.
        full = all(_shares(side[:SOFT]).max() >= ROUNDED_SHARE for side in _sides(inside))
        if full and total - np.count_nonzero(inside) <= STRAY * total:
            return box
    return _all_of(foreign)


def _box(counts: tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]], share: float) -> _Part:
    """Return the rows and columns from the first to the last that has any, or `share` of the most.

    A stray dot beside a card is in rows and columns of its own that have hardly anything.
    """
    (top, bottom), (left, right) = (
        np.flatnonzero(line > share * line.max())[[0, -1]].tolist() for line in counts
    )
    return slice(top, bottom + 1), slice(left, right + 1)


def _inside_corners(foreign: _Mask) -> _Part:
    """Return what is left when rounded corners are cut off, evenly on all sides."""
    height, width = foreign.shape
    for cut in range(round(ROUNDING * min(height, width))):
        rows, columns = (cut, height - 1 - cut), (cut, width - 1 - cut)
        if not foreign[np.ix_(rows, columns)].any():
            return slice(cut, height - cut), slice(cut, width - cut)
    return _all_of(foreign)


def _has_ink(foreign: _Mask) -> bool:
    rows, columns = np.flatnonzero(foreign.any(axis=1)), np.flatnonzero(foreign.any(axis=0))
    if foreign.sum() < LEAST_MARKS * foreign.size:
        return False
    height, width = int(np.ptp(rows)) + 1, int(np.ptp(columns)) + 1
    return bool(foreign.sum() <= FULL_BOX * height * width or height >= SLIM * width)
