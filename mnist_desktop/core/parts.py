"""Connected parts of a picture's ink, and the ink that belongs to some of them."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.bystanders import bystanders
from mnist_desktop.core.cells import deepest
from mnist_desktop.core.drawing import Box
from mnist_desktop.core.grouping import Spans
from mnist_desktop.core.levels import InkBytes
from mnist_desktop.core.normalise import Ink

LABEL_SIDE = 512
"""Connected parts are found on a copy of at most this longer side, in pixels."""
MARK = 90
"""Ink from this level on (of 255) is part of a stroke; fainter ink only softens its edge."""
COARSE, COARSE_MARK = 12, 45
"""Ink no more pixels high than this has strokes thinner than a pixel: half-tones from this level on
connect them, and so does one blank pixel between what is above and what is below."""
PALE = 40
"""Beside deeper digits, another pen's digit may be as faint as this."""
LIKE = (0.6, 1.4)
"""It is between so many times as high as the tallest of them…"""
LIKE_WIDE = 1.2
"""…no wider than so many heights of these, and level with them for LIKE's first share."""
EDGE = 10
"""Ink from this level on (of 255) still belongs to a glyph's box."""
SPECK = 0.02
"""Parts smaller than this share of the largest are specks, not strokes."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a picture's ink but specks: each cell of `labels` says whose it is, 0 nobody's.

    A cell stands for `step` × `step` pixels, and has the soft edge of its part.
    """

    ink: InkBytes
    marks: npt.NDArray[np.int32]
    """The same without the soft edges."""
    labels: npt.NDArray[np.int32]
    numbers: tuple[int, ...]
    step: int
    places: tuple[Any, ...]
    """Where each part is on `labels`, as slices; number 1 first."""

    def spans(self, number: int) -> Spans:
        """Return what a part covers, line by line, in pixels."""
        rows, columns = self.places[number - 1]
        mask = self.marks[rows, columns] == number
        lines = np.flatnonzero(mask.any(axis=1))
        left = mask.argmax(axis=1)[lines]
        right = mask.shape[1] - mask[:, ::-1].argmax(axis=1)[lines]
        found = np.stack([lines + rows.start, left + columns.start, right + columns.start], axis=1)
        return found.astype(np.float64) * self.step

    def ink_of(self, numbers: Collection[int]) -> tuple[Ink, Box]:
        """Return the ink of some parts, cropped tight, and its box in pixels.

        An empty box where none of it reaches EDGE.
        """
        places = [self.places[number - 1] for number in numbers]
        rows, columns = (
            slice(min(p[axis].start for p in places), max(p[axis].stop for p in places))
            for axis in (0, 1)
        )
        mask = np.isin(self.labels[rows, columns], list(numbers))
        top, left = rows.start * self.step, columns.start * self.step
        ink = self.ink[top : rows.stop * self.step, left : columns.stop * self.step]
        mask = np.repeat(np.repeat(mask, self.step, axis=0), self.step, axis=1)
        return tight(np.where(mask[: ink.shape[0], : ink.shape[1]], ink, np.uint8(0)), left, top)


def tight(ink: InkBytes, left: int, top: int) -> tuple[Ink, Box]:
    """Crop ink that lies at `left` and `top` to what is deep enough to be seen."""
    marked = ink >= EDGE
    rows, columns = np.flatnonzero(marked.any(axis=1)), np.flatnonzero(marked.any(axis=0))
    if not rows.size:
        return np.zeros((0, 0), np.float32), Box(left, top, 0, 0)
    first, start = int(rows[0]), int(columns[0])
    height, width = int(rows[-1]) - first + 1, int(columns[-1]) - start + 1
    cut = ink[first : first + height, start : start + width].astype(np.float32) / np.float32(255)
    return cut, Box(left + start, top + first, width, height)


