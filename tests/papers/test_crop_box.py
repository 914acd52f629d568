"""The box on a picture: only what is inside is read."""

from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mnist_desktop.core.drawing import Drawing
from tests.desk import Desk
from tests.papers.hands import LINE, PATIENCE_MS, picture_file, save_as, wait_for
from tests.ui.pointing import draw, move, press, release


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
    assert not desk.window.commands.whole_picture.isEnabled(), "it is read already"
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
