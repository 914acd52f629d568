"""The reader in a process of its own: futures in, futures out. Imports no torch itself.

Why a process: the window never waits for torch, a crash in native code loses no drawing, and on
Windows torch and Qt never meet (torch ≥ 2.9 imported after Qt fails, pytorch#166628).
"""

from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from mnist_desktop.core.document import Document
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.picture import OpenedPicture, Picture
from mnist_desktop.core.prediction import Reading
from mnist_desktop.inference import worker
from mnist_desktop.inference.worker_life import Task
from mnist_desktop.inference.worker_process import WorkerProcess

if TYPE_CHECKING:
    from mnist_desktop.core.card import ModelCard

LOAD_LIMIT_S = 120.0
DRAWING_LIMIT_S = 2.0
PICTURE_LIMIT_S = 10.0
SAVING_LIMIT_S = 60.0
"""A task that takes longer hangs, and its process is ended; a disk may be slow."""

BACKGROUND_NICENESS = 5
"""How far a process for files stands back behind the window and the pen."""


class ReaderProcess:
    """The live reader: drawings only, newest pictures kept by name, through one process."""

    def __init__(self, model_folder: Path) -> None:
        self._picture: Picture | None = None
        self._load = Task(worker.load, model_folder, LOAD_LIMIT_S)
        self._process = WorkerProcess(self._first)

    @property
    def pid(self) -> int | None:
        """The id of the reader's process; None where none is running."""
        return self._process.pid

    def start(self) -> "Future[ModelCard]":
        """Start loading the model now; the future has its card, or says why it can't be had."""
        return self._process.submit(Task(worker.card_of, self._load.argument, LOAD_LIMIT_S))

    def use(self, model_folder: Path) -> "Future[ModelCard]":
        """Read with another model from now on; the future has its card, or says why not.

        What is submitted later is read with it. Where it can't be had, the present one stays.
        In the same process: torch, which takes a second, is there already.
        """
        loading = self._process.submit(Task(worker.load_instead, model_folder, LOAD_LIMIT_S))
        if self._picture is not None:
            self.remember(self._picture)

        def keep(done: "Future[ModelCard]") -> None:
            if done.exception() is None:  # a process that comes after this one loads it too
                self._load = Task(worker.load, model_folder, LOAD_LIMIT_S)

        loading.add_done_callback(keep)
        return loading

    def submit(self, drawing: Drawing) -> Future[Reading]:
        """Read a drawing; its picture must have been given to `remember` last."""
        limit = DRAWING_LIMIT_S if drawing.picture is None else PICTURE_LIMIT_S
        return self._process.submit(Task(worker.read, drawing, limit))

    def remember(self, picture: Picture) -> None:
        """Send a picture ahead of the drawings over it, also to each later process."""
        self._picture = picture
        self._process.submit(Task(worker.remember, picture, PICTURE_LIMIT_S))

    def close(self) -> None:
        """End the process at once."""
        self._process.close()

    def _first(self) -> Sequence[Task]:
        tasks = [self._load]
        if self._picture is not None:
            tasks.append(Task(worker.remember, self._picture, PICTURE_LIMIT_S))
        return tasks


class PictureProcess:
    """Opens and saves files apart from the window and from the live reader, behind both.

    What is saved goes through a process of its own, started when first needed: a file that hangs
    while it is opened neither keeps it waiting nor ends it.
    """

    def __init__(self) -> None:
        self._process = WorkerProcess(niceness=BACKGROUND_NICENESS)
        self._last: Future[OpenedPicture | Document] | None = None
        self._writer = WorkerProcess(self._first, niceness=BACKGROUND_NICENESS)
        self._kept: OpenedPicture | None = None

    @property
    def writer_pid(self) -> int | None:
        """The id of the process that saves; None where none is running."""
        return self._writer.pid

    def open(self, path: Path) -> Future[OpenedPicture | Document]:
        """Open a picture or a drawing, and no earlier one any more.

        The future fails with `UserError` where the file is neither.
        """
        return self._open(Task(worker.open_file, path, PICTURE_LIMIT_S))

    def open_bytes(self, data: bytes, name: str) -> Future[OpenedPicture | Document]:
        """Open what is no file, as `open` does; `name` is what the user knows it by."""
        return self._open(Task(worker.open_bytes, worker.Content(data, name), PICTURE_LIMIT_S))

    def save(self, document: Document, path: Path) -> Future[None]:
        """Save a document as InkML; the future fails with `UserError` where that cannot be."""
        self._keep(document)
        order = worker.Order(document.drawing, path)
        return self._writer.submit(Task(worker.save, order, SAVING_LIMIT_S))

    def export_svg(self, document: Document, path: Path) -> Future[None]:
        """Save a document as SVG, as `save` does."""
        self._keep(document)
        order = worker.Order(document.drawing, path)
        return self._writer.submit(Task(worker.export_svg, order, SAVING_LIMIT_S))

    def write_bytes(self, data: bytes, path: Path) -> Future[None]:
        """Write a file that was made elsewhere, as `save` does."""
        return self._writer.submit(
            Task(worker.write, worker.Content(data, str(path)), SAVING_LIMIT_S)
        )

    def close(self) -> None:
        """End the processes at once; what is being saved is not finished."""
        self._process.close()
        self._writer.close()

    def _open(self, task: Task) -> Future[OpenedPicture | Document]:
        if self._last is not None and not self._last.done():
            self._process.abandon()  # a file may hang: on a share, in a pipe
        self._last = self._process.submit(task)
        return self._last

    def _keep(self, document: Document) -> None:
        """Send a picture ahead of the drawings over it, once: it may have 16 MB."""
        if document.picture is not None and document.picture is not self._kept:
            self._kept = document.picture
            if self._writer.pid is not None:  # else it is the first task
                self._writer.submit(Task(worker.keep, self._kept, SAVING_LIMIT_S))

    def _first(self) -> Sequence[Task]:
        if self._kept is None:
            return ()
        return (Task(worker.keep, self._kept, SAVING_LIMIT_S),)
