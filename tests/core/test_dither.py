"""Pictures of two levels whose dots stand for grey."""

import numpy as np
import pytest
from PIL import Image

from mnist_desktop.core.dither import without_dither
from mnist_desktop.core.ink import find_ink
from mnist_desktop.core.levels import Grey
from tests.core.sketches import seven


def fax(paper: int, ink: int) -> Image.Image:
    """Return a seven of two grey levels as dots (Floyd and Steinberg's, which Pillow makes)."""
    return seven((240, 320), paper=paper, ink=ink).convert("1").convert("L")


@pytest.mark.parametrize(("paper", "ink"), [(225, 0), (235, 60), (190, 20), (255, 30)])
def test_the_dots_of_a_fax_are_its_ink_and_its_paper(paper: int, ink: int) -> None:
    found, dark_paper = find_ink(np.asarray(fax(paper, ink)))
    drawn = np.asarray(seven((240, 320))) < 128
    assert not dark_paper
    assert ((found > 90) != drawn).sum() < 0.2 * drawn.sum()


def grey(image: Image.Image) -> Grey:
    return np.asarray(image, np.float32)


def dusty() -> Grey:
    pixels = grey(seven((240, 320)))
    pixels[[10, 200, 300], [30, 100, 220]] = 0
    return pixels


@pytest.mark.parametrize(
    "pixels",
    [
        grey(seven((240, 320))),
        dusty(),
        grey(fax(225, 0).crop((0, 0, 40, 40))),
        grey(fax(225, 0).resize((480, 640), Image.Resampling.BILINEAR)),
    ],
    ids=["clean", "dust", "small", "of more levels"],
)
def test_other_pictures_are_left_as_they_are(pixels: Grey) -> None:
    assert without_dither(pixels) is pixels
