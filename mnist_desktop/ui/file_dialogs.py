"""Which file to open, and where to write one: the system's dialogs, which leave the window alive.

Imported when the first one is wanted.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

PICTURE_SUFFIXES = ("png", "jpg", "jpeg", "bmp", "gif", "tif", "tiff", "webp", "pgm", "ppm", "pbm")


def ask_for_files(parent: QWidget, folder: str, then: Callable[[tuple[Path, ...]], None]) -> None:
    """Ask for one or more files to open, beginning in `folder`; `then` gets those chosen."""
    dialog = _dialog(parent, QCoreApplication.translate("FileDialogs", "Open"), folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    pictures = " ".join(f"*.{suffix}" for suffix in PICTURE_SUFFIXES)
    dialog.setNameFilters(
        [
            QCoreApplication.translate("FileDialogs", "Pictures and drawings")
            + f" ({pictures} *.inkml)",
            QCoreApplication.translate("FileDialogs", "Pictures") + f" ({pictures})",
            QCoreApplication.translate("FileDialogs", "Drawings") + " (*.inkml)",
            QCoreApplication.translate("FileDialogs", "All files") + " (*)",
        ]
    )
    dialog.filesSelected.connect(lambda names: then(tuple(map(Path, names))))
    dialog.open()


def ask_where(parent: QWidget, wanted: Path, kind: str, then: Callable[[Path], None]) -> None:
    """Ask where to write a file: `wanted` is proposed, `kind` says what it is.

    The dialog asks before another file is replaced; `then` gets the place, with its suffix.
    """
    suffix = wanted.suffix.removeprefix(".")
    dialog = _dialog(parent, QCoreApplication.translate("FileDialogs", "Save"), str(wanted.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(suffix)
    dialog.setNameFilters([f"{kind} (*.{suffix})"])
    dialog.selectFile(wanted.name)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()


def _dialog(parent: QWidget, title: str, folder: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
