"""The frame around the part of a picture that is read: moved and resized by hand and by keyboard.

Handles and border take the pointer, the inside does not: one draws on the picture there.
"""

from enum import Flag, auto

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen

from mnist_desktop.core.drawing import Box, PlacedPicture
from mnist_desktop.ui.viewport import Viewport

HANDLE = 9.0
"""Pixels along the side of a handle as it is seen."""
SMALL = 4 * HANDLE
"""Pixels of the frame's shorter side below which its handles stand outside, to hide nothing."""
TOUCH = 28.0
"""Pixels along the side of what takes a finger or the mouse for it; WCAG 2.5.8 asks for 24."""
BORDER = 12.0
"""Pixels across the border that take hold of the whole frame."""
LEAST_SIDE = 20.0
"""Pixels that the frame keeps on each side, where the picture has as many."""
DIM_ALPHA = 150
"""Opacity (0-255) of the paper's colour over what is not read."""


class _Edge(Flag):
    """The edges of the frame that a handle moves."""

    LEFT = auto()
    TOP = auto()
    RIGHT = auto()
    BOTTOM = auto()


_ALL = _Edge.LEFT | _Edge.TOP | _Edge.RIGHT | _Edge.BOTTOM
_FALLING, _RISING = _Edge.LEFT | _Edge.TOP, _Edge.RIGHT | _Edge.TOP
_CORNERS = (_FALLING, _RISING, _Edge.RIGHT | _Edge.BOTTOM, _Edge.LEFT | _Edge.BOTTOM)
_HANDLES = (*_CORNERS, _Edge.LEFT, _Edge.TOP, _Edge.RIGHT, _Edge.BOTTOM)  # corners are hit first
_CURSORS = {
    _ALL: Qt.CursorShape.SizeAllCursor,
    _FALLING: Qt.CursorShape.SizeFDiagCursor,
    _Edge.RIGHT | _Edge.BOTTOM: Qt.CursorShape.SizeFDiagCursor,
    _RISING: Qt.CursorShape.SizeBDiagCursor,
    _Edge.LEFT | _Edge.BOTTOM: Qt.CursorShape.SizeBDiagCursor,
    _Edge.LEFT: Qt.CursorShape.SizeHorCursor,
    _Edge.RIGHT: Qt.CursorShape.SizeHorCursor,
    _Edge.TOP: Qt.CursorShape.SizeVerCursor,
    _Edge.BOTTOM: Qt.CursorShape.SizeVerCursor,
}


class CropFrame:
    """Knows the picture and its crop, and what the pointer does to it; paints it.

    Positions are in the widget's coordinates, boxes in canvas units. The frame is None without a
    picture, and the whole picture where nothing is cut off.
    """

    def __init__(self) -> None:
        self._place: Box | None = None
        self._crop: Box | None = None
        self._held: tuple[_Edge, QPointF, Box] | None = None

    def set_picture(self, placed: PlacedPicture | None) -> bool:
        """Take another picture or crop, as the drawing has it; False where it is the same."""
        before = (self._place, self._crop)
        self._place = placed.place if placed is not None else None
        self._crop = placed.read_box if placed is not None else None
        if self._place != before[0]:
            self._held = None
        return before != (self._place, self._crop)

    @property
    def crop(self) -> Box | None:
        """The part of the picture that is read, as `PlacedPicture.crop` says it: None for all."""
        return None if self._crop == self._place else self._crop

    @property
    def held(self) -> bool:
        """True while the pointer has hold of the frame."""
        return self._held is not None

    def press(self, position: QPointF, viewport: Viewport) -> bool:
        """Take hold of what lies there, a handle or the border; False where there is none."""
        edges = self._edges_at(position, viewport)
        if edges is None or self._crop is None:
            return False
        self._held = (edges, viewport.to_canvas(position), self._crop)
        return True

    def move(self, position: QPointF, viewport: Viewport) -> Box:
        """Bring what is held to the pointer and return the crop, inside the picture.

        ValueError where nothing is held.
        """
        if self._held is None or self._place is None:
            raise ValueError("nothing is held")
        edges, start, crop = self._held
        way = viewport.to_canvas(position) - start
        least = LEAST_SIDE / viewport.scale
        if edges == _ALL:
            self._crop = _moved(crop, way, self._place)
        else:
            self._crop = _resized(crop, edges, way, self._place, least)
        return self._crop

    def release(self) -> None:
        """Let go."""
        self._held = None

    def cancel(self) -> Box | None:
        """Let go, and return the crop as it was before; None where nothing was held."""
        if self._held is None:
            return None
        _, _, self._crop = self._held
        self._held = None
        return self._crop

    def nudge(self, dx: float, dy: float) -> Box | None:
        """Move the frame by canvas units, inside the picture; None without a picture."""
        if self._crop is not None and self._place is not None:
            self._crop = _moved(self._crop, QPointF(dx, dy), self._place)
        return self._crop

    def stretch(self, dx: float, dy: float, viewport: Viewport) -> Box | None:
        """Move the right and lower edge by canvas units; None without a picture."""
        if self._crop is not None and self._place is not None:
            edges, least = _Edge.RIGHT | _Edge.BOTTOM, LEAST_SIDE / viewport.scale
            self._crop = _resized(self._crop, edges, QPointF(dx, dy), self._place, least)
        return self._crop

    def cursor_at(self, position: QPointF, viewport: Viewport) -> Qt.CursorShape | None:
        """Return how the pointer looks there; None where it draws."""
        edges = self._held[0] if self._held is not None else self._edges_at(position, viewport)
        return _CURSORS[edges] if edges is not None else None

    def paint(self, painter: QPainter, viewport: Viewport, palette: QPalette) -> None:
        """Paint the frame, and paper over what is not read."""
        if self._crop is None or self._place is None:
            return
        frame, picture = _sharp(_seen(self._crop, viewport)), _seen(self._place, viewport)
        outside = QPainterPath()
        outside.addRect(picture.adjusted(-1, -1, 1, 1))
        outside.addRect(frame)  # odd and even: a hole
        paper = palette.color(QPalette.ColorRole.Base)
        paper.setAlpha(DIM_ALPHA)
        if self.crop is not None:
            painter.fillPath(outside, paper)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # A light line in a dark one is seen on any picture.
        for colour, width in ((QColor(0, 0, 0, 160), 3.0), (QColor(255, 255, 255, 240), 1.0)):
            pen = QPen(colour, width)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(frame)
        painter.setPen(QPen(QColor(0, 0, 0, 190), 1))
        painter.setBrush(QColor("white"))
        around = _around(frame)
        for edges in _offered(frame):
            painter.drawRoundedRect(_square(_handle(around, edges), HANDLE), 2, 2)

    def reach(self, viewport: Viewport) -> QRect:
        """Return the part of the widget that the frame, and what is dimmed, lies in."""
        if self._place is None:
            return QRect()
        margin = HANDLE + 2
        picture = _seen(self._place, viewport)
        return picture.adjusted(-margin, -margin, margin, margin).toAlignedRect()

    def _edges_at(self, position: QPointF, viewport: Viewport) -> _Edge | None:
        if self._crop is None:
            return None
        frame = _seen(self._crop, viewport)
        for edges in _offered(frame):
            if _square(_handle(frame, edges), TOUCH).contains(position):
                return edges
        if self._crop == self._place:
            return None  # there is nowhere to move it to
        half = BORDER / 2
        within = frame.adjusted(-half, -half, half, half).contains(position)
        return _ALL if within and not _inside(frame, half).contains(position) else None


