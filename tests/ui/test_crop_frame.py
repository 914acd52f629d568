"""The frame around what is read of a picture: where it is held, where it goes, how it looks."""

from itertools import product

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from mnist_desktop.core.drawing import Box, PlacedPicture
from mnist_desktop.ui.crop_frame import LEAST_SIDE, CropFrame
from mnist_desktop.ui.viewport import SHORT_SIDE, Viewport

PLACE = Box(-200, -150, 400, 300)
CROP = Box(-100, -100, 200, 160)
SIZE = QSizeF(SHORT_SIDE, SHORT_SIDE)
PLAIN = Viewport.plain(SIZE)
"""A pixel each canvas unit, the origin in the middle."""
VIEWPORTS = [PLAIN, Viewport.plain(SIZE * 2), Viewport(SIZE, QPointF(50, -20), 0.6)]


def frame(crop: Box | None = CROP, place: Box = PLACE) -> CropFrame:
    made = CropFrame()
    assert made.set_picture(PlacedPicture("p", place, crop))
    return made


def at(x: float, y: float, viewport: Viewport = PLAIN) -> QPointF:
    """Return a place of the canvas as a position in the widget."""
    return viewport.transform().map(QPointF(x, y))


def edges(box: Box) -> tuple[float, float, float, float]:
    return box.x, box.y, box.x + box.width, box.y + box.height


def handles(box: Box) -> list[tuple[float, float]]:
    left, top, right, bottom = edges(box)
    xs, ys = (left, (left + right) / 2, right), (top, (top + bottom) / 2, bottom)
    middle = (xs[1], ys[1])
    return [place for place in product(xs, ys) if place != middle]


def drag(frame: CropFrame, start: QPointF, way: tuple[float, float], viewport: Viewport) -> Box:
    """Drag by pixels, in steps, and let go."""
    assert frame.press(start, viewport)
    for step in (0.3, 0.7, 1.0):
        box = frame.move(start + QPointF(*way) * step, viewport)
    frame.release()
    assert not frame.held
    return box


def image_of(frame: CropFrame, colour: QColor, viewport: Viewport = PLAIN) -> QImage:
    image = QImage(SIZE.toSize(), QImage.Format.Format_RGB32)
    image.fill(colour)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame.paint(painter, viewport, QPalette())
    painter.end()
    return image


@pytest.mark.parametrize("viewport", VIEWPORTS)
@pytest.mark.parametrize("place", handles(CROP))
def test_each_handle_is_large_enough_for_a_finger(
    place: tuple[float, float], viewport: Viewport
) -> None:
    made = frame()
    for dx, dy in product((-12, 0, 12), (-12, 0, 12)):
        assert made.press(at(*place, viewport) + QPointF(dx, dy), viewport)
        made.release()


@pytest.mark.parametrize("viewport", VIEWPORTS)
def test_one_can_draw_inside_and_outside(viewport: Viewport) -> None:
    made = frame()
    left, top, right, bottom = edges(CROP)
    for x, y in ((0, -20), (left + 40, top + 40), (left - 50, 0), (right, bottom + 40)):
        assert not made.press(at(x, y, viewport), viewport)
        assert not made.held
        assert made.cursor_at(at(x, y, viewport), viewport) is None


@pytest.mark.parametrize("viewport", VIEWPORTS)
@pytest.mark.parametrize(
    ("handle", "cursor"),
    [
        ((0, 0), Qt.CursorShape.SizeFDiagCursor),
        ((1, 1), Qt.CursorShape.SizeFDiagCursor),
        ((1, 0), Qt.CursorShape.SizeBDiagCursor),
        ((0, 1), Qt.CursorShape.SizeBDiagCursor),
        ((0, 0.5), Qt.CursorShape.SizeHorCursor),
        ((1, 0.5), Qt.CursorShape.SizeHorCursor),
        ((0.5, 0), Qt.CursorShape.SizeVerCursor),
        ((0.5, 1), Qt.CursorShape.SizeVerCursor),
    ],
)
def test_a_handle_moves_its_edges_and_no_other(
    handle: tuple[float, float], cursor: Qt.CursorShape, viewport: Viewport
) -> None:
    made, (across, down) = frame(), handle
    start = at(CROP.x + across * CROP.width, CROP.y + down * CROP.height, viewport)
    assert made.cursor_at(start, viewport) == cursor
    # Not taken in its middle: the handle must not jump to the pointer.
    box = drag(made, start + QPointF(5, -4), (11, 7), viewport)
    dx, dy = 11 / viewport.scale, 7 / viewport.scale
    left, top, right, bottom = edges(CROP)
    assert edges(box) == pytest.approx(
        (
            left + dx * (across == 0),
            top + dy * (down == 0),
            right + dx * (across == 1),
            bottom + dy * (down == 1),
        )
    )
    assert made.crop == box


