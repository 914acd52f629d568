"""What a sheet lies on in a synthetic photo: wood, cloth, stone; and how it lies there."""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from training.paper import smooth_noise

Levels: TypeAlias = npt.NDArray[np.float32]
"""(H, W, 3), 0-255."""


def on_desk(page: Levels, paper: float, rng: np.random.Generator) -> Levels:
    """Return the page as a sheet that lies turned on a desk, at the same scale, (H, W, 3)."""
    levels = np.clip(page, 0, 255).astype(np.uint8)
    turn = float(rng.uniform(-20, 20))
    sheet = Image.fromarray(levels).convert("RGBA")
    sheet = sheet.rotate(turn, Image.Resampling.BICUBIC, expand=True)
    width, height = (round(side * rng.uniform(1.1, 1.6)) for side in sheet.size)
    shape = (height, width)
    desk: Levels = checked(shape, rng) if rng.random() < 0.3 else tabletop(shape, paper, rng)
    at = (int(rng.integers(width - sheet.width + 1)), int(rng.integers(height - sheet.height + 1)))
    lying = Image.new("RGBA", (width, height))
    lying.paste(sheet, at)
    # The shadow that its edge throws.
    reach = 0.012 * max(shape)
    away = [round(place + float(rng.uniform(-reach, reach))) for place in at]
    cover = Image.new("L", (width, height))
    cover.paste(sheet.getchannel("A"), (away[0], away[1]))
    soft = np.asarray(cover.filter(ImageFilter.GaussianBlur(reach)), np.float32)
    desk = desk * (1 - np.float32(rng.uniform(0.1, 0.5) / 255) * soft[:, :, None])
    seen = np.asarray(lying, np.float32)
    covered: Levels = desk + (seen[:, :, :3] - desk) * (seen[:, :, 3:] / np.float32(255))
    return covered


def checked(shape: tuple[int, int], rng: np.random.Generator) -> Levels:
    """Return a tablecloth of checks, (H, W, 3): two colours, and what lies between them."""
    cell = rng.uniform(0.03, 0.09) * max(shape)
    rows, columns = ((np.arange(side) + rng.uniform(0, cell)) // cell % 2 for side in shape)
    share: Levels = ((rows[:, None, None] + columns[None, :, None]) / 2).astype(np.float32)
    dark = rng.uniform(30, 190, 3).astype(np.float32)
    light = np.full(3, rng.uniform(190, 250), np.float32)
    return light + (dark - light) * share


def tabletop(shape: tuple[int, int], paper: float, rng: np.random.Generator) -> Levels:
    """Return a table of wood, cloth or stone that is clearly unlike the paper."""
    level = rng.uniform(20, 130) if paper > 150 else rng.uniform(130, 220)
    colour = level * np.array([1.0, rng.uniform(0.7, 1), rng.uniform(0.5, 1)], np.float32)
    knots = (max(2, shape[0] // 6), 3) if rng.random() < 0.5 else (24, 24)
    grain = smooth_noise(shape, knots, rng) * np.float32(rng.uniform(0.01, 0.12) * level)
    table: Levels = colour.astype(np.float32) + grain[:, :, None]
    return table
