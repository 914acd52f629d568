"""Drawings as SVG: strokes as the smooth curves that the canvas shows, over their picture."""

import base64
import html
import math
from typing import NamedTuple

from mnist_desktop.core.document import Document
from mnist_desktop.core.drawing import Box, Drawing, PlacedPicture, Point, Stroke
from mnist_desktop.core.picture import View

SUFFIX = ".svg"
MARGIN_SHARE = 0.04
"""Free room around the ink, as a share of the longer side."""
THINNEST, STEP, STEP_SHARE = 0.45, 0.5, 0.036
"""`ui.ink_painter`'s: how thin a line becomes, as a share of its width, and in which steps."""
_SHARP = 4  # digits of a place, counted from the longer side of the drawing
_MOST_DIGITS = 20
_DOT_SHARE = 1e-3  # a line must have a length to get round ends in every program
_NO_EXTENT = 100.0  # side of the picture of a blank drawing


def write(document: Document, png: bytes | None = None, title: str = "") -> str:
    """Return a document as the text of an SVG file, black ink on a clear ground.

    `png` is what `seen` leaves of the document's picture, encoded. Over a dark picture the ink is
    white, as on the canvas. ValueError for a picture without its PNG.
    """
    drawing, opened = document.drawing, document.picture
    box = _framed(drawing)
    digits = _digits(max(box.width, box.height))
    ink = "white" if opened is not None and opened.view.dark_paper else "black"
    picture: list[str] = []
    if drawing.picture is not None:
        if png is None or opened is None:
            raise ValueError("the picture under the drawing is not encoded")
        picture = _picture(drawing.picture, seen(drawing.picture, opened.view).place, png)
    view_box = " ".join(_number(value, digits) for value in box)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view_box}"'
        f' width="{_number(box.width, digits)}" height="{_number(box.height, digits)}">',
        f"<title>{html.escape(title, quote=False) or 'Drawing'}</title>",
        *picture,
        f'<g fill="none" stroke="{ink}" stroke-linecap="round" stroke-linejoin="round">',
        *(line for stroke in drawing.strokes for line in _curve(stroke, digits)),
        "</g>",
        "</svg>",
        "",
    ]
    return "\n".join(lines)


class Seen(NamedTuple):
    """The whole pixels that the crop leaves of a picture, and where they lie."""

    pixels: tuple[int, int, int, int]
    """Left, top, right, bottom; the last two are the first ones outside."""
    place: Box
    """In canvas units."""


def seen(placed: PlacedPicture, view: View) -> Seen:
    """Return what is seen of a picture: what was cut off shall not go along, hidden, in a file."""
    crop, place = placed.read_box, placed.place
    across, down = place.width / view.width, place.height / view.height
    left, right = _whole(crop.x - place.x, crop.width, across, view.width)
    top, bottom = _whole(crop.y - place.y, crop.height, down, view.height)
    return Seen(
        (left, top, right, bottom),
        Box(
            place.x + left * across,
            place.y + top * down,
            (right - left) * across,
            (bottom - top) * down,
        ),
    )


def _whole(start: float, length: float, pixel: float, count: int) -> tuple[int, int]:
    """Return the pixels of a row that a part of it touches: the first, and the first after it."""
    first = min(max(math.floor(start / pixel), 0), count - 1)
    return first, max(first + 1, min(math.ceil((start + length) / pixel), count))


def _framed(drawing: Drawing) -> Box:
    """Return what is seen of a drawing, its pens and a margin included."""
    boxes = [] if drawing.picture is None else [drawing.picture.read_box]
    for stroke in drawing.strokes:
        box, half = stroke.bounds(), stroke.width / 2
        boxes.append(
            Box(box.x - half, box.y - half, box.width + stroke.width, box.height + stroke.width)
        )
    around = Box.around(boxes) or Box(-_NO_EXTENT / 2, -_NO_EXTENT / 2, _NO_EXTENT, _NO_EXTENT)
    gap = MARGIN_SHARE * max(around.width, around.height) if drawing.strokes else 0.0
    return Box(around.x - gap, around.y - gap, around.width + 2 * gap, around.height + 2 * gap)


def _digits(extent: float) -> int:
    """Return the digits after the point that are needed to tell places of a drawing apart."""
    if not 0 < extent < math.inf:
        return 0
    return min(_MOST_DIGITS, max(0, _SHARP - math.floor(math.log10(extent))))


def _number(value: float, digits: int) -> str:
    text = f"{value:.{digits}f}"
    return text.rstrip("0").rstrip(".") if digits else text


def _curve(stroke: Stroke, digits: int) -> list[str]:
    """Return the curve of a stroke, through the middles between the points, as on the canvas.

    It is a group of one path for each part that is equally wide: a pen that is pressed less draws
    a thinner line.
    """
    points = list(stroke)
    here, widths, parts = _place(points[0], digits), _widths(stroke), list[str]()
    paths: list[tuple[float, list[str]]] = [(widths[min(1, len(points) - 1)], [f"M{here}"])]
    for at in range(1, len(points)):
        if widths[at] != paths[-1][0]:
            paths.append((widths[at], [f"M{here}"]))
        here = _place(_middle(points[at - 1], points[at]), digits)
        control = _place(points[at - 1], digits)
        paths[-1][1].append(f"Q{control} {here}" if at > 1 else f"L{here}")
    end = points[-1]
    if len(points) == 1:
        end = end._replace(x=end.x + max(_DOT_SHARE * stroke.width, 10.0**-digits))
    paths[-1][1].append(f"L{_place(end, digits)}")
    for width, steps in paths:
        parts.append(f'<path stroke-width="{_number(width, digits)}" d="' + "".join(steps) + '"/>')
    return ["<g>", *parts, "</g>"] if len(parts) > 1 else parts


def _widths(stroke: Stroke) -> list[float]:
    """Return how wide the curve is on its way to each point, as the canvas shows it."""
    pressures = [point.pressure for point in stroke]
    recent = (pressures[max(0, at - 2) : at + 1] for at in range(len(pressures)))
    return [_width(sum(three) / len(three), stroke.width) for three in recent]


def _width(pressure: float, width: float) -> float:
    if pressure == 1:
        return width
    thinner = width * (1 - THINNEST) * (1 - math.sqrt(min(max(pressure, 0.0), 1.0)))
    step = min(STEP, STEP_SHARE * width) or STEP
    return width - round(thinner / step) * step


def _middle(one: Point, other: Point) -> Point:
    return Point((one.x + other.x) / 2, (one.y + other.y) / 2)


def _place(point: Point, digits: int) -> str:
    return f"{_number(point.x, digits)} {_number(point.y, digits)}"


def _picture(placed: PlacedPicture, place: Box, png: bytes) -> list[str]:
    data = base64.b64encode(png).decode("ascii")
    image = f'<image {_sides(place)} preserveAspectRatio="none"'
    source = f'href="data:image/png;base64,{data}"/>'
    if placed.crop is None:
        return [f"{image} {source}"]
    return [
        f'<clipPath id="crop"><rect {_sides(placed.crop)}/></clipPath>',
        f'{image} clip-path="url(#crop)" {source}',
    ]


def _sides(box: Box) -> str:
    return " ".join(
        f'{name}="{value:.10g}"'
        for name, value in zip(("x", "y", "width", "height"), box, strict=True)
    )
