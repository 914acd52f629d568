"""A sheet that lies askew in a picture: its paper is a smooth, convex area with ink on it.

`sheet` finds sheets with upright edges, `sheet_edge` edges that run along the picture's sides. What
is left are notes and scraps on a desk, sheets that are turned or seen at an angle, and windows on a
patterned background.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from PIL import Image

from mnist_desktop.core.convex import Hull, hull_of
from mnist_desktop.core.ground import how_deep
from mnist_desktop.core.sheet import Pixels
from mnist_desktop.core.sheet_ink import DEEP, HOLE, Around, Colour, Levels, View, ink_on
from mnist_desktop.core.sheet_marks import AWAY, Mask, border

SIDE, MOST_ENLARGED, LEAST_SIDE = 320, 2, 96
"""The sheet is looked for on a copy of this longer side, in pixels, at most so many times as large.
Smaller pictures have none, nor those whose copy's shorter side is less than that."""
FINE, WIDE = 5, 17
"""Widths, in pixels: of lines that don't part a sheet, and of strokes that are ink on it."""
SMOOTH = 0.05
"""Paper changes by less than this share of its level from one pixel to the next but one."""
TEXTURE = 0.22
"""What is around a sheet is no paper where more than this share of its pixels is not smooth."""
LEAST, MOST = 0.05, 0.93
"""Share of the picture that is sheet."""
PAPER = 0.6
"""Share of the sheet that is paper: a marker's 0 and 8 are convex as well."""
CONVEX, NOTCHED, STRAIGHT = 0.87, 0.72, 0.95
"""A sheet covers the first share of its convex hull; or the second, where the hull covers the third
of a rectangle: ink near the edge is a notch."""
ASHORE = 0.45
"""It lies along at most this share of the picture's border."""
SQUARE, DARKEST_SHADOW = 0.85, 0.4
"""What covers less than this share of a rectangle is only a sheet where its surroundings are
textured, or darker than shadows are, by this share, and unlike its ink: else it may be a lit place,
or a stroke."""
UNLIKE = 0.06
"""What lies beside a sheet differs from its paper by this share."""
AROUND = AWAY, 30
"""What lies beside it is looked at from so many pixels off to so many."""
NARROW = 8
"""What is narrower than twice this, in pixels, is no part of a sheet: a tablecloth's white."""
CORE, UPRIGHT, MOST_CHECKS = 0.35, 0.93, 0.15
"""A tablecloth's wide checks are a part of what is beside them. Without what is narrower than this
share of the whole, a sheet covers so much of a rectangle, and what lies beyond that is no part of
it where it is no more than such a share."""
MARGIN = 4
"""The edge is soft, and throws a shadow: so many pixels of a sheet are left out."""


class _Sheet(NamedTuple):
    """A sheet, and the strokes on it, (H, W) each."""

    area: Mask
    ink: Mask


def only_sheet(pixels: Pixels) -> Pixels:
    """Return a picture with the paper of its sheet continued to all sides, (H, W, 3).

    The same picture where no sheet is sure: no smooth convex area that differs from what is around
    it, or ink beyond it or across its edge, or none on it.
    """
    height, width = pixels.shape[:2]
    shrink = SIDE / max(height, width)
    if shrink > MOST_ENLARGED or min(height, width) * shrink < LEAST_SIDE:
        return pixels
    from scipy import ndimage  # as in `ground`: drawings never need it

    image = Image.fromarray(pixels)
    image = image if image.mode == "RGB" else image.convert("RGB")
    size = (round(width * shrink), round(height * shrink))
    how = Image.Resampling.BOX if shrink < 1 else Image.Resampling.BILINEAR
    small = np.asarray(image.resize(size, how), np.float32)
    view = _view(ndimage.gaussian_filter(small, (0.8, 0.8, 0), mode="nearest"))
    found = max(_sheets(view), key=lambda sheet: np.count_nonzero(sheet.area), default=None)
    if found is None:
        return pixels
    inner = ndimage.binary_erosion(found.area, iterations=MARGIN, border_value=1)
    inner |= ndimage.binary_dilation(found.ink, iterations=2)
    nearest = ndimage.distance_transform_edt(~inner, return_distances=False, return_indices=True)
    beyond = ndimage.gaussian_filter(_closed(view.levels, WIDE)[tuple(nearest)], (3, 3, 0))
    levels = Image.fromarray(np.clip(beyond, 0, 255).astype(np.uint8))
    paper = levels.resize((width, height), Image.Resampling.BILINEAR)
    kept = Image.fromarray(inner).resize((width, height), Image.Resampling.NEAREST)
    return np.asarray(Image.composite(image, paper, kept.convert("L")))


