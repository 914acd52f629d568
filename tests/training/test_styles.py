"""Ways to write a digit: they differ, and a person sees what is meant."""

import numpy as np
import pytest

from mnist_desktop.core.prediction import CLASSES
from training.styles import (
    WAYS,
    StyleSource,
    crossed_seven,
    european_one,
    hooked_nine,
    hooked_six,
    leaning_one,
    write,
)


@pytest.mark.parametrize("digit", range(CLASSES))
def test_every_way_is_as_high_as_a_digit_and_never_the_same_twice(digit: int) -> None:
    for way in WAYS[digit]:
        rng = np.random.default_rng(1)
        first, second = (np.concatenate(way(rng)) for _ in range(2))
        for points in (first, second):
            width, height = np.ptp(points, axis=0)
            assert 0.8 <= height <= 1.35
            assert 0 < width <= 1.3
        assert first.shape != second.shape or not np.allclose(first, second)


def test_a_european_one_rises_before_it_falls() -> None:
    for seed in range(30):
        upstroke = european_one(np.random.default_rng(seed))[0]
        top = upstroke[:, 1].argmin()
        assert 0 < top < len(upstroke) - 1
        assert upstroke[0, 0] < upstroke[top, 0]
        assert upstroke[0, 1] > 0.06
        # A long and flat one would be a 7.
        run, rise = upstroke[top, 0] - upstroke[0, 0], upstroke[0, 1] - upstroke[top, 1]
        assert run < 0.15 or rise > run * np.tan(np.radians(28 + 24 * np.hypot(run, rise) - 0.1))


def test_a_leaning_one_leans_both_ways_with_its_flag_to_the_left() -> None:
    leans = []
    for seed in range(60):
        path = leaning_one(np.random.default_rng(seed))[0]
        flag, top, foot = path[0], path[path[:, 1].argmin()], path[-1]
        leans.append(np.degrees(np.arctan2(*(foot - top))))
        # Seen along the stem, the flag hangs at its left.
        away, stem = flag - top, foot - top
        assert stem[0] * away[1] - stem[1] * away[0] > 0
        assert np.hypot(*away) < 0.7 * np.hypot(*stem)
    assert max(leans) > 38
    assert min(leans) < -15


def test_a_nine_with_a_hook_is_a_six_upside_down() -> None:
    for seed in range(20):
        (six,), (nine,) = (way(np.random.default_rng(seed)) for way in (hooked_six, hooked_nine))
        assert np.allclose(six, 1 - nine)
        # It begins at its top, to the right of its back.
        assert six[0, 1] < 0.1
        assert six[0, 0] > six[:, 0].min() + 0.05


def test_the_bar_of_a_seven_crosses_its_stem() -> None:
    for seed in range(30):
        stem, bar = crossed_seven(np.random.default_rng(seed))
        level = bar[:, 1].mean()
        at = stem[np.abs(stem[:, 1] - level).argmin(), 0]
        assert bar[:, 0].min() < at < bar[:, 0].max()


def test_an_epoch_is_the_same_whenever_it_is_asked_for() -> None:
    source = StyleSource(39, 1)
    first, again, other = source.training(0), source.training(0), source.training(1)
    assert np.array_equal(first.images, again.images)
    assert not np.array_equal(first.images, other.images)
    # 1s and 7s, of which most errors are, come more often.
    assert np.bincount(first.labels, minlength=CLASSES).tolist() == [3, 9, 3, 3, 3, 3, 3, 6, 3, 3]
    assert write(0, np.random.default_rng(1))
