"""The one window: canvas at the left, answer and bars at the right, few actions above."""

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QSizePolicy,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from mnist_desktop.ui.answer import AnswerView
from mnist_desktop.ui.canvas import Canvas
from mnist_desktop.ui.heading import Heading
from mnist_desktop.ui.histogram import Histogram
from mnist_desktop.ui.history import History
from mnist_desktop.ui.platform import override

PICTURE_SUFFIXES = ["png", "jpg", "jpeg", "bmp", "gif", "tif", "tiff", "webp", "pgm", "ppm", "pbm"]
PANEL_WIDTH = 320
MARGIN = 12


class MainWindow(QMainWindow):
    """Arranges the views and offers the actions; what they lead to is decided elsewhere."""

    file_chosen = Signal(Path)
    painted = Signal()
    """The window has been painted for the first time."""

    def __init__(self, history: History, icon_folder: Path) -> None:
        super().__init__()
        self._icon_folder = icon_folder
        self.canvas = Canvas()
        self.answer = AnswerView()
        self.heading = Heading()
        self.histogram = Histogram()
        self._status = QLabel()
        self._model_name: QLabel | None = None
        self.open_action = self._action(self.tr("Open…"), QKeySequence.StandardKey.Open)
        self.open_action.setToolTip(self.tr("Open a picture or a drawing"))
        self.open_action.triggered.connect(self.choose_file)
        self.clear_action = self._action(self.tr("Clear"), QKeySequence.StandardKey.Delete)
        self.clear_action.setToolTip(self.tr("Start with an empty canvas"))
        self.clear_action.triggered.connect(self.canvas.clear)
        self._make_history_actions(history)
        self.quit_action = self._action(self.tr("Quit"), QKeySequence.StandardKey.Quit)
        self.quit_action.triggered.connect(self.close)
        cancel_action = self._action(self.tr("Cancel stroke"), QKeySequence.StandardKey.Cancel)
        cancel_action.triggered.connect(self.canvas.cancel_stroke)
        self._build()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # it would hide the tools
        self.setWindowTitle(self.tr("MNIST Desktop"))
        self.resize(QSize(940, 640).boundedTo(self.screen().availableSize() * 0.9))
        self.canvas.setFocus()
        # Through the event loop: the views beside the canvas are painted in the same go.
        self.canvas.painted.connect(self.painted, Qt.ConnectionType.QueuedConnection)

    def set_status(self, text: str) -> None:
        """Write a line at the foot of the window."""
        self._status.setText(text)
        self._status.setToolTip(text)

    def status(self) -> str:
        """Return the line at the foot of the window."""
        return self._status.text()

    def set_model_name(self, name: str) -> None:
        """Keep the name of the model in sight, at the foot of the window; none for the usual."""
        if self._model_name is None and name:
            self._model_name = QLabel()
            self._model_name.setContentsMargins(0, 0, MARGIN - 4, 4)
            self.statusBar().addPermanentWidget(self._model_name)
        if self._model_name is not None:
            self._model_name.setText(name)
            self._model_name.setVisible(bool(name))

    def model_name(self) -> str:
        """Return the name of the model at the foot of the window; empty for the usual one."""
        return self._model_name.text() if self._model_name is not None else ""

    def choose_file(self) -> None:
        """Ask for a file to open; the window stays alive meanwhile."""
        from PySide6.QtWidgets import QFileDialog  # not before it is needed

        dialog = QFileDialog(self, self.tr("Open a picture or a drawing"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        pictures = " ".join(f"*.{suffix}" for suffix in PICTURE_SUFFIXES)
        dialog.setNameFilters(
            [
                self.tr("Pictures and drawings") + f" ({pictures} *.inkml)",
                self.tr("Pictures") + f" ({pictures})",
                self.tr("Drawings") + " (*.inkml)",
                self.tr("All files") + " (*)",
            ]
        )
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def _make_history_actions(self, history: History) -> None:
        self._history = history
        self.undo_action = self._action(self.tr("Undo"), QKeySequence.StandardKey.Undo)
        self.undo_action.setEnabled(False)
        self.undo_action.triggered.connect(self._undo)
        history.canUndoChanged.connect(self.undo_action.setEnabled)
        self.redo_action = self._action(self.tr("Redo"), QKeySequence.StandardKey.Redo)
        self.redo_action.setEnabled(False)
        self.redo_action.triggered.connect(self._redo)
        history.canRedoChanged.connect(self.redo_action.setEnabled)

    def _undo(self) -> None:
        # In the midst of a stroke, the stroke is what one wants to be rid of.
        if not self.canvas.cancel_stroke():
            self._history.undo()

    def _redo(self) -> None:
        if not self.canvas.cancel_stroke():
            self._history.redo()

    def _on_file_selected(self, name: str) -> None:
        self.file_chosen.emit(Path(name))

    def _action(self, text: str, key: QKeySequence.StandardKey) -> QAction:
        action = QAction(text, self)
        action.setShortcuts(key)
        self.addAction(action)
        return action

    def _build(self) -> None:
        panel = QVBoxLayout()
        panel.setSpacing(MARGIN)
        panel.addWidget(self.answer)
        below = QVBoxLayout()
        below.setSpacing(MARGIN // 2)
        below.addWidget(self.heading)
        below.addWidget(self.histogram, 1)
        panel.addLayout(below, 1)
        side = QWidget()
        side.setLayout(panel)
        panel.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(PANEL_WIDTH)
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        row.setSpacing(2 * MARGIN)
        row.addWidget(self.canvas, 1)
        row.addWidget(side)
        middle = QWidget()
        middle.setLayout(row)
        self.setCentralWidget(middle)
        self._build_menus()
        self._build_toolbar()
        self._status.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._status.setContentsMargins(MARGIN - 4, 0, 0, 4)
        self.statusBar().addWidget(self._status, 1)

    def _build_menus(self) -> None:
        file_menu = self.menuBar().addMenu(self.tr("&File"))
        file_menu.addAction(self.open_action)
        file_menu.addSeparator()
        file_menu.addAction(self.quit_action)
        edit_menu = self.menuBar().addMenu(self.tr("&Edit"))
        edit_menu.addActions([self.undo_action, self.redo_action])
        edit_menu.addSeparator()
        edit_menu.addAction(self.clear_action)
        self.model_menu = self.menuBar().addMenu(self.tr("&Model"))

    def _build_toolbar(self) -> None:
        self._toolbar = QToolBar(self.tr("Tools"))
        self._toolbar.setMovable(False)
        self._toolbar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._toolbar.setIconSize(QSize(24, 24))
        self._toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._toolbar.addAction(self.open_action)
        self._toolbar.addSeparator()
        self._toolbar.addActions([self.undo_action, self.redo_action, self.clear_action])
        self.addToolBar(self._toolbar)
        # In the frame after the first: SVG costs 5 ms of the time to it.
        self.painted.connect(self._tint_icons)

    def _tint_icons(self) -> None:
        from mnist_desktop.ui.icons import tinted

        colour = self.palette().color(QPalette.ColorRole.ButtonText)
        ratio = self.devicePixelRatioF()
        for action, name in (
            (self.open_action, "open"),
            (self.clear_action, "clear"),
            (self.undo_action, "undo"),
            (self.redo_action, "redo"),
        ):
            action.setIcon(tinted(self._icon_folder / f"{name}.svg", colour, ratio))

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._tint_icons()
        return super().event(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_toolbar"):
            self._tint_icons()
