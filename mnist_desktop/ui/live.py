"""Newest drawing wins: at most one drawing in flight and one waiting; the last is always answered.

No timer, no lock: drawings come in the window's thread, and so do the answers.
"""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.errors import ReaderLostError, UserError
from mnist_desktop.core.prediction import Reading

if TYPE_CHECKING:  # not needed before the first paint, and slow to import
    from concurrent.futures import Future

    from mnist_desktop.core.reader import DrawingReader

MOST_LOSSES = 2
"""A drawing that ended the reader so often is not sent again."""


class Answer(NamedTuple):
    """The reading of one drawing; the ticket counts the drawings, the newest is the highest."""

    ticket: int
    reading: Reading


class _Arrival(NamedTuple):
    """What came back for a ticket: a reading, or what went wrong."""

    ticket: int
    outcome: Reading | BaseException


class LiveReading(QObject):
    """Keeps a reader busy with the newest drawing, and passes its newest answers on.

    Drawings may come before the reader does: the newest waits for it.
    """

    answered = Signal(Answer)
    failed = Signal(str)
    """The reader said no, in one sentence for the user; later drawings are tried all the same."""

    interrupted = Signal()
    """The reader was lost and is being started again; the newest drawing will be answered."""

    _arrived = Signal(_Arrival)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader: DrawingReader | None = None
        self._ticket = 0
        self._answered_ticket = 0
        self._in_flight: Drawing | None = None
        self._waiting: tuple[int, Drawing] | None = None
        self._losses = 0
        self._closed = False
        # A future that is done already calls back in this thread, in the midst of submit:
        # queued, an answer always comes from the event loop.
        self._arrived.connect(self._on_arrival, Qt.ConnectionType.QueuedConnection)

    @property
    def ticket(self) -> int:
        """The ticket of the newest drawing."""
        return self._ticket

    @property
    def is_up_to_date(self) -> bool:
        """Whether the newest drawing has been answered."""
        return self._answered_ticket == self._ticket

    def start(self, reader: "DrawingReader") -> None:
        """Read with `reader` from now on."""
        self._reader = reader
        self._send_waiting()

    def submit(self, drawing: Drawing) -> None:
        """Have a drawing read, instead of all that still wait."""
        self._ticket += 1
        self._waiting = (self._ticket, drawing)
        self._send_waiting()

    def close(self) -> None:
        """Take no answer any more."""
        self._closed = True

    def _send_waiting(self) -> None:
        if self._reader is None or self._in_flight is not None or self._waiting is None:
            return
        (ticket, drawing), self._waiting = self._waiting, None
        self._in_flight = drawing
        self._reader.submit(drawing).add_done_callback(lambda done: self._bring(ticket, done))

    def _bring(self, ticket: int, done: "Future[Reading]") -> None:
        """Carry an answer to the window's thread; called in a thread of the reader's."""
        if not self._closed:
            error = done.exception()
            self._arrived.emit(_Arrival(ticket, done.result() if error is None else error))

    def _on_arrival(self, arrival: _Arrival) -> None:
        if self._closed:
            return
        drawing, self._in_flight = self._in_flight, None
        try:
            self._pass_on(arrival, drawing)
        finally:
            self._send_waiting()

    def _pass_on(self, arrival: _Arrival, drawing: Drawing | None) -> None:
        match arrival.outcome:
            case Reading() as reading:
                self._losses = 0
                self._answered_ticket = arrival.ticket
                # An older drawing's answer is still the newest there is.
                self.answered.emit(Answer(arrival.ticket, reading))
            case ReaderLostError() if drawing is not None:
                self._on_loss(arrival.ticket, drawing)
            case UserError() as error:
                self._losses = 0
                self.failed.emit(error.translated(QCoreApplication.translate))
            case error:
                self.failed.emit(self._unreadable())
                raise error

    def _unreadable(self) -> str:
        return self.tr("This drawing cannot be read; undo the last stroke or clear it.")

    def _on_loss(self, ticket: int, drawing: Drawing) -> None:
        """Have the newest drawing sent to the reader that comes after a lost one."""
        self._losses += 1
        if self._waiting is not None:
            self._losses = 0
        elif self._losses < MOST_LOSSES:
            self._waiting = (ticket, drawing)
        else:
            self._losses = 0
            self.failed.emit(self._unreadable())
            return
        self.interrupted.emit()
