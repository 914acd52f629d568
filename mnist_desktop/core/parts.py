"""Connected parts of a picture's ink, and the ink that belongs to some of them."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.drawing import Box
from mnist_desktop.core.grouping import Spans
from mnist_desktop.core.ink import InkBytes
from mnist_desktop.core.normalise import Ink

LABEL_SIDE = 512
"""Connected parts are found on a copy of at most this longer side, in pixels."""
MARK = 90
"""Ink from this level on (of 255) is part of a stroke; fainter ink only softens its edge."""
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
    # The deepest ink of each cell: a mean would lose hairlines.
    padded = np.zeros((-(-height // step) * step, -(-width // step) * step), np.uint8)
    padded[:height, :width] = ink
    cells = padded.reshape(padded.shape[0] // step, step, -1, step).max(axis=(1, 3))
    labels, count = ndimage.label(cells >= MARK, structure=np.ones((3, 3)))
    if not count:
        return None
    areas = np.bincount(labels.ravel())
    areas[0] = 0
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
