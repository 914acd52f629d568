"""What is paper and what is ink: a picture's pixels become ink, high on a clean zero ground.

A clean picture on one plain ground passes unchanged but for polarity and contrast; uneven
light is flattened first. Units below are grey levels, 0-255.
"""

from typing import NamedTuple

import numpy as np
from PIL import Image

from mnist_desktop.core.colour import (
    FINE_SIDE,
    colourfulness,
    is_all,
    may_be_coloured,
    with_depth,
)
from mnist_desktop.core.contrast import (
    GROUND_TOLERANCE,
    SOFT,
    as_ink,
    clearness,
    contrast_of,
    grain_of,
    grainy_ink,
    sampled,
    threshold_for,
)
from mnist_desktop.core.dither import without_dither
from mnist_desktop.core.ground import flatten
from mnist_desktop.core.levels import Grey, InkBytes
from mnist_desktop.core.ruling import without_ruling
from mnist_desktop.core.sheet import Pixels, find_sheet
from mnist_desktop.core.sheet_region import only_sheet
from mnist_desktop.core.table import is_crossed, without_table

PLAIN_BORDER = 0.7
"""Share of the border that must show the plain ground."""
EXACT_BORDER, EXACT_PAPER, NEAR_PAPER = 0.3, 0.15, 0.12
"""Of a picture cut close: shares of the border and of all that are exactly paper, and nearly."""
BOTH_KINDS = 0.05
"""On even paper, marks against the ink's kind are no more than this share of the ink."""
MOST_INK = 0.35
"""A marker's digit that fills a photo covers less of it than this share."""
COARSER, LEAST_COARSE = (2, 4), 48
"""Where grain hides the ink, so many pixels are taken as one, if so many are left to each side."""
CLEAR, CLEARER = 9.0, 1.3
"""Grain drowns ink less than so many of its standard deviations deep; a smaller copy is better if
it is so many times as deep there."""


def find_ink(pixels: Pixels) -> tuple[InkBytes, bool]:
    """Return the ink of a picture, and whether it is lighter than its paper.

    A picture without any mark that stands out of the paper's grain gives no ink at all, and what
    lies around a sheet gives none.
    """
    sheet = find_sheet(pixels)
    inside, dark_paper = _ink_of_sheet(pixels[sheet])
    if inside.shape == pixels.shape[:2]:
        return inside, dark_paper
    ink = np.zeros(pixels.shape[:2], np.uint8)
    ink[sheet] = inside
    return ink, dark_paper


class _Found(NamedTuple):
    ink: InkBytes
    dark_paper: bool
    clear: float
    """How many standard deviations of the grain full ink is deep; 0 where the grain hides it."""


def _ink_of_sheet(pixels: Pixels) -> tuple[InkBytes, bool]:
    """Return the ink of a sheet; where grain drowns it, that of a smaller copy, enlarged again."""
    pixels = only_sheet(pixels)
    height, width = pixels.shape[:2]
    found = _ink_on(without_dither(_grey(pixels)), pixels)
    ink = found.ink
    for step in COARSER:
        if found.clear >= CLEAR or min(height, width) < step * LEAST_COARSE:
            break
        fewer = np.asarray(Image.fromarray(pixels).reduce(step))
        coarser = _ink_on(_grey(fewer), fewer)
        # A hairline fades as much as the grain does.
        if not coarser.ink.any() or coarser.clear < CLEARER * found.clear:
            continue
        found = coarser
        enlarged = Image.fromarray(found.ink).resize((width, height), Image.Resampling.BILINEAR)
        ink = np.asarray(enlarged)
    return ink, found.dark_paper


def _ink_on(grey: Grey, pixels: Pixels) -> _Found:
    plain = _plain_ground(grey)
    even = _ink_on_even(grey, plain) if plain is not None else None
    if even is not None:
        return even
    found = _ink_on_uneven(grey)
    coloured = None if found.dark_paper else _coloured_ink(pixels)
    # By its colour, ink is even wherever shadows and glare are.
    if coloured is None or not is_all(coloured.ink, found.ink):
        return found
    return coloured._replace(ink=with_depth(coloured.ink, found.ink))


