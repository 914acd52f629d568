"""What answers sooner computes the same."""

import pytest
import torch
from torch import nn

from mnist_desktop.inference.network import ARCHITECTURES, build, quickened

OURS = [name for name in ARCHITECTURES if name.startswith("digitnet")]


@pytest.mark.parametrize("architecture", OURS)
@torch.no_grad()
def test_a_quickened_network_answers_as_the_one_it_was_made_of(architecture: str) -> None:
    torch.manual_seed(3)
    network = build(architecture)
    for layer in network.modules():
        if isinstance(layer, nn.BatchNorm1d | nn.BatchNorm2d):
            assert layer.running_mean is not None
            assert layer.running_var is not None
            layer.running_mean.normal_()
            layer.running_var.uniform_(0.5, 2)
    images = torch.rand(3, 1, 28, 28)
    expected = network.eval()(images)
    for found in (quickened(network)(images), quickened(network)(images)):
        torch.testing.assert_close(found, expected, rtol=1e-4, atol=1e-5)


def test_what_no_network_has_is_not_left_out_in_silence() -> None:
    network = build("digitnet-4").eval()
    network.add_module("head", nn.Sequential(nn.Sigmoid()).eval())
    with pytest.raises(TypeError, match="Sigmoid is in no network that is known"):
        quickened(network)
