"""Has the system read the program's libraries before it comes to them: from a disk they are slow.

A library is read page by page as it is used, and each page is waited for. Told of a whole file, the
system reads it in one go, beside all else. What it has in memory already costs nothing.
"""

import contextlib
import os
import sys
import threading
from collections.abc import Iterable
from pathlib import Path

QT = "PySide6"
FIRST = ("QtCore.abi3.so", "libQt6Core.so.6", "QtWidgets.abi3.so", "libQt6Widgets.so.6")
"""What is waited for first; the rest comes after them."""


def read_ahead() -> None:
    """Begin to read, in a thread; does nothing but in a frozen program, and where a system can't.

    All of Qt that is in the bundle is used soon after the start; an installed one has more.
    """
    folder = getattr(sys, "_MEIPASS", None)
    if folder is not None and hasattr(os, "posix_fadvise"):
        files = [Path(sys.executable), *_in_order(Path(folder, QT))]
        threading.Thread(target=_read, args=(files,), name="read ahead", daemon=True).start()


def _in_order(folder: Path) -> list[Path]:
    """Return all libraries below a folder, those that are waited for first before the others."""
    places = {name: place for place, name in enumerate(FIRST)}
    found = [
        Path(top, name) for top, _, names in os.walk(folder) for name in names if ".so" in name
    ]
    return sorted(found, key=lambda file: places.get(file.name, len(places)))


def _read(files: Iterable[Path]) -> None:
    for file in files:
        # Whoever needs one that can't be opened will say so.
        with contextlib.suppress(OSError), file.open("rb", buffering=0) as opened:
            os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_WILLNEED)
