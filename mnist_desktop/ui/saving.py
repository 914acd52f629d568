"""Saving: each file gets the newest of what it was asked to hold, away from the window's thread.

For each path there is at most one job at work and one waiting; the last one is always done.
"""

import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from mnist_desktop.core.document import Document
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.errors import ReaderLostError, UserError

if TYPE_CHECKING:  # not needed before the first paint, and slow to import
    from concurrent.futures import Future


class FileWriter(Protocol):
    """What writes files, whole or not at all; behind it stands a process of its own.

    The futures fail with `UserError` where a file can't be written.
    """

    def save(self, document: Document, path: Path) -> "Future[None]":
        """Save a document as InkML."""
        ...

    def export_svg(self, document: Document, path: Path) -> "Future[None]":
        """Save a document as SVG."""
        ...

    def write_bytes(self, data: bytes, path: Path) -> "Future[None]":
        """Write a file that was made elsewhere."""
        ...


class _Job(NamedTuple):
    """What a file shall hold: a document, or bytes."""

    path: Path
    content: Document | bytes
    as_svg: bool = False
    again: bool = False  # after the process was lost over it

    def holds(self, drawing: Drawing) -> bool:
        document = self.content
        return isinstance(document, Document) and not self.as_svg and document.drawing == drawing

    def given_to(self, writer: FileWriter) -> "Future[None]":
        if isinstance(self.content, bytes):
            return writer.write_bytes(self.content, self.path)
        if self.as_svg:
            return writer.export_svg(self.content, self.path)
        return writer.save(self.content, self.path)


class _Arrival(NamedTuple):
    job: _Job
    error: BaseException | None


class Saving(QObject):
    """Has files written and says what came of each; they may be asked for before the writer is.

    What was overtaken by something newer for the same file is not spoken of.
    """

    saved = Signal(Path)
    """The file holds what it was last asked to hold."""
    document_saved = Signal(Document, Path)
    """The same, ahead of `saved`, where it was a document as InkML: with the one that it holds."""
    failed = Signal(str)
    """A file could not be written, in one sentence for the user; an older one is untouched."""

    _arrived = Signal(_Arrival)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer: FileWriter | None = None
        self._at_work: dict[Path, tuple[_Job, Future[None]]] = {}
        self._waiting: dict[Path, _Job] = {}
        self._closed = False
        # Queued, since futures call back in other threads; see LiveReading.
        self._arrived.connect(self._on_arrival, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """True while a file is being written or waits for it."""
        return bool(self._at_work or self._waiting)

    def will_hold(self, drawing: Drawing) -> bool:
        """Return whether a drawing is being saved as a document just now, or waits for it."""
        jobs = {path: job for path, (job, _) in self._at_work.items()} | self._waiting
        return any(job.holds(drawing) for job in jobs.values())

    def start(self, writer: FileWriter) -> None:
        """Write files with `writer` from now on."""
        self._writer = writer
        for path in list(self._waiting):
            self._send(path)

    def save(self, document: Document, path: Path) -> None:
        """Save a document as InkML."""
        self._add(_Job(path, document))

    def export_svg(self, document: Document, path: Path) -> None:
        """Save a document as SVG."""
        self._add(_Job(path, document, as_svg=True))

    def write_bytes(self, data: bytes, path: Path) -> None:
        """Write a file that was made elsewhere."""
        self._add(_Job(path, data))

    def finish(self, limit_s: float) -> bool:
        """Wait until all is written, for the end of the program; False where it takes too long.

        What came of it is said meanwhile, by the signals.
        """
        from concurrent.futures import wait

        end = time.monotonic() + limit_s
        while self._at_work:
            job, future = next(iter(self._at_work.values()))
            if not wait([future], timeout=end - time.monotonic()).done:
                return False
            self._on_arrival(_Arrival(job, future.exception()))
        return not self._waiting

    def close(self) -> None:
        """Say nothing any more of what is still being written, and write nothing else."""
        self._closed = True
        self._at_work.clear()
        self._waiting.clear()

    def _add(self, job: _Job) -> None:
        if not self._closed:
            self._waiting[job.path] = job
            self._send(job.path)

    def _send(self, path: Path) -> None:
        if self._writer is None or path in self._at_work or path not in self._waiting:
            return
        job = self._waiting.pop(path)
        future = job.given_to(self._writer)
        self._at_work[path] = (job, future)
        future.add_done_callback(lambda done: self._bring(job, done))

    def _bring(self, job: _Job, done: "Future[None]") -> None:
        """Carry an outcome to the window's thread; called in a thread of the writer's."""
        if not self._closed:
            self._arrived.emit(_Arrival(job, done.exception()))

    def _on_arrival(self, arrival: _Arrival) -> None:
        job = arrival.job
        at_work = self._at_work.get(job.path)
        if at_work is None or at_work[0] is not job:
            return  # closed since, or `finish` did not wait for the event loop
        del self._at_work[job.path]
        overtaken = job.path in self._waiting
        if not overtaken and isinstance(arrival.error, ReaderLostError) and not job.again:
            self._waiting[job.path] = _Job(job.path, job.content, job.as_svg, again=True)
            overtaken = True
        self._send(job.path)
        if not overtaken:
            self._tell(arrival)

    def _tell(self, arrival: _Arrival) -> None:
        job = arrival.job
        match arrival.error:
            case None:
                if isinstance(job.content, Document) and not job.as_svg:
                    self.document_saved.emit(job.content, job.path)
                self.saved.emit(job.path)
            case UserError() as error:
                self.failed.emit(error.translated(QCoreApplication.translate))
            case ReaderLostError():
                self.failed.emit(self._unsaved(job.path))
            case error:
                self.failed.emit(self._unsaved(job.path))
                raise error

    def _unsaved(self, path: Path) -> str:
        sentence = self.tr("“{name}” could not be saved; save again, or under another name.")
        return sentence.format(name=path.name)
