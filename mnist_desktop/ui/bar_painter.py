"""How one bar of the histogram is painted: the digit, the bar in its groove, the percentage.

Ten are painted for every answer, while the pen moves: what does not change is worked out once.
"""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen

from mnist_desktop.ui.numbers import percentage

GROOVE_ALPHA, BAR_ALPHA = 24, 165
"""Opacity (0-255) of the text's colour in the grooves and in the bars that are not the best."""
MUTED_BAR_ALPHA, MUTED_TEXT_ALPHA = 132, 165
"""The same of bars and words where it is no digit.

The bars keep 3 to 1 against their grooves (WCAG 1.4.11), the words 4.5 to 1 (WCAG 1.4.3).
"""

THICKEST, THICKNESS = 14.0, 0.5
"""How thick a bar is, in pixels, and as a share of its row: the smaller of the two."""
ROUNDING = 3.0
AFTER_DIGIT, BEFORE_PERCENTAGE = 6.0, 8.0
"""Pixels between the groove and what is written beside it."""
RING, RING_GAP = 2.0, 2.0
"""The ring around the bar that the keys are with, and what is free inside it, in pixels."""


class Bar(NamedTuple):
    """What a row shows, but for the length of its bar."""

    percentage: str = ""
    best: bool = False
    muted: bool = False


class BarPainter:
    """Paints rows in one font and one palette."""

    def __init__(self, font: QFont, palette: QPalette) -> None:
        self._plain, self._bold = QFont(font), QFont(font)
        self._bold.setBold(True)
        self._plain_metrics, self._bold_metrics = QFontMetricsF(font), QFontMetricsF(self._bold)
        self._advances: dict[tuple[str, bool], float] = {}
        self._digit_width = self._bold_metrics.horizontalAdvance("0") * 2
        self._value_width = self._bold_metrics.horizontalAdvance(percentage(1.0)) + 4
        text = palette.color(QPalette.ColorRole.WindowText)
        self._pen, self._muted_pen = QPen(text), QPen(_faint(text, MUTED_TEXT_ALPHA))
        self._groove = QBrush(_faint(text, GROOVE_ALPHA))
        self._brush, self._muted_brush = (
            QBrush(_faint(text, alpha)) for alpha in (BAR_ALPHA, MUTED_BAR_ALPHA)
        )
        self._accent = QBrush(palette.color(QPalette.ColorRole.Highlight))

    def paint(
        self, painter: QPainter, row: QRectF, digit: str, bar: Bar, length: float, *, mirrored: bool
    ) -> None:
        """Paint a row into the rectangle `row`, its bar as long as `length` says, 0 to 1.

        `mirrored` is for languages that are written to the left.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._bold if bar.best else self._plain)
        painter.setPen(self._muted_pen if bar.muted else self._pen)
        self._write(painter, row, digit, bar, mirrored=mirrored)
        groove = self._place(row, mirrored=mirrored)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._groove)
        painter.drawRoundedRect(groove, ROUNDING, ROUNDING)
        width = groove.width() * length
        if width < 1:
            return
        rest = self._muted_brush if bar.muted else self._brush
        painter.setBrush(self._accent if bar.best else rest)
        rounding = min(ROUNDING, width / 2)
        if mirrored:
            groove.setLeft(groove.right() - width)
        else:
            groove.setWidth(width)
        painter.drawRoundedRect(groove, rounding, ROUNDING)

    def paint_ring(self, painter: QPainter, row: QRectF, *, mirrored: bool) -> None:
        """Ring the bar of the row that the keys are with."""
        away = RING_GAP + RING / 2
        painter.setPen(QPen(self._accent, RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = self._place(row, mirrored=mirrored).adjusted(-away, -away, away, away)
        painter.drawRoundedRect(ring, ROUNDING + away, ROUNDING + away)

    def _place(self, row: QRectF, *, mirrored: bool) -> QRectF:
        """Return where the groove of a row is."""
        thickness = min(THICKEST, row.height() * THICKNESS)
        left = self._digit_width + AFTER_DIGIT
        whole = row.width() - left - self._value_width - BEFORE_PERCENTAGE
        start = row.left() + (row.width() - left - whole if mirrored else left)
        return QRectF(start, row.top() + (row.height() - thickness) / 2, whole, thickness)

    def _write(
        self, painter: QPainter, row: QRectF, digit: str, bar: Bar, *, mirrored: bool
    ) -> None:
        metrics = self._bold_metrics if bar.best else self._plain_metrics
        base = row.top() + (row.height() + metrics.ascent() - metrics.descent()) / 2
        of_digit, of_value = self._advance(digit, bar.best), self._advance(bar.percentage, bar.best)
        from_edge = (self._digit_width - of_digit) / 2
        if mirrored:
            digit_at, value_at = row.right() - from_edge - of_digit, row.left()
        else:
            digit_at, value_at = row.left() + from_edge, row.right() - of_value
        # By the base line: to lay text out in a rectangle takes twice as long.
        painter.drawText(QPointF(digit_at, base), digit)
        painter.drawText(QPointF(value_at, base), bar.percentage)

    def _advance(self, text: str, best: bool) -> float:
        """Return how wide a text is: there are few, and they come again and again."""
        known = self._advances.get((text, best))
        if known is None:
            metrics = self._bold_metrics if best else self._plain_metrics
            known = self._advances[text, best] = metrics.horizontalAdvance(text)
        return known


def _faint(colour: QColor, alpha: int) -> QColor:
    faint = QColor(colour)
    faint.setAlpha(alpha)
    return faint
