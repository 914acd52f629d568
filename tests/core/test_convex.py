"""Convex hulls of areas."""

import numpy as np
import pytest

from mnist_desktop.core.convex import Mask, hull_of

ROWS, COLUMNS = np.mgrid[:80, :90]


def turned_square(degrees: float) -> Mask:
    angle = np.radians(degrees)
    x = (COLUMNS - 45) * np.cos(angle) + (ROWS - 40) * np.sin(angle)
    y = (ROWS - 40) * np.cos(angle) - (COLUMNS - 45) * np.sin(angle)
    square: Mask = np.maximum(np.abs(x), np.abs(y)) <= 24
    return square


def test_a_convex_area_is_its_own_hull() -> None:
    disc = (ROWS - 40) ** 2 + (COLUMNS - 45) ** 2 <= 30**2
    assert np.array_equal(hull_of(disc).mask, disc)


def test_what_is_hollow_or_in_pieces_is_filled() -> None:
    corners = np.zeros((80, 90), np.bool_)
    corners[10, 20] = corners[10, 70] = corners[60, 20] = corners[60, 70] = True
    filled = np.zeros_like(corners)
    filled[10:61, 20:71] = True
    assert np.array_equal(hull_of(corners).mask, filled)


@pytest.mark.parametrize("degrees", [0, 10, 30, 45, 70])
def test_a_square_covers_a_rectangle_however_it_is_turned(degrees: float) -> None:
    assert hull_of(turned_square(degrees)).squareness > 0.93


def test_a_disc_covers_less_of_one() -> None:
    disc = (ROWS - 40) ** 2 + (COLUMNS - 45) ** 2 <= 30**2
    assert hull_of(disc).squareness == pytest.approx(np.pi / 4, abs=0.04)


@pytest.mark.parametrize("rows", [slice(5, 6), slice(5, 30)])
def test_a_line_and_a_point_have_hulls(rows: slice) -> None:
    line = np.zeros((40, 40), np.bool_)
    line[rows, 7] = True
    assert np.array_equal(hull_of(line).mask, line)
