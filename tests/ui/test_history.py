"""Undo and redo give back the very drawings."""

from itertools import pairwise

from pytestqt.qtbot import QtBot

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.ui.history import History
from tests.drawings import ONE, SEVEN


def test_noting_a_step_does_not_take_it(qtbot: QtBot) -> None:
    history = History()
    with qtbot.assertNotEmitted(history.restored):
        history.record(Drawing(), SEVEN, "Draw")
    assert history.undoText() == "Draw"


def test_steps_go_back_and_forth(qtbot: QtBot) -> None:
    history = History()
    restored: list[Drawing] = []
    history.restored.connect(restored.append)
    history.record(Drawing(), SEVEN, "Draw")
    history.record(SEVEN, ONE, "Open drawing")

    history.undo()
    history.undo()
    history.redo()

    assert restored == [SEVEN, Drawing(), SEVEN]
    assert history.canRedo()


def test_of_the_steps_gone_through_only_the_last_is_shown(qtbot: QtBot) -> None:
    history = History()
    drawings = [Drawing(), SEVEN, ONE, SEVEN, ONE]
    for before, after in pairwise(drawings):
        history.record(before, after, "Draw")
    restored: list[Drawing] = []
    history.restored.connect(restored.append)
    for step in (1, 4, 3, 3, 0):
        history.go_to(step)
        assert history.index() == step
    history.redo()

    assert restored == [SEVEN, ONE, SEVEN, Drawing(), SEVEN]
