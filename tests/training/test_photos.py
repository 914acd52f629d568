"""Synthetic photos are files that the program opens, and show what was asked for."""

import io

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageOps

from mnist_desktop.core.compose import ink_of
from mnist_desktop.core.decoder import decode
from mnist_desktop.core.normalise import normalise_strokes
from training.photos import DEFECTS, photo

SEVEN = (np.array([[0.0, 0], [8, 0], [3, 14]]), np.array([[2.0, 7], [7, 7]]))
ONE = (np.array([[0.0, 4], [4, 0], [4, 14]]),)


def pixels(data: bytes) -> npt.NDArray[np.uint8]:
    with Image.open(io.BytesIO(data)) as image:
        return np.asarray(ImageOps.exif_transpose(image).convert("L"))


@pytest.mark.parametrize("defect", DEFECTS)
def test_the_same_chance_gives_the_same_photo(defect: str) -> None:
    one, same, other = (
        photo([SEVEN], np.random.default_rng(seed), defect, 240) for seed in (1, 1, 2)
    )
    assert one == same
    assert one != other


@pytest.mark.parametrize("defect", DEFECTS)
def test_the_program_finds_ink_in_every_photo(defect: str) -> None:
    for seed in range(4):
        opened = decode(photo([SEVEN, ONE], np.random.default_rng(seed), defect, 320), "photo")
        share = (ink_of(opened.picture) > 128).mean()
        assert 0.0005 < share < 0.3


def test_a_digit_may_be_given_as_an_image() -> None:
    image = np.rint(normalise_strokes(SEVEN) * 255).astype(np.uint8)
    shown = pixels(photo([image], np.random.default_rng(4), "tilt", 300))
    assert shown.max() - int(shown.min()) > 100


def test_an_asked_size_is_kept() -> None:
    assert max(pixels(photo([ONE], np.random.default_rng(5), "shade", 333)).shape) == 333


def test_a_turned_photo_is_tagged_so() -> None:
    data = photo([SEVEN], np.random.default_rng(6), "turned", 300)
    with Image.open(io.BytesIO(data)) as image:
        assert image.getexif()[0x0112] in (3, 6, 8)


@pytest.mark.parametrize("defect", ["ruled", "squared"])
def test_lines_are_printed_from_side_to_side(defect: str) -> None:
    shown = pixels(photo([ONE], np.random.default_rng(7), defect, 400)).astype(np.float64)
    # Far from the digit a line leaves some rows darker than the paper.
    assert np.ptp(np.median(shown, axis=1)) > 6


def test_light_falls_off_in_shade_only() -> None:
    def unevenness(defect: str) -> float:
        seeds = (np.random.default_rng(seed) for seed in range(6))
        shown = [pixels(photo([ONE], rng, defect, 240)) for rng in seeds]
        return float(np.mean([np.ptp(np.percentile(levels, [20, 95])) for levels in shown]))

    assert unevenness("shade") > 3 * unevenness("tilt")


def test_a_row_is_in_the_order_given() -> None:
    dash = (np.array([[0.0, 0], [9, 1]]),)
    ink = ink_of(decode(photo([dash, ONE], np.random.default_rng(9), "tilt", 400), "row").picture)
    columns = np.flatnonzero((ink > 128).any(axis=0))
    middle = int(columns[0] + columns[-1]) // 2
    heights = [
        int(np.ptp(np.flatnonzero(half.any(axis=1)))) for half in np.hsplit(ink > 128, [middle])
    ]
    assert heights[0] < heights[1] / 2


@pytest.mark.parametrize(("digits", "defect"), [([], "blur"), ([ONE], "upside down")])
def test_what_cannot_be_shown_is_refused(digits: list[tuple[np.ndarray, ...]], defect: str) -> None:
    with pytest.raises(ValueError, match="no photo"):
        photo(digits, np.random.default_rng(10), defect)
