"""How well a network reads people and devices it has never met: a part is left out at a time.

    python -m training.leave_out --data DIR
    python -m training.leave_out --data DIR --record models/mnist

Of UNIPEN a part is a site; UCI's digits are one site by themselves, written on one device, and are
parted by writers. Every part is read by a network that was trained on MNIST, on all other parts and
on the ways to write that are made by rule: the same architecture and augmentation as the bundled
one, fewer epochs, half of MNIST in each.
The digits that were cut wrongly count beside, not in, the figures (`strokes.cut_wrongly`).
Several parts may be left out at once, each by a process of its own (`--part`).
"""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import torch
from typing_extensions import override

from mnist_desktop.core.errors import UserError
from mnist_desktop.core.prediction import CLASSES
from mnist_desktop.inference.network import build
from training import bundle
from training.config import CONFIGS, MNIST, PENS, STYLES, Config, read_config
from training.digits import Digits
from training.fit import CPU, fit, logits_of
from training.mnist import MnistSource
from training.pens import FILES, PenSource
from training.strokes import PENDIGITS, load
from training.styles import StyleSource
from training.train import RUNS, data_folder

FOLDS = 3
"""UCI's writers are left out a third at a time."""
OUTCOME = "leave-out.json"

Outcome = dict[str, dict[str, float | int]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Leave out as the command line says; the exit status: 0, or 1 with a sentence."""
    options = _parser().parse_args(arguments)
    try:
        data = data_folder(options.data)
        config = read_config(options.config)
        config = replace(config, epochs=options.epochs or config.epochs)
        known = {part.name: part for part in parts(data)}
        for name in options.part or known:
            if name not in known:
                raise UserError(f"There is no part “{name}”; there are {', '.join(known)}.")
            leave_out(config, data, known[name])
        if options.record is not None:
            record(options.record, config.architecture)
    except UserError as error:
        print(error.sentence, file=sys.stderr)
        return 1
    return 0


class Part(NamedTuple):
    """Writers of one site who are left out together."""

    name: str
    site: str
    writers: frozenset[str]


def parts(data: Path) -> list[Part]:
    """Return what is left out by and by of the pen digits under the data folder, sorted."""
    found = []
    for file in FILES:
        digits = load(data / file)
        for site in sorted(set(digits.sites.tolist())):
            writers = sorted(set(digits.writers[digits.sites == site].tolist()))
            folds = FOLDS if file == PENDIGITS else 1
            for fold in range(min(folds, len(writers))):
                name = f"{site}-{fold + 1}" if folds > 1 else site
                found.append(Part(name, site, frozenset(writers[fold::folds])))
    return sorted(found)


def leave_out(config: Config, data: Path, part: Part) -> dict[str, float | int | str]:
    """Train without a part; return, and keep, how its clean digits are read, and all of them."""
    start = time.monotonic()
    # From chance: a bundle to begin with, or to learn from, would know these people.
    config = replace(
        config,
        name=f"without-{part.name}",
        start="",
        blends=(),
        teachers=(),
        sets=(MNIST, PENS, STYLES),
    )
    pens = PenSource(data, config.pen_repeats, config.seed, part.writers)
    mnist = _Half(MnistSource(data, config.mnist_held_out))
    styles = StyleSource(config.styles_per_epoch, config.seed)
    folder = RUNS / config.name
    fitted = fit(config, [mnist, pens, styles], folder)
    network = build(config.architecture)
    network.load_state_dict(fitted.weights)
    clean, wrong = (
        _right(network.eval(), digits) for digits in (pens.validation(), pens.wrongly_cut())
    )
    found: dict[str, float | int | str] = {
        "site": part.site,
        "errors": int((~clean).sum()),
        "count": len(clean),
        "wrongly_cut": len(wrong),
        "wrongly_cut_errors": int((~wrong).sum()),
    }
    print(f"{part.name}: {clean.mean():.2%} of {len(clean)}; {time.monotonic() - start:.0f} s")
    (folder / OUTCOME).write_text(json.dumps(found, indent=2) + "\n", "utf-8")
    return found


class _Half(MnistSource):
    """MNIST, of which every epoch has another half."""

    def __init__(self, whole: MnistSource) -> None:
        self._whole = whole.training(0)
        self._validated = whole.validation()

    @override
    def __len__(self) -> int:
        return len(self._whole.labels) // 2

    @override
    def training(self, epoch: int) -> Digits:
        chosen = np.random.default_rng(epoch).permutation(len(self._whole.labels))[: len(self)]
        return Digits(self._whole.images[chosen], self._whole.labels[chosen])

    @override
    def validation(self) -> Digits:
        return self._validated


def _right(network: torch.nn.Module, digits: Digits) -> npt.NDArray[np.bool_]:
    if not len(digits.labels):
        return np.zeros(0, np.bool_)
    answers = logits_of(network, digits, CPU)[:, :CLASSES].argmax(1).numpy()
    right: npt.NDArray[np.bool_] = answers == digits.labels
    return right


def outcome() -> Outcome:
    """Return what was found so far, per site: all of its parts together."""
    sums: dict[str, Counter[str]] = {}
    for path in sorted(RUNS.glob(f"without-*/{OUTCOME}")):
        found = json.loads(path.read_text("utf-8"))
        sums.setdefault(found.pop("site"), Counter()).update(found)
    return {site: _figures(counts) for site, counts in sorted(sums.items())}


def _figures(counts: Mapping[str, int]) -> dict[str, float | int]:
    errors, count, wrong = counts["errors"], counts["count"], counts["wrongly_cut"]
    with_wrong = (errors + counts["wrongly_cut_errors"]) / (count + wrong)
    return {
        "accuracy": round(1 - errors / count, 5),
        "errors": errors,
        "count": count,
        "wrongly_cut": wrong,
        "accuracy_with_wrongly_cut": round(1 - with_wrong, 5),
    }


def record(model: Path, architecture: str) -> None:
    """Write what was found, with networks of an architecture, into a bundle's card."""
    card = bundle.read_card(model)
    found = outcome()
    card["record"]["leave_one_site_out"] = {
        "architecture": architecture,
        "sites": found,
        "mean": round(float(np.mean([part["accuracy"] for part in found.values()])), 5),
        "of_all": _of_all(found),
        "lowest": min(part["accuracy"] for part in found.values()),
    }
    bundle.write_card(model, card)


def _of_all(found: Outcome) -> float:
    """Return the share of all characters, of whatever site, that are read right."""
    errors, count = (sum(part[key] for part in found.values()) for key in ("errors", "count"))
    return round(1 - errors / count, 5)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training.leave_out")
    parser.add_argument("--data", type=Path, help="folder of the data, as for training")
    parser.add_argument("--config", type=Path, default=CONFIGS / "leave-out.toml")
    parser.add_argument("--epochs", type=int, help="instead of the configuration's")
    parser.add_argument("--part", action="append", help="only this one; may be given several times")
    parser.add_argument("--record", type=Path, metavar="MODEL", help="write it into this card")
    return parser


if __name__ == "__main__":
    sys.exit(main())
