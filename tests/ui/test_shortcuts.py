"""The list of keys and gestures."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.shortcuts import ShortcutsDialog, canvas_rows, rows_of


def action(text: str, *keys: str) -> QAction:
    made = QAction(text)
    made.setShortcuts([QKeySequence(key) for key in keys])
    return made


def text(table: QTableWidget, row: int, column: int) -> str:
    item = table.item(row, column)
    assert item is not None
    return item.text()


def test_actions_are_listed_by_their_names_without_marks(qapp: QApplication) -> None:
    actions = [
        action("&Open…", "Ctrl+O"),
        action("Ink && paper", "Ctrl+Shift+I"),
        action("&Clear", "Del", "Ctrl+N"),
        action("About"),
    ]

    assert rows_of(actions) == [
        ("Ctrl+O", "Open"),
        ("Ctrl+Shift+I", "Ink & paper"),
        ("Del · Ctrl+N", "Clear"),
    ]


def test_the_dialog_is_a_table_one_can_walk_through_and_close(qtbot: QtBot) -> None:
    open_action = action("&Open…", "Ctrl+O")
    dialog = ShortcutsDialog([open_action])
    qtbot.addWidget(dialog)
    dialog.show()
    table = dialog.table
    read = [(text(table, row, 0), text(table, row, 1)) for row in range(table.rowCount())]
    assert read == [("Ctrl+O", "Open"), *canvas_rows()]
    assert table.accessibleName() == "Keys and gestures"

    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.currentRow() == 1
    before = text(table, 0, 1)
    QTest.keyClick(table, Qt.Key.Key_A)
    assert text(table, 0, 1) == before
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
