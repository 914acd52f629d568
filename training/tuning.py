"""Goes on training a network that knows digits with a few hundred of one person's.

Its normalisation stays as it is and no weights are dropped: a small set would unsettle both.
"""

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import torch
from torch.nn import functional
from tqdm import tqdm

from mnist_desktop.core.prediction import CLASSES
from training.augment import augment
from training.digits import NO_DIGIT, Digits
from training.fit import CPU, Weights, logits_of

BATCH = 64
LEARNING_RATE = 3e-4
"""At the beginning; it falls to nothing along a cosine. Ten times less than from the start."""
NON_DIGIT_SHARE = 0.5
"""How much the loss of "is it a digit at all" weighs, as in `fit.py`."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a run may choose."""

    name: str
    epochs: int = 12
    seed: int = 1


class Tuned(NamedTuple):
    """The best weights, and after how many epochs; after none, nothing was better."""

    weights: Weights
    epoch: int


def tune(network: torch.nn.Module, training: Digits, validation: Digits, choices: Choices) -> Tuned:
    """Train on, and return the weights that read the validation part best; the start's may be.

    `training` may hold what is no digit (NO_DIGIT); a network of ten outputs learns nothing of it.
    """
    network.eval().requires_grad_(True)
    optimizer = torch.optim.AdamW(network.parameters(), LEARNING_RATE, weight_decay=0.01)
    best, merit = Tuned(_copy(network), 0), _merit(network, validation)
    for epoch in tqdm(range(choices.epochs), "train on", unit="epoch", disable=None):
        for group in optimizer.param_groups:
            group["lr"] = LEARNING_RATE * (1 + math.cos(math.pi * epoch / choices.epochs)) / 2
        _train_epoch(network, optimizer, training, [choices.seed, epoch])
        found = _merit(network, validation)
        if found > merit:
            best, merit = Tuned(_copy(network), epoch + 1), found
    return best


def _train_epoch(
    network: torch.nn.Module, optimizer: torch.optim.Optimizer, training: Digits, seed: list[int]
) -> None:
    rng = np.random.default_rng(seed)
    generator = torch.Generator(CPU).manual_seed(int(rng.integers(2**62)))
    images = torch.from_numpy(training.images)
    labels = torch.from_numpy(training.labels)
    for batch in torch.from_numpy(rng.permutation(len(labels))).split(BATCH):  # type: ignore[no-untyped-call]
        changed = augment(images[batch].unsqueeze(1).float() / 255, generator)
        loss = _loss(network(changed), labels[batch])
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()


def _loss(logits: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    known = labels != NO_DIGIT
    # A sum, since a batch may have no digit.
    loss = functional.cross_entropy(logits[known][:, :CLASSES], labels[known], reduction="sum")
    loss = loss / len(labels)
    if logits.shape[1] > CLASSES:
        loss = loss + NON_DIGIT_SHARE * functional.binary_cross_entropy_with_logits(
            logits[:, CLASSES], known.float()
        )
    return loss


def _merit(network: torch.nn.Module, validation: Digits) -> tuple[int, float]:
    """Return what makes weights better: more read right; then the lower loss."""
    logits = logits_of(network, validation, CPU)[:, :CLASSES]
    labels = torch.from_numpy(validation.labels)
    right = int((logits.argmax(1) == labels).sum())
    return right, -functional.cross_entropy(logits, labels).item()


def _copy(network: torch.nn.Module) -> Weights:
    return {name: value.detach().clone() for name, value in network.state_dict().items()}
