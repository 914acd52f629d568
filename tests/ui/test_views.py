"""The bars and the written answer: what they show, and what a screen reader hears of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QPalette
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mnist_desktop.core.drawing import Box
from mnist_desktop.core.prediction import Prediction, Reading, Verdict
from mnist_desktop.ui.answer import HEIGHT, AnswerView
from mnist_desktop.ui.digit_row import DigitRow
from mnist_desktop.ui.histogram import EASE_MS, Histogram

BOX = Box(0, 0, 10, 10)
FOUR_OR_NINE = Prediction(
    (0.0, 0.0, 0.0, 0.0, 0.55, 0.0, 0.0, 0.0, 0.01, 0.44), Verdict.UNCERTAIN, BOX, (4, 9)
)
SEVEN = Prediction((0.0,) * 7 + (0.998, 0.001, 0.001), Verdict.DIGIT, BOX)
SCRIBBLE = Prediction((0.1,) * 10, Verdict.NOT_A_DIGIT, BOX)


@pytest.fixture
def histogram(qtbot: QtBot) -> Histogram:
    histogram = Histogram()
    qtbot.addWidget(histogram)
    histogram.resize(320, 400)
    histogram.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # no ring around the first bar
    histogram.show()
    return histogram


@pytest.fixture
def answer(qtbot: QtBot) -> AnswerView:
    answer = AnswerView()
    qtbot.addWidget(answer)
    return answer


def accent_pixels(histogram: Histogram, row: int) -> int:
    """Return how many pixels of a row have the colour that marks the best bar."""
    accent = histogram.palette().color(QPalette.ColorRole.Highlight)
    image = histogram.grab().toImage()
    rect = histogram.visualRect(histogram.probabilities.index(row))
    y = round(rect.center().y() * image.devicePixelRatio())
    return sum(QColor(image.pixel(x, y)) == accent for x in range(image.width()))


def test_numbers_and_winner_change_at_once(histogram: Histogram) -> None:
    histogram.set_prediction(SEVEN)
    rows = histogram.probabilities

    assert [rows.percentage(row) for row in (0, 7, 8)] == ["0.0%", "99.8%", "0.1%"]
    assert [row for row in range(10) if rows.is_best(row)] == [7]


def test_the_bar_of_the_best_digit_grows_to_its_length(histogram: Histogram, qtbot: QtBot) -> None:
    assert EASE_MS <= 100
    histogram.set_prediction(SEVEN)
    qtbot.waitUntil(lambda: accent_pixels(histogram, 7) > 150)

    assert accent_pixels(histogram, 4) == 0


def test_no_prediction_empties_the_bars(histogram: Histogram, qtbot: QtBot) -> None:
    histogram.set_prediction(SEVEN)
    qtbot.waitUntil(lambda: accent_pixels(histogram, 7) > 150)
    histogram.set_prediction(None)
    qtbot.waitUntil(lambda: accent_pixels(histogram, 7) == 0)

    assert histogram.probabilities.percentage(7) == ""


def test_all_ten_rows_are_seen_without_scrolling(histogram: Histogram) -> None:
    histogram.resize(histogram.minimumSizeHint())
    last = histogram.visualRect(histogram.probabilities.index(9))

    assert histogram.viewport().rect().contains(last)


def test_a_screen_reader_finds_ten_rows_to_read(histogram: Histogram) -> None:
    histogram.set_prediction(SEVEN)
    interface = QAccessible.queryAccessibleInterface(histogram)
    rows = [interface.child(index) for index in range(interface.childCount())]
    texts = [row.text(QAccessible.Text.Name) for row in rows]

    assert interface.text(QAccessible.Text.Name)
    assert len(texts) == 10
    assert texts[7] == "7: 99.8%, the best"
    assert texts[0] == "0: 0.0%"


def test_the_bars_follow_the_palette(histogram: Histogram, qtbot: QtBot) -> None:
    palette = QPalette(histogram.palette())
    palette.setColor(QPalette.ColorRole.Highlight, QColor(200, 30, 90))
    histogram.setPalette(palette)
    histogram.set_prediction(SEVEN)

    qtbot.waitUntil(lambda: accent_pixels(histogram, 7) > 150)


def test_of_what_is_no_digit_the_numbers_stay_but_none_is_marked(
    histogram: Histogram, qtbot: QtBot
) -> None:
    scribble = Prediction((0.91,) + (0.01,) * 9, Verdict.NOT_A_DIGIT, BOX)
    histogram.set_prediction(SEVEN)
    qtbot.waitUntil(lambda: accent_pixels(histogram, 7) > 150)
    histogram.set_prediction(scribble)
    qtbot.waitUntil(lambda: accent_pixels(histogram, 7) == 0)

    rows = histogram.probabilities
    assert rows.percentage(0) == "91.0%"
    assert not any(map(rows.is_best, range(10)))
    assert accent_pixels(histogram, 0) == 0
    assert rows.data(rows.index(0)) == "0: 91.0%"


def test_an_edit_of_the_rows_is_not_offered(histogram: Histogram) -> None:
    flags = histogram.probabilities.flags(histogram.probabilities.index(0))

    assert not flags & Qt.ItemFlag.ItemIsEditable


@pytest.mark.parametrize(
    ("predictions", "expected"),
    [
        ((), "Draw a digit, or open a picture of one."),
        ((SEVEN,), "7 99.8%"),
        ((SEVEN, SEVEN), "77 99.6%"),
        ((FOUR_OR_NINE,), "4 or 9? Most likely 4: 55.0%"),
        ((SCRIBBLE,), "? That does not look like a digit."),
        ((SEVEN, FOUR_OR_NINE), "74? All digits right: 54.9%"),
        ((SEVEN, SCRIBBLE), "7? One does not look like a digit."),
        ((SCRIBBLE, SEVEN, SCRIBBLE), "?7? 2 do not look like digits."),
        ((SCRIBBLE, SCRIBBLE), "?? None looks like a digit."),
    ],
)
def test_the_answer_is_written_in_words(
    answer: AnswerView, predictions: tuple[Prediction, ...], expected: str
) -> None:
    answer.set_reading(Reading(predictions, 1.0))

    assert answer.text() == expected
    assert answer.accessibleName() == f"Answer: {expected}"


def test_beside_a_picture_nobody_is_asked_to_open_one(answer: AnswerView) -> None:
    answer.set_reading(Reading((), 0.0), on_picture=True)
    assert answer.text() == "Nothing that looks like ink was found in the picture."
    answer.set_reading(Reading((), 0.0))
    assert answer.text() == "Draw a digit, or open a picture of one."


def test_why_there_is_no_answer_is_written_too(answer: AnswerView) -> None:
    answer.set_failure("The model is damaged; install the program again.")
    assert "damaged" in answer.text()
    answer.set_waiting()
    assert "getting ready" in answer.text()


def test_each_of_several_digits_can_be_chosen_and_one_alone_cannot(
    answer: AnswerView, qtbot: QtBot
) -> None:
    answer.resize(320, HEIGHT)
    answer.show()
    answer.set_reading(Reading((SEVEN, SEVEN), 1.0), 1)
    row = answer.findChild(DigitRow)
    assert isinstance(row, DigitRow)
    assert row.isVisible()
    with qtbot.waitSignal(answer.glyph_chosen) as chosen:
        place = row.cells()[0].center().toPoint()
        assert answer.childAt(row.mapTo(answer, place)) is row
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [0]

    answer.set_reading(Reading((SEVEN,), 1.0), 0)
    assert not row.isVisible()
