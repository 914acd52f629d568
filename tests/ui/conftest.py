"""What the tests of the views share."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.canvas import Canvas
from mnist_desktop.ui.settings import Theme
from mnist_desktop.ui.theme import Look

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


@pytest.fixture
def own_tongue() -> Iterator[None]:
    """Give the other tests back what they speak."""
    before = QLocale()
    yield
    QLocale.setDefault(before)
    application = QCoreApplication.instance()
    assert application is not None
    for translator in application.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """Return the program's look, and give the other tests back theirs."""
    before = qapp.palette()
    look = Look(qapp, Theme.SYSTEM)
    yield look
    look.apply(Theme.SYSTEM)
    look.setParent(None)
    look.deleteLater()
    qapp.setPalette(before)
