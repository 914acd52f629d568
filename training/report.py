"""What people read of a run: `models/README.md`, rendered from the cards, and the plots.

python -m training.report [models]
"""

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.card import CARD_FILE
from training.bundle import Card, read_card

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
    cards = [read_card(path.parent) for path in sorted(models.glob(f"*/{CARD_FILE}"))]
    return "\n".join([HEADING, *(_section(card) for card in cards)])


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
    lines += ["", *_figures(record), "", *_certainty(card), "", "Trained on:\n", *_data(record)]
    return "\n".join([*lines, "", "Limits:\n", *(f"- {x}" for x in record["limits"]), ""])


def _figures(record: dict[str, Any]) -> list[str]:
    rows = [
        f"| {NAMES.get(name, name)} | {found['accuracy']:.2%} | {found['errors']} of"
        f" {found['count']:,} |"
        for name, found in record["metrics"].items()
    ]
    return ["| read by the program | right | wrong |", "|---|---|---|", *rows]


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
        f"- {data['title']}, {data['licence']}: {data['trained']:,} to train, {data['validated']:,}"
        f" to validate ({data['split']})"
        for data in record["data"].values()
    ]


def write_run(
    folder: Path, history: list[dict[str, Any]], confusion: dict[str, npt.NDArray[np.int64]]
) -> None:
    """Write the history and the confusion of a run, as JSON and as plots."""
    _write_json(folder / "history.json", history)
    _write_json(folder / "confusion.json", {n: table.tolist() for n, table in confusion.items()})
    _plot_history(folder / "history.png", history)
    for name, table in confusion.items():
        _plot_confusion(folder / f"confusion-{name}.png", table, NAMES.get(name, name))


def _write_json(path: Path, content: Any) -> None:
    path.write_text(json.dumps(content, indent=1) + "\n", "utf-8")


def _plot_history(path: Path, history: list[dict[str, Any]]) -> None:
    from matplotlib.figure import Figure  # without pyplot no window system is asked for

    figure = Figure(figsize=(9, 4), layout="constrained")
    epochs = [row["epoch"] for row in history]
    for axes, what in zip(figure.subplots(1, 2), ("loss", "accuracy"), strict=True):
        axes.plot(epochs, [row[what] for row in history], label="training (augmented)")
        for name in history[0]["validation"]:
            found = [row["validation"][name][what] for row in history]
            axes.plot(epochs, found, label=NAMES.get(name, name))
        axes.set(xlabel="epoch", ylabel=what, yscale="log" if what == "loss" else "linear")
        axes.legend()
    figure.savefig(path, dpi=110)


def _plot_confusion(path: Path, table: npt.NDArray[np.int64], title: str) -> None:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(5, 5), layout="constrained")
    axes = figure.subplots()
    axes.imshow(np.log1p(table), cmap="Blues")
    for (row, column), count in np.ndenumerate(table):
        if count:
            colour = "white" if row == column else "black"
            axes.text(column, row, str(count), ha="center", va="center", color=colour, fontsize=8)
    axes.set(xticks=range(10), yticks=range(10), xlabel="answered", ylabel="written", title=title)
    figure.savefig(path, dpi=110)


if __name__ == "__main__":
    write_readme(Path(sys.argv[1] if len(sys.argv) > 1 else "models"))
