"""Pictures that the tests of the core make by hand."""

import io
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from mnist_desktop.core.compose import ink_of
from mnist_desktop.core.decoder import decode
from mnist_desktop.core.segment import glyphs_of_picture

SEVEN = ((0.3, 0.2), (0.7, 0.2), (0.45, 0.8))
"""A seven, in shares of the picture's sides."""


def seven(
    size: tuple[int, int] = (60, 80),
    mode: str = "L",
    paper: Any = 255,
    ink: Any = 0,
    width: int | None = None,
) -> Image.Image:
    """Return a picture of a seven, (width, height) pixels, its pen a fifteenth of the height."""
    image = Image.new(mode, size, paper)
    places = [(x * size[0], y * size[1]) for x, y in SEVEN]
    pen = ImageDraw.Draw(image)
    pen.line(places, fill=ink, width=width or max(1, size[1] // 15), joint="curve")
    return image


def encode(image: Image.Image, form: str = "PNG", **options: Any) -> bytes:
    """Return a picture as the bytes of a file."""
    file = io.BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


def ink(data: bytes) -> npt.NDArray[np.uint8]:
    """Return the ink of a picture file, (H, W)."""
    return ink_of(decode(data, "picture").picture)


def same_ink(one: npt.NDArray[np.uint8], other: npt.NDArray[np.uint8], far: int = 60) -> bool:
    """Say whether two pictures have the same ink but for a few soft pixels."""
    if one.shape != other.shape:
        return False
    away = np.abs(one.astype(np.int16) - other)
    return bool((away > far).mean() < 0.01 and other.any())


def box(data: bytes) -> tuple[float, ...]:
    """Return the box of the only glyph in a picture file, in pixels."""
    (glyph,) = glyphs_of_picture(ink(data))
    return tuple(glyph.box)
