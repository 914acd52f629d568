"""The list of all keys and gestures, for Help."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mnist_desktop.ui.commands import without_mnemonic

SIZE = QSize(680, 520)
KEYS_WIDTH = 240
"""Width of the first column, in pixels; what does not fit gets another line."""
MOST_KEYS = 3
"""Of an action; keyboards have more, as the media keys for undoing."""

translate = QCoreApplication.translate

Row = tuple[str, str]
"""The keys or the gesture, and what it does."""


class ShortcutsDialog(QDialog):
    """Lists the keys of given actions, the canvas' own, and the gestures."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys and gestures"))
        rows = [*rows_of(actions), *canvas_rows()]
        self.table = QTableWidget(len(rows), 2)
        self.table.setHorizontalHeaderLabels([self.tr("Keys"), self.tr("What they do")])
        self.table.setAccessibleName(self.tr("Keys and gestures"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)  # Tab leads on to the button
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.verticalHeader().hide()
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                self.table.setItem(row, column, QTableWidgetItem(text))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.resizeSection(0, KEYS_WIDTH)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setWordWrap(True)
        self.table.setCurrentCell(0, 0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        self.resize(SIZE.boundedTo(self.screen().availableSize() * 0.9))
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)


def rows_of(actions: Iterable[QAction]) -> list[Row]:
    """Return the actions that have keys, as the system writes these."""
    rows = []
    for action in actions:
        keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
        if keys:
            rows.append((" · ".join(list(dict.fromkeys(keys))[:MOST_KEYS]), _name(action)))
    return rows


def _name(action: QAction) -> str:
    """Return an action's text as it is read: without the mark of its mnemonic, nor the dots."""
    text = without_mnemonic(action.text())
    return text.removesuffix("…").removesuffix("...")


def canvas_rows() -> list[Row]:
    """Return the keys and gestures that the canvas itself understands."""
    return [
        (
            translate("Shortcuts", "Arrow keys"),
            translate("Shortcuts", "Move the cursor over the canvas, to draw by keyboard"),
        ),
        (
            translate("Shortcuts", "Shift and arrow keys"),
            translate("Shortcuts", "The same in smaller steps"),
        ),
        (
            translate("Shortcuts", "Space"),
            translate("Shortcuts", "Set the pen down at the cursor, or lift it"),
        ),
        (
            translate("Shortcuts", "Ctrl and arrow keys"),
            translate("Shortcuts", "Move the box on a picture; only what is inside is read"),
        ),
        (
            translate("Shortcuts", "Ctrl, Shift and arrow keys"),
            translate("Shortcuts", "Make that box larger or smaller"),
        ),
        (
            translate("Shortcuts", "Second finger while drawing"),
            translate("Shortcuts", "Take back the stroke that is being drawn"),
        ),
        (translate("Shortcuts", "Tap with two fingers"), translate("Shortcuts", "Undo")),
        (translate("Shortcuts", "The pen’s eraser end"), translate("Shortcuts", "Erase")),
    ]
