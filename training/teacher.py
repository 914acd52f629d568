"""Networks that a smaller one learns from: their doubts say more than the labels do.

Distillation as by Hinton, Vinyals and Dean, "Distilling the Knowledge in a Neural Network" (2015):
the small network is drawn to the teachers' softened probabilities for the very same distorted
image, and to the label.
"""

from collections.abc import Sequence
from pathlib import Path

import torch
from torch.nn import functional

from mnist_desktop.core.card import ModelCard
from mnist_desktop.core.normalise import NORMALISER_VERSION
from mnist_desktop.core.prediction import CLASSES
from mnist_desktop.inference.reader import load_network

TEMPERATURE = 2.0
"""What the logits are divided by, so that small probabilities count."""
SHARE = 0.7
"""How much of the loss is the teachers'; the rest is the label's."""


class Teachers:
    """Some bundles, asked together."""

    def __init__(self, folders: Sequence[Path], device: torch.device) -> None:
        """Load the bundles in `folders`; UserError where one can't be trusted."""
        cards = [ModelCard.read(folder, NORMALISER_VERSION) for folder in folders]
        self._networks = [load_network(card).to(device) for card in cards]

    def loss(
        self, images: torch.Tensor, logits: torch.Tensor, labels: torch.Tensor
    ) -> torch.Tensor:
        """Return the loss of a student's `logits` (N, 10) for digits `images` (N, 1, 28, 28)."""
        label_loss = functional.cross_entropy(logits, labels)
        if not self._networks:
            return label_loss
        with torch.no_grad():
            softened = torch.stack(
                [
                    (network(images)[:, :CLASSES] / TEMPERATURE).softmax(1)
                    for network in self._networks
                ]
            ).mean(0)
        student = (logits / TEMPERATURE).log_softmax(1)
        divergence = functional.kl_div(student, softened, reduction="batchmean")
        # The square keeps the gradients as large as the label's (Hinton et al., section 2).
        return (1 - SHARE) * label_loss + SHARE * TEMPERATURE**2 * divergence
