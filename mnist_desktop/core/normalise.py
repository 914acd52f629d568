"""Glyph → digit image, by the MNIST rule. Used alike by canvas, files, training, evaluation.

The rule (LeCun, Cortes & Burges, "The MNIST database"): the ink's longer side becomes 20 pixels,
the aspect ratio is kept, and the centre of mass comes to the centre of 28×28. In the published
files that centre is pixel 14 (measured: 14.0 ± 0.29 in both directions over the 60,000).
Strokes are redrawn as vectors with a pen fixed relative to the 20 pixels; pixels are resampled.
"""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image

from mnist_desktop.core.drawing import Stroke

NORMALISER_VERSION = 2
"""Raised whenever a digit image may change; a model is only trusted with its own version."""

SIDE = 28
BOX_SIDE = 20
CENTRE = 14
PEN = 2.4
"""Width of the redrawn pen, in pixels of the digit image; MNIST's own is about that."""

HAIRLINE, PEN_LEAST = 1.6, 2.0
"""Strokes of a picture thinner than this many pixels of the digit image are made so wide."""

_SEEN, _LONG = 10, (19, 20, 21)
"""From this level on it is ink; how long it then is where it was placed by the rule, in pixels."""
_OFF_CENTRE = 0.85
"""How far from the centre, in pixels, it then is: published ones by half a pixel at most."""
_BOLD_ZOOM = 4
_WIDTH_SIDE = 400
"""The width of strokes is measured on a copy of about this longer side, in pixels, or twice."""
_SPACING = 0.5
"""Distance between the samples of a redrawn path, in pixels."""
_TAP = 1e-300
"""A drawing no larger than this, in its own units, is a tap: enlarging it would overflow."""
_MOST_SAMPLES = 4096
"""A scribble is redrawn with at most this many samples, so that its time stays bounded."""

Ink: TypeAlias = npt.NDArray[np.float32]
"""(H, W) in [0, 1], 0 = paper, 1 = ink."""
DigitImage: TypeAlias = npt.NDArray[np.float32]
"""(28, 28) in [0, 1], ink high, placed by the MNIST rule."""
Points: TypeAlias = npt.NDArray[np.float64]
"""(N, 2): x, y with y down."""


def follows_rule(ink: npt.NDArray[np.uint8]) -> bool:
    """Return whether a picture's ink, (H, W), is placed by the MNIST rule already.

    MNIST's published training images are, all 60,000 (measured).
    """
    if ink.shape != (SIDE, SIDE):
        return False
    seen = np.where(ink >= _SEEN, ink, 0).astype(np.float64)
    sums = [seen.sum(axis=axis) for axis in (0, 1)]
    places = [np.flatnonzero(each) for each in sums]
    if not places[0].size:
        return False
    longest = max(int(each[-1] - each[0]) + 1 for each in places)
    centre = [float(each @ np.arange(SIDE)) / float(each.sum()) for each in sums]
    return longest in _LONG and max(abs(at - CENTRE) for at in centre) < _OFF_CENTRE


def normalise_pixels(ink: Ink) -> DigitImage:
    """Place a glyph given as pixels; its outer box must be tight. All zero stays all zero.

    A glyph that is 20 pixels long already is only moved, by whole pixels.
    """
    height, width = ink.shape
    factor = BOX_SIDE / max(height, width)
    if max(height, width) > SIDE:
        ink = _thickened(ink)
        height, width = ink.shape
        factor = BOX_SIDE / max(height, width)
    if factor != 1:
        size = (max(1, round(width * factor)), max(1, round(height * factor)))
        how = Image.Resampling.BOX if factor < 1 else Image.Resampling.BICUBIC
        ink = np.clip(np.asarray(Image.fromarray(ink).resize(size, how)), 0, 1)
        height, width = ink.shape
    peak = float(ink.max())
    image: DigitImage = np.zeros((SIDE, SIDE), np.float32)
    if peak <= 0:
        return image
    ink = ink / peak  # a hairline scaled down would fade away
    rows, columns = ink.sum(axis=1), ink.sum(axis=0)
    mass = float(rows.sum())
    top = CENTRE - round(float(rows @ np.arange(height)) / mass)
    left = CENTRE - round(float(columns @ np.arange(width)) / mass)
    # An uneven glyph may stick out of the field by a pixel or two: that part is cut off.
    first_row, last_row = max(0, -top), min(height, SIDE - top)
    first_column, last_column = max(0, -left), min(width, SIDE - left)
    image[first_row + top : last_row + top, first_column + left : last_column + left] = ink[
        first_row:last_row, first_column:last_column
    ]
    return image


