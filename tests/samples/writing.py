"""A hand at work: a template becomes the movement of a pen, somewhat different each time.

All that varies comes from one seeded generator: the same seed writes the same digit.
"""

import math
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from tests.samples.hands import Knot, knots_of

SIDE = 560.0
"""Side of the canvas that is written on, in pixels."""
STEP_MS = 8
"""A usual mouse says 125 times a second where it is."""
_FINE = 24
"""Points of the curve between two points of the template."""
_GRID = 8
"""Places are rounded to this part of a pixel, as screens with a scale give them."""

Path: TypeAlias = npt.NDArray[np.float64]
"""(N, 2): x and y, y down."""


class Movement(NamedTuple):
    """Where the pen is, in pixels from the canvas's upper left corner, and when, in ms."""

    x: float
    y: float
    time: int


@dataclass(frozen=True, slots=True)
class Occasion:
    """For what a digit is written: how large, how far out, and with which pen."""

    side: tuple[float, float]
    """Its longer side as a share of the canvas's, from … to."""
    reach: tuple[float, float]
    """How far from the canvas's middle it lies, from … to; 1 is as far as it fits."""
    pen: float
    """Width, in canvas units."""


OCCASIONS = (
    Occasion((0.45, 0.6), (0.0, 0.15), 14),
    Occasion((0.05, 0.09), (0.85, 1.0), 2),
    Occasion((0.86, 0.95), (0.0, 1.0), 40),
    Occasion((0.22, 0.35), (0.5, 0.9), 6),
    Occasion((0.3, 0.75), (0.0, 0.6), 14),
)
"""Ordinary, tiny in a corner, as large as fits, off the middle, and as it comes."""


def write_digit(
    strokes: tuple[str, ...], occasion: Occasion, random: Random
) -> list[list[Movement]]:
    """Return the movements of the pen for each stroke of a template."""
    knots = _varied([knots_of(stroke) for stroke in strokes], random)
    curves = [_with_other_ends(_wobbling(_curve(k), random), random) for k in knots]
    lengths = [float(_steps(curve).sum()) for curve in curves]
    pace = random.uniform(0.85, 1.2)  # quicker and slower hands
    placed = _placed(_bent(curves, random), occasion, random)
    written, clock = [], 0
    for curve, length in zip(placed, lengths, strict=True):
        count = max(6, round((120 + 140 * length) * pace / STEP_MS))
        written.append(_timed(curve, count, clock))
        clock = written[-1][-1].time + STEP_MS * random.randint(12, 30)
    return written


def _varied(strokes: list[tuple[Knot, ...]], random: Random) -> list[tuple[Knot, ...]]:
    """Warp all strokes together, smoothly, and shift each knot a little on its own."""
    waves = [
        (random.gauss(0, 0.025), *(random.uniform(-0.8, 0.8) for _ in range(2)), random.random())
        for _ in range(4)
    ]

    def warp(x: float, y: float, axis: int) -> float:
        return random.gauss(0, 0.005) + sum(
            strength * math.sin(2 * math.pi * (across * x + down * y + phase))
            for strength, across, down, phase in waves[2 * axis : 2 * axis + 2]
        )

    return [
        tuple(Knot(x + warp(x, y, 0), y + warp(x, y, 1), corner) for x, y, corner in knots)
        for knots in strokes
    ]


def _curve(knots: tuple[Knot, ...]) -> Path:
    """Return a curve through the knots, smooth but for the corners."""
    inner = [index for index, knot in enumerate(knots) if knot.corner]
    bounds = [0, *inner, len(knots) - 1]
    places = np.array([knot[:2] for knot in knots])
    pieces = [_smooth(places[first : last + 1])[:-1] for first, last in pairwise(bounds)]
    return np.concatenate([*pieces, places[-1:]])


def _smooth(places: Path) -> Path:
    """Return a centripetal Catmull-Rom spline: it neither cusps nor loops between its points."""
    if len(places) == 2:
        return np.linspace(places[0], places[1], _FINE + 1)
    # Beyond each end the curve goes on as it bends: a point mirrored there.
    before, after = 2 * places[0] - places[1], 2 * places[-1] - places[-2]
    line = np.concatenate([before[None], places, after[None]])
    at = np.concatenate([[0.0], np.cumsum(np.sqrt(_steps(line)))])
    pieces = [_span(line[i : i + 4], at[i : i + 4]) for i in range(len(places) - 1)]
    return np.concatenate([*pieces, places[-1:]])


