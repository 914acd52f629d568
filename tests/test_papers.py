"""Opening, saving, leafing, closing: nothing is lost, and every file is the right one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from mnist_desktop.core import inkml
from mnist_desktop.core.drawing import Drawing
from tests.desk import Desk, make_desk, sample
from tests.drawings import SEVEN
from tests.ui.pointing import draw, move, press, release

PATIENCE_MS = 20_000
LINE = [(100.0, 100.0), (150.0, 200.0), (200.0, 300.0)]


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = make_desk()
    qtbot.addWidget(desk.window)
    desk.window.resize(1000, 700)
    with qtbot.waitExposed(desk.window):
        desk.window.show()
    yield desk
    desk.close()
    desk.papers.give_up()  # the window is taken away without a question


def picture_file(path: Path, colour: int = 30) -> Path:
    """Write a picture with a bar on it."""
    image = Image.new("RGB", (80, 100), "white")
    ImageDraw.Draw(image).line([(40, 10), (40, 90)], (colour,) * 3, 8)
    image.save(path)
    return path


def wait_for(desk: Desk, qtbot: QtBot, title: str) -> None:
    qtbot.waitUntil(lambda: desk.window.windowTitle().startswith(title), timeout=PATIENCE_MS)


def dialog() -> QFileDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, QFileDialog)
    return found


def question() -> QMessageBox:
    found = QApplication.activeModalWidget()
    assert isinstance(found, QMessageBox)
    return found


def save_as(desk: Desk, qtbot: QtBot, path: Path) -> None:
    desk.window.commands.save_as.trigger()
    chosen = dialog()
    chosen.setDirectory(str(path.parent))
    chosen.selectFile(path.name)
    chosen.accept()
    qtbot.waitUntil(path.exists, timeout=PATIENCE_MS)
    wait_for(desk, qtbot, path.name)


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


def test_a_picture_and_its_box_are_saved_with_the_strokes(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.papers.open([picture_file(tmp_path / "bar.png")])
    wait_for(desk, qtbot, "bar.png")
    draw(desk.window.canvas, LINE)
    pull_in_the_crop_box(desk)
    assert desk.drawing.picture is not None
    assert desk.drawing.picture.crop is not None
    drawn, looked = desk.drawing, desk.window.canvas.picture()
    save_as(desk, qtbot, tmp_path / "bar.inkml")

    desk.window.commands.clear.trigger()
    desk.papers.open([tmp_path / "bar.inkml"])
    qtbot.waitUntil(lambda: desk.drawing == drawn, timeout=PATIENCE_MS)
    assert desk.window.canvas.picture() == looked


def pull_in_the_crop_box(desk: Desk) -> None:
    """Drag the lower right handle of the box on the picture to its middle."""
    canvas = desk.window.canvas
    placed = desk.drawing.picture
    assert placed is not None
    box = placed.place
    corner = canvas.viewport.transform().map(QPointF(box.x + box.width, box.y + box.height))
    middle = canvas.viewport.transform().map(QPointF(box.x + box.width / 2, box.y + box.height / 2))
    press(canvas, corner.x(), corner.y())
    move(canvas, middle.x(), middle.y())
    release(canvas, middle.x(), middle.y())


def test_the_crop_box_is_moved_by_hand_and_by_keys_and_undone(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.papers.open([picture_file(tmp_path / "bar.png")])
    wait_for(desk, qtbot, "bar.png")
    canvas = desk.window.canvas
    strokes = desk.drawing.strokes
    seen: list[Drawing] = []
    canvas.changed.connect(seen.append)
    pull_in_the_crop_box(desk)
    pulled = desk.drawing.picture
    assert pulled is not None
    assert pulled.crop is not None
    assert pulled.crop.width < 0.6 * pulled.place.width
    assert desk.drawing.strokes == strokes
    assert seen, "it is read while it is moved"

    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    moved = desk.drawing.picture
    assert moved is not None
    assert moved.crop is not None
    assert moved.crop.x > pulled.crop.x
    desk.window.commands.whole_picture.trigger()
    assert desk.drawing.picture is not None
    assert desk.drawing.picture.crop is None
    for expected in (moved, pulled):
        desk.window.commands.undo.trigger()
        assert desk.drawing.picture == expected
    desk.window.commands.undo.trigger()
    assert desk.drawing.picture.crop is None


def test_inside_the_crop_box_one_draws(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.papers.open([picture_file(tmp_path / "bar.png")])
    wait_for(desk, qtbot, "bar.png")
    middle = desk.window.canvas.rect().center()
    draw(desk.window.canvas, [(middle.x() - 20.0, middle.y()), (middle.x() + 20.0, middle.y())])
    assert len(desk.drawing.strokes) == 1


def test_one_leafs_through_several_files(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    files = [picture_file(tmp_path / f"{number}.png", 20 * number) for number in range(7)]
    desk.papers.open(files)
    wait_for(desk, qtbot, "0.png")
    assert desk.said[-1] == "“0.png”, 1 of 7: Page Down opens the next"
    for number in range(1, 7):
        QTest.keyClick(desk.window, Qt.Key.Key_PageDown)
        wait_for(desk, qtbot, f"{number}.png")
    QTest.keyClick(desk.window, Qt.Key.Key_PageDown)  # there is none
    QTest.keyClick(desk.window, Qt.Key.Key_PageUp)
    wait_for(desk, qtbot, "5.png")
    # All the way back, past those that are in memory no longer.
    while desk.history.canUndo():
        desk.window.commands.undo.trigger()
    assert not desk.drawing
    desk.window.commands.redo.trigger()
    assert desk.drawing.picture is not None


def test_files_can_be_dropped(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(picture_file(tmp_path / "ä ö.png")))])
    drop(desk, mime)
    wait_for(desk, qtbot, "ä ö.png")
    assert desk.drawing.picture is not None


def drop(desk: Desk, mime: QMimeData) -> None:
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    enters = QDragEnterEvent(QPoint(200, 200), copy, mime, left, keys)
    drops = QDropEvent(QPointF(200, 200), copy, mime, left, keys)
    for event in (enters, drops):
        QApplication.sendEvent(desk.window, event)
        assert event.isAccepted()


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


def test_answer_and_drawing_are_copied(desk: Desk) -> None:
    desk.window.commands.copy.trigger()
    assert desk.said[-1].startswith("There is nothing to copy yet")
    draw(desk.window.canvas, LINE)
    desk.window.commands.copy.trigger()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == desk.window.answer.text()
    assert mime.hasImage()


@pytest.mark.parametrize(
    ("name", "start"), [("drawing.png", b"\x89PNG"), ("drawing.svg", b"<svg ")]
)
def test_the_drawing_is_exported(
    desk: Desk, qtbot: QtBot, tmp_path: Path, name: str, start: bytes
) -> None:
    draw(desk.window.canvas, LINE)
    commands = desk.window.commands
    (commands.export_png if name.endswith("png") else commands.export_svg).trigger()
    chosen = dialog()
    chosen.setDirectory(str(tmp_path))
    chosen.selectFile(name)
    chosen.accept()
    qtbot.waitUntil((tmp_path / name).exists, timeout=PATIENCE_MS)
    assert (tmp_path / name).read_bytes().startswith(start)


def test_what_the_network_saw_is_exported(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.window.commands.export_digit.trigger()
    assert desk.said[-1].startswith("There is no digit image yet")
    draw(desk.window.canvas, LINE)
    desk.window.network_view.set_image(bytes(range(196)) * 4)
    desk.window.commands.export_digit.trigger()
    chosen = dialog()
    chosen.setDirectory(str(tmp_path))
    chosen.accept()
    path = tmp_path / "drawing-28x28.png"
    qtbot.waitUntil(path.exists, timeout=PATIENCE_MS)
    assert Image.open(path).tobytes() == bytes(range(196)) * 4


def test_a_file_that_cannot_be_opened_leaves_all_as_it_was(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    draw(desk.window.canvas, LINE)
    drawn = desk.drawing
    (tmp_path / "none.png").write_text("no picture")
    desk.papers.open([tmp_path / "none.png"])
    qtbot.waitUntil(lambda: "none.png" in desk.said[-1] and "…" not in desk.said[-1])
    assert desk.drawing == drawn
    assert desk.window.isWindowModified()


def test_a_file_that_cannot_be_written_is_one_sentence(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    draw(desk.window.canvas, LINE)
    desk.papers.saving.save(desk.papers.document(), tmp_path / "no" / "such" / "folder.inkml")
    qtbot.waitUntil(lambda: bool(desk.said), timeout=PATIENCE_MS)
    assert "folder.inkml" in desk.said[-1]
    assert desk.window.isWindowModified()


def test_closing_asks_before_a_drawing_is_lost(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    draw(desk.window.canvas, LINE)
    desk.window.close()
    assert desk.window.isVisible()
    question().button(QMessageBox.StandardButton.Cancel).click()
    assert desk.window.isVisible()

    desk.window.close()
    question().button(QMessageBox.StandardButton.Save).click()
    chosen = dialog()
    chosen.setDirectory(str(tmp_path))
    chosen.selectFile("last.inkml")
    chosen.accept()
    qtbot.waitUntil(lambda: not desk.window.isVisible(), timeout=PATIENCE_MS)
    assert (tmp_path / "last.inkml").exists()


def test_closing_gives_up_a_drawing_where_one_says_so(desk: Desk) -> None:
    draw(desk.window.canvas, LINE)
    desk.window.close()
    question().button(QMessageBox.StandardButton.Discard).click()
    assert not desk.window.isVisible()
    assert desk.papers.is_given_up


def test_nothing_is_asked_where_nothing_would_be_lost(desk: Desk, qtbot: QtBot) -> None:
    desk.papers.open([sample("7-plain-01")])
    wait_for(desk, qtbot, "7-plain-01")
    desk.window.close()
    assert not desk.window.isVisible()


def test_a_drawing_that_was_left_behind_comes_back(desk: Desk, qtbot: QtBot) -> None:
    draw(desk.window.canvas, LINE)
    drawn = desk.drawing
    # As at the end of a program that nobody asked: a signal, the end of the session.
    desk.offers.close()

    other = make_desk()
    qtbot.addWidget(other.window)
    other.papers.give_up()
    qtbot.waitUntil(lambda: other.drawing == drawn, timeout=PATIENCE_MS)
    assert other.window.isWindowModified()
    assert other.said[-1] == "This drawing was left behind last time; it is not lost."
    other.close()


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


def test_the_network_view_can_be_hidden_and_stays_so(desk: Desk) -> None:
    assert desk.window.network_view.isVisible()
    desk.window.commands.network_view.trigger()
    assert not desk.window.network_view.isVisible()
    assert desk.settings.show_network_view is False
