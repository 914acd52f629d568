"""What is no digit: nothing of a digit's shape, and nobody in both parts."""

from pathlib import Path

import numpy as np

from training.digits import NO_DIGIT
from training.nondigits import (
    DIGIT_SHAPED,
    UNSEEN_LABELS,
    NonDigitSource,
    doodles,
    letters,
    omniglot,
    scribble,
    together,
)
from training.strokes import PENDIGITS, UNIPEN_DIGITS, hold_out, load


def test_letters_are_split_by_people_and_kinds_and_none_looks_like_a_digit(
    other_data: Path,
) -> None:
    unseen = hold_out(load(other_data / UNIPEN_DIGITS))
    for kind in ("lower", "upper", "symbols"):
        seen, held = (letters(other_data, kind, held_out=part) for part in (False, True))
        assert len(seen.strokes)
        assert not set(seen.writers.tolist()) & unseen
        assert not set(seen.labels.tolist()) & (UNSEEN_LABELS | DIGIT_SHAPED)
        assert unseen <= set(held.writers.tolist())
        assert not set(held.labels.tolist()) & DIGIT_SHAPED
    assert "&" in letters(other_data, "symbols", held_out=True).labels
    assert "o" not in letters(other_data, "lower", held_out=True).labels


def test_other_scripts_are_split_by_alphabet(other_data: Path) -> None:
    seen = [name for name, _ in omniglot(other_data, held_out=False)]
    held = [name for name, _ in omniglot(other_data, held_out=True)]
    # The ninth Greek character is an iota, as straight as a 1; Latin is left out whole.
    assert seen == ["Greek/character01/1_01.png"]
    assert held == ["Korean/character01/1_01.png", "Korean/character09/1_01.png"]


def test_an_epoch_has_as_many_as_asked_for_and_none_is_a_digit(other_data: Path) -> None:
    source = NonDigitSource(other_data, 60)
    first, again, other = source.training(0), source.training(0), source.training(1)
    assert first.images.shape == (60, 28, 28) == (len(source), 28, 28)
    assert set(first.labels.tolist()) == {NO_DIGIT}
    assert np.array_equal(first.images, again.images)
    assert not np.array_equal(first.images, other.images)
    assert {label for _, label in source.held_out()} == {NO_DIGIT}
    assert len(doodles(other_data, held_out=True)) == len(doodles(other_data, held_out=False)) == 3


def test_a_scribble_is_longer_than_any_digit_or_it_is_a_tap() -> None:
    rng = np.random.default_rng(1)
    for _ in range(100):
        strokes = scribble(rng)
        length = sum(np.hypot(*np.diff(part, axis=0).T).sum() for part in strokes)
        assert length >= 5 or (len(strokes) == 1 and len(strokes[0]) == 1)


def test_digits_together_stand_side_by_side(data: Path) -> None:
    digits = load(data / PENDIGITS)
    rng = np.random.default_rng(1)
    for _ in range(50):
        points = np.concatenate(together(digits, rng))
        width, height = np.ptp(points, axis=0)
        assert width > 0.08 * height
