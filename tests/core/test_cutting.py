"""Glyphs that may be several digits, cut from top to bottom."""

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
    ends = {piece.end: piece.glyph.box for piece in cut.from_the_left()}
    starts = {piece.start: piece.glyph.box for piece in cut.to_the_right()}
    both = [(ends[border], starts[border]) for border in ends.keys() & starts.keys()]
    for left, right in both:
        assert (left.x, left.y, left.height) == (100, 200, 40)
        assert left.x + left.width == right.x
        assert right.x + right.width == 170
    assert any(30 <= left.width <= 40 for left, _ in both)


def test_pieces_have_all_ink_between_their_borders() -> None:
    glyph = boxes()
    left, right = glyph.between(0, 0.5), glyph.between(0.5, 1)
    assert left is not None
    assert right is not None
    assert left.ink.sum() + right.ink.sum() == glyph.ink.sum()
    assert PixelGlyph(np.eye(10, dtype=np.float32), Box(0, 0, 10, 10)).between(0.3, 0.3) is None


def test_a_cut_knows_what_it_runs_across() -> None:
    shares = np.array([0.2, 0.5, 0.8])
    rings = np.zeros((40, 70), np.float32)
    rings[[0, 1, 38, 39], :30] = rings[20:22, 30:40] = rings[[0, 1, 20, 21, 38, 39], 40:] = 1
    assert PixelGlyph(rings, Box(0, 0, 70, 40)).crossings(shares).tolist() == [2, 1, 3]
    # The line runs through the box once more, on its way to the bar.
    assert pen(Drawing((CHAINED,))).crossings(shares).tolist() == [3, 1, 1]


def test_a_scribble_is_not_cut_where_it_is_crossed_all_over() -> None:
    zigzag = [(float(60 * (n % 2)), 2.0 * n) for n in range(50)]
    beside = polyline((60, 50), (90, 50), (90, 0), (90, 100))
    cut = cuts(pen(Drawing((polyline(*zigzag), beside))))
    assert cut is not None
    assert all(border * 90 > 60 for border in cut.borders[1:])
