"""The MNIST rule: 20 pixels, the centre of mass in the middle, whatever the size and the pen."""

import math
from itertools import pairwise

import numpy as np
import pytest

from mnist_desktop.core.drawing import Point, Stroke
from mnist_desktop.core.normalise import (
    BOX_SIDE,
    CENTRE,
    PEN,
    SIDE,
    DigitImage,
    Points,
    follows_rule,
    normalise_pixels,
    normalise_strokes,
    stroke_points,
    stroke_width,
)
from mnist_desktop.core.segment import glyphs_of_picture
from tests.core.sketches import SEVEN, seven

EIGHT = [
    (5 + 3 * math.sin(t / 10) * (1 + 0.3 * math.sin(t / 20)), 8 - 6 * math.sin(t / 20))
    for t in range(126)
]
SHAPES: dict[str, list[list[tuple[float, float]]]] = {
    "seven": [[(0.3, 0.2), (0.7, 0.2), (0.45, 0.8)]],
    "four": [[(4, 0), (0, 6), (7, 6)], [(5, 3), (5, 10)]],
    "eight": [EIGHT],
    "one": [[(0, 0), (1, 9)]],
    "wide": [[(0, 0), (9, 1), (18, 0)]],
}


def paths(name: str) -> list[Points]:
    return [np.array(path, np.float64) for path in SHAPES[name]]


def picture(size: tuple[int, int] = (60, 80), width: int | None = None) -> DigitImage:
    (glyph,) = glyphs_of_picture(255 - np.asarray(seven(size, width=width)))
    return normalise_pixels(glyph.ink)


def box(image: DigitImage, level: float = 0.05) -> tuple[int, int]:
    """Return the height and width of the ink."""
    rows, columns = np.nonzero(image > level)
    return int(np.ptp(rows)) + 1, int(np.ptp(columns)) + 1


def centre(image: DigitImage) -> tuple[float, float]:
    rows, columns = np.indices(image.shape)
    mass = image.sum()
    return float((rows * image).sum() / mass), float((columns * image).sum() / mass)


def is_digit_image(image: DigitImage) -> bool:
    return (
        image.shape == (SIDE, SIDE)
        and image.dtype == np.float32
        and image.min() >= 0
        and image.max() <= 1
    )


@pytest.mark.parametrize("name", SHAPES)
def test_strokes_fill_20_pixels_around_the_middle(name: str) -> None:
    image = normalise_strokes(paths(name))
    assert is_digit_image(image)
    assert BOX_SIDE - 1 <= max(box(image)) <= BOX_SIDE + 2
    assert centre(image) == pytest.approx((CENTRE, CENTRE), abs=1)
    assert image.max() > 0.9


@pytest.mark.parametrize("size", [(60, 80), (28, 28), (300, 200), (1200, 1600), (9, 12)])
def test_pixels_fill_20_pixels_around_the_middle(size: tuple[int, int]) -> None:
    image = picture(size)
    assert is_digit_image(image)
    assert BOX_SIDE - 1 <= max(box(image, 0)) <= BOX_SIDE
    assert centre(image) == pytest.approx((CENTRE, CENTRE), abs=0.6)
    assert image.max() == 1


@pytest.mark.parametrize("factor", [1e-6, 0.01, 3, 1e6])
@pytest.mark.parametrize("offset", [(0.0, 0.0), (-500.0, 12345.0)])
def test_neither_size_nor_place_of_a_drawing_matters(
    factor: float, offset: tuple[float, float]
) -> None:
    moved = [path * factor + np.array(offset) for path in paths("four")]
    assert np.allclose(normalise_strokes(moved), normalise_strokes(paths("four")), atol=2e-3)


def test_the_pen_a_drawing_was_made_with_does_not_matter() -> None:
    points = [Point(x * 100, y * 100, 0.2) for x, y in SEVEN]
    thin, fat = (Stroke.from_points(points, width) for width in (0.5, 60))
    assert np.array_equal(
        normalise_strokes([stroke_points(thin)]), normalise_strokes([stroke_points(fat)])
    )


