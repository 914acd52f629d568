"""Behind the window: the processes that read and open files, and which model they read with.

They are started in a thread, whose imports and spawning would keep the window waiting. Another
model is loaded by the same process beside the present one, which reads until that is done.
"""

import threading
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from mnist_desktop.core.errors import ReaderLostError, UserError

if TYPE_CHECKING:
    from concurrent.futures import Future

    from mnist_desktop.core.card import ModelCard
    from mnist_desktop.core.picture import Picture
    from mnist_desktop.inference.process import PictureProcess, ReaderProcess


class Processes(NamedTuple):
    """The live reader, which has begun to load a model, and what opens files."""

    model: Path
    reader: "ReaderProcess"
    pictures: "PictureProcess"


class _Ended(NamedTuple):
    """How starting, or loading the model in a folder, ended: None where all is well."""

    model: Path
    error: BaseException | None
    card: "ModelCard | None" = None


class Backstage(QObject):
    """Starts and ends the processes, and has them load the model that is wanted."""

    started = Signal(Processes)
    """The processes run; the model is still being loaded."""
    model_loaded = Signal()
    """The model that was wanted last is in use."""
    model_failed = Signal(str)
    """It can't be had, in one sentence for the user; the one in use, if any, stays."""

    _opened = Signal(Processes)
    _ended = Signal(_Ended)

    def __init__(self, model: Path, parent: QObject | None = None) -> None:
        """Read with the model in the folder `model`, until another is chosen."""
        super().__init__(parent)
        self._wanted = model
        self._in_use: Path | None = None
        self._card: ModelCard | None = None
        self._loading = False
        self._processes: Processes | None = None
        self._made: Processes | None = None  # the same, a moment earlier: as the thread left it
        self._starter: threading.Thread | None = None
        self._closed = False
        # Queued, since other threads report here; see LiveReading.
        self._opened.connect(self._on_opened, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    @property
    def wanted(self) -> Path:
        """The folder of the model in use, or of the one that is being loaded instead."""
        return self._wanted

    @property
    def in_use(self) -> Path | None:
        """The folder of the model that reads; None before the first is loaded."""
        return self._in_use

    @property
    def card(self) -> "ModelCard | None":
        """The card of the model that reads; None before the first is loaded."""
        return self._card

    @property
    def pictures(self) -> "PictureProcess | None":
        """What opens and writes files; None before it runs."""
        return self._processes.pictures if self._processes is not None else None

    @property
    def reader_pid(self) -> int | None:
        """The id of the reader's process; None where none is running."""
        return self._processes.reader.pid if self._processes is not None else None

    def start(self) -> None:
        """Start the processes, without keeping the window waiting."""
        if self._starter is None and not self._closed:
            self._loading = True
            self._starter = threading.Thread(target=self._open, args=(self._wanted,))
            self._starter.start()

    def choose(self, model: Path) -> bool:
        """Have another model loaded; False where it is the one in use, or on its way."""
        if model == self._wanted and (self._loading or model == self._in_use):
            return False
        self._wanted = model
        if self._processes is not None:
            self._load(self._processes, model)
        else:  # not yet, or they could not be started: `_on_opened` sees to what is wanted by then
            self.start()
        return True

    def remember(self, picture: "Picture") -> bool:
        """Send a picture ahead of the drawings over it; False while there is no process yet."""
        if self._processes is None:
            return False
        self._processes.reader.remember(picture)
        return True

    def close(self) -> None:
        """End the processes at once, whatever they are doing."""
        self._closed = True
        if self._starter is not None:
            self._starter.join()
        if self._made is not None:
            self._made.reader.close()
            self._made.pictures.close()

    def _open(self, model: Path) -> None:
        """Import and start the processes; runs in a thread of its own."""
        try:
            from mnist_desktop.inference.process import PictureProcess, ReaderProcess

            reader = ReaderProcess(model)
            loading = reader.start()
            self._made = Processes(model, reader, PictureProcess())
        except Exception as error:  # noqa: BLE001 - a thread border: the window shall say why
            sentence = self.tr(
                "The reader could not be started ({reason});"
                " close other programs and start this one again."
            )
            self._ended.emit(_Ended(model, UserError(sentence, reason=str(error))))
        else:
            self._opened.emit(self._made)
            self._await(model, loading)

    def _on_opened(self, processes: Processes) -> None:
        if self._closed:
            return
        self._processes = processes
        self.started.emit(processes)
        if self._wanted != processes.model:
            self._load(processes, self._wanted)

    def _load(self, processes: Processes, model: Path) -> None:
        self._loading = True
        self._await(model, processes.reader.use(model))

    def _await(self, model: Path, loading: "Future[ModelCard]") -> None:
        def bring(done: "Future[ModelCard]") -> None:
            if not self._closed:
                error = done.exception()
                self._ended.emit(_Ended(model, error, done.result() if error is None else None))

        loading.add_done_callback(bring)

    def _on_ended(self, ended: _Ended) -> None:
        if self._closed:
            return
        if ended.error is None:
            self._in_use, self._card = ended.model, ended.card
        if ended.model != self._wanted:
            return  # another has been chosen since, and is on its way
        self._loading = False
        match ended.error:
            case None:
                self.model_loaded.emit()
            case ReaderLostError() if self._processes is not None:
                self._load(self._processes, ended.model)
            case UserError() as error:
                if self._made is None:
                    self._starter = None  # not even begun: to be tried again when one chooses
                self._wanted = self._in_use or self._wanted
                self.model_failed.emit(error.translated(QCoreApplication.translate))
            case error:
                raise error
