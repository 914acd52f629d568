"""The architectures, by the names that model cards use. Training and reading share them."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import zip_longest
from typing import TypeAlias

import torch
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval, fuse_linear_bn_eval
from typing_extensions import override

from mnist_desktop.inference.baselines import Convolutional, Dense, HogSvm

Forward: TypeAlias = Callable[[torch.Tensor], torch.Tensor]
"""Digit images (N, 1, 28, 28) in [0, 1] → logits (N, outputs)."""


class DigitNet(nn.Module):
    """A convolutional network: digit images (N, 1, 28, 28) in [0, 1] → logits (N, outputs).

    The first ten are the digits'. An eleventh, where there is one, says how much the image is a
    digit at all: its sigmoid is that probability.

    Two stages of two 3×3 convolutions and a 5×5 one that halves the picture. The 3×3 ones are not
    padded: the outer four pixels are empty by the MNIST rule, and not to look at them is what
    pays for the width. With 16 and 44 maps, 5.0 M multiply-adds and 0.17 M parameters.
    """

    def __init__(self, first: int, second: int, dropout: float, outputs: int = 10) -> None:
        super().__init__()
        self.features = nn.Sequential(
            _layer(1, first),
            _layer(first, first),
            _halve(first),
            nn.Dropout(dropout),
            _layer(first, second),
            _layer(second, second),
            _halve(second),
            nn.Dropout(dropout),
            nn.Flatten(),
        )
        self.head = nn.Sequential(
            nn.Linear(second * 4 * 4, 128, bias=False),
            nn.BatchNorm1d(128),
            nn.ReLU(),
            nn.Dropout(dropout),
            nn.Linear(128, outputs),
        )

    @override
    def forward(self, images: torch.Tensor) -> torch.Tensor:
        logits: torch.Tensor = self.head(self.features(images))
        return logits


def _layer(inputs: int, outputs: int) -> nn.Module:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


def _halve(maps: int) -> nn.Module:
    return nn.Sequential(
        nn.Conv2d(maps, maps, 5, 2, padding=2, bias=False),
        nn.BatchNorm2d(maps),
        nn.ReLU(inplace=True),
    )


ARCHITECTURES: dict[str, Callable[[], nn.Module]] = {
    "digitnet-3": partial(DigitNet, 16, 44, 0.25),
    "digitnet-4": partial(DigitNet, 16, 44, 0.2, 11),
    # Too large to ship: four times the work. Others learn from it.
    "digitnet-4-wide": partial(DigitNet, 32, 96, 0.35, 11),
    "dense-1": Dense,
    "convolutional-1": partial(Convolutional, 16, 32, 0.3),
    "hog-svm-1": HogSvm,
}
"""Every architecture a card may name. A change that old weights don't fit gets a new name."""


def build(architecture: str) -> nn.Module:
    """Return a fresh network; KeyError for a name that this program does not know."""
    return ARCHITECTURES[architecture]()


def quickened(network: nn.Module) -> Forward:
    """Return what a network in eval mode computes, in fewer steps: it answers sooner, and the same.

    Layers take over the normalisation behind them, what only training needs is left out, and no
    module is called, which for one image costs as much as two of its convolutions (measured).
    """
    return partial(_forward, _steps(network)) if isinstance(network, DigitNet) else network


def _steps(network: DigitNet) -> list[Forward]:
    leaves = [layer for layer in network.modules() if not list(layer.children())]
    steps: list[Forward] = []
    for layer, follower in zip_longest(leaves, leaves[1:]):
        match layer, follower:
            case nn.Conv2d(), nn.BatchNorm2d():
                steps.append(_convolution(fuse_conv_bn_eval(layer, follower)))
            case nn.Linear(), nn.BatchNorm1d():
                steps.append(_linear(fuse_linear_bn_eval(layer, follower)))
            case nn.Linear(), _:
                steps.append(_linear(layer))
            case nn.ReLU(), _:
                steps.append(torch.relu_)
            case nn.Flatten(), _:
                steps.append(partial(torch.flatten, start_dim=1))
            case ((nn.BatchNorm1d() | nn.BatchNorm2d() | nn.Dropout()), _):
                pass
            case _:
                raise TypeError(f"{type(layer).__name__} is in no network that is known")
    return steps


def _convolution(layer: nn.Conv2d) -> Forward:
    # Channels side by side in memory: twelve images take two thirds of the time (measured).
    weight = layer.weight.contiguous(memory_format=torch.channels_last)
    bias, stride, padding = layer.bias, layer.stride, layer.padding
    return lambda x: torch.conv2d(x, weight, bias, stride, padding)


def _linear(layer: nn.Linear) -> Forward:
    weight, bias = layer.weight.t(), layer.bias
    return lambda x: torch.addmm(bias, x, weight)


def _forward(steps: Sequence[Forward], images: torch.Tensor) -> torch.Tensor:
    values = images.contiguous(memory_format=torch.channels_last)
    for step in steps:
        values = step(values)
    return values
