"""The paper under the ink, where light, shadow or glare make it uneven.

A grey closing (Serra, "Image Analysis and Mathematical Morphology", 1982) fills whatever is dark
and narrower than its window, and leaves an edge between two wide areas where it is: the strokes go,
a shadow's edge and a table's stay. What matters is the window: it is the smallest that takes the
strokes whole. Light ink on dark paper is the same with an opening.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PIL import Image

from mnist_desktop.core.levels import Grey
from mnist_desktop.core.sheet_edge import beyond_edges
from mnist_desktop.core.sheet_marks import border

SIDE = 320
"""The ground is found on a copy of at most this longer side, in pixels."""
WINDOWS = (0.05, 0.09, 0.16, 0.28)
"""Widths of the closings that are tried, as shares of the longer side."""
LEAST_WINDOW = 5
"""…and at least so many pixels: a stroke is two wide on the small copy, with its soft edges."""
WHOLE = 1.3
"""The strokes are taken whole where twice the window finds no more than so many times as much."""
STRONG = 0.5
"""Marks are as deep as this share of the deepest that any window finds; grain and lines are not."""
LIGHT_PAPER = 160
"""Paper of this level on takes no light ink: that would hardly be seen."""
ROOM = 1.4
"""Where strokes cross they are wider than elsewhere: the window has so much room."""
DEEPEST = 0.0004
"""The deepest mark is what this share of the pixels exceed."""
AROUND, AROUND_SIDE = 1.7, 9
"""What is around a mark is the median of so many widths of a window, which are so many pixels of a
copy of the picture."""
WIDEST_COUNTS = 0.5
"""The widest window counts so much: only a marker's strokes need it, and much light fits in it."""
WIDELY_LIT = 99
"""Light strokes are lighter than this percentile of the paper: a lit area seen as a mark, between
shadows or strokes, is as light as those that no window takes for one."""
DIMMEST = 130
"""…where that is no darker: a board may be lighter on one side than the chalk on the other."""
EVIDENCE = 0.004
"""Whether ink is light or dark is told by this share of the pixels, those that stand out most."""
BRIGHTENED = 2.5
"""Shadows are brightened by at most so much: beyond, there is grain only, or a dark table."""
TABLE = 0.62
"""What is darker than this share of the lightest paper may be the table the sheet lies on…"""
TABLE_SHORE = 0.15
"""…if it lies along the border for at least this share of the shorter side."""
DARKEST_SHADOW = 0.36
"""No shadow is darker than this share of the lightest paper: a tenth of its light, as sRGB."""
SPOT = 0.03
"""Lighter spots on a sure table are up to twice this share of the side wide."""
TABLE_EDGE = 0.012
"""The edge between sheet and table is soft, or throws a shadow, this share of the side wide."""

NEARBY = 5
"""Paper at most half so many pixels of the small copy away shows where its level changes."""


class Flattened(NamedTuple):
    """A picture without its light: how far each pixel is from its paper, and where that is."""

    deviation: Grey
    """(H, W), levels; above 0 lighter than the paper. Dark marks are as deep as in full light."""
    dark_paper: bool
    """Whether the ink is lighter than the paper."""
    grain: float
    """Standard deviation of the paper's grain, in levels."""
    table: npt.NDArray[np.bool_]
    """Where there may be a table beside the sheet, on a small copy of the picture."""
    dark: npt.NDArray[np.bool_]
    """Where it is darker than shadows are, on the same copy."""
    beyond: npt.NDArray[np.bool_]
    """What lies beyond the sheet's straight edges, on the same copy: a table of any level."""


