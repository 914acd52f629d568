"""How strokes look: round pens, corners rounded through the middles between the points.

The curve runs through the middles, with the points as its controls; its last bit is the straight
rest up to the pen, which the next point replaces.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

FIELDS = 4
"""Values of a point: x, y, pressure, time."""

_DOT = 1e-3  # a line must have a length for Qt to draw its round ends


def round_pen(colour: QColor, width: float) -> QPen:
    """Return the pen of a stroke, `width` in canvas units."""
    return QPen(
        colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )


def curve(values: Sequence[float], start: int = 0, *, to_pen: bool = True) -> QPainterPath:
    """Return the curve of a stroke, from point `start` on, in canvas units.

    `values` are the packed values of all its points. Without `to_pen` the curve ends where the
    next points can no longer change it: in the middle before the last point.
    """
    last = len(values) // FIELDS - 1
    path = QPainterPath(_middle(values, start) if start else _point(values, 0))
    for index in range(start + 1, last + 1):
        if index == 1:
            path.lineTo(_middle(values, 1))
        else:
            path.quadTo(_point(values, index - 1), _middle(values, index))
    if to_pen:
        end = _point(values, last)
        path.lineTo(end if last else end + QPointF(_DOT, 0))
    return path


def newest_reach(values: Sequence[float], width: float) -> QRectF:
    """Return the rectangle in which the last point changed what is seen of a stroke."""
    last = len(values) // FIELDS - 1
    points = [_point(values, index) for index in range(max(0, last - 2), last + 1)]
    xs, ys = [point.x() for point in points], [point.y() for point in points]
    margin = width / 2 + 1
    around = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    return around.adjusted(-margin, -margin, margin, margin)


def _point(values: Sequence[float], index: int) -> QPointF:
    return QPointF(values[FIELDS * index], values[FIELDS * index + 1])


def _middle(values: Sequence[float], index: int) -> QPointF:
    """Return the middle between point `index` and the one before it."""
    middle: QPointF = (_point(values, index - 1) + _point(values, index)) / 2
    return middle
