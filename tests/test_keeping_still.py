"""Where the system asks programs to keep still, the bars of the window do."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from pytestqt.qtbot import QtBot

from mnist_desktop.core.drawing import Box
from mnist_desktop.core.prediction import Prediction, Verdict
from mnist_desktop.ui.histogram import Histogram
from tests.desk import Desk, make_desk

SEVEN = Prediction((0.0,) * 7 + (1.0, 0.0, 0.0), Verdict.DIGIT, Box(0, 0, 1, 1))

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="GTK's file is what is asked here"
)


@pytest.fixture(params=[False, True])
def still(request: pytest.FixtureRequest, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Have the system ask for stillness, or not."""
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    folder = own_home / "config" / "gtk-3.0"
    folder.mkdir(parents=True)
    animated = 0 if request.param else 1
    (folder / "settings.ini").write_text(f"[Settings]\ngtk-enable-animations={animated}\n")
    return bool(request.param)


@pytest.fixture
def desk(qtbot: QtBot, still: bool) -> Iterator[Desk]:
    desk = make_desk()
    qtbot.addWidget(desk.window)
    with qtbot.waitExposed(desk.window):
        desk.window.show()
    yield desk
    desk.close()


def length_of_best(bars: Histogram) -> int:
    """Return how many pixels of the row of the seven have the colour of the best bar."""
    accent = bars.palette().color(QPalette.ColorRole.Highlight).name()
    image = bars.grab().toImage()
    y = bars.visualRect(bars.probabilities.index(7)).center().y()
    return sum(image.pixelColor(x, y).name() == accent for x in range(image.width()))


def test_the_bars_come_at_once_only_where_they_shall_not_move(
    desk: Desk, still: bool, qtbot: QtBot
) -> None:
    bars = desk.window.histogram
    bars.set_prediction(SEVEN)
    at_once = length_of_best(bars)
    qtbot.waitUntil(lambda: length_of_best(bars) > 200)

    assert (at_once > 200) is still
