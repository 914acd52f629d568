"""Digits of straight lines, and bends that become corners."""

import numpy as np
import pytest

from mnist_desktop.core.prediction import CLASSES
from training.angular import SEGMENTS, cornered, segmented

RING = np.stack([np.cos(np.linspace(0, 2 * np.pi, 80)), np.sin(np.linspace(0, 2 * np.pi, 80))], 1)


@pytest.mark.parametrize("digit", range(CLASSES))
def test_a_digit_of_segments_has_level_and_upright_lines(digit: int) -> None:
    rng = np.random.default_rng(digit)
    for _ in range(30):
        strokes = segmented(digit, rng)
        assert abs(len(strokes) - len(SEGMENTS[digit])) <= 1
        for stroke in strokes:
            width, height = np.abs(stroke[-1] - stroke[0])
            assert min(width, height) < 0.35
            assert max(width, height) < 1


def test_no_two_digits_have_the_same_segments() -> None:
    assert len({frozenset(segments) for segments in SEGMENTS}) == CLASSES


@pytest.mark.parametrize("tolerance", [0.02, 0.1, 0.3])
def test_a_bend_becomes_corners_no_further_off_than_allowed(tolerance: float) -> None:
    straight = cornered(RING, tolerance)
    assert straight.shape == RING.shape
    assert np.hypot(*(straight - RING).T).max() <= tolerance + 0.06
    # Between corners all steps go the same way.
    assert 2 < len(np.unique(_directions(straight))) < 40
    assert np.allclose(straight[[0, -1]], RING[[0, -1]])


def test_fewer_corners_where_more_is_allowed() -> None:
    found = [len(np.unique(_directions(cornered(RING, t)))) for t in (0.01, 0.05, 0.2)]
    assert found == sorted(found, reverse=True)
    assert found[0] > found[2]


def test_a_straight_line_and_a_dot_stay_what_they_are() -> None:
    line = np.linspace((0.0, 0.0), (1.0, 2.0), 9)
    assert np.allclose(cornered(line, 0.01), line)
    dot = np.zeros((1, 2))
    assert np.array_equal(cornered(dot, 0.01), dot)


def _directions(path: np.ndarray) -> np.ndarray:
    steps = np.diff(path, axis=0)
    return np.round(np.arctan2(steps[:, 1], steps[:, 0]), 3)
