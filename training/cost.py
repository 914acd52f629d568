"""What a network costs: multiply-adds for one digit image, and bytes of weights, counted."""

from typing import Any

import torch
from torch import nn

from mnist_desktop.core.normalise import SIDE


def multiply_adds(network: nn.Module) -> int:
    """Return the multiply-adds of the convolutions and linear layers for one digit image."""
    total = 0

    def count(layer: nn.Module, _: Any, output: torch.Tensor) -> None:
        nonlocal total
        weight = layer.weight
        assert isinstance(weight, torch.Tensor)
        # Each output value is a sum over one row of the weights.
        total += output[0].numel() * weight[0].numel()

    layers = [m for m in network.modules() if isinstance(m, nn.Conv2d | nn.Linear)]
    hooks = [layer.register_forward_hook(count) for layer in layers]
    was_training = network.training
    with torch.inference_mode():
        network.eval()(torch.zeros(1, 1, SIDE, SIDE))
    network.train(was_training)
    for hook in hooks:
        hook.remove()
    return total


def parameters(network: nn.Module) -> int:
    """Return how many numbers are learnt."""
    return sum(p.numel() for p in network.parameters())


def weight_bytes(network: nn.Module) -> int:
    """Return the bytes of everything that is stored: parameters and running statistics."""
    return sum(t.numel() * t.element_size() for t in network.state_dict().values())
