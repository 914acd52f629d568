"""The ink on what may be a sheet (`sheet_region`), and whether there is none beyond it."""

from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.convex import Hull
from mnist_desktop.core.ground import how_deep
from mnist_desktop.core.sheet_marks import Marks, Mask, Zones, zones_of

Levels: TypeAlias = npt.NDArray[np.float32]
"""(H, W) or (H, W, 3), 0-255."""
Colour: TypeAlias = npt.NDArray[np.float32]

HOLE = 0.2
"""Ink differs by this share from what is around the sheet: else it is a hole of a bold stroke."""
DEEP = 0.25
"""Ink differs from its paper by this share of the lighter one."""
PALE, PALE_HEIGHT, MOST_PALE, PALE_SQUARE = 0.1, 0.02, 0.1, 0.93
"""Ink may be paler, and smaller, since thin strokes are pale on a small copy. It covers so much of
the sheet at most, as a texture does not, and the sheet covers so much of a rectangle."""
LIKE, FEW, AS_DEEP = 0.15, 8, 0.7
"""Marks beyond it are ink as well if they are of the ink's colour, but for this share, and no more
than so many; where there is no texture, if they are this share as deep as the ink."""


class View(NamedTuple):
    """A small copy of a picture, (H, W, 3), and what is seen in it."""

    levels: Levels
    closed: Levels
    """The same without fine lines."""
    rough: Mask
    """Where that is not smooth."""
    grey: Levels
    depths: tuple[Levels, Levels]
    """How deep strokes are, dark ones and light ones, as a share of the lighter."""


class Around(NamedTuple):
    """What is around a sheet."""

    textured: bool
    colour: Colour


class _Found(NamedTuple):
    """Strokes of a kind, dark or light, (H, W) each: on a sheet, and beyond it."""

    ink: Mask
    beyond: Mask


def ink_on(view: View, hull: Hull, level: Colour, around: Around) -> Mask | None:
    """Return the ink on a sheet, (H, W); None for none, or some beyond it or across its edge."""
    paper = np.float32(level.mean())
    # The corners of a light sheet are as light as its paper; ink is not.
    unlike = how_deep(view.grey, paper)
    dark, light = (
        np.minimum(depth, unlike) * side
        for depth, side in zip(view.depths, (view.grey < paper, view.grey > paper), strict=True)
    )
    zones = zones_of(hull.mask)
    darker = _of_a_kind(view, zones, around, dark)
    lighter = _of_a_kind(view, zones, around, light) if darker is not None else None
    if darker is None or lighter is None or _is_a_hole(view, lighter.ink, around):
        return None
    ink, beyond = darker.ink | lighter.ink, darker.beyond | lighter.beyond
    if beyond.any():
        return None
    if ink.any():
        return ink
    return _pale_ink(zones, dark) if hull.squareness >= PALE_SQUARE else None


def _of_a_kind(view: View, zones: Zones, around: Around, depth: Levels) -> _Found | None:
    """Return the strokes of a kind; None where one crosses the edge, or is alike beyond it."""
    marks = _marks(depth > DEEP)
    found = Marks(marks, zones)
    if found.crossing.any():
        return None
    ink, beyond = np.isin(marks, found.ink), np.isin(marks, found.beyond)
    if not found.ink.size:
        return _Found(ink, beyond)
    if _alike(view, depth, ink, marks * beyond, textured=around.textured):
        return None
    return _Found(ink, np.zeros_like(beyond))


def _is_a_hole(view: View, light: Mask, around: Around) -> bool:
    """Return whether light ink is the paper in the holes of a bold dark stroke."""
    if not light.any():
        return False
    return float(how_deep(np.median(view.levels[light], axis=0), around.colour).max()) < HOLE


def _pale_ink(zones: Zones, depth: Levels) -> Mask | None:
    """Return the pale ink on a sheet, (H, W); None for none, or for what isn't only on it."""
    marks = _marks(depth > PALE)
    found = Marks(marks, zones, PALE_HEIGHT)
    if found.crossing.any() or not found.within.size:
        return None
    ink: Mask = np.isin(marks, found.within)
    return ink if np.count_nonzero(ink) <= MOST_PALE * np.count_nonzero(zones.sheet) else None


def _marks(inked: Mask) -> npt.NDArray[np.int32]:
    from scipy import ndimage

    marks: npt.NDArray[np.int32] = ndimage.label(inked, np.ones((3, 3)))[0]
    return marks


def _alike(
    view: View, depth: Levels, ink: Mask, marks: npt.NDArray[np.int32], *, textured: bool
) -> bool:
    """Return whether some of the marks, (H, W) of their numbers or 0, may be of the same ink.

    In a shadow, ink is as deep as in the light; a texture is as deep, but of another colour, or
    has many such marks.
    """
    others = [marks == number for number in np.unique(marks[marks > 0])]
    if not others:
        return False
    if not textured:
        least = AS_DEEP * float(np.median(depth[ink]))
        return any(float(np.median(depth[part])) >= least for part in others)
    colours = np.array([np.median(view.levels[part], axis=0) for part in others])
    alike = how_deep(colours, np.median(view.levels[ink], axis=0)).max(axis=1) < LIKE
    return bool(0 < np.count_nonzero(alike) <= FEW)
