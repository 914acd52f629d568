"""What is shown when something went wrong in the program: one sentence, and details to copy."""

import platform
import sys
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, Signal, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from mnist_desktop.ui.fusion import dress_buttons
from mnist_desktop.ui.journal import Crash, show_folder

SIZE = QSize(640, 420)
QUIT = 2
"""The dialog's result beside accepted and rejected, which both go on."""


class CrashDialog(QDialog):
    """Says that something went wrong, and offers to go on, to quit, and to tell others."""

    def __init__(self, crash: Crash, log_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self._log_folder = log_folder
        self.sentence = QLabel(
            self.tr(
                "Something went wrong in the program. Your drawing is still there: you can go on,"
                " or save it and quit."
            )
        )
        self.sentence.setWordWrap(True)
        self.details = QPlainTextEdit(f"{versions()}\n\n{crash.traceback}")
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        layout = QVBoxLayout(self)
        layout.addWidget(self.sentence)
        layout.addWidget(self.details, 1)
        layout.addWidget(self._make_buttons())
        self.continue_button.setFocus()  # the details, which come first, would keep Return
        self.resize(SIZE.boundedTo(self.screen().availableSize() * 0.9))

    def _make_buttons(self) -> QDialogButtonBox:
        role = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox()
        self.copy_button = buttons.addButton(self.tr("&Copy details"), role.ActionRole)
        self.copy_button.clicked.connect(self._copy)
        self.folder_button = buttons.addButton(self.tr("Open &log folder"), role.ActionRole)
        self.folder_button.clicked.connect(self._open_folder)
        self.quit_button = buttons.addButton(self.tr("&Quit"), role.DestructiveRole)
        self.quit_button.clicked.connect(self._quit)
        self.continue_button = buttons.addButton(self.tr("C&ontinue"), role.AcceptRole)
        self.continue_button.clicked.connect(self.accept)
        dress_buttons(buttons)
        for button in (self.copy_button, self.folder_button, self.quit_button):
            button.setAutoDefault(False)
        self.continue_button.setDefault(True)
        return buttons

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())

    def _quit(self) -> None:
        self.done(QUIT)

    def _open_folder(self) -> None:
        show_folder(self._log_folder)


class Crashes(QObject):
    """Shows crashes, one at a time; those that repeat stay in the log."""

    quit_wanted = Signal()
    """The person would rather end the program; as when the window is closed."""

    def __init__(self, window: QWidget, log_folder: Path) -> None:
        """Show them over `window`."""
        super().__init__(window)
        self._window = window
        self._log_folder = log_folder
        self._seen: set[str] = set()
        self.dialog: CrashDialog | None = None
        """The one that is open."""

    def show(self, crash: Crash) -> None:
        """Show a crash, unless another is being shown or it was shown before."""
        if self.dialog is not None or crash.traceback in self._seen:
            return
        self._seen.add(crash.traceback)
        self.dialog = CrashDialog(crash, self._log_folder, self._window)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    def _on_finished(self, result: int) -> None:
        self.dialog = None
        if result == QUIT:
            self.quit_wanted.emit()


def versions() -> str:
    """Return what the program runs with, in lines; torch is in other processes."""
    return "\n".join(
        (
            f"MNIST Desktop {QCoreApplication.applicationVersion()}",
            f"Python {platform.python_version()}{' (frozen)' if hasattr(sys, 'frozen') else ''}",
            f"PySide6 {PySide6.__version__}, Qt {qVersion()}, {QGuiApplication.platformName()}",
            platform.platform(),
        )
    )
