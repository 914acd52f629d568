"""The eraser on the canvas."""

import math
import random
import time

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mnist_desktop.core.drawing import Drawing, Point, Stroke
from mnist_desktop.core.picture import OpenedPicture, Picture, View
from mnist_desktop.ui.canvas import Canvas, Edit, Tool
from tests.drawings import SEVEN, polyline
from tests.ui.pointing import NONE, Hand, RegionWatch, draw, move, press, release

LEVEL = Drawing((polyline((-200, 0), (200, 0)),))
MOST_MS = 8.0


@pytest.fixture
def eraser(canvas: Canvas) -> Canvas:
    canvas.set_tool(Tool.ERASER)
    leave(canvas)  # the offscreen platform's cursor is somewhere, too
    return canvas


def leave(canvas: Canvas) -> None:
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))


def seen(canvas: Canvas) -> QImage:
    return canvas.grab().toImage()


def scribbles(strokes: int, points: int) -> Drawing:
    """Return a drawing of many strokes all over the canvas."""
    chance = random.Random(4)
    made = []
    for _ in range(strokes):
        x, y, turn = chance.uniform(-250, 250), chance.uniform(-250, 250), 0.0
        places = []
        for _ in range(points):
            turn += chance.uniform(-0.7, 0.7)
            x, y = x + 5 * math.cos(turn), y + 5 * math.sin(turn)
            places.append(Point(x, y, chance.uniform(0.3, 0.5)))
        made.append(Stroke.from_points(places))
    return Drawing(tuple(made))


def test_the_tool_can_be_changed(canvas: Canvas, qtbot: QtBot) -> None:
    tools = [canvas.tool]
    with qtbot.waitSignal(canvas.tool_changed) as changed:
        canvas.set_tool(Tool.ERASER)

    assert changed.args == [Tool.ERASER]
    assert [*tools, canvas.tool] == [Tool.PEN, Tool.ERASER]


def test_the_eraser_cuts_live_and_its_pass_is_one_step(eraser: Canvas) -> None:
    eraser.set_drawing(SEVEN)
    changes: list[Drawing] = []
    edits: list[Edit] = []
    eraser.changed.connect(changes.append)
    eraser.edited.connect(edits.append)

    press(eraser, 280, 120)
    assert changes == []
    move(eraser, 280, 160)
    move(eraser, 280, 200)
    assert eraser.drawing == changes[-1] != SEVEN
    assert edits == []
    move(eraser, 280, 420)
    release(eraser, 280, 420)

    assert [edit.name for edit in edits] == ["erasing"]
    assert edits[0].before == SEVEN
    assert edits[0].after == eraser.drawing == changes[-1]
    assert len(changes) >= 2


def test_a_pass_that_met_nothing_is_no_step(eraser: Canvas, qtbot: QtBot) -> None:
    eraser.set_drawing(LEVEL)
    with qtbot.assertNotEmitted(eraser.edited), qtbot.assertNotEmitted(eraser.changed):
        draw(eraser, [(100, 100), (400, 100)])

    assert eraser.drawing is LEVEL


def test_a_cancelled_pass_gives_all_back(eraser: Canvas, qtbot: QtBot) -> None:
    eraser.set_drawing(LEVEL)
    before = seen(eraser)
    with qtbot.assertNotEmitted(eraser.edited):
        press(eraser, 280, 200)
        move(eraser, 280, 400)
        assert eraser.drawing != LEVEL
        assert eraser.cancel_stroke()
        assert eraser.drawing is LEVEL
        release(eraser, 280, 400)

    assert seen(eraser) == before


def test_what_comes_in_the_midst_of_a_pass_does_not_swallow_it(eraser: Canvas) -> None:
    edits: list[Edit] = []
    eraser.edited.connect(edits.append)
    eraser.set_drawing(LEVEL)
    press(eraser, 280, 200)
    move(eraser, 280, 400)
    eraser.clear()
    release(eraser, 280, 400)

    assert [edit.name for edit in edits] == ["erasing", "clearing"]
    assert edits[0].before == LEVEL
    assert edits[1].before == edits[0].after


def test_no_ink_is_left_under_the_eraser(eraser: Canvas) -> None:
    eraser.set_drawing(scribbles(60, 40))
    eraser.set_pen_width(30)
    draw(eraser, [(100, 280), (460, 280)])
    leave(eraser)

    image, paper = seen(eraser), eraser.palette().base().color().rgb()
    assert all(image.pixel(x, y) == paper for x in range(100, 460) for y in range(260, 301, 5))


