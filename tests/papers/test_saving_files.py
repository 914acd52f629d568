"""Saving: what is opened again is the same, and every drawing goes to the right file."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mnist_desktop.core import inkml
from mnist_desktop.core.drawing import Drawing
from tests.desk import Desk
from tests.drawings import SEVEN
from tests.papers.hands import (
    LINE,
    PATIENCE_MS,
    choose,
    content,
    dialog,
    drawing_file,
    open_file,
    picture_file,
    question,
    save_as,
    wait_for,
    wait_for_news,
)
from tests.ui.pointing import draw


def test_what_is_saved_is_opened_again_the_same(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    draw(desk.window.canvas, LINE)
    drawn = desk.drawing
    assert desk.window.isWindowModified()
    save_as(desk, qtbot, tmp_path / "mine.inkml")
    qtbot.waitUntil(lambda: not desk.window.isWindowModified())

    desk.window.commands.clear.trigger()
    desk.papers.open([tmp_path / "mine.inkml"])
    qtbot.waitUntil(lambda: desk.drawing == drawn, timeout=PATIENCE_MS)
    assert not desk.window.isWindowModified()


def test_save_goes_on_with_the_file_and_marks_what_is_not_saved(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "seven.inkml"
    path.write_bytes(inkml.write(SEVEN))
    desk.papers.open([path])
    wait_for(desk, qtbot, "seven.inkml")
    draw(desk.window.canvas, LINE)
    assert desk.window.isWindowModified()
    desk.window.commands.save.trigger()
    qtbot.waitUntil(lambda: not desk.window.isWindowModified(), timeout=PATIENCE_MS)
    assert inkml.parse(path.read_bytes(), path.name) == desk.drawing
    assert desk.said[-1] == "Saved: “seven.inkml”"


def test_undone_beyond_its_opening_a_file_is_not_written_over(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    draw(desk.window.canvas, LINE)
    path = tmp_path / "seven.inkml"
    path.write_bytes(inkml.write(SEVEN))
    desk.papers.open([path])
    wait_for(desk, qtbot, "seven.inkml")
    desk.window.commands.undo.trigger()
    assert desk.window.windowTitle() == "MNIST Desktop[*]"
    desk.window.commands.save.trigger()
    dialog().reject()
    assert inkml.parse(path.read_bytes(), path.name) == SEVEN
    desk.window.commands.redo.trigger()
    assert desk.window.windowTitle().startswith("seven.inkml")


def test_a_file_that_cannot_be_written_is_one_sentence(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    draw(desk.window.canvas, LINE)
    desk.papers.saving.save(desk.papers.document(), tmp_path / "no" / "such" / "folder.inkml")
    qtbot.waitUntil(lambda: bool(desk.said), timeout=PATIENCE_MS)
    assert "folder.inkml" in desk.said[-1]
    assert desk.window.isWindowModified()


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("one.png", "one.inkml"),
        ("one", "one.inkml"),
        ("version 1.2", "version 1.2.inkml"),
        ("ONE.INKML", "ONE.INKML"),
    ],
)
def test_a_drawing_is_saved_under_a_name_that_says_what_it_is(
    desk: Desk, qtbot: QtBot, tmp_path: Path, typed: str, written: str
) -> None:
    draw(desk.window.canvas, LINE)
    desk.window.commands.save_as.trigger()
    choose(tmp_path / typed)
    wait_for(desk, qtbot, written)
    assert content(tmp_path / written) == desk.drawing
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [written]


def test_another_file_is_not_replaced_because_of_its_suffix(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "one.inkml").write_bytes(inkml.write(SEVEN))
    draw(desk.window.canvas, LINE)
    desk.window.commands.save_as.trigger()
    choose(tmp_path / "one.png")
    assert dialog().selectedFiles() == [str(tmp_path / "one.inkml")], "it is asked again"
    dialog().reject()
    assert QApplication.activeModalWidget() is None
    assert not desk.papers.saving.busy
    assert content(tmp_path / "one.inkml") == SEVEN


def test_what_is_saved_is_what_was_there_when_it_was_asked_for(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    draw(desk.window.canvas, LINE)
    drawn = desk.drawing
    desk.window.commands.save.trigger()
    open_file(desk, qtbot, picture_file(tmp_path / "bar.png"))  # from a second start
    choose(tmp_path / "mine.inkml")
    wait_for_news(desk, qtbot, "Saved: “mine.inkml”")
    assert content(tmp_path / "mine.inkml") == drawn
    assert desk.window.windowTitle().startswith("bar.png")
    desk.window.commands.undo.trigger()
    assert desk.window.windowTitle().startswith("mine.inkml")
    assert not desk.window.isWindowModified()


def test_another_file_is_not_emptied_by_a_question_about_the_one_before(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = drawing_file(tmp_path / "seven.inkml")
    open_file(desk, qtbot, path)
    desk.window.commands.clear.trigger()
    desk.window.commands.save.trigger()
    asked = question()
    open_file(desk, qtbot, picture_file(tmp_path / "bar.png"))
    next(b for b in asked.buttons() if "Empty" in b.text()).click()
    wait_for_news(desk, qtbot, "Saved: “seven.inkml”")
    assert content(path) == Drawing()
    assert desk.drawing.picture is not None
