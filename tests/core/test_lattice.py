"""The best way through a row of candidates."""

import numpy as np
import pytest

from mnist_desktop.core.drawing import Box
from mnist_desktop.core.lattice import Candidate, Lattice, doubt
from mnist_desktop.core.segment import PenGlyph

NEVER = np.inf
DOT = PenGlyph((np.zeros((1, 2)),), Box(0, 0, 0, 0))


def lattice(*runs: tuple[int, int, float], skips: tuple[float, ...]) -> Lattice[PenGlyph]:
    return Lattice(tuple(Candidate(*run, DOT) for run in runs), skips)


def test_what_costs_least_is_chosen_from_left_to_right() -> None:
    row = lattice((1, 2, 0), (0, 2, 1), (0, 1, 0), skips=(NEVER, NEVER))
    assert row.best([0, 0, 0]) == (2, 0)
    assert row.best([2, 0, 0]) == (1,)


def test_geometry_and_network_count_alike() -> None:
    row = lattice((0, 1, 0.25), (1, 2, 0.25), (0, 2, 0), skips=(NEVER, NEVER))
    assert row.best([0, 0, 0.75]) == (0, 1)
    assert row.best([0, 0, 0.25]) == (2,)


def test_dirt_is_left_out_where_that_is_cheapest() -> None:
    row = lattice((0, 1, 0), (1, 2, 4), (0, 2, 3), skips=(NEVER, 1))
    assert row.best([0, 0, 0]) == (0,)


def test_something_is_always_read() -> None:
    row = lattice((0, 1, 9), (1, 2, 8), skips=(1, 1))
    assert row.best([5, 5]) == (1,)


@pytest.mark.parametrize("count", [1, 2, 64])
def test_a_long_row_is_read_whole(count: int) -> None:
    runs = [(n, n + 1, 0.0) for n in range(count)]
    assert lattice(*runs, skips=(NEVER,) * count).best([1] * count) == tuple(range(count))


def test_a_network_that_is_sure_costs_nothing_and_one_that_is_not_a_bounded_sum() -> None:
    assert doubt(1, 1) == 0
    assert doubt(0.5, 1) == doubt(1, 0.5) > 0
    assert doubt(0, 0) == 10