def _span(p: Path, t: npt.NDArray[np.float64]) -> Path:
    """Return the spline between the middle two of four points (Barry & Goldman's pyramid)."""
    at = np.linspace(t[1], t[2], _FINE, endpoint=False)[:, None]

    def between(low: Path, high: Path, start: float, end: float) -> Path:
        return ((end - at) * low + (at - start) * high) / (end - start)

    a, b, c = (between(p[i], p[i + 1], t[i], t[i + 1]) for i in range(3))
    return between(between(a, b, t[0], t[2]), between(b, c, t[1], t[3]), t[1], t[2])


def _wobbling(curve: Path, random: Random) -> Path:
    """Add slow waves along the stroke."""
    along = np.concatenate([[0.0], np.cumsum(_steps(curve))])
    moved = curve.copy()
    for axis in (0, 1):
        for waves in (0.7, 1.6, 2.9):  # a unit of length, the digit's height
            phase, strength = random.uniform(0, 2 * math.pi), random.gauss(0, 0.011 / (1 + waves))
            moved[:, axis] += strength * np.sin(2 * math.pi * waves * along + phase)
    return moved


def _with_other_ends(curve: Path, random: Random) -> Path:
    """Let the pen come down and go up a little too early or too late."""
    for _ in range(2):
        curve = curve[::-1]
        change = random.gauss(0, 0.02)
        if change > 0:
            way = curve[-1] - curve[-5]
            more = curve[-1] + way / np.hypot(*way) * change
            curve = np.concatenate([curve, np.linspace(curve[-1], more, 5)[1:]])
        else:
            along = np.cumsum(_steps(curve))
            curve = curve[: max(8, int(np.searchsorted(along, along[-1] + change)) + 1)]
    return curve


def _bent(curves: list[Path], random: Random) -> list[Path]:
    """Give all strokes one slant, one proportion and one turn."""
    slant = min(0.35, max(-0.12, random.gauss(0.1, 0.12)))
    wide = random.uniform(0.82, 1.22)
    turn = math.radians(min(7, max(-7, random.gauss(0, 3.5))))
    sheared = np.array([[wide, -slant], [0.0, 1.0]])
    turned = np.array([[math.cos(turn), -math.sin(turn)], [math.sin(turn), math.cos(turn)]])
    return [curve @ (turned @ sheared).T for curve in curves]


def _placed(curves: list[Path], occasion: Occasion, random: Random) -> list[Path]:
    """Bring the digit to its size and place; all of it, the pen's width too, on the canvas."""
    everything = np.concatenate(curves)
    low, high = everything.min(axis=0), everything.max(axis=0)
    side = random.uniform(*occasion.side) * SIDE
    room = SIDE - occasion.pen - 4
    scale = min(side, room) / float((high - low).max())
    free = (room - (high - low) * scale) / 2
    reach = random.uniform(*occasion.reach)
    # Towards one of the corners or, nearer the middle, anywhere.
    way = np.array([random.choice((-1.0, 1.0)), random.choice((-1.0, 1.0))])
    way[random.randrange(2)] *= random.uniform(0.7, 1.0)
    middle = SIDE / 2 + free * reach * way
    return [(curve - (low + high) / 2) * scale + middle for curve in curves]


def _timed(curve: Path, count: int, start: int) -> list[Movement]:
    """Return `count` movements along the curve, `STEP_MS` apart: slow in bends and at the ends."""
    steps = _steps(curve)
    total = float(steps.sum())
    along = np.concatenate([[0.0], np.cumsum(steps)]) / total
    even = np.linspace(0, 1, 201)
    way = np.stack([np.interp(even, along, curve[:, axis]) for axis in (0, 1)], axis=1)
    heading = np.unwrap(np.arctan2(*np.diff(way, axis=0).T[::-1]))
    bend = np.convolve(np.abs(np.diff(heading)), np.ones(9), mode="same")
    # A hand's speed falls with the third root of the bend (Lacquaniti, Terzuolo & Viviani, 1983).
    effort = (np.pad(bend, 1, mode="edge") + 0.03) ** (1 / 3)
    effort *= 1 + 1.5 * (np.exp(-even / 0.04) + np.exp((even - 1) / 0.04))
    passed = np.concatenate([[0.0], np.cumsum((effort[1:] + effort[:-1]) / 2)])
    moments = np.interp(np.linspace(0, passed[-1], count), passed, even)
    places = np.stack([np.interp(moments, along, curve[:, axis]) for axis in (0, 1)], axis=1)
    rounded = np.rint(places * _GRID) / _GRID
    return [
        Movement(float(x), float(y), start + STEP_MS * index)
        for index, (x, y) in enumerate(rounded)
    ]


def _steps(curve: Path) -> npt.NDArray[np.float64]:
    """Return the lengths between neighbouring points, (N - 1,)."""
    lengths: npt.NDArray[np.float64] = np.hypot(*np.diff(curve, axis=0).T)
    return lengths
