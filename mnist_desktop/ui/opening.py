"""Opening files: the file chosen last wins, and is opened away from the window's thread."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from mnist_desktop.core.document import Document
from mnist_desktop.core.errors import ReaderLostError, UserError
from mnist_desktop.core.picture import OpenedPicture

if TYPE_CHECKING:  # not needed before the first paint, and slow to import
    from concurrent.futures import Future


class FileOpener(Protocol):
    """What opens files; behind it stands a process of its own."""

    def open(self, path: Path) -> "Future[OpenedPicture | Document]":
        """Open a picture or a drawing; the future fails with `UserError` where it is neither."""
        ...

    def open_bytes(self, data: bytes, name: str) -> "Future[OpenedPicture | Document]":
        """Open what was pasted or dropped, as `open` does."""
        ...


class _Wish(NamedTuple):
    """What is to be opened: a file, or bytes with a name for the user."""

    path: Path | None
    data: bytes
    name: str

    def asked_of(self, opener: FileOpener) -> "Future[OpenedPicture | Document]":
        if self.path is not None:
            return opener.open(self.path)
        return opener.open_bytes(self.data, self.name)


class _Arrival(NamedTuple):
    ticket: int
    wish: _Wish
    again: bool  # after the process was lost over it, or by chance while it was asked
    outcome: OpenedPicture | Document | BaseException


class Opening(QObject):
    """Asks for files to be opened and says what came of the last one.

    Files may come before the opener does: the last one waits for it.
    """

    picture_opened = Signal(OpenedPicture)
    document_opened = Signal(Document)
    """A drawing was opened, with the picture under it where it has one."""
    failed = Signal(str)
    """The file could not be opened, in one sentence for the user."""

    _arrived = Signal(_Arrival)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opener: FileOpener | None = None
        self._waiting: _Wish | None = None
        self._ticket = 0
        self._closed = False
        self._arrived.connect(self._on_arrival, Qt.ConnectionType.QueuedConnection)

    def start(self, opener: FileOpener) -> None:
        """Open files with `opener` from now on."""
        self._opener = opener
        wish, self._waiting = self._waiting, None
        if wish is not None:
            self._open(wish)

    def open(self, path: Path) -> None:
        """Open a file, instead of one that is being opened."""
        self._open(_Wish(path, b"", path.name))

    def open_bytes(self, data: bytes, name: str) -> None:
        """Open what was pasted or dropped; `name` is what the user is told that it is called."""
        self._open(_Wish(None, data, name))

    def close(self) -> None:
        """Take no file any more."""
        self._closed = True

    def _open(self, wish: _Wish) -> None:
        if self._opener is None:
            self._waiting = wish
            return
        self._ticket += 1
        self._ask(wish, again=False)

    def _ask(self, wish: _Wish, *, again: bool) -> None:
        if self._opener is not None:
            ticket = self._ticket
            wish.asked_of(self._opener).add_done_callback(
                lambda done: self._bring(ticket, wish, again, done)
            )

    def _bring(
        self, ticket: int, wish: _Wish, again: bool, done: "Future[OpenedPicture | Document]"
    ) -> None:
        if not self._closed:
            error = done.exception()
            outcome = done.result() if error is None else error
            self._arrived.emit(_Arrival(ticket, wish, again, outcome))

    def _on_arrival(self, arrival: _Arrival) -> None:
        if self._closed or arrival.ticket != self._ticket:
            return
        match arrival.outcome:
            case OpenedPicture() as picture:
                self.picture_opened.emit(picture)
            case Document() as document:
                self.document_opened.emit(document)
            case UserError() as error:
                self.failed.emit(error.translated(QCoreApplication.translate))
            case ReaderLostError() if not arrival.again:
                self._ask(arrival.wish, again=True)
            case ReaderLostError():
                self.failed.emit(self._unopened(arrival.wish))
            case error:
                self.failed.emit(self._unopened(arrival.wish))
                raise error

    def _unopened(self, wish: _Wish) -> str:
        sentence = self.tr("“{name}” cannot be opened in reasonable time; choose another file.")
        return sentence.format(name=wish.name)
