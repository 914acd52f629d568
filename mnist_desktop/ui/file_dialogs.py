"""Which file to open, and where to write one: the system's dialogs, which leave the window alive.

Imported when the first one is wanted.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

PICTURE_SUFFIXES = ("png", "jpg", "jpeg", "bmp", "gif", "tif", "tiff", "webp", "pgm", "ppm", "pbm")
OTHER_SUFFIXES = (*PICTURE_SUFFIXES, "svg", "inkml")
"""What a file may be called that is none of that kind; “2” of “version 1.2” is no kind."""


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


def ask_where(
    parent: QWidget,
    wanted: Path,
    kind: str,
    then: Callable[[Path], None],
    otherwise: Callable[[], None] = lambda: None,
) -> None:
    """Ask where to write a file: `wanted` is proposed, `kind` says what it is.

    The dialog asks before another file is replaced. `then` gets the place, with the suffix of
    `wanted`; `otherwise` is called where none is chosen.
    """
    suffix = wanted.suffix
    dialog = _dialog(parent, QCoreApplication.translate("FileDialogs", "Save"), str(wanted.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.setNameFilters([f"{kind} (*{suffix})"])
    dialog.selectFile(wanted.name)

    def on_chosen(name: str) -> None:
        chosen = Path(name)
        place = _with_suffix(chosen, suffix)
        if place != chosen and place.exists():  # nobody was asked whether to replace that
            ask_where(parent, place, kind, then, otherwise)
        else:
            then(place)

    dialog.fileSelected.connect(on_chosen)
    dialog.rejected.connect(otherwise)
    dialog.open()


def _with_suffix(path: Path, suffix: str) -> Path:
    """Return a path that says what is in the file: another kind's suffix gives way to ours."""
    if path.suffix.lower() == suffix.lower():
        return path
    known = path.suffix.lower().removeprefix(".") in OTHER_SUFFIXES
    return path.with_suffix(suffix) if known else path.with_name(path.name + suffix)


def _dialog(parent: QWidget, title: str, folder: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
