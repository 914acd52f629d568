"""The loop: one cycle of AdamW over augmented digits, and a running average of the weights.

Everything that is random is drawn from the seed and the number of the epoch, so that a run that
was interrupted and resumed ends with the same weights as one that was not.
"""

from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import torch
from torch.nn import functional
from tqdm import tqdm

from mnist_desktop.core.card import ModelCard
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.normalise import NORMALISER_VERSION
from mnist_desktop.core.prediction import CLASSES
from mnist_desktop.inference.network import build
from mnist_desktop.inference.reader import load_network
from training.ahead import Ahead
from training.augment import STRENGTH, Strength, augment
from training.config import AFTERWARDS, NONDIGITS, Config
from training.digits import NO_DIGIT, Digits, Source
from training.teacher import Teachers

CHECKPOINT = "checkpoint.pt"
MEASURE_BATCH = 500
REFUSED = 0.03
"""How much the share of non-digits that are refused counts beside the digits' accuracy."""
KEPT = 0.99
"""…where so many digits of the set that is hardest to keep pass. Not `Config.kept`, which stands on
the few oddest digits: what is refused by that swings by some hundredths from epoch to epoch."""
CPU = torch.device("cpu")

Weights = dict[str, torch.Tensor]
Epoch = dict[str, Any]
"""A row of the history: epoch, loss and accuracy in training and for each validation set."""


class Fitted(NamedTuple):
    """The weights of the best epoch, on the CPU, and the history of all of them."""

    weights: Weights
    best_epoch: int
    history: list[Epoch]
    blend: float = 0.0
    """The share of the start's weights in these."""


def fit(config: Config, sources: list[Source], folder: Path, resume: bool = False) -> Fitted:
    """Train, with a checkpoint in `folder` after every epoch; `resume` goes on from it.

    UserError where there is nothing to resume, or the checkpoint is of a run with other choices.
    """
    run = _Run(config, sources)
    folder.mkdir(parents=True, exist_ok=True)
    if resume:
        run.load(folder / CHECKPOINT)
    with Ahead(sources, config.epochs) as ahead:
        while run.epoch < config.epochs:
            run.train_epoch(ahead.images(run.epoch))
            run.save(folder / CHECKPOINT)
    return run.blended()


