"""Train the field's three ways on MNIST alone, to stand beside the program's own network.

    python -m training.baselines --data DIR
    python -m training.baselines --data DIR dense hog-svm
    python -m training.baselines --data DIR --keep-weights

They are fed as their authors do: MNIST's images as published, raw and unchanged. `--keep-weights`
measures the bundles there are anew, with this program's normaliser, and writes their cards.
"""

import argparse
import io
import shutil
import sys
import time
import tomllib
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional
from tqdm import tqdm

from mnist_desktop import Reader
from mnist_desktop.core.card import WEIGHTS_FILE, Thresholds
from mnist_desktop.core.errors import UserError
from mnist_desktop.inference.baselines import HogSvm
from mnist_desktop.inference.network import build
from training import bundle, calibrate, mnist, report
from training.config import CONFIGS, MNIST, Config
from training.cost import multiply_adds, parameters
from training.machines import fit_machines, fit_platt
from training.measure import Measured, measure
from training.train import code_version, data_folder

MODELS = Path("models")
NAMES = ("dense", "convolutional", "hog-svm")
LIMITS = (
    bundle.NEVER_REFUSES,
    "It was trained on MNIST's scanned digits alone, as they are published: it knows no pens, no"
    " photos, no print, and only the hands of people in the United States.",
    "It is here to compare with; the program's own network reads more.",
)


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one of the three is trained. Accuracies and shares are in [0, 1]."""

    name: str
    architecture: str
    gate: float
    """Below this accuracy in validation no bundle is written."""
    epochs: int
    """Rounds through the images; of each machine, so many steps over all of them at most."""
    seed: int = 1
    candidate: float = 0.05
    """From this probability on, a digit is named as a candidate."""
    batch_size: int = 128
    learning_rate: float = 1e-3
    decay: float = 1.0
    """What the learning rate is multiplied with after each epoch."""
    half_precision: bool = False
    """Multiply in bfloat16: twice as fast where the processor has it, much slower elsewhere."""
    cost: float = 1.0
    """What a digit on the wrong side of a machine costs, beside its squared weights."""
    mnist_held_out: int = Config().mnist_held_out
    """So many of the 60,000, the last ones, are for validation, as in all other training."""
    platt_held_out: int = 5000
    """So many of the training images, the last ones, are for the machines' probabilities."""


@dataclass(frozen=True, slots=True)
class Images:
    """Images as published (N, 28, 28), bytes, and their digits (N,)."""

    images: torch.Tensor
    labels: torch.Tensor

    def floats(self) -> torch.Tensor:
        """Return the images as every demo feeds them: (N, 1, 28, 28) in [0, 1]."""
        return self.images.unsqueeze(1).float() / 255

    def some(self, part: slice | torch.Tensor) -> "Images":
        """Return some of them, by a slice or by their places."""
        return Images(self.images[part], self.labels[part])


def main(arguments: Sequence[str] | None = None) -> int:
    """Train as the command line says; the exit status: 0, or 1 with a sentence."""
    options = _parser().parse_args(arguments)
    try:
        data = data_folder(options.data)
        for name in options.names or NAMES:
            run(read_recipe(CONFIGS / f"{name}.toml"), data, keep_weights=options.keep_weights)
    except UserError as error:
        print(error.sentence, file=sys.stderr)
        return 1
    return 0


def read_recipe(path: Path) -> Recipe:
    """Read the configuration of one model; UserError where it is not one."""
    try:
        found = tomllib.loads(path.read_text("utf-8"))
        unknown = found.keys() - {field.name for field in fields(Recipe)}
        if unknown:
            raise ValueError(f"“{min(unknown)}” is not known")
        return Recipe(**found)
    except (OSError, ValueError, TypeError) as error:
        raise UserError(
            f"The configuration “{path.name}” cannot be read ({error}); correct it."
        ) from error


def run(recipe: Recipe, data: Path, *, keep_weights: bool = False) -> None:
    """Train one model, or take its weights as they are; measure it, and put it in its place.

    UserError where it fails its gate, or where files are missing.
    """
    out, start = MODELS / recipe.name, time.monotonic()
    raw = mnist.load(data, "train")
    split = len(raw.labels) - recipe.mnist_held_out
    known = bundle.read_card(out)["record"] if keep_weights else _record(recipe, split)
    weights = _weights_of(out) if keep_weights else train(recipe, _training_part(raw, split))
    made = out.with_name(f"{out.name}.part")
    held_out = mnist.Raw(raw.images[split:], raw.labels[split:])
    try:
        measured = _make(recipe, made, weights, held_out, known)
        if measured.accuracy < recipe.gate:
            raise UserError(
                f"The new model reads {measured.accuracy:.2%} of {report.NAMES[MNIST]} right, less"
                f" than {recipe.gate:.2%}: “{out.name}” was left as it was."
            )
        bundle.publish(made, out)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    report.write_readme(out.parent)
    print(f"{out.name}: {measured.accuracy:.2%}; {time.monotonic() - start:.0f} s")


