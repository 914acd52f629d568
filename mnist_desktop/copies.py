"""What leaves the window: pictures and lines as files, the answer and the drawing by clipboard."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from mnist_desktop.papers import Papers
from mnist_desktop.ui.main_window import MainWindow
from mnist_desktop.ui.saving import Saving


class Copies(QObject):
    """Exports and copies what is on the canvas, and what was read there."""

    news = Signal(str)
    """What has come of it, for the line at the foot of the window."""

    def __init__(
        self, window: MainWindow, papers: Papers, saving: Saving, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._papers = papers
        self._saving = saving
        commands = window.commands
        commands.export_png.triggered.connect(self._export_png)
        commands.export_svg.triggered.connect(self._export_svg)
        commands.export_digit.triggered.connect(self._export_digit)
        commands.copy.triggered.connect(self._copy)

    # What is exported is what was there when it was asked for: another drawing may have come
    # before it is known where to.

    def _export_png(self) -> None:
        if not self._has_ink():
            return
        picture = self._window.canvas.picture()

        def write(path: Path) -> None:
            from mnist_desktop.ui.mime import encoded

            self._saving.write_bytes(encoded(picture, small=True), path)

        self._ask(".png", self.tr("Picture"), write)

    def _export_svg(self) -> None:
        if not self._has_ink():
            return
        document = self._papers.document()
        kind = self.tr("Vector drawing")
        self._ask(".svg", kind, lambda path: self._saving.export_svg(document, path))

    def _export_digit(self) -> None:
        image = self._window.network_view.image
        if not image:
            self.news.emit(self.tr("There is no digit image yet; draw something first."))
            return

        def write(path: Path) -> None:
            from mnist_desktop.core.digit_png import digit_png

            self._saving.write_bytes(digit_png(image), path)

        if self._has_ink():
            self._ask("-28x28.png", self.tr("Digit image"), write)

    def _has_ink(self) -> bool:
        """Return whether there is anything to export; else say what to do."""
        self._window.canvas.finish_stroke()
        if not self._window.canvas.drawing:
            self.news.emit(self.tr("The canvas is empty; draw something first."))
        return bool(self._window.canvas.drawing)

    def _ask(self, suffix: str, kind: str, then: Callable[[Path], None]) -> None:
        from mnist_desktop.ui.file_dialogs import ask_where

        ask_where(self._window, self._papers.proposed(suffix), kind, then)

    def _copy(self) -> None:
        """Put the answer as text and the drawing as a picture into the clipboard."""
        if not self._window.canvas.drawing:
            self.news.emit(self.tr("There is nothing to copy yet; draw something first."))
            return
        mime = QMimeData()
        mime.setImageData(self._window.canvas.picture())
        if self._window.answer.is_given:
            mime.setText(self._window.answer.text())
            self.news.emit(self.tr("Copied: the answer as text, the drawing as a picture."))
        else:
            self.news.emit(self.tr("Copied: the drawing as a picture; there is no answer yet."))
        QGuiApplication.clipboard().setMimeData(mime)
