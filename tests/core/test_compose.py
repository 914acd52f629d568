"""A drawing over a picture: one sheet, and boxes that come back in the drawing's units."""

import numpy as np
import pytest

from mnist_desktop.core.compose import MAX_SHEET_SIDE, Frame, compose, ink_of, sheet_of
from mnist_desktop.core.drawing import Box, Drawing, PlacedPicture, Point, Stroke
from mnist_desktop.core.picture import Picture
from mnist_desktop.core.segment import glyphs_of_picture


def picture(width: int = 40, height: int = 50, scale: float = 1.0) -> Picture:
    """Return a picture with a bar of ink, 4 × 30 pixels at (10, 10)."""
    ink = np.zeros((height, width), np.uint8)
    ink[10:40, 10:14] = 255
    return Picture("bar", width, height, ink.tobytes(), scale)


def placed(place: Box, *strokes: Stroke) -> Drawing:
    return Drawing(strokes, PlacedPicture("bar", place))


def line(x0: float, y0: float, x1: float, y1: float, width: float = 4) -> Stroke:
    return Stroke.from_points([Point(x0, y0), Point(x1, y1)], width)


def read(drawing: Drawing, of: Picture) -> Box:
    """Return the box of the only glyph, in the drawing's units."""
    ink, frame = sheet_of(drawing, {"bar": of})
    (glyph,) = glyphs_of_picture(ink)
    return frame.place(glyph.box)


def test_a_picture_alone_is_its_own_sheet_in_pixels_of_its_file() -> None:
    ink, frame = sheet_of(picture(scale=2.5), {})
    assert np.array_equal(ink, ink_of(picture()))
    assert frame.place(Box(10, 10, 4, 30)) == Box(25, 25, 10, 75)


def test_a_placed_picture_without_strokes_is_that_picture() -> None:
    ink, frame = sheet_of(placed(Box(-100, -50, 80, 100)), {"bar": picture()})
    assert np.array_equal(ink, ink_of(picture()))
    assert frame == Frame(-100, -50, 2)


@pytest.mark.parametrize("place", [Box(0, 0, 40, 50), Box(-300, 20, 400, 500), Box(5, 5, 20, 25)])
def test_boxes_are_in_the_drawings_units(place: Box) -> None:
    unit = place.width / 40
    assert read(placed(place), picture()) == pytest.approx(
        (place.x + 10 * unit, place.y + 10 * unit, 4 * unit, 30 * unit)
    )


def test_a_stroke_inside_is_drawn_over_the_picture() -> None:
    place = Box(100, 200, 80, 100)
    drawing = placed(place, line(124, 260, 160, 260))
    ink, _ = compose(drawing, PlacedPicture("bar", place), picture())
    assert ink.shape == (50, 40)
    assert ink[30, 20] == 255
    assert np.array_equal(ink[:20], ink_of(picture())[:20])
    box = read(drawing, picture())
    assert box == pytest.approx((120, 220, 42, 60), abs=4)


@pytest.mark.parametrize(
    ("stroke", "box"),
    [
        (line(-50, 60, 120, 60), (-52, 20, 174, 60)),
        (line(24, -40, 24, 30), (20, -42, 8, 122)),
        (line(24, 70, 300, 70), (20, 20, 282, 60)),
        (line(24, 70, 24, 250), (20, 20, 8, 232)),
        (line(-30, -20, 150, 160), (-32, -22, 184, 184)),
    ],
)
def test_strokes_outside_enlarge_the_sheet(stroke: Stroke, box: tuple[float, ...]) -> None:
    """On every side; a pixel is two units here, and may be missed by one."""
    assert read(placed(Box(0, 0, 80, 100), stroke), picture()) == pytest.approx(box, abs=4)


def test_the_picture_is_pasted_and_not_resampled() -> None:
    drawing = placed(Box(0.3, 0.7, 80, 100), line(-33.3, -21.7, 20, 30))
    ink, frame = sheet_of(drawing, {"bar": picture()})
    left = round((0.3 - frame.x) / frame.unit)
    top = round((0.7 - frame.y) / frame.unit)
    assert np.array_equal(ink[top + 25 : top + 50, left : left + 40], ink_of(picture())[25:])