def flatten(grey: Grey) -> Flattened:
    """Return a picture, (H, W) levels, without the unevenness of its paper."""
    from scipy import ndimage  # 0.3 s to import: only pictures on uneven ground pay for it

    height, width = grey.shape
    shrink = min(1.0, SIDE / max(height, width))
    size = (max(1, round(width * shrink)), max(1, round(height * shrink)))
    small = np.asarray(Image.fromarray(grey).resize(size, Image.Resampling.BOX))
    small = ndimage.gaussian_filter(small, 0.8, mode="nearest")
    beyond = beyond_edges(small)
    window, dark_paper = _smallest_whole(small, ~beyond)
    ground = _without_marks(small, round(window * ROOM) | 1, dark_paper)
    ground = ndimage.gaussian_filter(ground, 1.0, mode="nearest")
    full = np.asarray(Image.fromarray(ground).resize((width, height), Image.Resampling.BILINEAR))
    deviation: Grey = grey - full
    if not dark_paper:
        lit = np.float32(np.median(ground))
        # Ink swallows a share of the light, in shadow as well.
        deviation *= np.minimum(lit / np.maximum(full, 1), np.float32(BRIGHTENED))
    # A closing follows the lightest of the grain, an opening the darkest.
    step = max(1, height // 256), max(1, width // 256)
    middle, grain = _paper(deviation[:: step[0], :: step[1]], dark_paper)
    deviation -= np.float32(middle)
    _keep_to_ink(deviation, grey, ground, dark_paper=dark_paper)
    # Chalk is on a board that fills the picture: its darker side is the board's still.
    table = np.zeros(ground.shape, np.bool_) if dark_paper else _table(ground)
    dark = _dark_table(ground, small, round(window * ROOM) | 1) if table.any() else table
    return Flattened(deviation, dark_paper, grain, table, dark, beyond)


def _keep_to_ink(deviation: Grey, grey: Grey, ground: Grey, *, dark_paper: bool) -> None:
    """Set to 0 what is no darker, or no lighter, than some paper beside it: an edge of the light.

    `ground` is the small copy's.
    """
    from scipy import ndimage

    extreme = ndimage.grey_dilation if dark_paper else ndimage.grey_erosion
    nearby = Image.fromarray(extreme(ground, NEARBY))
    paper = np.asarray(nearby.resize(grey.shape[::-1], Image.Resampling.BILINEAR))
    if dark_paper:
        deviation[(grey <= paper) & (deviation > 0)] = 0
    else:
        deviation[(grey >= paper) & (deviation < 0)] = 0


def _paper(deviation: Grey, dark_paper: bool) -> tuple[float, float]:
    """Return the most frequent deviation, the paper's, and its grain on the side without ink."""
    counts = np.bincount(np.clip(np.rint(deviation.ravel()) + 128, 0, 256).astype(np.intp))
    # Coarse grain spreads few pixels over many levels.
    spread = float(np.median(np.abs(deviation - np.median(deviation))))
    near = np.ones(5 + 2 * round(spread / 2))
    middle = float(np.convolve(counts, near, "same")[: len(counts)].argmax()) - 128
    away = (deviation - middle) * (-1 if dark_paper else 1)
    beyond = away[away > 0]
    # Whole grey levels hide half a level of it.
    return middle, 1.4826 * (float(np.median(beyond)) + 0.5) if beyond.size else 0.0


def _table(ground: Grey) -> npt.NDArray[np.bool_]:
    """Return the dark areas along the border, with their edges: a table, or a deep shadow."""
    return _with_edges(_ashore(ground < TABLE * _lightest(ground)))


def _dark_table(ground: Grey, small: Grey, window: int) -> npt.NDArray[np.bool_]:
    """Return the table where it is darker than any shadow, with its edges.

    Where the sheet ends is seen in the picture itself: the window of the ground is upright, and
    fills wedges of table along the edge of a sheet askew. Strokes are not in the ground.
    """
    from scipy import ndimage

    lightest = _lightest(ground)
    limit = DARKEST_SHADOW * lightest
    # Dark strokes that reach a dark area are no part of it. An opening by two filters of a row: of
    # as many pixels as a window has, scipy's own takes seconds.
    inner = ndimage.minimum_filter(small < limit, window, mode="constant", cval=False)
    table = _ashore(ndimage.maximum_filter(inner, window, mode="constant", cval=False))
    if not table.any():
        return table
    table &= _mostly_in(table, ground < TABLE * lightest)
    # Lighter spots of its pattern, up to a knot's or a tile's size, are the table's as well.
    spot = 2 * max(2, round(SPOT * max(table.shape))) + 1
    closed = ndimage.minimum_filter(ndimage.maximum_filter(table, spot), spot)
    return _with_edges(table | (closed & (small < TABLE * lightest)))


def _lightest(ground: Grey) -> np.float32:
    return np.float32(np.percentile(ground, 95))


def _ashore(dark: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Return the dark areas that lie along enough of the border."""
    from scipy import ndimage

    labels, count = ndimage.label(dark)
    if not count:
        return dark
    lengths = np.bincount(border(labels), minlength=count + 1)
    lengths[0] = 0
    along: npt.NDArray[np.bool_] = (lengths >= TABLE_SHORE * min(dark.shape))[labels]
    return along


def _mostly_in(areas: npt.NDArray[np.bool_], seen: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Return those of the areas that are mostly seen in another mask as well."""
    from scipy import ndimage

    labels, count = ndimage.label(areas)
    sizes = np.bincount(labels.ravel(), minlength=count + 1)
    both = np.bincount(labels[seen], minlength=count + 1)
    mostly: npt.NDArray[np.bool_] = (both > 0.5 * sizes)[labels]
    return mostly


def _with_edges(table: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    from scipy import ndimage

    edge = 2 * max(2, round(TABLE_EDGE * max(table.shape))) + 1
    wider: npt.NDArray[np.bool_] = ndimage.maximum_filter(table, edge)
    return wider


def _without_marks(small: Grey, window: int, dark_paper: bool) -> Grey:
    from scipy import ndimage

    fill = ndimage.grey_opening if dark_paper else ndimage.grey_closing
    # The paper goes on beyond the picture as it is at its border; else a slope would be ink there.
    half = window // 2 + 1
    filled: Grey = fill(np.pad(small, half, mode="edge"), size=(window, window), mode="nearest")
    return filled[half:-half, half:-half]


def _smallest_whole(small: Grey, sheet: npt.NDArray[np.bool_]) -> tuple[int, bool]:
    """Return the smallest window that takes the strokes on a sheet whole, and if they are light."""
    windows = [max(LEAST_WINDOW, round(share * max(small.shape))) for share in WINDOWS]
    grounds = {
        dark_paper: [_without_marks(small, window, dark_paper) for window in windows]
        for dark_paper in ((False, True) if np.median(small) < LIGHT_PAPER else (False,))
    }
    marks = {
        dark_paper: [how_deep(small, ground) * sheet for ground in found]
        for dark_paper, found in grounds.items()
    }
    dark_paper = len(marks) > 1 and _are_light(small, grounds[True][-1][sheet], windows, marks)
    found = marks[dark_paper]
    rank = max(1, round(DEEPEST * small.size))
    depths = [float(np.partition(mark, -rank, axis=None)[-rank]) for mark in found]
    deepest = max(depths)
    amounts = [float(mark[mark >= STRONG * deepest].sum()) for mark in found]
    for window, depth, amount, following in zip(
        windows, depths, amounts, [*amounts[1:], amounts[-1]], strict=True
    ):
        if depth >= STRONG * deepest and following <= WHOLE * amount:
            return window, dark_paper
    return windows[-1], dark_paper


def _are_light(
    small: Grey, widest: Grey, windows: Sequence[int], marks: Mapping[bool, Sequence[Grey]]
) -> bool:
    """Return whether the strokes are lighter than their paper, rather than darker.

    `widest` (N,) is the sheet's paper by the widest window, as if the strokes were light.

    Paper between dark strokes is as narrow as they are, and lighter than they; but it is no
    lighter than what is around them all. Nor is a lit area at a shadow's edge.
    """
    from scipy import ndimage

    height, width = small.shape
    deepest = max(1, round(EVIDENCE * small.size))
    lit = np.percentile(widest, WIDELY_LIT) if widest.size else 0.0
    if lit < DIMMEST:
        lit = 0.0
    light = 0.0
    for at, window in enumerate(windows):
        shrink = AROUND_SIDE / max(AROUND * window, AROUND_SIDE)
        size = (max(1, round(shrink * width)), max(1, round(shrink * height)))
        tiny = np.asarray(Image.fromarray(small).resize(size, Image.Resampling.BOX))
        median = ndimage.median_filter(tiny, AROUND_SIDE, mode="nearest")
        around = Image.fromarray(median)
        paper = np.asarray(around.resize((width, height), Image.Resampling.BILINEAR))
        deep = how_deep(small, paper)
        lighter = (small > paper) & (small > lit)
        for dark_paper, beyond in ((True, lighter), (False, small < paper)):
            both = np.minimum(marks[dark_paper][at], deep) * beyond
            amount = float(np.partition(both, -deepest, axis=None)[-deepest:].mean())
            amount *= WIDEST_COUNTS if at == len(windows) - 1 else 1
            light += amount if dark_paper else -amount
    return light > 0


def how_deep(small: Grey, ground: Grey | np.float32) -> Grey:
    """Return how deep marks are as a share of the lighter, which a shadow does not change."""
    depth: Grey = np.abs(ground - small) / (np.maximum(ground, small) + np.float32(8))
    return depth
