"""Files that can be read: pictures and drawings, told apart by name and content."""

from pathlib import Path

from mnist_desktop.core import inkml
from mnist_desktop.core.decoder import open_picture, read_bytes
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.picture import OpenedPicture


def open_source(path: Path) -> Drawing | OpenedPicture:
    """Open a drawing (`.inkml`) or a picture; UserError, one sentence, where it is neither."""
    if path.suffix.lower() == inkml.SUFFIX:
        return inkml.parse(read_bytes(path, "a drawing or a picture"), path.name)
    return open_picture(path)
