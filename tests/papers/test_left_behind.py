"""Drawings that were not saved when the program ended: they come back, whatever is opened."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.offers import KEPT
from mnist_desktop.ui.autosave import left_behind
from tests.desk import Desk, make_desk, sample
from tests.drawings import ONE, SEVEN
from tests.papers.hands import (
    LINE,
    OTHER_LINE,
    PATIENCE_MS,
    answer,
    content,
    drawing_file,
    open_file,
    picture_file,
    wait_for_news,
)
from tests.ui.pointing import draw, move, press, release

BACK = "Brought back: the drawing that was not saved last time"


def folder() -> Path:
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(place)) / KEPT


def leave(*drawings: Drawing) -> list[Path]:
    """Leave drawings behind, the oldest first, as a program that was killed does."""
    paths = [drawing_file(folder() / f"{n}.inkml", each) for n, each in enumerate(drawings)]
    for age, path in enumerate(reversed(paths)):
        os.utime(path, (1_000_000 - age, 1_000_000 - age))
    return paths


def copies() -> list[Drawing]:
    return [content(path) for path in folder().glob("*.inkml")]


@pytest.fixture
def late(qtbot: QtBot) -> Iterator[Desk]:
    """A desk that brings nothing back before it is told to start."""
    desk = make_desk(keeps=False)
    qtbot.addWidget(desk.window)
    desk.window.resize(1000, 700)
    with qtbot.waitExposed(desk.window):
        desk.window.show()
    yield desk
    desk.close()
    desk.papers.give_up()


def start(desk: Desk) -> None:
    desk.offers.start(desk.process)


def test_a_drawing_comes_back(desk: Desk, late: Desk, qtbot: QtBot) -> None:
    draw(desk.window.canvas, LINE)
    drawn = desk.drawing
    # As at the end of a program that nobody asked: a signal, the end of the session.
    desk.offers.close()

    start(late)
    qtbot.waitUntil(lambda: late.drawing == drawn, timeout=PATIENCE_MS)
    assert late.window.isWindowModified()
    assert late.window.windowTitle() == "MNIST Desktop[*]"
    assert late.said[-1] == f"{BACK}."


def test_so_does_one_over_which_a_file_was_opened(desk: Desk, late: Desk, qtbot: QtBot) -> None:
    draw(desk.window.canvas, LINE)
    drawn = desk.drawing
    open_file(desk, qtbot, sample("7-plain-01"))
    qtbot.waitUntil(lambda: copies() == [drawn], timeout=PATIENCE_MS)
    desk.offers.close()
    start(late)
    qtbot.waitUntil(lambda: late.drawing == drawn, timeout=PATIENCE_MS)


def test_each_that_is_not_saved_has_a_copy_until_it_is(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    draw(desk.window.canvas, LINE)
    first = desk.drawing
    desk.window.commands.new.trigger()
    draw(desk.window.canvas, OTHER_LINE)
    second = desk.drawing
    qtbot.waitUntil(lambda: len(copies()) == 2, timeout=PATIENCE_MS)
    assert all(drawing in copies() for drawing in (first, second))

    desk.papers.saving.save(desk.papers.document(), tmp_path / "second.inkml")
    qtbot.waitUntil(lambda: copies() == [first], timeout=PATIENCE_MS)
    desk.window.commands.undo.trigger()
    desk.window.commands.undo.trigger()
    desk.window.commands.undo.trigger()
    assert desk.drawing == Drawing()
    draw(desk.window.canvas, OTHER_LINE)
    third = desk.drawing
    qtbot.waitUntil(lambda: copies() == [third], timeout=PATIENCE_MS)


def test_a_drawing_that_was_cleared_is_kept_until_something_else_is(
    desk: Desk, qtbot: QtBot
) -> None:
    draw(desk.window.canvas, LINE)
    drawn = desk.drawing
    desk.window.commands.clear.trigger()
    qtbot.waitUntil(lambda: copies() == [drawn], timeout=PATIENCE_MS)
    open_file(desk, qtbot, sample("7-plain-01"))
    assert copies() == []


def test_in_good_order_nothing_is_left(desk: Desk, qtbot: QtBot) -> None:
    draw(desk.window.canvas, LINE)
    desk.window.commands.new.trigger()
    draw(desk.window.canvas, OTHER_LINE)
    qtbot.waitUntil(lambda: len(copies()) == 2, timeout=PATIENCE_MS)
    desk.papers.give_up()
    desk.offers.close()
    assert list(folder().iterdir()) == []


def test_a_file_named_at_the_start_lies_above_it(late: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    leave(SEVEN)
    path = picture_file(tmp_path / "bar.png")
    start(late)
    late.papers.open([path])
    # Whichever of the two comes first.
    wait_for_news(late, qtbot, f"{BACK}; Undo shows it.")
    assert late.window.windowTitle().startswith("bar.png")
    assert not late.window.isWindowModified()
    late.window.commands.undo.trigger()
    assert late.drawing == SEVEN
    assert late.window.isWindowModified()
    assert late.window.windowTitle() == "MNIST Desktop[*]", "it is not the file's"


def test_also_where_the_file_is_there_first(late: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    (copy,) = leave(SEVEN)
    path = drawing_file(tmp_path / "one.inkml", ONE)
    open_file(late, qtbot, path)
    start(late)
    wait_for_news(late, qtbot, f"{BACK}; Undo shows it.")
    assert late.drawing == ONE
    assert late.window.windowTitle().startswith("one.inkml")
    assert not late.window.isWindowModified()
    assert content(copy) == SEVEN

    late.window.close()
    assert late.drawing == SEVEN
    answer(QMessageBox.StandardButton.Discard)
    assert not late.window.isVisible()
    late.offers.close()
    assert copies() == []
    assert content(path) == ONE


def test_who_is_drawing_is_not_disturbed(late: Desk, qtbot: QtBot) -> None:
    leave(SEVEN)
    canvas = late.window.canvas
    press(canvas, *LINE[0])
    start(late)
    wait_for_news(late, qtbot, BACK)
    move(canvas, *LINE[1])
    release(canvas, *LINE[1])
    drawn = late.drawing
    assert [len(stroke) for stroke in drawn.strokes] == [2]
    undo = late.window.commands.undo
    undo.trigger()
    assert late.drawing == Drawing()
    undo.trigger()
    assert late.drawing == SEVEN
    for _ in range(2):
        late.window.commands.redo.trigger()
    assert late.drawing == drawn


def test_those_of_several_windows_come_all_together(late: Desk, qtbot: QtBot) -> None:
    third = Drawing((*SEVEN.strokes, *ONE.strokes))
    leave(SEVEN, ONE, third)
    start(late)
    wait_for_news(late, qtbot, "3 drawings")
    assert late.drawing == third, "the newest"
    assert {paper.last for paper in late.papers.unsaved()} == {SEVEN, ONE, third}
    late.window.close()
    for expected in (third, ONE, SEVEN):
        assert late.drawing == expected
        answer(QMessageBox.StandardButton.Discard)
    assert not late.window.isVisible()
    late.offers.close()
    assert copies() == []


def test_they_outlive_the_next_crash(late: Desk, qtbot: QtBot) -> None:
    paths = leave(SEVEN, ONE)
    start(late)
    wait_for_news(late, qtbot, "2 drawings")
    assert left_behind(folder()) == [], "they are this window's"
    late.offers.close()  # nobody was asked
    left = left_behind(folder())
    assert {content(copy.path) for copy in left} == {SEVEN, ONE}
    assert {copy.path for copy in left} == set(paths)


def test_what_cannot_be_read_stays_where_it_is(late: Desk, qtbot: QtBot) -> None:
    (copy,) = leave(SEVEN)
    damaged = folder() / "damaged.inkml"
    damaged.write_text("<ink")
    start(late)
    wait_for_news(late, qtbot, f"cannot be opened; it is in “{folder()}”.")
    assert late.drawing == SEVEN
    assert [left.path for left in left_behind(folder())] == [damaged]
    assert copy.exists()