def _seen(box: Box, viewport: Viewport) -> QRectF:
    return viewport.transform().mapRect(QRectF(*box))


def _sharp(frame: QRectF) -> QRectF:
    """Return a frame whose lines of one pixel lie in one pixel each, not halfway in two."""
    return QRectF(frame.toRect()).translated(0.5, 0.5)


def _inside(frame: QRectF, gap: float) -> QRectF:
    """Return the frame without a gap on each side; of a small frame, half of it stays."""
    across, down = min(gap, frame.width() / 4), min(gap, frame.height() / 4)
    return frame.adjusted(across, down, -across, -down)


def _around(frame: QRectF) -> QRectF:
    """Return where the middles of the handles are seen: on the frame, or beside a small one."""
    out = (HANDLE + 1) / 2 if min(frame.width(), frame.height()) < SMALL else 0.0
    return frame.adjusted(-out, -out, out, out)


def _offered(frame: QRectF) -> list[_Edge]:
    """Return the handles that there is room for: those between the corners need a gap."""
    room = 3 * TOUCH
    return [
        edges
        for edges in _HANDLES
        if edges in _CORNERS
        or (edges in _Edge.LEFT | _Edge.RIGHT and frame.height() >= room)
        or (edges in _Edge.TOP | _Edge.BOTTOM and frame.width() >= room)
    ]


def _handle(frame: QRectF, edges: _Edge) -> QPointF:
    middle = frame.center()
    x = frame.left() if _Edge.LEFT in edges else middle.x()
    y = frame.top() if _Edge.TOP in edges else middle.y()
    return QPointF(
        frame.right() if _Edge.RIGHT in edges else x,
        frame.bottom() if _Edge.BOTTOM in edges else y,
    )


def _square(centre: QPointF, side: float) -> QRectF:
    return QRectF(centre - QPointF(side / 2, side / 2), QSizeF(side, side))


def _moved(crop: Box, way: QPointF, place: Box) -> Box:
    x = _within(crop.x + way.x(), place.x, place.x + place.width - crop.width)
    y = _within(crop.y + way.y(), place.y, place.y + place.height - crop.height)
    return Box(x, y, crop.width, crop.height)


def _resized(crop: Box, edges: _Edge, way: QPointF, place: Box, least: float) -> Box:
    x, width = _stretched(
        (crop.x, crop.width),
        (place.x, place.width),
        least,
        (way.x() if _Edge.LEFT in edges else 0.0, way.x() if _Edge.RIGHT in edges else 0.0),
    )
    y, height = _stretched(
        (crop.y, crop.height),
        (place.y, place.height),
        least,
        (way.y() if _Edge.TOP in edges else 0.0, way.y() if _Edge.BOTTOM in edges else 0.0),
    )
    return Box(x, y, width, height)


def _stretched(
    crop: tuple[float, float],
    place: tuple[float, float],
    least: float,
    ways: tuple[float, float],
) -> tuple[float, float]:
    """Return start and length of a crop whose ends went their ways, within place and least."""
    (start, length), (first, whole) = crop, place
    least = min(least, length)  # a crop that was smaller already may stay so
    end, last = start + length, first + whole
    if ways[0]:
        start = _within(start + ways[0], first, end - least)
    if ways[1]:
        end = _within(end + ways[1], start + least, last)
    # All of it is exactly all of it, whatever the sums above were rounded to.
    return (first, whole) if (start, end) == (first, last) else (start, end - start)


def _within(value: float, least: float, most: float) -> float:
    return max(least, min(value, most))
