"""A digit as the field's demos feed it to their networks: the whole picture made 28×28.

Nothing is looked for and nothing is cropped. What remains of a picture's own choices is in the
demos' favour: see `Ground` and `canvas`.
"""

import io
from enum import Enum, auto

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from mnist_desktop.core.drawing import Box, Drawing
from mnist_desktop.core.normalise import SIDE, DigitImage, stroke_points

CANVAS = 280
"""Pixels: ten times MNIST's side, as such demos have it."""
FILLED = 0.65
"""How much of the canvas's side a drawing's longer side takes; MNIST's own digits take 20 of 28."""
PEN = 20
"""Pixels of the canvas: MNIST's own pen, and what such demos draw with."""
PAPER, INK = 255, 0
HALF = 128


class Ground(Enum):
    """What an author takes for granted of the pictures, and so whether his script inverts them."""

    DARK = auto()
    """White on black, as MNIST: nothing is inverted."""
    LIGHT = auto()
    """Black on white: each picture is inverted, 255 − x."""
    KNOWN = auto()
    """People's own pictures, each with the script of its author, who knew its ground."""


def feed(content: bytes | Drawing, ground: Ground) -> DigitImage:
    """Return a picture file, or a drawing on a white canvas, as a demo's script makes it.

    Grey without regard to transparency or to the way a camera was held, shrunk with all that is
    on it, without regard to its shape, and divided by 255.
    """
    if isinstance(content, Drawing):
        grey = canvas(content)
    else:
        grey = Image.open(io.BytesIO(content)).convert("L")
    pixels = np.asarray(grey.resize((SIDE, SIDE), Image.Resampling.LANCZOS))
    if ground is Ground.LIGHT or (ground is Ground.KNOWN and _is_light(grey)):
        pixels = 255 - pixels
    image: DigitImage = pixels.astype(np.float32) / np.float32(255)
    return image


def canvas(drawing: Drawing) -> Image.Image:
    """Return a drawing on a white square, in its middle, as if it had been drawn there.

    How large a person draws on a demo's canvas is not known: it is as large as demos wish for.
    """
    whole = drawing.bounds() or Box(0, 0, 1, 1)
    scale = FILLED * CANVAS / (max(whole.width, whole.height) or 1)
    middle = np.array([whole.x + whole.width / 2, whole.y + whole.height / 2])
    sheet = Image.new("L", (CANVAS, CANVAS), PAPER)
    pen = ImageDraw.Draw(sheet)
    for stroke in drawing.strokes:
        points = (stroke_points(stroke) - middle) * scale + CANVAS / 2
        places = [(x, y) for x, y in points.tolist()]
        if len(places) > 1:
            pen.line(places, fill=INK, width=PEN, joint="curve")
        for x, y in (places[0], places[-1]):
            pen.ellipse((x - PEN / 2, y - PEN / 2, x + PEN / 2, y + PEN / 2), fill=INK)
    return sheet


def _is_light(grey: Image.Image) -> bool:
    pixels: npt.NDArray[np.uint8] = np.asarray(grey)
    edge = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    return float(np.median(edge)) >= HALF
