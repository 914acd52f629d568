"""What the probabilities are worth, and from which on an answer counts as certain."""

from typing import Any

import numpy as np

from mnist_desktop.core.card import Thresholds
from training.measure import Measured

BINS = 15
"""The usual number (Guo et al. 2017, "On Calibration of Modern Neural Networks")."""
ERRORS_CAUGHT = 0.9
RIGHT_ANSWERS_SPARED = 0.99
LEAST_CERTAIN, MOST_CERTAIN = 0.5, 0.99

RULE = (
    f"certain: the smallest probability, in hundredths, with {ERRORS_CAUGHT:.0%} of the errors in"
    f" validation below it, but so that {RIGHT_ANSWERS_SPARED:.0%} of the right answers of every"
    f" set stay at or above it, between {LEAST_CERTAIN} and {MOST_CERTAIN}; candidate: fixed"
)


def calibration_error(measured: Measured) -> float:
    """Return the expected calibration error: mean gap of confidence and accuracy, in [0, 1]."""
    slot = np.minimum((measured.confidence * BINS).astype(int), BINS - 1)
    gap = np.bincount(slot, measured.confidence - measured.right, BINS)
    return float(np.abs(gap).sum() / len(slot))


def choose_thresholds(sets: list[Measured], candidate: float) -> Thresholds:
    """Choose the thresholds on validation data by RULE."""
    wrong = np.concatenate([part.confidence[~part.right] for part in sets])
    spared = min(
        float(np.quantile(part.confidence[part.right], 1 - RIGHT_ANSWERS_SPARED))
        if part.right.any()
        else 0.0
        for part in sets
    )
    wanted = float(np.quantile(wrong, ERRORS_CAUGHT)) if len(wrong) else LEAST_CERTAIN
    certain = np.ceil(wanted * 100) / 100 if wanted <= spared else np.floor(spared * 100) / 100
    return Thresholds(float(np.clip(certain, LEAST_CERTAIN, MOST_CERTAIN)), candidate)


def record(sets: dict[str, Measured], thresholds: Thresholds) -> dict[str, Any]:
    """Return the figures for the card: calibration error, and what `certain` does to each set."""
    return {
        "rule": RULE,
        "sets": {
            name: {
                "ece": round(calibration_error(part), 5),
                "uncertain": round(float((part.confidence < thresholds.certain).mean()), 5),
                "errors_uncertain": int((part.confidence < thresholds.certain)[~part.right].sum()),
            }
            for name, part in sets.items()
        },
    }
