"""Ways to write a digit that leave its loops open, its bars loose or its head away.

As `styles`, in which they take part: height 1, y down, other proportions every time.
"""

import numpy as np

from training.curves import Strokes, arc, joined, line


def flagged_one(rng: np.random.Generator) -> Strokes:
    """Return a 1 with a level or drooping flag, mostly narrower than anyone's 7.

    Of MNIST's 7s and those of pens one in 200 is narrower than 0.36 of its height, of the 1s every
    other one. Wider flags droop, as a 7's bar does not.
    """
    wide = rng.uniform(0.1, 0.4)
    droop = rng.uniform(0.08, 0.28) if wide > 0.3 else rng.uniform(-0.03, 0.16)
    lean = rng.uniform(-0.08, 0.06)
    stem = line((0.5, 0.0), (0.5 + lean, 1.0))
    stem[:, 0] += rng.uniform(-0.03, 0.03) * np.sin(np.pi * stem[:, 1])
    path = [(0.5 - wide, droop), (0.5, rng.uniform(0, 0.02))]
    if rng.random() < 0.35:
        # It goes level first, and up only where the stem begins.
        path.insert(1, (0.5 - rng.uniform(0.2, 0.5) * wide, droop * rng.uniform(0.5, 1)))
    flag = line(*path)
    if rng.random() < 0.25:
        # A stroke by itself, which may not reach the stem, or sits beside its top.
        return [stem, flag - (rng.uniform(0, 0.06), rng.uniform(-0.08, 0.03))]
    return [joined(flag, stem)]


def headless_two(rng: np.random.Generator) -> Strokes:
    """Return a 2 that begins with its stem, nearly straight; its foot has a loop or a corner."""
    top, foot = rng.uniform(0.4, 0.6), rng.uniform(0.1, 0.28)
    size = rng.uniform(0.04, 0.09)
    loop = arc((foot, 1 - size), (size * rng.uniform(1, 2.2), size), (70, 270 + rng.uniform(0, 50)))
    low = tuple(loop[0].tolist())
    stem = line((top, 0.0), low)
    stem[:, 0] += rng.uniform(0.06, 0.22) * np.sin(np.pi * stem[:, 1] / low[1])
    end = (rng.uniform(0.6, 0.85), rng.uniform(0.92, 1.02))
    if rng.random() < 0.3:
        return [joined(stem, line(low, end))]
    return [joined(stem, loop, line(tuple(loop[-1].tolist()), end))]


def apart_four(rng: np.random.Generator) -> Strokes:
    """Return a 4 whose stem stands at the end of its L or beyond it."""
    level, left = rng.uniform(0.28, 0.62), rng.uniform(0, 0.12)
    right = rng.uniform(0.35, 0.7)
    hook = line(
        (left + rng.uniform(-0.02, 0.14), 0.0),
        (left, level - rng.uniform(0, 0.1)),
        (left + rng.uniform(0, 0.06), level),
        (right, level - rng.uniform(-0.05, 0.1)),
    )
    lean = rng.uniform(-0.08, 0.1)
    top = rng.uniform(0.03, level - 0.1)
    # Where the L ends, the stem is at its end, or beyond it.
    beside = right + rng.uniform(0.0, 0.16)
    slope = 2 * lean / (1 - top)
    end = float(hook[-1, 1])
    return [hook, line((beside + slope * (end - top), top), (beside - slope * (1 - end), 1.0))]


def dashed_five(rng: np.random.Generator) -> Strokes:
    """Return a 5 of a bowl with hardly a neck, and a short dash above its beginning."""
    left, wide = rng.uniform(0.0, 0.15), rng.uniform(0.3, 0.48)
    shoulder = rng.uniform(0.14, 0.34)
    middle = (left + rng.uniform(0.05, 0.25), (shoulder + 1) / 2)
    bowl = arc(
        middle,
        (wide, (1 - shoulder) / 2),
        (-rng.uniform(105, 165), rng.uniform(95, 150)),
    )
    begin = float(bowl[0, 0]) + rng.uniform(-0.02, 0.12)
    neck = rng.uniform(0, 0.1)
    body = joined(line((float(bowl[0, 0]), float(bowl[0, 1]) - neck), bowl[0].tolist()), bowl)
    return [body, line((begin, rng.uniform(-0.02, 0.06)), (begin + rng.uniform(0.1, 0.32), 0.0))]


def wavy_seven(rng: np.random.Generator) -> Strokes:
    """Return a 7 whose top is a wave that begins with a serif, sometimes with a bar."""
    wide, foot = rng.uniform(0.36, 0.75), rng.uniform(-0.05, 0.25)
    along = np.linspace(0, 1, 24)
    wave = rng.uniform(0.03, 0.09) * np.sin(2 * np.pi * (along + rng.uniform(-0.08, 0.1)))
    serif = rng.uniform(0.04, 0.16) * np.clip(1 - along / rng.uniform(0.15, 0.3), 0, 1)
    top = np.stack([wide * along, 0.06 - wave + serif - 0.04 * along], axis=1)
    stem = line(tuple(top[-1].tolist()), (foot, 1.0))
    stem[:, 0] += rng.uniform(-0.02, 0.06) * np.sin(np.pi * stem[:, 1].clip(0, 1))
    strokes = [joined(top, stem)]
    if rng.random() < 0.3:
        middle, reach = (wide + foot) / 2, rng.uniform(0.12, 0.25)
        level = rng.uniform(0.42, 0.58)
        strokes.append(line((middle - reach, level + 0.02), (middle + reach, level - 0.02)))
    return strokes


def half_eight(rng: np.random.Generator) -> Strokes:
    """Return an 8 in one stroke that stays open on one side of its upper loop."""
    angles = np.linspace(rng.uniform(-0.7, 0.1), 1.5 * np.pi + rng.uniform(0, 0.8), 60)
    wide = rng.uniform(0.2, 0.34) * np.where(np.cos(angles) < 0, rng.uniform(1, 1.35), 1)
    side = rng.choice((-1, 1))
    path = np.stack([0.5 + side * wide * np.sin(2 * angles), 0.5 - 0.5 * np.cos(angles)], axis=1)
    path[:, 0] -= rng.uniform(0, 0.25) * (path[:, 1] - 0.5)
    return [path]


def cupped_eight(rng: np.random.Generator) -> Strokes:
    """Return an 8 of two strokes: a cup, open above, on a bowl that is open where it sits."""
    split = rng.uniform(0.34, 0.48)
    cup = arc(
        (0.5, split / 2),
        (rng.uniform(0.18, 0.32), split / 2),
        (180 + rng.uniform(-10, 50), -rng.uniform(10, 75)),
    )
    begin = split - rng.uniform(0.0, 0.1)
    bowl = arc(
        (0.5 + rng.uniform(-0.05, 0.08), (1 + begin) / 2),
        (rng.uniform(0.24, 0.38), (1 - begin) / 2),
        (-rng.uniform(50, 110), rng.uniform(200, 250)),
    )
    return [cup, bowl]
