"""What runs inside the processes: load, read, open, save. One process, one task at a time.

A `UserError` goes back as a value: it is an answer. Anything else that is raised is a bug and
reaches the window as the exception it is.
"""

import gc
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mnist_desktop.core.document import Document
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.errors import QT_TRANSLATE_NOOP, UserError
from mnist_desktop.core.picture import OpenedPicture, Picture, View
from mnist_desktop.core.prediction import Reading

if TYPE_CHECKING:
    from mnist_desktop.core.card import ModelCard
    from mnist_desktop.inference.reader import Reader


class _State:
    """The one reader of this process, or why there is none, and the picture of what is saved."""

    reader: "Reader | UserError" = UserError(
        QT_TRANSLATE_NOOP("Errors", "The model is not loaded; start the program again.")
    )
    kept: OpenedPicture | None = None


class Content(NamedTuple):
    """What was in a file or on the clipboard, and what the user knows it by."""

    data: bytes
    name: str


class Order(NamedTuple):
    """A drawing to be saved; where it lies over a picture, that was given to `keep` before."""

    drawing: Drawing
    path: Path

    def document(self) -> Document:
        """Return the drawing with its picture."""
        return Document(self.drawing, _State.kept if self.drawing.picture is not None else None)


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

        reader = only_reader(model_folder)
        # What is loaded stays; to look for garbage in all that torch is takes 100 ms, with the
        # pen on the canvas.
        gc.freeze()
        return reader
    except UserError as error:
        return error
    except Exception as error:  # noqa: BLE001 - a process border: the window shall say why
        return UserError(
            QT_TRANSLATE_NOOP(
                "Errors", "The network could not be loaded ({reason}); install the program again."
            ),
            reason=f"{type(error).__name__}: {error}",
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


def open_file(path: Path) -> OpenedPicture | Document | UserError:
    """Decode a picture or a drawing; Pillow and numpy stay out of the window's process."""
    from mnist_desktop.core.sources import open_source

    try:
        return open_source(path)
    except UserError as error:
        return error


def open_bytes(content: Content) -> OpenedPicture | Document | UserError:
    """Decode what is no file: a picture that was pasted or dropped."""
    from mnist_desktop.core.sources import open_bytes

    try:
        return open_bytes(*content)
    except UserError as error:
        return error


def keep(opened: OpenedPicture) -> None:
    """Keep the picture of the drawings that will be saved: it does not come with each of them."""
    _State.kept = opened


def save(order: Order) -> UserError | None:
    """Save a drawing, with the picture under it, as InkML."""
    from mnist_desktop.core import inkml

    return write(Content(inkml.write(order.document()), str(order.path)))


def export_svg(order: Order) -> UserError | None:
    """Save a drawing, with the picture under it, as SVG."""
    from mnist_desktop.core import svg

    document = order.document()
    placed, opened = document.drawing.picture, document.picture
    png = None
    if placed is not None and opened is not None:
        png = _encoded(opened.view, svg.seen(placed, opened.view).pixels)
    return write(Content(svg.write(document, png, order.path.stem).encode(), str(order.path)))


def write(content: Content) -> UserError | None:
    """Write a file, whose name is its path, whole or not at all."""
    from mnist_desktop.core.files import write_atomically

    try:
        write_atomically(Path(content.name), content.data)
    except UserError as error:
        return error
    return None


def _encoded(view: View, part: tuple[int, int, int, int]) -> bytes:
    """Return a part of what a picture looks like as a PNG file."""
    import io

    from PIL import Image

    file = io.BytesIO()
    Image.frombytes("RGB", (view.width, view.height), view.rgb).crop(part).save(file, "PNG")
    return file.getvalue()