@pytest.mark.parametrize("viewport", VIEWPORTS)
def test_the_border_moves_the_frame(viewport: Viewport) -> None:
    made = frame()
    start = at(CROP.x + CROP.width * 0.25, CROP.y, viewport)
    assert made.cursor_at(start, viewport) == Qt.CursorShape.SizeAllCursor
    box = drag(made, start, (-9, 6), viewport)
    dx, dy = -9 / viewport.scale, 6 / viewport.scale
    assert box == pytest.approx((CROP.x + dx, CROP.y + dy, CROP.width, CROP.height))


def test_a_frame_around_all_has_no_border_to_move_it_by() -> None:
    made, inside = frame(None), at(PLACE.x + PLACE.width / 4, PLACE.y + 2)
    assert not made.press(inside, PLAIN)
    assert made.cursor_at(inside, PLAIN) is None


@pytest.mark.parametrize("way", [(900, 0), (-900, 0), (0, 900), (0, -900), (900, -900)])
def test_nothing_leaves_the_picture(way: tuple[float, float]) -> None:
    for x, y in [*handles(CROP), (CROP.x + 50, CROP.y)]:
        box = drag(frame(), at(x, y), way, PLAIN)
        left, top, right, bottom = edges(box)
        least, first, most, last = edges(PLACE)
        assert least <= left < right <= most
        assert first <= top < bottom <= last
        assert box.width >= LEAST_SIDE - 1e-9
        assert box.height >= LEAST_SIDE - 1e-9


def test_the_border_keeps_the_size_at_the_edge_of_the_picture() -> None:
    box = drag(frame(), at(CROP.x + 50, CROP.y), (900, -900), PLAIN)
    assert box == Box(0, -150, CROP.width, CROP.height)


def test_a_frame_drawn_out_to_the_whole_picture_is_no_crop() -> None:
    made = frame(Box(-100.1, -100.3, 200.7, 160.9), Box(-200.1, -150.3, 400.7, 300.9))
    drag(made, at(-100.1, -100.3), (-900, -900), PLAIN)
    assert made.crop is not None
    drag(made, at(100.6, 60.6), (900, 900), PLAIN)
    assert made.crop is None


def test_a_picture_without_a_crop_is_framed_whole() -> None:
    made = frame(None)
    assert made.crop is None
    assert made.cursor_at(at(PLACE.x, PLACE.y), PLAIN) == Qt.CursorShape.SizeFDiagCursor
    assert drag(made, at(PLACE.x, PLACE.y), (30, 40), PLAIN) == Box(-170, -110, 370, 260)


def test_a_picture_smaller_than_the_least_frame_stays_whole() -> None:
    made = frame(None, Box(0, 0, 8, 6))
    assert drag(made, at(8, 6), (-5, -5), PLAIN) == Box(0, 0, 8, 6)


def test_the_handles_of_a_small_frame_do_not_hide_one_another() -> None:
    made = frame(Box(0, 0, 30, 30))
    assert made.cursor_at(at(0, 0), PLAIN) == Qt.CursorShape.SizeFDiagCursor
    assert made.cursor_at(at(30, 0), PLAIN) == Qt.CursorShape.SizeBDiagCursor
    assert made.cursor_at(at(15, 0), PLAIN) == Qt.CursorShape.SizeAllCursor


def test_what_is_held_is_let_go_as_it_was() -> None:
    made = frame()
    assert made.cancel() is None
    assert made.press(at(CROP.x, CROP.y), PLAIN)
    made.move(at(0, 0), PLAIN)
    assert made.cancel() == CROP
    assert made.crop == CROP
    assert not made.held
    with pytest.raises(ValueError, match="nothing is held"):
        made.move(at(0, 0), PLAIN)


def test_the_drawing_may_follow_while_the_frame_is_held() -> None:
    made = frame()
    assert made.press(at(CROP.x, CROP.y), PLAIN)
    box = made.move(at(CROP.x + 10, CROP.y + 10), PLAIN)
    assert not made.set_picture(PlacedPicture("p", PLACE, box))
    assert made.held
    assert made.cursor_at(at(0, 0), PLAIN) == Qt.CursorShape.SizeFDiagCursor
    assert made.set_picture(None)
    assert not made.held


