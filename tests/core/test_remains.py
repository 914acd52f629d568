"""Dashes, dots and nets left of printed lines go; pale digits and deep marks stay."""

import numpy as np
import numpy.typing as npt
import pytest

from mnist_desktop.core.remains import Grid, without_remains

Ink = npt.NDArray[np.uint8]
HEIGHT, WIDTH = 240, 300
PALE = 100
LEVEL_ROWS = (20, 60, 100, 180)
"""The fourth line, at 140, and the one at 220 were not found."""
UPRIGHT_COLUMNS = (30, 70, 110, 150, 190, 230)


def grid(places: tuple[int, ...], length: int) -> Grid:
    rows = np.repeat(np.array(places, np.intp)[:, None], length, axis=1)
    return Grid(rows, PALE, 1)


LEVEL, UPRIGHT = grid(LEVEL_ROWS, WIDTH), grid(UPRIGHT_COLUMNS, HEIGHT)


def written() -> Ink:
    """Return a sheet with a pale digit between the lines and across them, as pale as they are."""
    ink = np.zeros((HEIGHT, WIDTH), np.uint8)
    ink[70:130, 165:168] = PALE
    ink[68:71, 140:166] = PALE
    return ink


REMAINS = {
    "dash": (slice(60, 62), slice(200, 240)),
    "dash of a line that was not found": (slice(140, 142), slice(10, 60)),
    "dash of a line beyond the others": (slice(219, 221), slice(10, 60)),
    "dot": (slice(99, 101), slice(29, 31)),
    "upright dash": (slice(150, 175), slice(230, 232)),
    "upright dash of a line beyond the others": (slice(5, 55), slice(270, 272)),
    "side of a line that leaves the picture": (slice(40, 90), slice(0, 2)),
}


@pytest.mark.parametrize("place", REMAINS.values(), ids=REMAINS)
def test_what_is_in_line_goes_and_the_digit_stays(place: tuple[slice, slice]) -> None:
    ink = written()
    ink[place] = PALE
    assert np.array_equal(without_remains(ink, LEVEL, UPRIGHT), written())


def test_a_corner_of_the_net_goes_with_its_crossings_which_are_deeper() -> None:
    ink = written()
    ink[10:110, 29:31] = PALE
    ink[19:21, :60] = PALE
    ink[59:61, :60] = PALE
    ink[19:21, 29:31] = 2 * PALE
    ink[59:61, 29:31] = 2 * PALE
    assert np.array_equal(without_remains(ink, LEVEL, UPRIGHT), written())


@pytest.mark.parametrize(
    ("place", "level"),
    [
        (REMAINS["dash"], 220),
        ((slice(75, 90), slice(40, 43)), PALE),
        (REMAINS["side of a line that leaves the picture"], 220),
    ],
    ids=["deeper", "between the lines", "deeper along the border"],
)
def test_what_is_deeper_or_elsewhere_stays(place: tuple[slice, slice], level: int) -> None:
    ink = written()
    ink[place] = level
    assert without_remains(ink, LEVEL, UPRIGHT) is ink


def test_along_the_border_only_remains_of_lines_that_run_so_go() -> None:
    ink = written()
    ink[40:90, 0:2] = PALE
    assert without_remains(ink, LEVEL, None) is ink


def test_all_stays_where_there_is_nothing_else_or_no_grid() -> None:
    ink = np.zeros((HEIGHT, WIDTH), np.uint8)
    ink[REMAINS["dash"]] = PALE
    assert without_remains(ink, LEVEL, UPRIGHT) is ink
    assert without_remains(ink, None, None) is ink


@pytest.mark.parametrize("size", [(1023, 1601), (2047, 1535)])
def test_large_pictures_of_any_size(size: tuple[int, int]) -> None:
    ink = np.zeros(size, np.uint8)
    ink[70:130, 165:175] = 255
    rows = np.repeat(np.arange(20, size[0], 40)[:, None], size[1], axis=1)
    ink[60:62, 400:700] = PALE
    cleaned = without_remains(ink, Grid(rows, PALE, 1), None)
    assert not cleaned[60:62].any()
    assert np.array_equal(cleaned[70:130], ink[70:130])


def test_a_short_piece_in_line_goes_however_deep_it_is_and_a_tall_one_stays() -> None:
    ink = written()
    ink[150:175, 230:232] = 255
    assert np.array_equal(without_remains(ink, LEVEL, UPRIGHT), written())
    tall = written()
    tall[75:130, 230:232] = 255
    assert np.array_equal(without_remains(tall, LEVEL, UPRIGHT), tall)


def test_a_bold_bar_along_a_line_stays_and_so_does_a_1_as_high_as_its_neighbours() -> None:
    ink = written()
    ink[57:63, 180:215] = 255
    ink[64:120, 100:104] = 255
    assert np.array_equal(without_remains(ink, LEVEL, UPRIGHT), ink)
    joined = written()
    joined[150:200, 130:215] = 255
    joined[155:190, 140:205] = 0
    joined[150:200, 230:232] = 255
    assert np.array_equal(without_remains(joined, LEVEL, UPRIGHT), joined)
