"""Digits with open loops and loose parts: open and loose they are, and no other digit's shape."""

import numpy as np

from training import loose
from training.curves import Strokes, Way
from training.styles import plain_seven

SEEDS = range(60)


def proportion(strokes: Strokes) -> float:
    """Return how wide a digit is, in its height."""
    width, height = np.ptp(np.concatenate(strokes), axis=0)
    return float(width / height)


def drawn(way: Way) -> list[Strokes]:
    return [way(np.random.default_rng(seed)) for seed in SEEDS]


def test_a_1_with_a_flag_is_narrower_than_a_7() -> None:
    ones, sevens = ([proportion(d) for d in drawn(way)] for way in (loose.flagged_one, plain_seven))
    assert np.median(ones) < 0.36 < min(sevens)
    assert np.percentile(ones, 95) < np.percentile(sevens, 5)


def test_a_wide_flag_droops() -> None:
    for strokes in drawn(loose.flagged_one):
        flag = strokes[-1]
        if len(strokes) == 1 and flag[0, 0] < 0.19:
            assert flag[0, 1] >= 0.08


def test_a_4_stands_apart_from_its_stem_or_only_touches_it() -> None:
    for hook, stem in drawn(loose.apart_four):
        at = np.interp(hook[-1, 1], stem[:, 1], stem[:, 0])
        assert at >= hook[-1, 0] - 1e-9
        assert stem[0, 1] < hook[-1, 1] < stem[-1, 1]


def test_the_dash_of_a_5_does_not_touch_its_bowl() -> None:
    for body, dash in drawn(loose.dashed_five):
        away = np.hypot(*(body[:, None] - dash[None]).transpose(2, 0, 1))
        assert away.min() > 0.01
        assert dash[:, 1].max() < body[:, 1].mean()


def test_a_2_without_a_head_begins_at_its_top_and_ends_at_its_foot() -> None:
    for (path,) in drawn(loose.headless_two):
        assert path[0, 1] == path[:, 1].min()
        assert path[-1, 0] > path[:, 0].min() + 0.3
        assert path[-1, 1] > 0.9


def test_the_top_of_a_wavy_7_rises_and_falls() -> None:
    for strokes in drawn(loose.wavy_seven):
        top = strokes[0][:24, 1]
        turns = np.diff(np.sign(np.diff(top)))
        assert np.count_nonzero(turns) >= 2
        assert strokes[0][-1, 1] == 1


def test_the_upper_loop_of_an_8_is_open() -> None:
    for (path,) in drawn(loose.half_eight):
        assert np.hypot(*(path[0] - path[-1])) > 0.03
    for cup, bowl in drawn(loose.cupped_eight):
        assert np.hypot(*(cup[0] - cup[-1])) > 0.1
        assert bowl[:, 1].max() > cup[:, 1].max()
