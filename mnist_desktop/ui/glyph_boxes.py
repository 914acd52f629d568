"""The frames around what was read, on the canvas: quiet ones, and one for the glyph shown."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen

from mnist_desktop.core.drawing import Box
from mnist_desktop.ui.viewport import Viewport

GAP, GAP_SHARE = 12.0, 0.1
"""Pixels between a glyph's box and its frame, and the most as a share of the box's longer side.

The pen's width is not in the box; in a row of small digits, wide frames would lie on each other.
"""
CORNER = 5.0
QUIET_ALPHA = 110
"""Opacity (0-255) of the text's colour in the frames of the glyphs that are not shown."""


class GlyphBoxes:
    """Knows the boxes of the glyphs, in canvas units, and paints their frames."""

    def __init__(self) -> None:
        self._boxes: tuple[Box, ...] = ()
        self._shown: int | None = None

    def set(self, boxes: tuple[Box, ...], shown: int | None) -> bool:
        """Take other boxes, and which of them is shown; False where they are the same."""
        before = (self._boxes, self._shown)
        self._boxes, self._shown = boxes, shown
        return before != (boxes, shown)

    def paint(self, painter: QPainter, viewport: Viewport, palette: QPalette) -> None:
        """Paint the frames, in the widget's coordinates.

        The shown one is a solid line, the others are dotted: colour alone would not tell.
        """
        painter.setBrush(Qt.BrushStyle.NoBrush)
        quiet = palette.color(QPalette.ColorRole.Text)
        quiet.setAlpha(QUIET_ALPHA)
        for index, box in enumerate(self._boxes):
            if index == self._shown:
                painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
            else:
                painter.setPen(QPen(quiet, 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(_frame(box, viewport), CORNER, CORNER)

    def reach(self, viewport: Viewport) -> QRect:
        """Return the part of the widget that the frames lie in."""
        around = Box.around(self._boxes)
        if around is None:
            return QRect()
        return _frame(around, viewport).adjusted(-2, -2, 2, 2).toAlignedRect()


def _frame(box: Box, viewport: Viewport) -> QRectF:
    inner = viewport.transform().mapRect(QRectF(*box))
    gap = min(GAP, 2 + GAP_SHARE * max(inner.width(), inner.height()))
    return inner.adjusted(-gap, -gap, gap, gap)