def test_how_many_points_a_stroke_has_matters_little() -> None:
    (path,) = paths("one")
    dense = np.linspace(path[0], path[1], 500)
    assert np.abs(normalise_strokes([dense]) - normalise_strokes([path])).max() < 0.1


def test_points_said_twice_change_nothing() -> None:
    (path,) = paths("seven")
    twice = np.repeat(path, 2, axis=0)
    assert np.allclose(normalise_strokes([twice]), normalise_strokes([path]), atol=1e-6)


@pytest.mark.parametrize("shape", [(20, 10), (200, 100), (40, 20), (5, 2)])
def test_pixels_keep_their_aspect(shape: tuple[int, int]) -> None:
    height, width = box(normalise_pixels(np.ones(shape, np.float32)))
    assert height == BOX_SIDE
    assert width == pytest.approx(BOX_SIDE * shape[1] / shape[0], abs=1)
    assert box(normalise_pixels(np.ones(shape[::-1], np.float32))) == (width, height)


def test_strokes_keep_their_aspect() -> None:
    corners = np.array([(0, 0), (100, 0), (100, 50), (0, 50), (0, 0)], np.float64)
    height, width = box(normalise_strokes([corners]), 0.5)
    assert (height - PEN) / (width - PEN) == pytest.approx(0.5, abs=0.07)


@pytest.mark.parametrize("times", [1, 7])
def test_a_tap_is_a_dot_in_the_middle(times: int) -> None:
    image = normalise_strokes([np.full((times, 2), 1234.5)])
    assert is_digit_image(image)
    assert image[CENTRE, CENTRE] == 1
    assert centre(image) == pytest.approx((CENTRE, CENTRE))
    assert image.sum() == pytest.approx(math.pi * (PEN / 2) ** 2, rel=0.2)


@pytest.mark.parametrize("extent", [5e-324, 1e-310, 1e-200, 1e12])
def test_a_drawing_of_any_extent_is_a_digit_image(extent: float) -> None:
    image = normalise_strokes([np.array([(0, 0), (extent, extent)])])
    assert is_digit_image(image)
    assert image.any()


def test_two_taps_stay_two() -> None:
    image = normalise_strokes([np.array([(0.0, 0.0)]), np.array([(0.0, 50.0)])])
    assert image[4:8].max() == pytest.approx(1, abs=0.3)
    assert image[CENTRE].max() == 0
    assert image[20:25].max() == pytest.approx(1, abs=0.3)


def test_a_scribble_stays_in_the_field() -> None:
    rng = np.random.default_rng(3)
    image = normalise_strokes([rng.normal(0, 50, (5000, 2)).cumsum(axis=0)])
    assert is_digit_image(image)
    assert image.any()


def test_the_path_between_far_points_has_no_gaps() -> None:
    image = normalise_strokes([np.array([(0.0, 0.0), (0.0, 900.0)])])
    assert (image[5:23, CENTRE] > 0.9).all()


def test_a_glyph_of_20_pixels_is_only_moved() -> None:
    """Digits of MNIST are 20 pixels long: to place them again must not change them."""
    ink = np.random.default_rng(1).random((20, 13)).astype(np.float32)
    ink[3, 3] = 1
    image = normalise_pixels(ink)
    rows, columns = np.nonzero(image)
    top, left = int(rows.min()), int(columns.min())
    assert np.array_equal(image[top : top + 20, left : left + 13], ink)
    assert np.count_nonzero(image) == np.count_nonzero(ink)


