"""MNIST's digits as other pictures: moved, smaller, inverted, and of other pens and cameras.

Each change gives the bytes of a picture file of an image (28, 28), ink high. The first three keep
MNIST's form. The others are dark on light and ten times as large, enlarged smoothly; there a digit
is about 200 pixels long and its strokes are about 26 wide.
"""

import io
from collections.abc import Callable
from types import MappingProxyType

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter
from scipy import ndimage

Image28 = npt.NDArray[np.uint8]
"""(28, 28) bytes, ink high."""
Pixels = npt.NDArray[np.uint8]
"""(H, W) bytes."""
Change = Callable[[Image28, np.random.Generator], bytes]

TIMES = 10
"""How much larger the pictures are."""
SHIFT = 5
"""Pixels of MNIST's own."""
HALF = 128
HAIRLINE = 3
"""Width of the line, in pixels: a 65th of the digit."""
MARKER = 8
"""Pixels by which strokes grow on every side: to a fifth of the digit."""
BLUR = 10.0
"""Standard deviation in pixels: one of MNIST's."""
NOISE = 25.0
"""Standard deviation in levels of 255."""
JPEG_QUALITY = 20
FAINT = (170, 85)
"""Levels of paper and ink: a third of the contrast."""


def shifted(image: Image28, rng: np.random.Generator) -> bytes:
    """Move the digit SHIFT pixels along one axis or both, where it can so that no ink is lost."""
    padded = np.pad(image, SHIFT)
    height, width = image.shape
    moves = [(y, x) for y in (0, SHIFT, 2 * SHIFT) for x in (0, SHIFT, 2 * SHIFT)]
    moves.remove((SHIFT, SHIFT))
    moved = [padded[y : y + height, x : x + width] for y, x in moves]
    whole = [each for each in moved if each.sum() == image.sum()] or moved
    return png(whole[int(rng.integers(len(whole)))])


def half(image: Image28, _: np.random.Generator) -> bytes:
    """Make the digit half as large, in the middle of the same field."""
    small = Image.fromarray(image).resize((14, 14), Image.Resampling.BOX)
    return png(np.pad(np.asarray(small), 7))


def inverted(image: Image28, _: np.random.Generator) -> bytes:
    """Write dark on light."""
    return png(255 - image)


def hairline(image: Image28, _: np.random.Generator) -> bytes:
    """Draw the middle of the strokes with a line HAIRLINE pixels wide."""
    line = ndimage.binary_dilation(thinned(_enlarged(image) >= HALF), np.ones((HAIRLINE,) * 2))
    return png(np.where(line, np.uint8(0), np.uint8(255)))


def marker(image: Image28, _: np.random.Generator) -> bytes:
    """Make the strokes MARKER pixels wider on every side."""
    padded = np.pad(_enlarged(image) >= HALF, MARKER)
    thick = ndimage.distance_transform_edt(~padded) <= MARKER
    return png(np.where(thick, np.uint8(0), np.uint8(255)))


def blurred(image: Image28, _: np.random.Generator) -> bytes:
    """Blur the picture as a camera out of focus."""
    soft = Image.fromarray(255 - _enlarged(image)).filter(ImageFilter.GaussianBlur(BLUR))
    return png(np.asarray(soft))


def noisy(image: Image28, rng: np.random.Generator) -> bytes:
    """Add noise to each pixel."""
    grey = 255 - _enlarged(image).astype(np.float64)
    return png(np.clip(grey + rng.normal(0, NOISE, grey.shape), 0, 255).astype(np.uint8))


def jpeg(image: Image28, _: np.random.Generator) -> bytes:
    """Pack the picture as a poor JPEG."""
    file = io.BytesIO()
    Image.fromarray(255 - _enlarged(image)).save(file, "JPEG", quality=JPEG_QUALITY)
    return file.getvalue()


def faint(image: Image28, _: np.random.Generator) -> bytes:
    """Leave a third of the contrast, around the middle grey."""
    paper, ink = FAINT
    share = _enlarged(image).astype(np.float64) / 255
    return png(np.rint(paper + (ink - paper) * share).astype(np.uint8))


CHANGES: MappingProxyType[str, Change] = MappingProxyType(
    {
        change.__name__: change
        for change in (shifted, half, inverted, hairline, marker, blurred, noisy, jpeg, faint)
    }
)


def png(pixels: Pixels) -> bytes:
    """Return a picture as the bytes of a PNG file."""
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "PNG", compress_level=1)
    return file.getvalue()


def _enlarged(image: Image28) -> Pixels:
    size = (image.shape[1] * TIMES, image.shape[0] * TIMES)
    large: Pixels = np.asarray(Image.fromarray(image).resize(size, Image.Resampling.BICUBIC))
    return large


def thinned(shape: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Return the middle line, one pixel wide, of a shape (H, W) that leaves the border free.

    Zhang and Suen, "A fast parallel algorithm for thinning digital patterns" (1984).
    """
    line = shape.copy()
    while True:
        before = int(line.sum())
        for first in (True, False):
            line &= ~_outermost(line, first)
        if int(line.sum()) == before:
            return line


def _outermost(line: npt.NDArray[np.bool_], first: bool) -> npt.NDArray[np.bool_]:
    """Return which pixels one half of a step of the algorithm takes away."""
    padded = np.pad(line, 1)
    height, width = line.shape
    # From the north clockwise: P2 to P9 of the paper.
    north, *others = (
        padded[1 + y : 1 + y + height, 1 + x : 1 + x + width]
        for y, x in ((-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1))
    )
    around = np.stack([north, *others])
    count = around.sum(axis=0)
    rises = (~around & np.roll(around, -1, axis=0)).sum(axis=0)
    east, south, west = others[1], others[3], others[5]
    if first:
        free = ~(north & east & south) & ~(east & south & west)
    else:
        free = ~(north & east & west) & ~(north & south & west)
    gone: npt.NDArray[np.bool_] = line & (count >= 2) & (count <= 6) & (rises == 1) & free
    return gone
