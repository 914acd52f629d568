"""The list of keys and gestures."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTableWidget
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


def test_keys_that_nobody_has_are_left_out(qapp: QApplication) -> None:
    actions = [
        action("Copy", "Ctrl+C", "F16", "Ctrl+Ins", "Copy"),
        action("&Undo", "Ctrl+Z", "F14", "Undo"),
        action("Full screen", "F11"),
        action("Thinner", "["),
        action("Help", "Help"),
    ]

    assert rows_of(actions) == [
        ("Ctrl+C", "Copy"),
        ("Ctrl+Z", "Undo"),
        ("F11", "Full screen"),
        ("[", "Thinner"),
    ]


def test_an_action_may_be_called_otherwise_than_in_its_menu(qapp: QApplication) -> None:
    export = action("As a &picture…", "Ctrl+E")
    export.setData("Export as a picture")
    assert rows_of([export]) == [("Ctrl+E", "Export as a picture")]


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


def test_no_row_is_marked_before_the_keys_are_there(qtbot: QtBot) -> None:
    dialog = ShortcutsDialog([action("&Open…", "Ctrl+O")])
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()

    assert isinstance(dialog.focusWidget(), QPushButton)
    assert dialog.table.selectedItems() == []


def test_the_table_ends_with_a_whole_row_and_its_rows_are_apart(qtbot: QtBot) -> None:
    dialog = ShortcutsDialog([action(f"Step {n}", f"Ctrl+{n}") for n in range(10)] * 3)
    qtbot.addWidget(dialog)
    dialog.show()
    table = dialog.table
    ends = [table.rowViewportPosition(row) + table.rowHeight(row) for row in range(40)]
    free = table.viewport().height()

    assert table.rowHeight(0) >= table.fontMetrics().height() + 10
    assert max(ends) > free, "not all of them are seen at once"
    qtbot.waitUntil(lambda: table.viewport().height() in ends)
