"""What the probabilities are worth, on answers made by hand."""

import numpy as np
import pytest
import torch

from training.calibrate import (
    calibration_error,
    choose_digit_threshold,
    choose_thresholds,
    record,
    temperature,
)
from training.measure import Measured


def _answers(confidences: list[float], right: list[bool]) -> Measured:
    rows = np.zeros((len(right), 10))
    rows[:, 3] = confidences
    rows[:, 4] = 1 - rows[:, 3]
    return Measured(rows, np.where(right, 3, 7))


def test_confidence_that_is_earned_has_no_error() -> None:
    assert calibration_error(_answers([1.0] * 10, [True] * 10)) == 0
    assert calibration_error(_answers([0.8] * 10, [True] * 8 + [False] * 2)) == pytest.approx(0)


def test_confidence_that_is_not_earned_is_the_error() -> None:
    assert calibration_error(_answers([0.9] * 10, [True] * 5 + [False] * 5)) == pytest.approx(0.4)


def test_certain_catches_the_errors_where_right_answers_are_higher() -> None:
    part = _answers([0.99] * 200 + [0.615] * 10, [True] * 200 + [False] * 10)
    thresholds = choose_thresholds([part], 0.05)
    assert thresholds.certain == pytest.approx(0.62)
    assert thresholds.candidate == 0.05
    found = record({"mnist": part}, thresholds)["sets"]["mnist"]
    assert found["errors_uncertain"] == 10
    assert found["uncertain"] == pytest.approx(10 / 210, abs=1e-5)


def test_certain_spares_the_right_answers_of_every_set() -> None:
    sure = _answers([0.99] * 200 + [0.95] * 10, [True] * 200 + [False] * 10)
    unsure = _answers([0.99] * 90 + [0.706] * 10, [True] * 100)
    assert choose_thresholds([sure, unsure], 0.05).certain == pytest.approx(0.7)


def test_without_errors_everything_above_a_half_is_certain() -> None:
    assert choose_thresholds([_answers([0.9] * 5, [True] * 5)], 0.05).certain == 0.5


def test_an_answer_that_was_not_given_is_wrong() -> None:
    part = Measured(np.zeros((1, 10)), np.array([0]))
    assert part.accuracy == 0
    assert part.metrics() == {"accuracy": 0.0, "errors": 1, "count": 1}


def test_the_temperature_that_logits_were_made_with_is_found() -> None:
    rng = np.random.default_rng(1)
    honest = torch.from_numpy(rng.normal(0, 2, (4000, 10)))
    chances = honest.softmax(1).numpy()
    labels = torch.from_numpy(np.array([rng.choice(10, p=row / row.sum()) for row in chances]))
    assert temperature(honest * 2, labels) == pytest.approx(2, rel=0.1)
    assert temperature(honest, labels) == pytest.approx(1, rel=0.1)


def test_the_threshold_of_being_a_digit_keeps_the_wanted_share_of_every_set() -> None:
    easy, hard = np.linspace(0.9, 1, 1000), np.linspace(0.2, 1, 1000)
    limit = choose_digit_threshold([easy, hard], 0.99)
    assert (hard >= limit).mean() >= 0.99
    assert (hard >= limit + 0.002).mean() < 0.99
    assert choose_digit_threshold([np.ones(10)], 0.99) == 0.95
