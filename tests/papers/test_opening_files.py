"""Opening files: by every way they come, several at a time, and back again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mnist_desktop.core.drawing import Drawing
from tests.desk import Desk
from tests.papers.hands import (
    LINE,
    PATIENCE_MS,
    drawing_file,
    drop,
    open_file,
    picture_file,
    wait_for,
    wait_for_news,
)
from tests.ui.pointing import draw


def test_one_leafs_through_several_files(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    commands = desk.window.commands
    files = [picture_file(tmp_path / f"{number}.png", 20 * number) for number in range(7)]
    desk.papers.open(files)
    wait_for(desk, qtbot, "0.png")
    commands.previous_file.trigger()
    assert desk.said[-1] == "“0.png” is the first of these files."
    desk.papers.open(files)
    wait_for_news(desk, qtbot, "1 of 7")
    assert desk.said[-1] == "“0.png”, 1 of 7: Page Down opens the next"
    for number in range(1, 7):
        QTest.keyClick(desk.window, Qt.Key.Key_PageDown)
        wait_for(desk, qtbot, f"{number}.png")
    assert desk.said[-1] == "“6.png”, 7 of 7: Page Up opens the one before"
    QTest.keyClick(desk.window, Qt.Key.Key_PageDown)  # there is none
    assert desk.said[-1] == "“6.png” is the last of these files."
    QTest.keyClick(desk.window, Qt.Key.Key_PageUp)
    wait_for(desk, qtbot, "5.png")
    # All the way back, past those that are in memory no longer.
    while desk.history.canUndo():
        desk.window.commands.undo.trigger()
    assert not desk.drawing
    desk.window.commands.redo.trigger()
    assert desk.drawing.picture is not None


def test_without_neighbours_there_is_nothing_to_leaf(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    commands = desk.window.commands
    assert not commands.next_file.isEnabled()
    open_file(desk, qtbot, picture_file(tmp_path / "one.png"))
    assert not commands.next_file.isEnabled()
    assert not commands.previous_file.isEnabled()


def test_files_can_be_dropped(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(picture_file(tmp_path / "ä ö.png")))])
    drop(desk, mime)
    wait_for(desk, qtbot, "ä ö.png")
    assert desk.drawing.picture is not None


def test_of_several_files_dropped_the_first_is_opened(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    drawn = drawing_file(tmp_path / "two.inkml")
    files = [picture_file(tmp_path / "one.png"), drawn, picture_file(tmp_path / "three.png")]
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/no.png"), *map(QUrl.fromLocalFile, map(str, files))])
    drop(desk, mime)
    wait_for_news(desk, qtbot, "“one.png”, 1 of 3: Page Down opens the next")
    for name in ("two.inkml", "three.png"):
        QTest.keyClick(desk.window, Qt.Key.Key_PageDown)
        wait_for(desk, qtbot, name)


@pytest.mark.parametrize("encoded", [True, False])
def test_the_pixels_of_a_picture_can_be_dropped(desk: Desk, qtbot: QtBot, encoded: bool) -> None:
    image = QImage(60, 80, QImage.Format.Format_RGB32)
    image.fill("white")
    for y in range(20, 60):
        image.setPixel(30, y, 0)
    mime = QMimeData()
    mime.setImageData(image)  # which Qt makes of what another program has encoded
    if encoded:
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # see ui/platform.py
        mime.setData("image/png", data)
    drop(desk, mime)
    qtbot.waitUntil(lambda: desk.drawing.picture is not None, timeout=PATIENCE_MS)
    placed = desk.drawing.picture
    assert placed is not None
    opened = desk.papers.picture(placed.id)
    assert (opened.view.width, opened.view.height) == (60, 80)
    seen = QImage(opened.view.rgb, 60, 80, 180, QImage.Format.Format_RGB888)
    assert seen.pixelColor(30, 40).lightness() < 30
    assert seen.pixelColor(10, 40).lightness() > 225
    assert desk.window.isWindowModified(), "it is nowhere else"


def test_a_picture_can_be_pasted_and_is_not_lost_then(desk: Desk, qtbot: QtBot) -> None:
    image = QImage(60, 80, QImage.Format.Format_RGB32)
    image.fill("white")
    QGuiApplication.clipboard().setImage(image)
    desk.window.commands.paste.trigger()
    qtbot.waitUntil(lambda: desk.drawing.picture is not None, timeout=PATIENCE_MS)
    assert desk.window.isWindowModified()
    desk.window.commands.undo.trigger()
    assert desk.drawing == Drawing()


def test_an_empty_clipboard_gets_one_sentence(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("seven")
    desk.window.commands.paste.trigger()
    assert desk.said[-1] == "There is no picture in the clipboard; copy one first."


def test_of_a_drawing_without_strokes_it_is_said(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    open_file(desk, qtbot, drawing_file(tmp_path / "empty.inkml", Drawing()))
    assert desk.said[-1] == "There are no strokes in this file."


def test_a_file_that_cannot_be_opened_leaves_all_as_it_was(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    draw(desk.window.canvas, LINE)
    drawn = desk.drawing
    (tmp_path / "none.png").write_text("no picture")
    desk.papers.open([tmp_path / "none.png"])
    wait_for_news(desk, qtbot, "“none.png” is not a picture")
    assert desk.drawing == drawn
    assert desk.window.isWindowModified()


def test_of_several_files_one_that_cannot_be_opened_has_its_place_too(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "none.png").write_text("no picture")
    desk.papers.open([picture_file(tmp_path / "one.png"), tmp_path / "none.png"])
    wait_for(desk, qtbot, "one.png")
    QTest.keyClick(desk.window, Qt.Key.Key_PageDown)
    wait_for_news(desk, qtbot, "2 of 2: “none.png” is not a picture")


def test_recent_files_are_offered_and_the_folder_is_remembered(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = picture_file(tmp_path / "bar.png")
    desk.papers.open([path])
    wait_for(desk, qtbot, "bar.png")
    desk.window.commands.clear.trigger()
    menu = desk.window.menus.recent
    menu.aboutToShow.emit()
    (action,) = [a for a in menu.actions() if "bar.png" in a.text()]
    action.trigger()
    qtbot.waitUntil(lambda: desk.drawing.picture is not None, timeout=PATIENCE_MS)
    assert desk.settings.last_folder == tmp_path


def test_a_file_named_from_where_one_stands_is_found_again(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "home").mkdir(exist_ok=True)
    picture_file(tmp_path / "home" / "four.png")
    monkeypatch.chdir(tmp_path)
    open_file(desk, qtbot, Path("home/four.png"))
    assert desk.settings.last_folder == tmp_path / "home"
    assert desk.settings.recent_files == (tmp_path / "home" / "four.png",)
    assert desk.papers.folder == tmp_path / "home"
