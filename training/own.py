"""Train on your own handwriting: a folder of labelled pictures or drawings, and one command.

    python -m training.own FOLDER --name NAME --data DIR
    mnist-desktop --model models/NAME

It begins with the weights of the bundled model and goes on with your digits, four fifths of them,
among those of others; the rest decides. What a folder must look like is in `collection.py`.
"""

import argparse
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import torch

from mnist_desktop import Reader
from mnist_desktop.core.card import ModelCard
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.normalise import NORMALISER_VERSION, normalise_strokes
from mnist_desktop.core.places import DEFAULT_MODEL, model_folder
from mnist_desktop.inference.network import build
from mnist_desktop.inference.reader import load_network
from training import bundle, calibrate, mnist, report
from training.baselines import NAMES
from training.collection import Labelled, as_digits, collect, labelled
from training.config import Config
from training.cost import multiply_adds, parameters
from training.digits import NO_DIGIT, Digits, as_bytes
from training.measure import Measured, measure
from training.nondigits import scribble
from training.sets import samples
from training.tuning import Choices, Tuned, tune

OWN, OTHERS = "own", "others"
SHIPPED = frozenset({DEFAULT_MODEL, *NAMES})
FIFTH = 5
"""Every fifth digit of each kind decides, and is not trained on."""
LEAST = 20
"""From fewer digits nothing can be learnt that others' digits don't say."""
SHARE = 4
"""Others' digits to one of yours, so that what was learnt from them is not forgotten."""
SCRIBBLES = 300
CHECKED = 1000
"""So many digits of MNIST's validation part are read before and after."""
MOST_LOST = 0.005
"""Others' digits may be read this much worse, no more."""


