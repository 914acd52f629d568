"""Drawing with the keys."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from mnist_desktop.core.drawing import Drawing, Stroke
from mnist_desktop.ui.canvas import Canvas, Tool
from tests.drawings import polyline
from tests.ui.pointing import draw, move, press, release

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
STEP = 35.0


@pytest.fixture
def keyed(canvas: Canvas, qtbot: QtBot) -> Canvas:
    canvas.activateWindow()
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    return canvas


def strike(canvas: Canvas, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(canvas, key)


def ends(stroke: Stroke) -> tuple[tuple[float, float], tuple[float, float]]:
    first, *_, last = stroke
    return (first.x, first.y), (last.x, last.y)


def test_arrows_with_the_pen_down_draw_straight_lines(keyed: Canvas) -> None:
    strike(keyed, KEY.Key_Left, KEY.Key_Left, KEY.Key_Space)
    strike(keyed, KEY.Key_Right, KEY.Key_Right, KEY.Key_Down, KEY.Key_Space)

    (stroke,) = keyed.drawing.strokes
    assert ends(stroke) == ((-2 * STEP, 0), (0, STEP))
    corner = [point for point in stroke if (point.x, point.y) == (0, 0)]
    assert len(corner) == 1
    assert all(point.y == 0 or point.x == 0 for point in stroke)


def test_shift_makes_small_steps(keyed: Canvas) -> None:
    strike(keyed, KEY.Key_Space)
    QTest.keyClick(keyed, KEY.Key_Up, SHIFT)
    QTest.keyClick(keyed, KEY.Key_Left, SHIFT)
    strike(keyed, KEY.Key_Return)

    (stroke,) = keyed.drawing.strokes
    assert ends(stroke) == ((0, 0), (-STEP / 4, -STEP / 4))


def test_a_key_that_is_held_goes_on(keyed: Canvas) -> None:
    strike(keyed, KEY.Key_Space)
    for _ in range(3):
        event = QKeyEvent(
            QEvent.Type.KeyPress,
            KEY.Key_Right,
            Qt.KeyboardModifier.NoModifier,
            "",
            True,
        )
        QCoreApplication.sendEvent(keyed, event)
    strike(keyed, KEY.Key_Enter)

    assert ends(keyed.drawing.strokes[0])[1] == (3 * STEP, 0)


def test_space_that_is_held_does_not_flutter(keyed: Canvas) -> None:
    strike(keyed, KEY.Key_Space)
    repeated = QKeyEvent(
        QEvent.Type.KeyPress, KEY.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True
    )
    QCoreApplication.sendEvent(keyed, repeated)
    strike(keyed, KEY.Key_Right, KEY.Key_Space)

    assert [ends(stroke) for stroke in keyed.drawing.strokes] == [((0, 0), (STEP, 0))]


def test_space_twice_is_a_dot(keyed: Canvas) -> None:
    strike(keyed, KEY.Key_Space, KEY.Key_Space)

    assert [len(stroke) for stroke in keyed.drawing.strokes] == [1]


def test_the_cross_does_not_leave_what_is_seen(keyed: Canvas) -> None:
    strike(keyed, KEY.Key_Space, *[KEY.Key_Left] * 40, KEY.Key_Space)

    (stroke,) = keyed.drawing.strokes
    assert -280 < ends(stroke)[1][0] < -240
    places = [(point.x, point.y) for point in stroke]
    assert len(set(places)) == len(places)


def test_a_stroke_by_keys_can_be_cancelled(keyed: Canvas) -> None:
    strike(keyed, KEY.Key_Space, KEY.Key_Right)
    assert keyed.drawing
    assert keyed.cancel_stroke()
    strike(keyed, KEY.Key_Right)
    assert not keyed.drawing
    strike(keyed, KEY.Key_Space, KEY.Key_Right, KEY.Key_Space)

    assert [ends(stroke)[0] for stroke in keyed.drawing.strokes] == [(2 * STEP, 0)]


def test_keys_erase_with_the_eraser(keyed: Canvas) -> None:
    keyed.set_drawing(Drawing((polyline((-200, 70), (200, 70)),)))
    keyed.set_tool(Tool.ERASER)
    strike(keyed, KEY.Key_Space, KEY.Key_Down, KEY.Key_Down, KEY.Key_Space)

    assert len(keyed.drawing.strokes) == 2


def test_the_cross_is_seen_only_after_a_key_and_until_the_mouse_draws(keyed: Canvas) -> None:
    keyed.set_drawing(Drawing((polyline((-200, 70), (200, 70)),)))
    bare = keyed.grab().toImage()
    strike(keyed, KEY.Key_Right)
    crossed = keyed.grab().toImage()
    assert crossed.pixel(280 + 35 + 8, 280) != bare.pixel(280 + 35 + 8, 280)
    strike(keyed, KEY.Key_Left)
    assert keyed.grab().toImage().pixel(280 + 35 + 8, 280) == bare.pixel(280 + 35 + 8, 280)
    before = keyed.drawing
    draw(keyed, [(100, 100), (120, 100)])
    keyed.set_drawing(before)

    assert keyed.grab().toImage() == bare


def test_the_mouse_takes_over_from_the_keys(keyed: Canvas) -> None:
    strike(keyed, KEY.Key_Space, KEY.Key_Right)
    draw(keyed, [(100, 100), (120, 100)])
    strike(keyed, KEY.Key_Right)

    assert len(keyed.drawing.strokes) == 2
    assert ends(keyed.drawing.strokes[0]) == ((0, 0), (STEP, 0))


def test_keys_wait_while_the_mouse_draws(keyed: Canvas) -> None:
    press(keyed, 100, 100)
    strike(keyed, KEY.Key_Space, KEY.Key_Right, KEY.Key_Space)
    move(keyed, 150, 100)
    release(keyed, 150, 100)

    assert [len(stroke) for stroke in keyed.drawing.strokes] == [2]


def test_the_pen_is_lifted_when_the_keys_go_elsewhere(keyed: Canvas, qtbot: QtBot) -> None:
    strike(keyed, KEY.Key_Space, KEY.Key_Right)
    with qtbot.waitSignal(keyed.edited):
        keyed.clearFocus()

    assert [ends(stroke) for stroke in keyed.drawing.strokes] == [((0, 0), (STEP, 0))]


def test_a_stroke_by_keys_goes_on_after_a_change_of_size(keyed: Canvas) -> None:
    strike(keyed, KEY.Key_Space, KEY.Key_Right)
    keyed.resize(300, 300)
    strike(keyed, KEY.Key_Right, KEY.Key_Space)

    start, end = ends(keyed.drawing.strokes[0])
    assert start == pytest.approx((0, 0))
    assert end == pytest.approx((2 * STEP, 0))


class Listener(QWidget):
    """Notes the keys that are left to it."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (KEY.Key_Control, KEY.Key_Alt):
            self.keys.append(event.key())


def test_the_keys_of_others_are_left_to_them(qtbot: QtBot) -> None:
    window, canvas = Listener(), Canvas()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(canvas)
    others = [KEY.Key_Delete, KEY.Key_BracketLeft, KEY.Key_E, KEY.Key_Escape, KEY.Key_Return]
    strike(canvas, *others)
    QTest.keyClick(canvas, KEY.Key_Left, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(canvas, KEY.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert window.keys == [*others, KEY.Key_Left, KEY.Key_Up]
