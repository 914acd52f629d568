"""Which parts belong to one digit, by geometry alone."""

import numpy as np
import pytest

from mnist_desktop.core.drawing import Drawing, Point, Stroke
from mnist_desktop.core.grouping import MOST_PARTS, Row, rows
from mnist_desktop.core.segment import lattices_of_drawing

Paths = list[list[tuple[float, float]]]

RING = [(5 + 5 * np.cos(a), 5 + 5 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 40)]
"""A ring of ten units."""
LOW_RING = [(x, y + 10) for x, y in RING]

ONE_DIGIT: dict[str, Paths] = {
    "5 with its bar apart": [[(2, 0), (1, 8), (7, 10), (7, 17), (0, 19)], [(3, 0), (9, 0)]],
    "bar a little to the right": [[(2, 0), (1, 8), (7, 10), (7, 17), (0, 19)], [(5, -1), (13, -2)]],
    "4 in two strokes": [[(2, 0), (0, 12), (10, 12)], [(8, 4), (8, 20)]],
    "crossed 7": [[(0, 0), (10, 0), (4, 20)], [(3, 10), (9, 9)]],
    "slashed 0": [[(x, 2 * y) for x, y in RING], [(-2, 22), (12, -2)]],
    "8 of two loops": [RING, LOW_RING],
    "1 with serif and foot": [[(5, 0), (5, 20)], [(5, 0), (1, 5)], [(1, 20), (9, 20)]],
}


def of(paths: Paths) -> list[Row]:
    parts = []
    for path in paths:
        points = np.array(path, np.float64)
        at = np.linspace(0, len(points) - 1, 200)
        x, y = (np.interp(at, np.arange(len(points)), points[:, axis]) for axis in (0, 1))
        parts.append(np.stack([y, x, x], axis=1))
    return rows(parts)


def drawing_of(paths: Paths, starts: list[float] | None = None) -> Drawing:
    """Return a drawing, each path of it begun at its own time and drawn in 0.1 s."""
    return Drawing(
        tuple(
            Stroke.from_points(
                Point(x, y, 1, start + (0.1 * n / len(path) if starts else 0))
                for n, (x, y) in enumerate(path)
            )
            for path, start in zip(paths, starts or [0.0] * len(paths), strict=True)
        )
    )


def cheapest(row: Row) -> list[tuple[int, ...]]:
    """Return the parts of each digit where nobody is asked but the geometry."""
    best: dict[int, tuple[float, list[tuple[int, ...]]]] = {0: (0.0, [])}
    for run in sorted(row.runs, key=lambda run: run.end):
        cost, digits = best[run.start]
        inside = tuple(sorted(n for group in row.groups[run.start : run.end] for n in group))
        if cost + run.cost < best.get(run.end, (np.inf, []))[0]:
            best[run.end] = (cost + run.cost, [*digits, inside])
    return best[len(row.groups)][1]


@pytest.mark.parametrize("paths", ONE_DIGIT.values(), ids=ONE_DIGIT.keys())
def test_the_strokes_of_a_digit_stay_together_in_any_order(paths: Paths) -> None:
    for ordered in (paths, paths[::-1]):
        (row,) = of(ordered)
        assert cheapest(row) == [tuple(range(len(paths)))]


@pytest.mark.parametrize("paths", ONE_DIGIT.values(), ids=ONE_DIGIT.keys())
def test_a_digit_beside_it_stays_another(paths: Paths) -> None:
    beside = [[(x + 20, 2 * y) for x, y in RING], *paths, [(-9.0, 0.0), (-9.0, 20.0)]]
    (row,) = of(beside)
    assert cheapest(row) == [(len(paths) + 1,), tuple(range(1, len(paths) + 1)), (0,)]


def test_slanted_digits_whose_boxes_overlap_are_two() -> None:
    (row,) = of([[(12.0, 0.0), (0.0, 20.0)], [(18.0, 0.0), (6.0, 20.0)]])
    assert cheapest(row) == [(0,), (1,)]


