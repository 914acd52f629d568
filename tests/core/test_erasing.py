"""The eraser: what it takes out of strokes, and what it leaves alone."""

import math
from itertools import pairwise

import pytest

from mnist_desktop.core.drawing import Box, Drawing, PlacedPicture, Point, Stroke
from mnist_desktop.core.erasing import PEN_SHARE, erase

PEN = 8.0
REACH = 10 + PEN * PEN_SHARE
"""How far from its path an eraser of radius 10 cuts a stroke of this pen."""


def line(*points: tuple[float, float, float, float]) -> Stroke:
    return Stroke.from_points([Point(*values) for values in points], PEN)


def level(y: float, *, points: int = 2) -> Stroke:
    """Return a level stroke from x = 0 to x = 100."""
    share = 100 / (points - 1)
    return line(*((index * share, y, 0.5, index * 0.01) for index in range(points)))


def ends(stroke: Stroke) -> tuple[float, float]:
    first, *_, last = stroke
    return first.x, last.x


def test_a_stroke_is_cut_between_two_points_that_are_far_apart() -> None:
    drawing = Drawing((line((0, 0, 0.2, 1.0), (100, 0, 0.6, 3.0)),))

    left, right = erase(drawing, [(50, -30), (50, 30)], 10).drawing.strokes

    low, high = 50 - REACH, 50 + REACH
    assert list(left) == [
        Point(0, 0, 0.2, 1.0),
        pytest.approx(Point(low, 0, 0.2 + 0.4 * low / 100, 1 + 2 * low / 100)),
    ]
    assert list(right) == [
        pytest.approx(Point(high, 0, 0.2 + 0.4 * high / 100, 1 + 2 * high / 100)),
        Point(100, 0, 0.6, 3.0),
    ]
    assert left.width == right.width == PEN


def test_the_points_that_stay_are_the_same_to_the_last_bit() -> None:
    stroke = line(*((x / 3, math.sin(x), x / 100, x / 7) for x in range(100)))

    left, right = erase(Drawing((stroke,)), [(16, 0)], 5).drawing.strokes

    assert stroke.data.startswith(left.data[:-32])
    assert stroke.data.endswith(right.data[32:])
    assert len(left.data) > 10 * 32 < len(right.data)


def test_strokes_that_are_not_touched_are_the_same_objects() -> None:
    far, near = level(200), level(0)
    drawing = Drawing((far, near, far), PlacedPicture("a" * 64, Box(0, 0, 9, 9)))

    erased = erase(drawing, [(50, 0)], 10)

    before, _, _, after = erased.drawing.strokes
    assert before is after is far
    assert erased.drawing.picture is drawing.picture


def test_a_miss_leaves_the_drawing_as_it_is() -> None:
    drawing = Drawing((level(0), level(80)))

    assert erase(drawing, [(0, 40), (100, 40)], 10) == (drawing, None)
    assert erase(drawing, [(0, 40), (100, 40)], 10).drawing is drawing


def test_a_cut_at_the_end_leaves_one_piece() -> None:
    (piece,) = erase(Drawing((level(0, points=11),)), [(100, 0)], 10).drawing.strokes

    assert ends(piece) == pytest.approx((0, 100 - REACH))


@pytest.mark.parametrize("distance", [0, 9, REACH - 0.1])
def test_a_dot_goes_as_a_whole(distance: float) -> None:
    dot = line((5, 5, 1, 0))

    assert erase(Drawing((dot,)), [(5 + distance, 5)], 10).drawing == Drawing()


def test_a_dot_out_of_reach_stays() -> None:
    drawing = Drawing((line((5, 5, 1, 0)),))

    assert erase(drawing, [(5 + REACH + 0.1, 5)], 10).drawing is drawing


def test_a_fast_movement_erases_all_the_way() -> None:
    fence = Drawing(tuple(line((x, -20, 1, 0), (x, 20, 1, 1)) for x in range(0, 1000, 100)))

    strokes = erase(fence, [(-50, 0), (1050, 0)], 10).drawing.strokes

    assert len(strokes) == 20
    assert {abs(point.y) for stroke in strokes for point in stroke} == {20, REACH}


def test_a_path_of_several_legs_cuts_at_each() -> None:
    strokes = erase(Drawing((level(0),)), [(20, -40), (20, 40), (70, 40), (70, -40)], 10)

    assert [ends(stroke) for stroke in strokes.drawing.strokes] == [
        pytest.approx((0, 20 - REACH)),
        pytest.approx((20 + REACH, 70 - REACH)),
        pytest.approx((70 + REACH, 100)),
    ]


def test_points_on_one_place_are_no_obstacle() -> None:
    stroke = line((0, 0, 1, 0), (0, 0, 1, 1), (50, 0, 1, 2), (50, 0, 1, 3), (100, 0, 1, 4))

    left, right = erase(Drawing((stroke,)), [(50, 0), (50, 0)], 10).drawing.strokes

    assert ends(left) == pytest.approx((0, 50 - REACH))
    assert ends(right) == pytest.approx((50 + REACH, 100))


def test_no_speck_is_left_over() -> None:
    (piece,) = erase(Drawing((level(0),)), [(REACH + PEN / 8, 0)], 10).drawing.strokes

    assert ends(piece) == pytest.approx((2 * REACH + PEN / 8, 100))


def test_what_looks_different_is_named_and_not_more() -> None:
    curve = Drawing((level(0, points=101), level(300)))

    changed = erase(curve, [(50, 0)], 10).changed

    assert changed is not None
    assert changed.x < 50 - REACH - PEN / 2
    assert changed.x + changed.width > 50 + REACH + PEN / 2
    assert changed.x > 20
    assert changed.x + changed.width < 80
    assert (changed.y, changed.height) == (-PEN / 2, PEN)


def test_random_strokes_lose_what_is_under_the_eraser_and_nothing_else() -> None:
    values = [((x * 7919) % 1009 / 5, (x * 104729) % 997 / 5) for x in range(60)]
    stroke = line(*((x, y, 1, 0) for x, y in values))
    leg = (60.0, 40.0), (140.0, 150.0)
    strokes = erase(Drawing((stroke,)), leg, 10).drawing.strokes

    def distance(x: float, y: float) -> float:
        (ax, ay), (bx, by) = leg
        dx, dy = bx - ax, by - ay
        share = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)
        share = min(1.0, max(0.0, share))
        return math.hypot(x - ax - share * dx, y - ay - share * dy)

    kept = {(point.x, point.y) for piece in strokes for point in piece}
    assert all(distance(x, y) > REACH - 1e-6 for x, y in kept)
    assert {place for place in values if distance(*place) > REACH} <= kept
    for piece in strokes:
        points = list(piece)
        for a, b in pairwise(points):
            middle = distance((a.x + b.x) / 2, (a.y + b.y) / 2)
            assert middle > REACH - 1e-6, "no piece may run through what was erased"
