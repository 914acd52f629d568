"""A desk to work at."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.desk import Desk, make_desk


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = make_desk()
    qtbot.addWidget(desk.window)
    desk.window.resize(1000, 700)
    with qtbot.waitExposed(desk.window):
        desk.window.show()
    yield desk
    desk.close()
    desk.papers.give_up()  # the window is taken away without a question
