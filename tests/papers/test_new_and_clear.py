"""A new drawing has no file; one that is cleared keeps its own, which is not emptied unasked."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from mnist_desktop.core.drawing import Drawing
from tests.desk import Desk
from tests.drawings import SEVEN
from tests.papers.hands import (
    LINE,
    PATIENCE_MS,
    answer,
    choose,
    content,
    dialog,
    drawing_file,
    open_file,
    picture_file,
    question,
    save_as,
)
from tests.ui.pointing import draw, move, press

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_new_drawing_has_no_file(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = drawing_file(tmp_path / "seven.inkml")
    open_file(desk, qtbot, path)
    QTest.keyClick(desk.window, Qt.Key.Key_N, CTRL)
    assert desk.drawing == Drawing()
    assert desk.window.windowTitle() == "MNIST Desktop[*]"
    assert not desk.window.commands.save.isEnabled()

    draw(desk.window.canvas, LINE)
    QTest.keyClick(desk.window, Qt.Key.Key_S, CTRL)
    choose(tmp_path / "line.inkml")
    qtbot.waitUntil(lambda: not desk.window.isWindowModified(), timeout=PATIENCE_MS)
    assert content(path) == SEVEN
    assert content(tmp_path / "line.inkml") == desk.drawing

    for _ in range(2):
        desk.window.commands.undo.trigger()
    assert desk.drawing == SEVEN
    assert desk.window.windowTitle().startswith("seven.inkml")
    assert not desk.window.isWindowModified()


def test_a_fresh_paper_is_new_enough(desk: Desk) -> None:
    desk.window.commands.new.trigger()
    assert not desk.history.canUndo()
    draw(desk.window.canvas, LINE)
    desk.window.commands.clear.trigger()
    steps = desk.history.count()
    desk.window.commands.new.trigger()
    assert desk.history.count() == steps


def test_a_stroke_in_progress_stays_with_its_drawing(desk: Desk) -> None:
    press(desk.window.canvas, 100, 100)
    move(desk.window.canvas, 200, 300)
    desk.window.commands.new.trigger()
    assert desk.drawing == Drawing()
    assert desk.window.commands.undo.text() == "&Undo new drawing"
    desk.window.commands.undo.trigger()
    assert len(desk.drawing.strokes) == 1


def test_a_cleared_file_is_changed_and_not_emptied_unasked(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = drawing_file(tmp_path / "seven.inkml")
    open_file(desk, qtbot, path)
    QTest.keyClick(desk.window, Qt.Key.Key_Delete)
    assert desk.window.windowTitle().startswith("seven.inkml")
    assert desk.window.isWindowModified()

    QTest.keyClick(desk.window, Qt.Key.Key_S, CTRL)
    assert question().text() == "Save an empty drawing over “seven.inkml”?"
    answer(QMessageBox.StandardButton.Cancel)
    assert not desk.papers.saving.busy
    assert content(path) == SEVEN

    desk.window.commands.save.trigger()
    (empty,) = [b for b in question().buttons() if b.text() == "&Empty the file"]
    empty.click()
    qtbot.waitUntil(lambda: not desk.window.isWindowModified(), timeout=PATIENCE_MS)
    assert content(path) == Drawing()
    desk.window.commands.undo.trigger()
    assert desk.drawing == SEVEN
    assert desk.window.isWindowModified()


def test_an_emptied_file_is_left_for_a_new_drawing_and_can_be_gone_back_to(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    open_file(desk, qtbot, drawing_file(tmp_path / "seven.inkml"))
    desk.window.commands.clear.trigger()
    desk.window.commands.new.trigger()
    assert desk.window.windowTitle() == "MNIST Desktop[*]"
    desk.window.commands.undo.trigger()
    assert desk.window.windowTitle().startswith("seven.inkml")
    assert desk.window.isWindowModified()


def test_what_is_drawn_where_a_picture_was_is_not_named_after_it(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    open_file(desk, qtbot, picture_file(tmp_path / "bar.png"))
    desk.window.commands.clear.trigger()
    draw(desk.window.canvas, LINE)
    assert desk.window.windowTitle() == "MNIST Desktop[*]"
    desk.window.commands.save.trigger()
    dialog().reject()


def test_undone_beyond_its_saving_a_drawing_keeps_its_file(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    draw(desk.window.canvas, LINE)
    save_as(desk, qtbot, tmp_path / "line.inkml")
    qtbot.waitUntil(lambda: not desk.window.isWindowModified())
    desk.window.commands.undo.trigger()
    assert desk.window.isWindowModified()
    desk.window.commands.redo.trigger()
    assert not desk.window.isWindowModified()
