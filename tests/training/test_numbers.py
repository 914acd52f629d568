"""Numbers composed of single digits."""

from itertools import pairwise

import numpy as np
import pytest

from training.numbers import GAPS, LENGTHS, number
from training.strokes import Characters

LINE = np.array([[0.0, 0.0], [0.0, 90.0]])
BAR = np.array([[-10.0, 40.0], [10.0, 40.0]])
DIGITS = Characters(
    ((LINE,), (LINE * 3,), (LINE, BAR)),
    np.array(["1", "1", "7"]),
    np.array(["a", "a", "b"]),
    np.array(["site"] * 3),
)


def test_the_same_seed_makes_the_same_number() -> None:
    one, same, other = (number(DIGITS, np.random.default_rng(seed)) for seed in (3, 3, 4))
    assert one == same
    assert one != other


def test_a_number_is_by_one_writer_and_of_two_to_six_digits() -> None:
    made = [number(DIGITS, np.random.default_rng(seed)) for seed in range(60)]
    assert {len(one.label) for one in made} == set(range(LENGTHS[0], LENGTHS[1] + 1))
    assert all(set(one.label) in ({"1"}, {"7"}) for one in made)
    # A 7 has two strokes here.
    assert all(
        len(one.drawing.strokes) == len(one.label) * (1 + ("7" in one.label)) for one in made
    )


def test_digits_stand_side_by_side_with_paper_between_and_about_alike_in_size() -> None:
    for seed in range(30):
        made = number(DIGITS, np.random.default_rng(seed))
        if "7" in made.label:
            continue
        boxes = [stroke.bounds() for stroke in made.drawing.strokes]
        heights = [box.height for box in boxes]
        assert max(heights) < 1.7 * min(heights)
        for left, right in pairwise(boxes):
            gap = right.x - left.x - left.width
            assert GAPS[0] / 1.3 < gap / max(heights) < GAPS[1] * 1.35


@pytest.mark.parametrize("timed", [True, False])
def test_times_go_on_or_are_not_known(timed: bool) -> None:
    made = number(DIGITS, np.random.default_rng(1), timed=timed)
    times = [point.time for stroke in made.drawing.strokes for point in stroke]
    assert times == sorted(times)
    assert (len(set(times)) == len(times)) is timed
    assert timed or set(times) == {0.0}
