"""Newest drawing wins: with a reader that answers only when the test says so."""

from concurrent.futures import Future

import pytest
from pytestqt.qtbot import QtBot

from mnist_desktop.core.drawing import Box, Drawing
from mnist_desktop.core.errors import ReaderLostError, UserError
from mnist_desktop.core.prediction import Prediction, Reading, Verdict
from mnist_desktop.ui.live import Answer, LiveReading
from tests.drawings import ONE, SEVEN, polyline

TWO = Drawing((polyline((-50, -50), (50, -50), (-50, 50), (50, 50)),))


def reading_of(digit: int) -> Reading:
    probabilities = tuple(0.91 if d == digit else 0.01 for d in range(10))
    return Reading((Prediction(probabilities, Verdict.DIGIT, Box(0, 0, 1, 1)),), 1.0)


class GatedReader:
    """A reader that keeps every drawing until the test lets its answer go."""

    def __init__(self) -> None:
        self.asked: list[tuple[Drawing, Future[Reading]]] = []

    def submit(self, drawing: Drawing) -> Future[Reading]:
        future: Future[Reading] = Future()
        self.asked.append((drawing, future))
        return future

    def drawings(self) -> list[Drawing]:
        return [drawing for drawing, _ in self.asked]

    def answer(self, index: int, digit: int) -> None:
        self.asked[index][1].set_result(reading_of(digit))

    def fail(self, index: int, error: Exception) -> None:
        self.asked[index][1].set_exception(error)


class Prompt:
    """A reader whose futures are done before they are returned."""

    def submit(self, drawing: Drawing) -> Future[Reading]:
        future: Future[Reading] = Future()
        future.set_result(reading_of(len(drawing.strokes)))
        return future


@pytest.fixture
def reader() -> GatedReader:
    return GatedReader()


@pytest.fixture
def live(reader: GatedReader, qtbot: QtBot) -> LiveReading:
    live = LiveReading()
    live.start(reader)
    return live


def test_the_newest_of_the_waiting_drawings_is_sent(
    live: LiveReading, reader: GatedReader, qtbot: QtBot
) -> None:
    for drawing in (SEVEN, ONE, TWO):
        live.submit(drawing)
    with qtbot.waitSignal(live.answered) as first:
        reader.answer(0, 7)
    with qtbot.waitSignal(live.answered) as last:
        reader.answer(1, 2)

    assert reader.drawings() == [SEVEN, TWO]
    assert first.args == [Answer(1, reading_of(7))]
    assert last.args == [Answer(3, reading_of(2))]


def test_the_last_drawing_is_always_answered(
    live: LiveReading, reader: GatedReader, qtbot: QtBot
) -> None:
    answers: list[Answer] = []
    live.answered.connect(answers.append)
    for _ in range(40):
        live.submit(SEVEN)
    live.submit(ONE)
    while not answers or answers[-1].ticket != live.ticket:
        with qtbot.waitSignal(live.answered):
            reader.answer(len(reader.asked) - 1, 1)

    assert reader.drawings() == [SEVEN, ONE]


def test_drawings_may_come_before_the_reader(reader: GatedReader, qtbot: QtBot) -> None:
    live = LiveReading()
    live.submit(SEVEN)
    live.submit(ONE)
    live.start(reader)

    assert reader.drawings() == [ONE]


def test_an_answer_that_is_there_at_once_still_comes_through_the_event_loop(qtbot: QtBot) -> None:
    live = LiveReading()
    live.start(Prompt())
    answers: list[Answer] = []
    live.answered.connect(answers.append)

    live.submit(SEVEN)

    assert not answers
    qtbot.waitUntil(lambda: bool(answers))


def test_a_refusal_is_shown_and_not_repeated(
    live: LiveReading, reader: GatedReader, qtbot: QtBot
) -> None:
    live.submit(SEVEN)
    with qtbot.waitSignal(live.failed) as failed:
        reader.fail(0, UserError("The model is damaged; install the program again."))

    assert failed.args == ["The model is damaged; install the program again."]
    assert reader.drawings() == [SEVEN]
    live.submit(ONE)
    assert reader.drawings() == [SEVEN, ONE]


def test_after_a_loss_the_newest_drawing_is_sent_once_more(
    live: LiveReading, reader: GatedReader, qtbot: QtBot
) -> None:
    live.submit(SEVEN)
    live.submit(ONE)
    reader.fail(0, ReaderLostError())
    qtbot.waitUntil(lambda: len(reader.asked) == 2)

    assert reader.drawings() == [SEVEN, ONE]


def test_a_drawing_that_ends_the_reader_twice_is_not_sent_again(
    live: LiveReading, reader: GatedReader, qtbot: QtBot
) -> None:
    live.submit(SEVEN)
    reader.fail(0, ReaderLostError())
    qtbot.waitUntil(lambda: len(reader.asked) == 2)
    with qtbot.waitSignal(live.failed) as failed:
        reader.fail(1, ReaderLostError())

    assert "undo" in failed.args[0]
    assert reader.drawings() == [SEVEN, SEVEN]
    live.submit(ONE)
    assert reader.drawings()[-1] == ONE


def test_after_closing_nothing_is_answered(
    live: LiveReading, reader: GatedReader, qtbot: QtBot
) -> None:
    live.submit(SEVEN)
    live.close()
    with qtbot.assertNotEmitted(live.answered):
        reader.answer(0, 7)


def test_a_fault_in_the_reader_does_not_strand_the_waiting_drawing(
    live: LiveReading, reader: GatedReader, qtbot: QtBot
) -> None:
    live.submit(SEVEN)
    live.submit(ONE)
    with qtbot.captureExceptions() as faults, qtbot.waitSignal(live.failed):
        reader.fail(0, KeyError("picture"))

    assert [fault[0] for fault in faults] == [KeyError]
    assert reader.drawings() == [SEVEN, ONE]


def test_a_loss_is_told(live: LiveReading, reader: GatedReader, qtbot: QtBot) -> None:
    live.submit(SEVEN)
    with qtbot.waitSignal(live.interrupted):
        reader.fail(0, ReaderLostError())
