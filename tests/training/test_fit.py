"""The loop: it learns, the seed decides, and an interruption changes nothing."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from typing_extensions import override

from mnist_desktop.core.card import ModelCard
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.normalise import NORMALISER_VERSION
from mnist_desktop.core.places import model_folder
from mnist_desktop.inference.network import build
from mnist_desktop.inference.reader import load_network
from training.augment import STRENGTH
from training.config import Config
from training.digits import Digits
from training.fit import CHECKPOINT, CPU, Fitted, fit, logits_of, strength_in
from training.mnist import MnistSource
from training.sources import open_sources


class PowerCutError(Exception):
    """What ends a run."""


class Interrupted(MnistSource):
    """MNIST with a power cut at the beginning of the second epoch."""

    _epochs = 0

    @override
    def training(self, epoch: int) -> Digits:
        self._epochs += 1
        if self._epochs == 2:
            raise PowerCutError
        return super().training(epoch)


def _same(one: Fitted, other: Fitted) -> bool:
    return all(torch.equal(value, other.weights[name]) for name, value in one.weights.items())


def test_two_runs_with_one_seed_give_the_same_weights(data: Path, tiny: Config) -> None:
    sources = open_sources(tiny, data)
    first, again = (fit(tiny, sources, Path(folder)) for folder in "ab")
    other = fit(replace(tiny, seed=2), sources, Path("c"))
    assert _same(first, again)
    assert first.history == again.history
    assert not _same(first, other)


def test_it_learns(data: Path, tiny: Config) -> None:
    fitted = fit(replace(tiny, epochs=12), open_sources(tiny, data), Path("run"))
    losses = [row["loss"] for row in fitted.history]
    assert losses[-1] < 0.8 * losses[0]
    best = fitted.history[fitted.best_epoch - 1]["validation"]
    assert best["mnist"]["accuracy"] >= 0.5
    assert [row["epoch"] for row in fitted.history] == list(range(1, 13))
    assert set(best) == {"mnist", "pens"}


def test_a_resumed_run_ends_as_one_that_was_never_interrupted(data: Path, tiny: Config) -> None:
    config = replace(tiny, epochs=3)
    whole = fit(config, [MnistSource(data, 20)], Path("whole"))
    with pytest.raises(PowerCutError):
        fit(config, [Interrupted(data, 20)], Path("cut"))
    resumed = fit(config, [MnistSource(data, 20)], Path("cut"), resume=True)
    assert [row["epoch"] for row in resumed.history] == [1, 2, 3]
    assert resumed.history == whole.history
    assert _same(resumed, whole)


def test_a_run_is_resumed_only_as_it_was_begun(data: Path, tiny: Config) -> None:
    sources = open_sources(tiny, data)
    with pytest.raises(UserError, match="no run “run” to resume"):
        fit(tiny, sources, Path("run"), resume=True)
    fit(tiny, sources, Path("run"))
    with pytest.raises(UserError, match="begun with other choices"):
        fit(replace(tiny, seed=5), sources, Path("run"), resume=True)
    # What is chosen afterwards has no part in the weights.
    fit(replace(tiny, kept=0.9, pens_gate=0.1), sources, Path("run"), resume=True)


def test_a_run_can_begin_with_a_bundle(data: Path, tiny: Config) -> None:
    sources = open_sources(tiny, data)
    begun = replace(tiny, architecture="digitnet-4", start=str(model_folder()), epochs=1)
    first = fit(begun, sources, Path("begun")).history[0]
    # The bundled network knows at once what a new one has to learn.
    assert first["validation"]["pens"]["accuracy"] >= 0.9
    with pytest.raises(UserError, match=r"“mnist” is a digitnet-4; a dense-1 can't begin with it"):
        fit(replace(begun, architecture="dense-1"), sources, Path("other"))


def test_what_a_run_spoils_is_blended_with_what_it_began_with(data: Path, tiny: Config) -> None:
    sources = open_sources(tiny, data)
    config = replace(tiny, architecture="digitnet-4", start=str(model_folder()), average=0.0)
    # So wild a step spoils everything.
    config = replace(config, learning_rate=0.5)
    alone = fit(config, sources, Path("alone"))
    blended = fit(replace(config, blends=(0.25, 1.0)), sources, Path("blended"))
    assert (alone.blend, blended.blend) == (0.0, 1.0)
    start = load_network(ModelCard.read(model_folder(), NORMALISER_VERSION)).state_dict()
    for name, value in blended.weights.items():
        if value.is_floating_point():
            assert torch.allclose(value, start[name], atol=1e-6)
    assert not _same(alone, blended)
    # Other blends can be tried when all epochs are done.
    again = fit(replace(config, blends=(1.0,)), sources, Path("alone"), resume=True)
    assert _same(again, blended)


def test_halfway_between_the_best_and_the_last_epoch_can_be_blended(
    data: Path, tiny: Config
) -> None:
    sources = open_sources(tiny, data)
    config = replace(tiny, architecture="digitnet-4", start=str(model_folder()), average=0.0)
    # So wild a step spoils everything, so that nearly the start's weights are the better ones.
    config = replace(config, learning_rate=0.5, blends=(0.999,), halfway=True, epochs=2)
    blended = fit(config, sources, Path("run"))
    assert blended.blend == 0.999
    state = torch.load(Path("run") / CHECKPOINT, weights_only=True)
    for name, value in blended.weights.items():
        if value.is_floating_point():
            middle = (state["best"][name] + state["average"][name]) / 2
            assert torch.allclose(value, middle.lerp(state["start"][name], 0.999), atol=1e-6)


def test_the_best_epoch_is_the_one_that_is_kept(data: Path, tiny: Config) -> None:
    config = replace(tiny, epochs=4)
    fitted = fit(config, open_sources(tiny, data), Path("run"))
    merits = [
        np.mean([found["accuracy"] for found in row["validation"].values()])
        for row in fitted.history
    ]
    assert merits[fitted.best_epoch - 1] == pytest.approx(max(merits))


def test_non_digits_teach_what_is_a_digit_and_not_which(other_data: Path, tiny: Config) -> None:
    config = replace(
        tiny, architecture="digitnet-4", epochs=10, sets=("mnist", "nondigits"), batch_size=16
    )
    config = replace(config, nondigits_per_epoch=120)
    sources = open_sources(config, other_data)
    fitted = fit(config, sources, Path("run"))
    network = build(config.architecture)
    network.load_state_dict(fitted.weights)
    digits, others = (
        logits_of(network.eval(), source.training(0), CPU)[:, 10] for source in sources
    )
    assert digits.mean() > others.mean() + 1
    assert set(fitted.history[-1]["validation"]) == {"mnist", "nondigits"}


def test_half_precision_learns_too(data: Path, tiny: Config) -> None:
    fitted = fit(
        replace(tiny, epochs=12, half_precision=True), open_sources(tiny, data), Path("run")
    )
    assert fitted.history[-1]["loss"] < 0.8 * fitted.history[0]["loss"]
    assert all(value.dtype != torch.bfloat16 for value in fitted.weights.values())


def test_a_set_without_a_validation_part_is_named_before_anything_is_trained(
    data: Path, tiny: Config
) -> None:
    with pytest.raises(UserError, match="nothing of “mnist” to validate with"):
        fit(tiny, [MnistSource(data, 0)], Path("run"))
    assert not Path("run").exists()


def test_distortions_fade_from_the_middle_of_a_run_on() -> None:
    config = Config(epochs=8, strength=0.5, fading=0.2)
    turns = [strength_in(config, epoch).rotation / STRENGTH.rotation for epoch in range(8)]
    assert turns == pytest.approx([0.5, 0.5, 0.5, 0.5, 0.4, 0.3, 0.2, 0.1])
    assert strength_in(Config(epochs=8), 7) == STRENGTH


def test_dropout_can_be_chosen_for_a_run(data: Path, tiny: Config) -> None:
    sources = open_sources(tiny, data)
    usual, none, nearly_all = (
        fit(replace(tiny, dropout=share), sources, Path(f"run{share}")) for share in (-1, 0, 0.9)
    )
    assert not _same(usual, none)
    assert none.history[0]["loss"] < nearly_all.history[0]["loss"]
