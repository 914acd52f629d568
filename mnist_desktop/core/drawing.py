"""Strokes and drawings: immutable, packed, cheap to share and to send.

Only the standard library is used: the window's process makes and sends drawings without numpy.
"""

import math
import struct
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, Self

PEN_LEAST, PEN_MOST = 2.0, 60.0
"""The widths that a pen can be given on the canvas, in its units."""
PEN_WIDTH = 14.0
"""Width of the pen on the canvas, in canvas units, where nothing else was chosen."""

_POINT = struct.Struct("=4d")


class Point(NamedTuple):
    """One sample of the pen: place in canvas units (y down), pressure 0-1, time in seconds."""

    x: float
    y: float
    pressure: float = 1.0
    time: float = 0.0


class Box(NamedTuple):
    """An upright rectangle: left, top, width and height, in the units of what it lies on."""

    x: float
    y: float
    width: float
    height: float

    @classmethod
    def around(cls, boxes: Iterable["Box"]) -> Self | None:
        """Return the smallest box around all of `boxes`, or None for none."""
        known = list(boxes)
        if not known:
            return None
        left, top = min(b.x for b in known), min(b.y for b in known)
        right = max(b.x + b.width for b in known)
        bottom = max(b.y + b.height for b in known)
        return cls(left, top, right - left, bottom - top)


@dataclass(frozen=True, slots=True)
class Stroke:
    """One pen-down to pen-up.

    `data` holds the points as float64 in the machine's byte order, (N, 4): x, y, pressure, time.
    One buffer crosses to another process forty times faster than a tuple of points.
    `width` is the pen's width in canvas units; it is for the eye, not for the reader, to whom only
    what is hardly larger than the pen's tip is a dot.
    """

    data: bytes = field(repr=False)
    width: float = PEN_WIDTH

    def __post_init__(self) -> None:
        if not self.data or len(self.data) % _POINT.size:
            raise ValueError(f"a stroke of {len(self.data)} bytes is not a row of points")
        if not (math.isfinite(self.width) and self.width > 0):
            raise ValueError(f"a pen of width {self.width} cannot draw")

    @classmethod
    def from_points(cls, points: Iterable[Point], width: float = PEN_WIDTH) -> Self:
        """Pack `points`; ValueError if there is none or one is not finite."""
        packed = array("d")
        for point in points:
            if not all(map(math.isfinite, point)):
                raise ValueError(f"{point} is not finite")
            packed.extend(point)
        return cls(packed.tobytes(), width)

    def __len__(self) -> int:
        return len(self.data) // _POINT.size

    def __iter__(self) -> Iterator[Point]:
        return (Point(*values) for values in _POINT.iter_unpack(self.data))

    def bounds(self) -> Box:
        """Return the box around the points, the pen's width left out."""
        values = memoryview(self.data).cast("d")
        xs, ys = values[0::4].tolist(), values[1::4].tolist()
        left, top = min(xs), min(ys)
        return Box(left, top, max(xs) - left, max(ys) - top)


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    """A picture under the strokes, by name: its id and where it lies, in canvas units."""

    id: str
    place: Box
    crop: Box | None = None
    """The part of the place that is read, in canvas units; None for the whole picture."""

    @property
    def read_box(self) -> Box:
        """The part of the picture that is read, in canvas units."""
        return self.place if self.crop is None else self.crop


@dataclass(frozen=True, slots=True)
class Drawing:
    """Strokes in the order they were drawn, over an optional picture."""

    strokes: tuple[Stroke, ...] = ()
    picture: PlacedPicture | None = None

    def __bool__(self) -> bool:
        return bool(self.strokes) or self.picture is not None

    def with_stroke(self, stroke: Stroke) -> "Drawing":
        """Return this drawing and one stroke more; the others are shared, not copied."""
        return Drawing((*self.strokes, stroke), self.picture)

    def bounds(self) -> Box | None:
        """Return the box around everything on it, in canvas units; None if nothing is."""
        boxes = [stroke.bounds() for stroke in self.strokes]
        if self.picture is not None:
            boxes.append(self.picture.place)
        return Box.around(boxes)
