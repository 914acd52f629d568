"""Drawing or picture → glyphs and their boxes."""

import numpy as np
import pytest

from mnist_desktop.core.drawing import Box, Drawing, Point, Stroke
from mnist_desktop.core.grouping import MOST_PARTS
from mnist_desktop.core.segment import (
    glyphs_of_drawing,
    glyphs_of_picture,
    lattices_of_drawing,
    lattices_of_picture,
)
from tests.core.sketches import seven


def sheet(height: int = 60, width: int = 80) -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    return np.zeros((height, width), np.uint8)


def test_nothing_drawn_is_no_glyph() -> None:
    assert glyphs_of_drawing(Drawing()) == []
    assert glyphs_of_picture(sheet()) == []
    assert lattices_of_drawing(Drawing()) == []
    assert lattices_of_picture(sheet()) == []


def test_all_strokes_of_a_drawing_as_one_glyph() -> None:
    strokes = (
        Stroke.from_points([Point(-5, 0), Point(5, 20)], 9),
        Stroke.from_points([Point(30, -7)], 2),
    )
    (glyph,) = glyphs_of_drawing(Drawing(strokes))
    assert glyph.box == Box(-5, -7, 35, 27)
    assert [path.tolist() for path in glyph.paths] == [[[-5, 0], [5, 20]], [[30, -7]]]


def test_the_box_is_tight_and_in_pixels() -> None:
    ink = sheet()
    ink[10:40, 20:25] = 200
    (glyph,) = glyphs_of_picture(ink)
    assert glyph.box == Box(20, 10, 5, 30)
    assert glyph.ink.shape == (30, 5)
    assert glyph.ink.dtype == np.float32
    assert np.allclose(glyph.ink, 200 / 255)


def test_all_ink_of_a_picture_as_one_glyph() -> None:
    ink = sheet()
    ink[5:30, 10:13] = 255
    ink[5:30, 50:53] = 255
    (glyph,) = glyphs_of_picture(ink)
    assert glyph.box == Box(10, 5, 43, 25)


def test_the_soft_edge_belongs_to_the_glyph_and_faint_grain_does_not() -> None:
    ink = sheet()
    ink[10:40, 20:25] = 255
    ink[9, 20:25] = 40
    ink[41:, :] = 9
    (glyph,) = glyphs_of_picture(ink)
    assert glyph.box == Box(20, 9, 5, 31)


def test_specks_are_left_out() -> None:
    ink = sheet()
    ink[10:50, 20:30] = 255
    ink[2, 2] = ink[55, 70] = 255
    (glyph,) = glyphs_of_picture(ink)
    assert glyph.box == Box(20, 10, 10, 40)


def test_ink_that_is_nowhere_full_is_no_stroke() -> None:
    ink = sheet()
    ink[10:50, 20:30] = 80
    assert glyphs_of_picture(ink) == []


@pytest.mark.parametrize("shape", [(1, 1), (1, 500), (700, 1)])
def test_a_picture_full_of_ink_is_one_glyph(shape: tuple[int, int]) -> None:
    (glyph,) = glyphs_of_picture(np.full(shape, 255, np.uint8))
    assert glyph.box == Box(0, 0, shape[1], shape[0])


@pytest.mark.parametrize("size", [(513, 700), (2048, 1536)])
def test_a_hairline_on_a_large_sheet_keeps_its_box(size: tuple[int, int]) -> None:
    ink = 255 - np.asarray(seven(size, width=1))
    rows, columns = np.nonzero(ink)
    (glyph,) = glyphs_of_picture(ink)
    left, right, top, bottom = map(int, (*np.sort(columns)[[0, -1]], *np.sort(rows)[[0, -1]]))
    assert glyph.box == Box(left, top, right - left + 1, bottom - top + 1)
    assert glyph.ink.sum() == np.count_nonzero(ink)


def test_the_picture_stays_as_it_was() -> None:
    ink = sheet()
    ink[10:50, 20:30] = 255
    ink.setflags(write=False)
    assert len(glyphs_of_picture(ink)) == 1


def boxes_of(ink: np.ndarray[tuple[int, int], np.dtype[np.uint8]]) -> list[list[Box]]:
    """Return for each row the boxes of its single groups, from the left."""
    return [
        [one.glyph.box for one in row.candidates if one.end == one.start + 1]
        for row in lattices_of_picture(ink)
    ]


def rings(ink: np.ndarray[tuple[int, int], np.dtype[np.uint8]], top: int, *lefts: int) -> None:
    for left in lefts:
        ink[top : top + 30, left : left + 20] = 255
        ink[top + 4 : top + 26, left + 4 : left + 16] = 0


def test_connected_parts_are_digits_from_left_to_right() -> None:
    ink = sheet()
    rings(ink, 20, 50, 5)
    assert boxes_of(ink) == [[Box(5, 20, 20, 30), Box(50, 20, 20, 30)]]


def test_rows_of_a_picture_are_read_from_the_top() -> None:
    ink = sheet(100)
    rings(ink, 60, 5, 50)
    rings(ink, 10, 7, 52)
    assert [[box.y for box in row] for row in boxes_of(ink)] == [[10, 10], [60, 60]]


def test_digits_close_together_keep_their_own_soft_edges() -> None:
    ink = np.zeros((300, 400), np.uint8)
    ink[100:200, 100:140] = ink[100:200, 150:190] = 255
    ink[99, 100:190] = 40
    ink[99, 140:150] = 0
    assert boxes_of(ink) == [[Box(100, 99, 40, 101), Box(150, 99, 40, 101)]]


def test_a_picture_of_very_many_parts_is_taken_for_one_glyph() -> None:
    ink = np.zeros((1024, 1024), np.uint8)
    ink[8::16, 8::16] = ink[9::16, 8::16] = 255
    assert len(ink[8::16, 8::16].ravel()) > MOST_PARTS
    (row,) = lattices_of_picture(ink)
    (only,) = row.candidates
    assert only.glyph.box == Box(8, 8, 1009, 1010)


def test_every_candidate_has_a_digit_image() -> None:
    ink = sheet()
    rings(ink, 20, 5, 30)
    drawing = Drawing(tuple(Stroke.from_points([Point(x, 0), Point(x, 9)]) for x in (0, 2)))
    for row in (*lattices_of_picture(ink), *lattices_of_drawing(drawing)):
        assert all(one.glyph.image().shape == (28, 28) for one in row.candidates)
        assert all(one.glyph.image().max() > 0.5 for one in row.candidates)


@pytest.mark.parametrize("level", [50, 80])
def test_a_pale_digit_beside_a_bold_one_is_a_glyph_and_pale_dirt_is_none(level: int) -> None:
    ink = sheet(60, 160)
    ink[10:50, 20:28] = 255
    ink[12:48, 60:63] = level
    ink[14:20, 100:106] = level
    ink[50:53, 90:150] = level
    (lattice,) = lattices_of_picture(ink)
    boxes = {tuple(c.glyph.box) for c in lattice.candidates if c.end == c.start + 1}
    assert boxes == {(20, 10, 8, 40), (60, 12, 3, 36)}


def test_a_picture_placed_by_the_mnist_rule_is_one_digit_even_in_pieces() -> None:
    ink = sheet(28, 28)
    ink[4:24, 8:11] = 255
    ink[4:24, 18:21] = 255
    (lattice,) = lattices_of_picture(ink)
    (candidate,) = lattice.candidates
    assert candidate.glyph.box == Box(8, 4, 13, 20)
    (aside,) = lattices_of_picture(np.roll(ink, 3, axis=1))
    assert len(aside.candidates) > 1
