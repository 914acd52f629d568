"""What people read of a model: `models/README.md`, rendered from the cards, and the page on a run.

python -m training.report
python -m training.report --model models/mnist --data DIR
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.card import CARD_FILE
from mnist_desktop.core.errors import UserError
from training import plots
from training.bundle import Card, read_card

HISTORY = "history.json"
README = "README.md"
HEADING = """# Models

Made from the cards beside the weights by `python -m training.report`; don't edit it here.
How they are trained is in `training/README.md`.
"""
NAMES = {
    "mnist": "MNIST, validation part",
    "pens": "pen digits, writers held out",
    "mnist_test": "MNIST, the 10,000 test images",
}


def render(models: Path) -> str:
    """Return the text of the README of a folder of bundles; it depends on the cards alone."""
    cards = [read_card(path.parent) for path in _finished(models)]
    return "\n".join([HEADING, *(_section(card) for card in cards)])


def _finished(models: Path) -> list[Path]:
    """Return the cards, without those of bundles that are being made."""
    cards = sorted(models.glob(f"*/{CARD_FILE}"))
    return [path for path in cards if path.parent.suffix != ".part"]


def write_readme(models: Path) -> None:
    """Render the README of a folder of bundles and put it there at once."""
    part = models / f"{README}.part"
    part.write_text(render(models), "utf-8", newline="\n")
    part.replace(models / README)


def _section(card: Card) -> str:
    record = card["record"]
    facts = {
        "weights": f"`weights.pt`, sha256 `{card['sha256']}`, licence {card['licence']}",
        "architecture": f"`{card['architecture']}`: {record['parameters']:,} parameters,"
        f" {record['multiply_adds']:,} multiply-adds a digit",
        "reads": f"digit images of normaliser version {card['normaliser_version']}",
        "trained": f"{record['date']}, {record['epochs']} epochs (the weights are of epoch"
        f" {record['best_epoch']}), seed {record['seed']}, torch {record['torch']}, commit"
        f" `{record['commit']}`",
        "command": f"`{record['command']}`",
    }
    for teacher in record["teachers"]:
        facts[f"learnt from {teacher['name']}"] = (
            f"`{teacher['architecture']}`, {teacher['parameters']:,} parameters,"
            f" {', '.join(f'{n} {a:.2%}' for n, a in teacher['validation'].items())} in validation:"
            f" `{teacher['command']}`"
        )
    lines = [f"## {card['name']}\n", *(f"- {name}: {fact}" for name, fact in facts.items())]
    lines += ["", *_figures(record), "", *_certainty(card), "", *_evaluation(record)]
    lines += ["Trained on:\n", *_data(record)]
    return "\n".join([*lines, "", "Limits:\n", *(f"- {x}" for x in record["limits"]), ""])


def _figures(record: dict[str, Any]) -> list[str]:
    rows = [
        f"| {NAMES.get(name, name)} | {found['accuracy']:.2%} | {found['errors']} of"
        f" {found['count']:,} |"
        for name, found in record["metrics"].items()
    ]
    return ["| read by the program | right | wrong |", "|---|---|---|", *rows]


def _evaluation(record: dict[str, Any]) -> list[str]:
    """Return the table of `training.evaluate --record`; nothing where there is none."""
    sets = record.get("evaluation", {}).get("sets", {})
    if not sets:
        return []
    rows = [f"| {found['title']} | {' | '.join(_measured(found))} |" for found in sets.values()]
    return [
        f"Measured by `python -m training.evaluate`, {record['evaluation']['date']}:\n",
        "| set | right | wrong | kept as digits | rejected | …, 99 % of digits kept"
        " | calibration error |",
        "|---|---|---|---|---|---|---|",
        *rows,
        "",
    ]


def _measured(found: dict[str, Any]) -> list[str]:
    if "rejected" in found:
        strictly = found.get("rejected_strictly")
        shares = [f"{found['rejected']:.2%}", "" if strictly is None else f"{strictly:.2%}"]
        return ["", f"of {found['count']:,}", "", *shares, ""]
    return [
        f"{found['accuracy']:.2%}",
        f"{found['errors']} of {found['count']:,}",
        f"{found['kept']:.2%}",
        "",
        "",
        f"{found['ece']:.2%}" if "ece" in found else "",
    ]


def _certainty(card: Card) -> list[str]:
    thresholds, calibration = card["thresholds"], card["record"]["calibration"]
    rows = [
        f"| {NAMES.get(name, name)} | {found['ece']:.4f} | {found['uncertain']:.2%} |"
        f" {found['errors_uncertain']} of {card['record']['metrics'][name]['errors']} |"
        for name, found in calibration["sets"].items()
    ]
    return [
        f"An answer is certain from {thresholds['certain']:g} on, a digit is named as a candidate"
        + f" from {thresholds['candidate']:g} on, chosen on validation: {calibration['rule']}.\n",
        "| set | calibration error | uncertain | errors that are uncertain |",
        "|---|---|---|---|",
        *rows,
    ]


def _data(record: dict[str, Any]) -> list[str]:
    return [
        f"- {data['title']}, {data['licence']}: {_use(data)}" for data in record["data"].values()
    ]


def _use(data: dict[str, Any]) -> str:
    """Return how much of a set was used for what, as far as its record says so."""
    known = [
        f"{data[key]:,} {what}"
        for key, what in (
            ("trained", "to train"),
            ("per_epoch", "an epoch"),
            ("validated", "to validate"),
        )
        if key in data
    ]
    return ", ".join(known) + (f" ({data['split']})" if "split" in data else "")


def write_run(
    folder: Path, history: list[dict[str, Any]], confusion: dict[str, npt.NDArray[np.int64]]
) -> None:
    """Write the history and the confusion of a run, as JSON and as plots."""
    _write_json(folder / HISTORY, history)
    _write_json(folder / "confusion.json", {n: table.tolist() for n, table in confusion.items()})
    (folder / "history.png").write_bytes(plots.history(history, NAMES))
    for name, table in confusion.items():
        plot = plots.confusion(table, NAMES.get(name, name))
        (folder / f"confusion-{name}.png").write_bytes(plot)


def _write_json(path: Path, content: Any) -> None:
    path.write_text(json.dumps(content, indent=1) + "\n", "utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Report as the command line says; the exit status: 0, or 1 with a sentence."""
    parser = argparse.ArgumentParser(prog="python -m training.report", description=__doc__)
    parser.add_argument("--model", type=Path, help="read with this one, and write a page on it")
    parser.add_argument("--data", type=Path, help="folder of the data, as for training")
    parser.add_argument("--sets", default="*", help="only these: names or patterns, with commas")
    parser.add_argument("--limit", type=int, help="read only about so many items of all sets")
    options = parser.parse_args(arguments)
    if options.model is None:
        write_readme(Path("models"))
        return 0
    from training import page  # reads with torch, which the README needs not

    try:
        print(page.write(options.model, options.data, options.sets.split(","), options.limit))
    except UserError as error:
        print(error.sentence, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
