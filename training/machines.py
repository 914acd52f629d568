"""Linear support vector machines and their probabilities, each fitted to all digits at once."""

import torch
from torch.nn import functional
from tqdm import tqdm

from mnist_desktop.core.errors import UserError
from mnist_desktop.core.prediction import CLASSES
from mnist_desktop.inference.baselines import HogSvm, oriented_gradients

FEATURES_BATCH = 1000
_FREE = 1e-6
"""The penalty on the bias: next to nothing, but so that the equations have one solution."""
_GAIN = 1e-6
"""A step that lessens the loss by a smaller share was the last one."""
_LEAST_STEP = 1e-3
"""Where not even so small a share of a step helps, rounding is all that is left."""


def fit_machines(
    network: HogSvm, images: torch.Tensor, labels: torch.Tensor, cost: float, steps: int
) -> None:
    """Fit ten machines to images (N, 1, 28, 28) and digits (N,), each one digit against the rest.

    Each minimises |w|² / 2 + cost · Σ max(0, 1 − y s)², the form of LIBLINEAR (Fan et al. 2008) and
    so of scikit-learn's LinearSVC, but with a free bias. UserError where `steps` are too few.
    """
    features = features_of(images)
    features = torch.cat([features, torch.ones(len(features), 1)], 1)
    machines = tqdm(_sides(labels).T, "machines", unit="machine", leave=False)
    weights = torch.stack([fit_machine(features, side, cost, steps) for side in machines])
    with torch.no_grad():
        network.machines.weight.copy_(weights[:, :-1])
        network.machines.bias.copy_(weights[:, -1])


def fit_machine(
    features: torch.Tensor, side: torch.Tensor, cost: float, steps: int
) -> torch.Tensor:
    """Return the weights (F,) of one machine by Newton's method; the last feature is always 1.

    The loss is quadratic as long as the same digits violate the margin, so that each step leads
    to the end unless others do there; then half of it is tried, and half of that (Keerthi and
    DeCoste 2005, "A Modified Finite Newton Method for Fast Solution of Large Scale Linear SVMs").
    """
    penalty = torch.ones(features.shape[1], dtype=torch.float64)
    penalty[-1] = _FREE

    def loss(weights: torch.Tensor, scores: torch.Tensor) -> float:
        short = (1 - side * scores).clamp(min=0).double().square().sum()
        return float((penalty * weights.square()).sum() / 2 + cost * short)

    weights, scores = torch.zeros_like(penalty), torch.zeros(len(side))
    for _ in range(steps):
        violating = side * scores < 1
        way = _solved(features[violating], side[violating], penalty, cost) - weights
        along = features @ way.float()
        before = loss(weights, scores)
        share = 1.0
        while (after := loss(weights + share * way, scores + share * along)) > before:
            share /= 2
            if share < _LEAST_STEP:
                return weights.float()
        weights, scores = weights + share * way, scores + share * along
        if before - after <= _GAIN * before:
            return weights.float()
    raise UserError(f"The machines found no end in {steps} steps; give them more epochs.")


def _solved(
    active: torch.Tensor, side: torch.Tensor, penalty: torch.Tensor, cost: float
) -> torch.Tensor:
    """Return the weights (F,) that are best for digits that all violate the margin."""
    if len(active) >= len(penalty):
        curvature = torch.diag(penalty) + 2 * cost * (active.T @ active).double()
        return _solution(curvature, 2 * cost * (active.T @ side).double())
    # The same by fewer equations, one for each digit instead of each feature.
    known = active.double()
    inner = (known / penalty) @ known.T + torch.eye(len(known)) / (2 * cost)
    return (known / penalty).T @ _solution(inner, side.double())


def _solution(matrix: torch.Tensor, values: torch.Tensor) -> torch.Tensor:
    """Solve equations whose matrix is symmetric and positive."""
    lower = torch.linalg.cholesky(matrix)
    return torch.cholesky_solve(values.unsqueeze(1), lower).squeeze(1)


def fit_platt(network: HogSvm, images: torch.Tensor, labels: torch.Tensor) -> None:
    """Fit the ten curves that make scores probabilities, to digits the machines have not seen.

    By greatest likelihood, with the targets of Platt 1999, which never are quite 0 or 1.
    """
    with torch.no_grad():
        scores = network.machines(features_of(images)).double()
    own = _sides(labels) > 0
    count = own.sum(0)
    targets = torch.where(own, (count + 1) / (count + 2), 1 / (len(labels) - count + 2)).double()
    curves = torch.stack([-torch.ones(CLASSES), torch.zeros(CLASSES)]).double().requires_grad_()
    optimizer = torch.optim.LBFGS([curves], max_iter=200, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        logits = -(curves[0] * scores + curves[1])
        found = functional.binary_cross_entropy_with_logits(logits, targets, reduction="sum")
        found.backward()  # type: ignore[no-untyped-call]  # torch has no types for it
        return found

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    with torch.no_grad():
        network.slope.copy_(curves[0])
        network.offset.copy_(curves[1])


def features_of(images: torch.Tensor) -> torch.Tensor:
    """Return the features of many images (N, 1, 28, 28), some at a time."""
    with torch.no_grad():
        return torch.cat([oriented_gradients(part) for part in torch.split(images, FEATURES_BATCH)])


def _sides(labels: torch.Tensor) -> torch.Tensor:
    """Return 1 where a digit is the machine's own, else −1; (N, 10)."""
    return functional.one_hot(labels, CLASSES).float() * 2 - 1
