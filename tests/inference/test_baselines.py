"""The field's three ways as networks: what they make of images, and Dalal and Triggs's features."""

import math

import pytest
import torch
from torch.nn import functional

from mnist_desktop.inference.baselines import FEATURES, HogSvm, oriented_gradients
from mnist_desktop.inference.network import build
from training.cost import weight_bytes

NAMES = ("dense-1", "convolutional-1", "hog-svm-1")
GRID = 6


def _striped(angle: float) -> torch.Tensor:
    """Return soft stripes whose brightness changes along `angle`, in radians; (1, 1, 28, 28)."""
    steps = torch.arange(28.0)
    wave = steps.view(1, -1) * math.cos(angle) + steps.view(-1, 1) * math.sin(angle)
    return (0.5 + 0.5 * torch.sin(wave)).view(1, 1, 28, 28)


def _blocks(images: torch.Tensor) -> torch.Tensor:
    """Return the features by image, block, orientation and cell of the block."""
    return oriented_gradients(images).view(len(images), GRID**2, 9, 4)


@pytest.mark.parametrize("name", NAMES)
def test_ten_logits_for_each_image_by_itself(name: str) -> None:
    torch.manual_seed(1)
    network = build(name).eval()
    images = torch.rand(3, 1, 28, 28)
    with torch.inference_mode():
        together = network(images)
        alone = torch.cat([network(image.unsqueeze(0)) for image in images])
        blank = network(torch.zeros(1, 1, 28, 28))
    assert together.shape == (3, 10)
    assert torch.allclose(together, alone, atol=1e-5)
    assert bool(blank.isfinite().all())


@pytest.mark.parametrize("name", NAMES)
def test_they_are_small(name: str) -> None:
    assert weight_bytes(build(name)) <= 4_000_000


@pytest.mark.parametrize("bin_", range(9))
def test_a_gradient_votes_for_its_own_orientation(bin_: int) -> None:
    angle = bin_ * math.pi / 9
    votes = _blocks(torch.cat([_striped(angle), _striped(angle + math.pi)])).sum(dim=(1, 3))
    assert votes.argmax(dim=1).tolist() == [bin_, bin_]
    assert torch.allclose(_blocks(_striped(angle)), _blocks(1 - _striped(angle)), atol=1e-5)


def test_between_two_orientations_both_get_the_vote() -> None:
    votes = _blocks(_striped(2.5 * math.pi / 9)).sum(dim=(0, 1, 3))
    assert sorted(votes.topk(2).indices.tolist()) == [2, 3]
    assert votes[2] == pytest.approx(float(votes[3]), rel=0.15)


def test_blocks_have_length_one_whatever_the_contrast() -> None:
    torch.manual_seed(1)
    images = torch.rand(1, 1, 28, 28)
    lengths = _blocks(images).square().sum(dim=(2, 3)).sqrt()
    assert torch.allclose(lengths, torch.ones_like(lengths), atol=1e-3)
    faint = oriented_gradients(images / 5 + 0.4)
    assert torch.allclose(faint, oriented_gradients(images), atol=2e-3)


def test_an_edge_is_seen_where_it_is() -> None:
    images = torch.zeros(1, 1, 28, 28)
    images[..., :8, 13:] = 1
    found = _blocks(images).sum(dim=(2, 3)).view(GRID, GRID)
    assert found[0, 2] > 0.9
    assert float(found[4:].sum()) == 0
    assert oriented_gradients(images).shape == (1, FEATURES)


def test_the_probabilities_are_platts_divided_by_their_sum() -> None:
    torch.manual_seed(1)
    network = HogSvm()
    with torch.no_grad():
        network.slope.copy_(torch.linspace(-3, -1, 10))
        network.offset.copy_(torch.linspace(1, 0, 10))
        images = torch.rand(2, 1, 28, 28)
        scores = network.machines(oriented_gradients(images))
        single = 1 / (1 + torch.exp(network.slope * scores + network.offset))
        found = functional.softmax(network(images), dim=1)
    assert torch.allclose(found, single / single.sum(1, keepdim=True), atol=1e-6)
