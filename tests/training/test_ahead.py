"""The next epoch's images are made by another process, and are the same."""

import os
from pathlib import Path

import numpy as np
import pytest
from typing_extensions import override

from training import ahead
from training.ahead import Ahead, together
from training.config import Config
from training.digits import Digits
from training.mnist import MnistSource
from training.sources import open_sources


class Telling(MnistSource):
    """MNIST whose first label is the process that made the epoch."""

    @override
    def training(self, epoch: int) -> Digits:
        digits = super().training(epoch)
        labels = digits.labels.copy()
        labels[0] = os.getpid()
        return Digits(digits.images, labels)


class Failing(MnistSource):
    """MNIST that can't make its second epoch."""

    @override
    def training(self, epoch: int) -> Digits:
        if epoch == 1:
            raise ValueError("no second epoch")
        return super().training(epoch)


def _same(one: Digits, other: Digits) -> bool:
    return np.array_equal(one.images, other.images) and np.array_equal(one.labels, other.labels)


@pytest.mark.parametrize("forking", [True, False])
def test_the_images_are_those_of_the_sources(
    data: Path, tiny: Config, forking: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "FORKING", forking and ahead.FORKING)
    sources = open_sources(tiny, data)
    with Ahead(sources, 3) as made:
        for epoch in range(3):
            assert _same(made.images(epoch), together(sources, epoch))
    # A run that is resumed begins later.
    with Ahead(sources, 3) as made:
        assert _same(made.images(2), together(sources, 2))


@pytest.mark.skipif(not ahead.FORKING, reason="this system can't split off a process")
def test_another_process_makes_them_and_ends(data: Path) -> None:
    with Ahead([Telling(data, 20)], 2) as made:
        first, second = (int(made.images(epoch).labels[0]) for epoch in range(2))
    assert first == second != os.getpid()
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)


def test_what_fails_there_is_raised_here(data: Path) -> None:
    with Ahead([Failing(data, 20)], 2) as made:
        made.images(0)
        with pytest.raises(ValueError, match="no second epoch"):
            made.images(1)
