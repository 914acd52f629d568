"""Measure a bundle anew, as the program reads, and hold its card to the outcome.

    python -m training.evaluate --model models/mnist --data DIR
    python -m training.evaluate --model models/mnist --data DIR --sets 'pens_*,fonts' --limit 1000
    python -m training.evaluate --model models/mnist --data DIR --record
    python -m training.evaluate --model models/mnist --data DIR --test

Without data it reads the repository's own drawings. `--record` writes the figures into the card.
`--test` reads MNIST's 10,000 test images, once for each bundle, and records whatever comes out.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mnist_desktop import Reader
from mnist_desktop.core.errors import UserError
from training import mnist, report
from training.bundle import Card, read_card, write_card
from training.calibrate import calibration_error
from training.claims import contradicted, share
from training.config import MNIST, PENS
from training.measure import Outcome, measure, read_set, threshold_that_keeps
from training.sets import EvaluationSet, evaluation_sets
from training.train import DATA_VARIABLE, data_folder, data_folder_if_any

OUT = Path("build/evaluation")
TEST = "mnist_test"
CALIBRATED = (MNIST, PENS)
"""Sets whose calibration error is recorded: the others are not as a program meets digits."""
EVALUATION = "evaluation"
"""Where a card's record has the figures of `--record`."""
KEPT_STRICTLY = 0.99
"""What is no digit is also counted by the threshold that keeps so many of the digits of
`CALIBRATED`: it makes networks comparable, whatever threshold each ships with."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Evaluate as the command line says; the exit status: 0, or 1 with a sentence."""
    options = _parser().parse_args(arguments)
    data = data_folder_if_any(options.data)
    try:
        if options.test:
            read_test(options.model, data_folder(data))
            return 0
        outcomes = read(
            options.model, evaluation_sets(data, options.sets.split(",")), options.limit
        )
        keep(options.model, outcomes)
        if options.record:
            record(options.model, outcomes)
        else:
            check(options.model, outcomes)
    except UserError as error:
        print(error.sentence, file=sys.stderr)
        return 1
    return 0


