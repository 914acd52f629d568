"""The canvas: what the pointer does to a drawing, and what is seen of it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mnist_desktop.core.drawing import Box, Drawing, Point, Stroke
from mnist_desktop.core.picture import OpenedPicture, Picture, View
from mnist_desktop.ui.canvas import Canvas, Edit
from tests.drawings import SEVEN, polyline
from tests.ui.conftest import SIDE
from tests.ui.pointing import RegionWatch, draw, draw_seven, move, press, release, send


def darkness(canvas: Canvas, x: float, y: float) -> int:
    """Return how dark a place of the widget is, 0 (white) to 255."""
    image = canvas.grab().toImage()
    ratio = image.devicePixelRatio()
    return 255 - QColor(image.pixel(round(x * ratio), round(y * ratio))).lightness()


def opened(width: int, height: int, *, dark_paper: bool = False) -> OpenedPicture:
    rgb = bytes([30 if dark_paper else 230]) * (3 * width * height)
    picture = Picture("a" * 64, width, height, bytes(width * height))
    return OpenedPicture(picture, View(width, height, rgb, dark_paper))


def hover(canvas: Canvas, place: QPointF) -> None:
    """Move the mouse without a button."""
    send(canvas, QEvent.Type.MouseMove, place, Qt.MouseButton.NoButton)


def test_every_point_of_a_stroke_is_kept_as_it_came(canvas: Canvas) -> None:
    places = [(100.25, 100.5), (100.75, 130.125), (110.5, 160.0), (120.0, 200.875)]

    draw(canvas, places)

    (stroke,) = canvas.drawing.strokes
    assert [(point.x + SIDE / 2, point.y + SIDE / 2) for point in stroke] == places


def test_the_drawing_grows_with_every_movement(canvas: Canvas) -> None:
    lengths: list[int] = []
    canvas.changed.connect(lambda drawing: lengths.append(len(drawing.strokes[0])))

    draw(canvas, [(100 + step, 100) for step in range(50)])

    assert lengths == list(range(1, 51))


def test_a_tap_is_a_dot(canvas: Canvas) -> None:
    draw(canvas, [(280, 280)])

    assert [len(stroke) for stroke in canvas.drawing.strokes] == [1]
    assert darkness(canvas, 280, 280) > 200


def test_leaving_the_canvas_does_not_break_the_stroke(canvas: Canvas) -> None:
    draw(canvas, [(500, 300), (700, 300), (700, 500), (300, 500)])

    (stroke,) = canvas.drawing.strokes
    assert len(stroke) == 4
    assert darkness(canvas, 400, 500) > 200


def test_only_the_left_button_draws(canvas: Canvas) -> None:
    press(canvas, 100, 100, Qt.MouseButton.RightButton)
    move(canvas, 200, 200, Qt.MouseButton.RightButton)
    release(canvas, 200, 200, Qt.MouseButton.RightButton)

    assert not canvas.drawing


def test_another_button_does_not_end_the_stroke(canvas: Canvas) -> None:
    press(canvas, 100, 100)
    move(canvas, 150, 150)
    release(canvas, 150, 150, Qt.MouseButton.RightButton)
    move(canvas, 200, 200)
    release(canvas, 200, 200)

    assert [len(stroke) for stroke in canvas.drawing.strokes] == [3]


def test_a_release_that_went_elsewhere_ends_the_stroke(canvas: Canvas) -> None:
    press(canvas, 100, 100)
    move(canvas, 200, 200)
    move(canvas, 300, 300, Qt.MouseButton.NoButton)
    move(canvas, 400, 400, Qt.MouseButton.NoButton)

    assert [len(stroke) for stroke in canvas.drawing.strokes] == [3]


def test_what_is_drawn_is_seen_while_it_is_drawn(canvas: Canvas) -> None:
    press(canvas, 100, 200)
    move(canvas, 300, 200)

    assert darkness(canvas, 299, 200) > 200, "the line must reach the pen"
    assert darkness(canvas, 200, 260) < 60
    release(canvas, 300, 200)


def test_a_cancelled_stroke_leaves_no_mark(canvas: Canvas) -> None:
    blank = canvas.grab().toImage()
    press(canvas, 100, 200)
    move(canvas, 300, 200)
    canvas.cancel_stroke()
    move(canvas, 350, 250)
    release(canvas, 350, 250)

    assert not canvas.drawing
    assert canvas.grab().toImage() == blank


def test_a_finished_stroke_is_one_step(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.edited) as first:
        draw(canvas, [(100, 100), (200, 200)])
    with qtbot.waitSignal(canvas.edited) as second:
        canvas.clear()

    drawn, cleared = first.args[0], second.args[0]
    assert isinstance(drawn, Edit)
    assert isinstance(cleared, Edit)
    assert drawn.before == cleared.after == Drawing()
    assert drawn.after == cleared.before
    assert len(drawn.after.strokes) == 1


def test_clearing_an_empty_canvas_is_no_step(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(canvas.edited):
        canvas.clear()


@pytest.mark.parametrize("size", [(300, 300), (900, 500), (320, 700), (1200, 1100)])
def test_the_drawing_survives_any_size_of_the_window(canvas: Canvas, size: tuple[int, int]) -> None:
    draw_seven(canvas)
    before = canvas.drawing

    canvas.resize(*size)

    assert canvas.drawing == before
    image = canvas.grab().toImage()
    dark = [
        (x, y)
        for x in range(0, image.width(), 4)
        for y in range(0, image.height(), 4)
        if QColor(image.pixel(x, y)).lightness() < 100
    ]
    # A share of the shorter side, in the middle: 0.38 x 0.53 of it.
    short = min(size) * image.devicePixelRatio()
    assert max(y for _, y in dark) - min(y for _, y in dark) == pytest.approx(0.55 * short, rel=0.1)
    middle = (max(x for x, _ in dark) + min(x for x, _ in dark)) / 2
    assert middle == pytest.approx(image.width() / 2, abs=0.06 * image.width())


def test_a_drawing_larger_than_the_canvas_is_shown_whole(canvas: Canvas) -> None:
    canvas.set_drawing(Drawing((polyline((0, 0), (4000, 0), (4000, 3000)),)))

    assert any(darkness(canvas, x, 280) > 150 for x in range(300, 560, 2))


def test_a_drawing_from_far_away_is_brought_into_sight(canvas: Canvas) -> None:
    canvas.set_drawing(Drawing((polyline((9900, 9900), (10100, 9900), (10000, 10150)),)))

    assert any(darkness(canvas, 280, y) > 150 for y in range(100, 460, 2))


@pytest.mark.parametrize("unit", [1 / 100_000, 1 / 400, 1 / 60])
def test_a_drawing_in_other_units_is_as_large_as_others_and_one_draws_on_it(
    canvas: Canvas, unit: float
) -> None:
    points = [p._replace(x=p.x * unit + 3, y=p.y * unit - 8) for p in SEVEN.strokes[0]]
    drawing = Drawing((Stroke.from_points(points, width=14 * unit),))
    canvas.show_drawing(drawing)
    box = drawing.bounds()
    assert box is not None
    seen = canvas.viewport.transform().mapRect(QRectF(*box))
    assert 0.4 * SIDE < max(seen.width(), seen.height()) < 0.7 * SIDE
    assert canvas.picture().width() > 500

    before = canvas.viewport
    draw(canvas, [(200, 250), (360, 250)])
    bar = canvas.drawing.strokes[-1].bounds()
    assert bar.width * before.scale == pytest.approx(160)
    assert canvas.drawing.strokes[-1].width * before.scale == pytest.approx(14)
    canvas.set_drawing(drawing)  # undone
    assert canvas.viewport == before
    canvas.clear()
    draw(canvas, [(100, 100), (200, 100)])
    assert canvas.drawing.strokes[-1].width == 14


@pytest.mark.parametrize(("extent", "pen", "own"), [(100, 1, 14), (20, 0.5, 60), (3, 0.1, 60)])
def test_it_stays_as_large_whatever_one_draws_on_it(
    canvas: Canvas, extent: float, pen: float, own: float
) -> None:
    line = Stroke.from_points([Point(9, 0), Point(9, extent)], width=pen)
    canvas.show_drawing(Drawing((line,)))
    before = canvas.viewport
    assert before.scale > 1
    canvas.set_pen_width(own)
    draw(canvas, [(240, 250), (300, 260)])
    draw(canvas, [(240, 300), (300, 310)])
    canvas.set_drawing(Drawing(canvas.drawing.strokes[:2]))  # undone
    assert canvas.viewport == before
    canvas.resize(SIDE + 1, SIDE)
    canvas.resize(SIDE, SIDE)
    assert canvas.viewport == before


def test_what_is_seen_well_enough_is_left_as_it_is(canvas: Canvas) -> None:
    line = Stroke.from_points([Point(-70, 0), Point(80, 0)], width=1)
    canvas.show_drawing(Drawing((line,)))
    canvas.resize(SIDE + 1, SIDE)
    canvas.resize(SIDE, SIDE)
    assert canvas.viewport.scale == 1


def test_the_ink_on_a_dark_picture_stands_out_where_that_is_cut_off(canvas: Canvas) -> None:
    canvas.show_picture(opened(400, 400, dark_paper=True))
    placed = canvas.drawing.picture
    assert placed is not None
    left = placed.place._replace(width=placed.place.width / 2)
    stroke = polyline((100, -100), (100, 100), steps=9)
    canvas.set_drawing(Drawing((stroke,), replace(placed, crop=left)))
    image = canvas.picture()
    shades = {image.pixelColor(x, image.height() // 2).lightness() for x in range(image.width())}
    assert max(shades) > 220
    assert min(shades) < 40


def test_a_small_drawing_of_ones_own_stays_small(canvas: Canvas) -> None:
    points = [p._replace(x=p.x / 20, y=p.y / 20) for p in SEVEN.strokes[0]]
    canvas.show_drawing(Drawing((Stroke.from_points(points, width=2),)))
    assert canvas.viewport.scale == 1


def test_the_hint_goes_when_the_pen_comes(canvas: Canvas, qtbot: QtBot) -> None:
    regions = RegionWatch(canvas)
    press(canvas, 20, 20)
    qtbot.waitUntil(lambda: bool(regions.painted))

    assert regions.painted[0].contains(QPoint(280, 280)), "where the hint is written"
    release(canvas, 20, 20)


def test_a_stroke_in_progress_is_kept_when_a_picture_comes(canvas: Canvas, qtbot: QtBot) -> None:
    edits: list[Edit] = []
    canvas.edited.connect(edits.append)
    press(canvas, 100, 100)
    move(canvas, 200, 200)
    canvas.show_picture(opened(50, 50))
    move(canvas, 300, 300)
    release(canvas, 300, 300)

    assert [len(edit.after.strokes) for edit in edits] == [1, 0]
    assert edits[1].before == edits[0].after


def test_the_drawing_is_painted_anew_when_the_colours_change(canvas: Canvas) -> None:
    draw(canvas, [(100, 200), (300, 200)])
    palette = QPalette(canvas.palette())
    palette.setColor(QPalette.ColorRole.Base, QColor("black"))
    palette.setColor(QPalette.ColorRole.Text, QColor("white"))

    canvas.setPalette(palette)

    assert darkness(canvas, 200, 200) < 60
    assert darkness(canvas, 200, 400) > 200


def test_a_change_of_the_screens_scale_keeps_drawing_and_stroke(canvas: Canvas) -> None:
    draw(canvas, [(100, 200), (300, 200)])
    press(canvas, 100, 400)
    move(canvas, 300, 400)
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.DevicePixelRatioChange))

    assert darkness(canvas, 200, 200) > 200
    assert darkness(canvas, 180, 400) > 200
    release(canvas, 300, 400)
    assert len(canvas.drawing.strokes) == 2


@pytest.mark.parametrize(
    ("size", "dark_paper", "expected"), [((28, 28), False, 1.0), ((2048, 1024), True, 0.5)]
)
def test_a_picture_is_shown_in_its_own_shape(
    canvas: Canvas, size: tuple[int, int], dark_paper: bool, expected: float
) -> None:
    canvas.show_picture(opened(*size, dark_paper=dark_paper))

    placed = canvas.drawing.picture
    assert placed is not None
    assert placed.place.height / placed.place.width == pytest.approx(expected)
    assert darkness(canvas, 280, 280) == (225 if dark_paper else 25)


def test_one_can_draw_on_a_picture_and_see_it(canvas: Canvas) -> None:
    canvas.show_picture(opened(300, 300, dark_paper=True))
    draw(canvas, [(100, 280), (400, 280)])

    assert canvas.drawing.picture is not None
    assert len(canvas.drawing.strokes) == 1
    assert darkness(canvas, 250, 280) == 0, "light ink on dark paper"


def test_one_glyph_is_framed_on_a_picture_only(canvas: Canvas) -> None:
    box = Box(-100, -100, 200, 200)
    canvas.set_drawing(SEVEN)
    before = canvas.grab().toImage()
    canvas.set_boxes((box,), 0)
    assert canvas.grab().toImage() == before

    canvas.show_picture(opened(300, 300))
    before = canvas.grab().toImage()
    canvas.set_boxes((box,), 0)
    assert canvas.grab().toImage() != before


def test_several_glyphs_are_framed_and_the_one_shown_by_a_solid_line(canvas: Canvas) -> None:
    canvas.set_drawing(SEVEN)
    before = canvas.grab().toImage()
    canvas.set_boxes((Box(-200, -150, 100, 300), Box(100, -150, 100, 300)), 1)
    after = canvas.grab().toImage()

    def framed(x: int) -> int:
        """Return how many pixels beside x, from top to bottom, belong to a frame."""
        rows = range(140, 420)
        near = range(x - 14, x)
        return max(sum(before.pixel(c, r) != after.pixel(c, r) for r in rows) for c in near)

    ratio = after.devicePixelRatio()
    assert ratio == 1
    assert framed(SIDE // 2 + 100) == 280, "solid"
    assert 60 < framed(SIDE // 2 - 200) < 220, "dotted"


def test_another_frame_is_painted_where_it_is_not_everywhere(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.set_drawing(SEVEN)
    regions = RegionWatch(canvas)
    canvas.set_boxes((Box(-200, -150, 100, 100), Box(-90, -150, 100, 100)), 1)
    qtbot.waitUntil(lambda: bool(regions.painted))

    assert not regions.painted[0].contains(QPoint(500, 500))


def test_the_canvas_is_ringed_while_it_has_the_keys(canvas: Canvas, qtbot: QtBot) -> None:
    def edge() -> QColor:
        return QColor(canvas.grab().toImage().pixel(1, SIDE // 2))

    canvas.activateWindow()
    canvas.clearFocus()
    bare = edge()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(canvas.hasFocus)
    ring = canvas.palette().color(QPalette.ColorRole.Highlight)
    assert edge() == ring != bare
    canvas.clearFocus()
    assert edge() == bare
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    draw(canvas, [(100, 100), (200, 200)])
    assert canvas.hasFocus()
    assert edge() == bare
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    assert edge() == bare


def test_how_to_draw_is_told(canvas: Canvas) -> None:
    told = canvas.accessibleDescription().lower()

    for word in ("mouse", "finger", "pen", "arrow", "space", "escape"):
        assert word in told


@pytest.mark.parametrize(("wanted", "got"), [(0.5, 2.0), (30.0, 30.0), (500.0, 60.0)])
def test_the_width_of_the_pen_has_limits(canvas: Canvas, wanted: float, got: float) -> None:
    canvas.set_pen_width(wanted)
    draw(canvas, [(100, 100), (200, 200)])

    assert canvas.pen_width == got
    assert canvas.drawing.strokes[0].width == got


def test_another_width_is_for_the_next_stroke(canvas: Canvas) -> None:
    press(canvas, 100, 100)
    canvas.set_pen_width(40)
    move(canvas, 200, 200)
    release(canvas, 200, 200)
    draw(canvas, [(300, 100), (300, 200)])

    assert [stroke.width for stroke in canvas.drawing.strokes] == [14, 40]


def test_a_stroke_that_is_finished_by_others_is_a_step(canvas: Canvas, qtbot: QtBot) -> None:
    press(canvas, 100, 100)
    move(canvas, 200, 200)
    with qtbot.waitSignal(canvas.edited):
        canvas.finish_stroke()
    move(canvas, 300, 300)
    release(canvas, 300, 300)

    assert [len(stroke) for stroke in canvas.drawing.strokes] == [2]


def test_at_the_box_the_pointer_and_a_tip_say_what_it_does(canvas: Canvas) -> None:
    canvas.show_picture(opened(400, 300))
    placed = canvas.drawing.picture
    assert placed is not None
    QApplication.processEvents()  # it is painted
    corner = canvas.viewport.transform().map(QPointF(placed.place.x, placed.place.y))
    hover(canvas, corner)
    assert canvas.cursor().shape() == Qt.CursorShape.SizeFDiagCursor
    assert "inside the box" in canvas.toolTip()
    hover(canvas, QPointF(SIDE / 2, SIDE / 2))
    assert canvas.cursor().shape() == Qt.CursorShape.CrossCursor
    assert canvas.toolTip() == ""
