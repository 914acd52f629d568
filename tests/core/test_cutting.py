"""Glyphs that may be several digits, cut at their thin places."""

import numpy as np
import pytest

from mnist_desktop.core.cutting import Cuttable, cuts
from mnist_desktop.core.drawing import Box, Drawing
from mnist_desktop.core.grouping import MOST_PARTS
from mnist_desktop.core.segment import PenGlyph, PixelGlyph, glyphs_of_drawing
from tests.drawings import ONE, SEVEN, polyline

CHAINED = polyline(
    (0, 0), (0, 100), (60, 100), (60, 0), (0, 0), (0, 90), (180, 90), (180, 0), steps=50
)
"""A box, and at the end of a line from it a bar."""


def pen(*strokes: Drawing) -> PenGlyph:
    (glyph,) = glyphs_of_drawing(Drawing(tuple(s for one in strokes for s in one.strokes)))
    return glyph


def boxes() -> PixelGlyph:
    ink = np.zeros((40, 70), np.float32)
    ink[:, :30] = ink[:, 40:] = ink[20, :] = 1
    return PixelGlyph(ink, Box(100, 200, 70, 40))


@pytest.mark.parametrize(
    "glyph", [pen(ONE), pen(SEVEN), pen(Drawing((polyline((0, 5), (90, 5)),)))]
)
def test_what_is_narrow_or_only_a_line_is_not_cut(glyph: Cuttable) -> None:
    assert cuts(glyph) is None


def test_a_scribble_of_very_many_strokes_is_not_cut() -> None:
    few, many = (pen(*[Drawing((CHAINED,))] * count) for count in (2, MOST_PARTS + 1))
    assert cuts(few) is not None
    assert cuts(many) is None


@pytest.mark.parametrize(
    ("height", "width", "cut"), [(10, 11, False), (10, 20, True), (20, 22, True)]
)
def test_a_picture_of_few_pixels_is_only_cut_where_it_is_too_wide(
    height: int, width: int, cut: bool
) -> None:
    ink = np.ones((height, width), np.float32)
    ink[: height - 1, width // 2 - 1 : width // 2 + 1] = 0
    assert (cuts(PixelGlyph(ink, Box(3, 4, width, height))) is not None) is cut


def test_a_stroke_is_cut_between_its_digits() -> None:
    cut = cuts(pen(Drawing((CHAINED,))))
    assert cut is not None
    found = [piece.glyph.box for piece in (*cut.from_the_left(), *cut.to_the_right())]
    # The box is whole in one piece, and the bar in another.
    assert any(box.x == 0 and 60 <= box.width < 170 for box in found)
    assert any(box.x > 60 and box.x + box.width == 180 and box.height > 80 for box in found)


def test_ink_is_cut_between_its_digits_and_knows_its_place() -> None:
    cut = cuts(boxes())
    assert cut is not None
    left = cut.from_the_left()[0].glyph
    right = cut.to_the_right()[-1].glyph
    assert (left.box.x, left.box.y, left.box.height) == (100, 200, 40)
    assert left.box.x + left.box.width == right.box.x
    assert right.box.x + right.box.width == 170
    assert 30 <= left.box.width <= 40


def test_pieces_have_all_ink_between_their_borders() -> None:
    glyph = boxes()
    left, right = glyph.between(0, 0.5), glyph.between(0.5, 1)
    assert left is not None
    assert right is not None
    assert left.ink.sum() + right.ink.sum() == glyph.ink.sum()
    assert PixelGlyph(np.eye(10, dtype=np.float32), Box(0, 0, 10, 10)).between(0.3, 0.3) is None


def test_columns_count_the_ink() -> None:
    assert boxes().columns(7).tolist() == [400, 400, 400, 10, 400, 400, 400]
    assert np.allclose(boxes().columns(140)[:60], 20)
    ends = pen(Drawing((CHAINED,))).columns(18)
    assert ends.argmin() in range(7, 17)
