"""Linear machines and Platt's curves, against what is known of them."""

import numpy as np
import pytest
import torch
from torch.nn import functional

from mnist_desktop.core.errors import UserError
from mnist_desktop.inference.baselines import HogSvm
from training.machines import features_of, fit_machines, fit_platt


@pytest.fixture(scope="module")
def digits() -> tuple[torch.Tensor, torch.Tensor]:
    """300 images of ten patterns, some of them under so much noise that none can tell."""
    rng = np.random.default_rng(1)
    patterns = rng.random((10, 1, 28, 28))
    labels = np.arange(300) % 10
    share = rng.uniform(0.1, 0.9, (300, 1, 1, 1))
    images = share * patterns[labels] + (1 - share) * rng.random((300, 1, 28, 28))
    return torch.from_numpy(images.astype(np.float32)), torch.from_numpy(labels)


def _loss(network: HogSvm, digits: tuple[torch.Tensor, torch.Tensor], cost: float) -> torch.Tensor:
    """Return the loss of each machine, (10,)."""
    images, labels = digits
    sides = functional.one_hot(labels, 10) * 2 - 1
    short = (1 - sides * network.machines(features_of(images))).clamp(min=0)
    loss: torch.Tensor = network.machines.weight.square().sum(1) / 2 + cost * short.square().sum(0)
    return loss


@pytest.mark.parametrize("cost", [0.01, 1.0])
def test_no_other_machine_has_a_smaller_loss(
    digits: tuple[torch.Tensor, torch.Tensor], cost: float
) -> None:
    network = HogSvm()
    fit_machines(network, *digits, cost, 50)
    best = _loss(network, digits, cost)
    best.sum().backward()  # type: ignore[no-untyped-call]
    for values in (network.machines.weight, network.machines.bias):
        assert values.grad is not None
        assert float(values.grad.abs().max()) < 0.01
    for seed in range(5):
        torch.manual_seed(seed)
        with torch.no_grad():
            network.machines.weight.add_(0.01 * torch.randn(network.machines.weight.shape))
            assert bool((_loss(network, digits, cost) > best).all())


def test_too_few_steps_are_a_sentence(digits: tuple[torch.Tensor, torch.Tensor]) -> None:
    with pytest.raises(UserError, match="found no end in 1 steps"):
        fit_machines(HogSvm(), *digits, 1.0, 1)


def test_the_curves_make_probabilities_of_scores(
    digits: tuple[torch.Tensor, torch.Tensor],
) -> None:
    """On the digits they were fitted to, they expect as many of each as there are."""
    images, labels = digits
    network = HogSvm()
    fit_machines(network, images[:200], labels[:200], 1.0, 50)
    fit_platt(network, images[200:], labels[200:])
    with torch.inference_mode():
        scores = network.machines(features_of(images[200:]))
        shares = torch.sigmoid(-(network.slope * scores + network.offset))
    assert bool((network.slope < 0).all())
    # Ten of each, as Platt's targets count them: not quite all of its own, some of the others.
    wanted = 10 * 11 / 12 + 90 / 92
    assert shares.sum(0).tolist() == pytest.approx([wanted] * 10, rel=0.01)
