"""A drawing over a picture becomes one sheet of ink, read as pixels."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageDraw

from mnist_desktop.core.drawing import Box, Drawing, PlacedPicture, Stroke
from mnist_desktop.core.ink import InkBytes
from mnist_desktop.core.picture import Picture

MAX_SHEET_SIDE = 4096
"""Strokes far outside a picture enlarge the sheet up to this side, in pixels; beyond is cut."""


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

    The sheet has the picture's resolution and is as large as picture and strokes together.
    """
    unit = placed.place.width / picture.width
    reach = [_with_pen(stroke) for stroke in drawing.strokes]
    whole = Box.around([placed.place, *reach]) or placed.place
    # Whole pixels, so that the picture is pasted and not resampled.
    left = min(-int((whole.x - placed.place.x) / unit), MAX_SHEET_SIDE - picture.width)
    top = min(-int((whole.y - placed.place.y) / unit), MAX_SHEET_SIDE - picture.height)
    size = (
        min(MAX_SHEET_SIDE, max(left + picture.width, round(whole.width / unit))),
        min(MAX_SHEET_SIDE, max(top + picture.height, round(whole.height / unit))),
    )
    frame = Frame(placed.place.x - left * unit, placed.place.y - top * unit, unit)
    sheet = Image.new("L", size)
    sheet.paste(Image.frombuffer("L", (picture.width, picture.height), picture.ink), (left, top))
    pen = ImageDraw.Draw(sheet)
    for stroke in drawing.strokes:
        _draw(pen, stroke, frame)
    return np.asarray(sheet), frame


def _with_pen(stroke: Stroke) -> Box:
    box, half = stroke.bounds(), stroke.width / 2
    return Box(box.x - half, box.y - half, box.width + stroke.width, box.height + stroke.width)


def _draw(pen: ImageDraw.ImageDraw, stroke: Stroke, frame: Frame) -> None:
    places = [((p.x - frame.x) / frame.unit, (p.y - frame.y) / frame.unit) for p in stroke]
    width = max(1.0, stroke.width / frame.unit)
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
