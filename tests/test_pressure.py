"""Pressure is for the eye: however hard one presses, the network is given the same."""

from itertools import cycle

import pytest
from pytestqt.qtbot import QtBot

from mnist_desktop import Reader
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.places import model_folder
from mnist_desktop.ui.canvas import Canvas
from tests.ui.pointing import Tablet

BAR = [(180.0 + 10 * step, 140.0) for step in range(20)]
LEG = [(370.0 - 6 * step, 140.0 + 14 * step) for step in range(20)]


def seven(qtbot: QtBot, pressures: list[float]) -> Drawing:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(560, 560)
    canvas.show()
    pen = Tablet(canvas)
    pen.draw([(*place, p) for place, p in zip(BAR + LEG, cycle(pressures), strict=False)])
    return canvas.drawing


@pytest.mark.parametrize("pressures", [[0.05], [0.4], [0.1, 0.9, 0.3]])
def test_the_same_is_read_at_any_pressure(qtbot: QtBot, pressures: list[float]) -> None:
    reader = Reader(model_folder())
    pressed, plain = seven(qtbot, pressures), seven(qtbot, [1.0])
    assert {point.pressure for point in pressed.strokes[0]} == set(pressures)
    (read,), (expected,) = (reader.read(drawing).predictions for drawing in (pressed, plain))

    assert read.best == 7
    assert any(read.image)
    assert (read.image, read.probabilities) == (expected.image, expected.probabilities)
