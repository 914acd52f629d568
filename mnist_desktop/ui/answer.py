"""The answer, written large: the number, how sure the network is, or why there is no answer."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnist_desktop.core.prediction import Prediction, Reading, Verdict
from mnist_desktop.ui.caption import fitted
from mnist_desktop.ui.numbers import percentage
from mnist_desktop.ui.platform import override

if TYPE_CHECKING:  # made for the first number of several digits
    from mnist_desktop.ui.digit_row import DigitRow

HEIGHT, LEAST_HEIGHT = 148, 84
"""Height of the view, in pixels, and on a small screen; no answer moves what lies below it."""
LARGE_SHARE_OF_AREA = 0.88
"""How high the large digits are, as a share of what there is for them."""
LARGE_SHARE = 0.74
"""Share of the height for what is written large; the line is below."""
SIDE_ROOM = 16
"""Pixels that stay free at both sides of a sentence."""
NO_DIGIT = "?"
"""What is written for a glyph that is no digit; `digit_row.NO_DIGIT`, imported later. A dash
before digits would be a minus, also to who hears it or pastes it."""


class _Words(NamedTuple):
    """What is written: large, in one piece or glyph by glyph, and in one or two lines below."""

    large: tuple[str, ...] = ()
    line: str = ""


class AnswerView(QWidget):
    """Shows the reading in words."""

    glyph_chosen = Signal(int)
    """One of several glyphs was chosen, by its number from the left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = self._in_words(Reading((), 0.0))
        self._row: DigitRow | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._set_fonts()
        self._name()

    def text(self) -> str:
        """Return what is written, as one line."""
        return " ".join(part for part in ("".join(self._words.large), self._words.line) if part)

    @property
    def is_given(self) -> bool:
        """Whether an answer is written, and not what stands there for want of one."""
        return bool(self._words.large)

    def set_reading(
        self, reading: Reading, shown: int | None = None, *, on_picture: bool = False
    ) -> None:
        """Write down an answer, and mark the glyph `shown` where there are several.

        With `on_picture` there is a picture, in which nothing may have been found.
        """
        words = self._in_words(reading, on_picture=on_picture)
        self._write(words)
        if len(words.large) > 1:
            self._digit_row().set_signs(words.large, shown or 0)

    def announce(self) -> None:
        """Have what is written read out, where somebody listens: at the end of a stroke."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        if QAccessible.isActive() and self.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text()))

    def set_waiting(self) -> None:
        """Say that the network is still being loaded."""
        self._write(_Words(line=self.tr("One moment: the network is getting ready…")))

    def set_reading_soon(self) -> None:
        """Say that a picture, which may take a while, is being read."""
        self._write(_Words(line=self.tr("Reading the picture…")))

    def set_failure(self, sentence: str) -> None:
        """Say why there is no answer."""
        self._write(_Words(line=sentence))

    def _in_words(self, reading: Reading, *, on_picture: bool = False) -> _Words:
        if len(reading.predictions) > 1:
            large = tuple(_sign(prediction) for prediction in reading.predictions)
            return _Words(large, self._line_on_several(reading))
        confidence = _share(reading.confidence)
        match reading.verdict:
            case Verdict.BLANK if on_picture:
                return _Words(line=self.tr("Nothing that looks like ink was found in the picture."))
            case Verdict.BLANK:
                return _Words(line=self.tr("Draw a digit, or open a picture of one."))
            case Verdict.NOT_A_DIGIT:
                return _Words((NO_DIGIT,), self.tr("That does not look like a digit."))
            case Verdict.UNCERTAIN:
                either = self.tr(" or ").join(map(str, reading.candidates[:3]))
                either = self.tr("{either}?").format(either=either)
                likely = self.tr("Most likely {digit}: {share}")
                best = reading.candidates[0]
                return _Words((either,), likely.format(digit=best, share=confidence))
            case _:
                return _Words((reading.number or "",), confidence)

    def _line_on_several(self, reading: Reading) -> str:
        strange = sum(prediction.digit is None for prediction in reading.predictions)
        if strange == len(reading.predictions):
            return self.tr("None looks like a digit.")
        if strange == 1:
            return self.tr("One does not look like a digit.")
        if strange:
            return self.tr("{count} do not look like digits.").format(count=strange)
        confidence = _share(reading.confidence)
        if reading.verdict is Verdict.UNCERTAIN:
            return self.tr("All digits right: {share}").format(share=confidence)
        return confidence

    def _write(self, words: _Words) -> None:
        if words == self._words:
            return
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # 4 ms: after the first paint

        self._words = words
        self._name()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        if self._row is not None:
            self._row.setVisible(len(words.large) > 1)
        self.update()

    def _digit_row(self) -> "DigitRow":
        if self._row is None:
            from mnist_desktop.ui.digit_row import DigitRow

            self._row = DigitRow(self)
            self._row.chosen.connect(self.glyph_chosen)
            self._row.setFont(self._large_font)
            self._row.setGeometry(self._large_area())
            self._row.show()
            QWidget.setTabOrder(_tab_stop_before(self), self._row)
        return self._row

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Answer: {text}").format(text=self.text()))

    def _large_area(self) -> QRect:
        return QRect(0, 0, self.width(), round(self.height() * LARGE_SHARE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        large, line = self._words.large, self._words.line
        area = self.rect()
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        if not large:
            self._paint_line(painter, area.adjusted(SIDE_ROOM, 0, -SIDE_ROOM, 0), line)
            return
        above = self._large_area()
        if len(large) == 1:
            painter.setFont(self._fitting_font(large[0], above.width()))
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, large[0])
        below = QRect(0, above.height(), area.width(), area.height() - above.height())
        self._paint_line(painter, below, line, Qt.AlignmentFlag.AlignTop)

    def _paint_line(
        self,
        painter: QPainter,
        area: QRect,
        line: str,
        height: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
    ) -> None:
        font, lines = fitted(line, self._line_font, area.size())
        painter.setFont(font)
        painter.drawText(area, Qt.AlignmentFlag.AlignHCenter | height, lines)

    def _fitting_font(self, text: str, width: int) -> QFont:
        """Return the large font, or a smaller one where a long text would not fit."""
        needed = QFontMetrics(self._large_font).horizontalAdvance(text)
        if needed <= width:
            return self._large_font
        font = QFont(self._large_font)
        font.setPixelSize(max(1, font.pixelSize() * width // needed))
        return font

    def _set_fonts(self) -> None:
        self._large_font, self._line_font = QFont(self.font()), QFont(self.font())
        self._large_font.setPixelSize(
            max(1, round(self._large_area().height() * LARGE_SHARE_OF_AREA))
        )
        if self._row is not None:
            self._row.setFont(self._large_font)
        self._line_font.setPointSizeF(QFontInfo(self.font()).pointSizeF() * 1.4)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_fonts()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_fonts()
        if self._row is not None:
            self._row.setGeometry(self._large_area())

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, LEAST_HEIGHT)


def _sign(prediction: Prediction) -> str:
    """Return how one of several glyphs is written."""
    match prediction.verdict:
        case Verdict.NOT_A_DIGIT:
            return NO_DIGIT
        case Verdict.UNCERTAIN:
            return f"{prediction.best}?"
        case _:
            return str(prediction.best)


def _share(confidence: float | None) -> str:
    return percentage(confidence) if confidence is not None else ""


def _tab_stop_before(widget: QWidget) -> QWidget:
    """Return what Tab leads to before `widget`: what is made late comes last of all otherwise."""
    before = widget.previousInFocusChain()
    while before not in (None, widget) and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
        before = before.previousInFocusChain()
    return before or widget
