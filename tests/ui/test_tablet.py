"""A pen on the canvas."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.ui.canvas import Canvas, Edit
from mnist_desktop.ui.ink_painter import THINNEST
from tests.ui.pointing import Tablet, draw, move, press


@pytest.fixture
def pen(canvas: Canvas) -> Tablet:
    return Tablet(canvas)


def lengths(canvas: Canvas) -> list[int]:
    return [len(stroke) for stroke in canvas.drawing.strokes]


def pressures(canvas: Canvas) -> list[float]:
    return [point.pressure for point in canvas.drawing.strokes[-1]]


def thickness(canvas: Canvas, x: int) -> float:
    """Return how thick a level line is at x, soft edges included by their share."""
    image = canvas.grab().toImage()
    assert image.devicePixelRatio() == 1
    column = (QColor(image.pixel(x, y)).lightness() for y in range(20, image.height() - 20))
    return sum(255 - lightness for lightness in column) / 255


def test_a_pen_draws_and_its_pressure_is_kept(canvas: Canvas, pen: Tablet) -> None:
    pen.draw([(100.25, 100.5, 0.2), (110.5, 120.75, 0.5), (130.125, 140, 0.75)])

    (stroke,) = canvas.drawing.strokes
    assert [(point.x + 280, point.y + 280, point.pressure) for point in stroke] == [
        (100.25, 100.5, 0.2),
        (110.5, 120.75, 0.5),
        (130.125, 140, 0.75),
    ]


def test_the_events_of_a_pen_that_draws_are_accepted(canvas: Canvas, pen: Tablet) -> None:
    """Else Qt would send mouse events for them."""
    assert pen.press(100, 100, 0.5)
    assert pen.move(200, 200, 0.5)
    assert pen.release(200, 200)
    assert lengths(canvas) == [2]


def test_a_line_is_thinner_where_the_pen_is_pressed_less(canvas: Canvas, pen: Tablet) -> None:
    pen.draw([(x, 280, 0.01 + 0.99 * (x - 80) / 400) for x in range(80, 481, 4)])

    widths = [thickness(canvas, x) for x in range(100, 470, 10)]
    full = canvas.drawing.strokes[0].width
    growth = [after - before for before, after in pairwise(widths)]
    assert min(growth) > -0.3
    assert max(growth) < 0.1 * full
    assert THINNEST * full < widths[0] < 0.7 * full
    assert widths[-1] == pytest.approx(full, abs=0.5)


def test_a_growing_line_looks_as_it_will_when_it_is_finished(canvas: Canvas, pen: Tablet) -> None:
    points = [(80 + 4 * step, 280, 0.1 + (step % 37) / 50) for step in range(100)]
    pen.press(*points[0])
    for point in points[1:]:
        pen.move(*point)
    growing = canvas.grab().toImage()
    pen.release(*points[-1][:2])

    assert canvas.grab().toImage() == growing
    grown = [thickness(canvas, x) for x in range(90, 470, 5)]
    before = canvas.drawing
    canvas.set_drawing(Drawing())
    canvas.set_drawing(before)
    assert [thickness(canvas, x) for x in range(90, 470, 5)] == pytest.approx(grown, abs=0.3)


def test_mouse_and_pen_pressed_fully_draw_alike(canvas: Canvas, pen: Tablet) -> None:
    places = [(100, 280), (200, 280), (300, 300), (400, 280)]
    draw(canvas, places)
    by_mouse = canvas.grab().toImage()
    canvas.clear()
    pen.draw([(*place, 1.0) for place in places])

    assert canvas.grab().toImage() == by_mouse


@pytest.mark.parametrize(("axis", "said"), [(True, 0.0), (False, 0.0), (False, 0.3)])
def test_a_pen_without_pressure_draws_like_a_mouse(canvas: Canvas, axis: bool, said: float) -> None:
    Tablet(canvas, pressure=axis).draw([(100, 280, said), (200, 280, said), (300, 280, said)])

    assert pressures(canvas) == [1.0, 1.0, 1.0]
    assert thickness(canvas, 200) == pytest.approx(canvas.drawing.strokes[0].width, abs=0.5)


def test_lifting_a_pen_does_not_thin_the_end(canvas: Canvas, pen: Tablet) -> None:
    pen.press(100, 280, 0.6)
    pen.move(200, 280, 0.6)
    pen.release(210, 280)

    assert pressures(canvas) == [0.6, 0.6, 0.6]


def test_the_erasers_end_erases(canvas: Canvas, pen: Tablet, qtbot: QtBot) -> None:
    pen.draw([(100, 280, 1.0), (460, 280, 1.0)])
    with qtbot.waitSignal(canvas.edited) as edited:
        Tablet(canvas, eraser=True).draw([(280, 200, 0.5), (280, 360, 0.5)])

    edit = edited.args[0]
    assert isinstance(edit, Edit)
    assert edit.name == "erasing"
    assert len(canvas.drawing.strokes) == 2
    assert thickness(canvas, 280) == 0
    pen.draw([(280, 200, 1.0), (280, 360, 1.0)])
    assert len(canvas.drawing.strokes) == 3, "the tip still draws"


def test_the_buttons_on_the_barrel_do_not_draw(canvas: Canvas, pen: Tablet) -> None:
    pen.press(100, 100, 0.0, Qt.MouseButton.RightButton)
    pen.move(200, 200, 0.0, Qt.MouseButton.RightButton)
    pen.release(200, 200, Qt.MouseButton.RightButton)
    assert not canvas.drawing

    pen.press(100, 100, 0.5)
    pen.release(150, 150, Qt.MouseButton.RightButton)
    pen.move(200, 200, 0.5)
    pen.release(200, 200)
    assert lengths(canvas) == [2]


def test_a_pen_whose_release_went_elsewhere_is_up(canvas: Canvas, pen: Tablet) -> None:
    pen.press(100, 100, 0.5)
    pen.move(200, 200, 0.5)
    pen.hover(300, 300)
    pen.hover(400, 400)

    assert lengths(canvas) == [3]


def test_the_mouse_press_that_follows_a_pen_is_not_drawn(canvas: Canvas, pen: Tablet) -> None:
    pen.draw([(100, 100, 0.5), (200, 200, 0.5)])
    draw(canvas, [(200, 200), (205, 205)])

    assert lengths(canvas) == [2]


def test_the_mouse_press_that_comes_before_the_pens_is_not_drawn(
    canvas: Canvas, pen: Tablet
) -> None:
    press(canvas, 100, 100)
    pen.draw([(100, 100, 0.5), (200, 200, 0.5)])
    move(canvas, 200, 200)

    assert lengths(canvas) == [2]


def test_a_pens_stroke_can_be_cancelled(canvas: Canvas, pen: Tablet) -> None:
    pen.press(100, 100, 0.5)
    pen.move(200, 200, 0.5)
    assert canvas.cancel_stroke()
    pen.move(300, 300, 0.5)
    pen.release(300, 300)

    assert not canvas.drawing
