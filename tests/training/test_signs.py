"""Signs that are no digit: drawn anew every time, whole, and some kinds of them unseen."""

from pathlib import Path

import numpy as np
import pytest

from training import nondigit_sets, signs
from training.nondigits import UNSEEN_LABELS
from training.sets import evaluation_sets


@pytest.mark.parametrize("kind", signs.SIGNS)
def test_a_sign_is_about_one_unit_large_and_never_twice_the_same(kind: str) -> None:
    drawn = [
        np.concatenate(signs.draw(kind, np.random.default_rng([seed, 1]))) for seed in range(20)
    ]
    assert all(np.isfinite(points).all() for points in drawn)
    assert all(0.3 <= float(np.ptp(points, axis=0).max()) <= 2.5 for points in drawn)
    assert len({points.tobytes() for points in drawn}) == len(drawn)
    again = np.concatenate(signs.draw(kind, np.random.default_rng([0, 1])))
    assert np.array_equal(again, drawn[0])


def test_no_training_draws_the_kinds_that_are_measured(other_data: Path) -> None:
    assert set(signs.SEEN) | set(signs.UNSEEN) == set(signs.SIGNS)
    assert not set(signs.SEEN) & {*signs.UNSEEN, *UNSEEN_LABELS}
    (found,) = (s for s in evaluation_sets(other_data, ["nondigits_signs"]))
    assert found.nondigits
    assert found.count == nondigit_sets.SIGNS
    kinds = {item.name.rsplit("-", 1)[0] for item in found.items()}
    assert kinds == set(signs.UNSEEN)
