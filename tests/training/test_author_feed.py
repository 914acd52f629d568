"""How the field's demos feed their networks: nothing cropped, nothing found, inverted or not."""

import io

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from mnist_desktop.core.drawing import Drawing, Point, Stroke
from training.author_feed import Ground, feed

Pixels = npt.NDArray[np.uint8]


def _file(pixels: Pixels, kind: str = "PNG") -> bytes:
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, kind)
    return file.getvalue()


@pytest.fixture
def digit() -> Pixels:
    """An image in MNIST's own form, 28×28, ink high."""
    image = np.zeros((28, 28), np.uint8)
    image[5:23, 12:16] = 200
    return image


def test_an_image_in_mnists_form_comes_as_it_is(
    digit: Pixels,
) -> None:
    assert np.array_equal(feed(_file(digit), Ground.DARK), digit.astype(np.float32) / 255)
    assert np.array_equal(feed(_file(255 - digit), Ground.LIGHT), feed(_file(digit), Ground.DARK))


def test_the_wrong_ground_is_not_noticed_but_by_who_knows_it(
    digit: Pixels,
) -> None:
    right = feed(_file(digit), Ground.DARK)
    assert np.allclose(feed(_file(255 - digit), Ground.DARK), 1 - right)
    assert np.allclose(feed(_file(digit), Ground.LIGHT), 1 - right)
    for picture in (digit, 255 - digit):
        assert np.array_equal(feed(_file(picture), Ground.KNOWN), right)


def test_the_whole_picture_is_squeezed(
    digit: Pixels,
) -> None:
    page = np.full((280, 560), 255, np.uint8)
    page[20:60, 20:60] = 0
    image = feed(_file(page), Ground.LIGHT)
    rows, columns = np.nonzero(image > 0.5)
    assert (rows.min(), rows.max()) == (2, 5)
    assert (columns.min(), columns.max()) == (1, 2)


def test_a_drawing_lies_in_the_middle_of_a_white_canvas() -> None:
    points = [Point(1000, -50), Point(1000, 150)]
    image = feed(Drawing((Stroke.from_points(points),)), Ground.LIGHT)
    rows, columns = np.nonzero(image > 0.5)
    assert image.shape == (28, 28)
    assert (columns.min(), columns.max()) == (13, 14)
    assert 18 <= np.ptp(rows) + 1 <= 21
    assert rows.min() + rows.max() == pytest.approx(27, abs=1)
    turned = feed(Drawing((Stroke.from_points(points),)), Ground.DARK)
    assert np.allclose(turned, 1 - image)


def test_a_tap_is_a_dot() -> None:
    image = feed(Drawing((Stroke.from_points([Point(3, 3)]),)), Ground.LIGHT)
    assert 2 <= image.sum() <= 6
    assert image.max() > 0.9
