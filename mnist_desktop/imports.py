"""What the first paint did not wait for is imported in a thread: the window goes on meanwhile."""

import threading
from collections.abc import Sequence
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

PAUSE_MS = 50
"""Before it begins: what the window itself has to do after its first paint comes first."""


class Imports(QObject):
    """Imports modules, one after the other, once it is told to begin."""

    done = Signal()
    """All have been tried; what one needs is there, or fails where it is needed."""

    def __init__(self, modules: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._modules = list(modules)
        self._thread: threading.Thread | None = None
        self._closed = False

    def add(self, *modules: str) -> None:
        """Import these as well; they come after the others. To be said before it begins."""
        self._modules += modules

    def begin(self) -> None:
        """Begin in a moment; once is enough."""
        QTimer.singleShot(PAUSE_MS, self, self._start)

    def _start(self) -> None:
        if self._thread is None and not self._closed:
            self._thread = threading.Thread(target=self._import, name="imports")
            self._thread.start()

    def close(self) -> None:
        """Begin no more, and wait for the one that is being imported."""
        self._closed = True
        if self._thread is not None:
            self._thread.join()

    def _import(self) -> None:
        try:
            for module in self._modules:
                if self._closed:
                    return
                import_module(module)
        finally:
            self.done.emit()