def _coloured_ink(pixels: Pixels) -> _Found | None:
    """Return ink of another colour than the paper's; None where there is hardly any."""
    if pixels.ndim == 2 or not may_be_coloured(pixels):
        return None
    height, width = pixels.shape[:2]
    fewer = Image.fromarray(pixels).reduce(-(-max(height, width) // FINE_SIDE))
    nearness = -colourfulness(np.asarray(fewer))
    found = _ink_on_even(nearness, float(np.median(sampled(nearness))))
    if found is None or found.clear < CLEAR or found.dark_paper:
        return None
    enlarged = Image.fromarray(found.ink).resize((width, height), Image.Resampling.BILINEAR)
    return found._replace(ink=np.asarray(enlarged))


def _ink_on_even(grey: Grey, plain: float) -> _Found | None:
    """Return the ink on paper of one plain level; None where it may be uneven nevertheless."""
    deviation = grey - np.float32(plain)
    grain = grain_of(deviation)
    threshold = threshold_for(grain)
    light, dark = deviation > threshold, deviation < -threshold
    dark_paper = float(deviation[light].sum()) > -float(deviation[dark].sum())
    counts = sorted((np.count_nonzero(light), np.count_nonzero(dark)))
    # A photo that is mostly ink shows a sheet on a table; one with marks of both kinds, glare.
    even = counts[0] <= BOTH_KINDS * counts[1] and counts[1] < MOST_INK * grey.size
    # Glare is soft; a program's marks of both kinds have hard edges.
    clean = not grain and _near(np.abs(deviation)) <= NEAR_PAPER
    if not clean and not even:
        return None
    marks = deviation if dark_paper else -deviation
    contrast = contrast_of(marks, threshold)
    ink = without_ruling(as_ink(marks, grain, contrast), grainy_ink(marks, grain, contrast))
    return _Found(ink, dark_paper, clearness(contrast, threshold))


def _ink_on_uneven(grey: Grey) -> _Found:
    flat = flatten(grey)
    marks = flat.deviation if flat.dark_paper else -flat.deviation
    threshold = threshold_for(flat.grain)
    contrast = contrast_of(marks, threshold)
    ink = as_ink(marks, flat.grain, contrast)
    sure = flat.beyond
    if not is_crossed(ink, flat.dark):
        sure = sure | flat.dark
    if sure.any():
        # A table's pattern says nothing of how deep the ink is on the sheet.
        beyond = Image.fromarray(sure).resize(grey.shape[::-1], Image.Resampling.NEAREST)
        contrast = contrast_of(marks[~np.asarray(beyond)], threshold) or contrast
        ink = as_ink(marks, flat.grain, contrast)
    ink = without_table(ink, sure, sure=True)
    # Lines go on beyond the picture, as a table's pattern does, and tie digits to themselves.
    ink = without_ruling(ink, grainy_ink(marks, flat.grain, contrast))
    if not is_crossed(ink, flat.table):
        ink = without_table(ink, flat.table)
    return _Found(ink, flat.dark_paper, clearness(contrast, threshold))


def _grey(pixels: Pixels) -> Grey:
    """Return one channel: as it is for grey, else along the colours' widest direction.

    Red on green of equal brightness is as clear to a person as black on white, and has to be
    here: on a plain ground the channel is the principal axis of the colours, else the luminance.
    """
    if pixels.ndim == 2:
        return pixels.astype(np.float32)
    red, green, blue = np.array([0.299, 0.587, 0.114], np.float32)  # ITU-R BT.601
    luminance: Grey = pixels[:, :, 0] * red
    luminance += pixels[:, :, 1] * green
    luminance += pixels[:, :, 2] * blue
    if _plain_ground(luminance) is None:
        return luminance
    colour = pixels.astype(np.float32)
    centred = colour.reshape(-1, 3) - np.median(sampled(colour), axis=0)
    axis = np.linalg.eigh(centred.T @ centred)[1][:, -1]
    axis = axis / np.abs(axis).sum() * (1.0 if axis.sum() >= 0 else -1.0)
    along: Grey = colour @ axis.astype(np.float32)
    along -= along.min()
    return along


def _plain_ground(grey: Grey) -> float | None:
    """Return the paper's grey level, where one level makes most of the picture's border."""
    depth = max(1, min(grey.shape) // 64)
    border = np.concatenate(
        [
            grey[:depth].ravel(),
            grey[-depth:].ravel(),
            grey[:, :depth].ravel(),
            grey[:, -depth:].ravel(),
        ]
    )
    level = float(np.median(border))
    share = float((np.abs(border - level) <= GROUND_TOLERANCE).mean())
    return level if share >= PLAIN_BORDER else _exact_ground(grey, border)


def _exact_ground(grey: Grey, border: Grey) -> float | None:
    """Return the paper's level where bold ink is cut so close that it makes most of the border.

    Such a picture comes from a program: its paper has one level exactly, and hardly any other is
    near it, as in a photo.
    """
    levels = np.bincount(np.rint(border).astype(np.intp).clip(0))
    if levels.max() < EXACT_BORDER * border.size:
        return None
    level = float(levels.argmax())
    away = np.abs(grey - level)
    exact = away < 0.5
    return level if exact.mean() >= EXACT_PAPER and _near(away) <= NEAR_PAPER else None


def _near(away: Grey) -> float:
    """Return the share of pixels that differ from a plain ground, by levels `away`, but hardly."""
    return float(((away >= 0.5) & (away <= SOFT)).mean())
