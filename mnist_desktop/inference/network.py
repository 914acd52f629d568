"""The architectures, by the names that model cards use. Training and reading share them."""

import torch
from torch import nn
from typing_extensions import override


class DigitNet(nn.Module):
    """A small convolutional network: digit images (N, 1, 28, 28) in [0, 1] → ten logits (N, 10).

    About 4.9 M multiply-adds and 0.11 M parameters. Strides instead of pooling keep the work
    where the picture is small; the last map stays 4×4, since where a stroke ends tells 4 from 9.
    """

    def __init__(self) -> None:
        super().__init__()
        self.features = nn.Sequential(
            _layer(1, 16),
            _layer(16, 24, stride=2),
            _Refinement(24),
            _layer(24, 64, stride=2),
            _Refinement(64),
            _layer(64, 64, stride=2),
            nn.Flatten(),
        )
        self.head = nn.Sequential(nn.Dropout(0.3), nn.Linear(64 * 4 * 4, 10))

    @override
    def forward(self, images: torch.Tensor) -> torch.Tensor:
        logits: torch.Tensor = self.head(self.features(images))
        return logits


class _Refinement(nn.Module):
    """Adds to each map what a convolution finds in all of them (He et al. 2015, one layer deep)."""

    def __init__(self, maps: int) -> None:
        super().__init__()
        self.convolution = nn.Conv2d(maps, maps, 3, padding=1, bias=False)
        self.norm = nn.BatchNorm2d(maps)

    @override
    def forward(self, maps: torch.Tensor) -> torch.Tensor:
        return torch.relu(maps + self.norm(self.convolution(maps)))


def _layer(inputs: int, outputs: int, stride: int = 1) -> nn.Module:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, stride, padding=1, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


ARCHITECTURES: dict[str, type[nn.Module]] = {"digitnet-2": DigitNet}
"""Every architecture a card may name. A change that old weights don't fit gets a new name."""


def build(architecture: str) -> nn.Module:
    """Return a fresh network; KeyError for a name that this program does not know."""
    return ARCHITECTURES[architecture]()
