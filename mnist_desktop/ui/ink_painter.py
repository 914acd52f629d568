"""How strokes look: round pens, corners rounded through the middles between the points.

A growing stroke is painted piece by piece, so that each movement costs only what it adds. The
curve runs through the middles, with the points as its controls; the tail is the straight rest
up to the pen, which the next point replaces.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from mnist_desktop.core.drawing import Stroke

FIELDS = 4
"""Values of a point: x, y, pressure, time."""

_DOT = 1e-3  # a line must have a length for Qt to draw its round ends


def round_pen(colour: QColor, width: float) -> QPen:
    """Return the pen of a stroke, `width` in canvas units."""
    return QPen(
        colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )


def stroke_path(stroke: Stroke) -> QPainterPath:
    """Return the path of a finished stroke, in canvas units."""
    values = memoryview(stroke.data).cast("d").tolist()
    path = QPainterPath(_point(values, 0))
    for index in range(1, len(stroke)):
        _extend(path, values, index)
    end = _point(values, len(stroke) - 1)
    path.lineTo(end if len(stroke) > 1 else end + QPointF(_DOT, 0))
    return path


def piece(values: Sequence[float], index: int) -> QPainterPath:
    """Return what point `index` (from 1 on) adds to the curve of a growing stroke."""
    path = QPainterPath(_point(values, 0) if index == 1 else _middle(values, index - 1))
    _extend(path, values, index)
    return path


def tail(values: Sequence[float]) -> QPainterPath:
    """Return the straight rest from the end of the curve to the last point."""
    last = len(values) // FIELDS - 1
    end = _point(values, last)
    path = QPainterPath(_middle(values, last) if last else end)
    path.lineTo(end if last else end + QPointF(_DOT, 0))
    return path


def reach(path: QPainterPath, width: float) -> QRectF:
    """Return the rectangle that painting a path with a pen of `width` may touch."""
    margin = width / 2 + 1
    return path.controlPointRect().adjusted(-margin, -margin, margin, margin)


def _extend(path: QPainterPath, values: Sequence[float], index: int) -> None:
    if index == 1:
        path.lineTo(_middle(values, 1))
    else:
        path.quadTo(_point(values, index - 1), _middle(values, index))


def _point(values: Sequence[float], index: int) -> QPointF:
    return QPointF(values[FIELDS * index], values[FIELDS * index + 1])


def _middle(values: Sequence[float], index: int) -> QPointF:
    """Return the middle between point `index` and the one before it."""
    middle: QPointF = (_point(values, index - 1) + _point(values, index)) / 2
    return middle