def connected(ink: InkBytes) -> Parts | None:
    """Return the connected parts of a picture's ink, specks left out; None for no ink."""
    from scipy import ndimage  # 0.3 s to import: drawings never need it

    height, width = ink.shape
    step = -(-max(height, width) // LABEL_SIDE)
    cells = deepest(ink, step)
    labels, count = ndimage.label(_marks(cells, step), structure=np.ones((3, 3)))
    if not count:
        return None
    gains = _gains(cells, labels)
    if gains is not None:
        full = np.repeat(np.repeat(gains, step, axis=0), step, axis=1)[:height, :width]
        ink = np.minimum(ink * full + np.float32(0.5), 255).astype(np.uint8)
        cells = np.minimum(cells * gains, 255).astype(np.uint8)
        labels, count = ndimage.label(_marks(cells, step), structure=np.ones((3, 3)))
    areas = np.bincount(labels.ravel())
    areas[0] = 0
    others = np.where(np.concatenate([[False], bystanders(labels)]), 0, areas)
    areas = others if others.any() else areas
    strokes = areas >= max(1.0, SPECK * areas.max())
    numbers = np.cumsum(strokes, dtype=np.int32) * strokes
    kept = numbers[labels]
    softness = max(1, round(0.02 * max(cells.shape)))
    owners = np.where(labels > 0, kept, _grown(kept, softness))
    return Parts(
        ink,
        kept,
        owners,
        tuple(range(1, int(strokes.sum()) + 1)),
        step,
        tuple(ndimage.find_objects(owners)),
    )


def is_coarse(height: float) -> bool:
    """Return whether ink so many pixels high is too coarse to tell where its strokes part."""
    return height <= COARSE


def _marks(cells: InkBytes, step: int) -> npt.NDArray[np.bool_]:
    """Return which cells, of `step` × `step` pixels, are part of a stroke, (H, W)."""
    marks: npt.NDArray[np.bool_] = cells >= MARK
    rows = np.flatnonzero((cells >= COARSE_MARK).any(axis=1))
    if not marks.any() or not is_coarse((float(np.ptp(rows)) + 1) * step):
        return marks
    marks = cells >= COARSE_MARK
    marks[1:-1] |= marks[:-2] & marks[2:]
    return marks


def _gains(cells: InkBytes, labels: npt.NDArray[np.int32]) -> npt.NDArray[np.float32] | None:
    """Return how many times as deep each cell's ink has to be, (H, W); None for nowhere.

    A pale pen's digit beside a bold one's is ink as well; what is pale by itself is not.
    """
    from scipy import ndimage

    deep = ndimage.find_objects(labels)
    tallest = max(deep, key=lambda place: int(place[0].stop - place[0].start))[0]
    height = tallest.stop - tallest.start
    pale, _ = ndimage.label(cells >= PALE, structure=np.ones((3, 3)))
    gains: npt.NDArray[np.float32] | None = None
    for number, (rows, columns) in enumerate(ndimage.find_objects(pale), 1):
        tall, wide = rows.stop - rows.start, columns.stop - columns.start
        level = min(rows.stop, tallest.stop) - max(rows.start, tallest.start)
        if not (
            LIKE[0] * height <= tall <= LIKE[1] * height
            and wide <= LIKE_WIDE * height
            and level >= LIKE[0] * height
        ):
            continue
        own = pale[rows, columns] == number
        # The middle of its strokes; a bold part that it touches is another's.
        depth = float(np.percentile(cells[rows, columns][own], 90))
        if depth < 2 * MARK:
            gains = np.ones(cells.shape, np.float32) if gains is None else gains
            soft = ndimage.binary_dilation(own, iterations=1)
            gains[rows, columns][soft] = 255 / depth
    return gains


def _grown(marks: npt.NDArray[np.int32], reach: int) -> npt.NDArray[np.int32]:
    """Return whose soft edge each cell is, up to `reach` cells away: the nearest part's."""
    from scipy import ndimage

    near: npt.NDArray[np.int32] = ndimage.maximum_filter(marks, 2 * reach + 1)
    if int(marks.max()) > 1:
        nearest = ndimage.distance_transform_edt(
            marks == 0, return_distances=False, return_indices=True
        )
        near = np.where(near > 0, marks[tuple(nearest)], 0)
    return near