def read(
    model: Path, sets: Sequence[EvaluationSet], limit: int | None = None
) -> dict[str, Outcome]:
    """Read all sets, or about `limit` items of all together, and print each one's figures."""
    reader = Reader(model)
    each = None if limit is None else max(1, limit // max(1, len(sets)))
    outcomes = {}
    for wanted in sets:
        outcomes[wanted.name] = read_set(reader, wanted, each)
        print(line(outcomes[wanted.name].figures()), flush=True)
    strict = strict_threshold(outcomes)
    for outcome in outcomes.values() if strict is not None else ():
        if outcome.measured.nondigits:
            print(strict_line(outcome.figures(strict)), flush=True)
    return outcomes


def strict_threshold(outcomes: Mapping[str, Outcome]) -> float | None:
    """Return the threshold by KEPT_STRICTLY; None where the digits for it were not read."""
    if not set(CALIBRATED) <= outcomes.keys():
        return None
    return threshold_that_keeps(KEPT_STRICTLY, (outcomes[name] for name in CALIBRATED))


def strict_line(figures: Mapping[str, Any]) -> str:
    """Return in words what a stricter threshold does to what is no digit."""
    return (
        f"{figures['title']}: {figures['rejected_strictly']:.2%} rejected,"
        f" were only {KEPT_STRICTLY:.0%} of the digits kept"
    )


def line(figures: Mapping[str, Any]) -> str:
    """Return the figures of a set in words."""
    if "rejected" in figures:
        return f"{figures['title']}: {figures['rejected']:.2%} of {figures['count']:,} rejected"
    kept = "" if figures["kept"] == 1 else f", {figures['kept']:.2%} kept as digits"
    return (
        f"{figures['title']}: {figures['accuracy']:.2%} right"
        f" ({figures['errors']} of {figures['count']:,} wrong{kept})"
    )


def keep(model: Path, outcomes: Mapping[str, Outcome]) -> Path:
    """Write the figures and the names of what was read wrongly to `build/`; return the file."""
    strict = strict_threshold(outcomes)
    found = {
        name: outcome.figures(strict) | {"wrong": [_mistake(a) for a in outcome.wrong]}
        for name, outcome in outcomes.items()
    }
    path = OUT / f"{model.resolve().name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    return path


def _mistake(answer: Any) -> dict[str, str]:
    return {
        "item": answer.item.name,
        "label": answer.item.label,
        "read": answer.number,
        "verdict": str(answer.verdict),
    }


def check(model: Path, outcomes: Mapping[str, Outcome]) -> None:
    """Hold the card to what was found; UserError where its figures are not true, or it has none.

    What the card says of sets that were not read, or of other fonts than those installed, is left
    alone, and said to be.
    """
    claimed = claims(read_card(model))
    alike = [
        name
        for name, outcome in outcomes.items()
        if name in claimed and outcome.measured.local == claimed[name].get("local", "")
    ]
    if not alike:
        raise UserError(
            f"The card of “{model.name}” says nothing of what was read; measure it with --record."
        )
    if rest := sorted(claimed.keys() - set(alike)):
        print(f"not compared, since not read or of other fonts: {', '.join(rest)}")
    lies = [lie for name in alike if (lie := _lie(claimed[name], outcomes[name]))]
    if lies:
        raise UserError(
            f"The card of “{model.name}” is not true: found were {', '.join(lies)}; train it again."
        )
    print(f"The card of “{model.name}” is true, as far as it was measured: {len(alike)} sets.")


def _lie(said: Mapping[str, Any], outcome: Outcome) -> str:
    """Return what was found instead of what the card says of a set; nothing if it is true."""
    wanted = outcome.measured
    if wanted.count != said["count"]:
        return f"{wanted.count:,} {wanted.title} and not {said['count']:,}"
    if contradicted(said, outcome.figures()):
        return f"{share(outcome.figures()):.2%} of {wanted.title} and not {share(said):.2%}"
    return ""


def claims(card: Card) -> dict[str, Any]:
    """Return what a card says of each set; UserError where it says so of other weights."""
    evaluation = card["record"].get(EVALUATION, {"sets": {}, "sha256": card["sha256"]})
    if evaluation["sha256"] != card["sha256"]:
        raise UserError(
            f"The card of “{card['name']}” was measured with other weights;"
            " measure it anew with --record."
        )
    said: dict[str, Any] = {**card["record"]["metrics"], **evaluation["sets"]}
    return said


def record(model: Path, outcomes: Mapping[str, Outcome]) -> None:
    """Write the figures into the card, beside those of sets that were not read this time.

    UserError where only a sample was read: a card speaks of whole sets.
    """
    if any(len(o.answers) < o.measured.count for o in outcomes.values()):
        raise UserError("A card records whole sets; leave --limit out to record.")
    card = read_card(model)
    before = card["record"].get(EVALUATION, {})
    same = before.get("sha256") == card["sha256"]
    strict = strict_threshold(outcomes)
    if strict is None and same:
        strict = before.get("strict_threshold")
    found = {name: _recorded(outcome, strict) for name, outcome in outcomes.items()}
    card["record"][EVALUATION] = {
        "date": datetime.now(UTC).date().isoformat(),
        "sha256": card["sha256"],
        "strict_threshold": strict,
        "sets": {**(before["sets"] if same else {}), **found},
    }
    write_card(model, card)
    report.write_readme(model.parent)


def _recorded(outcome: Outcome, strict: float | None) -> dict[str, Any]:
    figures = outcome.figures(strict)
    if outcome.measured.name in CALIBRATED:
        figures["ece"] = round(calibration_error(outcome.digits()), 5)
    return figures


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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m training.evaluate", description="Measure a model."
    )
    parser.add_argument("--model", type=Path, default=Path("models/mnist"), help="its folder")
    parser.add_argument("--data", type=Path, help=f"folder of the data; else {DATA_VARIABLE}")
    parser.add_argument("--sets", default="*", help="only these: names or patterns, with commas")
    parser.add_argument("--limit", type=int, help="read only about so many items of all sets")
    parser.add_argument("--record", action="store_true", help="write the figures into the card")
    parser.add_argument("--test", action="store_true", help="read MNIST's test images, once")
    return parser


if __name__ == "__main__":
    sys.exit(main())
