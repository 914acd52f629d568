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

    def _export_png(self) -> None:
        self._ask(".png", self.tr("Picture"), self._write_png)

    def _export_svg(self) -> None:
        self._ask(
            ".svg",
            self.tr("Vector drawing"),
            lambda path: self._saving.export_svg(self._papers.document(), path),
        )

    def _export_digit(self) -> None:
        image = self._window.network_view.image
        if not image:
            self.news.emit(self.tr("There is no digit image yet; draw something first."))
            return

        def write(path: Path) -> None:
            from mnist_desktop.core.digit_png import digit_png

            self._saving.write_bytes(digit_png(image), path)

        self._ask("-28x28.png", self.tr("Digit image"), write)

    def _ask(self, suffix: str, kind: str, then: Callable[[Path], None]) -> None:
        from mnist_desktop.ui.file_dialogs import ask_where

        self._window.canvas.finish_stroke()
        if not self._window.canvas.drawing:
            self.news.emit(self.tr("The canvas is empty; draw something first."))
            return
        ask_where(self._window, self._papers.proposed(suffix), kind, then)

    def _write_png(self, path: Path) -> None:
        from mnist_desktop.ui.mime import encoded

        data = encoded(self._window.canvas.picture(), small=True)
        self._saving.write_bytes(data, path)

    def _copy(self) -> None:
        """Put the answer as text and the drawing as a picture into the clipboard."""
        if not self._window.canvas.drawing:
            self.news.emit(self.tr("There is nothing to copy yet; draw something first."))
            return
        mime = QMimeData()
        mime.setText(self._window.answer.text())
        mime.setImageData(self._window.canvas.picture())
        QGuiApplication.clipboard().setMimeData(mime)
        self.news.emit(self.tr("Copied: the answer as text, the drawing as a picture."))
