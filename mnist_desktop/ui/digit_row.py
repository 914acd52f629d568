"""The digits of a number side by side, written large; one is marked, and any can be chosen.

A choice is made with the mouse or, after Tab, with the arrow keys; Home and End lead to the ends.
"""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QWidget

from mnist_desktop.ui.platform import override

SMALLEST_PX = 22
"""No digit is written smaller; of a longer number, the part around the marked digit is seen."""
NO_DIGIT = "?"
DOUBT = "?"
DOUBT_SHARE = 0.45
"""Size of the question mark beside a digit, and of its place, as a share of the digit's."""
DOUBT_ALPHA = 165
"""Opacity (0-255) of what is not sure; 4.5 to 1 at least (WCAG AA)."""
MORE = "…"


class _Cell(NamedTuple):
    """Where one glyph is written, and what; its number counts from the left."""

    number: int
    sign: str
    place: QRectF


class DigitRow(QWidget):
    """Shows glyphs as digits: “7”, “7?” where it is uncertain, “?” where it is none."""

    chosen = Signal(int)
    """A glyph was chosen, by its number from the left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signs: tuple[str, ...] = ()
        self._shown = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the canvas
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_signs(self, signs: tuple[str, ...], shown: int) -> None:
        """Write other glyphs, and mark the one `shown`."""
        if (signs, shown) == (self._signs, self._shown):
            return
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        self._signs, self._shown = signs, shown
        name = self.tr("Digit {number} of {count}: {sign}")
        count = len(signs)
        sign = self.tr("none") if signs[shown] == NO_DIGIT else signs[shown]
        self.setAccessibleName(name.format(number=shown + 1, count=count, sign=sign))
        self.setAccessibleDescription(self.tr("The arrow keys choose another digit."))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.update()

    def cells(self) -> list[QRectF]:
        """Return the places of the digits that are seen, from left to right."""
        return [cell.place for cell in self._cells(self._scale())]

    def _unit(self) -> float:
        """Return the width of the widest digit in full size."""
        metrics = QFontMetricsF(self.font())
        return max(metrics.horizontalAdvance(digit) for digit in "0123456789")

    def _scale(self) -> float:
        """Return how much smaller than in full size the digits are written."""
        needed = self._unit() * sum(map(_share, self._signs))
        smallest = SMALLEST_PX / QFontInfo(self.font()).pixelSize()
        return max(smallest, min(1.0, self.width() / needed)) if needed else 1.0

    def _cells(self, scale: float) -> list[_Cell]:
        unit = self._unit() * scale
        first, end = self._seen(unit)
        signs = list(self._signs[first:end])
        widths = [unit * _share(sign) for sign in signs]
        if first > 0:
            signs[0] = MORE
        if end < len(self._signs):
            signs[-1] = MORE
        x, cells = (self.width() - sum(widths)) / 2, []
        for index, (sign, width) in enumerate(zip(signs, widths, strict=True), first):
            cells.append(_Cell(index, sign, QRectF(x, 0, width, self.height())))
            x += width
        return cells

    def _seen(self, unit: float) -> tuple[int, int]:
        """Return the part of the row that has room, with the marked digit in its midst."""
        count = len(self._signs)
        if unit * sum(map(_share, self._signs)) <= self.width() + 0.5:
            return 0, count
        room = max(3, int(self.width() / (unit * max(map(_share, self._signs)))))
        first = max(0, min(self._shown - room // 2, count - room))
        return first, min(count, first + room)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._scale()
        font, small = QFont(self.font()), QFont(self.font())
        font.setPixelSize(max(1, int(QFontInfo(self.font()).pixelSize() * scale)))
        small.setPixelSize(max(1, int(font.pixelSize() * DOUBT_SHARE)))
        for cell in self._cells(scale):
            self._paint_sign(painter, cell, font, small)
            if cell.number == self._shown:
                self._mark(painter, cell.place, QFontMetricsF(font))

    def _paint_sign(self, painter: QPainter, cell: _Cell, font: QFont, small: QFont) -> None:
        digit = cell.sign.removesuffix(DOUBT) if _is_doubted(cell.sign) else cell.sign
        place = QRectF(cell.place)
        colour = self.palette().color(QPalette.ColorRole.WindowText)
        if not cell.sign.isdigit():
            colour.setAlpha(DOUBT_ALPHA)
        painter.setPen(colour)
        if digit != cell.sign:
            painter.setFont(small)
            top = place.center().y() - QFontMetricsF(font).capHeight() / 2
            beside = QRectF(place.right(), top, 0, QFontMetricsF(small).height())
            place.setWidth(place.width() / (1 + DOUBT_SHARE))
            beside.setLeft(place.right())
            painter.drawText(beside, Qt.TextFlag.TextDontClip, DOUBT)
        painter.setFont(font)
        centred = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        painter.drawText(place, centred, digit)

    def _mark(self, painter: QPainter, place: QRectF, metrics: QFontMetricsF) -> None:
        """Underline the digit shown, and frame it while the keys are with this row."""
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        baseline = place.center().y() + (metrics.ascent() - metrics.descent()) / 2
        thickness = max(3.0, metrics.height() / 28)
        bar = QRectF(place.left(), baseline + 2 * thickness, place.width(), thickness)
        bar.adjust(place.width() * 0.14, 0, -place.width() * 0.14, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawRoundedRect(bar, thickness / 2, thickness / 2)
        if self.hasFocus():
            frame = QRectF(place)
            frame.setTop(baseline - metrics.capHeight() - 3 * thickness)
            frame.setBottom(bar.bottom() + 2 * thickness)
            painter.setPen(accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                QRectF(frame.toAlignedRect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5
            )

    def _choose(self, index: int) -> None:
        if 0 <= index < len(self._signs) and index != self._shown:
            self.chosen.emit(index)

    def _at(self, position: QPointF) -> int | None:
        cells = self._cells(self._scale())
        return next((c.number for c in cells if c.place.contains(position)), None)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index is not None:
            self._choose(index)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        leads_to = {
            Qt.Key.Key_Left: self._shown - 1,
            Qt.Key.Key_Right: self._shown + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._signs) - 1,
        }
        index = leads_to.get(Qt.Key(event.key()))
        if index is None:
            super().keyPressEvent(event)
        else:
            self._choose(index)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self.update()


def _is_doubted(sign: str) -> bool:
    """Return whether a sign is a digit with a question mark beside it."""
    return sign.endswith(DOUBT) and sign != NO_DIGIT


def _share(sign: str) -> float:
    """Return the width of a glyph's place, as a share of a digit's."""
    return 1.0 + DOUBT_SHARE * _is_doubted(sign)