def _thickened(ink: Ink) -> Ink:
    """Return a glyph whose strokes would fade when scaled down with bolder ones; else as it is.

    Bolder ink comes four times as large as the digit image, with its outer box tight again.
    """
    longer = max(ink.shape)
    if stroke_width(ink) * BOX_SIDE / longer >= HAIRLINE:
        return ink
    zoom = _BOLD_ZOOM * BOX_SIDE / longer
    size = (max(1, round(ink.shape[1] * zoom)), max(1, round(ink.shape[0] * zoom)))
    how = Image.Resampling.BOX if zoom < 1 else Image.Resampling.BICUBIC
    small = np.clip(np.asarray(Image.fromarray(ink).resize(size, how)), 0, None)
    peak = float(small.max())
    if peak <= 0:
        return ink
    # Where strokes cross they are deeper, and must not make the others pale.
    small = np.clip(small / np.median(small[small > 0.3 * peak]), 0, 1)
    # The box grows with the strokes, and is scaled down the more: hence the last term.
    radius = (PEN_LEAST * _BOLD_ZOOM - stroke_width(small)) / (2 - 2 * PEN_LEAST / BOX_SIDE)
    return _bolder(small, radius) if radius > 0 else ink


def stroke_width(ink: Ink) -> float:
    """Return the mean width of the strokes, in pixels: twice the area by the outline's length.

    The outline is the total variation: that of a soft edge is its length as well.
    """
    step = max(ink.shape) // _WIDTH_SIDE
    if step > 1:
        small = Image.fromarray(ink).reduce(step)
        return float(step * stroke_width(np.asarray(small, np.float32)))
    padded = np.pad(ink, 1)
    down, right = np.diff(padded, axis=0)[:, :-1], np.diff(padded, axis=1)[:-1]
    outline = float(np.hypot(down, right).sum())
    return 2 * float(ink.sum()) / outline if outline > 0 else 0.0


def _bolder(ink: Ink, radius: float) -> Ink:
    """Return the ink grown by `radius` pixels to all sides, and the field with it."""
    reach = int(np.ceil(radius))
    padded = np.pad(ink, 2 * reach)
    height, width = ink.shape[0] + 2 * reach, ink.shape[1] + 2 * reach
    grown: Ink = np.zeros((height, width), np.float32)
    for row in range(2 * reach + 1):
        for column in range(2 * reach + 1):
            share = radius + 1 - float(np.hypot(row - reach, column - reach))
            if share > 0:
                shifted = padded[row : row + height, column : column + width]
                np.maximum(grown, shifted * np.float32(min(share, 1)), out=grown)
    return grown


def stroke_points(stroke: Stroke) -> Points:
    """Return the places of a stroke's points, (N, 2), in canvas units."""
    points: Points = np.frombuffer(stroke.data, np.float64).reshape(-1, 4)[:, :2]
    return points


def normalise_strokes(strokes: Sequence[Points], pen: float = PEN) -> DigitImage:
    """Redraw a glyph given as paths, with a round pen of `pen` pixels of the digit image.

    Neither the size of the drawing nor the pen it was drawn with matters. A tap is a dot.
    """
    everything = np.concatenate(strokes)
    low = everything.min(axis=0)
    extent = float((everything.max(axis=0) - low).max())
    scale = (BOX_SIDE - pen) / extent if extent > _TAP else 0.0
    samples = _resample([(points - low) * scale for points in strokes])
    return _stamp(samples + (CENTRE - samples.mean(axis=0)), pen)


def _resample(paths: list[Points]) -> Points:
    """Return points evenly spaced along the paths, so that each stands for as much ink."""
    lengths = [np.hypot(*np.diff(path, axis=0).T) for path in paths]
    total = float(sum(length.sum() for length in lengths))
    spacing = max(_SPACING, total / _MOST_SAMPLES)
    samples = []
    for path, length in zip(paths, lengths, strict=True):
        along = np.concatenate([[0.0], np.cumsum(length)])
        steps = max(1, int(np.ceil(along[-1] / spacing)))
        at = np.linspace(0, along[-1], steps + 1) if along[-1] > 0 else np.zeros(1)
        samples.append(
            np.stack([np.interp(at, along, path[:, 0]), np.interp(at, along, path[:, 1])], axis=1)
        )
    return np.concatenate(samples)


def _stamp(samples: Points, pen: float) -> DigitImage:
    """Draw a round pen tip at every sample; a pixel takes the deepest ink it gets.

    The edge is one pixel wide, the coverage of a straight edge through the pixel's middle.
    Samples lie at most half a pixel apart, so the tips join to a smooth line.
    """
    reach = int(np.ceil(pen / 2 + 0.5))
    offsets = np.arange(-reach, reach + 1)
    nearest = np.rint(samples).astype(np.intp)
    rows = nearest[:, 1, None] + offsets
    columns = nearest[:, 0, None] + offsets
    distance = np.hypot(
        (rows - samples[:, 1, None])[:, :, None], (columns - samples[:, 0, None])[:, None, :]
    )
    coverage = np.clip(pen / 2 + 0.5 - distance, 0, 1)
    # A margin takes what falls outside the field.
    margin = SIDE
    field = np.zeros((SIDE + 2 * margin, SIDE + 2 * margin), np.float32)
    limit = field.shape[0] - 1
    rows = np.clip(rows + margin, 0, limit)
    columns = np.clip(columns + margin, 0, limit)
    np.maximum.at(field, (rows[:, :, None], columns[:, None, :]), coverage.astype(np.float32))
    image: DigitImage = field[margin : margin + SIDE, margin : margin + SIDE].copy()
    return image