def _view(levels: Levels) -> View:
    from scipy import ndimage

    closed = _closed(levels, FINE)
    change = ndimage.maximum_filter(closed, (3, 3, 1)) - ndimage.minimum_filter(closed, (3, 3, 1))
    rough = change.max(axis=-1) >= SMOOTH * (closed.mean(axis=-1) + 8)
    grey = levels.mean(axis=-1)
    dark, light = _closed(grey, WIDE), 255 - _closed(255 - grey, WIDE)
    return View(levels, closed, rough, grey, (how_deep(grey, dark), how_deep(grey, light)))


def _sheets(view: View) -> Iterator[_Sheet]:
    """Yield what may be sheets, each a convex area."""
    from scipy import ndimage

    labels, count = ndimage.label(ndimage.binary_erosion(~view.rough, border_value=1))
    areas = np.bincount(labels.ravel(), minlength=count + 1)
    for number in 1 + np.flatnonzero(areas[1:] >= LEAST * labels.size):
        paper = labels == number
        hull = _hull(_body(ndimage.binary_fill_holes(paper)))
        if hull is None or areas[number] < PAPER * np.count_nonzero(hull.mask):
            continue
        level = np.median(view.closed[paper], axis=0)
        around = _surroundings(view, hull, level)
        ink = ink_on(view, hull, level, around) if around is not None else None
        if ink is not None:
            yield _Sheet(hull.mask, ink)


def _hull(area: Mask) -> Hull | None:
    """Return the convex hull of what may be a sheet by its shape; None where it is none."""
    covered = int(area.sum())
    ashore = np.count_nonzero(border(area)) > ASHORE * len(border(area))
    if ashore or not LEAST * area.size <= covered <= MOST * area.size:
        return None
    area = _without_checks(area)
    hull = hull_of(area)
    least = NOTCHED if hull.squareness >= STRAIGHT else CONVEX
    return hull if area.sum() >= least * np.count_nonzero(hull.mask) else None


def _without_checks(area: Mask) -> Mask:
    """Return an area without what lies beyond the rectangle that its body fills."""
    from scipy import ndimage

    depths = ndimage.distance_transform_edt(np.pad(area, 1))[1:-1, 1:-1]
    reach = CORE * float(depths.max())
    core = hull_of(ndimage.distance_transform_edt(depths <= reach) <= reach)
    cut = area & core.rectangle
    checks = core.squareness >= UPRIGHT and cut.sum() >= (1 - MOST_CHECKS) * area.sum()
    return cut if checks else area


def _body(area: Mask) -> Mask:
    """Return the largest part of an area, without what is narrow about it."""
    from scipy import ndimage

    padded = np.pad(area, NARROW, mode="edge")
    labels, count = ndimage.label(ndimage.distance_transform_edt(padded) > NARROW)
    if not count:
        return np.zeros_like(area)
    largest = labels == 1 + int(np.bincount(labels.ravel())[1:].argmax())
    body: Mask = ndimage.distance_transform_edt(~largest) <= NARROW
    return body[NARROW:-NARROW, NARROW:-NARROW] & area


def _surroundings(view: View, hull: Hull, level: Colour) -> Around | None:
    """Return what is around a sheet; None where it may be paper as well."""
    from scipy import ndimage

    near, far = (ndimage.binary_dilation(hull.mask, iterations=reach) for reach in AROUND)
    beside = far & ~near
    if not beside.any():
        return None
    others = view.closed[beside]
    colour = np.median(others, axis=0)
    if float(how_deep(level, colour).max()) < UNLIKE:
        return None
    textured = float(view.rough[beside].mean()) > TEXTURE
    if hull.squareness < SQUARE and not _lies_free(
        view, hull.mask, level, others, textured=textured
    ):
        return None
    return Around(textured, colour)


def _lies_free(view: View, sheet: Mask, level: Colour, others: Levels, *, textured: bool) -> bool:
    """Return whether what is no rectangle is a scrap of paper: no lit place, no bold stroke.

    `others` (N, 3) are the levels around it.
    """
    if border(sheet).any():
        return False
    if textured:
        return True
    if float(np.percentile(others.mean(axis=-1), 90)) > DARKEST_SHADOW * float(level.mean()):
        return False
    # Through the hole of a 0 the same is seen as around it.
    holes = view.levels[sheet & (how_deep(view.grey, np.float32(level.mean())) > DEEP)]
    seen = how_deep(np.median(holes, axis=0), np.median(others, axis=0)) if len(holes) else None
    return seen is not None and float(seen.max()) > HOLE


def _closed(levels: Levels, window: int) -> Levels:
    from scipy import ndimage

    half = window // 2 + 1
    colours = levels.ndim - 2
    edges = [(half, half)] * 2 + [(0, 0)] * colours
    padded = np.pad(levels, edges, mode="edge")
    closed: Levels = ndimage.grey_closing(padded, size=(window, window) + (1,) * colours)
    return closed[half:-half, half:-half]
