"""What the tests of the canvas share."""

import pytest
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.canvas import Canvas

SIDE = 560


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    """Return a canvas of which a pixel is a unit."""
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(SIDE, SIDE)
    with qtbot.waitExposed(canvas):
        canvas.show()
    return canvas
