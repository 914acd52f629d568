"""What leaves the window: pictures and lines as files, the answer by the clipboard."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

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

CORNER = [
    *((120.0, 300.0 - step) for step in range(0, 180, 4)),
    *((120.0 + step, 120.0) for step in range(0, 244, 4)),
]


def test_answer_and_drawing_are_copied(desk: Desk) -> None:
    draw(desk.window.canvas, LINE)
    desk.window.commands.copy.trigger()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == desk.window.answer.text()
    assert mime.hasImage()


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
