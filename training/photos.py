"""Synthetic photos of handwriting: digits on paper, with the defects of real pictures.

For validation, where each defect is measured by itself, and for training, where the program's own
way of reading a picture makes digit images of them. What comes back is a file, so that nothing of
the way is left out: `mnist_desktop.core.decoder.decode(photo(...), "photo")`.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from training.desk import on_desk, tabletop
from training.paper import (
    Colour,
    Handwriting,
    Layer,
    Plotter,
    View,
    glare,
    image_mask,
    plot_strokes,
    printed_lines,
    seen_from,
    shadow,
    sheet,
    slope,
    smooth_noise,
    width_of,
)

PENS = ("pencil", "marker", "hairline", "colour", "whiteboard", "dark")
"""What is written with, and on: at most one of these in a photo; else a dark ballpoint."""
DEFECTS = (
    "shade",
    "grain",
    "ruled",
    "squared",
    "edge",
    "blur",
    "turned",
    "jpeg",
    "tilt",
    *PENS,
    "mixed",
    "askew",
)
"""shade: uneven light and a shadow's edge. ruled: some have a margin. edge: the sheet ends on a
table. turned: by EXIF. askew: the whole sheet lies turned on a desk, a tablecloth, a board."""

APART = (0.12, 0.35)
"""Paper between two digits, in their longer sides, from and to."""
SHORTEST, LONGEST = 200, 1200
"""Longer side of a photo, in pixels, where none is asked for."""

_STORED = {
    3: Image.Transpose.ROTATE_180,
    6: Image.Transpose.ROTATE_90,
    8: Image.Transpose.ROTATE_270,
}
"""EXIF orientation (EXIF 2.32, tag 0x0112) to how an upright picture is stored under it."""
_COLOURS = {
    "blue": (25, 45, 150),
    "red": (185, 30, 40),
    "green": (20, 110, 60),
    "violet": (100, 35, 140),
    "orange": (215, 105, 20),
    "black": (25, 25, 30),
}


@dataclass(frozen=True, slots=True)
class _Scene:
    """Everything about one photo but the handwriting; lengths in pixels, colours 0-255."""

    view: View
    side: float  # the digits' longer side
    pen: float
    paper: tuple[float, float, float]
    ink: tuple[float, float, float]
    texture: float  # how much the ink's depth varies: pencil and chalk
    defects: frozenset[str]


def photo(
    digits: Sequence[Handwriting],
    rng: np.random.Generator,
    defect: str = "mixed",
    longest: int | None = None,
    apart: tuple[float, float] = APART,
) -> bytes:
    """Return the file (JPEG, seldom PNG) of a photo of a row of digits, one or several.

    `defect` is one of DEFECTS; `longest` the longer side in pixels, else chosen at random; `apart`
    how much paper is between two digits, as APART.
    ValueError for another defect or no digits.
    """
    if defect not in DEFECTS or not digits:
        raise ValueError(f"no photo of {len(digits)} digits with {defect!r}")
    widths = [width_of(digit) for digit in digits]
    scene = _scene(_together(defect, rng), sum(widths), len(digits), longest, rng)
    inked = _write(digits, widths, scene, apart, rng)
    page = _coloured(inked, scene, rng)
    if "askew" in scene.defects:
        page = on_desk(page, scene.paper[0], rng)
    return _encoded(_exposed(page, scene, rng), scene, rng)


def _together(defect: str, rng: np.random.Generator) -> frozenset[str]:
    """Return the defects that a photo has: one, or any of all."""
    if defect != "mixed":
        return frozenset({defect})
    chances = {"shade": 0.6, "grain": 0.4, "edge": 0.25, "blur": 0.35, "turned": 0.25}
    chances |= {"jpeg": 0.4, "tilt": 0.6}
    found = {name for name, chance in chances.items() if rng.random() < chance}
    if rng.random() < 0.6:
        found.add(str(rng.choice(PENS)))
    if found.isdisjoint({"whiteboard", "dark"}) and rng.random() < 0.5:
        found.add(str(rng.choice(("ruled", "squared"))))
    return frozenset(found - {"edge"} if "whiteboard" in found else found)


def _scene(
    defects: frozenset[str],
    row: float,
    count: int,
    longest: int | None,
    rng: np.random.Generator,
) -> _Scene:
    """Choose a photo for a row of `count` digits that is `row` of their longer sides wide."""
    longer = longest or round(float(np.exp(rng.uniform(np.log(SHORTEST), np.log(LONGEST)))))
    aspect = rng.uniform(0.5, 1.0) if count > 1 else rng.uniform(0.6, 1.5)
    width, height = (longer, longer * aspect) if aspect <= 1 else (longer / aspect, longer)
    if longest is None and count > 2:
        width, height = width * 1.3, height * 1.3
    width, height = max(96, round(width)), max(96, round(height))
    room = 0.55 if "edge" in defects else 0.75
    largest = min(room * height, room * width / (row + 0.25 * (count - 1)))
    side = largest * float(np.exp(rng.uniform(np.log(0.3), 0)))
    # A digit has to have some pixels to be read by anyone.
    side = min(max(side, 40.0), largest)
    view = seen_from(width, height, 0.09 if "tilt" in defects else 0.015, rng)
    white = rng.uniform(205, 252)
    paper = (white, white - rng.uniform(0, 8), white - rng.uniform(-4, 22))
    scene = _Scene(view, side, 0, paper, (0, 0, 0), 0, defects)
    return _with_pen(scene, rng)


def _with_pen(scene: _Scene, rng: np.random.Generator) -> _Scene:
    pens = {"marker": (0.13, 0.22), "hairline": (0.008, 0.022), "whiteboard": (0.04, 0.11)}
    least, most = next((pens[name] for name in pens if name in scene.defects), (0.025, 0.11))
    width = float(np.exp(rng.uniform(np.log(least), np.log(most))))
    tone = np.asarray(_COLOURS["black"] if rng.random() < 0.5 else _COLOURS["blue"], np.float64)
    tone = tone + rng.uniform(0, 45)
    scene = replace(scene, pen=max(1.0, width * scene.side))
    paper = np.asarray(scene.paper)
    texture = 0.1
    if "pencil" in scene.defects:
        tone, texture = np.asarray(scene.paper) * rng.uniform(0.4, 0.72), 0.5
    elif not scene.defects.isdisjoint({"colour", "marker", "whiteboard"}):
        tone = np.asarray(_COLOURS[str(rng.choice(list(_COLOURS)))]) + rng.uniform(0, 30)
    elif "dark" in scene.defects:
        paper = rng.uniform(15, 75) + rng.uniform(0, 25, 3)
        tone, texture = rng.uniform(175, 250) + rng.uniform(-25, 5, 3), 0.35
    if "colour" in scene.defects:
        paper = paper * rng.uniform(0.72, 1, 3)
    return replace(
        scene,
        paper=(float(paper[0]), float(paper[1]), float(paper[2])),
        ink=(float(tone[0]), float(tone[1]), float(tone[2])),
        texture=texture,
    )


def _write(
    digits: Sequence[Handwriting],
    widths: list[float],
    scene: _Scene,
    apart: tuple[float, float],
    rng: np.random.Generator,
) -> Layer:
    """Return the mask of the digits, in a row somewhere on the page."""
    side, view = scene.side, scene.view
    gaps = rng.uniform(*apart, len(digits)) * side + scene.pen
    row = sum(widths) * side + float(gaps[:-1].sum())
    # The whole pen stays on the sheet, wherever that ends and however the camera leans.
    inset = (0.16 if "edge" in scene.defects else 0.03) * min(view.width, view.height)
    inset += scene.pen / 2
    x, y = _anywhere(view.width - row, inset, rng), _anywhere(view.height - side, inset, rng)
    plotter = Plotter(view)
    bold = 0.2 if "marker" in scene.defects else -0.2 if "hairline" in scene.defects else 0.0
    masks = []
    for digit, width, gap in zip(digits, widths, gaps.tolist(), strict=True):
        corner = np.array([x, y + rng.uniform(-0.05, 0.05) * side * (len(digits) > 1)])
        if isinstance(digit, np.ndarray):
            masks.append(image_mask(digit, view, corner, side, bold + rng.uniform(-0.1, 0.1)))
        else:
            plot_strokes(plotter, digit, corner, side, scene.pen * rng.uniform(0.9, 1.1))
        x += width * side + gap
    inked: Layer = np.maximum.reduce([plotter.mask(), *masks])
    return inked


def _anywhere(free: float, inset: float, rng: np.random.Generator) -> float:
    return float(rng.uniform(inset, free - inset)) if free > 2 * inset else free / 2


def _coloured(inked: Layer, scene: _Scene, rng: np.random.Generator) -> npt.NDArray[np.float32]:
    """Return the page in even light, (H, W, 3), 0-255: paper, lines, ink, table."""
    view, defects = scene.view, scene.defects
    shape = inked.shape
    page = np.empty((*shape, 3), np.float32)
    page[:] = scene.paper
    if not defects.isdisjoint({"ruled", "squared"}):
        squared = "squared" in defects
        for lines, colour in printed_lines(view, scene.side, scene.pen, squared, rng):
            _lay(page, lines, colour)
    if scene.texture:
        knots = (max(2, shape[0] // 2), max(2, shape[1] // 2))
        depth = 1 - np.float32(scene.texture * 0.45) * np.abs(smooth_noise(shape, knots, rng))
        inked = inked * np.clip(depth, 0, 1)
    _lay(page, inked, scene.ink)
    if "edge" in defects:
        margins = rng.uniform(0.03, 0.13, 4) * min(shape) * (rng.random(4) < 0.6)
        if not margins.any():
            margins[rng.integers(4)] = rng.uniform(0.04, 0.13) * min(shape)
        # Sides without a margin lie outside, whichever way the camera leans.
        margins[margins == 0] = -max(shape)
        table = tabletop(shape, scene.paper[0], rng)
        page -= table
        page *= sheet(view, margins)[:, :, None]
        page += table
    return page


def _lay(page: npt.NDArray[np.float32], mask: Layer, colour: Colour) -> None:
    for channel, level in enumerate(colour):
        page[:, :, channel] += (np.float32(level) - page[:, :, channel]) * mask


def _exposed(
    page: npt.NDArray[np.float32], scene: _Scene, rng: np.random.Generator
) -> npt.NDArray[np.uint8]:
    """Return the page as a camera takes it, (H, W, 3): light, glare, blur, grain."""
    shape, defects = page.shape[:2], scene.defects
    fall = rng.uniform(0.25, 0.55) if "shade" in defects else rng.uniform(0, 0.1)
    light = 1 - np.float32(fall) * slope(shape, rng)
    if "shade" in defects:
        light += np.float32(rng.uniform(0, 0.06)) * smooth_noise(shape, (4, 4), rng)
        if rng.random() < 0.7:
            depth = np.float32(rng.uniform(0.15, 0.5))
            light *= 1 - depth * shadow(shape, float(rng.choice((0.01, 0.04, 0.15))), rng)
    page = page * light[:, :, None]
    if "whiteboard" in defects:
        shine = np.float32(rng.uniform(0.3, 0.85)) * glare(shape, rng)
        page += (np.float32(262) - page) * shine[:, :, None]
    if "blur" in defects:
        radius = rng.uniform(0.25, 0.6) * max(scene.pen, 2.0)
        soft = Image.fromarray(np.clip(page, 0, 255).astype(np.uint8)).convert("RGB")
        page = np.asarray(soft.filter(ImageFilter.GaussianBlur(radius)), np.float32)
    noise = rng.uniform(3, 10) if "grain" in defects else rng.uniform(0.3, 1.5)
    grain = rng.standard_normal(shape, np.float32) * np.float32(noise)
    if "grain" in defects:
        knots = (max(2, shape[0] // 2), max(2, shape[1] // 2))
        grain += smooth_noise(shape, knots, rng) * np.float32(0.5 * noise)
    exposed: npt.NDArray[np.uint8] = np.clip(page + grain[:, :, None], 0, 255).astype(np.uint8)
    return exposed


def _encoded(pixels: npt.NDArray[np.uint8], scene: _Scene, rng: np.random.Generator) -> bytes:
    """Return the picture as the bytes of a file, perhaps grey, perhaps turned and tagged so."""
    image = Image.fromarray(pixels)
    if rng.random() < 0.2:
        image = image.convert("L")
    exif = Image.Exif()
    if "turned" in scene.defects:
        orientation = int(rng.choice(list(_STORED)))
        image = image.transpose(_STORED[orientation])
        exif[0x0112] = orientation
    stream = io.BytesIO()
    poor = "jpeg" in scene.defects
    if not poor and rng.random() < 0.1:
        image.save(stream, "PNG", exif=exif, compress_level=1)
    else:
        quality = int(rng.integers(20, 61) if poor else rng.integers(82, 96))
        image.save(stream, "JPEG", quality=quality, exif=exif)
    return stream.getvalue()
