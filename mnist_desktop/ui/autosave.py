"""What keeps a drawing over a crash: a copy that goes when the drawing is safe elsewhere.

Each window has a copy and a lock of its own, named by a token. A copy whose lock nobody holds
was left behind by a program that crashed.
"""

import contextlib
import secrets
import time
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from mnist_desktop.core.document import Document
from mnist_desktop.ui.saving import Saving

EVERY_MS = 2000
"""A drawing that changes is kept so often, in milliseconds."""

_COPY, _LOCK = ".inkml", ".lock"
_UNFINISHED, _UNFINISHED_S = ".*.part", 3600.0
"""What `core.files` leaves behind where it is killed, and after which time it surely was."""


class Autosave(QObject):
    """Keeps the drawing of one window, and finds those that others left behind."""

    failed = Signal(str)
    """The drawing could not be kept, in one sentence; said once, until it succeeds again."""

    def __init__(
        self, folder: Path, saving: Saving, parent: QObject | None = None, every_ms: int = EVERY_MS
    ) -> None:
        """Keep copies in `folder`, made when it is needed; `saving` writes nothing else."""
        super().__init__(parent)
        self._folder = folder
        self._saving = saving
        self._copy = folder / f"{secrets.token_hex(8)}{_COPY}"
        self._lock: QLockFile | None = None
        self._found: dict[Path, QLockFile] = {}
        self._newest: Document | None = None
        self._wanted = False  # whether the copy, as it is or will be written, may stay
        self._complained = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self._write)
        saving.saved.connect(self._on_saved)
        saving.failed.connect(self._on_failed)

    @property
    def path(self) -> Path:
        """Where the drawing of this window is kept."""
        return self._copy

    @property
    def pending(self) -> bool:
        """True while the drawing has changed since it was kept."""
        return self._newest is not None or self._saving.busy

    def update(self, document: Document) -> None:
        """Take the drawing as it is now; it is kept within `every_ms`."""
        self._newest = document
        if not self._timer.isActive():
            self._timer.start()

    def clear(self) -> None:
        """Let the copy go: the drawing has been saved, or is not wanted."""
        self._timer.stop()
        self._newest = None
        self._wanted = False
        self._remove_copy()

    def close(self, limit_s: float = 5.0) -> None:
        """Leave nothing behind, at the end of the program; wait for what is being written."""
        self.clear()
        self._saving.finish(limit_s)
        self._remove_copy()
        self._unlock()

    def leave(self, limit_s: float = 5.0) -> None:
        """End the program, but leave the drawing as it is now for the next start to find."""
        self._timer.stop()
        self._write()
        self._saving.finish(limit_s)
        self._unlock()

    def left_behind(self) -> list[Path]:
        """Return the copies of crashed programs, the newest first; other windows leave them alone.

        They are kept from others until they are taken or dropped, or this program ends.
        """
        with contextlib.suppress(OSError):
            for copy in self._folder.glob(f"*{_COPY}"):
                if copy != self._copy and copy not in self._found:
                    self._claim(copy)
            self._tidy()
        there = [(_age(copy), copy) for copy in self._found if copy.exists()]
        return [copy for _, copy in sorted(there)]

    def take(self, path: Path) -> Path | None:
        """Make a copy left behind the one of this window, and return where it is to be opened.

        None where it cannot be had any more. It goes as each copy goes: when the drawing is safe.
        """
        lock = self._found.pop(path, None)
        if lock is None or not self._hold():
            return None
        try:
            path.replace(self._copy)
        except OSError:
            return None
        finally:
            lock.unlock()
        self._wanted = True
        return self._copy

    def drop(self, path: Path) -> None:
        """Delete a copy left behind: nobody wants it back."""
        lock = self._found.pop(path, None)
        if lock is not None:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
            lock.unlock()

    def _write(self) -> None:
        document, self._newest = self._newest, None
        if document is None:
            return
        if not document:
            self.clear()
        elif self._hold():
            self._wanted = True
            self._saving.save(document, self._copy)
        else:
            self._complain(self.tr("The drawing is not kept over a crash; save it now and then."))

    def _hold(self) -> bool:
        """Lock the copy, so that other windows know that its program lives."""
        if self._lock is None:
            with contextlib.suppress(OSError):
                self._folder.mkdir(parents=True, exist_ok=True)
            lock = _lock_of(self._copy)
            if not lock.tryLock(0):
                return False
            self._lock = lock
        return True

    def _unlock(self) -> None:
        for lock in (self._lock, *self._found.values()):
            if lock is not None:
                lock.unlock()
        self._lock = None
        self._found.clear()

    def _claim(self, copy: Path) -> None:
        lock = _lock_of(copy)
        if lock.tryLock(0):
            self._found[copy] = lock

    def _tidy(self) -> None:
        """Delete locks without a copy, and copies that were never finished, of crashed programs."""
        for path in self._folder.glob(f"*{_LOCK}"):
            copy = path.with_suffix(_COPY)
            if not copy.exists() and copy != self._copy:
                lock = _lock_of(copy)
                if lock.tryLock(0):
                    lock.unlock()
        for path in self._folder.glob(_UNFINISHED):
            if _age(path) > _UNFINISHED_S:
                path.unlink(missing_ok=True)

    def _remove_copy(self) -> None:
        with contextlib.suppress(OSError):
            self._copy.unlink(missing_ok=True)

    def _on_saved(self) -> None:
        self._complained = False
        if not self._wanted:
            self._remove_copy()  # what was being written when it was let go

    def _on_failed(self, sentence: str) -> None:
        if self._wanted:
            self._complain(sentence)

    def _complain(self, sentence: str) -> None:
        if not self._complained:
            self._complained = True
            self.failed.emit(sentence)


def _lock_of(copy: Path) -> QLockFile:
    lock = QLockFile(str(copy.with_suffix(_LOCK)))
    lock.setStaleLockTime(0)  # a window may be open for days: only its end makes a lock stale
    return lock


def _age(path: Path) -> float:
    """Return how long ago a file was written, in seconds; endless where it is gone."""
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return float("inf")
