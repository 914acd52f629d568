"""Photos of ruled and squared paper: the printed lines go, the strokes across them stay."""

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw
from scipy import ndimage

from mnist_desktop.core.ink import find_ink
from mnist_desktop.core.ruling import without_ruling
from tests.core.photographed import DRAWN, SIZE, Levels, off_by, page, photographed


def ruled(levels: Levels, line: float, spacing: int, squared: bool, lean: float) -> Levels:
    """Return the sheet with lines `line` levels dark, two pixels wide, leaning a little."""
    lines = Image.new("L", SIZE)
    pen = ImageDraw.Draw(lines)
    width, height = SIZE
    for y in range(7, height + 60, spacing):
        pen.line([(0, y), (width, y - lean * width)], fill=255, width=2)
    if squared:
        for x in range(11, width + 60, spacing):
            pen.line([(x, 0), (x + lean * height, height)], fill=255, width=2)
    return np.where(np.asarray(lines) > 0, np.minimum(levels, line), levels)


@pytest.mark.parametrize("squared", [False, True])
@pytest.mark.parametrize("lean", [0.0, 0.03, 0.09])
@pytest.mark.parametrize("line", [170, 120, 60])
def test_printed_lines_go_and_strokes_across_them_stay(
    line: float, lean: float, squared: bool
) -> None:
    # Lines as dark as the pen take a little of its edges with them.
    most = 0.2 if line == 60 else 0.12
    assert off_by(photographed(ruled(page(pen=30), line, 41, squared, lean))) < most


@pytest.mark.parametrize("place", range(74, 90, 3))
def test_a_bar_along_a_printed_line_stays(place: int) -> None:
    levels = page(pen=30)
    levels[place : place + 2] = np.minimum(levels[place : place + 2], 140)
    ink, _ = find_ink(photographed(levels))
    bar = DRAWN[60:100, 100:200]
    assert (ink[60:100, 100:200] > 90)[bar].mean() > 0.95
    assert not (ink[60:100, :60] > 90).any()


def bars(rows: tuple[int, ...], pen: int) -> npt.NDArray[np.uint8]:
    ink = np.zeros((180, 120), np.uint8)
    for row in rows:
        ink[row : row + pen] = 255
    ink[:, -pen:] = 255
    return ink


@pytest.mark.parametrize("pen", [2, 5, 12])
@pytest.mark.parametrize("rows", [(0,), (0, 80), (0, 80, 160), (85,)])
def test_a_digit_cut_close_keeps_its_own_bars(rows: tuple[int, ...], pen: int) -> None:
    ink = bars(rows, pen)
    assert without_ruling(ink) is ink


@pytest.mark.parametrize("thick", [3, 9, 13])
@pytest.mark.parametrize("spacing", [90, 150])
def test_a_few_wide_pale_lines_go(spacing: int, thick: int) -> None:
    levels = page(pen=30)
    bars = np.zeros(levels.shape, np.bool_)
    for row in range(30, levels.shape[0], spacing):
        bars[row : row + thick] = True
    levels[bars] = np.minimum(levels[bars], 150)
    ink, _ = find_ink(photographed(levels, 0.3))
    assert not (ink > 90)[bars & ~DRAWN].mean() > 0.05
    assert (ink > 90)[DRAWN].mean() > 0.9


def test_a_line_between_two_rows_of_pixels_goes_where_it_falls_into_one() -> None:
    # Half as deep as its like for most of its length: where all of it is in one row, and it
    # touches the digit, it is no stroke.
    ink = np.where(DRAWN, 255, 0).astype(np.uint8)
    bare = ~DRAWN
    middle = 212
    for row in range(middle % 24, SIZE[1], 24):
        ink[row][bare[row]] = 100
    ink[middle : middle + 2][bare[middle : middle + 2]] = 50
    end = int(np.flatnonzero(DRAWN[middle]).max()) + 1
    ink[middle, end : end + 80] = 110
    ink[middle + 1, end : end + 80] = 0
    cleaned = without_ruling(ink)
    assert (cleaned[middle, end + 4 : end + 80] > 40).mean() < 0.05
    assert (cleaned > 90)[DRAWN].mean() > 0.97


@pytest.mark.parametrize("across", [True, False])
def test_a_thin_line_is_printed_where_it_crosses_the_sheet_and_a_1_where_it_does_not(
    across: bool,
) -> None:
    ink = np.where(DRAWN, 230, 0).astype(np.uint8)
    ends = (0, SIZE[1]) if across else (50, SIZE[1] - 30)
    thin = np.zeros(ink.shape, np.bool_)
    thin[slice(*ends), 24:28] = True
    ink[thin] = 230
    cleaned = without_ruling(ink)
    assert bool((cleaned[thin] > 90).any()) is not across
    assert (cleaned > 90)[DRAWN].all()


