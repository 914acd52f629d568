"""Train a model bundle.

    python -m training.train --data DIR

MNIST's test images are never read here: see `training.evaluate`.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from mnist_desktop import Reader
from mnist_desktop.core.card import WEIGHTS_FILE, Thresholds
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.prediction import CLASSES
from mnist_desktop.inference.network import build
from training import bundle, calibrate, page, report
from training.config import CONFIGS, MNIST, NONDIGITS, PENS, Config, read_config
from training.cost import multiply_adds, parameters
from training.digits import Source
from training.fit import CPU, Fitted, Weights, fit, logits_of, plain
from training.measure import Measured, measure
from training.sources import open_sources

DATA_VARIABLE = "MNIST_DESKTOP_DATA"
RUNS = Path("build/training")
CODE = ("mnist_desktop/core", "mnist_desktop/inference", "training/*.py")
"""What the weights depend on, besides the data and the libraries."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Train as the command line says; the exit status: 0, or 1 with a sentence."""
    options = _parser().parse_args(arguments)
    try:
        config, data = _config(options), data_folder(options.data)
        if options.threshold:
            choose_threshold(config, data, options.out)
        else:
            run(config, data, options.out, resume=options.resume)
    except UserError as error:
        print(error.sentence, file=sys.stderr)
        return 1
    return 0


def run(config: Config, data: Path, out: Path | None = None, *, resume: bool = False) -> None:
    """Train, measure, and put the bundle in its place, `out`, if it passes the gates.

    UserError where it does not, where data are missing or where there is nothing to resume.
    """
    out = Path("models") / config.name if out is None else out
    folder = RUNS / config.name
    sources = open_sources(config, data)
    start, commit = time.monotonic(), code_version()
    fitted = fit(config, sources, folder, resume)
    made = out.with_name(f"{out.name}.part")
    try:
        measured = _make(config, sources, fitted, made, commit)
        report.write_run(
            folder, fitted.history, {name: part.confusion() for name, part in measured.items()}
        )
        _check_gates(config, measured, out)
        bundle.publish(made, out)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    report.write_readme(out.parent)
    shown = ("samples", *(name for name in (MNIST, PENS) if name in measured))
    print(f"the report: {page.write(out, data, shown)}")
    figures = ", ".join(f"{name} {part.accuracy:.2%}" for name, part in measured.items())
    print(f"{out.name}: {figures}; {time.monotonic() - start:.0f} s")


def choose_threshold(config: Config, data: Path, out: Path | None = None) -> None:
    """Choose anew from which probability on it is a digit, for a bundle as it is.

    `config.kept` says how many of the digits shall pass. What was measured with another threshold
    leaves the card. UserError where there is no bundle, or it was not trained against non-digits.
    """
    if NONDIGITS not in config.sets:
        raise UserError(f"“{config.name}” takes everything for a digit; it has no threshold.")
    out = Path("models") / config.name if out is None else out
    card = bundle.read_card(out)
    weights: Weights = torch.load(out / WEIGHTS_FILE, map_location=CPU, weights_only=True)
    asked = _Asked(config, open_sources(config, data), weights)
    card["thresholds"]["digit"] = asked.digit_threshold()
    card["record"]["calibration"]["passes_as_digit"] = asked.passes_as_digit()
    card["record"]["configuration"]["kept"] = config.kept
    card["record"].pop("evaluation", None)
    bundle.write_card(out, card)
    report.write_readme(out.parent)
    print(f"{out.name}: a digit from {card['thresholds']['digit']:g} on")


def data_folder_if_any(named: Path | None) -> Path | None:
    """Return the folder of the data: the one named, else the environment's; None for none."""
    stated = os.environ.get(DATA_VARIABLE)
    return named or (Path(stated) if stated else None)


