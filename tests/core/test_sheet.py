"""Windows, frames and cards around a sheet are not ink; digits are never taken for them."""

import numpy as np
import numpy.typing as npt
import pytest

from mnist_desktop.core.ink import find_ink
from mnist_desktop.core.sheet import find_sheet

Sheet = npt.NDArray[np.uint8]


def _sheet(ink: int = 0, paper: int = 255) -> Sheet:
    """Return a sheet, 200 wide and 160 high, with a 7 on it."""
    sheet = np.full((160, 200), paper, np.uint8)
    sheet[40:52, 70:130] = ink
    sheet[52:120, 118:130] = ink
    return sheet


def _around(sheet: Sheet, margin: int, level: int) -> Sheet:
    return np.pad(sheet, margin, constant_values=level)


def _dotted(picture: Sheet) -> Sheet:
    """Return the picture with a small dot in its corner."""
    dotted = picture.copy()
    dotted[4:10, 5:11] = 0
    return dotted


@pytest.mark.parametrize(
    "picture",
    [
        _around(_sheet(), 1, 0),
        _around(_sheet(), 8, 0),
        _around(_sheet(), 30, 240),
        _around(_sheet(255, 0), 30, 240),
        _around(_around(_sheet(), 2, 120), 6, 255),
        _around(_around(_sheet(), 2, 150), 20, 225),
        _dotted(_around(_sheet(), 60, 240)),
        _dotted(_around(_sheet(), 60, 120)),
        np.pad(_sheet(), ((30, 0), (0, 0)), constant_values=60),
        np.pad(_sheet(), ((0, 0), (0, 3)), constant_values=90),
    ],
    ids=[
        "line",
        "frame",
        "window",
        "dark canvas",
        "inset",
        "border",
        "stray dot",
        "stray dot on grey",
        "title bar",
        "scan",
    ],
)
def test_what_lies_around_a_sheet_is_no_ink(picture: Sheet) -> None:
    ink, _ = find_ink(picture)
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    assert (int(np.ptp(rows)), int(np.ptp(columns))) == (79, 59)


def _block(digit: str, pen: int) -> Sheet:
    """Return a digit of seven bars, 100 wide and 180 high."""
    bars = {
        "a": (slice(0, pen), slice(0, 100)),
        "b": (slice(0, 90), slice(100 - pen, 100)),
        "c": (slice(90, 180), slice(100 - pen, 100)),
        "d": (slice(180 - pen, 180), slice(0, 100)),
        "e": (slice(90, 180), slice(0, pen)),
        "f": (slice(0, 90), slice(0, pen)),
        "g": (slice(90 - pen // 2, 90 + pen // 2), slice(0, 100)),
    }
    names = {"0": "abcdef", "1": "bc", "3": "abcdg", "5": "afgcd", "7": "abc", "8": "abcdefg"}
    block = np.full((180, 100), 255, np.uint8)
    for bar in names[digit]:
        block[bars[bar]] = 0
    return block


@pytest.mark.parametrize("margin", [0, 1, 10])
@pytest.mark.parametrize("pen", [4, 12, 24])
@pytest.mark.parametrize("digit", "013578")
def test_a_digit_of_bars_is_no_frame(digit: str, pen: int, margin: int) -> None:
    picture = _around(_block(digit, pen), margin, 255)
    assert picture[find_sheet(picture)].shape == picture.shape


def test_an_empty_window_is_left_whole() -> None:
    picture = _around(np.full((160, 200), 255, np.uint8), 30, 240)
    assert picture[find_sheet(picture)].shape == picture.shape


def test_black_dust_beside_pencil_does_not_make_it_pale() -> None:
    picture = np.full((400, 400), 240, np.uint8)
    picture[100:300, 150:162] = 190
    picture[20:23, 30:33] = 0
    ink, _ = find_ink(picture)
    assert ink[200, 155] == 255


def test_a_box_beside_the_border_does_not_part_the_digits() -> None:
    sheet = np.full((70, 300), 255, np.uint8)
    for left in range(0, 300, 60):
        sheet[:, left : left + 2] = 0
    assert find_sheet(sheet)[1].start < 10
    assert find_sheet(sheet)[1].stop > 290
