"""The composition root: builds, connects, starts and stops. Nothing else knows everybody.

The window is painted first; only then, in a thread, are the modules imported that start the
reader's process, whose second and a half of loading torch then goes by on the other core.
"""

import gc
import sys
import threading
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.errors import ReaderLostError, UserError
from mnist_desktop.core.picture import OpenedPicture, Picture
from mnist_desktop.core.places import model_folder, resource
from mnist_desktop.core.prediction import Reading, Verdict
from mnist_desktop.ui.canvas import Edit
from mnist_desktop.ui.history import History
from mnist_desktop.ui.live import Answer, LiveReading
from mnist_desktop.ui.main_window import MainWindow
from mnist_desktop.ui.opening import Opening

if TYPE_CHECKING:
    from concurrent.futures import Future

    from mnist_desktop.core.card import ModelCard
    from mnist_desktop.inference.process import PictureProcess, ReaderProcess


@dataclass(frozen=True, slots=True)
class Backstage:
    """The processes behind the window, and the loading of the model, which has begun."""

    reader: "ReaderProcess"
    loading: "Future[ModelCard]"
    pictures: "PictureProcess"


class _State(Enum):
    """Whether the network can read."""

    LOADING = auto()
    READY = auto()
    FAILED = auto()


class _Topic(Enum):
    """What the line at the foot of the window is about: news of one does not wipe another's."""

    LOADING = auto()
    FILE = auto()
    READING = auto()


@dataclass(frozen=True, slots=True)
class _Ended:
    """How starting or loading ended: None where all is well."""

    error: BaseException | None


