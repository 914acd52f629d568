"""The list of all keys and gestures, for Help."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mnist_desktop.ui.commands import without_mnemonic
from mnist_desktop.ui.fusion import dress_buttons
from mnist_desktop.ui.platform import override

SIZE = QSize(680, 560)
ROOM = 6
"""Pixels above and below the words of a row."""
KEYS_WIDTH = 240
"""Width of the first column, in pixels; what does not fit gets another line."""
MOST_KEYS = 3
"""Of an action; keyboards have more, as the media keys for undoing."""

SPECIAL = frozenset(
    (
        Qt.Key.Key_Escape,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Return,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Left,
        Qt.Key.Key_Up,
        Qt.Key.Key_Right,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        *(Qt.Key(Qt.Key.Key_F1 + number) for number in range(12)),
    )
)
"""The keys without a character that every keyboard has, and that people know as shortcuts."""

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
        self.table.setItemDelegate(_RoomyRows(self.table))
        # Where the keys begin, once they are here; until then no row is marked.
        self.table.setCurrentCell(0, 0, QItemSelectionModel.SelectionFlag.NoUpdate)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        dress_buttons(buttons)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()
        self.resize(SIZE.boundedTo(self.screen().availableSize() * 0.9))
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.resize(self.width(), self.height() - self._cut_off())

    def _cut_off(self) -> int:
        """Return how much of the table's height the last row is seen in only partly, if at all."""
        table, header = self.table, self.table.horizontalHeader()
        table.resizeRowsToContents()
        free = table.height() - header.height() - 2 * table.frameWidth()
        for row in range(table.rowCount()):
            if table.rowHeight(row) > free:
                break
            free -= table.rowHeight(row)
        return free


class _RoomyRows(QStyledItemDelegate):
    """Rows that do not stand close upon one another."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return super().sizeHint(option, index) + QSize(0, 2 * ROOM)


def rows_of(actions: Iterable[QAction]) -> list[Row]:
    """Return the actions that have keys, as the system writes these; odd keys are left out."""
    rows = []
    for action in actions:
        keys = [
            key.toString(QKeySequence.SequenceFormat.NativeText)
            for key in action.shortcuts()
            if _is_common(key)
        ]
        if keys:
            rows.append((" · ".join(list(dict.fromkeys(keys))[:MOST_KEYS]), _name(action)))
    return rows


def _is_common(keys: QKeySequence) -> bool:
    """Return whether it is of keys that people have: a system knows F14, “Undo” and others."""
    return all(
        keys[place].key() in SPECIAL or keys[place].key() < Qt.Key.Key_Escape
        for place in range(keys.count())
    )


def _name(action: QAction) -> str:
    """Return what an action is called where no menu is around it; that may be its data."""
    if name := action.data():
        return str(name)
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
            translate("Shortcuts", "Tab"),
            translate("Shortcuts", "Go on to the tools, the digits read and the bars"),
        ),
        (
            translate("Shortcuts", "Arrow keys on the digits read"),
            translate("Shortcuts", "Choose the digit whose bars are shown"),
        ),
        (
            translate("Shortcuts", "Second finger while drawing"),
            translate("Shortcuts", "Take back the stroke that is being drawn"),
        ),
        (translate("Shortcuts", "Tap with two fingers"), translate("Shortcuts", "Undo")),
        (translate("Shortcuts", "The pen’s eraser end"), translate("Shortcuts", "Erase")),
    ]
