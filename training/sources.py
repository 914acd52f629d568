"""Which sets a run uses, opened."""

from pathlib import Path

from training.config import PENS, Config
from training.digits import Source
from training.mnist import MnistSource
from training.pens import PENDIGITS, PenSource


def open_sources(config: Config, folder: Path) -> list[Source]:
    """Open the sets of a run under the data folder: MNIST, and what else is asked for and there.

    UserError where MNIST is missing or a file is damaged.
    """
    sources: list[Source] = [MnistSource(folder, config.mnist_held_out)]
    if PENS in config.sets and (folder / PENDIGITS).is_file():
        sources.append(PenSource(folder / PENDIGITS, config.writers_held_out, config.pen_repeats))
    return sources