class _Run:
    """All that changes during a run."""

    def __init__(self, config: Config, sources: list[Source]) -> None:
        self._config = config
        self._validation = {source.name: source.validation() for source in sources}
        for name, part in self._validation.items():
            if not len(part.labels):
                raise UserError(
                    f"There is nothing of “{name}” to validate with; get more of it"
                    " (training/DATA.md), or leave its set out of the configuration."
                )
        self._device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        torch.backends.cudnn.deterministic = True
        torch.manual_seed(config.seed)
        network = _begin(config).to(self._device)
        if config.dropout >= 0:
            _set_dropout(network, config.dropout)
        # A fifth faster on a processor with channels last (measured); torch's types lack it.
        self._network = network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self._teachers = Teachers([Path(folder) for folder in config.teachers], self._device)
        count = sum(len(source) for source in sources)
        self._optimizer = torch.optim.AdamW(
            self._network.parameters(), config.learning_rate, weight_decay=config.weight_decay
        )
        self._schedule = torch.optim.lr_scheduler.OneCycleLR(
            self._optimizer,
            config.learning_rate,
            total_steps=config.epochs * -(-count // config.batch_size),
            pct_start=0.2,
        )
        self._steps = 0
        self._average: Weights = _copy(self._network.state_dict(), self._device)
        self._start = _copy(self._average)
        self.epoch = 0
        self.history: list[Epoch] = []
        self.best: Weights = {}
        self.best_epoch = 0

    def _chance(self, epoch: int) -> np.random.Generator:
        return np.random.default_rng([self._config.seed, epoch])

    def train_epoch(self, digits: Digits) -> None:
        """Train one epoch, measure the average weights and keep them if they are the best."""
        rng = self._chance(self.epoch)
        images, labels = torch.from_numpy(digits.images), torch.from_numpy(digits.labels)
        order = torch.from_numpy(rng.permutation(len(labels)))
        torch.manual_seed(int(rng.integers(2**62)))  # dropout
        generator = torch.Generator(self._device).manual_seed(int(rng.integers(2**62)))
        strength = strength_in(self._config, self.epoch)
        self._network.train()
        loss_sum, right = 0.0, 0
        self.epoch += 1
        title = f"epoch {self.epoch}/{self._config.epochs}"
        with tqdm(total=len(labels), desc=title, unit="digit", unit_scale=True) as bar:
            for start in range(0, len(labels), self._config.batch_size):
                batch = order[start : start + self._config.batch_size]
                loss, hits = self._step(images[batch], labels[batch], generator, strength)
                loss_sum, right = loss_sum + loss * len(batch), right + hits
                bar.update(len(batch))
            found = self._measure(self._average)
            bar.set_postfix({name: f"{values['accuracy']:.2%}" for name, values in found.items()})
        row: Epoch = {
            "epoch": self.epoch,
            "loss": loss_sum / len(labels),
            "accuracy": right / len(labels),
            "validation": found,
        }
        self.history.append(row)
        if _merit(row) > max(map(_merit, self.history[:-1]), default=(-1.0, 0.0)):
            self.best, self.best_epoch = _copy(self._average), self.epoch

    def _step(
        self,
        images: torch.Tensor,
        labels: torch.Tensor,
        generator: torch.Generator,
        strength: Strength,
    ) -> tuple[float, int]:
        batch = images.to(self._device).unsqueeze(1).float() / 255
        target = labels.to(self._device)
        batch = augment(batch, generator, strength)
        batch = batch.contiguous(memory_format=torch.channels_last)
        with self._precision():
            logits = self._network(batch).float()
        loss = self._loss(batch, logits, target)
        self._optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]  # torch has no types for it
        self._optimizer.step()
        self._schedule.step()
        self._steps += 1
        # The first averages must forget the random beginning quickly.
        keep = min(self._config.average, (1 + self._steps) / (10 + self._steps))
        for name, value in self._network.state_dict().items():
            if value.is_floating_point():
                self._average[name].lerp_(value, 1 - keep)
            else:
                self._average[name].copy_(value)
        return loss.item(), int((logits[:, :CLASSES].argmax(1) == target).sum())

    def _precision(self) -> torch.autocast:
        return torch.autocast(
            self._device.type, torch.bfloat16, enabled=self._config.half_precision
        )

    def _loss(
        self, images: torch.Tensor, logits: torch.Tensor, labels: torch.Tensor
    ) -> torch.Tensor:
        """Return the loss: which digit, for digits only; and whether it is one, for everything."""
        known = labels != NO_DIGIT
        ten = logits[known][:, :CLASSES]
        with self._precision():
            loss = self._teachers.loss(images[known], ten, labels[known])
        loss = loss * known.float().mean()
        if logits.shape[1] > CLASSES:
            loss = loss + self._config.nondigit_share * (
                functional.binary_cross_entropy_with_logits(logits[:, CLASSES], known.float())
            )
        return loss

    def blended(self) -> Fitted:
        """Return the best epoch's weights, or what they or the last's make with the start's.

        The last epoch's, which chance moves least, may be the better ones to blend, or what lies
        halfway between the two.
        """
        fitted = Fitted(self.best, self.best_epoch, self.history)
        if not self._config.blends:
            return fitted
        # All by the same measure: after a resumption it may be another one than the history's.
        merit = _merit({"validation": self._measure(self.best)})
        last = _copy(self._average)
        candidates = [(self.best_epoch, self.best), (self.epoch, last)]
        if self._config.halfway:
            candidates = [(self.epoch, _blend(_copy(self.best), last, 0.5))]
        for epoch, fit_then in candidates:
            for share in self._config.blends:
                weights = _blend(_copy(fit_then), _copy(self._start), share)
                found = _merit({"validation": self._measure(weights)})
                if found > merit:
                    fitted = Fitted(weights, epoch, self.history, share)
                    merit = found
        return fitted

    def _measure(self, weights: Weights) -> dict[str, dict[str, float]]:
        """Return loss and accuracy of weights on each validation set."""
        network = build(self._config.architecture).to(self._device)
        network.load_state_dict(weights)
        found = {}
        is_digit: dict[str, float] = {}
        for name, digits in self._validation.items():
            logits = logits_of(network.eval(), digits, self._device)
            labels = torch.from_numpy(digits.labels)
            if name == NONDIGITS:
                limit = min(is_digit.values())
                rejected = (logits[:, -1] < limit).double().mean().item()
                found[name] = {"loss": 0.0, "accuracy": rejected}
                continue
            is_digit[name] = float(logits[:, -1].quantile(1 - KEPT))
            ten = logits[:, :CLASSES]
            found[name] = {
                "loss": functional.cross_entropy(ten, labels).item(),
                "accuracy": (ten.argmax(1) == labels).double().mean().item(),
            }
        return found

    def save(self, path: Path) -> None:
        """Write all that is needed to go on; at once or not at all."""
        state = {
            "config": plain(self._config),
            "epoch": self.epoch,
            "steps": self._steps,
            "network": self._network.state_dict(),
            "average": self._average,
            "start": self._start,
            "optimizer": self._optimizer.state_dict(),
            "schedule": self._schedule.state_dict(),
            "history": self.history,
            "best": self.best,
            "best_epoch": self.best_epoch,
        }
        part = path.with_suffix(".part")
        torch.save(state, part)
        part.replace(path)

    def load(self, path: Path) -> None:
        """Go on from a checkpoint; UserError where there is none or it is of another run."""
        if not path.is_file():
            raise UserError(f"There is no run “{path.parent.name}” to resume; start it without.")
        state = torch.load(path, map_location=self._device, weights_only=True)
        # What there was not yet to choose when it was begun is as it is usually.
        begun = plain(Config()) | state["config"]
        if _learning(begun) != _learning(plain(self._config)):
            raise UserError(
                f"The run “{path.parent.name}” was begun with other choices;"
                " resume it with the same, or start it anew."
            )
        self._network.load_state_dict(state["network"])
        self._optimizer.load_state_dict(state["optimizer"])
        self._schedule.load_state_dict(state["schedule"])
        self.epoch, self._steps = state["epoch"], state["steps"]
        self._average, self.history = state["average"], state["history"]
        # Not the bundle's that lies there now: it may be this run's own.
        self._start = _copy(state.get("start", self._start))
        self.best, self.best_epoch = _copy(state["best"]), state["best_epoch"]


