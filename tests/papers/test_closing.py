"""Closing: nothing that is not saved is lost without a question, and nothing else is asked."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from mnist_desktop.core.drawing import Drawing
from tests.desk import Desk, sample
from tests.papers.hands import (
    LINE,
    OTHER_LINE,
    PATIENCE_MS,
    answer,
    choose,
    content,
    dialog,
    drawing_file,
    drop,
    open_file,
    picture_file,
    question,
    wait_for_news,
)
from tests.ui.pointing import draw

SAVE = QMessageBox.StandardButton.Save
DISCARD = QMessageBox.StandardButton.Discard
CANCEL = QMessageBox.StandardButton.Cancel


def until_closed(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk.window.isVisible(), timeout=PATIENCE_MS)


def discard_all() -> None:
    (button,) = [b for b in question().buttons() if b.text().replace("&", "") == "Discard all"]
    button.click()


def test_it_asks_before_a_drawing_is_lost(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    draw(desk.window.canvas, LINE)
    desk.window.close()
    assert desk.window.isVisible()
    assert question().text() == "Save the drawing before the window is closed?"
    assert question().informativeText() == "It has not been saved yet."
    answer(CANCEL)
    assert desk.window.isVisible()

    drawn = desk.drawing
    desk.window.close()
    answer(SAVE)
    choose(tmp_path / "last.inkml")
    until_closed(desk, qtbot)
    assert content(tmp_path / "last.inkml") == drawn


def test_a_file_that_was_changed_is_asked_for_by_its_name(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = drawing_file(tmp_path / "{name}.inkml")
    open_file(desk, qtbot, path)
    draw(desk.window.canvas, LINE)
    drawn = desk.drawing
    desk.window.close()
    assert question().text() == "Save “{name}.inkml” before the window is closed?"
    assert question().informativeText() == "It has been changed since it was last saved."
    answer(SAVE)
    until_closed(desk, qtbot)
    assert content(path) == drawn


def test_a_drawing_is_given_up_where_one_says_so(desk: Desk) -> None:
    draw(desk.window.canvas, LINE)
    desk.window.close()
    answer(DISCARD)
    assert not desk.window.isVisible()
    assert desk.papers.is_given_up


def test_nothing_is_asked_where_nothing_would_be_lost(desk: Desk, qtbot: QtBot) -> None:
    open_file(desk, qtbot, sample("7-plain-01"))
    desk.window.close()
    assert not desk.window.isVisible()


def test_what_was_cleared_is_not_asked_for(desk: Desk, qtbot: QtBot) -> None:
    draw(desk.window.canvas, LINE)
    desk.window.commands.clear.trigger()
    open_file(desk, qtbot, sample("7-plain-01"))
    desk.window.close()
    assert not desk.window.isVisible()


def test_it_is_asked_once(desk: Desk) -> None:
    draw(desk.window.canvas, LINE)
    desk.window.close()
    asked = question()
    desk.window.close()
    assert question() is asked
    answer(CANCEL)
    desk.window.close()
    answer(CANCEL)


def test_where_no_file_was_chosen_the_next_one_written_closes_nothing(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    draw(desk.window.canvas, LINE)
    desk.window.close()
    answer(SAVE)
    dialog().reject()
    assert desk.window.isVisible()

    QTest.keyClick(desk.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    choose(tmp_path / "seven.png")
    wait_for_news(desk, qtbot, "Saved: “seven.png”")
    assert desk.window.isVisible()
    assert desk.window.isWindowModified()
    desk.window.close()
    answer(CANCEL)


def test_who_draws_on_while_it_is_saved_stays(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    draw(desk.window.canvas, LINE)
    desk.window.close()
    answer(SAVE)
    choose(tmp_path / "seven.inkml")
    saved = desk.drawing
    draw(desk.window.canvas, OTHER_LINE)
    wait_for_news(desk, qtbot, "Saved: “seven.inkml”")
    assert desk.window.isVisible()
    assert desk.window.isWindowModified()
    assert content(tmp_path / "seven.inkml") == saved

    desk.window.commands.save.trigger()
    qtbot.waitUntil(lambda: not desk.window.isWindowModified(), timeout=PATIENCE_MS)
    assert desk.window.isVisible(), "who saves afterwards does not want to leave"


def test_what_could_not_be_saved_leaves_the_window_open(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = drawing_file(tmp_path / "seven.inkml")
    open_file(desk, qtbot, path)
    draw(desk.window.canvas, LINE)
    path.unlink()
    path.mkdir()
    desk.window.close()
    answer(SAVE)
    wait_for_news(desk, qtbot, "is a folder")
    assert desk.window.isVisible()

    path.rmdir()
    desk.window.commands.save.trigger()
    qtbot.waitUntil(lambda: not desk.window.isWindowModified(), timeout=PATIENCE_MS)
    assert desk.window.isVisible()


def test_a_drawing_over_which_a_file_was_opened_is_asked_for(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    draw(desk.window.canvas, LINE)
    drawn = desk.drawing
    open_file(desk, qtbot, sample("7-plain-01"))
    opened = desk.drawing
    assert not desk.window.isWindowModified()

    desk.window.close()
    assert desk.drawing == drawn, "one sees what one is asked for"
    assert question().informativeText() == "It was on the canvas before, and is not saved."
    answer(CANCEL)
    assert desk.drawing == opened
    assert desk.window.windowTitle().startswith("7-plain-01")

    desk.window.close()
    answer(SAVE)
    dialog().reject()
    assert desk.drawing == opened

    desk.window.close()
    answer(SAVE)
    choose(tmp_path / "first.inkml")
    until_closed(desk, qtbot)
    assert content(tmp_path / "first.inkml") == drawn


def test_so_is_a_file_that_was_changed(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = drawing_file(tmp_path / "seven.inkml")
    open_file(desk, qtbot, path)
    draw(desk.window.canvas, LINE)
    changed = desk.drawing
    open_file(desk, qtbot, picture_file(tmp_path / "bar.png"))
    desk.window.close()
    assert question().text() == "Save “seven.inkml” before the window is closed?"
    answer(SAVE)
    until_closed(desk, qtbot)
    assert content(path) == changed


def test_an_older_state_does_not_replace_a_newer_one_unasked(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = drawing_file(tmp_path / "seven.inkml")
    open_file(desk, qtbot, path)
    draw(desk.window.canvas, LINE)
    open_file(desk, qtbot, path)
    draw(desk.window.canvas, OTHER_LINE)
    newer = desk.drawing
    desk.window.commands.save.trigger()
    qtbot.waitUntil(lambda: not desk.window.isWindowModified(), timeout=PATIENCE_MS)
    desk.window.close()
    answer(SAVE)
    dialog().reject()
    assert content(path) == newer
    desk.window.close()
    answer(DISCARD)
    assert not desk.window.isVisible()


def test_several_are_asked_for_one_after_the_other(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    drawings = []
    for place in range(3):
        draw(desk.window.canvas, [(100.0 + 50 * place, 100.0), (150.0, 300.0)])
        drawings.append(desk.drawing)
        QTest.keyClick(desk.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        assert desk.drawing == Drawing()
    assert desk.window.windowTitle() == "MNIST Desktop[*]"

    desk.window.close()
    assert "This is one of 3 unsaved drawings." in question().informativeText()
    assert desk.drawing == drawings[2]
    answer(DISCARD)
    assert desk.drawing == drawings[1]
    answer(SAVE)
    choose(tmp_path / "second.inkml")
    qtbot.waitUntil(lambda: desk.drawing == drawings[0], timeout=PATIENCE_MS)
    assert content(tmp_path / "second.inkml") == drawings[1]
    assert "There are" not in question().informativeText()
    answer(CANCEL)
    assert desk.drawing == Drawing()

    desk.window.close()
    assert desk.drawing == drawings[2], "nothing is given up before all is said"
    discard_all()
    assert not desk.window.isVisible()


def test_what_was_pasted_or_dropped_is_asked_for(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    image = QImage(60, 80, QImage.Format.Format_RGB32)
    image.fill("white")
    mime = QMimeData()
    mime.setImageData(image)
    drop(desk, mime)
    qtbot.waitUntil(lambda: desk.drawing.picture is not None, timeout=PATIENCE_MS)
    dropped = desk.drawing
    open_file(desk, qtbot, picture_file(tmp_path / "bar.png"))
    desk.window.close()
    assert desk.drawing == dropped
    answer(DISCARD)
    assert not desk.window.isVisible()


def test_a_file_that_was_emptied_is_asked_for(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = drawing_file(tmp_path / "seven.inkml")
    open_file(desk, qtbot, path)
    desk.window.commands.clear.trigger()
    assert desk.window.isWindowModified()
    desk.window.close()
    assert question().informativeText() == "It is empty now; saving it empties the file."
    answer(SAVE)
    until_closed(desk, qtbot)
    assert content(path) == Drawing()


def test_a_file_that_comes_takes_the_question_away(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    draw(desk.window.canvas, LINE)
    desk.window.close()
    question()
    open_file(desk, qtbot, picture_file(tmp_path / "bar.png"))
    assert QApplication.activeModalWidget() is None, "it would ask about what is not there"
    assert desk.window.isVisible()
    desk.window.close()
    assert question().informativeText() == "It was on the canvas before, and is not saved."
    answer(CANCEL)


def test_what_is_being_saved_is_waited_for_and_not_asked_for(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = drawing_file(tmp_path / "seven.inkml")
    open_file(desk, qtbot, path)
    draw(desk.window.canvas, LINE)
    drawn = desk.drawing
    desk.window.commands.save.trigger()
    desk.window.close()
    assert QApplication.activeModalWidget() is None
    until_closed(desk, qtbot)
    assert content(path) == drawn


def test_who_cannot_wait_is_asked_after_all(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = drawing_file(tmp_path / "seven.inkml")
    open_file(desk, qtbot, path)
    draw(desk.window.canvas, LINE)
    drawn = desk.drawing
    desk.window.commands.save.trigger()
    desk.window.close()
    desk.window.close()  # a second time, before anything was written
    assert question().informativeText() == "It has been changed since it was last saved."
    answer(CANCEL)
    wait_for_news(desk, qtbot, "Saved: “seven.inkml”")
    assert desk.window.isVisible()
    assert content(path) == drawn

    draw(desk.window.canvas, OTHER_LINE)
    desk.window.commands.save.trigger()
    desk.window.close()
    desk.window.close()
    question()
    until_closed(desk, qtbot)  # it was saved meanwhile: there is nothing left to ask


def test_a_picture_that_cannot_be_exported_takes_no_question_away(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    draw(desk.window.canvas, LINE)
    folder = tmp_path / "line.svg"
    folder.mkdir()  # before it is asked for: the writer may be quicker than the test
    desk.papers.saving.export_svg(desk.papers.document(), folder)
    desk.window.close()
    asked = question()
    wait_for_news(desk, qtbot, "is a folder")
    assert question() is asked
    answer(CANCEL)
