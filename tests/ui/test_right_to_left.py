"""Where one writes from right to left, the window is its own mirror, and numbers stay numbers."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from mnist_desktop.core.drawing import Box
from mnist_desktop.core.places import resource
from mnist_desktop.core.prediction import Prediction, Reading, Verdict
from mnist_desktop.ui.histogram import Histogram
from mnist_desktop.ui.history import History
from mnist_desktop.ui.main_window import MainWindow

HALF = Prediction((0.0,) * 7 + (0.5, 0.5, 0.0), Verdict.UNCERTAIN, Box(0, 0, 1, 1), (7, 8))


def test_the_panel_is_at_the_left_of_the_canvas(qtbot: QtBot) -> None:
    window = MainWindow(History(), resource("icons"))
    qtbot.addWidget(window)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.resize(1000, 700)
    with qtbot.waitExposed(window):
        window.show()
    assert window.answer.mapTo(window, QPoint()).x() < window.canvas.mapTo(window, QPoint()).x()
    window.answer.set_reading(Reading((HALF, HALF), 1.0), 0)
    assert window.answer.text().startswith("7?7?"), "read from left to right all the same"
    window.grab()


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_bars_grow_in_the_direction_of_writing(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    view = Histogram()
    qtbot.addWidget(view)
    view.setLayoutDirection(direction)
    view.set_still(True)
    view.resize(400, 300)
    with qtbot.waitExposed(view):
        view.show()
    view.set_prediction(HALF)
    accent = view.palette().color(QPalette.ColorRole.Highlight)
    row = view.row_height()

    def middle_of_accent() -> float:
        image = view.grab().toImage()
        y = round(7.5 * row)
        xs = [x for x in range(image.width()) if _like(image.pixelColor(x, y), accent)]
        return sum(xs) / len(xs) if xs else -1.0

    qtbot.waitUntil(lambda: middle_of_accent() > 0)
    left = direction is Qt.LayoutDirection.LeftToRight
    assert (middle_of_accent() < view.width() / 2) is left


def _like(one: QColor, other: QColor) -> bool:
    away = (one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue())
    return all(abs(step) < 12 for step in away)
