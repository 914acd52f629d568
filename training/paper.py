"""What a synthetic photo shows: pens and lines on a page, the light on it, the table under it.

The page is laid out flat, in pixels, and everything on it is put into the picture by one
homography, as a camera held a little askew does. All layers are float32 (H, W).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from mnist_desktop.core.normalise import BOX_SIDE, SIDE, Points

Layer: TypeAlias = npt.NDArray[np.float32]
"""(H, W) float32; masks in [0, 1], light around 1."""
Handwriting: TypeAlias = Sequence[Points] | npt.NDArray[np.uint8]
"""One digit: its strokes, (N, 2) each with y down, or its ink as (28, 28) bytes."""

Colour: TypeAlias = tuple[float, float, float]
"""Red, green and blue, 0-255."""

_LINES = ((140, 170, 215), (165, 180, 205), (175, 175, 175), (190, 160, 165), (120, 150, 190))
"""Printed lines on paper: blue, pale blue, grey, reddish, strong blue."""
_MARGIN = (215, 110, 115)

_FINE = 2
"""Lines are drawn so many times larger and reduced, which smooths their edges."""
_MOST_FINE = 1200
"""Larger pictures are drawn at their own size: there, steps are small beside the lines."""


@dataclass(frozen=True, slots=True)
class View:
    """How a flat page comes into the picture: its size, and the homography (3, 3) in pixels."""

    width: int
    height: int
    homography: npt.NDArray[np.float64]

    def project(self, points: Points) -> Points:
        """Return where points of the page, (N, 2), are seen in the picture."""
        seen = np.column_stack([points, np.ones(len(points))]) @ self.homography.T
        projected: Points = seen[:, :2] / seen[:, 2:]
        return projected


def seen_from(width: int, height: int, tilt: float, rng: np.random.Generator) -> View:
    """Return a view turned, sheared and foreshortened by up to `tilt` radians; 0 is straight."""
    turn, lean_x, lean_y = rng.uniform(-tilt, tilt, 3)
    to_middle = np.array([[1, 0, -width / 2], [0, 1, -height / 2], [0, 0, 1.0]])
    back = np.array([[1, 0, width / 2], [0, 1, height / 2], [0, 0, 1.0]])
    turned = np.array(
        [[np.cos(turn), -np.sin(turn), 0], [np.sin(turn), np.cos(turn), 0], [0, 0, 1.0]]
    )
    leant = np.array([[1, 0, 0], [0, 1, 0], [lean_x / width, lean_y / height, 1.0]])
    return View(width, height, back @ leant @ turned @ to_middle)


class Plotter:
    """Draws lines and areas of the page into one smooth mask of the picture."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._fine = _FINE if max(view.width, view.height) <= _MOST_FINE else 1
        self._sheet = Image.new("L", (view.width * self._fine, view.height * self._fine))
        self._pen = ImageDraw.Draw(self._sheet)

    def line(self, points: Points, width: float, level: int = 255) -> None:
        """Draw a path of the page, `width` pixels wide, with round ends."""
        seen = self._view.project(points) * self._fine
        fine_width = max(1, round(width * self._fine))
        places = [(x, y) for x, y in seen.tolist()]
        if len(places) > 1:
            self._pen.line(places, fill=level, width=fine_width, joint="curve")
        half = fine_width / 2
        if fine_width > 2:
            for x, y in (places[0], places[-1]):
                self._pen.ellipse((x - half, y - half, x + half, y + half), fill=level)

    def area(self, corners: Points) -> None:
        """Fill a polygon of the page."""
        self._pen.polygon(
            [(x, y) for x, y in (self._view.project(corners) * self._fine).tolist()], 255
        )

    def mask(self) -> Layer:
        """Return what was drawn, (H, W) in [0, 1]."""
        reduced = self._sheet.reduce(self._fine) if self._fine > 1 else self._sheet
        return np.asarray(reduced, np.float32) / np.float32(255)


def plot_strokes(
    plotter: Plotter, strokes: Sequence[Points], corner: Points, side: float, pen: float
) -> None:
    """Draw a digit's strokes; its longer side is `side`, its box begins at `corner`, in pixels."""
    everything = np.concatenate(strokes)
    low = everything.min(axis=0)
    scale = side / max(float(np.ptp(everything, axis=0).max()), 1e-9)
    for points in strokes:
        plotter.line((points - low) * scale + corner, pen)


def width_of(digit: Handwriting) -> float:
    """Return how wide a digit is beside its longer side, in (0, 1]."""
    if isinstance(digit, np.ndarray):
        columns, rows = np.flatnonzero(digit.any(0)), np.flatnonzero(digit.any(1))
        sides = np.array([np.ptp(columns) + 1, np.ptp(rows) + 1], np.float64)
    else:
        sides = np.ptp(np.concatenate(list(digit)), axis=0).astype(np.float64)
    return float(max(sides[0] / max(float(sides.max()), 1e-9), 0.05))


