"""The field's three ways to read a digit, as networks: images (N, 1, 28, 28) → logits (N, 10).

They stand beside the program's own network to compare with; `training/baselines.py` makes them.
"""

import math

import torch
from torch import nn
from torch.nn import functional
from typing_extensions import override

SIDE = 28
ORIENTATIONS = 9
CELL = 4
"""Pixels. Dalal and Triggs took 8 for people 96 pixels tall; a digit has 20."""
BLOCK = 2
"""Cells."""
CLIP = 0.2
_CELLS = SIDE // CELL
FEATURES = (_CELLS - BLOCK + 1) ** 2 * BLOCK**2 * ORIENTATIONS
_EPSILON = 1e-3
"""Keeps an empty block zero; gradients of ink in [0, 1] are far larger."""


class Dense(nn.Module):
    """The tutorials' first network: 784 pixels, 128 units, 10 digits."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Flatten(), nn.Linear(SIDE * SIDE, 128), nn.ReLU(), nn.Linear(128, 10)
        )

    @override
    def forward(self, images: torch.Tensor) -> torch.Tensor:
        logits: torch.Tensor = self.layers(images)
        return logits


class Convolutional(nn.Module):
    """Twelve layers as Kaggle's notebooks stack them, batch norms counted with their convolution.

    Twice two 3×3 convolutions, a 5×5 one that halves, and dropout; then a flattening, 128 units,
    dropout and the ten digits.
    """

    def __init__(self, first: int, second: int, dropout: float) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            _convolution(1, first, 3),
            _convolution(first, first, 3),
            _convolution(first, first, 5, stride=2),
            nn.Dropout(dropout),
            _convolution(first, second, 3),
            _convolution(second, second, 3),
            _convolution(second, second, 5, stride=2),
            nn.Dropout(dropout),
            nn.Flatten(),
            nn.Sequential(
                nn.Linear(second * 4 * 4, 128, bias=False), nn.BatchNorm1d(128), nn.ReLU()
            ),
            nn.Dropout(dropout),
            nn.Linear(128, 10),
        )

    @override
    def forward(self, images: torch.Tensor) -> torch.Tensor:
        logits: torch.Tensor = self.layers(images)
        return logits


def _convolution(inputs: int, outputs: int, size: int, stride: int = 1) -> nn.Module:
    padding = size // 2 if stride > 1 else 0
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, size, stride, padding, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


class HogSvm(nn.Module):
    """Histograms of oriented gradients, ten linear machines, and Platt's probabilities.

    Each machine tells one digit from the nine others. Its score s becomes the probability
    1 / (1 + exp(slope · s + offset)) (Platt 1999, "Probabilistic Outputs for Support Vector
    Machines"), and the ten are divided by their sum. The logits are the logarithms of that.
    """

    def __init__(self) -> None:
        super().__init__()
        self.machines = nn.Linear(FEATURES, 10)
        self.slope = nn.Parameter(torch.full((10,), -1.0))
        self.offset = nn.Parameter(torch.zeros(10))

    @override
    def forward(self, images: torch.Tensor) -> torch.Tensor:
        scores = self.machines(oriented_gradients(images))
        return functional.logsigmoid(-(self.slope * scores + self.offset)).log_softmax(1)


def oriented_gradients(images: torch.Tensor) -> torch.Tensor:
    """Return the features (N, FEATURES) of Dalal and Triggs of images (N, 1, 28, 28).

    "Histograms of Oriented Gradients for Human Detection" (2005): centred differences, unsigned
    orientations weighted with the gradient's length and shared between neighbouring bins and
    cells, and overlapping blocks normalised with L2-Hys.
    """
    padded = functional.pad(images, (1, 1, 1, 1), mode="replicate")
    across = padded[..., 1:-1, 2:] - padded[..., 1:-1, :-2]
    down = padded[..., 2:, 1:-1] - padded[..., :-2, 1:-1]
    votes = _votes(torch.hypot(across, down), torch.atan2(down, across))
    cells = functional.conv2d(
        votes, _tent(images), stride=CELL, padding=CELL // 2, groups=ORIENTATIONS
    )
    blocks = functional.unfold(cells, BLOCK).transpose(1, 2)
    clipped = _unit(blocks).clamp(max=CLIP)
    return _unit(clipped).flatten(1)


def _votes(lengths: torch.Tensor, angles: torch.Tensor) -> torch.Tensor:
    """Share each pixel's gradient (N, 1, H, W) between the two nearest bins: (N, 9, H, W)."""
    place = angles * (ORIENTATIONS / math.pi)  # a turn by half brings back the same orientation
    bins = torch.arange(ORIENTATIONS, device=angles.device).view(1, -1, 1, 1)
    apart = (place - bins).remainder(ORIENTATIONS)
    nearness = 1 - torch.minimum(apart, ORIENTATIONS - apart)
    return lengths * nearness.clamp(min=0)


def _tent(images: torch.Tensor) -> torch.Tensor:
    """Return how much a pixel counts for a cell, by its distance from the cell's middle."""
    steps = (torch.arange(2 * CELL, device=images.device) - (CELL - 0.5)).abs()
    weights = (1 - steps / CELL).to(images.dtype)
    return torch.outer(weights, weights).expand(ORIENTATIONS, 1, -1, -1)


def _unit(blocks: torch.Tensor) -> torch.Tensor:
    length = (blocks.square().sum(dim=2, keepdim=True) + _EPSILON**2).sqrt()
    return blocks / length
