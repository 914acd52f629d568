"""Quitting in good order when the terminal or the system asks: Ctrl+C, SIGTERM."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication


class Interrupts(QObject):
    """Ends the application when a signal comes.

    Python handles signals between its own instructions, of which Qt's event loop has none: the
    signal writes to a socket, and the socket wakes the loop.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._sender, self._receiver = socket.socketpair()
        for end in (self._sender, self._receiver):
            end.setblocking(False)
        signal.set_wakeup_fd(self._sender.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda _number, _frame: application.exit())
        self._notifier = QSocketNotifier(self._receiver.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)

    def _drain(self) -> None:
        self._receiver.recv(64)
