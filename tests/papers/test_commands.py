"""What can be done in the window, by menus and keys: pens, tools, steps, views."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.ui.shortcuts import rows_of
from tests.desk import Desk
from tests.papers.hands import LINE, open_file, picture_file
from tests.ui.pointing import draw, move, press, release


def test_the_width_of_the_pen_is_set_by_slider_and_keys_and_remembered(
    desk: Desk, qtbot: QtBot
) -> None:
    canvas, before = desk.window.canvas, desk.window.canvas.pen_width
    QTest.keyClick(desk.window, Qt.Key.Key_BracketRight)
    assert canvas.pen_width > before
    for _ in range(40):
        QTest.keyClick(desk.window, Qt.Key.Key_BracketLeft)
    assert canvas.pen_width == 2
    desk.window.tools.width_chosen.emit(31.0)
    assert canvas.pen_width == 31 == desk.settings.pen_width
    draw(canvas, LINE)
    assert desk.drawing.strokes[0].width > 20


def test_tools_are_changed_by_keys(desk: Desk, qtbot: QtBot) -> None:
    draw(desk.window.canvas, LINE)
    QTest.keyClick(desk.window, Qt.Key.Key_E)
    assert desk.window.commands.eraser.isChecked()
    draw(desk.window.canvas, [(80.0, 200.0), (250.0, 200.0)])
    assert len(desk.drawing.strokes) == 2, "cut in two"
    desk.window.commands.undo.trigger()
    assert len(desk.drawing.strokes) == 1
    QTest.keyClick(desk.window, Qt.Key.Key_B)
    assert desk.window.commands.pen.isChecked()


def test_all_that_can_be_done_says_what_it_does(desk: Desk) -> None:
    commands = desk.window.commands.all
    assert len(commands) > 20
    for action in commands:
        assert action.statusTip()
        assert action.text()
    keys = [key.toString() for action in commands for key in action.shortcuts()]
    assert len(keys) == len(set(keys)), "two actions share a key"
    assert QKeySequence("F1").toString() in keys


def entries(menu: QMenu) -> Iterator[QAction]:
    """Yield the entries of a menu, and those of the menus in it."""
    menu.aboutToShow.emit()
    for action in menu.actions():
        inner = action.menu()
        if not action.isSeparator():
            yield action
        if isinstance(inner, QMenu):
            yield from entries(inner)


def test_each_entry_of_each_menu_has_a_tip(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    open_file(desk, qtbot, picture_file(tmp_path / "bar.png"))
    found = {
        action.text(): action.statusTip()
        for top in desk.window.menuBar().actions()
        if isinstance(menu := top.menu(), QMenu)
        for action in entries(menu)
    }
    assert len(found) > 40
    assert [text for text, tip in found.items() if not tip] == []
    assert found["&1 bar.png"] == str((tmp_path / "bar.png").resolve())


def test_the_network_view_can_be_hidden_and_stays_so(desk: Desk) -> None:
    assert desk.window.network_view.isVisible()
    desk.window.commands.network_view.trigger()
    assert not desk.window.network_view.isVisible()
    assert desk.settings.show_network_view is False


def test_steps_are_undone_and_done_again_by_all_the_usual_keys(desk: Desk) -> None:
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    draw(desk.window.canvas, LINE)
    drawn = desk.drawing
    for key, held in ((Qt.Key.Key_Y, control), (Qt.Key.Key_Z, control | shift)):
        QTest.keyClick(desk.window, Qt.Key.Key_Z, control)
        assert desk.drawing == Drawing()
        QTest.keyClick(desk.window, key, held)
        assert desk.drawing == drawn


def test_the_menu_names_the_step_that_is_undone(desk: Desk) -> None:
    undo, redo = desk.window.commands.undo, desk.window.commands.redo
    assert (undo.text(), redo.text()) == ("&Undo", "&Redo")
    draw(desk.window.canvas, LINE)
    assert (undo.text(), redo.text()) == ("&Undo stroke", "&Redo")
    desk.window.commands.clear.trigger()
    undo.trigger()
    assert (undo.text(), redo.text()) == ("&Undo stroke", "&Redo clearing")
    undo.trigger()
    assert (undo.text(), redo.text()) == ("&Undo", "&Redo stroke")
    assert undo.iconText() == "Undo", "on the tool bar there is no room"
    assert rows_of([undo])[0][1] == "Undo"


def test_only_what_can_be_done_is_offered(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    commands, canvas = desk.window.commands, desk.window.canvas
    need_ink = {
        commands.save,
        commands.save_as,
        commands.clear,
        commands.copy,
        commands.export_png,
        commands.export_svg,
        commands.export_digit,
    }

    def offered(among: set[QAction]) -> set[QAction]:
        return {action for action in among if action.isEnabled()}

    assert offered(need_ink) == set()
    draw(canvas, LINE)
    assert offered(need_ink) == need_ink
    commands.undo.trigger()
    assert offered(need_ink) == set()
    open_file(desk, qtbot, picture_file(tmp_path / "bar.png"))
    assert offered(need_ink) == need_ink
    assert not commands.whole_picture.isEnabled()
    smaller = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(canvas, Qt.Key.Key_Left, smaller)
    assert commands.whole_picture.isEnabled()
    commands.whole_picture.trigger()
    assert not commands.whole_picture.isEnabled()


def test_a_stroke_in_progress_can_be_cleared_by_key(desk: Desk) -> None:
    canvas = desk.window.canvas
    press(canvas, 100, 100)
    move(canvas, 200, 200)
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    release(canvas, 200, 200)
    assert desk.drawing == Drawing()
    assert desk.history.canUndo()
