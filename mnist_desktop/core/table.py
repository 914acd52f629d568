"""What lies beside a sheet in a photo: its ink goes, unless it is a digit in a shadow."""

import numpy as np
import numpy.typing as npt
from PIL import Image

from mnist_desktop.core.levels import InkBytes
from mnist_desktop.core.sheet_marks import border

STRONG = 128
"""Ink of this level on is part of a stroke, not of grain or of a soft edge."""
EDGE = 5
"""What lies within so many pixels of the small copy is the sheet's edge, not beyond it."""
ALONG = 3
"""What lies within so many pixels of a sure table is its edge, or the shadow of that."""
CROSSING, NEAR = 0.2, 2
"""A stroke crosses the edge with this share of itself on either side, so many pixels off."""
LEAST_HEIGHT = 0.04
"""A digit on the sheet is at least so high or wide, as a share of the picture's longer side."""


def without_table(ink: InkBytes, table: npt.NDArray[np.bool_], *, sure: bool = False) -> InkBytes:
    """Return the ink without what lies on the table, given on a smaller copy of the picture.

    Strokes that reach over the edge stay whole. All is left where the sheet has no stroke, or,
    unless it is `sure` that there is a table, where there are strokes beyond its edge as well: what
    looked like a table was a shadow. A line that runs along the edge of a sure one goes as well.
    """
    if not table.any() or table.all():
        return ink
    from scipy import ndimage

    small = np.asarray(Image.fromarray(ink).resize(table.shape[::-1], Image.Resampling.BOX))
    labels, count = ndimage.label(small >= STRONG // 2, structure=np.ones((3, 3)))
    far = ndimage.binary_erosion(table, iterations=EDGE, border_value=1)
    index = np.arange(count + 1)
    sizes = np.bincount(labels.ravel(), minlength=count + 1)
    inside = ndimage.sum_labels(~table, labels, index) > 0.5 * sizes
    beyond = ndimage.sum_labels(far, labels, index) > 0.5 * sizes
    # A digit in the shadow lies free; a table's pattern goes on beyond the picture.
    beyond[border(labels)] = False
    least = LEAST_HEIGHT * max(table.shape)
    boxes = ndimage.find_objects(labels)
    large = np.array([False, *(max(_size(box)) >= least for box in boxes)])
    off = ndimage.binary_dilation(table, iterations=ALONG) if sure else table
    if sure:
        inside &= ndimage.sum_labels(off, labels, index) < sizes
    if not (inside & large).any() or (not sure and (beyond & large).any()):
        return ink
    inside[0] = False
    kept = ndimage.binary_dilation(inside[labels], iterations=2)
    gone = Image.fromarray(off & ~kept).resize(ink.shape[::-1], Image.Resampling.NEAREST)
    cleaned: InkBytes = np.where(np.asarray(gone), np.uint8(0), ink)
    return cleaned


def is_crossed(ink: InkBytes, table: npt.NDArray[np.bool_]) -> bool:
    """Return whether a stroke crosses the edge of what may be a table: then it is a shadow.

    Nobody writes over the edge of a sheet, and a table's pattern goes on beyond the picture.
    """
    if not table.any() or table.all():
        return False
    from scipy import ndimage

    small = np.asarray(Image.fromarray(ink).resize(table.shape[::-1], Image.Resampling.BOX))
    labels, count = ndimage.label(small >= STRONG, structure=np.ones((3, 3)))
    sides = (
        ndimage.binary_erosion(table, iterations=EDGE, border_value=1),
        ndimage.binary_erosion(~table, iterations=NEAR, border_value=1),
    )
    parts = [np.bincount(labels[side], minlength=count + 1) for side in sides]
    crossing = np.minimum(*parts) >= CROSSING * np.bincount(labels.ravel(), minlength=count + 1)
    crossing[[0, *border(labels)]] = False
    least = LEAST_HEIGHT * max(table.shape)
    boxes = ndimage.find_objects(labels)
    return any(max(_size(boxes[number - 1])) >= least for number in np.flatnonzero(crossing))


def _size(box: tuple[slice, ...]) -> list[int]:
    return [part.stop - part.start for part in box]