class Program(QObject):
    """The window, the processes behind it, and what goes on between them."""

    ready = Signal()
    """The network is loaded; from now on drawings are answered at once."""

    _started = Signal(Backstage)
    _loading_ended = Signal(_Ended)

    def __init__(self) -> None:
        super().__init__()
        # Each point of a stroke counts; by default X11 delivers only the newest movement.
        for compression in (
            Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents,
            Qt.ApplicationAttribute.AA_CompressTabletEvents,
        ):
            QApplication.setAttribute(compression, False)
        self._backstage: Backstage | None = None
        self._starter: threading.Thread | None = None
        self._pictures: dict[str, Picture] = {}
        self._sent_picture = ""
        self._state = _State.LOADING
        self._topic = _Topic.LOADING
        self._closed = False
        self.history = History(self)
        self.window = MainWindow(self.history, resource("icons"))
        self.live = LiveReading(self)
        self.opening = Opening(self)
        self._connect()
        self._say(_Topic.LOADING, self.tr("The network is getting ready; you can already draw."))

    def start(self) -> None:
        """Start the processes, without keeping the window waiting."""
        if self._starter is None and not self._closed:
            self._starter = threading.Thread(target=self._start_backstage)
            self._starter.start()

    def open(self, path: Path) -> None:
        """Open a file in the window."""
        self._say(_Topic.FILE, self.tr("Opening “{name}”…").format(name=path.name))
        self.opening.open(path)

    def close(self) -> None:
        """End the processes at once, whatever they are doing."""
        self._closed = True
        self.live.close()
        self.opening.close()
        if self._starter is not None:
            self._starter.join()
        if self._backstage is not None:
            self._backstage.reader.close()
            self._backstage.pictures.close()

    def _connect(self) -> None:
        window, canvas = self.window, self.window.canvas
        canvas.changed.connect(self._on_changed)
        canvas.edited.connect(self._on_edited)
        self.history.restored.connect(canvas.set_drawing)
        window.painted.connect(self.start)
        window.file_chosen.connect(self.open)
        self.opening.picture_opened.connect(self._on_picture_opened)
        self.opening.drawing_opened.connect(self._on_drawing_opened)
        self.opening.failed.connect(self._on_opening_failed)
        self.live.answered.connect(self._on_answered)
        self.live.failed.connect(self._show_failure)
        self.live.interrupted.connect(self._on_interrupted)
        # Queued, since other threads report here; see LiveReading.
        self._started.connect(self._on_started, Qt.ConnectionType.QueuedConnection)
        self._loading_ended.connect(self._on_loading_ended, Qt.ConnectionType.QueuedConnection)

    # --- the processes ------------------------------------------------------------------------

    def _start_backstage(self) -> None:
        """Import and start the processes; runs in a thread of its own."""
        try:
            from mnist_desktop.inference.process import PictureProcess, ReaderProcess

            reader = ReaderProcess(model_folder())
            self._backstage = Backstage(reader, reader.start(), PictureProcess())
        except Exception as error:  # noqa: BLE001 - a thread border: the window shall say why
            sentence = self.tr(
                "The reader could not be started ({reason});"
                " close other programs and start this one again."
            )
            self._loading_ended.emit(_Ended(UserError(sentence.format(reason=error))))
        else:
            self._started.emit(self._backstage)

    def _on_started(self, backstage: Backstage) -> None:
        if not self._closed:
            self.live.start(backstage.reader)
            self.opening.start(backstage.pictures)
            self._await(backstage.loading)

    def _await(self, loading: "Future[ModelCard]") -> None:
        def bring(done: "Future[ModelCard]") -> None:
            if not self._closed:
                self._loading_ended.emit(_Ended(done.exception()))

        loading.add_done_callback(bring)

    def _on_loading_ended(self, ended: _Ended) -> None:
        match ended.error:
            case None:
                self._state = _State.READY
                self._unsay(_Topic.LOADING, self.tr("Ready."))
                self.ready.emit()
            case ReaderLostError() if self._backstage is not None:
                self._await(self._backstage.reader.start())
            case UserError() as error:
                self._state = _State.FAILED
                self._show_failure(error.sentence)
            case error:
                raise error

    # --- drawings and answers -----------------------------------------------------------------

    def _on_changed(self, drawing: Drawing) -> None:
        if not drawing and self._state is not _State.FAILED:
            self._show_reading(Reading((), 0.0))  # at once, also while the reader is away
        elif drawing and self._state is _State.LOADING:
            self.window.answer.set_waiting()
        placed = drawing.picture
        if placed is not None and placed.id != self._sent_picture and self._backstage is not None:
            # Ahead of the first drawing over it, also when undoing brings it back.
            self._backstage.reader.remember(self._pictures[placed.id])
            self._sent_picture = placed.id
        self.live.submit(drawing)

    def _on_edited(self, edit: Edit) -> None:
        self.history.record(edit.before, edit.after, edit.name)
        self._unsay(_Topic.FILE)

    def _on_answered(self, answer: Answer) -> None:
        newest = answer.ticket == self.live.ticket
        if not newest and not self.window.canvas.drawing:
            return  # what it is about has been cleared
        self._state = _State.READY
        self._show_reading(answer.reading, boxes=newest)
        if newest and answer.reading.verdict is Verdict.BLANK and self.window.canvas.drawing:
            nothing = self.tr("Nothing that looks like ink was found in the picture.")
            self._say(_Topic.READING, nothing)
        else:
            self._unsay(_Topic.READING)

    def _on_interrupted(self) -> None:
        self._say(_Topic.READING, self.tr("The reader stopped and is being started again…"))

    def _on_picture_opened(self, opened: OpenedPicture) -> None:
        self._pictures[opened.picture.id] = opened.picture
        self.window.canvas.show_picture(opened)
        self._unsay(_Topic.FILE)

    def _on_drawing_opened(self, drawing: Drawing) -> None:
        self.window.canvas.show_drawing(drawing)
        self._unsay(_Topic.FILE)

    def _on_opening_failed(self, sentence: str) -> None:
        self._say(_Topic.FILE, sentence)

    def _show_reading(self, reading: Reading, *, boxes: bool = True) -> None:
        self.window.answer.set_reading(reading)
        first = reading.predictions[0] if reading.predictions else None
        self.window.histogram.set_prediction(first)
        if boxes:
            self.window.canvas.set_boxes(tuple(p.box for p in reading.predictions))

    def _show_failure(self, sentence: str) -> None:
        self.window.answer.set_failure(sentence)
        self.window.histogram.set_prediction(None)
        self.window.canvas.set_boxes(())
        self._say(_Topic.READING, sentence)

    def _say(self, topic: _Topic, text: str) -> None:
        self._topic = topic
        self.window.set_status(text)

    def _unsay(self, topic: _Topic, instead: str = "") -> None:
        """Take back what was said of `topic`, unless something else was said since."""
        if self._topic is topic:
            self.window.set_status(instead)


class _Interrupts(QObject):
    """Quits in good order when the terminal or the system asks: Ctrl+C, SIGTERM.

    Python handles signals between its own instructions, of which Qt's event loop has none: the
    signal writes to a socket, and the socket wakes the loop.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        import signal  # not before the first paint
        import socket

        self._sender, self._receiver = socket.socketpair()
        for end in (self._sender, self._receiver):
            end.setblocking(False)
        signal.set_wakeup_fd(self._sender.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda _number, _frame: application.quit())
        self._notifier = QSocketNotifier(self._receiver.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)

    def _drain(self) -> None:
        self._receiver.recv(64)


def run(file: Path | None) -> int:
    """Open the window, with `file` if there is one, and stay until it is closed."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("MNIST Desktop")
    application.setDesktopFileName("mnist-desktop")
    program = Program()
    application.aboutToQuit.connect(program.close)

    def after_first_paint() -> None:
        gc.freeze()  # what was imported stays: to look through it would stop the window for 10 ms
        gc.enable()
        _Interrupts(application)
        program.window.setWindowIcon(QIcon(str(resource("icon.svg"))))

    program.window.painted.connect(after_first_paint)
    program.window.show()
    if file is not None:
        program.open(file)
    return application.exec()
