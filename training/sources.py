"""Which sets a run uses, opened."""

from collections.abc import Callable
from pathlib import Path

from mnist_desktop.core.errors import UserError
from training.config import FONTS, MNIST, NONDIGITS, PENS, PICTURES, STYLES, Config
from training.digits import Source
from training.mnist import MnistSource
from training.nondigits import NonDigitSource
from training.pens import PenSource
from training.pictures import PictureSource
from training.printed import FontSource
from training.styles import StyleSource


def open_sources(config: Config, folder: Path) -> list[Source]:
    """Open the sets of a run under the data folder: MNIST, and what else is asked for.

    UserError where files are missing or damaged.
    """
    openers: dict[str, Callable[[], Source]] = {
        MNIST: lambda: MnistSource(folder, config.mnist_held_out, config.mnist_repeats),
        PENS: lambda: PenSource(folder, config.pen_repeats, config.seed),
        STYLES: lambda: StyleSource(config.styles_per_epoch, config.seed),
        FONTS: lambda: FontSource(folder, config.fonts_per_epoch, config.seed),
        PICTURES: lambda: PictureSource(folder, config.pictures_per_epoch, config),
        NONDIGITS: lambda: NonDigitSource(folder, config.nondigits_per_epoch, config.seed),
    }
    try:
        return [openers[name]() for name in openers if name == MNIST or name in config.sets]
    except FileNotFoundError as error:
        raise UserError(
            f"“{Path(error.filename).name}” is not in “{folder.name}”; get it (training/DATA.md),"
            " or leave its set out of the configuration."
        ) from error