def image_mask(
    image: npt.NDArray[np.uint8], view: View, corner: Points, side: float, bold: float
) -> Layer:
    """Return the mask of a digit given as ink (28, 28), enlarged with edges one pixel wide.

    `bold` in [-0.3, 0.3] shifts the edges outwards or inwards.
    """
    columns, rows = np.flatnonzero(image.any(0)), np.flatnonzero(image.any(1))
    origin = np.array([columns[0], rows[0]], np.float64) if rows.size else np.zeros(2)
    zoom = side / BOX_SIDE
    to_page = np.array(
        [
            [zoom, 0, corner[0] - origin[0] * zoom],
            [0, zoom, corner[1] - origin[1] * zoom],
            [0, 0, 1.0],
        ]
    )
    back = np.linalg.inv(view.homography @ to_page)
    large = Image.fromarray(image).transform(
        (view.width, view.height),
        Image.Transform.PERSPECTIVE,
        (back / back[2, 2]).ravel()[:8].tolist(),
        Image.Resampling.BICUBIC,
    )
    gain = max(1.0, side / SIDE)
    sharp = (np.asarray(large, np.float32) / 255 - np.float32(0.5 - bold)) * np.float32(gain)
    mask: Layer = np.clip(sharp + np.float32(0.5), 0, 1)
    return mask


def printed_lines(
    view: View, side: float, pen: float, squared: bool, rng: np.random.Generator
) -> list[tuple[Layer, Colour]]:
    """Return the masks and colours of a sheet's lines: squares, or a ruling, perhaps with a margin.

    What is written is `side` pixels high, with a pen of that width.
    """
    spacing = max(side * (rng.uniform(0.22, 0.7) if squared else rng.uniform(0.5, 1.3)), 9.0)
    thin = max(1.0, min(0.05 * spacing, rng.uniform(0.2, 0.7) * pen))
    lines = ruling(view, spacing, thin, squared, rng.uniform(0, spacing, 2))
    depth = np.float32(rng.uniform(0.4, 1))
    found: list[tuple[Layer, Colour]] = [(lines * depth, _LINES[rng.integers(len(_LINES))])]
    if not squared and rng.random() < 0.4:
        left, gap = rng.uniform(0.04, 0.2) * view.width, thin * rng.uniform(2, 6)
        places = (left, left + gap)[: rng.integers(1, 3)]
        found.append((margin(view, places, thin) * depth, _MARGIN))
    return found


def ruling(view: View, spacing: float, width: float, squared: bool, first: Points) -> Layer:
    """Return the mask of printed lines, `spacing` pixels apart, across the page and beyond."""
    plotter = Plotter(view)
    reach_x, reach_y = view.width * 0.5, view.height * 0.5
    for y in np.arange(first[1] - reach_y, view.height + reach_y, spacing):
        plotter.line(np.array([[-reach_x, y], [view.width + reach_x, y]]), width)
    if squared:
        _uprights(
            plotter, view, np.arange(first[0] - reach_x, view.width + reach_x, spacing), width
        )
    return plotter.mask()


def margin(view: View, places: Sequence[float], width: float) -> Layer:
    """Return the mask of upright lines at some places, in pixels, all along the page and beyond."""
    plotter = Plotter(view)
    _uprights(plotter, view, places, width)
    return plotter.mask()


def _uprights(plotter: Plotter, view: View, places: Iterable[float], width: float) -> None:
    reach = view.height * 0.5
    for x in places:
        plotter.line(np.array([[x, -reach], [x, view.height + reach]]), width)


def sheet(view: View, margins: npt.NDArray[np.float64]) -> Layer:
    """Return the mask of a sheet that leaves margins (left, top, right, bottom), in pixels."""
    left, top, right, bottom = margins.tolist()
    plotter = Plotter(view)
    right, bottom = view.width - right, view.height - bottom
    plotter.area(np.array([[left, top], [right, top], [right, bottom], [left, bottom]]))
    return plotter.mask()


def smooth_noise(shape: tuple[int, int], knots: tuple[int, int], rng: np.random.Generator) -> Layer:
    """Return soft random variation, (H, W) about 0 with deviation about 1; few knots are slow."""
    coarse = rng.standard_normal(knots, np.float32)
    soft = Image.fromarray(coarse).resize(shape[::-1], Image.Resampling.BICUBIC)
    return np.asarray(soft)


def slope(shape: tuple[int, int], rng: np.random.Generator) -> Layer:
    """Return a plane that rises from 0 to 1 across the picture, in any direction."""
    angle = rng.uniform(0, 2 * np.pi)
    x = np.linspace(-0.5, 0.5, shape[1], dtype=np.float32) * np.float32(np.cos(angle))
    y = np.linspace(-0.5, 0.5, shape[0], dtype=np.float32) * np.float32(np.sin(angle))
    plane: Layer = x[None, :] + y[:, None]
    plane -= plane.min()
    plane /= plane.max()
    return plane


def shadow(shape: tuple[int, int], softness: float, rng: np.random.Generator) -> Layer:
    """Return where a shadow with a straight or bent edge lies, (H, W) in [0, 1]."""
    plane = slope(shape, rng)
    if rng.random() < 0.5:
        plane = plane + np.float32(0.12) * smooth_noise(shape, (3, 3), rng)
    edge = rng.uniform(0.25, 0.75)
    shaded: Layer = np.clip((plane - np.float32(edge)) / np.float32(max(softness, 1e-3)), 0, 1)
    return shaded


def glare(shape: tuple[int, int], rng: np.random.Generator) -> Layer:
    """Return the shine of a lamp on a smooth board, (H, W) in [0, 1]."""
    at = rng.uniform(0, 1, 2)
    reach = rng.uniform(0.08, 0.25, 2)
    x = (np.linspace(0, 1, shape[1], dtype=np.float32) - np.float32(at[0])) / np.float32(reach[0])
    y = (np.linspace(0, 1, shape[0], dtype=np.float32) - np.float32(at[1])) / np.float32(reach[1])
    shine: Layer = np.exp(-(x**2))[None, :] * np.exp(-(y**2))[:, None]
    return shine
