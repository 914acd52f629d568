"""The digit image as a PNG file, read again by another program's decoder."""

import io
import random

import pytest
from PIL import Image

from mnist_desktop.core.digit_png import digit_png
from mnist_desktop.core.normalise import SIDE


@pytest.mark.parametrize("seed", range(3))
def test_the_file_holds_the_image(seed: int) -> None:
    image = random.Random(seed).randbytes(SIDE * SIDE)
    with Image.open(io.BytesIO(digit_png(image))) as opened:
        opened.load()
        assert (opened.format, opened.mode, opened.size) == ("PNG", "L", (SIDE, SIDE))
        assert opened.tobytes() == image


@pytest.mark.parametrize("size", [0, 783, 785, 28 * 28 * 4])
def test_another_size_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="no digit image"):
        digit_png(bytes(size))
