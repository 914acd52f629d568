"""The architectures, by the names that model cards use. Training and reading share them."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial, reduce
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
            _layer(first, first, 5, stride=2, padding=2),
            nn.Dropout(dropout),
            _layer(first, second),
            _layer(second, second),
            _layer(second, second, 5, stride=2, padding=2),
            nn.Dropout(dropout),
            nn.Flatten(),
        )
        self.head = _head(second * 4 * 4, dropout, outputs)

    @override
    def forward(self, images: torch.Tensor) -> torch.Tensor:
        logits: torch.Tensor = self.head(self.features(images))
        return logits


class DeepDigitNet(nn.Module):
    """The same from digit images to logits, its work where the picture is small already.

    One thin layer sees every pixel, the next halves the picture; what that saves goes into more
    layers and maps behind: twice the parameters of a `DigitNet` of the same cost. With 12, 28,
    46 and 92 maps, 5.0 M multiply-adds and 0.34 M parameters.
    """

    def __init__(self, maps: tuple[int, int, int, int], dropout: float, outputs: int) -> None:
        super().__init__()
        first, second, third, fourth = maps
        self.features = nn.Sequential(
            _layer(1, first),
            _layer(first, second, 5, stride=2),
            _layer(second, third),
            _layer(third, third),
            _layer(third, fourth, stride=2, padding=1),
            Residual(_layer(fourth, fourth, padding=1)),
            nn.Flatten(),
        )
        self.head = _head(fourth * 4 * 4, dropout, outputs)

    @override
    def forward(self, images: torch.Tensor) -> torch.Tensor:
        logits: torch.Tensor = self.head(self.features(images))
        return logits


class Residual(nn.Module):
    """Adds to its input, of any shape, what a layer makes of it."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__()
        self.layer = layer

    @override
    def forward(self, values: torch.Tensor) -> torch.Tensor:
        added: torch.Tensor = values + self.layer(values)
        return added


def _layer(
    inputs: int, outputs: int, kernel: int = 3, *, stride: int = 1, padding: int = 0
) -> nn.Module:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, stride, padding, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


def _head(values: int, dropout: float, outputs: int) -> nn.Module:
    return nn.Sequential(
        nn.Linear(values, 128, bias=False),
        nn.BatchNorm1d(128),
        nn.ReLU(),
        nn.Dropout(dropout),
        nn.Linear(128, outputs),
    )


ARCHITECTURES: dict[str, Callable[[], nn.Module]] = {
    "digitnet-3": partial(DigitNet, 16, 44, 0.25),
    "digitnet-4": partial(DigitNet, 16, 44, 0.2, 11),
    # Too large to ship: four times the work. Others learn from it.
    "digitnet-4-wide": partial(DigitNet, 32, 96, 0.35, 11),
    "digitnet-5": partial(DeepDigitNet, (12, 28, 46, 92), 0.1, 11),
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
    if not isinstance(network, DigitNet | DeepDigitNet):
        return network
    return partial(_forward, _steps(network))


def _steps(network: nn.Module) -> list[Forward]:
    leaves = list(_leaves(network))
    steps = (_step(*pair) for pair in zip_longest(leaves, leaves[1:]))
    return [step for step in steps if step is not None]


def _step(layer: nn.Module, follower: nn.Module | None) -> Forward | None:
    """Return what a layer does, with the one behind it; None where another has taken it over."""
    match layer, follower:
        case nn.Conv2d(), nn.BatchNorm2d():
            return _convolution(fuse_conv_bn_eval(layer, follower))
        case nn.Linear(), _:
            if isinstance(follower, nn.BatchNorm1d):
                layer = fuse_linear_bn_eval(layer, follower)
            return _linear(layer)
        case nn.ReLU(), _:
            return torch.relu_
        case nn.Flatten(), _:
            return partial(torch.flatten, start_dim=1)
        case Residual(), _:
            return _adding(_steps(layer))
        case ((nn.BatchNorm1d() | nn.BatchNorm2d() | nn.Dropout()), _):
            return None
    raise TypeError(f"{type(layer).__name__} is in no network that is known")


def _leaves(network: nn.Module) -> Iterator[nn.Module]:
    """Yield the layers in the order in which they are used; what goes around some is one."""
    for layer in network.children():
        if isinstance(layer, Residual) or not list(layer.children()):
            yield layer
        else:
            yield from _leaves(layer)


def _adding(steps: Sequence[Forward]) -> Forward:
    return lambda values: reduce(lambda made, step: step(made), steps, values).add_(values)


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
    return reduce(lambda made, step: step(made), steps, values)
