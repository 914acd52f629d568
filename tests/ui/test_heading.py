"""The line above the bars: which digit they are for."""

import pytest
from pytestqt.qtbot import QtBot

from mnist_desktop.core.prediction import Prediction, Reading, Verdict
from mnist_desktop.ui.heading import Heading
from tests.core.readings import glyph

SEVEN = glyph(7, confidence=0.75)
FOUR_OR_NINE = glyph(4, Verdict.UNCERTAIN)
STAR = glyph(4, Verdict.NOT_A_DIGIT)


@pytest.mark.parametrize(
    ("glyphs", "shown", "expected"),
    [
        ((), None, "Probabilities"),
        ((SEVEN,), 0, "Probabilities"),
        ((STAR,), 0, "If it were a digit"),
        ((STAR, SEVEN), 1, "Digit 2 of 2: 7, 75.0%"),
        ((FOUR_OR_NINE, SEVEN), 0, "Digit 1 of 2: 4 or 9?"),
        ((STAR, SEVEN), 0, "Digit 1 of 2: does not look like one"),
    ],
)
def test_it_says_what_the_bars_are_for(
    qtbot: QtBot, glyphs: tuple[Prediction, ...], shown: int | None, expected: str
) -> None:
    heading = Heading()
    qtbot.addWidget(heading)
    heading.set_reading(Reading(glyphs, 1.0), shown)

    assert heading.text() == expected
