"""Measure a bundle anew, as the program reads, and hold its card to the outcome.

    python -m training.evaluate --model models/mnist --data DIR
    python -m training.evaluate --model models/mnist --data DIR --test

`--test` reads MNIST's 10,000 test images, once for each bundle, and records whatever comes out.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from mnist_desktop import Reader
from mnist_desktop.core.errors import UserError
from training import mnist, report
from training.bundle import Card, read_card, write_card
from training.config import MNIST, PENS, Config
from training.measure import measure
from training.sources import open_sources
from training.train import data_folder

TOLERANCE = 0.001
"""How far an accuracy may be from the card's: kernels differ a little between machines."""
TEST = "mnist_test"


def main(arguments: Sequence[str] | None = None) -> int:
    """Evaluate as the command line says; the exit status: 0, or 1 with a sentence."""
    options = _parser().parse_args(arguments)
    try:
        data = data_folder(options.data)
        if options.test:
            read_test(options.model, data)
        else:
            check(options.model, data)
    except UserError as error:
        print(error.sentence, file=sys.stderr)
        return 1
    return 0


def check(model: Path, data: Path) -> None:
    """Read the validation parts that the card names; UserError where its figures are not true."""
    reader = Reader(model)
    card = read_card(model)
    claimed = card["record"]["metrics"]
    sources = open_sources(_split(card), data)
    missing = set(card["record"]["data"]) - {source.name for source in sources}
    if missing:
        raise UserError(f"The data are missing that “{model.name}” was made with: {missing.pop()}.")
    lies = []
    for source in sources:
        found = measure(reader, source.held_out(), f"read {source.name}").accuracy
        said = claimed[source.name]["accuracy"]
        print(f"{report.NAMES[source.name]}: {found:.2%}, the card says {said:.2%}")
        if abs(found - said) > TOLERANCE:
            lies.append(f"{found:.2%} of {report.NAMES[source.name]} and not {said:.2%}")
    if lies:
        raise UserError(
            f"The card of “{model.name}” is not true: it reads {', '.join(lies)}; train it again."
        )


def read_test(model: Path, data: Path) -> None:
    """Read the test images and record the figure; where it is recorded already, only print it.

    The record belongs to the weights: a bundle trained anew has a new card without it.
    """
    reader = Reader(model)
    card = read_card(model)
    known = card["record"]["metrics"].get(TEST)
    if known is not None and known["sha256"] == card["sha256"]:
        print(
            f"{report.NAMES[TEST]} were read on {known['date']}: {known['accuracy']:.2%}"
            f" ({known['errors']} wrong); they are not read again for the same weights."
        )
        return
    raw = mnist.load(data, "test")
    found = measure(reader, mnist.pictures(raw), "read the test images")
    card["record"]["metrics"][TEST] = {
        **found.metrics(),
        "date": datetime.now(UTC).date().isoformat(),
        "sha256": card["sha256"],
        "md5": {file: mnist.CHECKSUMS[file] for file in mnist.FILES["test"]},
    }
    write_card(model, card)
    report.write_readme(model.parent)
    print(f"{report.NAMES[TEST]}: {found.accuracy:.2%}")


def _split(card: Card) -> Config:
    """Return a configuration with the sets and the split that the card names."""
    data = card["record"]["data"]
    config = replace(Config(), sets=tuple(data), mnist_held_out=data[MNIST]["held_out"])
    if PENS in data:
        config = replace(config, writers_held_out=data[PENS]["held_out"])
    return config


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m training.evaluate", description="Measure a model."
    )
    parser.add_argument("--model", type=Path, default=Path("models/mnist"), help="its folder")
    parser.add_argument("--data", type=Path, help="folder of the data, as for training")
    parser.add_argument("--test", action="store_true", help="read MNIST's test images, once")
    return parser


if __name__ == "__main__":
    sys.exit(main())
