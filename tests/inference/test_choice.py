"""What the network's answers decide, with a network that is made by hand."""

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
import pytest

from mnist_desktop.core.cutting import Cuttable
from mnist_desktop.core.drawing import Box, Drawing
from mnist_desktop.core.normalise import DigitImage
from mnist_desktop.core.segment import lattices_of_drawing
from mnist_desktop.inference.choice import Answer, Ask, chosen
from tests.drawings import polyline

Paths = list[list[tuple[float, float]]]

NARROW = polyline((0, 0), (0, 100), (40, 100), (40, 0), (0, 0), steps=50)
CHAINED = polyline(
    (0, 0), (0, 100), (60, 100), (60, 0), (0, 0), (0, 90), (180, 90), (180, 0), steps=50
)
BLANK: DigitImage = np.zeros((28, 28), np.float32)
ABREAST = polyline(
    (0, 0), (0, 100), (40, 100), (40, 0), (0, 0), (0, 90), (110, 90), (110, 0), steps=50
)


def network(sure: Callable[[Cuttable], float], asked: list[int]) -> Ask:
    """Return one that reads a 7 everywhere, and is as sure that it is a digit as it is told."""

    def ask(glyphs: Sequence[Cuttable]) -> list[Answer]:
        asked.append(len(glyphs))
        return [Answer(glyph, np.eye(10)[7], sure(glyph), BLANK) for glyph in glyphs]

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
    # The whole; what begins at its left; what ends at its right; what lies between.
    assert len(asked) == 4


@pytest.mark.parametrize(("mirrored", "bar", "count"), [(False, 1, 1), (True, 1, 2), (False, 7, 2)])
def test_what_begins_with_a_stem_may_be_a_letter(mirrored: bool, bar: int, count: int) -> None:
    path = [(0, 0), (0, 100), (0, 90), (45, 90), (45, 0), (100, 0), (100, 90), (45, 90)]
    glyph = polyline(*((float(100 - x if mirrored else x), float(y)) for x, y in path), steps=50)

    def answer(glyph: Cuttable) -> Answer:
        box = glyph.box
        has_bar = box.x + box.width > 99 if mirrored else box.x < 1
        sure = box.width < 95 and (has_bar or box.width >= 40)
        read = np.eye(10)[bar if box.width < 40 else 7]
        return Answer(glyph, read, 1 if sure else 0.01, BLANK)

    def ask(glyphs: Sequence[Cuttable]) -> list[Answer]:
        return [answer(glyph) for glyph in glyphs]

    assert len(chosen(lattices_of_drawing(Drawing((glyph,))), ask)) == count


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


LETTERS: dict[str, Paths] = {
    "H": [[(0, 0), (0, 100)], [(0, 50), (60, 50)], [(60, 0), (60, 100)]],
    "N": [[(0, 0), (0, 100)], [(2, 0), (60, 100), (60, 0)]],
    "K": [[(0, 0), (0, 100)], [(60, 0), (2, 50), (60, 100)]],
}
"""Strokes of letters, each of which has a bar that reads as a 1."""


def bars_are_ones(glyphs: Sequence[Cuttable]) -> list[Answer]:
    """Return ones for bars and sevens for more; what is 60 wide or more is no digit."""

    def answer(glyph: Cuttable) -> Answer:
        width = glyph.box.width
        return Answer(glyph, np.eye(10)[1 if width < 10 else 7], 1 if width < 60 else 0.01, BLANK)

    return [answer(glyph) for glyph in glyphs]


def drawn(paths: Paths) -> Drawing:
    return Drawing(tuple(polyline(*path, steps=50) for path in paths))


@pytest.mark.parametrize("paths", LETTERS.values(), ids=LETTERS.keys())
def test_a_letter_stays_whole_though_its_strokes_read_as_digits(paths: Paths) -> None:
    (answer,) = chosen(lattices_of_drawing(drawn(paths)), bars_are_ones)
    assert answer.digit < 0.1


def test_bars_that_stand_apart_are_ones() -> None:
    apart = drawn([[(0, 0), (0, 100)], [(60, 0), (60, 100)]])
    assert len(chosen(lattices_of_drawing(apart), bars_are_ones)) == 2


def test_a_letters_strokes_in_a_longer_row_are_digits() -> None:
    ring = [(140 + 25 * np.cos(a), 50 - 50 * np.sin(a)) for a in np.linspace(0, 6.28, 30)]
    row = drawn([*LETTERS["K"], ring])
    glyphs = [answer.glyph for answer in chosen(lattices_of_drawing(row), bars_are_ones)]
    assert len(glyphs) == 3


@pytest.mark.parametrize(
    ("gap", "sure", "count"), [(25, 0.85, 2), (25, 0.75, 1), (1, 0.9, 1), (1, 0.97, 2)]
)
def test_what_may_be_a_letter_is_two_digits_if_both_are_sure(
    gap: float, sure: float, count: int
) -> None:
    sevens: Paths = [[(x, 0), (x + 30, 0), (x, 100)] for x in (0, 30 + gap)]
    lattices = lattices_of_drawing(drawn(sevens))
    asked: list[int] = []
    surer = network(lambda glyph: 0.01 if glyph.box.width > 40 else sure, asked)
    assert len(chosen(lattices, surer)) == count


@pytest.mark.parametrize("width", [90, 130])
def test_two_joined_bars_are_no_digits_run_together(width: float) -> None:
    pair = polyline((0, 0), (width / 2, 100), (width, 0), steps=50)
    (answer,) = chosen(lattices_of_drawing(Drawing((pair,))), joined_are_none(1))
    assert answer.glyph.box == pair.bounds()
    assert len(chosen(lattices_of_drawing(Drawing((pair,))), joined_are_none(7))) == 2


def joined_are_none(digit: int) -> Ask:
    """Return a network that reads that digit, in anything narrower than 80."""

    def ask(glyphs: Sequence[Cuttable]) -> list[Answer]:
        return [
            Answer(g, np.eye(10)[digit], 0.01 if g.box.width > 80 else 1, BLANK) for g in glyphs
        ]

    return ask
