"""Coloured ink, told by its colour: a shadow makes paper darker, but hardly another colour."""

import numpy as np
import numpy.typing as npt
from PIL import Image

from mnist_desktop.core.levels import Grey, InkBytes
from mnist_desktop.core.sheet_marks import LEAST_HEIGHT, border

SIDE = 320
"""Marks are compared on copies of at most this longer side, in pixels."""
FINE_SIDE = 1024
"""Files keep colours coarser than light: they are looked at on a copy of this side, at most."""
DARKEST = 16.0
"""The colour of what is as dark as so many levels is mostly grain."""
COLOURFUL = 64.0
"""Ink this far from the paper's colour is coloured…"""
LEAST, MOST = 0.0004, 0.2
"""…and covers a share of the picture between these: more of it is no pen's."""
FAINT = 40
"""Coloured ink from this level on shows where ink may be."""
STRONG = 100
"""Ink of this level on is part of a stroke."""
LIKE = 0.4
"""A mark that is not coloured counts if it is this share of the largest coloured one."""
SIDES, INNER, FILLED = 0.12, 0.2, 0.6
"""A printed box lies within the first share of its size along its sides, but for the second of
itself; a field covers the third of its box."""


def colourfulness(pixels: npt.NDArray[np.uint8]) -> Grey:
    """Return how far the colour of each pixel, (H, W, 3), is from the paper's: levels, 0-255.

    What matters is the share of its light that the least of the three channels lacks, not how much
    light there is.
    """
    step = max(1, min(pixels.shape[:2]) // 128)
    some = pixels[::step, ::step].reshape(-1, 3) + np.float32(DARKEST)
    paper = np.median(some / some.mean(axis=1, keepdims=True), axis=0)
    # Channel by channel: many times faster than along an axis of three.
    red, green, blue = (
        (pixels[:, :, at] + np.float32(DARKEST)) / np.float32(paper[at]) for at in range(3)
    )
    least = np.minimum(np.minimum(red, green), blue)
    away: Grey = 255 - 255 * least / np.maximum(np.maximum(red, green), blue)
    return away


def may_be_coloured(pixels: npt.NDArray[np.uint8]) -> bool:
    """Return whether a picture shows as much of some colour as a pen leaves."""
    away = colourfulness(_reduced(pixels, max(1, max(pixels.shape[:2]) // SIDE)))
    return LEAST <= float((away >= COLOURFUL).mean()) <= MOST


def with_depth(coloured: InkBytes, ink: InkBytes) -> InkBytes:
    """Return coloured ink with what its darkness tells beside: files keep colours coarser.

    Nothing is added away from it, where a shadow's edge may look like ink.
    """
    from scipy import ndimage

    step = max(1, max(ink.shape) // SIDE)
    near = ndimage.binary_dilation(_reduced(coloured, step) >= FAINT, iterations=1)
    near = np.repeat(np.repeat(near, step, axis=0), step, axis=1)[: ink.shape[0], : ink.shape[1]]
    return np.where(near, np.maximum(coloured, ink), coloured)


def is_all(coloured: InkBytes, ink: InkBytes) -> bool:
    """Return whether coloured ink is all that is written, by the ink as its darkness tells it.

    Not where it reaches the border, as a table does; nor where there is a mark nearly as large that
    isn't coloured, or a smaller one in a coloured box or field: a form's are coloured, and what is
    written in them is not.
    """
    from scipy import ndimage

    step = max(1, max(ink.shape) // SIDE)
    marks, others = (_reduced(each, step) >= STRONG for each in (coloured, ink))
    labels, count = ndimage.label(marks, structure=np.ones((3, 3)))
    if not count or border(labels).any():
        return False
    boxes = ndimage.find_objects(labels)
    largest = max(map(_side, boxes))
    least = LEAST_HEIGHT * max(marks.shape)
    if largest < least:
        return False
    # The soft edges of a coloured stroke are less coloured than it is.
    others &= ~ndimage.binary_dilation(marks, iterations=2)
    pieces, _ = ndimage.label(others, structure=np.ones((3, 3)))
    fields = [box for at, box in enumerate(boxes, 1) if _is_field(labels[box] == at)]
    return not any(
        _side(piece) >= (min(least, LIKE * largest) if _within(piece, fields) else LIKE * largest)
        for piece in ndimage.find_objects(pieces)
    )


def _is_field(mark: npt.NDArray[np.bool_]) -> bool:
    """Return whether a mark, tight in its box, fills it or lies along its sides."""
    rows, columns = (max(1, round(SIDES * side)) for side in mark.shape)
    own, inner = np.count_nonzero(mark), np.count_nonzero(mark[rows:-rows, columns:-columns])
    return bool(own >= FILLED * mark.size or inner <= INNER * own)


def _within(piece: tuple[slice, ...], boxes: list[tuple[slice, ...]]) -> bool:
    return any(
        all(
            part.start > side.start and part.stop < side.stop
            for part, side in zip(piece, box, strict=True)
        )
        for box in boxes
    )


def _side(box: tuple[slice, ...]) -> int:
    side: int = max(part.stop - part.start for part in box)
    return side


def _reduced(levels: InkBytes, step: int) -> InkBytes:
    return np.asarray(Image.fromarray(levels).reduce(step))
