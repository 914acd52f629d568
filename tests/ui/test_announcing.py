"""What a screen reader is told: the answer, once, at the end of a stroke."""

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from mnist_desktop.core.drawing import Box
from mnist_desktop.core.prediction import Prediction, Reading, Verdict
from mnist_desktop.ui.answer import AnswerView

SEVEN = Prediction((0.0,) * 7 + (0.998, 0.001, 0.001), Verdict.DIGIT, Box(0, 0, 1, 1))


def test_the_answer_is_announced_when_it_is_asked_for(qtbot: QtBot, told: list[str]) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    view.set_reading(Reading((SEVEN,), 1.0))
    assert told == [], "not with every movement"
    view.announce()
    assert told == ["7 99.8%"]


def test_where_nobody_listens_nothing_is_announced(
    qtbot: QtBot, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    view = AnswerView()
    qtbot.addWidget(view)
    view.set_reading(Reading((SEVEN,), 1.0))
    view.announce()
    assert told == []
