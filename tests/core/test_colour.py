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