def test_only_a_part_is_painted_anew_and_it_looks_the_same(eraser: Canvas) -> None:
    """Of strokes thick and thin, on a picture."""
    rgb = bytes(random.Random(2).randbytes(3 * 90 * 80))
    picture = OpenedPicture(Picture("a" * 64, 90, 80, bytes(90 * 80)), View(90, 80, rgb, False))
    eraser.show_picture(picture)
    placed = eraser.drawing.picture
    eraser.set_drawing(Drawing(scribbles(50, 40).strokes, placed))
    seen(eraser)
    cuts: list[Drawing] = []
    eraser.changed.connect(cuts.append)
    for x in range(60, 500, 80):
        draw(eraser, [(x + step % 9, 60 + 9 * step) for step in range(50)])
    eraser.set_tool(Tool.PEN)
    in_parts = seen(eraser)
    QApplication.sendEvent(eraser, QEvent(QEvent.Type.DevicePixelRatioChange))

    assert len(cuts) > 20
    assert seen(eraser) == in_parts


def test_the_hint_comes_back_when_all_is_erased(eraser: Canvas) -> None:
    empty = seen(eraser)
    eraser.set_drawing(Drawing((Stroke.from_points([Point(100, 100)]),)))
    assert seen(eraser) != empty
    hand = Hand(eraser)
    hand.draw([(380, 380)])

    assert not eraser.drawing
    assert seen(eraser) == empty


def test_a_ring_shows_the_erasers_size(eraser: Canvas, qtbot: QtBot) -> None:
    bare = seen(eraser)
    move(eraser, 100, 100, NONE)
    small = seen(eraser)
    assert small.pixel(100, 118) != bare.pixel(100, 118), "no smaller than 18"
    eraser.set_pen_width(50)
    large = seen(eraser)
    assert large.pixel(100, 118) == bare.pixel(100, 118)
    assert large.pixel(100, 150) != bare.pixel(100, 150)
    assert large.pixel(100, 100) == bare.pixel(100, 100)

    move(eraser, 400, 400, NONE)
    moved = seen(eraser)
    assert moved.pixel(100, 150) == bare.pixel(100, 150)
    assert moved.pixel(400, 450) != bare.pixel(400, 450)
    leave(eraser)
    assert seen(eraser) == bare
    move(eraser, 400, 400, NONE)
    eraser.set_tool(Tool.PEN)
    assert seen(eraser) == bare


def test_a_finger_that_erases_leaves_no_ring(eraser: Canvas) -> None:
    eraser.set_drawing(LEVEL)
    before = seen(eraser)
    hand = Hand(eraser)
    hand.put(0, 100, 100)
    assert seen(eraser) != before
    hand.lift(0)

    assert seen(eraser) == before


def test_the_eraser_covers_the_same_part_of_the_screen_at_any_scale(eraser: Canvas) -> None:
    far = Drawing((polyline((-2000, 0), (2000, 0), steps=50),))
    eraser.set_drawing(far)
    draw(eraser, [(280, 280)])
    leave(eraser)

    image, paper = seen(eraser), eraser.palette().base().color().rgb()
    gap = [x for x in range(560) if image.pixel(x, 280) == paper]
    assert 30 <= len([x for x in gap if abs(x - 280) < 60]) <= 40


def test_one_movement_of_the_eraser_is_fast(eraser: Canvas) -> None:
    eraser.set_drawing(scribbles(200, 25))
    seen(eraser)
    took: list[float] = []
    press(eraser, 60, 60)
    for step in range(120):
        start = time.perf_counter()
        move(eraser, 60 + 3 * step, 280 + 200 * math.sin(step / 9))
        took.append((time.perf_counter() - start) * 1000)
    release(eraser, 400, 400)

    took.sort()
    assert took[len(took) // 2] < MOST_MS


def test_the_tool_in_hand_is_kept_to_the_end_of_a_stroke(canvas: Canvas) -> None:
    canvas.set_drawing(LEVEL)
    press(canvas, 280, 200)
    canvas.set_tool(Tool.ERASER)
    move(canvas, 280, 400)
    release(canvas, 280, 400)

    assert [len(stroke) for stroke in canvas.drawing.strokes] == [len(LEVEL.strokes[0]), 2]


def test_a_ring_is_painted_where_it_is_not_everywhere(eraser: Canvas, qtbot: QtBot) -> None:
    move(eraser, 100, 100, NONE)
    regions = RegionWatch(eraser)
    move(eraser, 110, 105, NONE)
    qtbot.waitUntil(lambda: bool(regions.painted))

    assert not regions.painted[0].contains(QPoint(200, 200))
    assert regions.painted[0].contains(QPoint(110, 123))
