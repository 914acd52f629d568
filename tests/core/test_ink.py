"""What is ink and what is paper: polarity, contrast, colour, light, grain."""

from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw

from mnist_desktop.core.ink import find_ink
from tests.core.sketches import same_ink, seven

CLEAN = find_ink(np.asarray(seven()))[0]


def noisy(pixels: npt.ArrayLike, deviation: float, seed: int = 1) -> npt.NDArray[np.uint8]:
    values = np.asarray(pixels, np.float64)
    grain = np.random.default_rng(seed).normal(0, deviation, values.shape)
    return np.clip(values + grain + 0.5, 0, 255).astype(np.uint8)


def light_from_the_left(size: tuple[int, int], deep: float, bright: float) -> npt.NDArray[Any]:
    """Return the light on a sheet, (H, W) levels, even from row to row."""
    return np.tile(np.linspace(deep, bright, size[0]), (size[1], 1))


def test_a_clean_picture_passes_unchanged() -> None:
    pixels = np.asarray(seven())
    assert np.array_equal(find_ink(pixels)[0], 255 - pixels)


@pytest.mark.parametrize(("paper", "level"), [(255, 0), (0, 255), (128, 0), (128, 255), (90, 110)])
def test_ink_is_high_whatever_the_grey_levels(paper: int, level: int) -> None:
    ink, dark_paper = find_ink(np.asarray(seven(paper=paper, ink=level)))
    assert dark_paper is (level > paper)
    assert ink.dtype == np.uint8
    assert same_ink(ink, CLEAN)
    assert ink.max() == 255
    assert ink[0, 0] == 0


@pytest.mark.parametrize(
    ("paper", "colour"),
    [
        ("white", "blue"),
        ("white", "yellow"),
        ("black", "blue"),
        ("yellow", "red"),
        ((255, 0, 0), (0, 130, 0)),  # the same luminance
        ((0, 130, 0), (255, 0, 0)),
        ((110, 110, 110), (128, 88, 180)),
    ],
)
def test_coloured_ink_on_coloured_ground(paper: Any, colour: Any) -> None:
    assert same_ink(find_ink(np.asarray(seven((60, 80), "RGB", paper, colour)))[0], CLEAN)


@pytest.mark.parametrize("colour", ["blue", "yellow", "black"])
@pytest.mark.parametrize("column", range(0, 64, 9))
def test_a_thin_stroke_of_any_colour_on_a_large_sheet(colour: str, column: int) -> None:
    sheet = Image.new("RGB", (1024, 1024), "white")
    sheet.paste(colour, (500 + column, 300, 506 + column, 700))
    ink, dark_paper = find_ink(np.asarray(sheet))
    assert not dark_paper
    assert np.argwhere(ink > 128).min(axis=0).tolist() == [300, 500 + column]
    assert np.count_nonzero(ink) == 6 * 400


@pytest.mark.parametrize("size", [(12, 16), (30, 40)])
def test_a_small_digit_on_a_large_sheet(size: tuple[int, int]) -> None:
    sheet = Image.new("L", (1920, 1080), 255)
    sheet.paste(seven(size), (1000, 600))
    ink = find_ink(np.asarray(sheet))[0]
    assert np.array_equal(
        ink[600 : 600 + size[1], 1000 : 1000 + size[0]], 255 - np.asarray(seven(size))
    )


def test_a_hairline_on_a_large_sheet() -> None:
    pixels = np.asarray(seven((1000, 1500), width=1))
    assert np.array_equal(find_ink(pixels)[0], 255 - pixels)


def test_bold_ink_that_covers_most_of_the_picture() -> None:
    pixels = np.full((30, 30), 255, np.uint8)
    pixels[3:27, 3:27] = 0
    assert np.array_equal(find_ink(pixels)[0], 255 - pixels)


