"""Augmentation of a whole batch at once, as tensor code: the same on a processor and a GPU.

Why not torchvision's transforms: docs/decisions/0003-batched-augmentation.md.
"""

import math
from dataclasses import dataclass, fields
from typing import Self

import torch
from torch.nn import functional

Images = torch.Tensor
"""(N, 1, 28, 28) in [0, 1], ink high."""


@dataclass(frozen=True, slots=True)
class Strength:
    """How far each change may go; every image gets its own share of it."""

    rotation: float = math.radians(10)
    scale: float = 0.1
    """Natural logarithm of the size."""
    aspect: float = 0.14
    """Natural logarithm of width to height."""
    slant: float = 0.16
    shift: float = 1.5
    """Pixels."""
    elastic: float = 1.0
    """Pixels: standard deviation of the smooth displacement."""
    thicker: float = 0.8
    """Pixels to each side of a stroke; markers."""
    thinner: float = 0.6
    """Share of the outermost pixel that is taken away; hairlines."""
    blur: float = 0.5
    gamma: float = 0.35
    """Natural logarithm of the exponent that makes half-tones lighter or darker."""
    noise: float = 0.03
    """Standard deviation; one image in four gets some."""
    gaps: float = 0.05
    """Share of the images from which a small square is erased."""
    coarse: float = 0.2
    """Share of the images that are seen with half as many pixels or less, as small scans are."""
    stark: float = 0.14
    """Share of the images that lose their half-tones: ink or paper."""
    ragged: float = 0.3
    """Standard deviation of the noise that moves the edges of these, as poor scans have them."""

    def times(self, factor: float) -> Self:
        """Return all changes so many times as strong."""
        return self.__class__(*(getattr(self, field.name) * factor for field in fields(self)))


STRENGTH = Strength()
COARSE = ((14, 1.0), (10, 0.2))
"""To how many pixels a side the coarse images are reduced, and which share of them at least."""


def augment(images: Images, generator: torch.Generator, strength: Strength = STRENGTH) -> Images:
    """Return changed copies; `generator`, on the images' device, is the only source of chance."""
    images = _move(images, generator, strength)
    images = _pen_width(images, generator, strength)
    images = _soften(images, generator, strength)
    # The program's normaliser scales the deepest ink to 1, so the network never sees less.
    images = images / images.amax(dim=(2, 3), keepdim=True).clamp_min(1e-3)
    images = images ** torch.exp(_each(images, -strength.gamma, strength.gamma, generator))
    images = _gap(images, generator, strength.gaps)
    images = _poor(images, generator, strength)
    amount = _each(images, -3 * strength.noise, strength.noise, generator).clamp_min(0)
    noise = torch.randn(images.shape, generator=generator, device=images.device)
    return (images + amount * noise).clamp_(0, 1)


def _each(images: Images, low: float, high: float, generator: torch.Generator) -> torch.Tensor:
    """Return a uniform number for each image, (N, 1, 1, 1)."""
    chance = torch.rand((len(images), 1, 1, 1), generator=generator, device=images.device)
    return chance * (high - low) + low


def _move(images: Images, generator: torch.Generator, strength: Strength) -> Images:
    """Turn, scale, stretch, slant, shift and bend: one sampling for all, so blurred only once."""

    def each(reach: float) -> torch.Tensor:
        return _each(images, -reach, reach, generator).flatten()

    angle, slant = each(strength.rotation), each(strength.slant)
    size, aspect = each(strength.scale), each(strength.aspect) / 2
    across, down = torch.exp(size + aspect), torch.exp(size - aspect)
    cos, sin = torch.cos(angle), torch.sin(angle)
    pixel = 2 / images.shape[-1]  # the sampling grid reaches from -1 to 1
    top = torch.stack([cos * across, (slant * cos - sin) * down, each(strength.shift) * pixel], 1)
    bottom = torch.stack(
        [sin * across, (slant * sin + cos) * down, each(strength.shift) * pixel], 1
    )
    grid = functional.affine_grid(torch.stack([top, bottom], 1), list(images.shape), False)
    coarse = torch.randn((len(images), 2, 5, 5), generator=generator, device=images.device)
    bend = functional.interpolate(
        coarse * _each(images, 0, strength.elastic, generator) * pixel,
        images.shape[-2:],
        mode="bicubic",
        align_corners=True,
    )
    return functional.grid_sample(images, grid + bend.permute(0, 2, 3, 1), align_corners=False)


def _pen_width(images: Images, generator: torch.Generator, strength: Strength) -> Images:
    """Make strokes wider or narrower, by blending with a dilation or an erosion."""
    width = _each(images, -strength.thinner, strength.thicker, generator)
    wider = functional.max_pool2d(images, 3, 1, 1)
    widest = functional.max_pool2d(wider, 3, 1, 1)
    narrower = -functional.max_pool2d(-images, 3, 1, 1)
    images = images.lerp(wider, width.clamp(0, 1)).lerp(widest, (width - 1).clamp(0, 1))
    return images.lerp(narrower, (-width).clamp(0, 1))


def _soften(images: Images, generator: torch.Generator, strength: Strength) -> Images:
    """Blend with a binomial blur of 3×3 pixels; half of the images stay sharp."""
    row = torch.tensor([0.25, 0.5, 0.25], device=images.device)
    blurred = functional.conv2d(images, torch.outer(row, row)[None, None], padding=1)
    return images.lerp(
        blurred, _each(images, -strength.blur, strength.blur, generator).clamp_min(0)
    )


def _poor(images: Images, generator: torch.Generator, strength: Strength) -> Images:
    """Take half of the pixels from some images, and the half-tones from others."""
    side = list(images.shape[-2:])
    chance = _each(images, 0, 1, generator)
    for pixels, share in COARSE:
        small = functional.adaptive_avg_pool2d(images, pixels)
        coarse = functional.interpolate(small, side, mode="bilinear")
        coarse = coarse / coarse.amax(dim=(2, 3), keepdim=True).clamp_min(1e-3)
        images = torch.where(chance < strength.coarse * share, coarse, images)
    noise = torch.randn(images.shape, generator=generator, device=images.device)
    edges = noise * _each(images, 0, strength.ragged, generator)
    # Only half-tones: on bare paper and in the middle of a stroke there is no edge.
    edges = edges * (4 * images * (1 - images)).clamp_min(0)
    stark = ((images + edges - 0.45) * 6 + 0.5).clamp(0, 1)
    return torch.where(_each(images, 0, 1, generator) < strength.stark, stark, images)


def _gap(images: Images, generator: torch.Generator, share: float) -> Images:
    """Erase a square of three pixels somewhere in the middle, from a share of the images."""
    side = images.shape[-1]
    at = torch.arange(side, device=images.device, dtype=images.dtype)
    centre = [_each(images, side / 4, side * 3 / 4, generator) for _ in range(2)]
    hit = _each(images, 0, 1, generator) < share
    inside = ((at.view(1, 1, 1, -1) - centre[0]).abs() <= 1.5) & (
        (at.view(1, 1, -1, 1) - centre[1]).abs() <= 1.5
    )
    return images.masked_fill(inside & hit, 0)
