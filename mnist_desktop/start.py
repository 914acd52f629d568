"""From the command line to the application: whether there can be a window, and its fonts.

Of Qt only what an application needs is imported here: the fonts are looked through meanwhile.
"""

import os
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from mnist_desktop import __version__
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.places import find_model


def run(files: Sequence[Path] = (), model: str | None = None) -> int:
    """Open the window, with `files` if there are any, and stay until it is closed.

    `model` is a bundled model's name, or the folder of any; where it is neither, no window opens.
    None is the model of last time. Where a window is open already, the files go there.
    """
    try:
        named = find_model(model) if model is not None else None
    except UserError as error:
        return _refuse(error.sentence)
    if not _has_screen():
        return _refuse("There is no screen to open a window on; “predict FILE…” reads without one.")
    application = QApplication(sys.argv[:1])
    application.setApplicationName("MNIST Desktop")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("mnist-desktop")
    fonts = threading.Thread(target=_look_through_fonts, name="fonts")
    fonts.start()
    try:
        from mnist_desktop.session import stay_open
    finally:
        # Before there is a handler in Python for Qt's messages: if one thread had locked Qt's fonts
        # and the other Python, both would wait for ever.
        fonts.join()
    return stay_open(application, files, named)


def _refuse(sentence: str) -> int:
    """Say why no window opens; returns the exit status."""
    if sys.stderr is not None:  # a program without a console has none
        sys.stderr.write(f"{sentence}\n")
    return 2


def _has_screen() -> bool:
    """Return whether a window may open: where no display is named, Qt ends with a core dump."""
    if sys.platform in ("win32", "darwin"):
        return True
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(map(os.environ.get, named)) or os.environ.get("XDG_SESSION_TYPE") == "wayland"


def _look_through_fonts() -> None:
    """Have Qt get ready to write, on another core, while the window is being made.

    On Linux it looks at every installed font before the first word: 22 ms for 729 of them. It lets
    other threads run meanwhile, and threads may measure and paint text.
    """
    if sys.platform == "linux":  # elsewhere the system keeps the list
        QFontMetrics(QFont()).horizontalAdvance("0")
