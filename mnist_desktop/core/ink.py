"""What is paper and what is ink: a picture's pixels become ink, high on a clean zero ground.

A clean picture on one plain ground passes unchanged but for polarity and contrast; uneven
light is flattened first. Units below are grey levels, 0-255.
"""

import math
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image

from mnist_desktop.core.sheet import Pixels, find_sheet

InkBytes: TypeAlias = npt.NDArray[np.uint8]
"""(H, W) bytes, 0 = paper, 255 = full ink."""
Grey: TypeAlias = npt.NDArray[np.float32]
"""(H, W), 0-255, light high, as seen."""

LEAST_CONTRAST = 6.0
"""Fainter marks than this many grey levels are taken for paper."""
GROUND_TOLERANCE = 6.0
"""Paper may differ this much from itself and still be one plain ground."""
PLAIN_BORDER = 0.7
"""Share of the border that must show the plain ground."""
NOISE_FLOOR = 4.0
"""Marks below this many standard deviations of the paper's grain are grain."""
STANDS_OUT = 5.0
"""Where no mark is deeper than this many standard deviations of the grain, there is no ink."""
CLEAN_SPARED = 4
"""On a clean ground a few pixels are dust; any more are ink, however large the sheet…"""
DUST = 0.05
"""…but this share of all marks may be dust beside the ink, and darker."""
SAMPLES = 65_536
"""Medians of larger pictures are taken of about so many pixels."""
LEAST_FLOOR, MOST_FLOOR = 8 / 255, 0.5
"""The noise floor as a share of the contrast is kept between these."""
FLATTEN_SIDE = 128
"""Uneven paper is estimated on a copy of at most this longer side, in pixels."""
FLATTEN_REACH = 0.12
"""How far the light is taken to be even: standard deviation of the blur, share of the side."""


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


def _ink_of_sheet(pixels: Pixels) -> tuple[InkBytes, bool]:
    grey = _grey(pixels)
    plain = _plain_ground(grey)
    ground = _uneven_ground(grey) if plain is None else np.float32(plain)
    deviation = grey - ground
    grain = _grain(deviation, plain is not None)
    threshold = max(LEAST_CONTRAST, STANDS_OUT * grain)
    light = float(deviation[deviation > threshold].sum())
    dark = -float(deviation[deviation < -threshold].sum())
    dark_paper = light > dark
    marks = deviation if dark_paper else -deviation
    contrast = _contrast(marks, threshold, clean=plain is not None and grain == 0)
    if not contrast:
        return np.zeros(grey.shape, np.uint8), dark_paper
    floor = min(max(NOISE_FLOOR * grain / contrast, LEAST_FLOOR), MOST_FLOOR)
    marks = np.clip(marks / contrast, 0, 1)
    marks[marks < floor] = 0
    return (marks * 255 + 0.5).astype(np.uint8), dark_paper


def _grey(pixels: Pixels) -> Grey:
    """Return one channel: as it is for grey, else along the colours' widest direction.

    Red on green of equal brightness is as clear to a person as black on white, and has to be
    here: on a plain ground the channel is the principal axis of the colours, else the luminance.
    """
    if pixels.ndim == 2:
        return pixels.astype(np.float32)
    colour = pixels.astype(np.float32)
    luminance = colour @ np.array([0.299, 0.587, 0.114], np.float32)  # ITU-R BT.601
    if _plain_ground(luminance) is None:
        return luminance
    centred = colour.reshape(-1, 3) - np.median(_sampled(colour), axis=0)
    axis = np.linalg.eigh(centred.T @ centred)[1][:, -1]
    axis = axis / np.abs(axis).sum() * (1.0 if axis.sum() >= 0 else -1.0)
    along: Grey = colour @ axis.astype(np.float32)
    along -= along.min()
    return along


def _sampled(values: Grey) -> Grey:
    """Return about SAMPLES of the pixels, (N, …), evenly spread over rows and columns."""
    step = max(1, values.shape[0] * values.shape[1] // SAMPLES)
    # In step with the width, it would see a few columns only, and miss a stroke between them.
    while math.gcd(step, values.shape[1]) > 1:
        step += 1
    return values.reshape(-1, *values.shape[2:])[::step]


def _grain(deviation: Grey, plain: bool) -> float:
    """Return the standard deviation of the paper's grain, the marks left out; 0 for none."""
    away = np.abs(_sampled(deviation))
    if plain:
        # Bold ink may cover more than half of a picture that is cut close.
        away = away[away <= 3 * GROUND_TOLERANCE]
    median = float(np.median(away)) if away.size else 0.0
    # Whole grey levels hide half a level of it.
    return 1.4826 * (median + 0.5) if median >= 0.25 else 0.0


def _contrast(marks: Grey, threshold: float, clean: bool) -> float:
    """Return the depth of full ink: the deepest mark but a few pixels of dust; 0 for no ink."""
    values = marks[marks >= threshold]
    spared = marks.size // 4096
    if clean:
        # A black speck must not make pencil pale, nor a small digit be dust.
        dust = min(int(DUST * values.size), marks.size // 1024)
        spared = max(min(spared, CLEAN_SPARED), dust)
    at = values.size - 1 - spared
    return float(np.partition(values, at)[at]) if at >= 0 else 0.0


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
    return level if share >= PLAIN_BORDER else None


def _uneven_ground(grey: Grey) -> Grey:
    """Return the paper's level at each pixel, by repeated local means that leave out the marks."""
    from scipy import ndimage  # 0.3 s to import: only pictures on uneven ground pay for it

    height, width = grey.shape
    shrink = min(1.0, FLATTEN_SIDE / max(height, width))
    size = (max(1, round(width * shrink)), max(1, round(height * shrink)))
    small = np.asarray(Image.fromarray(grey).resize(size, Image.Resampling.BOX))
    reach = FLATTEN_REACH * max(size)
    weight = np.ones_like(small)
    ground = small
    for _ in range(5):
        total = ndimage.gaussian_filter(weight, reach, mode="nearest")
        ground = ndimage.gaussian_filter(small * weight, reach, mode="nearest") / np.maximum(
            total, 1e-3
        )
        away = np.abs(small - ground)
        weight = (away <= max(2.0, 1.5 * float(np.median(away)))).astype(np.float32)
    full = Image.fromarray(ground.astype(np.float32)).resize(
        (width, height), Image.Resampling.BILINEAR
    )
    return np.asarray(full)
