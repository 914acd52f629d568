"""What keeps a drawing over a crash: a copy that goes when the drawing is safe elsewhere.

Each drawing has a copy and a lock of its own, named by a token. A copy whose lock nobody holds
was left behind by a program that crashed.
"""

import contextlib
import os
import time
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from mnist_desktop.core.document import Document
from mnist_desktop.ui.saving import Saving

EVERY_MS = 2000
"""A drawing that changes is kept so often, in milliseconds."""

_COPY, _LOCK = ".inkml", ".lock"
_UNFINISHED, _UNFINISHED_S = ".*.part", 3600.0
"""What `core.files` leaves behind where it is killed, and after which time it surely was."""


class LeftCopy(NamedTuple):
    """A copy that a crashed program left behind, and its lock: no other window takes it."""

    path: Path
    lock: QLockFile

    def release(self) -> None:
        """Leave it to other windows, and to the next start."""
        self.lock.unlock()


def left_behind(folder: Path) -> list[LeftCopy]:
    """Take hold of the copies of crashed programs in a folder, the oldest first.

    Those of programs that live are left alone; rubbish of crashed ones is tidied up.
    """
    held = []
    with contextlib.suppress(OSError):
        for path in folder.glob(f"*{_COPY}"):
            lock = _lock_of(path)
            if lock.tryLock(0):
                held.append(LeftCopy(path, lock))
        _tidy(folder)
    there = [copy for copy in held if copy.path.exists()]
    for gone in set(held) - set(there):
        gone.release()
    return sorted(there, key=lambda copy: -_age(copy.path))


class Autosave(QObject):
    """Keeps one drawing."""

    failed = Signal(str)
    """The drawing could not be kept, in one sentence; said once, until it succeeds again."""

    def __init__(
        self, folder: Path, saving: Saving, parent: QObject | None = None, every_ms: int = EVERY_MS
    ) -> None:
        """Keep a copy in `folder`, made when it is needed; `saving` writes nothing else."""
        super().__init__(parent)
        self._folder = folder
        self._saving = saving
        self._copy = folder / f"{os.urandom(8).hex()}{_COPY}"
        self._lock: QLockFile | None = None
        self._newest: Document | None = None
        self._wanted = False  # whether the copy, as it is or will be written, may stay
        self._complained = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self._write)
        saving.saved.connect(self._on_saved)
        saving.failed.connect(self._on_failed)

    def take(self, left: LeftCopy) -> None:
        """Go on with a copy that was left behind; before anything else."""
        self._copy, self._lock = left
        self._wanted = True

    @property
    def path(self) -> Path:
        """Where the drawing is kept."""
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
        if self._lock is not None:
            self._lock.unlock()
        self._lock = None

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


def _tidy(folder: Path) -> None:
    """Delete locks without a copy, and copies that were never finished, of crashed programs."""
    for path in folder.glob(f"*{_LOCK}"):
        copy = path.with_suffix(_COPY)
        if not copy.exists():
            lock = _lock_of(copy)
            if lock.tryLock(0):
                lock.unlock()
    for path in folder.glob(_UNFINISHED):
        if _age(path) > _UNFINISHED_S:
            path.unlink(missing_ok=True)


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
