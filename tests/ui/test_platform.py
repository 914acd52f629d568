"""What the pinned versions of Python and PySide6 must not do to the program."""

import sys

from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

CALLS = 1000


def test_calls_that_return_nothing_take_no_reference_from_none(qtbot: QtBot) -> None:
    # PySide6 6.12.0 does; on Python 3.11 the interpreter then aborts within seconds of drawing.
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.setPen(QColor("red"))
    lost = before - sys.getrefcount(None)
    painter.end()

    assert lost < CALLS / 2
