"""Qt's local sockets, imported in two bites, so that the window can go on between them.

While a library is loaded, Python lets no other thread run: Qt's for networks and PySide6's for it
at once would keep the window waiting for 20 ms where they come from a disk, one by one for 10
(measured). Where the first lies elsewhere, as on Windows and macOS, both come at once.
"""

import ctypes
from pathlib import Path

import PySide6

_LIBRARY = Path(PySide6.__file__).parent / "Qt/lib/libQt6Network.so.6"
if _LIBRARY.is_file():
    ctypes.CDLL(str(_LIBRARY))

from PySide6.QtNetwork import QLocalServer, QLocalSocket  # noqa: E402

__all__ = ["QLocalServer", "QLocalSocket"]
