"""Opening files: the file chosen last wins, and is opened away from the window's thread."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.errors import ReaderLostError, UserError
from mnist_desktop.core.picture import OpenedPicture

if TYPE_CHECKING:  # not needed before the first paint, and slow to import
    from concurrent.futures import Future


class FileOpener(Protocol):
    """What opens files; behind it stands a process of its own."""

    def open(self, path: Path) -> "Future[OpenedPicture | Drawing]":
        """Open a picture or a drawing; the future fails with `UserError` where it is neither."""
        ...


@dataclass(frozen=True, slots=True)
class _Arrival:
    ticket: int
    path: Path
    again: bool  # after the process was lost over it, or by chance while it was asked
    outcome: OpenedPicture | Drawing | BaseException


class Opening(QObject):
    """Asks for files to be opened and says what came of the last one.

    Files may come before the opener does: the last one waits for it.
    """

    picture_opened = Signal(OpenedPicture)
    drawing_opened = Signal(Drawing)
    failed = Signal(str)
    """The file could not be opened, in one sentence for the user."""

    _arrived = Signal(_Arrival)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opener: FileOpener | None = None
        self._waiting: Path | None = None
        self._ticket = 0
        self._closed = False
        self._arrived.connect(self._on_arrival, Qt.ConnectionType.QueuedConnection)

    def start(self, opener: FileOpener) -> None:
        """Open files with `opener` from now on."""
        self._opener = opener
        if self._waiting is not None:
            self.open(self._waiting)

    def open(self, path: Path) -> None:
        """Open a file, instead of one that is being opened."""
        if self._opener is None:
            self._waiting = path
            return
        self._ticket += 1
        self._ask(path, again=False)

    def _ask(self, path: Path, *, again: bool) -> None:
        if self._opener is not None:
            ticket = self._ticket
            self._opener.open(path).add_done_callback(
                lambda done: self._bring(ticket, path, again, done)
            )

    def close(self) -> None:
        """Take no file any more."""
        self._closed = True

    def _bring(
        self, ticket: int, path: Path, again: bool, done: "Future[OpenedPicture | Drawing]"
    ) -> None:
        if not self._closed:
            error = done.exception()
            outcome = done.result() if error is None else error
            self._arrived.emit(_Arrival(ticket, path, again, outcome))

    def _on_arrival(self, arrival: _Arrival) -> None:
        if self._closed or arrival.ticket != self._ticket:
            return
        match arrival.outcome:
            case OpenedPicture() as picture:
                self.picture_opened.emit(picture)
            case Drawing() as drawing:
                self.drawing_opened.emit(drawing)
            case UserError() as error:
                self.failed.emit(error.sentence)
            case ReaderLostError() if not arrival.again:
                self._ask(arrival.path, again=True)
            case ReaderLostError():
                self.failed.emit(self._unopened(arrival.path))
            case error:
                self.failed.emit(self._unopened(arrival.path))
                raise error

    def _unopened(self, path: Path) -> str:
        sentence = self.tr("“{name}” cannot be opened in reasonable time; choose another file.")
        return sentence.format(name=path.name)
