"""One window for all files: a second start hands its files to the first, and ends.

A lock file in the settings folder says who is first; the first then listens on a local socket (a
named pipe on Windows), whose name comes from the user and that folder. Why both: decision 9.
"""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:  # 35 ms; the first to start needs it only after its first paint
    from PySide6.QtCore import QDeadlineTimer

    from mnist_desktop.ui.local_sockets import QLocalServer, QLocalSocket

VERSION = 1
"""Of the message; another version's window is left alone."""
PATIENCE_MS = 1000
"""How long the first may take to answer; after that, the second opens a window of its own."""
MOST_BYTES = 1024 * 1024
"""Of a message: some thousand paths."""

_LOCK = "instance.lock"
_TAKEN = b"taken\n"
_PAUSE_MS = 20
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""What a desktop gives to a start, so that its window may come to the front."""


@dataclass(frozen=True, slots=True)
class Handed:
    """What a second start hands over: its files, and its right to come to the front."""

    paths: tuple[Path, ...] = ()
    token: str = ""
    """Of the desktop; empty where it gave none."""


class SingleInstance(QObject):
    """One start of the program among those with the same settings folder."""

    handed = Signal(Handed)
    """Another start handed something over, and ends; the window should come to the front."""

    def __init__(self, settings_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = settings_folder
        self._lock = QLockFile(str(settings_folder / _LOCK))
        self._lock.setStaleLockTime(0)  # not by age; the lock of a process that is gone still is
        self._server: QLocalServer | None = None
        self._unread: dict[QLocalSocket, bytes] = {}

    @property
    def name(self) -> str:
        """The name of the socket."""
        from PySide6.QtCore import QCryptographicHash

        user = os.environ.get("USERNAME", "") if sys.platform == "win32" else str(os.getuid())
        text = f"{user}\n{self._folder.absolute()}"
        digest = QCryptographicHash.hash(text.encode(), QCryptographicHash.Algorithm.Sha256)
        return f"mnist-desktop-{digest.toHex().toStdString()[:32]}"

    def is_first(self) -> bool:
        """Return whether no other is there, and be the first from now on; takes a millisecond.

        Where the lock can't be written there is no telling; then all are first.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return True
        return (
            self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError
        )

    def hand_over(self, paths: Sequence[Path]) -> bool:
        """Hand files to the first; False where it does not answer within `PATIENCE_MS`."""
        from PySide6.QtCore import QDeadlineTimer, QThread

        from mnist_desktop.ui.local_sockets import QLocalSocket

        _let_it_come_to_the_front()
        deadline = QDeadlineTimer(PATIENCE_MS)
        message = _message(paths)
        while not deadline.hasExpired():
            socket = QLocalSocket()
            socket.connectToServer(self.name)
            if _is_ours(socket) and socket.waitForConnected(deadline.remainingTime()):
                socket.write(message)
                return _is_taken(socket, deadline)
            QThread.msleep(_PAUSE_MS)  # it may have begun so lately that it does not listen yet
        return False

    def listen(self) -> None:
        """Take what other starts hand over; meant for the first, after its first paint."""
        if self._server is not None or not self._lock.isLocked():
            return
        from mnist_desktop.ui.local_sockets import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        # It can only be a dead one's: who holds the lock is the only one to listen.
        QLocalServer.removeServer(self.name)
        self._server.listen(self.name)

    def close(self) -> None:
        """Be one among others from now on: take nothing more, let another be the first."""
        for socket in list(self._unread):
            socket.abort()
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        self._lock.unlock()

    def _on_connected(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()):
            self._unread[socket] = b""
            socket.readyRead.connect(self._on_ready_read)
            socket.disconnected.connect(self._on_disconnected)
            self._read(socket)  # what came before it was connected is not told again

    def _on_ready_read(self) -> None:
        socket = self.sender()
        if socket in self._unread:
            self._read(socket)

    def _on_disconnected(self) -> None:
        socket = self.sender()
        if socket in self._unread:
            del self._unread[socket]
            socket.deleteLater()

    def _read(self, socket: "QLocalSocket") -> None:
        self._unread[socket] += socket.readAll().data()
        line, end, _ = self._unread[socket].partition(b"\n")
        handed = _parsed(line) if end else None
        if handed is not None:
            socket.write(_TAKEN)
            socket.flush()
            socket.disconnectFromServer()
            self.handed.emit(handed)
        elif end or len(line) > MOST_BYTES:
            socket.abort()


def come_to_front(window: QWidget, token: str = "") -> None:
    """Show a window above the others, with a desktop's `token` for it where there is one."""
    if token:  # Qt takes it from there, once
        for name in _TOKENS:
            os.environ[name] = token
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _message(paths: Sequence[Path]) -> bytes:
    import json  # 7 ms, of which the first start needs none before its first paint

    token = next((os.environ[name] for name in _TOKENS if os.environ.get(name)), "")
    fields = {
        "version": VERSION,
        # A name that is no UTF-8 goes as it stands; JSON escapes what stands for its bytes.
        "paths": [str(path.absolute()) for path in paths],
        "token": token,
    }
    return json.dumps(fields).encode() + b"\n"


def _parsed(line: bytes) -> Handed | None:
    """Return what a message says; None where it is none, or another version's."""
    import json

    try:
        fields = json.loads(line)
        if fields["version"] != VERSION:
            return None
        paths, token = fields["paths"], fields["token"]
        if not isinstance(token, str) or not all(isinstance(path, str) for path in paths):
            return None
        absolute = tuple(Path(path) for path in paths)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return Handed(absolute, token) if all(path.is_absolute() for path in absolute) else None


def _is_taken(socket: "QLocalSocket", deadline: "QDeadlineTimer") -> bool:
    answer = b""
    while len(answer) < len(_TAKEN) and socket.waitForReadyRead(deadline.remainingTime()):
        answer += socket.readAll().data()
    return answer == _TAKEN


def _is_ours(socket: "QLocalSocket") -> bool:
    """Return whether the user made the socket; on Unix it lies where others may write, too."""
    if sys.platform == "win32":
        return True
    try:
        return Path(socket.fullServerName()).stat().st_uid == os.getuid()
    except (OSError, ValueError):
        return False


def _let_it_come_to_the_front() -> None:
    """Pass on the right that Windows gives to the program started last."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)