def test_a_tap_is_a_dot_as_wide_as_its_pen() -> None:
    drawing = placed(Box(0, 0, 40, 50), Stroke.from_points([Point(30, 25)], 8))
    ink, _ = sheet_of(drawing, {"bar": picture()})
    rows, columns = np.nonzero(ink[:, 20:])
    assert np.ptp(rows) + 1 == pytest.approx(8, abs=1)
    assert (rows.mean(), columns.mean() + 20) == pytest.approx((25, 30), abs=0.6)


def test_a_pen_is_never_thinner_than_a_pixel() -> None:
    drawing = placed(Box(0, 0, 4000, 5000), line(2000, 1000, 3500, 1000, width=0.5))
    ink, _ = sheet_of(drawing, {"bar": picture()})
    assert (ink[10, 20:35] == 255).all()


def test_strokes_far_away_are_cut() -> None:
    drawing = placed(Box(0, 0, 40, 50), line(-1e6, -1e6, 1e6, 1e6), line(20, 25, 35, 25))
    ink, frame = sheet_of(drawing, {"bar": picture()})
    assert max(ink.shape) <= MAX_SHEET_SIDE
    left, top = round(-frame.x), round(-frame.y)
    assert ink[top + 25, left + 30] == 255
    assert (ink[top + 15 : top + 35, left + 10 : left + 14] == 255).all()


def test_a_drawing_without_a_picture_is_no_sheet() -> None:
    with pytest.raises(ValueError, match="read as strokes"):
        sheet_of(Drawing((line(0, 0, 1, 1),)), {})


def test_a_picture_that_is_not_remembered_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        sheet_of(placed(Box(0, 0, 1, 1)), {})


def cropped(crop: Box, *strokes: Stroke) -> Drawing:
    return Drawing(strokes, PlacedPicture("bar", Box(-100, -50, 80, 100), crop))


def test_what_lies_outside_of_the_crop_is_not_read() -> None:
    """The picture's bar lies at (-80, -30), 8 × 60 units."""
    crop = Box(-90, -10, 40, 20)
    ink, frame = sheet_of(cropped(crop), {"bar": picture()})
    assert np.array_equal(ink, np.repeat(ink_of(picture())[20:30, 5:25], 2, 0).repeat(2, 1))
    assert frame == Frame(-90, -10, 1)
    assert read(cropped(crop), picture()) == pytest.approx((-80, -10, 8, 20))


def test_a_crop_of_all_is_the_picture() -> None:
    whole = cropped(Box(-100, -50, 80, 100))
    ink, frame = sheet_of(whole, {"bar": picture()})
    assert np.array_equal(ink, ink_of(picture()))
    assert frame == Frame(-100, -50, 2)


def test_strokes_outside_of_the_crop_are_read() -> None:
    drawing = cropped(Box(-60, -40, 30, 30), line(-80, 0, -80, 40))
    assert read(drawing, picture()) == pytest.approx((-82, -2, 4, 44), abs=2.1)


def test_a_crop_reads_as_the_file_cut_there_would() -> None:
    large = picture(200, 300)
    part = Picture("part", 100, 150, ink_of(large)[:150, :100].tobytes())
    whole = Drawing((), PlacedPicture("bar", Box(0, 0, 400, 600), Box(0, 0, 200, 300)))
    alone = Drawing((), PlacedPicture("part", Box(0, 0, 200, 300)))
    one, there = sheet_of(whole, {"bar": large})
    other, here = sheet_of(alone, {"part": part})
    assert np.array_equal(one, other)
    assert there == here


@pytest.mark.parametrize(
    "crop",
    [
        Box(-100, -50, 1e-9, 1e-9),
        Box(-20, 50, 1, 1),
        Box(-1e9, -1e9, 1, 1),
        Box(1e9, 1e9, 1e9, 1e9),
        Box(-21, 49, 9, 9),
    ],
)
def test_of_any_crop_there_is_a_pixel_to_read(crop: Box) -> None:
    ink, _ = sheet_of(cropped(crop), {"bar": picture()})
    assert ink.size > 0


def test_a_crop_that_sticks_out_is_cut_at_the_picture() -> None:
    ink, frame = sheet_of(cropped(Box(-500, -500, 450, 1000)), {"bar": picture()})
    assert np.array_equal(ink, ink_of(picture())[:, :25])
    assert (frame.x, frame.y) == (-100, -50)
