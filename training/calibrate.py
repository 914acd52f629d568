"""What the probabilities are worth, from which on an answer counts as certain, or as a digit."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch.nn import functional

from mnist_desktop.core.card import Thresholds
from training.measure import Measured

BINS = 15
"""The usual number (Guo et al. 2017, "On Calibration of Modern Neural Networks")."""
ERRORS_CAUGHT = 0.9
RIGHT_ANSWERS_SPARED = 0.99
LEAST_CERTAIN, MOST_CERTAIN = 0.5, 0.99

MOST_DIGIT = 0.95
"""A higher threshold would refuse digits that no validation set has."""

RULE = (
    f"certain: the smallest probability, in hundredths, with {ERRORS_CAUGHT:.0%} of the errors in"
    f" validation below it, but so that {RIGHT_ANSWERS_SPARED:.0%} of the right answers of every"
    f" set stay at or above it, between {LEAST_CERTAIN} and {MOST_CERTAIN}; candidate: fixed;"
    " digit: the highest one that the wanted share of the digits of every set passes, at most"
    f" {MOST_DIGIT}"
)
Doubles = npt.NDArray[np.float64]


def temperature(logits: torch.Tensor, labels: torch.Tensor) -> float:
    """Return what to divide ten logits (N, 10) by, so that they fit the labels (N,) best.

    The one number that minimises the negative log-likelihood (Guo et al. 2017, section 4.2).
    """
    steps = np.geomspace(0.4, 2.5, 85).tolist()
    losses = [functional.cross_entropy(logits / step, labels).item() for step in steps]
    return float(steps[int(np.argmin(losses))])


def choose_digit_threshold(sets: Sequence[Doubles], kept: float) -> float:
    """Return from which probability of being a digit on an answer is one, in [0, MOST_DIGIT].

    `sets` hold those probabilities for digits; a share `kept` of each set must pass.
    """
    passing = min(float(np.quantile(values, 1 - kept)) for values in sets)
    # Rounded down: what is at the threshold passes.
    return float(np.clip(np.floor(passing * 1000) / 1000, 0.0, MOST_DIGIT))


def calibration_error(measured: Measured) -> float:
    """Return the expected calibration error: mean gap of confidence and accuracy, in [0, 1]."""
    slot = np.minimum((measured.confidence * BINS).astype(int), BINS - 1)
    gap = np.bincount(slot, measured.confidence - measured.right, BINS)
    return float(np.abs(gap).sum() / len(slot))


def choose_thresholds(sets: list[Measured], candidate: float, digit: float = 0.0) -> Thresholds:
    """Choose the threshold of certainty on validation data by RULE; the others are given."""
    wrong = np.concatenate([part.confidence[~part.right] for part in sets])
    spared = min(
        float(np.quantile(part.confidence[part.right], 1 - RIGHT_ANSWERS_SPARED))
        if part.right.any()
        else 0.0
        for part in sets
    )
    wanted = float(np.quantile(wrong, ERRORS_CAUGHT)) if len(wrong) else LEAST_CERTAIN
    certain = np.ceil(wanted * 100) / 100 if wanted <= spared else np.floor(spared * 100) / 100
    return Thresholds(float(np.clip(certain, LEAST_CERTAIN, MOST_CERTAIN)), candidate, digit)


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