def test_a_thin_frame_that_does_not_reach_the_border_goes() -> None:
    # A program's, in a screenshot: round at its corners.
    ink = np.where(DRAWN, 230, 0).astype(np.uint8)
    height, width = ink.shape
    frame = np.zeros(ink.shape, np.bool_)
    for at in (6, height - 9):
        frame[at : at + 3, 30 : width - 30] = True
    for at in (6, width - 9):
        frame[40 : height - 40, at : at + 3] = True
    ink[frame] = 230
    cleaned = without_ruling(ink)
    assert not (cleaned[frame] > 90).any()
    assert (cleaned > 90)[DRAWN].all()


@pytest.mark.parametrize("squared", [False, True])
@pytest.mark.parametrize("pen", [70, 110])
def test_pale_lines_that_the_grain_breaks_go(pen: float, squared: bool) -> None:
    levels = ruled(page(pen=pen), 170, 67, squared, 0.03)
    ink, dark_paper = find_ink(photographed(levels, 11))
    assert not dark_paper
    assert (ink > 90)[~DRAWN].mean() < 0.0005
    assert (ink > 90)[DRAWN].mean() > 0.95


@pytest.mark.parametrize("pen", [140, 160])
@pytest.mark.parametrize("line", [90, 120])
def test_pencil_on_squares_that_are_darker_than_it(line: float, pen: float) -> None:
    levels = ruled(page(pen=pen), line, 41, squared=True, lean=0.02)
    ink, _ = find_ink(photographed(levels, 1))
    far = ~ndimage.binary_dilation(DRAWN, iterations=4)
    assert (ink > 90)[far].mean() < 0.002
    assert (ink > 60)[DRAWN].mean() > 0.8


def row_of(digit: str, jitter: float = 0.0) -> npt.NDArray[np.uint8]:
    """Return the ink of a row of 1s, 7s or 4s, cut close, and a 0 at its end."""
    rng = np.random.default_rng(4)
    sheet = Image.new("L", (420, 150))
    pen = ImageDraw.Draw(sheet)
    for number in range(5):
        left = 6 + 66 * number + float(rng.uniform(-jitter, jitter))
        if digit == "1":
            pen.line([(left + 30, 0), (left + 30, 150)], fill=255, width=8)
        elif digit == "7":
            pen.line([(left, 8), (left + 46, 8), (left + 40, 148)], fill=255, width=9)
        else:
            pen.line([(left + 10, 4), (left, 80), (left + 56, 80)], fill=255, width=8)
            pen.line([(left + 40, 40), (left + 40, 149)], fill=255, width=8)
    pen.ellipse([(350, 5), (412, 145)], outline=255, width=8)
    return np.asarray(sheet)


@pytest.mark.parametrize("jitter", [0, 2])
@pytest.mark.parametrize("digit", ["1", "7", "4"])
def test_a_row_of_digits_with_stems_is_no_ruling(digit: str, jitter: float) -> None:
    ink = row_of(digit, jitter)
    assert (without_ruling(ink) > 90)[ink > 90].mean() > 0.99


@pytest.mark.parametrize("shape", [(96, 3000), (3000, 96), (100, 4000)])
def test_a_long_strip_is_searched_for_lines(shape: tuple[int, int]) -> None:
    ink = np.zeros(shape, np.uint8)
    ink[20:70, 40:60] = 255
    assert np.array_equal(without_ruling(ink), ink)


def test_a_thin_1_in_the_grain_stays() -> None:
    levels = page(pen=40)
    levels[60:340, 255:260] = 60
    ink, _ = find_ink(photographed(levels, 12))
    assert (ink > 90)[60:340, 255:260].mean() > 0.9


@pytest.mark.parametrize("apart", [5, 8, 11])
@pytest.mark.parametrize("level", [150, 45])
def test_a_margin_of_two_lines_goes_with_the_ruling(level: float, apart: int) -> None:
    # As deep as the pen, and wider than a thin one: what tells them is that they cross a ruling.
    levels = ruled(page(pen=40), 150, 45, squared=False, lean=0)
    margin = np.zeros(levels.shape, np.bool_)
    for left in (30, 30 + apart):
        margin[:, left : left + 3] = True
    levels[margin] = np.minimum(levels[margin], level)
    ink, _ = find_ink(photographed(levels, 1))
    assert (ink > 90)[margin].mean() < 0.01
    assert (ink > 90)[DRAWN].mean() > 0.95


def test_a_1_from_border_to_border_is_wider_than_the_ruling_that_it_crosses() -> None:
    levels = ruled(page(pen=40), 150, 45, squared=False, lean=0)
    levels[:, 256:278] = 45
    ink, _ = find_ink(photographed(levels, 1))
    assert (ink > 90)[:, 256:278].mean() > 0.9


def test_a_line_a_little_wider_than_those_beside_it_goes_with_them() -> None:
    # As deep as a pen's stroke, and by a pixel too wide to be thin beside it.
    ink = np.where(DRAWN, 230, 0).astype(np.uint8)
    lines = np.zeros(ink.shape, np.bool_)
    for row, wide in ((20, 14), (130, 14), (240, 14), (300, 16)):
        lines[row : row + wide] = True
    ink[lines] = np.maximum(ink[lines], 170)
    cleaned = without_ruling(ink)
    assert (cleaned[lines & ~DRAWN] > 90).mean() < 0.1
