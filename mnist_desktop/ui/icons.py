"""The program's icons: its own SVG files, drawn in the colour of the text around them."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SIDE = 24
"""Side of an icon, in pixels of a screen at 100 %."""


def tinted(svg: Path, colour: QColor, ratio: float) -> QIcon:
    """Return an icon whose `currentColor` is `colour`, for a screen of the scale `ratio`.

    Disabled, the style makes it fainter.
    """
    text = svg.read_text(encoding="utf-8").replace("currentColor", colour.name())
    renderer = QSvgRenderer(QByteArray(text.encode()))
    side = round(SIDE * ratio)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return QIcon(pixmap)
