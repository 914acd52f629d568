"""The log file: what the program, Qt and Python said, and the tracebacks of what went wrong.

No drawing and no file's contents go into it. Where it can't be written, nothing is said of it:
a read-only home is no reason not to draw.
"""

import faulthandler
import logging
import sys
import threading
import traceback
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QStandardPaths,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from mnist_desktop.ui.platform import override

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

LOG_FILE = "mnist-desktop.log"
FAULTS_FILE = "faults.log"
MOST_BYTES = 512 * 1024
OLDER_FILES = 2
MOST_OF_A_LINE = 400
"""Characters; what is longer is hardly a message, and might be what a file holds."""

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_log = logging.getLogger("mnist_desktop")
_qt_log = logging.getLogger("qt")


@dataclass(frozen=True, slots=True)
class Crash:
    """Something that went wrong in the program and was caught by nobody."""

    error: str
    """In one line, as Python says it."""
    traceback: str


class RotatingFile(logging.Handler):
    """Writes to a file that is put aside when it is full; two older ones are kept.

    Opened for each record: several windows write to one file, which Windows lets nobody rename
    while it is open. (`logging.handlers` takes 15 ms to import.)
    """

    def __init__(self, path: Path) -> None:
        super().__init__(logging.INFO)
        self._path = path
        form = "{asctime} {process} {levelname} {name}: {message}"
        self.setFormatter(logging.Formatter(form, style="{"))

    @override
    def emit(self, record: logging.LogRecord) -> None:
        text = "\n".join(line[:MOST_OF_A_LINE] for line in self.format(record).splitlines())
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            make_room(self._path, OLDER_FILES)
            with self._path.open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(f"{text}\n")
        except OSError:
            pass


def show_folder(folder: Path) -> None:
    """Have the system show the folder of the log."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class Journal(QObject):
    """Keeps the log from when it is opened until it is closed, and notices crashes."""

    crashed = Signal(Crash)
    """Something went wrong, in any thread: connect it queued. The log has it already."""

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        """Write in `folder`; None for the system's place for a program's own files."""
        super().__init__(parent)
        self.folder = folder or _usual_folder()
        self._file = RotatingFile(self.folder / LOG_FILE)
        self._faults: TextIO | None = None

    def open(self) -> None:
        """Begin; takes a millisecond."""
        root = logging.getLogger()
        root.addHandler(self._file)
        self._level_before = root.level
        root.setLevel(min(root.getEffectiveLevel(), logging.INFO))
        self._qt_before = qInstallMessageHandler(_on_qt_message)
        self._hooks_before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        self._watch_faults()

    def close(self) -> None:
        """End, and leave all as it was before."""
        root = logging.getLogger()
        root.removeHandler(self._file)
        root.setLevel(self._level_before)
        qInstallMessageHandler(self._qt_before)
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks_before
        if self._faults is not None:
            faulthandler.disable()
            self._faults.close()
            self._faults = None

    def _watch_faults(self) -> None:
        """Have Python say where it was when native code brings the program down."""
        if faulthandler.is_enabled():  # somebody wants it elsewhere
            return
        path = self.folder / FAULTS_FILE
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            make_room(path, older_files=0)
            self._faults = path.open("a", encoding="utf-8")
        except OSError:
            return
        faulthandler.enable(self._faults)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._note(kind, error, trace, "")

    def _on_thread_exception(self, happened: threading.ExceptHookArgs) -> None:
        if happened.exc_type is not SystemExit:
            name = happened.thread.name if happened.thread is not None else "a thread"
            self._note(happened.exc_type, happened.exc_value, happened.exc_traceback, f"in {name}")

    def _on_unraisable(self, happened: "UnraisableHookArgs") -> None:
        where = happened.err_msg or "where nobody could catch it"
        self._note(happened.exc_type, happened.exc_value, happened.exc_traceback, where)

    def _note(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
        where: str,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        lines = traceback.format_exception(kind, error, trace)
        text = "".join(lines).rstrip()
        _log.error("Nobody caught this%s:\n%s", f" ({where})" if where else "", text)
        if sys.stderr is not None:  # a program without a console has none
            sys.stderr.write(f"{text}\n")
        self.crashed.emit(Crash(lines[-1].strip(), text))


def make_room(path: Path, older_files: int) -> None:
    """Put a file aside that is full, and away what is older than `older_files`; OSError."""
    if not path.exists() or path.stat().st_size < MOST_BYTES:
        return
    names = [path, *(path.with_name(f"{path.name}.{age}") for age in range(1, older_files + 1))]
    for newer, older in reversed(list(pairwise(names))):
        if newer.exists():
            newer.replace(older)
    path.unlink(missing_ok=True)  # still there only where none is kept


def _usual_folder() -> Path:
    location = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(location))


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    category = context.category or "default"
    text = message or ""
    _qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", category, text)
    if kind is not QtMsgType.QtDebugMsg and sys.stderr is not None:
        sys.stderr.write(f"{category}: {text}\n")
