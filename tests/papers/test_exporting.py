"""What leaves the window: pictures and lines as files, the answer by the clipboard."""

import base64
import io
import re
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mnist_desktop.core.drawing import Box
from mnist_desktop.core.prediction import Prediction, Reading, Verdict
from tests.desk import Desk
from tests.papers.hands import (
    LINE,
    PATIENCE_MS,
    choose,
    dialog,
    open_file,
    picture_file,
    wait_for_news,
)
from tests.ui.pointing import draw

RESIZE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
SEVEN = Prediction((0.0,) * 7 + (0.998, 0.001, 0.001), Verdict.DIGIT, Box(0, 0, 1, 1))
CORNER = [
    *((120.0, 300.0 - step) for step in range(0, 180, 4)),
    *((120.0 + step, 120.0) for step in range(0, 244, 4)),
]


def test_answer_and_drawing_are_copied(desk: Desk) -> None:
    draw(desk.window.canvas, LINE)
    desk.window.answer.set_waiting()
    desk.window.commands.copy.trigger()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasImage()
    assert not mime.hasText(), "that one has to wait is no answer"
    assert desk.said[-1] == "Copied: the drawing as a picture; there is no answer yet."

    desk.window.answer.set_reading(Reading((SEVEN,), 1.0))
    desk.window.commands.copy.trigger()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasImage()
    assert mime.text() == "7 99.8%"


def export(desk: Desk, qtbot: QtBot, path: Path) -> None:
    commands = desk.window.commands
    (commands.export_png if path.suffix == ".png" else commands.export_svg).trigger()
    choose(path)
    wait_for_news(desk, qtbot, f"Saved: “{path.name}”")


def ink_of(image: QImage) -> tuple[QRectF, float]:
    """Return the box around what is dark, and how much of the box is, in shares of the image."""
    places = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y).lightness() < 128
    ]
    xs, ys = [x for x, _ in places], [y for _, y in places]
    width, height = max(xs) + 1 - min(xs), max(ys) + 1 - min(ys)
    return QRectF(min(xs), min(ys), width, height), len(places) / (width * height)


def test_both_exports_show_the_strokes_in_their_shape(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    draw(desk.window.canvas, CORNER)
    export(desk, qtbot, tmp_path / "corner.png")
    export(desk, qtbot, tmp_path / "corner.svg")
    picture = QImage(str(tmp_path / "corner.png"))
    renderer = QSvgRenderer(str(tmp_path / "corner.svg"))
    assert renderer.isValid()
    lines = QImage(renderer.defaultSize(), QImage.Format.Format_RGB32)
    lines.fill("white")
    painter = QPainter(lines)
    renderer.render(painter)
    painter.end()
    for image in (picture, lines.scaledToWidth(picture.width())):
        box, share = ink_of(image)
        # A corner of 180 by 240 pixels, and the width of the pen around it.
        assert box.width() / box.height() == pytest.approx(254 / 194, rel=0.05)
        assert 0.05 < share < 0.2
        upper_left = image.pixelColor(round(box.left() + 16), round(box.top() + 16))
        assert upper_left.lightness() < 128
        lower_right = image.pixelColor(round(box.right() - 16), round(box.bottom() - 16))
        assert lower_right.lightness() > 200


def test_the_picture_under_the_strokes_is_exported_too(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    open_file(desk, qtbot, picture_file(tmp_path / "bar.png"))
    for path in (tmp_path / "again.png", tmp_path / "again.svg"):
        export(desk, qtbot, path)
        if path.suffix == ".svg":
            image = QImage(400, 500, QImage.Format.Format_RGB32)
            image.fill("red")
            painter = QPainter(image)
            QSvgRenderer(str(path)).render(painter)
            painter.end()
        else:
            image = QImage(str(path))
        middle, left = image.width() // 2, image.width() // 5
        assert image.pixelColor(middle, image.height() // 2).lightness() < 60
        assert image.pixelColor(left, image.height() // 2).lightness() > 220


def test_what_was_cut_off_a_picture_is_in_neither_export(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    open_file(desk, qtbot, picture_file(tmp_path / "bar.png"))
    for _ in range(4):  # the right quarter, where there is no ink
        QTest.keyClick(desk.window.canvas, Qt.Key.Key_Left, RESIZE)
    placed = desk.drawing.picture
    assert placed is not None
    assert placed.crop is not None
    share = placed.crop.width / placed.place.width
    assert share < 0.95
    export(desk, qtbot, tmp_path / "again.png")
    export(desk, qtbot, tmp_path / "again.svg")
    shown = QImage(str(tmp_path / "again.png"))
    assert shown.width() / shown.height() == pytest.approx(0.8 * share, rel=0.02)
    inside = re.search(r"base64,([^\"]+)", (tmp_path / "again.svg").read_text("utf-8"))
    assert inside is not None
    image = Image.open(io.BytesIO(base64.b64decode(inside[1])))
    assert image.height == 100
    assert image.width == pytest.approx(80 * share, abs=1.01)


def test_what_is_exported_is_what_was_there_when_it_was_asked_for(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    draw(desk.window.canvas, LINE)
    for action, name in (("export_png", "line.png"), ("export_svg", "line.svg")):
        getattr(desk.window.commands, action).trigger()
        open_file(desk, qtbot, picture_file(tmp_path / "bar.png"))
        choose(tmp_path / name)
        wait_for_news(desk, qtbot, f"Saved: “{name}”")
        desk.window.commands.undo.trigger()
    assert "<image" not in (tmp_path / "line.svg").read_text("utf-8")
    image = QImage(str(tmp_path / "line.png"))
    assert image.width() < 0.7 * image.height()


def test_what_the_network_saw_is_exported(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    draw(desk.window.canvas, LINE)
    desk.window.commands.export_digit.trigger()
    assert desk.said[-1].startswith("There is no digit image yet")
    desk.window.network_view.set_image(bytes(range(196)) * 4)
    desk.window.commands.export_digit.trigger()
    chosen = dialog()
    chosen.setDirectory(str(tmp_path))
    chosen.accept()
    path = tmp_path / "drawing-28x28.png"
    qtbot.waitUntil(path.exists, timeout=PATIENCE_MS)
    assert Image.open(path).tobytes() == bytes(range(196)) * 4
