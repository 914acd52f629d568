"""The answer, written large: the digit, how sure the network is, or why there is no answer."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnist_desktop.core.prediction import Reading, Verdict
from mnist_desktop.ui.platform import override

HEIGHT = 148
"""Height of the view, in pixels; fixed, so that an answer never moves what lies below it."""

LARGE_PX = 96


@dataclass(frozen=True, slots=True)
class _Words:
    """What is written: large, and in one or two lines below or beside it."""

    large: str = ""
    line: str = ""


class AnswerView(QWidget):
    """Shows the reading in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = self._in_words(Reading((), 0.0))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._set_fonts()
        self._name()

    def text(self) -> str:
        """Return what is written, as one line."""
        return " ".join(part for part in (self._words.large, self._words.line) if part)

    def set_reading(self, reading: Reading) -> None:
        """Write down an answer."""
        self._write(self._in_words(reading))

    def set_waiting(self) -> None:
        """Say that the network is still being loaded."""
        self._write(_Words(line=self.tr("One moment: the network is getting ready…")))

    def set_failure(self, sentence: str) -> None:
        """Say why there is no answer."""
        self._write(_Words(line=sentence))

    def _in_words(self, reading: Reading) -> _Words:
        confidence = f"{reading.confidence:.1%}" if reading.confidence is not None else ""
        match reading.verdict:
            case Verdict.BLANK:
                return _Words(line=self.tr("Draw a digit, or open a picture of one."))
            case Verdict.NOT_A_DIGIT:
                return _Words("–", self.tr("That does not look like a digit."))
            case Verdict.UNCERTAIN if reading.candidates:
                either = self.tr(" or ").join(map(str, reading.candidates[:3]))
                return _Words(f"{either}?", self.tr("Not sure: {share}").format(share=confidence))
            case _:
                return _Words(reading.number or "", confidence)

    def _write(self, words: _Words) -> None:
        if words == self._words:
            return
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # 4 ms: after the first paint

        self._words = words
        self._name()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Answer: {text}").format(text=self.text()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        large, line = self._words.large, self._words.line
        area = self.rect()
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        if not large:
            painter.setFont(self._line_font)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, line)
            return
        split = round(area.height() * 0.74)
        painter.setFont(self._fitting_font(large, area.width()))
        above = QRect(area.left(), area.top(), area.width(), split)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, large)
        painter.setFont(self._line_font)
        below = QRect(area.left(), split, area.width(), area.height() - split)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, line)

    def _fitting_font(self, text: str, width: int) -> QFont:
        """Return the large font, or a smaller one where a long text would not fit."""
        needed = QFontMetrics(self._large_font).horizontalAdvance(text)
        if needed <= width:
            return self._large_font
        font = QFont(self._large_font)
        font.setPixelSize(max(1, LARGE_PX * width // needed))
        return font

    def _set_fonts(self) -> None:
        self._large_font, self._line_font = QFont(self.font()), QFont(self.font())
        self._large_font.setPixelSize(LARGE_PX)
        self._line_font.setPointSizeF(QFontInfo(self.font()).pointSizeF() * 1.4)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_fonts()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT)
