"""Connected parts of a picture's ink."""

import numpy as np
import pytest

from mnist_desktop.core.levels import InkBytes
from mnist_desktop.core.parts import connected


def bar(rows: slice, level: int) -> InkBytes:
    """Return an upright bar, 10 pixels high, of which some rows are only so deep."""
    ink = np.zeros((20, 20), np.uint8)
    ink[5:15, 8:10] = 200
    ink[rows, 8:10] = level
    return ink


def count(ink: InkBytes) -> int:
    parts = connected(ink)
    return len(parts.numbers) if parts else 0


@pytest.mark.parametrize(
    ("rows", "level"), [(slice(9, 10), 60), (slice(9, 10), 0), (slice(8, 11), 45)]
)
def test_faint_pixels_part_a_stroke_only_where_there_are_many(rows: slice, level: int) -> None:
    ink = bar(rows, level)
    assert count(ink) == 1
    assert count(np.repeat(np.repeat(ink, 3, axis=0), 3, axis=1)) == 2


def test_strokes_of_few_pixels_stay_apart() -> None:
    assert count(bar(slice(9, 11), 0)) == 2
    beside = bar(slice(0), 0) + np.roll(bar(slice(0), 0), 3, axis=1)
    assert count(beside) == 2


@pytest.mark.parametrize("level", [0, 60])
def test_what_is_small_on_a_large_picture_has_pixels_enough(level: int) -> None:
    ink = np.zeros((2400, 3200), np.uint8)
    ink[1001:1071, 1001:1008] = ink[1001:1071, 1015:1022] = 200
    ink[1001:1071, 1008:1015] = level
    assert count(ink) == 2


def test_half_tones_alone_are_no_ink() -> None:
    assert count(np.minimum(bar(slice(0), 0), 80)) == 0