def test_strokes_that_cross_are_one_digit_even_where_they_are_all_there_is() -> None:
    (row,) = of([[(0.0, 0.0), (12.0, 20.0)], [(12.0, 0.0), (0.0, 20.0)]])
    assert row.groups == ((0, 1),)


def test_a_run_knows_whether_it_touches_others() -> None:
    (row,) = of([[(0, 0), (0, 20)], [(0.3, 10), (8, 20)], [(12, 0), (12, 20)]])
    assert {(run.start, run.end): run.touches for run in row.runs if run.end - run.start == 1} == {
        (0, 1): True,
        (1, 2): True,
        (2, 3): False,
    }


@pytest.mark.parametrize("slope", [-0.4, 0.4])
def test_digits_on_a_slope_are_one_row(slope: float) -> None:
    (row,) = of([[(15 * n + x, 2 * y + 15 * n * slope) for x, y in RING] for n in range(5)])
    assert cheapest(row) == [(0,), (1,), (2,), (3,), (4,)]


def test_the_upper_row_is_read_first() -> None:
    lower, upper = (
        [[(x + 15 * n, 2 * y + top) for x, y in RING] for n in range(3)] for top in (26, 0)
    )
    assert [cheapest(row) for row in of(lower + upper)] == [[(3,), (4,), (5,)], [(0,), (1,), (2,)]]


def test_an_underline_is_no_digit() -> None:
    digits = [[(x + 15 * n, 2 * y) for x, y in RING] for n in range(3)]
    (row,) = of([*digits, [(-2.0, 24.0), (44.0, 24.0)]])
    assert cheapest(row) == [(0,), (1,), (2,)]


@pytest.mark.parametrize(("gap", "size"), [(4.0, 1), (8.0, 1), (4.0, 3)])
def test_what_underlines_a_digit_is_no_part_of_it(gap: float, size: int) -> None:
    digits = [[(x + 15 * n, 2 * y) for x, y in RING] for n in range(size)]
    bar = [(-1.0, 20 + gap), (15.0 * size - 4, 20 + gap + 0.5)]
    (row,) = of([*digits, bar])
    assert cheapest(row) == [(n,) for n in range(size)]


@pytest.mark.parametrize(
    "parts", [[[(5, 0), (5, 20)], [(0, 21), (10, 21)]], [[(5, 0), (5, 20)], [(0, 24), (10, 24)]]]
)
def test_the_foot_of_a_1_is_a_part_of_it(parts: Paths) -> None:
    (row,) = of(parts)
    assert cheapest(row) == [(0, 1)]


def test_taps_above_one_another_have_no_height() -> None:
    assert len(of([[(5.0, 0.0)] * 2, [(5.0, 9.0)] * 2])) == 2
    assert len(of([[(5.0, 0.0)] * 2, [(0.0, 9.0), (10.0, 9.0)]])) == 1


def test_the_base_of_a_2_that_is_near_is_a_part_of_it() -> None:
    (row,) = of([[(0, 4), (5, 0), (10, 4), (0, 19)], [(0, 20.5), (11, 20.5)]])
    assert cheapest(row) == [(0, 1)]


def test_a_slip_of_the_pen_may_be_left_out_and_a_stroke_not() -> None:
    (row,) = of([[(x, 2 * y) for x, y in RING], [(25.0, 10.0), (25.5, 10.0)]])
    assert np.isinf(row.skips[0])
    assert row.skips[1] < 2


def test_a_pause_of_the_pen_speaks_for_two_digits() -> None:
    strokes: Paths = [[(0, 0), (0, 20)], [(4, 5), (4, 20)]]
    costs = []
    for pause in (0.2, 3.0):
        (row,) = lattices_of_drawing(drawing_of(strokes, [0.0, pause]))
        costs += [one.cost for one in row.candidates if (one.start, one.end) == (0, 2)]
    quick, slow = costs
    assert quick < slow


def test_a_drawing_of_very_many_strokes_is_taken_for_one_glyph() -> None:
    strokes: Paths = [[(n, 0), (n, 20)] for n in range(0, 10 * MOST_PARTS, 9)]
    assert len(strokes) > MOST_PARTS
    (row,) = lattices_of_drawing(drawing_of(strokes))
    assert len(row.candidates) == 1