@pytest.mark.parametrize("mode", ["L", "RGB"])
@pytest.mark.parametrize(("deep", "bright"), [(110, 240), (240, 150)])
def test_a_dark_pen_in_uneven_light(mode: str, deep: float, bright: float) -> None:
    size = (300, 400)
    share = np.asarray(seven(size)).astype(np.float64) / 255
    lit = noisy(light_from_the_left(size, deep, bright) * (0.15 + 0.85 * share), 2)
    pixels = np.asarray(Image.fromarray(lit).convert(mode))
    ink, dark_paper = find_ink(pixels)
    assert not dark_paper
    assert ((ink > 90) != (share < 0.5)).mean() < 0.01


def test_a_pale_pen_on_dark_uneven_paper() -> None:
    size = (300, 400)
    share = 1 - np.asarray(seven(size)).astype(np.float64) / 255
    ink, dark_paper = find_ink(noisy(light_from_the_left(size, 20, 90) + 120 * share, 2))
    assert dark_paper
    assert ((ink > 90) != (share > 0.5)).mean() < 0.01


def test_a_pen_on_grainy_paper_leaves_the_grain_behind() -> None:
    ink = find_ink(noisy(np.asarray(seven((300, 400), paper=200, ink=40)), 5))[0]
    drawn = np.asarray(seven((300, 400))) < 128
    assert ((ink > 90) != drawn).mean() < 0.005
    assert (ink[~drawn] > 0).mean() < 0.01


@pytest.mark.parametrize("level", [0, 7, 128, 250, 255])
@pytest.mark.parametrize("shape", [(28, 28), (1, 1), (300, 200), (60, 80, 3)])
def test_a_blank_sheet_has_no_ink(shape: tuple[int, ...], level: int) -> None:
    ink, dark_paper = find_ink(np.full(shape, level, np.uint8))
    assert ink.shape == shape[:2]
    assert not ink.any()
    assert not dark_paper


@pytest.mark.parametrize("deviation", [0.5, 1, 2, 4, 8, 15])
@pytest.mark.parametrize("side", [28, 40, 64, 200, 400])
def test_a_blank_grainy_sheet_has_no_ink(side: int, deviation: float) -> None:
    for seed in range(5):
        assert not find_ink(noisy(np.full((side, side), 200), deviation, seed))[0].any()


@pytest.mark.parametrize("side", [28, 200])
def test_a_blank_sheet_of_coloured_grain_has_no_ink(side: int) -> None:
    assert not find_ink(noisy(np.full((side, side, 3), 180), 4))[0].any()


@pytest.mark.parametrize("deviation", [0, 2, 5])
@pytest.mark.parametrize("side", [28, 64, 300])
def test_a_blank_sheet_in_uneven_light_has_no_ink(side: int, deviation: float) -> None:
    light = light_from_the_left((side, side), 150, 240)
    assert not find_ink(noisy(light, deviation))[0].any()


def test_marks_fainter_than_a_person_sees_are_paper() -> None:
    assert not find_ink(np.asarray(seven(paper=200, ink=196)))[0].any()


def test_a_few_specks_of_dust_on_a_large_sheet_are_no_ink() -> None:
    pixels = np.full((500, 500), 255, np.uint8)
    pixels[[10, 200, 400], [30, 100, 450]] = 0
    assert not find_ink(pixels)[0].any()


@pytest.mark.parametrize("inverted", [False, True])
def test_a_bold_digit_that_is_cut_close_on_all_sides_is_ink(inverted: bool) -> None:
    page = Image.new("L", (64, 64), 255)
    ImageDraw.Draw(page).ellipse((0, 0, 63, 63), outline=0, width=14)
    small = np.asarray(page.resize((16, 16), Image.Resampling.BOX))
    pixels = 255 - small if inverted else small
    ink, dark_paper = find_ink(pixels)
    assert dark_paper is inverted
    assert np.abs(ink.astype(int) - (255 - small.astype(int))).max() <= 10
