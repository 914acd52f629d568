"""The eraser: cuts strokes where it passes, as vectors.

What lies under the eraser is taken out of a stroke, which falls into pieces with new end points
where it was cut. Strokes that were not touched stay the same objects, shared with older drawings.
"""

import math
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from mnist_desktop.core.drawing import Box, Drawing, Stroke

PEN_SHARE = 0.25
"""So much of a pen's width is added to the eraser's reach.

Without, the round end of what remains would stick out into the eraser's circle; with a half, a
stroke would be cut whose edge was only brushed.
"""
CRUMB = 0.25
"""A piece cut off shorter than this share of its pen's width would be no more than a speck."""

_FIELDS = 4
_MOST_KNOWN = 4096
_known: dict[int, tuple[Stroke, Box]] = {}
_Place = tuple[float, float]
_Span = tuple[float, float]
"""A part of a stroke: from where to where, 2.5 being half-way from its third point to the next."""


class Erased(NamedTuple):
    """What the eraser left, and the box in which it looks different; None where it missed."""

    drawing: Drawing
    changed: Box | None


def erase(drawing: Drawing, path: Sequence[_Place], radius: float) -> Erased:
    """Take what lies within `radius` of the eraser's `path` out of a drawing.

    All is in canvas units; a path of one place is an eraser that was set down.
    """
    strokes, changed = list[Stroke](), list[Box]()
    left, right = min(x for x, _ in path) - radius, max(x for x, _ in path) + radius
    top, bottom = min(y for _, y in path) - radius, max(y for _, y in path) + radius
    for stroke in drawing.strokes:
        box, share = _bounds(stroke), stroke.width * PEN_SHARE
        aside = box.x > right + share or box.x + box.width < left - share
        if aside or box.y > bottom + share or box.y + box.height < top - share:
            strokes.append(stroke)
            continue
        bite = _bite(stroke, path, radius + share)
        if bite is None:
            strokes.append(stroke)
        else:
            pieces, box = bite
            strokes.extend(pieces)
            changed.append(box)
    if not changed:
        return Erased(drawing, None)
    return Erased(replace(drawing, strokes=tuple(strokes)), Box.around(changed))


def _bite(stroke: Stroke, path: Sequence[_Place], reach: float) -> tuple[list[Stroke], Box] | None:
    """Return the pieces of a stroke and where it was cut; None where the eraser misses it."""
    values = memoryview(stroke.data).cast("d").tolist()
    legs = list(pairwise(path)) or [(path[0], path[0])]
    gone = _merged([span for leg in legs for span in _under(values, leg, reach)])
    if not gone:
        return None
    pieces = [
        Stroke(array("d", piece).tobytes(), stroke.width)
        for span in _rest(gone, len(stroke) - 1)
        if _length(piece := _part(values, span)) > CRUMB * stroke.width
    ]
    # The curve through the points next to a cut bends anew.
    first, last = math.floor(gone[0][0]) - 2, math.ceil(gone[-1][1]) + 2
    if not pieces:
        first, last = 0, len(stroke) - 1
    return pieces, _around(values[max(0, first) * _FIELDS : (last + 1) * _FIELDS], stroke.width)


def _bounds(stroke: Stroke) -> Box:
    """Return a stroke's bounds, computed once: every movement asks for those of all strokes."""
    known = _known.get(id(stroke))
    if known is None or known[0] is not stroke:
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        known = _known[id(stroke)] = (stroke, stroke.bounds())
    return known[1]


def _under(values: Sequence[float], leg: tuple[_Place, _Place], reach: float) -> Iterator[_Span]:
    """Yield the parts of a stroke that lie under one leg of the eraser's path."""
    (ax, ay), (bx, by) = leg
    left, right = min(ax, bx) - reach, max(ax, bx) + reach
    top, bottom = min(ay, by) - reach, max(ay, by) + reach
    xs, ys = list(values[0::_FIELDS]), list(values[1::_FIELDS])
    if len(xs) == 1:
        xs, ys = xs * 2, ys * 2
    px, py = xs[0], ys[0]
    for index in range(1, len(xs)):
        qx, qy = xs[index], ys[index]
        aside = (px < left and qx < left) or (px > right and qx > right)
        if not (aside or (py < top and qy < top) or (py > bottom and qy > bottom)):
            span = _covered((px, py), (qx, qy), leg, reach)
            if span is not None:
                yield index - 1 + span[0], index - 1 + span[1]
        px, py = qx, qy


