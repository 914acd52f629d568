"""Files that can be read: pictures and drawings, told apart by name and content."""

from pathlib import Path, PurePath

from mnist_desktop.core import inkml
from mnist_desktop.core.decoder import decode, read_bytes
from mnist_desktop.core.document import Document
from mnist_desktop.core.picture import OpenedPicture


def open_source(path: Path) -> Document | OpenedPicture:
    """Open a drawing (`.inkml`) or a picture; UserError, one sentence, where it is neither."""
    return open_bytes(read_bytes(path, drawing=_is_drawing(path)), path.name)


def open_bytes(data: bytes, name: str) -> Document | OpenedPicture:
    """Open the content of a file that the user knows by `name`; UserError where it is neither."""
    if _is_drawing(PurePath(name)):
        return inkml.parse_document(data, name)
    return decode(data, name)


def _is_drawing(path: PurePath) -> bool:
    return path.suffix.lower() == inkml.SUFFIX
