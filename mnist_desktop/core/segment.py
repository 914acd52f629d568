"""Drawing or picture → glyphs: what belongs to one digit, and where it is."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.drawing import Box, Drawing
from mnist_desktop.core.ink import InkBytes
from mnist_desktop.core.normalise import Ink, Points, stroke_points

LABEL_SIDE = 512
"""Connected parts are found on a copy of at most this longer side, in pixels."""
MARK = 90
"""Ink from this level on (of 255) is part of a stroke; fainter ink only softens its edge."""
EDGE = 10
"""Ink from this level on (of 255) still belongs to a glyph's box."""
SPECK = 0.02
"""Parts smaller than this share of the largest are specks, not strokes."""


@dataclass(frozen=True, slots=True)
class PenGlyph:
    """A digit candidate of a drawing: its paths (N, 2), and its box in the ink's own units."""

    paths: tuple[Points, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class PixelGlyph:
    """A digit candidate of a picture: its ink, cropped tight, and its box in pixels."""

    ink: Ink
    box: Box


def glyphs_of_drawing(drawing: Drawing) -> list[PenGlyph]:
    """Return the glyphs of a drawing's strokes; none for no strokes."""
    box = Box.around([stroke.bounds() for stroke in drawing.strokes])
    if box is None:
        return []
    return [PenGlyph(tuple(stroke_points(stroke) for stroke in drawing.strokes), box)]


def glyphs_of_picture(ink: InkBytes) -> list[PixelGlyph]:
    """Return the glyphs of a picture's ink, specks left out; none for no ink."""
    region = _strokes_region(ink)
    kept = np.where(region, ink, np.uint8(0))
    marked = kept >= EDGE
    rows, columns = np.flatnonzero(marked.any(axis=1)), np.flatnonzero(marked.any(axis=0))
    if not rows.size:
        return []
    top, left = int(rows[0]), int(columns[0])
    height, width = int(rows[-1]) - top + 1, int(columns[-1]) - left + 1
    cut = kept[top : top + height, left : left + width].astype(np.float32) / np.float32(255)
    return [PixelGlyph(cut, Box(left, top, width, height))]


def _strokes_region(ink: InkBytes) -> npt.NDArray[np.bool_]:
    """Return where the strokes and their soft edges are, (H, W)."""
    from scipy import ndimage  # 0.3 s to import: drawings never need it

    height, width = ink.shape
    step = -(-max(height, width) // LABEL_SIDE)
    # The deepest ink of each cell: a mean would lose hairlines.
    padded = np.zeros((-(-height // step) * step, -(-width // step) * step), np.uint8)
    padded[:height, :width] = ink
    cells = padded.reshape(padded.shape[0] // step, step, -1, step).max(axis=(1, 3))
    labels, count = ndimage.label(cells >= MARK, structure=np.ones((3, 3)))
    if not count:
        return np.zeros((height, width), np.bool_)
    areas = np.bincount(labels.ravel())
    areas[0] = 0
    strokes = areas >= max(1.0, SPECK * areas.max())
    specks = (labels > 0) & ~strokes[labels]
    softness = max(1, round(0.02 * max(cells.shape)))
    grow = ndimage.maximum_filter(strokes[labels] & (labels > 0), 2 * softness + 1)
    region: npt.NDArray[np.bool_] = grow & ~specks
    return np.repeat(np.repeat(region, step, axis=0), step, axis=1)[:height, :width]
