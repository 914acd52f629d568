"""What the network's answers decide, with a network that is made by hand."""

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np

from mnist_desktop.core.cutting import Cuttable
from mnist_desktop.core.drawing import Box, Drawing
from mnist_desktop.core.segment import lattices_of_drawing
from mnist_desktop.inference.choice import Answer, Ask, chosen
from tests.drawings import polyline

NARROW = polyline((0, 0), (0, 100), (40, 100), (40, 0), (0, 0), steps=50)
CHAINED = polyline(
    (0, 0), (0, 100), (60, 100), (60, 0), (0, 0), (0, 90), (180, 90), (180, 0), steps=50
)
ABREAST = polyline(
    (0, 0), (0, 100), (40, 100), (40, 0), (0, 0), (0, 90), (110, 90), (110, 0), steps=50
)


def network(sure: Callable[[Cuttable], float], asked: list[int]) -> Ask:
    """Return one that reads a 7 everywhere, and is as sure that it is a digit as it is told."""

    def ask(glyphs: Sequence[Cuttable]) -> list[Answer]:
        asked.append(len(glyphs))
        return [Answer(glyph, np.eye(10)[7], sure(glyph)) for glyph in glyphs]

    return ask


def test_one_stroke_is_one_question() -> None:
    asked: list[int] = []
    (answer,) = chosen(lattices_of_drawing(Drawing((NARROW,))), network(lambda _: 1, asked))
    assert asked == [1]
    assert answer.glyph.box == NARROW.bounds()


def test_nothing_is_no_question() -> None:
    asked: list[int] = []
    assert chosen([], network(lambda _: 1, asked)) == []
    assert asked == []


def test_digits_run_together_are_cut_where_the_network_is_surer_of_each() -> None:
    lattices = lattices_of_drawing(Drawing((CHAINED,)))
    asked: list[int] = []
    surer = network(lambda glyph: 0.01 if glyph.box.width > 150 else 1, asked)
    answers = chosen(lattices, surer)
    assert len(answers) == 2
    assert answers[0].glyph.box.x < answers[1].glyph.box.x
    assert len(asked) == 2


def test_what_the_network_is_sure_of_is_not_cut() -> None:
    asked: list[int] = []
    (answer,) = chosen(lattices_of_drawing(Drawing((ABREAST,))), network(lambda _: 0.9, asked))
    assert answer.glyph.box == ABREAST.bounds()
    assert asked == [1]


def whole(box: Box, sure: float, glyph: Cuttable) -> float:
    """Return `sure` for the glyph with that box, and 1 for pieces of it."""
    return sure if glyph.box == box else 1


def test_what_is_too_wide_for_a_digit_is_cut_where_there_is_a_little_doubt() -> None:
    for glyph, sure, count in ((CHAINED, 0.8, 2), (CHAINED, 0.95, 1), (ABREAST, 0.8, 1)):
        asked: list[int] = []
        surer = network(partial(whole, glyph.bounds(), sure), asked)
        assert len(chosen(lattices_of_drawing(Drawing((glyph,))), surer)) == count


def test_pieces_that_are_no_digits_leave_the_glyph_whole() -> None:
    asked: list[int] = []
    (answer,) = chosen(lattices_of_drawing(Drawing((CHAINED,))), network(lambda _: 0.1, asked))
    assert answer.glyph.box == CHAINED.bounds()


def test_the_network_decides_between_one_digit_and_two() -> None:
    four = Drawing((polyline((0, 0), (0, 60), (50, 60)), polyline((58, 5), (58, 100))))
    for together in (0.0, 1.0):
        asked: list[int] = []

        def sure(glyph: Cuttable, together: float = together) -> float:
            return together if glyph.box.width > 55 else 1 - together

        answers = chosen(lattices_of_drawing(four), network(sure, asked))
        assert len(answers) == (1 if together else 2)
