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

import torch

from mnist_desktop import Reader
from mnist_desktop.core.card import Thresholds
from mnist_desktop.core.errors import UserError
from mnist_desktop.inference.network import ARCHITECTURES, build
from training import bundle, calibrate, report
from training.config import MNIST, SETS, Config
from training.cost import multiply_adds, parameters
from training.digits import Source
from training.fit import Fitted, fit
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
        run(_config(options), data_folder(options.data), options.out, resume=options.resume)
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
    start, commit = time.monotonic(), _commit()
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
    figures = ", ".join(f"{name} {part.accuracy:.2%}" for name, part in measured.items())
    print(f"{out.name}: {figures}; {time.monotonic() - start:.0f} s")


def data_folder(named: Path | None) -> Path:
    """Return the folder of the data: the one named, else the environment's; UserError for none."""
    folder = named or (Path(os.environ[DATA_VARIABLE]) if DATA_VARIABLE in os.environ else None)
    if folder is None:
        raise UserError(f"Say with --data, or in {DATA_VARIABLE}, where the data are.")
    return folder


def _make(
    config: Config, sources: list[Source], fitted: Fitted, made: Path, commit: str | None
) -> dict[str, Measured]:
    """Write a bundle into `made`, read the validation parts with it, and complete its card."""
    probe = sources[0].validation().images[0].tobytes()
    parts = bundle.Parts(config.name, config.architecture, fitted.weights, probe)
    bundle.write(made, parts, Thresholds(0.5, config.candidate), {})
    reader = Reader(made)
    measured = {s.name: measure(reader, s.held_out(), f"read {s.name}") for s in sources}
    thresholds = calibrate.choose_thresholds(list(measured.values()), config.candidate)
    record = _record(config, sources, fitted) | {"commit": commit}
    record["metrics"] = {name: part.metrics() for name, part in measured.items()}
    record["calibration"] = calibrate.record(measured, thresholds)
    bundle.write(made, parts, thresholds, record)
    Reader(made)  # the finished card must be one that the program accepts
    return measured


def _record(config: Config, sources: list[Source], fitted: Fitted) -> dict[str, Any]:
    network = build(config.architecture)
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "command": _command(config),
        "seed": config.seed,
        "torch": torch.__version__,
        "epochs": config.epochs,
        "best_epoch": fitted.best_epoch,
        "parameters": parameters(network),
        "multiply_adds": multiply_adds(network),
        "teachers": [_teacher(Path(folder)) for folder in config.teachers],
        "data": {source.name: source.record() for source in sources},
        "limits": list(bundle.LIMITS),
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


def _check_gates(config: Config, measured: dict[str, Measured], out: Path) -> None:
    for name, part in measured.items():
        if part.accuracy < config.gate(name):
            raise UserError(
                f"The new model reads {part.accuracy:.2%} of {report.NAMES[name]} right, less than"
                f" {config.gate(name):.2%}: “{out.name}” was left as it was."
            )


def _command(config: Config) -> str:
    """Return the command that repeats the run; where the data are is nobody else's business."""
    chosen = [
        f"--{option} {getattr(config, option)}"
        for option in ("name", "architecture", "seed", "epochs")
        if getattr(config, option) != getattr(Config(), option)
    ]
    without = [f"--without {name}" for name in SETS if name not in config.sets]
    teachers = [f"--teacher {Path(folder).name}" for folder in config.teachers]
    return " ".join(["python -m training.train --data DIR", *chosen, *without, *teachers])


def _commit() -> str | None:
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
    sets = tuple(name for name in SETS if name not in options.without)
    return replace(
        Config(),
        name=options.name,
        architecture=options.architecture,
        teachers=tuple(options.teacher),
        seed=options.seed,
        epochs=options.epochs,
        sets=sets,
    )


def _parser() -> argparse.ArgumentParser:
    plain = Config()
    parser = argparse.ArgumentParser(prog="python -m training.train", description="Train a model.")
    parser.add_argument("--data", type=Path, help=f"folder of the data; else {DATA_VARIABLE}")
    parser.add_argument("--name", default=plain.name, help="name of the bundle and of the run")
    parser.add_argument("--out", type=Path, help="folder of the bundle; else models/NAME")
    parser.add_argument("--architecture", default=plain.architecture, choices=sorted(ARCHITECTURES))
    parser.add_argument(
        "--teacher",
        action="append",
        default=[],
        metavar="FOLDER",
        help="a bundle to learn from, besides the labels; may be given several times",
    )
    parser.add_argument("--epochs", type=int, default=plain.epochs)
    parser.add_argument("--seed", type=int, default=plain.seed)
    parser.add_argument(
        "--without",
        action="append",
        default=[],
        choices=[name for name in SETS if name != MNIST],
        help="leave a set out",
    )
    parser.add_argument("--resume", action="store_true", help="go on from the last checkpoint")
    return parser


if __name__ == "__main__":
    sys.exit(main())