def test_a_digit_image_placed_again_stays_as_it_is() -> None:
    image = picture()
    rows, columns = np.nonzero(image)
    cut = image[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    assert np.array_equal(normalise_pixels(cut), image)


@pytest.mark.parametrize("size", [(300, 400), (1500, 2000)])
def test_a_hairline_does_not_fade(size: tuple[int, int]) -> None:
    image = picture(size, width=1)
    assert image.max() == 1
    assert (image > 0.3).sum() > 25


def test_no_ink_stays_no_ink() -> None:
    assert not normalise_pixels(np.zeros((30, 40), np.float32)).any()


@pytest.mark.parametrize("shape", [(1, 1), (1, 300), (300, 1), (3, 1000)])
def test_extreme_glyphs_are_digit_images(shape: tuple[int, int]) -> None:
    image = normalise_pixels(np.ones(shape, np.float32))
    assert is_digit_image(image)
    assert image.max() == 1


def test_a_lopsided_glyph_is_cut_and_not_wrapped() -> None:
    ink = np.zeros((20, 20), np.float32)
    ink[0] = 1
    ink[19, 0] = 0.01
    image = normalise_pixels(ink)
    assert image[CENTRE].max() == 1
    assert not image[:CENTRE].any()


@pytest.mark.parametrize("name", SHAPES)
def test_strokes_and_pixels_give_about_the_same_image(name: str) -> None:
    """The same glyph, drawn large with the same relative pen, then read as a picture."""
    vectors = normalise_strokes(paths(name))
    everything = np.concatenate(paths(name))
    extent = float(np.ptp(everything, axis=0).max())
    scale = 10 * (BOX_SIDE - PEN) / extent
    sheet = np.zeros((260, 260), bool)
    rows, columns = np.indices(sheet.shape)
    for path in paths(name):
        dense = np.concatenate([np.linspace(a, b, 80) for a, b in pairwise(path)])
        places = (dense - everything.min(axis=0)) * scale + 30
        for x, y in places[:: max(1, len(places) // 200)]:
            sheet |= np.hypot(columns - x, rows - y) <= 10 * PEN / 2
    (glyph,) = glyphs_of_picture(sheet.astype(np.uint8) * 255)
    pixels = normalise_pixels(glyph.ink)
    away = [
        float(np.abs(np.roll(pixels, (dy, dx), (0, 1)) - vectors).sum() / vectors.sum())
        for dy in (-1, 0, 1)
        for dx in (-1, 0, 1)
    ]
    # Pixels are moved by whole pixels only: a thin stroke may lie half a pixel beside its twin.
    assert min(away) < 0.45


@pytest.mark.parametrize("side", [60, 300, 1200])
@pytest.mark.parametrize("width", [0.3, 0.8, 1.4])
def test_thin_strokes_of_a_picture_become_as_wide_as_a_pen(side: int, width: float) -> None:
    pen = max(1, round(width * side / 20))
    (glyph,) = glyphs_of_picture(255 - np.asarray(seven((side, side), width=pen)))
    image = normalise_pixels(glyph.ink)
    assert 1.7 < stroke_width(image) < 2.3
    assert image.max() == 1


@pytest.mark.parametrize("side", [120, 600])
def test_bold_strokes_of_a_picture_keep_their_width(side: int) -> None:
    (glyph,) = glyphs_of_picture(255 - np.asarray(seven((side, side), width=side // 8)))
    scale = 20 / max(glyph.ink.shape)
    wide = stroke_width(normalise_pixels(glyph.ink))
    assert wide == pytest.approx(stroke_width(glyph.ink) * scale, rel=0.15)


@pytest.mark.parametrize("name", SHAPES)
def test_a_digit_image_is_known_to_be_one_and_other_pictures_are_not(name: str) -> None:
    (glyph,) = glyphs_of_picture(np.rint(normalise_strokes(paths(name)) * 255).astype(np.uint8))
    image = np.rint(normalise_pixels(glyph.ink) * 255).astype(np.uint8)
    assert follows_rule(image)
    assert follows_rule(np.where(image, image // 2, 3).astype(np.uint8))
    assert not follows_rule(np.roll(image, 2, axis=0))
    assert not follows_rule(np.roll(image, -2, axis=1))
    assert not follows_rule(np.pad(image, 1))
    assert not follows_rule(image[2:-2])
    rows, columns = np.nonzero(image >= 10)
    smaller = np.zeros_like(image)
    inner = np.s_[rows.min() + 1 : rows.max(), columns.min() + 1 : columns.max()]
    smaller[inner] = image[inner]
    assert not follows_rule(smaller)
    assert not follows_rule(np.zeros_like(image))
