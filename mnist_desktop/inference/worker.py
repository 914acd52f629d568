"""What runs inside the reader's processes: load, read, open. One process, one task at a time.

A `UserError` goes back as a value: it is an answer. Anything else that is raised is a bug and
reaches the window as the exception it is.
"""

import multiprocessing
import os
import signal
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.picture import OpenedPicture, Picture
from mnist_desktop.core.prediction import Reading

if TYPE_CHECKING:
    from mnist_desktop.core.card import ModelCard
    from mnist_desktop.inference.reader import Reader

BACKGROUND_NICENESS = 5
"""How far a process that only prepares pictures stands back behind the window and the pen."""


class _State:
    """The one reader of this process, or why there is none."""

    reader: "Reader | UserError" = UserError("The model is not loaded; start the program again.")


def begin(niceness: int) -> None:
    """Prepare the process: it ends with its parent, and an interrupt is the parent's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if niceness and hasattr(os, "nice"):
        os.nice(niceness)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        # No clean-up: a killed window must leave no process behind, whatever torch is doing.
        os._exit(0)


def load(model_folder: Path) -> None:
    """Load the model; from now on drawings can be read, or every answer says why not."""
    _State.reader = _loaded(model_folder)


def load_instead(model_folder: Path) -> "ModelCard | UserError":
    """Load another model and return its card; where it can't be had, the present one stays."""
    loaded = _loaded(model_folder)
    if isinstance(loaded, UserError):
        return loaded
    _State.reader = loaded
    return loaded.card


def _loaded(model_folder: Path) -> "Reader | UserError":
    from mnist_desktop.core.card import ModelCard
    from mnist_desktop.core.normalise import NORMALISER_VERSION

    try:
        # The hash, the format and the version are checked before the second that torch takes.
        ModelCard.read(model_folder, NORMALISER_VERSION)
        from mnist_desktop.inference.reader import only_reader

        return only_reader(model_folder)
    except UserError as error:
        return error
    except Exception as error:  # noqa: BLE001 - a process border: the window shall say why
        return UserError(
            f"The network could not be loaded ({type(error).__name__}: {error});"
            " install the program again."
        )


def card_of(_model_folder: Path) -> "ModelCard | UserError":
    """Return the card of the loaded model, or why there is none."""
    reader = _State.reader
    return reader if isinstance(reader, UserError) else reader.card


def read(drawing: Drawing) -> Reading | UserError:
    """Read a drawing with the loaded model."""
    reader = _State.reader
    return reader if isinstance(reader, UserError) else reader.read(drawing)


def remember(picture: Picture) -> None:
    """Keep a picture for the drawings that will name it."""
    if not isinstance(_State.reader, UserError):
        _State.reader.remember(picture)
        _State.reader.warm_up_for_pictures()


def open_file(path: Path) -> OpenedPicture | Drawing | UserError:
    """Decode a picture or a drawing; Pillow and numpy stay out of the window's process."""
    from mnist_desktop.core.sources import open_source

    try:
        return open_source(path)
    except UserError as error:
        return error
