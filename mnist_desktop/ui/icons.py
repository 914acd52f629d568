"""The program's icons: its own SVG files, drawn in the colour of the text around them."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SIZES = (24, 48)
"""Sides in pixels, for screens at 100 % and at 200 %; between them the larger is scaled down."""


def tinted(svg: Path, colour: QColor) -> QIcon:
    """Return an icon whose `currentColor` is `colour`; disabled, the style makes it fainter."""
    text = svg.read_text(encoding="utf-8").replace("currentColor", colour.name())
    renderer = QSvgRenderer(QByteArray(text.encode()))
    icon = QIcon()
    for size in SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        icon.addPixmap(pixmap)
    return icon
