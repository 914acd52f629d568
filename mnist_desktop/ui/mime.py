"""What comes from elsewhere, dropped or pasted: files, or the pixels of a picture."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mnist_desktop.ui.platform import write_png

if TYPE_CHECKING:  # each class costs time at the start
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QImage

ENCODED = ("image/png", "image/jpeg", "image/webp", "image/bmp", "image/tiff")
"""Pictures that are taken as they are: to encode twelve megapixels anew takes a second."""


class Arrival(NamedTuple):
    """Files, or an encoded picture, or nothing of use."""

    files: tuple[Path, ...] = ()
    picture: bytes = b""

    def __bool__(self) -> bool:
        return bool(self.files or self.picture)


def is_of_use(mime: "QMimeData") -> bool:
    """Return whether there may be something in it for us; costs nothing."""
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())


def arrival(mime: "QMimeData") -> Arrival:
    """Return what there is to open. Files go first: they keep their names."""
    files = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if files:
        return Arrival(files)
    for kind in ENCODED:
        if mime.hasFormat(kind):
            return Arrival(picture=bytes(mime.data(kind).data()))
    from PySide6.QtGui import QImage

    image = mime.imageData() if mime.hasImage() else None
    return Arrival(picture=encoded(image)) if isinstance(image, QImage) else Arrival()


def encoded(image: "QImage", *, small: bool = False) -> bytes:
    """Return an image as a PNG file; at once, or small where it is to be kept."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write_png(image, buffer, -1 if small else 100)  # 100: not compressed
    return bytes(data.data())
