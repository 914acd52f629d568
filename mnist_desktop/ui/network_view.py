"""What the network sees: the digit image it was given, as 28 × 28 squares."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnist_desktop.ui.caption import fitted
from mnist_desktop.ui.platform import override

SIDE = 28
"""Pixels of a digit image along each side."""
ENLARGED, ENLARGED_LEAST = 3, 2
"""Pixels of the screen, at 100 %, to one of the digit image; and where there is little room."""
GAP = 14
EMPTY_ALPHA = 24
"""Opacity (0-255) of the field while nothing is read, as the grooves of the bars have it."""
TEXT_ALPHA = 190
"""Opacity (0-255) of the words beside it; they keep 4.5 to 1 (WCAG AA)."""


class NetworkView(QWidget):
    """Shows one digit image, with a line that says what it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = b""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._title = self.tr("What the network sees")
        self._line = self.tr("28 × 28 pixels: scaled, and centred on the weight of its ink")
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(self._line)
        self.setToolTip(self._line)

    @property
    def image(self) -> bytes:
        """The digit image on show: 784 bytes, 255 = ink; or empty."""
        return self._image

    def set_image(self, image: bytes) -> None:
        """Show a digit image, 784 bytes from the top; empty shows an empty field."""
        if image != self._image:
            self._image = image
            self.update(self._field())

    def _field(self) -> QRect:
        """Return where the squares are: at the foot, at the side where reading begins."""
        side = _side_of(ENLARGED if self.height() >= _side_of(ENLARGED) else ENLARGED_LEAST)
        left = (
            0 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else self.width() - side
        )
        return QRect(left, self.height() - side, side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        field = self._field()
        inner = field.adjusted(1, 1, -1, -1)
        if not self._image:
            faint = self.palette().color(QPalette.ColorRole.WindowText)
            faint.setAlpha(EMPTY_ALPHA)
            painter.fillRect(inner, faint)
        else:  # as the network has it: ink is light, and there is no colour
            image = QImage(self._image, SIDE, SIDE, SIDE, QImage.Format.Format_Grayscale8)
            painter.drawImage(inner, image)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(field.adjusted(0, 0, -1, -1))
        if not event.rect().intersects(self._beside()):
            return
        colour = self.palette().color(QPalette.ColorRole.WindowText)
        painter.setPen(colour)
        beside = self._beside()
        taken = self._write(painter, beside, self._title)
        colour.setAlpha(TEXT_ALPHA)
        painter.setPen(colour)
        self._write(painter, beside.adjusted(0, taken + 4, 0, 0), self._line)

    def _write(self, painter: QPainter, area: QRect, text: str) -> int:
        """Write a text from the top of an area and return how high it is."""
        font, lines = fitted(text, self.font(), area.size())
        painter.setFont(font)
        at_start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        painter.drawText(area, at_start, lines)
        return painter.fontMetrics().lineSpacing() * (lines.count("\n") + 1)

    def _beside(self) -> QRect:
        """Return where the words are."""
        field = self._field()
        room = QRect(0, field.top(), max(0, self.width() - field.width() - GAP), field.height())
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            room.moveRight(self.width() - 1)
        return room

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, _side_of(ENLARGED))

    @override
    def minimumSizeHint(self) -> QSize:
        side = _side_of(ENLARGED_LEAST)
        return QSize(side, side)


def _side_of(enlarged: int) -> int:
    """Return how many pixels the field has along each side, its edge included."""
    return SIDE * enlarged + 2