def data_folder(named: Path | None) -> Path:
    """Return the folder of the data; UserError for none."""
    folder = data_folder_if_any(named)
    if folder is None:
        raise UserError(f"Say with --data, or in {DATA_VARIABLE}, where the data are.")
    return folder


def _make(
    config: Config, sources: list[Source], fitted: Fitted, made: Path, commit: str | None
) -> dict[str, Measured]:
    """Write a bundle into `made`, read the validation parts with it, and complete its card."""
    probe = sources[0].validation().images[0].tobytes()
    asked = _Asked(config, sources, fitted.weights)
    weights = asked.calibrated()
    parts = bundle.Parts(config.name, config.architecture, weights, probe)
    thresholds = Thresholds(0.5, config.candidate, asked.digit_threshold())
    bundle.write(made, parts, thresholds, {})
    reader = Reader(made)
    measured = {
        s.name: measure(reader, s.held_out(), f"read {s.name}")
        for s in sources
        if s.name != NONDIGITS
    }
    thresholds = calibrate.choose_thresholds(
        list(measured.values()), config.candidate, thresholds.digit
    )
    record = _record(config, sources, fitted) | {"commit": commit}
    record["metrics"] = {name: part.metrics() for name, part in measured.items()}
    record["calibration"] = calibrate.record(measured, thresholds) | asked.record()
    bundle.write(made, parts, thresholds, record)
    Reader(made)  # the finished card must be one that the program accepts
    return measured


class _Asked:
    """What the network says to the validation parts, as digit images, before it is a bundle."""

    def __init__(self, config: Config, sources: list[Source], weights: Weights) -> None:
        self._config = config
        self._weights = weights
        network = build(config.architecture)
        network.load_state_dict(weights)
        parts = {source.name: source.validation() for source in sources}
        self._labels = {name: torch.from_numpy(part.labels) for name, part in parts.items()}
        self._logits = {name: logits_of(network.eval(), part, CPU) for name, part in parts.items()}
        self._temperature = self._choose_temperature()

    def _choose_temperature(self) -> float:
        """Return the temperature, or 1 where it makes no set's probabilities truer."""
        sets = [name for name in (MNIST, PENS) if name in self._logits]
        logits = torch.cat([self._logits[name][:, :CLASSES] for name in sets])
        found = calibrate.temperature(logits, torch.cat([self._labels[name] for name in sets]))
        before, after = self._worst_error(sets, 1.0), self._worst_error(sets, found)
        return found if after < before else 1.0

    def _worst_error(self, sets: list[str], temperature: float) -> float:
        return max(
            calibrate.calibration_error(
                Measured(
                    (self._logits[name][:, :CLASSES].double() / temperature).softmax(1).numpy(),
                    self._labels[name].numpy(),
                )
            )
            for name in sets
        )

    def calibrated(self) -> Weights:
        """Return the weights with the temperature in them: the last layer's ten rows divided."""
        weights = dict(self._weights)
        for name in list(weights)[-2:]:
            weights[name] = weights[name].clone()
            weights[name][:CLASSES] /= self._temperature
        return weights

    def digit_threshold(self) -> float:
        """Return the threshold below which it is no digit; 0 without training against those."""
        if NONDIGITS not in self._logits:
            return 0.0
        sets = [_of_digit(logits) for name, logits in self._logits.items() if name in (MNIST, PENS)]
        return calibrate.choose_digit_threshold(sets, self._config.kept)

    def record(self) -> dict[str, Any]:
        """Return the temperature, and what the threshold does to each set, for the card."""
        found: dict[str, Any] = {"temperature": round(self._temperature, 4)}
        if NONDIGITS in self._logits:
            found["passes_as_digit"] = self.passes_as_digit()
        return found

    def passes_as_digit(self) -> dict[str, float]:
        """Return the share of each set that passes the threshold."""
        limit = self.digit_threshold()
        return {
            name: round(float((_of_digit(logits) >= limit).mean()), 5)
            for name, logits in self._logits.items()
        }


