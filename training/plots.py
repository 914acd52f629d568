"""Plots of a run and of a model, as PNG files in bytes."""

import io
import logging
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from matplotlib.figure import Figure

BINS = 15
"""Of a reliability diagram; as many as the calibration error has."""


def history(rows: Sequence[Mapping[str, Any]], names: Mapping[str, str]) -> bytes:
    """Plot loss and accuracy of every epoch, in training and on each validation set."""
    figure = _figure(9, 4)
    epochs = [row["epoch"] for row in rows]
    for axes, what in zip(figure.subplots(1, 2), ("loss", "accuracy"), strict=True):
        axes.plot(epochs, [row[what] for row in rows], label="training (augmented)")
        for name in rows[0]["validation"]:
            found = [row["validation"][name][what] for row in rows]
            axes.plot(epochs, found, label=names.get(name, name))
        axes.set(xlabel="epoch", ylabel=what, yscale="log" if what == "loss" else "linear")
        axes.legend()
    return _png(figure)


def confusion(table: npt.NDArray[np.int64], title: str) -> bytes:
    """Plot how often each digit (row) was answered as each (column); `table` is (10, 10)."""
    figure = _figure(5, 5)
    axes = figure.subplots()
    axes.imshow(np.log1p(table), cmap="Blues")
    for (row, column), count in np.ndenumerate(table):
        if count:
            colour = "white" if row == column else "black"
            axes.text(column, row, str(count), ha="center", va="center", color=colour, fontsize=8)
    axes.set(xticks=range(10), yticks=range(10), xlabel="answered", ylabel="written", title=title)
    return _png(figure)


def reliability(
    confidence: npt.NDArray[np.float64], right: npt.NDArray[np.bool_], title: str
) -> bytes:
    """Plot how often answers of each confidence are right, (N,) both, and how many there are."""
    figure = _figure(5, 5)
    above, below = figure.subplots(2, 1, height_ratios=(3, 1), sharex=True)
    slot = np.minimum((confidence * BINS).astype(int), BINS - 1)
    counts = np.bincount(slot, minlength=BINS)
    known = counts > 0
    means = [
        np.bincount(slot, values, BINS)[known] / counts[known] for values in (confidence, right)
    ]
    above.plot([0, 1], [0, 1], color="grey", linestyle="dotted")
    above.plot(*means, marker="o")
    above.set(xlim=(0, 1), ylim=(0, 1), ylabel="share right", title=title)
    below.bar((np.arange(BINS) + 0.5) / BINS, counts, 1 / BINS, edgecolor="white")
    below.set(yscale="symlog", xlabel="confidence", ylabel="answers")
    return _png(figure)


def _figure(width: float, height: float) -> "Figure":
    # On a slow machine's first plot it says that it looks for fonts: that is nobody's concern.
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    from matplotlib.figure import Figure  # without pyplot no window system is asked for

    return Figure(figsize=(width, height), layout="constrained")


def _png(figure: "Figure") -> bytes:
    file = io.BytesIO()
    figure.savefig(file, format="png", dpi=110)
    return file.getvalue()