def test_the_keyboard_moves_and_stretches_it() -> None:
    made = frame()
    assert made.nudge(10, -20) == Box(-90, -120, 200, 160)
    assert made.nudge(0, -999) == Box(-90, -150, 200, 160)
    assert made.stretch(15, -30, PLAIN) == Box(-90, -150, 215, 130)
    assert made.stretch(-999, 999, PLAIN) == Box(-90, -150, LEAST_SIDE, 300)
    assert made.crop == Box(-90, -150, LEAST_SIDE, 300)


def test_without_a_picture_there_is_no_frame() -> None:
    made = CropFrame()
    assert not made.press(at(0, 0), PLAIN)
    assert made.cursor_at(at(0, 0), PLAIN) is None
    assert made.nudge(1, 1) is None
    assert made.stretch(1, 1, PLAIN) is None
    assert made.crop is None
    assert made.reach(PLAIN).isEmpty()
    paper = QColor("white")
    assert image_of(made, paper) == image_of(CropFrame(), paper)


@pytest.mark.parametrize("colour", ["black", "white", "#808080", "#d02020"])
@pytest.mark.usefixtures("qapp")
def test_frame_and_handles_are_seen_on_any_picture(colour: str) -> None:
    image = image_of(frame(), QColor(colour))
    inside = QColor(image.pixel(at(0, 0).toPoint()))
    assert inside == QColor(colour), "what is read is not touched"

    def contrast(x: float, y: float) -> int:
        """Return the most that the pixels around differ from the picture in lightness."""
        middle = at(x, y).toPoint()
        around = [
            QColor(image.pixel(middle.x() + dx, middle.y() + dy)).lightness()
            for dx, dy in product(range(-6, 7), range(-6, 7))
        ]
        return max(abs(lightness - QColor(colour).lightness()) for lightness in around)

    for x, y in [*handles(CROP), (CROP.x + 40, CROP.y), (CROP.x, CROP.y + 40)]:
        assert contrast(x, y) > 60


@pytest.mark.parametrize("viewport", VIEWPORTS)
@pytest.mark.usefixtures("qapp")
def test_what_is_painted_lies_within_its_reach(viewport: Viewport) -> None:
    for crop in (CROP, None):
        made, paper = frame(crop), QColor("#306090")
        image, reach = image_of(made, paper, viewport), made.reach(viewport)
        touched = {
            (x, y)
            for x, y in product(range(image.width()), range(image.height()))
            if QColor(image.pixel(x, y)) != paper
        }
        assert touched
        assert all(reach.contains(x, y) for x, y in touched)


@pytest.mark.usefixtures("qapp")
def test_the_handles_of_a_small_frame_hide_nothing_in_it() -> None:
    place, paper = Box(-200, -10, 400, 20), QColor("#306090")
    made = frame(None, place)
    image, reach = image_of(made, paper), made.reach(PLAIN)
    inner = QRectF(*place).adjusted(2, 2, -2, -2).translated(at(0, 0)).toRect()
    colours = {(x, y): QColor(image.pixel(x, y)) for x, y in product(range(560), range(560))}

    assert all(colour == paper for (x, y), colour in colours.items() if inner.contains(x, y))
    assert all(reach.contains(x, y) for (x, y), colour in colours.items() if colour != paper)
    for x, y in handles(place):
        if y:  # there is no room for those in the middle of its sides
            beside = at(x + (x > 0) * 4 - (x < 0) * 4, y + (4 if y > 0 else -5)).toPoint()
            assert colours[beside.x(), beside.y()] == QColor("white")


@pytest.mark.usefixtures("qapp")
def test_only_what_is_not_read_is_dimmed() -> None:
    outside, paper = at(PLACE.x + 30, PLACE.y + 20).toPoint(), QColor("black")
    assert QColor(image_of(frame(), paper).pixel(outside)).lightness() > 60
    assert QColor(image_of(frame(None), paper).pixel(outside)) == paper
    beyond = at(PLACE.x - 30, 0).toPoint()
    assert QColor(image_of(frame(), paper).pixel(beyond)) == paper
    assert QRectF(image_of(frame(), paper).rect()).contains(QPointF(beyond))
