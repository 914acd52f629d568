"""Predictions and readings: what follows from the ten probabilities and the verdict."""

import pytest

from mnist_desktop.core.prediction import Prediction, Reading, Verdict
from tests.core.readings import BOX, READINGS, glyph, reading


def test_a_digit_is_the_most_probable_one() -> None:
    one = glyph(7, confidence=0.75)
    assert (one.best, one.digit, one.confidence) == (7, 7, 0.75)


def test_of_two_equals_the_lower_digit_is_read() -> None:
    assert Prediction((0.1,) * 10, Verdict.DIGIT, BOX).digit == 0


def test_what_is_no_digit_has_none() -> None:
    one = glyph(7, Verdict.NOT_A_DIGIT)
    assert (one.best, one.digit, one.confidence) == (7, None, None)


@pytest.mark.parametrize("count", [0, 9, 11])
def test_there_are_ten_probabilities(count: int) -> None:
    with pytest.raises(ValueError, match="instead of 10"):
        Prediction((0.1,) * count, Verdict.DIGIT, BOX)


@pytest.mark.parametrize(
    ("verdict", "candidates"),
    [(Verdict.DIGIT, (1, 2)), (Verdict.NOT_A_DIGIT, (1,)), (Verdict.UNCERTAIN, ())],
)
def test_only_the_uncertain_has_candidates(verdict: Verdict, candidates: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="candidates"):
        Prediction((0.1,) * 10, verdict, BOX, candidates)


@pytest.mark.parametrize(
    ("name", "verdict", "digit", "confidence", "number", "candidates"),
    [
        ("blank", "blank", None, None, None, ()),
        ("digit", "digit", 7, 0.75, "7", ()),
        ("uncertain", "uncertain", 4, 0.5, "4", (4, 9)),
        ("not a digit", "not_a_digit", None, None, None, ()),
        ("two digits", "digit", None, 0.375, "07", ()),
        ("two, one uncertain", "uncertain", None, 0.25, "07", ()),
        ("two, one no digit", "not_a_digit", None, None, None, ()),
    ],
)
def test_a_reading_sums_up_its_glyphs(
    name: str,
    verdict: str,
    digit: int | None,
    confidence: float | None,
    number: str | None,
    candidates: tuple[int, ...],
) -> None:
    one = READINGS[name]
    assert one.verdict == verdict
    assert (one.digit, one.confidence, one.number) == (digit, confidence, number)
    assert one.candidates == candidates


def test_only_a_single_glyph_gives_its_probabilities() -> None:
    single = glyph(3)
    assert reading(single).only is single
    assert reading(single).probabilities == single.probabilities
    for other in (reading(), reading(single, single)):
        assert other.only is None
        assert other.probabilities is None


def test_readings_are_equal_by_value() -> None:
    assert Reading((glyph(1),), 2.0) == Reading((glyph(1),), 2.0)
