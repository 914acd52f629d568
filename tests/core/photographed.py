"""Photos of a seven on a sheet, which the tests of the core make by hand."""

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.ink import find_ink
from tests.core.sketches import seven

Levels = npt.NDArray[np.float64]
SIZE = (300, 400)
DRAWN = np.asarray(seven(SIZE)) < 128
"""Where the seven's ink lies, (H, W)."""


def photographed(levels: Levels, grain: float = 2.0) -> npt.NDArray[np.uint8]:
    """Return levels as a camera stores them, with its grain."""
    noise = np.random.default_rng(3).normal(0, grain, levels.shape)
    return np.clip(levels + noise + 0.5, 0, 255).astype(np.uint8)


def page(pen: float = 40, paper: float = 220) -> Levels:
    """Return a sheet with a seven on it, (H, W) levels."""
    share = np.asarray(seven(SIZE)).astype(np.float64) / 255
    return pen + (paper - pen) * share


def off_by(pixels: npt.NDArray[np.uint8]) -> float:
    """Return how much is wrong in the ink, as a share of the seven's."""
    ink, dark_paper = find_ink(pixels)
    assert not dark_paper
    return float(((ink > 90) != DRAWN).sum() / DRAWN.sum())
