"""Coloured ink is found by its colour, whatever light falls on it; what is not coloured as well."""

import numpy as np
import pytest

from mnist_desktop.core.ink import find_ink
from tests.core.photographed import DRAWN, SIZE, Levels, photographed

Colour = tuple[int, int, int]
PAPER = (222, 218, 212)
ORANGE, GREEN, VIOLET, BLACK = (225, 120, 40), (50, 140, 90), (115, 50, 155), (40, 40, 45)


def written(ink: Colour) -> Levels:
    """Return a seven in a colour, (H, W, 3) levels."""
    levels = np.empty((SIZE[1], SIZE[0], 3))
    levels[:] = PAPER
    levels[DRAWN] = ink
    return levels


def in_shadow(levels: Levels, depth: float) -> Levels:
    """Return it with a shadow whose soft edge bends through the seven."""
    rows, columns = np.mgrid[: SIZE[1], : SIZE[0]]
    share = np.clip((columns - 150 - 50 * np.sin(rows / 50)) / 30, 0, 1)
    shadowed: Levels = levels * (1 - depth * share)[:, :, None]
    return shadowed


@pytest.mark.parametrize("depth", [0.4, 0.6])
@pytest.mark.parametrize("colour", [ORANGE, GREEN, VIOLET])
def test_coloured_ink_in_a_shadow(colour: Colour, depth: float) -> None:
    ink, dark_paper = find_ink(photographed(in_shadow(written(colour), depth), 4))
    assert not dark_paper
    assert ((ink > 90) != DRAWN).sum() < 0.05 * DRAWN.sum()


@pytest.mark.parametrize("depth", [0.4, 0.6])
def test_what_is_written_in_a_coloured_box_is_ink(depth: float) -> None:
    levels = written(BLACK)
    box = np.zeros(DRAWN.shape, np.bool_)
    box[40:360, 50:250] = True
    box[46:354, 56:244] = False
    levels[box & ~DRAWN] = ORANGE
    ink, dark_paper = find_ink(photographed(in_shadow(levels, depth), 2))
    assert not dark_paper
    assert (ink > 90)[DRAWN].mean() > 0.9


def test_a_black_digit_beside_a_coloured_one_is_ink() -> None:
    levels = np.concatenate([written(GREEN), written(BLACK)], axis=1)
    levels[:, 250:420] *= 0.6
    ink, _ = find_ink(photographed(levels, 2))
    both = np.concatenate([DRAWN, DRAWN], axis=1)
    assert (ink > 90)[both].mean() > 0.85


@pytest.mark.parametrize("field", [False, True])
def test_small_black_digits_in_a_wide_coloured_box_are_ink(field: bool) -> None:
    levels = np.empty((300, 600, 3))
    levels[:] = PAPER
    levels[60:240, 40:560] = ORANGE
    if not field:
        levels[68:232, 48:552] = PAPER
    drawn = np.zeros(levels.shape[:2], np.bool_)
    for left in range(90, 500, 100):
        drawn[100:112, left : left + 50] = True
        drawn[100:200, left + 40 : left + 50] = True
    levels[drawn] = BLACK
    levels[:, 250:420] *= 0.6
    ink, dark_paper = find_ink(photographed(levels, 2))
    assert not dark_paper
    assert (ink > 90)[drawn].mean() > 0.9


def test_a_black_digit_with_a_red_tick_through_it_stays_whole() -> None:
    levels = written(BLACK)
    rows, columns = np.mgrid[: SIZE[1], : SIZE[0]]
    tick = (np.abs(rows - 250 + (columns - 120) * 0.8) < 6) & (np.abs(columns - 160) < 60)
    levels[tick] = (200, 40, 40)
    ink, _ = find_ink(photographed(in_shadow(levels, 0.5), 2))
    assert (ink > 90)[DRAWN & ~tick].mean() > 0.95
