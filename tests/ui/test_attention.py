"""Which glyph the bars are for: the pen leads, a choice holds until the drawing changes."""

import pytest

from mnist_desktop.core.drawing import Box, Drawing
from mnist_desktop.core.prediction import Prediction, Reading, Verdict
from mnist_desktop.ui.attention import Attention
from tests.drawings import polyline

LEFT, MIDDLE, RIGHT = Box(-150, -50, 60, 100), Box(-30, -50, 60, 100), Box(90, -50, 60, 100)
STROKES = tuple(polyline((x, -50), (x + 60, 50)) for x in (-150, -30, 90))
DRAWING = Drawing(STROKES)


def reading(*boxes: Box) -> Reading:
    return Reading(tuple(Prediction((0.1,) * 10, Verdict.DIGIT, box) for box in boxes), 1.0)


THREE = reading(LEFT, MIDDLE, RIGHT)


@pytest.mark.parametrize("last", [0, 1, 2])
def test_the_glyph_last_touched_is_shown(last: int) -> None:
    drawing = Drawing((*STROKES[:last], *STROKES[last + 1 :], STROKES[last]))

    assert Attention().glyph(THREE, drawing) == last


def test_while_the_pen_is_ahead_of_the_reading_the_nearest_glyph_is_shown() -> None:
    ahead = DRAWING.with_stroke(polyline((-150, 20), (-160, 80)))

    assert Attention().glyph(THREE, ahead) == 0


def test_of_boxes_that_both_hold_the_pen_the_right_one_is_shown() -> None:
    drawing = Drawing((polyline((0, 0), (10, 10)),))

    assert Attention().glyph(reading(MIDDLE, MIDDLE), drawing) == 1


def test_without_a_stroke_the_last_glyph_is_shown_and_none_where_nothing_was_read() -> None:
    assert Attention().glyph(THREE, Drawing()) == 2
    assert Attention().glyph(reading(), DRAWING) is None


def test_a_choice_holds_until_the_drawing_changes() -> None:
    attention = Attention()
    attention.choose(DRAWING, 0)
    assert attention.glyph(THREE, DRAWING) == 0
    assert attention.glyph(reading(MIDDLE, RIGHT), DRAWING) == 0

    assert attention.glyph(THREE, DRAWING.with_stroke(STROKES[1])) == 1
    assert attention.glyph(THREE, Drawing(STROKES[:2])) == 1


def test_a_choice_of_a_glyph_that_is_no_more_is_forgotten() -> None:
    attention = Attention()
    attention.choose(DRAWING, 2)

    assert attention.glyph(reading(LEFT, MIDDLE), DRAWING) == 1
