"""How deep marks are beside the grain of their paper, in grey levels, and marks as ink."""

import math

import numpy as np

from mnist_desktop.core.levels import Grey, InkBytes

GROUND_TOLERANCE = 6.0
"""Paper may differ this much from itself and still be one plain ground."""
SOFT = 3 * GROUND_TOLERANCE
"""What differs less than this from a plain ground is near it: glare's fading edge, a slope."""
LEAST_CONTRAST = 6.0
"""Fainter marks than this many grey levels are taken for paper."""
STANDS_OUT = 5.0
"""Where no mark is deeper than this many standard deviations of the grain, there is no ink."""
NOISE_FLOOR = 4.0
"""Marks below this many standard deviations of the paper's grain are grain."""
LEAST_FLOOR, MOST_FLOOR = 8 / 255, 0.5
"""The noise floor as a share of the contrast is kept between these."""
SPARED = 4
"""A few pixels are dust; any more are ink, however large the sheet…"""
DUST = 0.05
"""…but this share of all marks may be dust beside the ink, and darker."""
SAMPLES = 65_536
"""Medians of larger pictures are taken of about so many pixels."""


def sampled(values: Grey) -> Grey:
    """Return about SAMPLES of the pixels, (N, …), evenly spread over rows and columns."""
    step = max(1, values.shape[0] * values.shape[1] // SAMPLES)
    # In step with the width, it would see a few columns only, and miss a stroke between them.
    while math.gcd(step, values.shape[1]) > 1:
        step += 1
    return values.reshape(-1, *values.shape[2:])[::step]


def grain_of(deviation: Grey) -> float:
    """Return the standard deviation of a plain paper's grain, the marks left out; 0 for none."""
    away = np.abs(sampled(deviation))
    # Bold ink may cover more than half of a picture that is cut close.
    away = away[away <= SOFT]
    median = float(np.median(away)) if away.size else 0.0
    # Whole grey levels hide half a level of it.
    return 1.4826 * (median + 0.5) if median >= 0.25 else 0.0


def threshold_for(grain: float) -> float:
    """Return from how many levels on a mark stands out of the grain."""
    return max(LEAST_CONTRAST, STANDS_OUT * grain)


def contrast_of(marks: Grey, threshold: float) -> float:
    """Return the depth of full ink: the deepest mark but a few pixels of dust; 0 for no ink."""
    values = marks[marks >= threshold]
    # A black speck must not make pencil pale, nor a small digit be dust.
    dust = min(int(DUST * values.size), marks.size // 1024)
    spared = max(min(marks.size // 4096, SPARED), dust)
    at = values.size - 1 - spared
    return float(np.partition(values, at)[at]) if at >= 0 else 0.0


def clearness(contrast: float, threshold: float) -> float:
    """Return how many standard deviations of the grain full ink is deep, by a mark's threshold."""
    if not contrast and threshold <= LEAST_CONTRAST:
        return math.inf  # there is nothing to hide
    return STANDS_OUT * contrast / threshold


def as_ink(marks: Grey, grain: float, contrast: float) -> InkBytes:
    """Return marks, in levels above the paper, as ink with the grain left out."""
    if not contrast:
        return np.zeros(marks.shape, np.uint8)
    shares = marks / contrast
    np.clip(shares, 0, 1, out=shares)
    shares[shares < _floor(grain, contrast)] = 0
    return _as_bytes(shares)


def grainy_ink(marks: Grey, grain: float, contrast: float) -> InkBytes | None:
    """Return marks as ink with the grain left in; None where there is hardly any."""
    if not contrast or _floor(grain, contrast) <= LEAST_FLOOR:
        return None
    shares = marks / contrast
    return _as_bytes(np.clip(shares, 0, 1, out=shares))


def _floor(grain: float, contrast: float) -> float:
    return min(max(NOISE_FLOOR * grain / contrast, LEAST_FLOOR), MOST_FLOOR)


def _as_bytes(shares: Grey) -> InkBytes:
    """Return shares of full ink as bytes. In place: memory that is new costs more than the sum."""
    shares *= 255
    shares += np.float32(0.5)
    return shares.astype(np.uint8)
