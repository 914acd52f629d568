"""Fingers on the canvas."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QEventPoint
from pytestqt.qtbot import QtBot

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.places import resource
from mnist_desktop.ui.canvas import Canvas
from mnist_desktop.ui.history import History
from mnist_desktop.ui.main_window import MainWindow
from mnist_desktop.ui.settings import FingerRule
from tests.ui.pointing import Hand, Tablet, draw, press, release

BEGIN, UPDATE, END = QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd
DOWN, MOVED, STILL, UP = (
    QEventPoint.State.Pressed,
    QEventPoint.State.Updated,
    QEventPoint.State.Stationary,
    QEventPoint.State.Released,
)


@pytest.fixture
def hand(canvas: Canvas) -> Hand:
    return Hand(canvas)


def lengths(canvas: Canvas) -> list[int]:
    return [len(stroke) for stroke in canvas.drawing.strokes]


def test_a_finger_draws(canvas: Canvas, hand: Hand) -> None:
    hand.draw([(100, 100), (150, 120), (200, 180)])

    (stroke,) = canvas.drawing.strokes
    assert [(point.x + 280, point.y + 280) for point in stroke] == [
        (100, 100),
        (150, 120),
        (200, 180),
    ]
    assert {point.pressure for point in stroke} == {1.0}


def test_the_times_of_a_finger_are_kept(canvas: Canvas, hand: Hand) -> None:
    assert hand.send(BEGIN, 1000, (0, DOWN))
    hand.send(UPDATE, 1008, (0, MOVED))
    hand.send(END, 1016, (0, UP))

    (stroke,) = canvas.drawing.strokes
    assert [point.time for point in stroke] == [1.0, 1.008]


def test_a_tap_of_one_finger_is_a_dot(canvas: Canvas, hand: Hand) -> None:
    hand.draw([(280, 280)])

    assert lengths(canvas) == [1]


def test_a_second_finger_takes_the_stroke_back(canvas: Canvas, hand: Hand, qtbot: QtBot) -> None:
    blank = canvas.grab().toImage()
    with qtbot.assertNotEmitted(canvas.edited):
        hand.put(0, 100, 100)
        hand.move(0, 200, 200)
        assert lengths(canvas) == [2]
        hand.put(1, 300, 300)
        assert not canvas.drawing
        hand.move(0, 250, 250)
        hand.move(1, 350, 350)
        hand.lift(1)
        hand.move(0, 300, 100)
        hand.lift(0)

    assert canvas.drawing == Drawing()
    assert canvas.grab().toImage() == blank


def test_one_can_draw_again_after_all_fingers_are_lifted(canvas: Canvas, hand: Hand) -> None:
    hand.put(0, 100, 100)
    hand.put(1, 300, 300)
    hand.lift(0)
    hand.put(2, 200, 200)
    assert not canvas.drawing
    hand.lift(1)
    hand.lift(2)
    hand.draw([(100, 100), (200, 200)])

    assert lengths(canvas) == [2]


def test_a_tap_of_two_fingers_wants_to_undo(canvas: Canvas, hand: Hand, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.undo_wanted):
        hand.send(BEGIN, 1000, (0, DOWN))
        hand.send(UPDATE, 1030, (0, STILL), (1, DOWN))
        hand.send(UPDATE, 1100, (0, MOVED), (1, UP))
        hand.send(END, 1290, (0, UP))

    assert not canvas.drawing


def test_a_tap_of_two_fingers_undoes_the_last_stroke_in_the_window(qtbot: QtBot) -> None:
    history = History()
    window = MainWindow(history, resource("icons"))
    qtbot.addWidget(window)
    history.setParent(window)  # it goes with it, and its steps with it
    canvas = window.canvas
    canvas.edited.connect(lambda edit: history.record(edit.before, edit.after, edit.name))
    history.restored.connect(canvas.set_drawing)
    with qtbot.waitExposed(window):
        window.show()
    fingers = Hand(canvas)
    fingers.draw([(100, 100), (200, 120)])
    fingers.draw([(100, 200), (200, 220), (210, 300)])
    assert lengths(canvas) == [2, 3]

    # The first finger stays where it is while the second one comes and goes.
    fingers.put(0, 150, 150)
    fingers.put(1, 250, 160)
    fingers.lift(1)
    fingers.lift(0)
    assert lengths(canvas) == [2]
    fingers.put(0, 300, 250)
    fingers.put(1, 200, 260)
    fingers.lift(0)
    fingers.lift(1)
    assert lengths(canvas) == []


def test_a_finger_that_rests_has_not_moved(canvas: Canvas, hand: Hand, qtbot: QtBot) -> None:
    """Where a resting finger is may not be said again."""
    with qtbot.waitSignal(canvas.undo_wanted):
        hand.put(0, 300, 300)
        hand.put(1, 400, 300)
        hand.send(UPDATE, 1, (0, STILL), (1, STILL))
        hand.lift(1)
        hand.lift(0)


def test_two_fingers_that_stay_have_not_tapped(canvas: Canvas, hand: Hand, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(canvas.undo_wanted):
        hand.send(BEGIN, 1000, (0, DOWN), (1, DOWN))
        hand.send(END, 1310, (0, UP), (1, UP))

    assert not canvas.drawing


def test_two_fingers_that_move_have_not_tapped(canvas: Canvas, hand: Hand, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(canvas.undo_wanted):
        hand.put(0, 200, 200)
        hand.put(1, 300, 220)
        hand.move(1, 330, 230)
        hand.lift(1)
        hand.lift(0)

    assert not canvas.drawing


def test_three_fingers_do_not_undo(canvas: Canvas, hand: Hand, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(canvas.undo_wanted):
        hand.send(BEGIN, 1000, (0, DOWN), (1, DOWN), (2, DOWN))
        hand.send(END, 1100, (0, UP), (1, UP), (2, UP))


def test_a_touch_the_system_cancels_leaves_no_mark(canvas: Canvas, hand: Hand) -> None:
    hand.send(BEGIN, 1000, (0, DOWN))
    hand.send(UPDATE, 1010, (0, MOVED))
    hand.send(QEvent.Type.TouchCancel, 1020)

    assert not canvas.drawing
    hand.draw([(100, 100), (200, 200)])
    assert lengths(canvas) == [2]


def test_a_finger_goes_on_drawing_beyond_the_edge(canvas: Canvas, hand: Hand) -> None:
    hand.draw([(500, 300), (700, 300), (300, 500)])

    assert lengths(canvas) == [3]


def test_escape_takes_a_fingers_stroke_back_for_good(canvas: Canvas, hand: Hand) -> None:
    hand.put(0, 100, 100)
    hand.move(0, 200, 200)
    assert canvas.cancel_stroke()
    hand.move(0, 300, 300)
    hand.lift(0)

    assert not canvas.drawing


def test_the_mouse_waits_while_a_finger_draws(canvas: Canvas, hand: Hand) -> None:
    hand.put(0, 100, 100)
    draw(canvas, [(100, 100), (300, 300)])
    hand.move(0, 200, 200)
    hand.lift(0)

    assert lengths(canvas) == [2]


def test_a_finger_does_not_disturb_the_mouse(canvas: Canvas, hand: Hand) -> None:
    press(canvas, 100, 100)
    hand.draw([(300, 300), (400, 400)])
    release(canvas, 200, 200)

    assert lengths(canvas) == [2]


def test_fingers_do_not_draw_after_a_pen_was_seen(canvas: Canvas, hand: Hand) -> None:
    Tablet(canvas).hover(300, 300)
    hand.draw([(100, 100), (200, 200)])

    assert not canvas.drawing


def test_a_palm_on_the_canvas_before_the_pen_leaves_no_mark(canvas: Canvas, hand: Hand) -> None:
    hand.put(0, 400, 500)
    hand.move(0, 410, 505)
    pen = Tablet(canvas)
    pen.hover(250, 200)
    assert not canvas.drawing
    pen.draw([(250, 200, 0.5), (260, 260, 0.5)])
    hand.move(0, 420, 510)
    hand.lift(0)

    assert lengths(canvas) == [2]


@pytest.mark.parametrize(
    ("rule", "pen_seen", "draws"),
    [
        (FingerRule.ALWAYS, True, True),
        (FingerRule.NEVER, False, False),
        (FingerRule.AUTOMATIC, False, True),
        (FingerRule.AUTOMATIC, True, False),
    ],
)
def test_the_user_says_whether_fingers_draw(
    canvas: Canvas, hand: Hand, rule: FingerRule, pen_seen: bool, draws: bool
) -> None:
    canvas.set_finger_rule(rule)
    if pen_seen:
        Tablet(canvas).hover(10, 10)
    hand.draw([(100, 100), (200, 200)])

    assert bool(canvas.drawing) is draws


def test_two_fingers_undo_where_fingers_do_not_draw(
    canvas: Canvas, hand: Hand, qtbot: QtBot
) -> None:
    canvas.set_finger_rule(FingerRule.NEVER)

    with qtbot.waitSignal(canvas.undo_wanted):
        assert hand.send(BEGIN, 1000, (0, DOWN), (1, DOWN))
        hand.send(END, 1100, (0, UP), (1, UP))
