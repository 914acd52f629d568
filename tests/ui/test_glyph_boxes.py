"""The frames around glyphs: close together where glyphs touch, and the shown one on top."""

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from mnist_desktop.core.drawing import Box
from mnist_desktop.ui.glyph_boxes import GAP, GlyphBoxes
from mnist_desktop.ui.viewport import SHORT_SIDE, Viewport

PLAIN = Viewport.plain(QSizeF(SHORT_SIDE, SHORT_SIDE))
MIDDLE = round(SHORT_SIDE / 2)
LEFT = Box(-80, -60, 80, 120)
"""It ends in the middle of the widget."""


def columns(boxes: tuple[Box, ...], shown: int) -> list[int]:
    """Return where the frame of the glyph shown stands upright, in pixels from the left."""
    image = QImage(int(SHORT_SIDE), int(SHORT_SIDE), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    palette, accent = QPalette(), QColor("#0000ff")
    palette.setColor(QPalette.ColorRole.Highlight, accent)
    frames = GlyphBoxes()
    frames.set(boxes, shown)
    painter = QPainter(image)
    frames.paint(painter, PLAIN, palette, on_picture=False)
    painter.end()
    rows = range(MIDDLE - 30, MIDDLE + 30)
    return [x for x in range(image.width()) if all(image.pixelColor(x, y) == accent for y in rows)]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("paper", "gap"), [(0, 0), (10, 5), (60, GAP)])
def test_a_frame_ends_halfway_to_the_next_glyph(paper: float, gap: float) -> None:
    found = columns((LEFT, Box(paper, -50, 80, 110)), 0)
    assert abs(max(found) - (MIDDLE + gap)) <= 2
    assert abs(min(found) - (MIDDLE - 80 - GAP)) <= 2


@pytest.mark.usefixtures("qapp")
def test_a_glyph_in_another_row_takes_no_room() -> None:
    found = columns((LEFT, Box(0, 100, 80, 110)), 0)
    assert abs(max(found) - (MIDDLE + GAP)) <= 2


@pytest.mark.usefixtures("qapp")
def test_the_frame_shown_is_whole_where_it_shares_a_line() -> None:
    boxes = (LEFT, Box(0, -60, 80, 120))
    for shown in (0, 1):
        assert any(abs(x - MIDDLE) <= 2 for x in columns(boxes, shown))