def train(recipe: Recipe, digits: Images) -> dict[str, torch.Tensor]:
    """Return the weights that a recipe makes of images and digits; the same ones every time."""
    torch.manual_seed(recipe.seed)
    network = build(recipe.architecture)
    if isinstance(network, HogSvm):
        last = len(digits.labels) - recipe.platt_held_out
        seen, unseen = digits.some(slice(last)), digits.some(slice(last, None))
        fit_machines(network, seen.floats(), seen.labels, recipe.cost, recipe.epochs)
        fit_platt(network, unseen.floats(), unseen.labels)
    else:
        _fit_network(recipe, network, digits)
    return network.state_dict()


def _fit_network(recipe: Recipe, network: nn.Module, digits: Images) -> None:
    """Train as the tutorials do: Adam on cross-entropy, and nothing done to the images."""
    optimizer = torch.optim.Adam(network.parameters(), recipe.learning_rate)
    schedule = torch.optim.lr_scheduler.ExponentialLR(optimizer, recipe.decay)
    # Twice as fast for a processor, with this and bfloat16 together; torch's types lack it.
    network.train().to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    for epoch in range(1, recipe.epochs + 1):
        order = torch.split(torch.randperm(len(digits.labels)), recipe.batch_size)
        bar = tqdm(order, f"{recipe.name} {epoch}/{recipe.epochs}", unit="batch", leave=False)
        for chosen in bar:
            batch = digits.some(chosen)
            with torch.autocast("cpu", torch.bfloat16, enabled=recipe.half_precision):
                logits = network(batch.floats().contiguous(memory_format=torch.channels_last))
            loss = functional.cross_entropy(logits.float(), batch.labels)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]  # torch has no types for it
            optimizer.step()
        schedule.step()


def _make(
    recipe: Recipe,
    made: Path,
    weights: dict[str, torch.Tensor],
    held_out: mnist.Raw,
    known: dict[str, Any],
) -> Measured:
    """Write a bundle into `made`, read what was held out with it, and complete its card."""
    parts = bundle.Parts(recipe.name, recipe.architecture, weights, held_out.images[0].tobytes())
    bundle.write(made, parts, Thresholds(0.5, recipe.candidate, 0.0), {})
    measured = measure(Reader(made), mnist.pictures(held_out), f"read with {recipe.name}")
    thresholds = calibrate.choose_thresholds([measured], recipe.candidate)
    figures = {
        "metrics": {MNIST: measured.metrics()},
        "calibration": calibrate.record({MNIST: measured}, thresholds),
    }
    bundle.write(made, parts, thresholds, known | figures)
    Reader(made)  # the finished card must be one that the program accepts
    return measured


def _training_part(raw: mnist.Raw, split: int) -> Images:
    # Copies: what was read from the files can't be written to, which torch warns of.
    labels = torch.from_numpy(raw.labels[:split].astype(np.int64))
    return Images(torch.from_numpy(raw.images[:split].copy()), labels)


def _weights_of(folder: Path) -> dict[str, torch.Tensor]:
    try:
        stored = io.BytesIO((folder / WEIGHTS_FILE).read_bytes())
    except OSError as error:
        raise UserError(f"“{folder.name}” has no weights that can be read; train it.") from error
    weights: dict[str, torch.Tensor] = torch.load(stored, map_location="cpu", weights_only=True)
    return weights


def _record(recipe: Recipe, trained: int) -> dict[str, Any]:
    network = build(recipe.architecture)
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "command": f"python -m training.baselines --data DIR {recipe.name}",
        "seed": recipe.seed,
        "torch": torch.__version__,
        "epochs": recipe.epochs,
        "best_epoch": recipe.epochs,
        "parameters": parameters(network),
        "multiply_adds": multiply_adds(network),
        "teachers": [],
        "data": {
            MNIST: {
                "title": "MNIST, the 60,000 training images (LeCun, Cortes, Burges), as published",
                "licence": "CC BY-SA 3.0",
                "md5": {file: mnist.CHECKSUMS[file] for file in mnist.FILES["train"]},
                "trained": trained,
                "validated": recipe.mnist_held_out,
                "split": f"the last {recipe.mnist_held_out:,} images for validation",
            }
        },
        "configuration": asdict(recipe),
        "limits": list(LIMITS),
        "commit": code_version(),
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m training.baselines", description="Train the models to compare with."
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(NAMES)}; else all")
    parser.add_argument("--data", type=Path, help="folder of the data")
    parser.add_argument(
        "--keep-weights", action="store_true", help="only measure the bundles there are anew"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