def _covered(start: _Place, end: _Place, leg: tuple[_Place, _Place], reach: float) -> _Span | None:
    """Return the part (0-1) of a straight line that lies within `reach` of a leg.

    That is a convex shape, two discs and the band between them: all parts hang together.
    """
    dx, dy = end[0] - start[0], end[1] - start[1]
    parts = [_in_disc(start, (dx, dy), leg[0], reach), _in_disc(start, (dx, dy), leg[1], reach)]
    parts.append(_in_band(start, (dx, dy), leg, reach))
    found = [part for part in parts if part is not None]
    return (min(low for low, _ in found), max(high for _, high in found)) if found else None


def _in_disc(start: _Place, along: _Place, centre: _Place, radius: float) -> _Span | None:
    ox, oy = start[0] - centre[0], start[1] - centre[1]
    a = along[0] ** 2 + along[1] ** 2
    b = ox * along[0] + oy * along[1]
    c = ox * ox + oy * oy - radius * radius
    if a == 0:
        return (0.0, 1.0) if c <= 0 else None
    inside = b * b - a * c
    if inside < 0:
        return None
    root = math.sqrt(inside)
    return _clipped((-b - root) / a, (-b + root) / a)


def _in_band(
    start: _Place, along: _Place, leg: tuple[_Place, _Place], reach: float
) -> _Span | None:
    (ax, ay), (bx, by) = leg
    length = math.hypot(bx - ax, by - ay)
    if length == 0:
        return None
    ux, uy = (bx - ax) / length, (by - ay) / length
    ox, oy = start[0] - ax, start[1] - ay
    lengthwise = _between(ox * ux + oy * uy, along[0] * ux + along[1] * uy, 0, length)
    across = _between(oy * ux - ox * uy, along[1] * ux - along[0] * uy, -reach, reach)
    if lengthwise is None or across is None:
        return None
    return _clipped(max(lengthwise[0], across[0]), min(lengthwise[1], across[1]))


def _between(value: float, slope: float, least: float, most: float) -> _Span | None:
    """Return for which t value + t · slope is between two limits."""
    if slope == 0:
        return (-math.inf, math.inf) if least <= value <= most else None
    ends = sorted(((least - value) / slope, (most - value) / slope))
    return ends[0], ends[1]


def _clipped(low: float, high: float) -> _Span | None:
    low, high = max(0.0, low), min(1.0, high)
    return (low, high) if low <= high else None


def _merged(spans: list[_Span]) -> list[_Span]:
    """Return the spans in order, those that overlap as one."""
    merged: list[_Span] = []
    for low, high in sorted(spans):
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    return merged


def _rest(gone: list[_Span], end: float) -> list[_Span]:
    """Return what is left of a stroke between the spans that are gone."""
    starts = [0.0, *(high for _, high in gone)]
    ends = [*(low for low, _ in gone), float(end)]
    return [(low, high) for low, high in zip(starts, ends, strict=True) if low < high]


def _part(values: Sequence[float], span: _Span) -> list[float]:
    """Return the points of a part of a stroke, with those at its ends computed."""
    low, high = span
    inner = values[(math.floor(low) + 1) * _FIELDS : math.ceil(high) * _FIELDS]
    return [*_point_at(values, low), *inner, *_point_at(values, high)]


def _point_at(values: Sequence[float], place: float) -> list[float]:
    index = math.floor(place)
    share = place - index
    here = list(values[index * _FIELDS : (index + 1) * _FIELDS])
    if not share:
        return here
    there = values[(index + 1) * _FIELDS : (index + 2) * _FIELDS]
    return [a + (b - a) * share for a, b in zip(here, there, strict=True)]


def _length(values: Sequence[float]) -> float:
    xs, ys = values[0::_FIELDS], values[1::_FIELDS]
    steps = zip(xs[1:], xs, ys[1:], ys, strict=False)
    return sum(math.hypot(x1 - x0, y1 - y0) for x1, x0, y1, y0 in steps)


def _around(values: Sequence[float], width: float) -> Box:
    xs, ys = values[0::_FIELDS], values[1::_FIELDS]
    left, top = min(xs) - width / 2, min(ys) - width / 2
    return Box(left, top, max(xs) + width / 2 - left, max(ys) + width / 2 - top)
