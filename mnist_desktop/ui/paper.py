"""What is seen of the paper besides the ink: its edge, the ring of the keys, the hint on it."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontInfo, QPainter, QPalette, QPen

from mnist_desktop.ui.caption import fitted

HINT_ALPHA = 165
"""Opacity (0-255) of the hint on an empty canvas: 5.5 to 1 on white paper (WCAG AA asks 4.5)."""
HINT_MARGIN = 16
"""Pixels that stay free around it."""
RING = 3
"""Pixels of the ring that says that the keys are with the canvas."""


def paint_hint(painter: QPainter, area: QRect, palette: QPalette, font: QFont, text: str) -> None:
    """Write what to do on an empty canvas."""
    large = QFont(font)
    large.setPointSizeF(QFontInfo(font).pointSizeF() * 1.5)
    margin = HINT_MARGIN
    inner = area.adjusted(margin, margin, -margin, -margin)
    fitting, lines = fitted(text, large, inner.size())
    painter.setFont(fitting)
    colour = palette.color(QPalette.ColorRole.Text)
    colour.setAlpha(HINT_ALPHA)
    painter.setPen(colour)
    painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, lines)


def paint_edge(painter: QPainter, area: QRect, palette: QPalette, *, ringed: bool) -> None:
    """Paint the edge of the paper, and a ring along it where it has the keys."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if ringed:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        pen = QPen(palette.color(QPalette.ColorRole.Highlight), RING)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        half = RING // 2
        painter.drawRect(area.adjusted(half, half, -half - 1, -half - 1))
    else:
        # Smoothed: at a scale of 150 % a line of one hard pixel may fall beside the widget.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5))