@dataclass(frozen=True, slots=True)
class Material:
    """What a run learns from and is judged by: your digits, and others'."""

    training: tuple[Labelled, ...]
    held_out: tuple[Labelled, ...]
    others: tuple[Labelled, ...]
    checked: tuple[Labelled, ...]

    def mixed(self, rng: np.random.Generator) -> Digits:
        """Return all that is trained on, and scribbles, so that what is no digit stays none."""
        drawn = as_bytes([normalise_strokes(scribble(rng)) for _ in range(SCRIBBLES)])
        parts = (as_digits(self.training), as_digits(self.others))
        return Digits(
            np.concatenate([*(part.images for part in parts), drawn]),
            np.concatenate([*(part.labels for part in parts), np.full(len(drawn), NO_DIGIT)]),
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Train as the command line says; the exit status: 0, or 1 with a sentence."""
    options = _parser().parse_args(arguments)
    try:
        choices = Choices(options.name, options.epochs, options.seed)
        run(options.folder, choices, options.data)
    except UserError as error:
        print(error.sentence, file=sys.stderr)
        return 1
    return 0


def run(folder: Path, choices: Choices, data: Path | None = None) -> None:
    """Train on a folder and write the bundle `models/NAME`.

    `data` is where MNIST is, whose digits are mixed in; without, the repository's own drawings.
    UserError where there are too few digits, or where the new model is no better than the start.
    """
    out = _place(choices.name)
    material = _material(folder, data, choices.seed)
    start = ModelCard.read(model_folder(), NORMALISER_VERSION)
    mixed = material.mixed(np.random.default_rng([choices.seed, 1]))
    tuned = tune(load_network(start), mixed, as_digits(material.held_out), choices)
    made = out.with_name(f"{out.name}.part")
    try:
        before = _read(model_folder(), material)
        after = _make(made, start, material, tuned, choices)
        _check(choices.name, tuned, before, after)
        bundle.publish(made, out)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    report.write_readme(out.parent)
    for name, title in ((OWN, "your digits held out"), (OTHERS, "others' digits")):
        count = len(after[name].labels)
        print(f"{title}: {before[name].accuracy:.2%} → {after[name].accuracy:.2%} of {count}")
    print(f"Now try it: mnist-desktop --model {out}")


def _place(name: str) -> Path:
    if name in SHIPPED or not name.strip(".") or Path(name).name != name:
        raise UserError(f"“{name}” can't be your model's name; choose another, a plain word.")
    return Path("models") / name


def _material(folder: Path, data: Path | None, seed: int) -> Material:
    found = collect(folder)
    for name, sentence in found.refused:
        print(f"left out {name}: {sentence}")
    training, held = _split(found.digits, seed)
    if len(found.digits) < LEAST or not held:
        raise UserError(
            f"There are {len(found.digits)} digits to learn from; at least {LEAST} are needed,"
            f" and {FIFTH} or more of some digit."
        )
    if data is None:
        known = tuple(_samples())
        others, checked = known, known
    else:
        raw = mnist.load(data, "train")
        split = len(raw.labels) - Config().mnist_held_out
        rng = np.random.default_rng([seed, 2])
        chosen = rng.integers(max(split, 1), size=SHARE * len(training))
        others = tuple(_pictures(raw, chosen.tolist()))
        checked = tuple(_pictures(raw, list(range(max(split, 0), len(raw.labels)))[-CHECKED:]))
    return Material(tuple(training), tuple(held), others, checked)


def _split(digits: Sequence[Labelled], seed: int) -> tuple[list[Labelled], list[Labelled]]:
    """Return what is trained on and what is held out: every fifth of each digit, by chance."""
    order = np.random.default_rng(seed).permutation(len(digits)).tolist()
    seen: dict[int, int] = {}
    training: list[Labelled] = []
    held: list[Labelled] = []
    for place in order:
        each = digits[place]
        seen[each.label] = seen.get(each.label, 0) + 1
        (training if seen[each.label] % FIFTH else held).append(each)
    return training, held


def _samples() -> Iterator[Labelled]:
    for item in samples().items():
        assert isinstance(item.content, Drawing)
        yield labelled(item.name, int(item.label), item.content)


def _pictures(raw: mnist.Raw, places: list[int]) -> Iterator[Labelled]:
    chosen = mnist.Raw(raw.images[places], raw.labels[places])
    for place, (picture, label) in zip(places, mnist.pictures(chosen), strict=True):
        yield labelled(f"{place}.png", label, picture)


def _read(model: Path, material: Material) -> dict[str, Measured]:
    """Read what was held out, and others' digits, as the program does."""
    reader = Reader(model)
    return {
        name: measure(reader, [(each.content, each.label) for each in part], f"read {name}")
        for name, part in ((OWN, material.held_out), (OTHERS, material.checked))
    }


def _make(
    made: Path, start: ModelCard, material: Material, tuned: Tuned, choices: Choices
) -> dict[str, Measured]:
    """Write the bundle into `made` and read with it what decides."""
    probe = as_digits(material.held_out).images[0].tobytes()
    parts = bundle.Parts(choices.name, start.architecture, tuned.weights, probe)
    bundle.write(made, parts, start.thresholds, {})
    measured = _read(made, material)
    record = _record(start, material, tuned, choices)
    record["metrics"] = {name: part.metrics() for name, part in measured.items()}
    record["calibration"] = calibrate.record(measured, start.thresholds) | {
        "rule": f"the thresholds of “{start.name}”"
    }
    bundle.write(made, parts, start.thresholds, record)
    return measured


def _record(start: ModelCard, material: Material, tuned: Tuned, choices: Choices) -> dict[str, Any]:
    network = build(start.architecture)
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "command": f"python -m training.own FOLDER --name {choices.name} --data DIR"
        f" --epochs {choices.epochs} --seed {choices.seed}",
        "commit": None,
        "seed": choices.seed,
        "torch": torch.__version__,
        "epochs": choices.epochs,
        "best_epoch": tuned.epoch,
        "parameters": parameters(network),
        "multiply_adds": multiply_adds(network),
        "teachers": [],
        "start": {"name": start.name, "sha256": start.sha256},
        "data": {
            OWN: {
                "title": "a person's own digits",
                "licence": "theirs",
                "trained": len(material.training),
                "validated": len(material.held_out),
                "split": "every fifth of each digit, by chance",
            }
        },
        "limits": [
            f"It was fitted to one collection of digits, beginning with “{start.name}”.",
            *start.record.get("limits", []),
        ],
    }


def _check(
    name: str, tuned: Tuned, before: dict[str, Measured], after: dict[str, Measured]
) -> None:
    if not tuned.epoch or after[OWN].accuracy < before[OWN].accuracy:
        raise UserError(
            f"Your digits held out are read no better after training ({before[OWN].accuracy:.2%}"
            f" before): “{name}” was not written; draw more of those that are read wrongly."
        )
    if after[OTHERS].accuracy < before[OTHERS].accuracy - MOST_LOST:
        raise UserError(
            f"Others' digits are read worse after training ({after[OTHERS].accuracy:.2%} and not"
            f" {before[OTHERS].accuracy:.2%}): “{name}” was not written; are the labels right?"
        )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m training.own", description="Train on your own handwriting."
    )
    parser.add_argument("folder", type=Path, help="folders 0 to 9 in it, or labels.csv")
    parser.add_argument("--name", required=True, help="of the model: it goes to models/NAME")
    parser.add_argument("--data", type=Path, help="folder with MNIST, to mix in: recommended")
    parser.add_argument("--epochs", type=int, default=Choices("").epochs)
    parser.add_argument("--seed", type=int, default=Choices("").seed)
    return parser


if __name__ == "__main__":
    sys.exit(main())