def _of_digit(logits: torch.Tensor) -> npt.NDArray[np.float64]:
    """Return the probabilities of being a digit, (N,), of logits (N, 11)."""
    probabilities: npt.NDArray[np.float64] = logits[:, CLASSES].double().sigmoid().numpy()
    return probabilities


def _record(config: Config, sources: list[Source], fitted: Fitted) -> dict[str, Any]:
    network = build(config.architecture)
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "command": _command(config),
        "seed": config.seed,
        "torch": torch.__version__,
        "epochs": config.epochs,
        "best_epoch": fitted.best_epoch,
        "blend": fitted.blend,
        "parameters": parameters(network),
        "multiply_adds": multiply_adds(network),
        "teachers": [_teacher(Path(folder)) for folder in config.teachers],
        "start": _start(config),
        "data": {source.name: source.record() for source in sources},
        "configuration": plain(config)
        | {"teachers": [Path(t).name for t in config.teachers], "start": Path(config.start).name},
        "limits": [
            *([] if NONDIGITS in config.sets else [bundle.NEVER_REFUSES]),
            *bundle.LIMITS,
        ],
    }


def _teacher(folder: Path) -> dict[str, Any]:
    """Return what a card says of a bundle that its own one learnt from."""
    card = bundle.read_card(folder)
    record = card["record"]
    return {
        "name": card["name"],
        "architecture": card["architecture"],
        "sha256": card["sha256"],
        "command": record["command"],
        "parameters": record["parameters"],
        "validation": {name: found["accuracy"] for name, found in record["metrics"].items()},
    }


def _start(config: Config) -> dict[str, Any] | None:
    """Return what a card says of the bundle that its own one began with; None for none."""
    if not config.start:
        return None
    # Read before the run replaces it, where it is the same folder.
    card = bundle.read_card(Path(config.start))
    return {"name": card["name"], "sha256": card["sha256"], "command": card["record"]["command"]}


def _check_gates(config: Config, measured: dict[str, Measured], out: Path) -> None:
    for name, part in measured.items():
        if part.accuracy < config.gate(name):
            raise UserError(
                f"The new model reads {part.accuracy:.2%} of {report.NAMES[name]} right, less than"
                f" {config.gate(name):.2%}: “{out.name}” was left as it was."
            )


def _command(config: Config) -> str:
    """Return the command that repeats the run; where the data are is nobody else's business."""
    file = config.file or f"{config.name}.toml"
    return f"python -m training.train --data DIR --config {file} --seed {config.seed}"


def code_version() -> str | None:
    """Return the commit of the code, with "+" where the code was changed since; None for none."""
    try:
        head, changed = (
            subprocess.run(["git", *words], capture_output=True, text=True, check=True).stdout
            for words in (["rev-parse", "HEAD"], ["status", "--porcelain", *CODE])
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return head.strip() + ("+" if changed.strip() else "")


def _config(options: argparse.Namespace) -> Config:
    config = read_config(options.config)
    chosen = {
        name: getattr(options, name)
        for name in ("epochs", "seed")
        if getattr(options, name) is not None
    }
    return replace(config, **chosen)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training.train", description="Train a model.")
    parser.add_argument("--data", type=Path, help=f"folder of the data; else {DATA_VARIABLE}")
    parser.add_argument(
        "--config", type=Path, default=CONFIGS / "mnist.toml", help="what to train; else mnist.toml"
    )
    parser.add_argument("--out", type=Path, help="folder of the bundle; else models/NAME")
    parser.add_argument("--epochs", type=int, help="instead of the configuration's")
    parser.add_argument("--seed", type=int, help="instead of the configuration's")
    parser.add_argument(
        "--threshold", action="store_true", help="only choose anew from when on it is a digit"
    )
    parser.add_argument("--resume", action="store_true", help="go on from the last checkpoint")
    return parser


if __name__ == "__main__":
    sys.exit(main())
