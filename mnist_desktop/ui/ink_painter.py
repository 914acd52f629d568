"""How strokes look: round pens, corners rounded through the middles between the points.

The curve runs through the middles, with the points as its controls; its last bit is the straight
rest up to the pen, which the next point replaces. A pen that is pressed less draws a thinner line:
the stroke is painted in runs, in each of which it is equally wide.
"""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

FIELDS = 4
"""Values of a point: x, y, pressure, time."""
THINNEST = 0.45
"""Share of its full width that a pen draws with when it hardly touches the paper."""
STEP, STEP_SHARE = 0.5, 0.036
"""By how much the width changes from one run to the next, as finer is not seen: canvas units, or
for thin pens a share of their width."""

_DOT_SHARE = 1e-3  # a line must have a length for Qt to draw its round ends


class Run(NamedTuple):
    """A part of a stroke that is equally wide, in canvas units."""

    path: QPainterPath
    width: float


def paint(painter: QPainter, runs: Iterable[Run], colour: QColor) -> None:
    """Paint runs with round pens."""
    for path, width in runs:
        painter.setPen(
            QPen(
                colour,
                width,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        painter.drawPath(path)


def stroke_runs(
    values: Sequence[float], width: float, start: int = 0, *, to_pen: bool = True
) -> list[Run]:
    """Return the curve of a stroke, from point `start` on.

    `values` are the packed values of all its points, `width` is that of the pen when fully pressed.
    Without `to_pen` the curve ends where the next points can no longer change it: in the middle
    before the last point.
    """
    last = len(values) // FIELDS - 1
    here = _middle(values, start) if start else _point(values, 0)
    runs = [Run(QPainterPath(here), _width_at(values, min(start + 1, last), width))]
    for index in range(start + 1, last + 1):
        wide = _width_at(values, index, width)
        path = runs[-1].path
        if wide != runs[-1].width:
            path = QPainterPath(path.currentPosition())
            runs.append(Run(path, wide))
        if index == 1:
            path.lineTo(_middle(values, 1))
        else:
            path.quadTo(_point(values, index - 1), _middle(values, index))
    if to_pen:
        end = _point(values, last)
        runs[-1].path.lineTo(end if last else end + QPointF(_DOT_SHARE * width, 0))
    return runs


def newest_reach(values: Sequence[float], width: float) -> QRectF:
    """Return the rectangle in which the last point changed what is seen of a stroke."""
    last = len(values) // FIELDS - 1
    points = [_point(values, index) for index in range(max(0, last - 2), last + 1)]
    xs, ys = [point.x() for point in points], [point.y() for point in points]
    margin = width / 2 + 1
    around = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    return around.adjusted(-margin, -margin, margin, margin)


def _width_at(values: Sequence[float], index: int, width: float) -> float:
    """Return how wide the curve is before the middle at point `index`, in whole steps.

    It is that of the pressure at the last three points, so that a trembling hand is not seen; and
    of its root, as the hand feels it.
    """
    pressures = values[max(0, index - 2) * FIELDS + 2 : (index + 1) * FIELDS : FIELDS]
    pressure = sum(pressures) / len(pressures)
    if pressure == 1:
        return width
    thinner = width * (1 - THINNEST) * (1 - math.sqrt(min(max(pressure, 0.0), 1.0)))
    step = min(STEP, STEP_SHARE * width) or STEP
    return width - round(thinner / step) * step


def _point(values: Sequence[float], index: int) -> QPointF:
    return QPointF(values[FIELDS * index], values[FIELDS * index + 1])


def _middle(values: Sequence[float], index: int) -> QPointF:
    """Return the middle between point `index` and the one before it."""
    middle: QPointF = (_point(values, index - 1) + _point(values, index)) / 2
    return middle
