"""What the first paint did not wait for comes in order, a turn of the event loop each."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from mnist_desktop.turns import Turns


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    return QObject()


def test_steps_wait_for_the_beginning_and_come_one_by_one(qtbot: QtBot, parent: QObject) -> None:
    taken: list[str] = []
    turns = Turns(parent)

    def steps(*names: str) -> list[Callable[[], object]]:
        return [lambda name=name: taken.append(name) for name in names]  # type: ignore[misc]

    turns.add(steps("third", "fourth"))
    turns.add(steps("first", "second"), first=True)
    turns.begin()
    assert taken == []
    qtbot.waitUntil(lambda: len(taken) == 1)
    turns.add(steps("fifth"))
    qtbot.waitUntil(lambda: len(taken) == 5)
    assert taken == ["first", "second", "third", "fourth", "fifth"]


def test_none_is_taken_after_the_end(qtbot: QtBot, parent: QObject) -> None:
    taken: list[int] = []
    turns = Turns(parent)
    turns.begin()

    def last() -> None:
        taken.append(1)
        turns.end()

    turns.add([last, lambda: taken.append(2)])
    other = Turns(parent)
    other.begin()
    qtbot.waitUntil(lambda: taken == [1])
    other.add([lambda: taken.append(3), lambda: taken.append(4)])  # two turns more
    qtbot.waitUntil(lambda: 4 in taken)
    assert taken == [1, 3, 4]
