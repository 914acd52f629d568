"""Strokes and drawings: packed, immutable, shared."""

import math
import pickle
from dataclasses import FrozenInstanceError

import pytest

from mnist_desktop.core.drawing import PEN_WIDTH, Box, Drawing, PlacedPicture, Point, Stroke

POINTS = (Point(1.5, -2.25, 0.5, 0.0), Point(-3.0, 4.125, 1.0, 0.016))


def test_a_stroke_gives_back_its_points_bit_for_bit() -> None:
    stroke = Stroke.from_points(POINTS, 3.5)
    assert tuple(stroke) == POINTS
    assert len(stroke) == 2
    assert stroke.width == 3.5
    assert Stroke(stroke.data, 3.5) == stroke


def test_a_point_needs_only_a_place() -> None:
    (point,) = Stroke.from_points([Point(1, 2)])
    assert point == (1.0, 2.0, 1.0, 0.0)


def test_a_stroke_is_one_buffer() -> None:
    stroke = Stroke.from_points([Point(i, i) for i in range(5000)])
    assert len(stroke.data) == 5000 * 32
    assert len(pickle.dumps(stroke)) < 5000 * 32 + 500
    assert pickle.loads(pickle.dumps(stroke)) == stroke


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize("place", range(4))
def test_a_point_that_is_not_finite_is_refused(value: float, place: int) -> None:
    values = [0.0] * 4
    values[place] = value
    with pytest.raises(ValueError, match="is not finite"):
        Stroke.from_points([Point(0, 0), Point(*values)])


@pytest.mark.parametrize("data", [b"", b"\0" * 31, b"\0" * 33])
def test_what_is_no_row_of_points_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="not a row of points"):
        Stroke(data)


def test_a_stroke_without_points_is_refused() -> None:
    with pytest.raises(ValueError, match="not a row of points"):
        Stroke.from_points([])


@pytest.mark.parametrize("width", [0.0, -1.0, math.nan, math.inf])
def test_a_pen_that_cannot_draw_is_refused(width: float) -> None:
    with pytest.raises(ValueError, match="cannot draw"):
        Stroke.from_points(POINTS, width)


def test_the_bounds_of_a_stroke_leave_out_the_pen() -> None:
    assert Stroke.from_points(POINTS, 100).bounds() == Box(-3.0, -2.25, 4.5, 6.375)
    assert Stroke.from_points([Point(7, 8)]).bounds() == Box(7, 8, 0, 0)


def test_a_stroke_does_not_change() -> None:
    stroke = Stroke.from_points(POINTS)
    assert stroke.width == PEN_WIDTH
    with pytest.raises(FrozenInstanceError):
        stroke.width = 3  # type: ignore[misc]


def test_a_drawing_grows_by_sharing_its_strokes() -> None:
    picture = PlacedPicture("id", Box(0, 0, 1, 1))
    first, second = Stroke.from_points(POINTS), Stroke.from_points(POINTS[:1])
    drawing = Drawing((first,), picture)
    grown = drawing.with_stroke(second)
    assert drawing.strokes == (first,)
    assert grown.strokes[0] is first
    assert grown.strokes[1] is second
    assert grown.picture is picture


def test_only_a_drawing_with_something_on_it_is_true() -> None:
    assert not Drawing()
    assert Drawing((Stroke.from_points(POINTS),))
    assert Drawing((), PlacedPicture("id", Box(0, 0, 1, 1)))


def test_the_bounds_of_a_drawing_are_around_strokes_and_picture() -> None:
    assert Drawing().bounds() is None
    stroke = Stroke.from_points(POINTS)
    assert Drawing((stroke,)).bounds() == stroke.bounds()
    picture = PlacedPicture("id", Box(0, 0, 10, 2))
    assert Drawing((stroke,), picture).bounds() == Box(-3.0, -2.25, 13.0, 6.375)
    assert Drawing((), picture).bounds() == picture.place


def test_the_box_around_boxes() -> None:
    assert Box.around([]) is None
    assert Box.around([Box(0, 0, 1, 1), Box(-5, 3, 1, 4)]) == Box(-5, 0, 6, 7)