def _begin(config: Config) -> torch.nn.Module:
    """Return the network to be trained; UserError where the bundle to begin with does not fit."""
    if not config.start:
        return build(config.architecture)
    card = ModelCard.read(Path(config.start), NORMALISER_VERSION)
    if card.architecture != config.architecture:
        raise UserError(
            f"“{card.name}” is a {card.architecture}; a {config.architecture} can't begin with it."
        )
    return load_network(card).requires_grad_(True)


def _set_dropout(network: torch.nn.Module, share: float) -> None:
    for layer in network.modules():
        if isinstance(layer, torch.nn.Dropout):
            layer.p = share


def strength_in(config: Config, epoch: int) -> Strength:
    """Return how strong the augmentation is in an epoch, counted from 0."""
    half = config.epochs / 2
    faded = min(1.0, max(0.0, (epoch + 1 - half) / half))
    return STRENGTH.times(config.strength * (1 - faded * (1 - config.fading)))


def logits_of(network: torch.nn.Module, digits: Digits, device: torch.device) -> torch.Tensor:
    """Return the logits (N, 10 or 11) of digit images, on the CPU."""
    images = torch.from_numpy(digits.images).unsqueeze(1)
    with torch.no_grad():
        return torch.cat(
            [
                network(images[start : start + MEASURE_BATCH].to(device).float() / 255).cpu()
                for start in range(0, len(images), MEASURE_BATCH)
            ]
        )


def _merit(row: Epoch) -> tuple[float, float]:
    """What makes an epoch better: accuracy, all sets of digits alike; then the lower loss.

    What is refused of the non-digits counts a little: chance moves the digits' mean less than that.
    """
    sets: list[dict[str, float]] = [
        found for name, found in row["validation"].items() if name != NONDIGITS
    ]
    accuracy: npt.NDArray[np.float64] = np.array([s["accuracy"] for s in sets])
    refused = row["validation"].get(NONDIGITS, {"accuracy": 0.0})["accuracy"]
    merit = float(accuracy.mean()) + REFUSED * refused
    return round(merit, 6), -float(np.mean([s["loss"] for s in sets]))


def _blend(weights: Weights, other: Weights, share: float) -> Weights:
    """Return weights with a share of others in them; counts stay."""
    return {
        name: value.lerp(other[name], share) if value.is_floating_point() else value
        for name, value in weights.items()
    }


def _copy(weights: Weights, device: torch.device = CPU) -> Weights:
    # In the plain memory order, whatever order was used for speed.
    return {
        name: value.detach().to(device, copy=True).contiguous() for name, value in weights.items()
    }


def _learning(config: dict[str, Any]) -> dict[str, Any]:
    """Return those choices that the weights depend on."""
    return {name: value for name, value in config.items() if name not in AFTERWARDS}


def plain(config: Config) -> dict[str, Any]:
    """Return a configuration as JSON knows it."""
    return {k: list(v) if isinstance(v, tuple) else v for k, v in asdict(config).items()}
