"""What is erased or pasted is read at once, and the 28 × 28 pixels follow the hand."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPen
from pytestqt.qtbot import QtBot

from mnist_desktop.app import Program
from tests.ui.pointing import draw, draw_seven, move, press, release

PATIENCE_MS = 90_000


@pytest.fixture
def program(qtbot: QtBot) -> Iterator[Program]:
    program = Program()
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.ready, timeout=PATIENCE_MS):
        program.window.show()
    yield program
    program.close()


def wait_for_answer(program: Program, qtbot: QtBot, start: str) -> None:
    answer = program.window.answer
    qtbot.waitUntil(lambda: answer.text().startswith(start), timeout=PATIENCE_MS)


def test_erasing_is_read_while_the_eraser_passes(program: Program, qtbot: QtBot) -> None:
    canvas = program.window.canvas
    width, height = canvas.width(), canvas.height()
    one = [(width * 0.2, height * (0.25 + step / 40)) for step in range(20)]
    top = [(width * (0.5 + step / 60), height * 0.25) for step in range(20)]
    leg = [(width * (0.82 - step / 80), height * (0.25 + step / 40)) for step in range(20)]
    draw(canvas, one)
    draw(canvas, top + leg)
    wait_for_answer(program, qtbot, "17 ")
    program.window.commands.eraser.trigger()
    press(canvas, *one[0])
    for place in one[1:]:
        move(canvas, *place)

    wait_for_answer(program, qtbot, "7 ")
    assert canvas.is_drawing, "the eraser is still down"
    release(canvas, *one[-1])
    program.window.commands.undo.trigger()
    wait_for_answer(program, qtbot, "17 ")


def test_a_pasted_picture_is_read(program: Program, qtbot: QtBot) -> None:
    image = QImage(320, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    pen = QPen(QColor("black"), 22)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline([QPoint(80, 90), QPoint(240, 90), QPoint(140, 330)])
    painter.end()
    QGuiApplication.clipboard().setImage(image)
    program.window.commands.paste.trigger()
    wait_for_answer(program, qtbot, "7 ")
    assert program.window.canvas.drawing.picture is not None
    program.window.commands.undo.trigger()
    wait_for_answer(program, qtbot, "Draw a digit")


def test_what_the_network_sees_follows_every_movement(program: Program, qtbot: QtBot) -> None:
    canvas, view = program.window.canvas, program.window.network_view
    assert view.image == b""
    seen = []
    press(canvas, 280, 120)
    for step in range(1, 20):
        with qtbot.waitSignal(program.live.answered):
            move(canvas, 280 - 6 * step, 120 + 12 * step)
        seen.append(view.image)
    release(canvas, 160, 360)
    assert {len(image) for image in seen} == {28 * 28}
    assert seen[0] != seen[-1]
    program.window.commands.clear.trigger()
    assert view.image == b""
    draw_seven(canvas)
    wait_for_answer(program, qtbot, "7 ")
    reading = program.window.histogram.probabilities.prediction
    assert reading is not None
    assert view.image == reading.image
