"""Dots of two levels that stand for grey, as in a fax or a copy."""

import numpy as np

from mnist_desktop.core.levels import Grey

LEAST_SIDE = 48
"""Smaller pictures have no room for dots beside their strokes."""
ALONE = 0.1
"""Share of the rarer level's pixels that have none like them beside them."""
MANY = 0.002
"""Share of all pixels that these are: fewer are dust."""
BLUR = 1.5
"""By so many pixels dots become grey."""


def without_dither(grey: Grey) -> Grey:
    """Return the grey levels that the dots of a dithered picture stand for; others as they are."""
    low, high = grey.min(), grey.max()
    # One row tells most pictures of more levels.
    rows = (grey[:1], grey)
    if min(grey.shape) < LEAST_SIDE or not all(np.isin(part, (low, high)).all() for part in rows):
        return grey
    dark = grey == low
    few = dark if 2 * np.count_nonzero(dark) < dark.size else ~dark
    beside = (few[1:-1, :-2], few[1:-1, 2:], few[:-2, 1:-1], few[2:, 1:-1])
    alone = np.count_nonzero(few[1:-1, 1:-1] & ~np.logical_or.reduce(beside))
    if alone < max(ALONE * np.count_nonzero(few), MANY * few.size):
        return grey
    from scipy import ndimage  # as in `ground`: drawings never need it

    soft: Grey = ndimage.gaussian_filter(grey, BLUR, mode="nearest")
    return soft
