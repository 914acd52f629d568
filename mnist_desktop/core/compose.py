"""A drawing over a picture becomes one sheet of ink, read as pixels."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageDraw

from mnist_desktop.core.drawing import Box, Drawing, PlacedPicture, Stroke
from mnist_desktop.core.levels import InkBytes
from mnist_desktop.core.normalise import stroke_points
from mnist_desktop.core.picture import Picture

LEAST_SHEET_SIDE = 40
"""A smaller picture is enlarged, by a whole number, before strokes are drawn on it."""
MAX_SHEET_SIDE = 4096
"""Strokes far outside a picture enlarge the sheet up to this side, in pixels; beyond is cut."""

MOST_PEN = 4.0 * MAX_SHEET_SIDE
"""A wider pen, in pixels, covers no more than this one does."""


class Frame(NamedTuple):
    """Where a sheet's pixels lie in the units of the drawing: origin, and units a pixel."""

    x: float = 0.0
    y: float = 0.0
    unit: float = 1.0

    def place(self, box: Box) -> Box:
        """Return a box given in pixels in the drawing's units."""
        return Box(
            self.x + box.x * self.unit,
            self.y + box.y * self.unit,
            box.width * self.unit,
            box.height * self.unit,
        )


def ink_of(picture: Picture) -> InkBytes:
    """Return a picture's ink as an array, (H, W) bytes, without copying it."""
    return np.frombuffer(picture.ink, np.uint8).reshape(picture.height, picture.width)


def compose(drawing: Drawing, placed: PlacedPicture, picture: Picture) -> tuple[InkBytes, Frame]:
    """Draw the strokes over the picture, as wide as they are seen, and say where the sheet lies.

    The sheet has the picture's resolution and is as large as the picture's crop and the strokes
    together; what is outside of the crop is not on it, as if the file had been cut before.
    """
    shown, place = _cropped(placed, picture)
    # Strokes on a tiny picture keep their shape on an enlarged copy of it.
    zoom = max(1, LEAST_SHEET_SIDE // max(shown.size))
    shown = shown.resize((shown.width * zoom, shown.height * zoom), Image.Resampling.NEAREST)
    unit = place.width / shown.width
    reach = [_with_pen(stroke) for stroke in drawing.strokes]
    whole = Box.around([place, *reach]) or place
    # Whole pixels, so that the picture is pasted and not resampled.
    left = min(-int((whole.x - place.x) / unit), MAX_SHEET_SIDE - shown.width)
    top = min(-int((whole.y - place.y) / unit), MAX_SHEET_SIDE - shown.height)
    size = (
        min(MAX_SHEET_SIDE, max(left + shown.width, round(whole.width / unit))),
        min(MAX_SHEET_SIDE, max(top + shown.height, round(whole.height / unit))),
    )
    frame = Frame(place.x - left * unit, place.y - top * unit, unit)
    sheet = Image.new("L", size)
    sheet.paste(shown, (left, top))
    pen = ImageDraw.Draw(sheet)
    for stroke in drawing.strokes:
        _draw(pen, stroke, frame)
    return np.asarray(sheet), frame


def _cropped(placed: PlacedPicture, picture: Picture) -> tuple[Image.Image, Box]:
    """Return what is read of the picture, at least a pixel of it, and where that lies."""
    whole = Image.frombuffer("L", (picture.width, picture.height), picture.ink)
    place, crop = placed.place, placed.crop
    if crop is None:
        return whole, place
    unit = place.width / picture.width
    left, right = _pixels(crop.x - place.x, crop.width, unit, picture.width)
    top, bottom = _pixels(crop.y - place.y, crop.height, unit, picture.height)
    size = Box(left, top, right - left, bottom - top)
    return whole.crop((left, top, right, bottom)), Frame(place.x, place.y, unit).place(size)


def _pixels(start: float, length: float, unit: float, count: int) -> tuple[int, int]:
    """Return the first pixel and the one after the last, of `count`, for a stretch in units."""
    first = min(max(0, round(start / unit)), count - 1)
    return first, min(max(first + 1, round((start + length) / unit)), count)


def _with_pen(stroke: Stroke) -> Box:
    box, half = stroke.bounds(), stroke.width / 2
    return Box(box.x - half, box.y - half, box.width + stroke.width, box.height + stroke.width)


def _draw(pen: ImageDraw.ImageDraw, stroke: Stroke, frame: Frame) -> None:
    points = (stroke_points(stroke) - (frame.x, frame.y)) / frame.unit
    # A slow pen leaves many points in one pixel, each of which would cost as much as a long line.
    moved = np.flatnonzero(np.hypot(*np.diff(np.rint(points), axis=0).T)) + 1
    places = [(x, y) for x, y in points[[0, *moved]].tolist()]
    width = min(max(1.0, stroke.width / frame.unit), MOST_PEN)
    if len(places) > 1:
        pen.line(places, fill=255, width=round(width), joint="curve")
    for x, y in (places[0], places[-1]):
        pen.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=255)


def sheet_of(item: Drawing | Picture, remembered: Mapping[str, Picture]) -> tuple[InkBytes, Frame]:
    """Return the ink to read of a picture, or of a drawing over a remembered one."""
    if isinstance(item, Picture):
        return ink_of(item), Frame(unit=item.scale)
    if item.picture is None:
        raise ValueError("a drawing without a picture is read as strokes")
    return compose(item, item.picture, remembered[item.picture.id])
