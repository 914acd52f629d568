"""When figures prove that a card lies, and when they may be chance."""

import pytest

from training.claims import contradicted


@pytest.mark.parametrize(
    ("claimed", "found"),
    [
        ({"count": 2000, "accuracy": 0.99}, {"count": 2000, "accuracy": 0.99}),
        ({"count": 2000, "accuracy": 0.99}, {"count": 2000, "accuracy": 0.989}),
        # One of twenty wrong is no wonder, where a hundredth is.
        ({"count": 2000, "accuracy": 0.99}, {"count": 20, "accuracy": 0.95}),
        ({"count": 2000, "accuracy": 0.99}, {"count": 20, "accuracy": 1.0}),
        ({"count": 18, "accuracy": 1.0}, {"count": 18, "accuracy": 17 / 18}),
        ({"count": 500, "rejected": 0.95}, {"count": 100, "rejected": 0.93}),
    ],
)
def test_what_may_be_chance_contradicts_nothing(
    claimed: dict[str, float], found: dict[str, float]
) -> None:
    assert not contradicted(claimed, found)


@pytest.mark.parametrize(
    ("claimed", "found"),
    [
        ({"count": 2000, "accuracy": 0.99}, {"count": 2000, "accuracy": 0.985}),
        ({"count": 2000, "accuracy": 0.99}, {"count": 2000, "accuracy": 0.995}),
        ({"count": 2000, "accuracy": 0.99}, {"count": 20, "accuracy": 0.7}),
        ({"count": 2000, "accuracy": 0.5}, {"count": 100, "accuracy": 0.9}),
        ({"count": 18, "accuracy": 1.0}, {"count": 18, "accuracy": 15 / 18}),
        ({"count": 500, "rejected": 0.95}, {"count": 100, "rejected": 0.5}),
        ({"count": 20, "accuracy": 0.99}, {"count": 200, "accuracy": 0.99}),
    ],
)
def test_what_is_no_chance_is_a_lie(claimed: dict[str, float], found: dict[str, float]) -> None:
    assert contradicted(claimed, found)
