"""The composition root: builds, connects, starts and stops. Nothing else knows everybody."""

import sys
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from mnist_desktop.core.card import ModelCard
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.errors import ReaderLostError, UserError
from mnist_desktop.core.picture import OpenedPicture
from mnist_desktop.core.places import resource
from mnist_desktop.core.prediction import Verdict
from mnist_desktop.inference.process import PictureProcess, ReaderProcess
from mnist_desktop.ui.canvas import Edit
from mnist_desktop.ui.history import History
from mnist_desktop.ui.live import Answer, LiveReading
from mnist_desktop.ui.main_window import MainWindow
from mnist_desktop.ui.opening import Opening


@dataclass(frozen=True, slots=True)
class _Loading:
    """How loading the model ended: None where it can read now."""

    error: BaseException | None


class Program(QObject):
    """The window, the reader behind it, and what goes on between them."""

    _loading_ended = Signal(_Loading)

    def __init__(
        self, reader: ReaderProcess, loading: Future[ModelCard], pictures: PictureProcess
    ) -> None:
        super().__init__()
        self._reader = reader
        self._pictures = pictures
        self._ready = False
        self._closed = False
        self.history = History(self)
        self.window = MainWindow(self.history, resource("icons"))
        self.live = LiveReading(reader, self)
        self.opening = Opening(pictures, self)
        self._connect()
        self.window.set_status(self.tr("The network is getting ready; you can already draw."))
        self._await(loading)

    def open(self, path: Path) -> None:
        """Open a file in the window."""
        self.window.set_status(self.tr("Opening “{name}”…").format(name=path.name))
        self.opening.open(path)

    def close(self) -> None:
        """End the processes; takes no time, whatever they are doing."""
        self._closed = True
        self.live.close()
        self.opening.close()
        self._reader.close()
        self._pictures.close()

    def _connect(self) -> None:
        window, canvas = self.window, self.window.canvas
        canvas.changed.connect(self.live.submit)
        canvas.changed.connect(self._on_changed)
        canvas.edited.connect(self._on_edited)
        self.history.restored.connect(canvas.set_drawing)
        window.file_chosen.connect(self.open)
        self.opening.picture_opened.connect(self._on_picture_opened)
        self.opening.drawing_opened.connect(self._on_drawing_opened)
        self.opening.failed.connect(window.set_status)
        self.live.answered.connect(self._on_answered)
        self.live.failed.connect(self._show_failure)
        # Queued, since the reader's threads report here; see LiveReading.
        self._loading_ended.connect(self._on_loading_ended, Qt.ConnectionType.QueuedConnection)

    def _await(self, loading: Future[ModelCard]) -> None:
        def bring(done: Future[ModelCard]) -> None:
            if not self._closed:
                self._loading_ended.emit(_Loading(done.exception()))

        loading.add_done_callback(bring)

    def _on_loading_ended(self, loading: _Loading) -> None:
        match loading.error:
            case None:
                self._ready = True
                self.window.set_status(self.tr("Ready."))
            case ReaderLostError():
                self._await(self._reader.start())
            case UserError() as error:
                self._show_failure(error.sentence)
            case error:
                raise error

    def _on_changed(self, drawing: Drawing) -> None:
        if drawing and not self._ready:
            self.window.answer.set_waiting()

    def _on_edited(self, edit: Edit) -> None:
        self.history.record(edit.before, edit.after, edit.name)

    def _on_answered(self, answer: Answer) -> None:
        reading = answer.reading
        self._ready = True
        self.window.answer.set_reading(reading)
        first = reading.predictions[0] if reading.predictions else None
        self.window.histogram.set_prediction(first)
        self.window.canvas.set_boxes(tuple(p.box for p in reading.predictions))
        if reading.verdict is Verdict.BLANK and self.window.canvas.drawing:
            self.window.set_status(self.tr("Nothing that looks like ink was found in the picture."))

    def _on_picture_opened(self, opened: OpenedPicture) -> None:
        self._reader.remember(opened.picture)
        self.window.set_status("")
        self.window.canvas.show_picture(opened)

    def _on_drawing_opened(self, drawing: Drawing) -> None:
        self.window.set_status("")
        self.window.canvas.show_drawing(drawing)

    def _show_failure(self, sentence: str) -> None:
        self.window.answer.set_failure(sentence)
        self.window.histogram.set_prediction(None)
        self.window.set_status(sentence)


def run(reader: ReaderProcess, loading: Future[ModelCard], file: Path | None) -> int:
    """Open the window, with `file` if there is one, and stay until it is closed."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("MNIST Desktop")
    application.setDesktopFileName("mnist-desktop")
    application.setWindowIcon(QIcon(str(resource("icon.svg"))))
    program = Program(reader, loading, PictureProcess())
    application.aboutToQuit.connect(program.close)
    program.window.show()
    if file is not None:
        program.open(file)
    return application.exec()
