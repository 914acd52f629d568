"""The slider for the width of the pen: its handle is seen on any ground and hit with a finger.

The keys, the wheel and what a screen reader hears are Qt's; a press anywhere brings the handle.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSlider, QWidget

from mnist_desktop.ui.platform import override

HANDLE = 24.0
"""Pixels across the handle; WCAG 2.5.8 asks for 24, and all of the slider's height is hit."""
RING_GAP = 3.0
"""Pixels between the handle and the ring that says that the keys are here."""
GROOVE = 4.0
WIDTH, HEIGHT = 136, 44


class WidthSlider(QSlider):
    """A level slider with a round handle, from 0 to 99 until another range is set."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedWidth(WIDTH)
        self.setMinimumHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the canvas

    def handle(self) -> QRectF:
        """Return where the handle is seen."""
        start, way = self._run()
        done = (self.sliderPosition() - self.minimum()) / (self.maximum() - self.minimum())
        x = start + way * (1 - done if self._is_mirrored() else done)
        middle = QPointF(x, self.height() / 2)
        return QRectF(middle.x() - HANDLE / 2, middle.y() - HANDLE / 2, HANDLE, HANDLE)

    def _run(self) -> tuple[int, int]:
        """Return where the middle of the handle may be: from where on, and how far.

        By our own sums: to make a class of `QStyle`, PySide6 takes 10 ms of the start.
        """
        edge = round(HANDLE / 2 + RING_GAP + 2)
        return edge, max(1, self.width() - 2 * edge)

    def _is_mirrored(self) -> bool:
        return self.isRightToLeft() != self.invertedAppearance()

    def _follow(self, event: QMouseEvent) -> None:
        start, way = self._run()
        done = max(0.0, min(1.0, (event.position().x() - start) / way))
        done = 1 - done if self._is_mirrored() else done
        self.setSliderPosition(round(self.minimum() + done * (self.maximum() - self.minimum())))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._follow(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._follow(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette, handle = QPainter(self), self.palette(), self.handle()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        start, way = self._run()
        groove = QRectF(start - GROOVE / 2, (self.height() - GROOVE) / 2, way + GROOVE, GROOVE)
        done = QRectF(groove)
        if self._is_mirrored():
            done.setLeft(handle.center().x())
        else:
            done.setRight(handle.center().x())
        accent = palette.color(QPalette.ColorRole.Highlight)
        painter.setPen(Qt.PenStyle.NoPen)
        for part, colour in ((groove, palette.color(QPalette.ColorRole.Mid)), (done, accent)):
            painter.setBrush(colour)
            painter.drawRoundedRect(part, GROOVE / 2, GROOVE / 2)
        painter.setPen(QPen(accent, 2))
        held = QPalette.ColorRole.Highlight if self.isSliderDown() else QPalette.ColorRole.Base
        painter.setBrush(palette.color(held))
        painter.drawEllipse(handle.adjusted(2, 2, -2, -2))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            out = RING_GAP - 1
            painter.drawEllipse(handle.adjusted(-out, -out, out, out))

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)
