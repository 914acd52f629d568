"""Ways to write a digit that the public sets have little of, made from lines and arcs.

North American hands are most of those sets. Here are the European 1 with its long upstroke, the
crossed 7, the slashed 0, the 5 whose bar is a stroke by itself, the 8 of two circles, the 4 open
and closed, the 9 with a straight and with a curled tail; 1s that lean, 6s and 9s with small or open
loops, digits with loose parts (`loose.py`) and of straight lines (`angular.py`). Each is drawn with
other proportions every time; `training.distort` then does what a hand does. Height 1, y down.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.normalise import Points
from mnist_desktop.core.picture import Picture
from mnist_desktop.core.prediction import CLASSES
from training import loose
from training.angular import segmented
from training.config import STYLES
from training.curves import Strokes, Way, arc, joined, line
from training.digits import Digits
from training.pens import redraw
from training.strokes import HAND, drawing

HELD_OUT = 500


def _filled(top: tuple[float, float], bottom: tuple[float, float], wide: float) -> Points:
    """Return points to and fro across a bar, so close that every pen fills it."""
    along = np.linspace(0, 1, 2 + round(wide / 0.03))
    across = np.linspace(-wide / 2, wide / 2, len(along))
    path = [
        (end[0] + float(side), end[1])
        for number, side in enumerate(across if wide else across[:1])
        for end in ((top, bottom) if number % 2 == 0 else (bottom, top))
    ]
    return line(*path)


def slashed_zero(rng: np.random.Generator) -> Strokes:
    """Return a 0 with a slash within it or through it, steep or flat, short or far beyond it."""
    wide, reach = rng.uniform(0.2, 0.45), rng.uniform(0.6, 1.35)
    lean = rng.uniform(0.5, 1) * wide
    if rng.random() < 0.4:
        # Some draw it last and fast, nearly upright, and twice as long as a round 0 is high.
        wide, reach, lean = rng.uniform(0.32, 0.7), rng.uniform(0.9, 3), rng.uniform(0.02, 0.3)
    ring = arc((0.5, 0.5), (wide, 0.5), (-80, 290))
    slash = line((0.5 + lean * reach, 0.5 - 0.4 * reach), (0.5 - lean * reach, 0.5 + 0.4 * reach))
    return [ring, slash]


def barred_zero(rng: np.random.Generator) -> Strokes:
    """Return a 0 with a level bar through it, mostly a narrow one, as some who slash it draw it."""
    wide = rng.uniform(0.16, 0.4)
    start = rng.uniform(-140, -40)
    ring = arc((0.5, 0.5), (wide, 0.5), (start, start + rng.uniform(350, 380)))
    level, rise = rng.uniform(0.38, 0.62), rng.uniform(-0.06, 0.1)
    left, right = rng.uniform(0.85, 1.8, 2) * wide
    return [ring, line((0.5 - left, level + rise), (0.5 + right, level - rise))]


def dotted_zero(rng: np.random.Generator) -> Strokes:
    """Return a 0 with a dot or a short dash within it."""
    ring = arc((0.5, 0.5), (rng.uniform(0.28, 0.45), 0.5), (-80, 285))
    reach = rng.uniform(0.005, 0.1)
    return [ring, line((0.5, 0.5 - reach), (0.5, 0.5 + reach))]


def open_zero(rng: np.random.Generator) -> Strokes:
    """Return a 0 that does not close, or goes past its beginning."""
    start = rng.uniform(-150, -40)
    way = rng.choice((-1, 1)) * rng.uniform(315, 420)
    return [arc((0.5, 0.5), (rng.uniform(0.2, 0.45), 0.5), (start, start + way))]


def european_one(rng: np.random.Generator) -> Strokes:
    """Return a 1 with an upstroke, the longer the steeper, sometimes with a foot.

    A long and flat one is a 7 to those who write no upstrokes: MNIST's writers have such 7s.
    """
    length = rng.uniform(0.15, 0.9)
    angle = np.radians(rng.uniform(28 + 24 * length, 72))
    start = (0.5 - length * float(np.cos(angle)), length * float(np.sin(angle)))
    lean = rng.uniform(-0.12, 0.05)
    strokes = [line(start, (0.5, 0.0), (0.5 + lean, 1.0))]
    if rng.random() < 0.35:
        wide = rng.uniform(0.1, 0.45)
        strokes.append(line((0.5 + lean - wide, 1.0), (0.5 + lean + wide, 1.0)))
    return strokes


def leaning_one(rng: np.random.Generator) -> Strokes:
    """Return a 1 whose stem leans back by up to 45 degrees or on by up to 30, with a flag.

    The flag is up to as steep as upright; the foot, where there is one, is square to the stem.
    """
    lean = np.radians(rng.uniform(10, 45) if rng.random() < 0.7 else -rng.uniform(8, 30))
    foot = np.array([np.sin(lean), np.cos(lean)])
    # Between stem and flag; a flag that hangs to the right would be no one's.
    apart = min(np.radians(rng.uniform(20, 55)), max(lean, 0.0) + np.radians(65))
    flag = rng.uniform(0.15, 0.5) * np.array([np.sin(lean - apart), np.cos(lean - apart)])
    strokes = [line(tuple(flag.tolist()), (0.0, 0.0), tuple(foot.tolist()))]
    if rng.random() < 0.35:
        across = rng.uniform(0.1, 0.3) * np.array([np.cos(lean), -np.sin(lean)])
        strokes.append(line(tuple((foot - across).tolist()), tuple((foot + across).tolist())))
    points = np.concatenate(strokes)
    return [part / np.ptp(points[:, 1]) for part in strokes]


def hooked_one(rng: np.random.Generator) -> Strokes:
    """Return a 1 whose upstroke is bent, and goes over into its stem in a bow."""
    wide = rng.uniform(0.1, 0.22)
    start = rng.uniform(0.08, 0.2) + 0.3 * wide
    along = np.linspace(0, 1, 16)[:, None]
    bow = rng.uniform(0, 0.7) * wide
    corners = np.array(
        [[0.5 - wide, start], [0.5 - bow, -start * rng.uniform(0, 0.7)], [0.5, 0.06]]
    )
    hook = (1 - along) ** 2 * corners[0] + 2 * along * (1 - along) * corners[1]
    hook = hook + along**2 * corners[2]
    lean = rng.uniform(-0.15, 0.08)
    strokes = [joined(hook, line((0.5, 0.06), (0.5 + lean, 1.0)))]
    if rng.random() < 0.15:
        foot = rng.uniform(0.1, 0.3)
        strokes.append(line((0.5 + lean - foot, 1.0), (0.5 + lean + foot, 1.0)))
    return strokes


def plain_one(rng: np.random.Generator) -> Strokes:
    """Return a 1 that is a bar, up to half as wide as high, as small scans and markers show it."""
    wide, lean = rng.uniform(0, 0.5), rng.uniform(-0.2, 0.2)
    return [_filled((lean, 0.0), (0.0, 1.0), wide)]


def printed_one(rng: np.random.Generator) -> Strokes:
    """Return a 1 with a short flag, mostly with a foot, its stem narrow or wide."""
    wide = rng.uniform(0, 0.35)
    flag = rng.uniform(0.05, 0.3), rng.uniform(0.05, 0.3)
    strokes = [_filled((0.5, 0.0), (0.5, 1.0), wide)]
    left = 0.5 - wide / 2
    strokes.append(line((left, rng.uniform(0, 0.06)), (left - flag[0], flag[1])))
    if rng.random() < 0.6:
        foot = wide / 2 + rng.uniform(0.03, 0.3)
        strokes.append(line((0.5 - foot, 1.0), (0.5 + foot, 1.0)))
        if rng.random() < 0.3:
            # As many typefaces have it: the same at the top.
            strokes[1] = line((0.5 - foot, 0.0), (0.5 + foot * rng.uniform(0.3, 1), 0.0))
    return strokes


def crossed_seven(rng: np.random.Generator) -> Strokes:
    """Return a 7 with a bar through its stem, its top straight, wavy or with a serif."""
    strokes = plain_seven(rng)
    middle, wide = rng.uniform(0.4, 0.62), rng.uniform(0.12, 0.3)
    stem = strokes[0][np.abs(strokes[0][:, 1] - middle).argmin()]
    rise = rng.uniform(-0.08, 0.06)
    bar = line((stem[0] - wide, stem[1] - rise), (stem[0] + wide, stem[1] + rise))
    return [*strokes, bar]


def plain_seven(rng: np.random.Generator) -> Strokes:
    """Return a 7 with a level top, its stem straight or bent, sometimes with a serif."""
    left, foot = rng.uniform(-0.05, 0.2), rng.uniform(0.1, 0.45)
    corner = (0.65, rng.uniform(-0.04, 0.06))
    path = [(left, rng.uniform(0, 0.05)), corner, (foot, 1.0)]
    if rng.random() < 0.4:
        path.insert(0, (left + rng.uniform(-0.05, 0.03), rng.uniform(0.12, 0.25)))
    stem = line(*path)
    bend = rng.uniform(0, 0.12)
    stem[:, 0] += bend * np.sin(np.pi * np.clip(stem[:, 1], 0, 1))
    return [stem]


def barred_five(rng: np.random.Generator) -> Strokes:
    """Return a 5 whose bar is drawn last, and may hang above the rest or beside it."""
    left, wide = rng.uniform(0.05, 0.25), rng.uniform(0.25, 0.4)
    shoulder = rng.uniform(0.35, 0.5)
    gap = rng.uniform(0, 0.2)
    bowl = arc((left + 0.1, (shoulder + 1) / 2), (wide, (1 - shoulder) / 2), (-100, 130))
    body = joined(line((left + 0.03, gap), (left, shoulder + 0.04)), bowl)
    begin = left + rng.uniform(-0.05, 0.2)
    return [body, line((begin, 0.0), (begin + rng.uniform(0.3, 0.55), rng.uniform(-0.07, 0.03)))]


def circled_eight(rng: np.random.Generator) -> Strokes:
    """Return an 8 of two circles, one above the other, touching or nearly."""
    split = rng.uniform(0.38, 0.52)
    top = arc((0.5, split / 2), (rng.uniform(0.18, 0.3), split / 2), (90, 450))
    low = rng.uniform(0.2, 0.36)
    start = split + rng.uniform(-0.02, 0.03)
    bottom = arc((0.5, (1 + start) / 2), (low, (1 - start) / 2), (-90, 270))
    return [top, bottom]


def open_eight(rng: np.random.Generator) -> Strokes:
    """Return an 8 in one stroke, an S and back, that does not close at its top."""
    angles = np.linspace(0, 2 * np.pi, 60)
    wide = rng.uniform(0.22, 0.36)
    x = 0.5 + wide * np.sin(2 * angles) * np.where(np.cos(angles) < 0, rng.uniform(1, 1.3), 1)
    path = np.stack([x, 0.5 - 0.5 * np.cos(angles)], axis=1)
    missing = int(rng.integers(0, 7))
    path = path[missing // 2 : len(path) - missing]
    path[:8, 0] += np.linspace(rng.uniform(0, 0.15), 0, 8)
    return [path]


def closed_four(rng: np.random.Generator) -> Strokes:
    """Return a 4 like print: a triangle and a stem that is one stroke with it."""
    top, level = (rng.uniform(0.45, 0.65), 0.0), rng.uniform(0.55, 0.75)
    left, right = rng.uniform(-0.05, 0.1), rng.uniform(0.65, 0.9)
    stem = (top[0] + rng.uniform(-0.06, 0.04), 1.0)
    if rng.random() < 0.5:
        return [line(stem, top, (left, level), (right, level))]
    return [line(top, (left, level), (right, level)), line(top, stem)]


def open_four(rng: np.random.Generator) -> Strokes:
    """Return a 4 that is open above: an L or a U, and a stem."""
    level, left = rng.uniform(0.45, 0.65), rng.uniform(0, 0.15)
    right = rng.uniform(0.6, 0.85)
    stem = rng.uniform(0.42, 0.62)
    hook = line(
        (left + rng.uniform(0, 0.12), rng.uniform(-0.02, 0.1)), (left, level), (right, level)
    )
    lean = rng.uniform(-0.08, 0.08)
    return [hook, line((stem + lean, rng.uniform(0.05, 0.35)), (stem - lean, 1.0))]


def nine(rng: np.random.Generator) -> Strokes:
    """Return a 9, its tail straight, or curled to the left."""
    size = rng.uniform(0.24, 0.3)
    wide = rng.uniform(0.2, 0.3)
    head = arc((0.5, size), (wide, size), (-20, -20 - rng.uniform(330, 380)))
    right = 0.5 + wide
    if rng.random() < 0.5:
        return [joined(head, line((right, size), (right - rng.uniform(-0.02, 0.15), 1.0)))]
    bottom = rng.uniform(0.12, 0.2)
    curl = arc((right - wide, 1 - bottom), (wide, bottom), (0, rng.uniform(100, 190)))
    return [joined(head, line((right, size), (right, 1 - bottom)), curl)]


def level_three(rng: np.random.Generator) -> Strokes:
    """Return a 3 with a level top and a corner, over a bowl, which may be nearly all of it."""
    turn = (rng.uniform(0.25, 0.4), rng.uniform(0.36, 0.46))
    if rng.random() < 0.35:
        turn = (rng.uniform(0.08, 0.3), rng.uniform(0.17, 0.34))
    bowl = arc(
        (turn[0], (turn[1] + 1) / 2), (rng.uniform(0.28, 0.4), (1 - turn[1]) / 2), (-90, 140)
    )
    return [joined(line((rng.uniform(0, 0.1), 0.0), (0.6, rng.uniform(-0.03, 0.04)), turn), bowl)]


def angular_two(rng: np.random.Generator) -> Strokes:
    """Return a 2 with a straight back, its foot level, its head an arc."""
    radius = rng.uniform(0.22, 0.32)
    head = arc((0.38, radius), (0.33, radius), (-180 + rng.uniform(0, 30), rng.uniform(0, 30)))
    foot = line(
        tuple(head[-1].tolist()), (rng.uniform(0, 0.1), 1.0), (rng.uniform(0.65, 0.85), 1.0)
    )
    return [joined(head, foot)]


def bowed_six(rng: np.random.Generator) -> Strokes:
    """Return a 6 with a straight or bowed back and a round bowl."""
    size, wide = rng.uniform(0.22, 0.3), rng.uniform(0.24, 0.34)
    back = line((0.5 + rng.uniform(-0.15, 0.3), 0.0), (0.5 - wide, 1 - size))
    back[:, 0] -= rng.uniform(0, 0.12) * np.sin(np.pi * back[:, 1] / (1 - size))
    bowl = arc((0.5, 1 - size), (wide, size), (180, 180 - rng.uniform(320, 380)))
    return [joined(back, bowl)]


def small_six(rng: np.random.Generator) -> Strokes:
    """Return a 6 whose bowl is small or flat, closed or not."""
    size, wide = rng.uniform(0.1, 0.2), rng.uniform(0.14, 0.32)
    back = line((0.5 + rng.uniform(-0.1, 0.4), 0.0), (0.5 - wide, 1 - size))
    back[:, 0] -= rng.uniform(0, 0.14) * np.sin(np.pi * back[:, 1] / (1 - size))
    return [joined(back, arc((0.5, 1 - size), (wide, size), (180, -rng.uniform(60, 200))))]


def hooked_six(rng: np.random.Generator) -> Strokes:
    """Return a 6 whose top is a level bar to the right, its back upright."""
    size, wide = rng.uniform(0.18, 0.32), rng.uniform(0.2, 0.34)
    left, corner = 0.5 - wide, rng.uniform(0, 0.25)
    right = left + rng.uniform(0.25, 1.05) * 2 * wide
    hook = arc((left + corner, corner), (corner, corner), (-90, -180))
    top = line((right, rng.uniform(-0.03, 0.08)), (min(left + corner, right), 0.0))
    back = joined(top, hook, line((left, corner), (left, 1 - size)))
    return [joined(back, arc((0.5, 1 - size), (wide, size), (180, -rng.uniform(120, 200))))]


def small_nine(rng: np.random.Generator) -> Strokes:
    """Return a 9 whose head is small or flat, and slanted, its tail straight or bent."""
    size, wide = rng.uniform(0.07, 0.19), rng.uniform(0.16, 0.32)
    head = arc((0.5, size), (wide, size), (-10, -rng.uniform(320, 380)))
    head[:, 1] -= rng.uniform(-0.1, 0.4) * (head[:, 0] - 0.5)
    tail = line((0.5 + wide, head[-1, 1]), (0.5 + wide - rng.uniform(0, 0.45), 1.0))
    tail[:, 0] += rng.uniform(-0.03, 0.1) * np.sin(np.linspace(0, np.pi, len(tail)))
    return [joined(head, tail)]


def hooked_nine(rng: np.random.Generator) -> Strokes:
    """Return a 9 whose tail ends in a level bar to the left: a 6 of that kind, upside down."""
    return [1 - part for part in hooked_six(rng)]


def _of_segments(digit: int) -> Way:
    def write_it(rng: np.random.Generator) -> Strokes:
        return segmented(digit, rng)

    return write_it


_WAYS: tuple[tuple[Way, ...], ...] = (
    (slashed_zero, open_zero, dotted_zero, barred_zero),
    (
        european_one,
        plain_one,
        printed_one,
        leaning_one,
        leaning_one,
        hooked_one,
        loose.flagged_one,
        loose.flagged_one,
    ),
    (angular_two, loose.headless_two),
    (level_three,),
    (closed_four, open_four, loose.apart_four),
    (barred_five, loose.dashed_five),
    (bowed_six, small_six, hooked_six),
    (crossed_seven, plain_seven, loose.wavy_seven),
    (circled_eight, open_eight, loose.half_eight, loose.cupped_eight),
    (nine, small_nine, hooked_nine),
)
WAYS = tuple((*ways, _of_segments(digit)) for digit, ways in enumerate(_WAYS))
"""The ways to write each digit; what is here twice comes twice as often."""
OFTEN = (*range(CLASSES), 1, 7, 1)
"""In training these follow each other: the digits of most errors come more often."""


def write(digit: int, rng: np.random.Generator) -> Strokes:
    """Return a digit in one of its ways, as strokes."""
    return WAYS[digit][int(rng.integers(len(WAYS[digit])))](rng)


class StyleSource:
    """Digits in those ways, redrawn by other hands in every epoch."""

    name = STYLES

    def __init__(self, count: int, seed: int) -> None:
        """Make `count` digits an epoch."""
        self._count = count
        self._seed = seed

    def __len__(self) -> int:
        return self._count

    def training(self, epoch: int) -> Digits:
        """Return the digits of an epoch."""
        rng = np.random.default_rng([self._seed, epoch, 5])
        labels = np.resize(OFTEN, self._count)
        return Digits(redraw([write(int(digit), rng) for digit in labels], rng), labels)

    def validation(self) -> Digits:
        """Return other digits of the same kind."""
        rng = np.random.default_rng([self._seed, 0, 6])
        labels = np.arange(HELD_OUT) % CLASSES
        return Digits(redraw([write(int(digit), rng) for digit in labels], rng), labels)

    def held_out(self) -> Iterator[tuple[Drawing | Picture, int]]:
        """Yield such digits as drawings."""
        rng = np.random.default_rng([self._seed, 0, 7])
        for number in range(HELD_OUT):
            yield drawing(write(number % CLASSES, rng), HAND), number % CLASSES

    def record(self) -> dict[str, Any]:
        """Return what they are, for the card."""
        return {
            "title": "digits made of lines and arcs: European 1 and 7, slashed 0 and others"
            " (training/styles.py)",
            "licence": "MIT",
            "trained": self._count,
            "validated": HELD_OUT,
            "split": "made anew every epoch",
        }
