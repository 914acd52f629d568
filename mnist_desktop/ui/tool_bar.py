"""The tools above the canvas: what one reaches for while drawing, and how wide the pen is."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolBar, QWidget

from mnist_desktop.core.drawing import PEN_LEAST, PEN_MOST, PEN_WIDTH
from mnist_desktop.ui.commands import Commands
from mnist_desktop.ui.platform import override
from mnist_desktop.ui.width_slider import WidthSlider

ICON_SIDE = 24
TARGET = 44
"""Least width and height of what a finger shall hit, in pixels (WCAG 2.5.5)."""
MOST_OF_SCREEN = 0.9
"""The tool bar never asks for more of the screen's width, whatever the font is."""
TIP_SIDE = 30


class PenTip(QWidget):
    """Shows how wide the pen is, as the dot that a tap would leave."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = PEN_WIDTH
        self.setFixedSize(TIP_SIDE, TIP_SIDE)

    def set_width(self, width: float) -> None:
        """Show another width, in canvas units; wider than the view it fills it."""
        self._width = width
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.WindowText))
        # The widest pen just fits; the thinnest is still seen.
        side = 2 + (TIP_SIDE - 4) * self._width / PEN_MOST
        dot = QRectF(0, 0, side, side)
        dot.moveCenter(QRectF(self.rect()).center())
        painter.drawEllipse(dot)


class ToolBar(QToolBar):
    """Few actions with words under their icons, large enough for a finger."""

    width_chosen = Signal(float)
    """The width of the pen, in canvas units, as it was set with the slider."""

    def __init__(self, actions: Commands) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Tools"))
        self.setObjectName("tools")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(ICON_SIDE, ICON_SIDE))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        groups = (
            [actions.open, actions.save],
            [actions.undo, actions.redo, actions.clear],
            [actions.pen, actions.eraser],
        )
        keep_room = _empty_icon()
        for number, group in enumerate(groups):
            if number > 0:
                self.addSeparator()
            for action in group:
                action.setIcon(keep_room)
                self.addAction(action)
                self.widgetForAction(action).setMinimumSize(TARGET, TARGET)
        self.addWidget(self._width_picker())
        # Wide enough for all words: else a tiny button hides the rest, as small screens allow.
        room = self.screen().availableSize().width() * MOST_OF_SCREEN
        self.setMinimumWidth(min(self.sizeHint().width(), round(room)))

    def set_pen_width(self, width: float) -> None:
        """Show a width of the pen, in canvas units."""
        self._tip.set_width(width)
        self._slider.blockSignals(True)  # it would round what was set elsewhere
        self._slider.setValue(round(width))
        self._slider.blockSignals(False)

    def _width_picker(self) -> QWidget:
        picker = QWidget()
        row = QHBoxLayout(picker)
        row.setContentsMargins(8, 0, 8, 0)
        self._tip = PenTip()
        self._slider = WidthSlider()
        self._slider.setRange(round(PEN_LEAST), round(PEN_MOST))
        self._slider.setAccessibleName(self.tr("Width of pen and eraser"))
        tip = self.tr("Width of pen and eraser ([ and ])")
        self._slider.setToolTip(tip)
        self._slider.setStatusTip(tip)
        self._slider.valueChanged.connect(self._on_moved)
        row.addWidget(self._slider)
        row.addWidget(self._tip)
        picker.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        return picker

    def _on_moved(self, value: int) -> None:
        self._tip.set_width(value)
        self.width_chosen.emit(float(value))


def _empty_icon() -> QIcon:
    """Return what keeps the room of an icon: the real ones come after the first paint."""
    pixmap = QPixmap(ICON_SIDE, ICON_SIDE)
    pixmap.fill(Qt.GlobalColor.transparent)
    return QIcon(pixmap)
