"""The one window: canvas at the left, answer, bars and the network's view at the right."""

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDropEvent,
    QIcon,
    QPalette,
    QStatusTipEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QSizePolicy, QVBoxLayout, QWidget

from mnist_desktop.ui.answer import AnswerView
from mnist_desktop.ui.canvas import Canvas, Tool
from mnist_desktop.ui.commands import Commands
from mnist_desktop.ui.fusion import dress_menus
from mnist_desktop.ui.heading import Heading
from mnist_desktop.ui.histogram import Histogram
from mnist_desktop.ui.history import History
from mnist_desktop.ui.menus import Menus
from mnist_desktop.ui.mime import Arrival, arrival, is_of_use
from mnist_desktop.ui.network_view import NetworkView
from mnist_desktop.ui.platform import override
from mnist_desktop.ui.tool_bar import ToolBar

PANEL_WIDTH = 320
MARGIN = 12
FIRST_SIZE = QSize(940, 680)
AROUND = QSize(24, 60)
"""Pixels of the screen that a title bar, a frame and a desktop's panel take."""


class MainWindow(QMainWindow):
    """Arranges the views and offers the actions; what they lead to is decided elsewhere."""

    painted = Signal()
    """The window has been painted for the first time."""
    arrived = Signal(Arrival)
    """Files or a picture were dropped on the window."""

    def __init__(self, history: History, icon_folder: Path) -> None:
        super().__init__()
        self._icon_folder = icon_folder
        self.canvas = Canvas()
        self.answer = AnswerView()
        self.heading = Heading()
        self.histogram = Histogram()
        self.network_view = NetworkView()
        self.commands = Commands(self)
        self._status = QLabel()
        self._news = ""
        self._model_name: QLabel | None = None
        self._connect(history)
        self._build()
        self.menus = Menus(self.menuBar(), self.commands)
        dress_menus(self.menuBar())
        self.tools = ToolBar(self.commands)
        self.addToolBar(self.tools)
        # After the first frame, and one by one: SVG costs 15 ms.
        self._icons: dict[QAction, QIcon] = {}
        self._tinting = QTimer(self)
        self._tinting.timeout.connect(self._tint_next)
        self.painted.connect(self._tinting.start)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # it would hide the tools
        self.setAcceptDrops(True)
        self.name_file("")
        self.resize(FIRST_SIZE.boundedTo(self.screen().availableSize() - AROUND))
        self.canvas.setFocus()
        # Through the event loop: the views beside the canvas are painted in the same go.
        self.canvas.painted.connect(self.painted, Qt.ConnectionType.QueuedConnection)

    def set_status(self, text: str) -> None:
        """Write a line at the foot of the window."""
        self._news = text
        self._status.setText(text)
        self._status.setToolTip(text)

    def status(self) -> str:
        """Return the line at the foot of the window, also while a tip stands there."""
        return self._news

    def name_file(self, name: str) -> None:
        """Put a file's name into the title, with room for the mark of what is not saved."""
        program = self.tr("MNIST Desktop")
        shown = name.replace("[*]", "[*][*]")  # doubled, Qt shows it as it is
        self.setWindowTitle(f"{shown}[*] – {program}" if name else f"{program}[*]")

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

    def _connect(self, history: History) -> None:
        commands = self.commands
        self._history = history
        commands.clear.triggered.connect(self.canvas.clear)
        commands.cancel.triggered.connect(self.canvas.cancel_stroke)
        commands.whole_picture.triggered.connect(self.canvas.read_whole_picture)
        self.canvas.undo_wanted.connect(self._undo)
        self.canvas.tool_changed.connect(self._show_tool)
        commands.undo.triggered.connect(self._undo)
        commands.redo.triggered.connect(self._redo)
        commands.quit.triggered.connect(self.close)
        commands.full_screen.triggered.connect(self._set_full_screen)
        commands.network_view.setChecked(True)
        commands.network_view.toggled.connect(self.network_view.setVisible)
        history.canUndoChanged.connect(commands.undo.setEnabled)
        history.canRedoChanged.connect(commands.redo.setEnabled)

    def _undo(self) -> None:
        # In the midst of a stroke, the stroke is what one wants to be rid of.
        if not self.canvas.cancel_stroke():
            self._history.undo()

    def _redo(self) -> None:
        if not self.canvas.cancel_stroke():
            self._history.redo()

    def _show_tool(self, tool: Tool) -> None:
        (self.commands.pen if tool is Tool.PEN else self.commands.eraser).setChecked(True)

    def _set_full_screen(self, full: bool) -> None:
        # This one mark alone: showNormal would also take away that it was maximised.
        mark, state = Qt.WindowState.WindowFullScreen, self.windowState()
        self.setWindowState(state | mark if full else state & ~mark)

    def _build(self) -> None:
        below = QVBoxLayout()
        below.setSpacing(MARGIN // 2)
        below.addWidget(self.heading)
        below.addWidget(self.histogram, 1)
        panel = QVBoxLayout()
        panel.setContentsMargins(0, 0, 0, 0)
        panel.setSpacing(MARGIN)
        # Where room is scarce, the answer and the bars give way before the network's view does.
        panel.addWidget(self.answer, 1)
        panel.addLayout(below, 2)
        panel.addWidget(self.network_view)
        side = QWidget()
        side.setLayout(panel)
        side.setFixedWidth(PANEL_WIDTH)
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        row.setSpacing(2 * MARGIN)
        row.addWidget(self.canvas, 1)
        row.addWidget(side)
        middle = QWidget()
        middle.setLayout(row)
        self.setCentralWidget(middle)
        self._status.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._status.setContentsMargins(MARGIN - 4, 0, 0, 4)
        self.statusBar().addWidget(self._status, 1)

    def _give_keys(self) -> None:
        """Give the keys to the canvas, where a dialog from the menus left them with nobody."""
        if self.focusWidget() in (None, self.menuBar()):
            self.canvas.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _tint_next(self) -> None:
        """Make the icon of one more action; with the last one, show all."""
        for action in self.commands.icon_names:
            if action not in self._icons:
                self._icons[action] = self._icon(action)
                return
        self._tinting.stop()
        for action, icon in self._icons.items():
            action.setIcon(icon)

    def _tint_icons(self) -> None:
        self._tinting.stop()
        for action in self.commands.icon_names:
            action.setIcon(self._icon(action))

    def _icon(self, action: QAction) -> QIcon:
        from mnist_desktop.ui.icons import tinted

        colour = self.palette().color(QPalette.ColorRole.ButtonText)
        svg = self._icon_folder / f"{self.commands.icon_names[action]}.svg"
        return tinted(svg, colour, self.devicePixelRatioF())

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if is_of_use(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if found := arrival(event.mimeData()):
            event.acceptProposedAction()
            self.arrived.emit(found)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QStatusTipEvent):
            # Qt would write it elsewhere in the same line, and the text would jump.
            self._status.setText(event.tip() or self._news)
            return True
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._tint_icons()
        return super().event(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "tools"):
            self._tint_icons()
            dress_menus(self.menuBar())
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            QTimer.singleShot(0, self, self._give_keys)
        elif event.type() == QEvent.Type.WindowStateChange:
            self.commands.full_screen.setChecked(self.isFullScreen())
