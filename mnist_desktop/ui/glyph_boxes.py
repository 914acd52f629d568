"""The frames around what was read, on the canvas: quiet ones, and one for the glyph shown."""

import math

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

from mnist_desktop.core.drawing import Box
from mnist_desktop.ui.viewport import Viewport

GAP, GAP_SHARE = 12.0, 0.1
"""Pixels between a glyph's box and its frame, and the most as a share of the box's longer side.

The pen's width is not in the box; in a row of small digits, wide frames would lie on each other.
Between two glyphs it is half of what lies between them: the frames of digits that touch do as well.
"""
CORNER, THIN_CORNER = 5.0, 1.0
"""Radius of a frame's corners in pixels; a small glyph's own corners must stay free."""
SMALL = 24.0
"""Pixels of a glyph's longer side below which its frame is thin and close.

A usual one would hide most of it, and of those beside it.
"""
LINE, THIN_LINE = 2.0, 1.0
"""Pixels across a frame's line; on a picture there is one more of another colour on each side."""
QUIET_ALPHA = 170
"""Opacity (0-255) of the text's colour in the frames of the glyphs that are not shown."""
DARK, LIGHT = QColor(0, 0, 0, 145), QColor(255, 255, 255)
"""Around and in the lines on a picture: one of the two is seen on any ground (WCAG 1.4.11)."""
DASH, SPACE = 4.0, 5.0
"""Pixels of a dash, and of the space after it."""


class GlyphBoxes:
    """Knows the boxes of the glyphs, in canvas units, and paints their frames."""

    def __init__(self) -> None:
        self._boxes: tuple[Box, ...] = ()
        self._shown: int | None = None

    def set(self, boxes: tuple[Box, ...], shown: int | None) -> bool:
        """Take other boxes, and which of them is shown; False where they are the same."""
        before = (self._boxes, self._shown)
        self._boxes, self._shown = boxes, shown
        return before != (boxes, shown)

    def paint(
        self, painter: QPainter, viewport: Viewport, palette: QPalette, *, on_picture: bool
    ) -> None:
        """Paint the frames, in the widget's coordinates, on paper or on any picture.

        The shown one is a solid line, the others are dashed: colour alone would not tell.
        """
        painter.setBrush(Qt.BrushStyle.NoBrush)
        quiet = palette.color(QPalette.ColorRole.Text)
        quiet.setAlpha(QUIET_ALPHA)
        accent = palette.color(QPalette.ColorRole.Highlight)
        solid = (DARK, LIGHT, accent) if on_picture else (accent,)
        dashed = (DARK, LIGHT) if on_picture else (quiet,)
        # The shown one comes last: it may share a line with those beside it.
        for index, box in sorted(enumerate(self._boxes), key=lambda at: at[0] == self._shown):
            line = _line(box, viewport)
            frame = _sharp(_frame(box, viewport, self._boxes), line)
            corner = CORNER if line == LINE else THIN_CORNER
            shown = index == self._shown
            for pen in _pens(solid if shown else dashed, line):
                painter.setPen(pen if shown else _dashed(pen, line))
                painter.drawRoundedRect(frame, corner, corner)

    def reach(self, viewport: Viewport) -> QRect:
        """Return the part of the widget that the frames lie in."""
        around = Box.around(self._boxes)
        if around is None:
            return QRect()
        return _frame(around, viewport).toAlignedRect().adjusted(-4, -4, 4, 4)


def _frame(box: Box, viewport: Viewport, among: tuple[Box, ...] = ()) -> QRectF:
    inner = viewport.transform().mapRect(QRectF(*box))
    share = GAP_SHARE if _line(box, viewport) == LINE else 0.0
    gap = min(GAP, 2 + share * max(inner.width(), inner.height()))
    left, right = (
        min(gap, max(0.0, paper * viewport.scale / 2)) for paper in _paper_beside(box, among)
    )
    return inner.adjusted(-left, -gap, right, gap)


def _paper_beside(box: Box, among: tuple[Box, ...]) -> tuple[float, float]:
    """Return what lies between a box and the next one at its left and right, in canvas units."""
    level = [
        other
        for other in among
        if other.y < box.y + box.height and box.y < other.y + other.height and other is not box
    ]
    left = [box.x - other.x - other.width for other in level if other.x < box.x]
    right = [other.x - box.x - box.width for other in level if other.x >= box.x]
    return min(left, default=math.inf), min(right, default=math.inf)


def _line(box: Box, viewport: Viewport) -> float:
    """Return how many pixels the line of a glyph's frame is across."""
    return THIN_LINE if max(box.width, box.height) * viewport.scale < SMALL else LINE


def _sharp(frame: QRectF, line: float) -> QRectF:
    """Return the frame with its lines on whole pixels, or a thin one is a broad grey one."""
    return QRectF(frame.toAlignedRect()).translated(line % 2 / 2, line % 2 / 2)


def _pens(colours: tuple[QColor, ...], line: float) -> list[QPen]:
    """Return pens for one line in several colours, the outermost first.

    A thin one has two at most; dark and light are seen on any ground, the accent is not.
    """
    if line < LINE:
        colours = colours[:2]
    around = range(len(colours) - 1, -1, -1)
    return [QPen(colour, line + 2 * n) for n, colour in zip(around, colours, strict=True)]


def _dashed(pen: QPen, line: float) -> QPen:
    """Dash a pen's line; the dashes of a wider one are longer by as much as it is wider."""
    across, more = pen.widthF(), pen.widthF() - line
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([(DASH + more) / across, (SPACE - more) / across])  # in widths of the pen
    pen.setDashOffset(more / 2 / across)
    return pen
