"""Which parts of the ink belong to one digit: strokes of a drawing, connected parts of a picture.

Geometry decides what it can: parts that cross are one digit, parts that lie well apart are not.
Lengths are shares of the digits' height, which is that of the tallest group of parts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.lines import SMALL, Matrix, belongs, height_of, lines

Spans: TypeAlias = npt.NDArray[np.float64]
"""(N, 3): y, left and right of what a part covers, one row for a line of it or a point on it."""
MOST_PARTS = 64
"""More parts than this are no number, and are taken for one glyph."""
LINES = 16
"""Distances are measured along so many lines to the digits' height."""
MOST_LINES = 256
TWINED = 0.1
"""So do parts of which either is so far to the left of the other, on some line."""
COMPACT = 1.1
"""Wider rows than this, in their heights, are seldom a letter. Up to 1.3, a few more letters (2 of
300) stay whole, and as many more numbers of two narrow digits are taken for one."""
CROSSING = -0.14
"""Parts that reach so far into one another belong together."""
STACKED = 0.5
"""Parts above one another belong together if so much of the narrower one lies over the other."""
SLIM = 0.05
"""Narrower parts lie over one another as if they were so wide: a bar, a tap."""
DISTANCE_ODDS, LEVEL_ODDS, EVEN_ODDS = 8.5, 11.0, -8.0
"""Two parts are of two digits with the odds, in nats: what a height of distance adds, and to stand
level with one another (the share of their common height that both have), and what there is without.
Fitted by logistic regression to 1,904 pairs of neighbouring parts of single pen digits (UNIPEN,
pendigits) and 2,841 in composed numbers, rounded, with about 1 added for one digit, since most
drawings are of one: 1.1 % of the former and 3.4 % of the latter are on the wrong side."""
TOUCH, TOUCH_ODDS = 0.03, -3.0
"""Parts nearer than this touch, as a letter's do; what that adds to the odds. Digits of a number
seldom touch, and where they do the network has to be surer."""
DIRT_ODDS, DIRT_EVEN = 14.0, 0.1
"""The same for a dot: what a height of distance adds, and where the odds are even."""
SETTLED = 6.0
"""With such odds for two digits, or for one, nobody is asked about the other."""
FRIEND = 0.8
"""A part belongs to one that is at least so much of it in height; the higher one does not mind."""
FEW = 3
"""A row of no more groups than this may be one digit, however wide it is."""
PAUSE_WEIGHT = 0.5
"""What a pen's pause weighs, in nats a second, between half a second and a second and a half."""
WIDEST = 1.7
"""No digit of several parts is wider than this, in its own height or the row's."""
WIDE = 1.1
"""A digit is seldom wider than this."""
ODD_SIZE = 7.0
"""What speaks against a digit that is too wide or too low, in nats to a height."""
LYING = 1.5
"""A part so much wider than high is a bar and no digit."""
DOT = 0.12
"""Anything smaller than this is dirt, or a slip of the pen, rather than a digit."""


@dataclass(frozen=True, slots=True)
class Run:
    """The groups from `start` up to, without, `end` taken for one digit, and what is against it."""

    start: int
    end: int
    cost: float
    lost: float = 0.0
    """How much of that is for groups that belong to others than these."""
    touches: bool = False
    """Whether it touches another group of the row."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of digits: groups of parts from the left, what they may be, what leaving out costs."""

    groups: tuple[tuple[int, ...], ...]
    runs: tuple[Run, ...]
    skips: tuple[float, ...]


def rows(parts: Sequence[Spans], pauses: Matrix | None = None, *, drawn: bool = False) -> list[Row]:
    """Return how parts may be read, from the top row to the lowest, each from left to right.

    `pauses` (N, N) says how many seconds lie between two parts, where that is known. `drawn` are
    strokes of a pen rather than parts of a picture.
    """
    if len(parts) == 1:
        return [Row(((0,),), (Run(0, 1, 0.0),), (np.inf,))]
    boxes = np.array([_box(part) for part in parts])
    return [_row(parts, line, pauses, drawn) for line in lines(boxes, drawn=drawn)]


def _box(part: Spans) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom."""
    low, high = part.min(axis=0), part.max(axis=0)
    return float(low[1]), float(low[0]), float(high[2]), float(high[0])


def _row(parts: Sequence[Spans], line: Sequence[int], pauses: Matrix | None, drawn: bool) -> Row:
    """Return what the parts of one row may be."""
    boxes = np.array([_box(parts[number]) for number in line])
    height = height_of(boxes)
    if len(line) == 1 or height <= 0:
        return Row((tuple(line),), (Run(0, 1, 0.0),), (np.inf,))
    # An 8 may be two loops: what crosses is put together first, and the height measured again.
    crossed = _profiles([parts[n] for n in line], height)
    joined = _crossing(_broad(boxes, height) if drawn else boxes, crossed, height)
    spans = [np.concatenate([parts[line[n]] for n in group]) for group in joined]
    boxes = np.array([_box(span) for span in spans])
    height = height_of(boxes)
    order = np.argsort(boxes[:, 0] + boxes[:, 2], kind="stable").tolist()
    groups = [tuple(sorted(line[n] for n in joined[place])) for place in order]
    spans, boxes = [spans[place] for place in order], boxes[order]
    distances = _distances(_profiles(spans, height), boxes) / height
    odds = _odds(distances, boxes, height)
    if pauses is not None:
        odds = odds + _pauses_between(groups, pauses)
    skips = _skips(boxes, height, drawn=drawn)
    runs = _runs(boxes, odds, distances, height)
    likely = _through([run for run in runs if run.lost <= SETTLED], skips)
    return Row(tuple(groups), tuple(likely or _through(runs, skips)), tuple(skips))


def _through(runs: Sequence[Run], skips: Sequence[float]) -> list[Run]:
    """Return the runs on some way from the left end of a row to its right end."""
    size = len(skips)
    from_left, to_right = {0}, {size}
    for place in range(size):
        if place in from_left:
            from_left |= {run.end for run in runs if run.start == place}
            from_left |= {place + 1} if np.isfinite(skips[place]) else set()
    for place in range(size, 0, -1):
        if place in to_right:
            to_right |= {run.start for run in runs if run.end == place}
            to_right |= {place - 1} if np.isfinite(skips[place - 1]) else set()
    return [run for run in runs if run.start in from_left and run.end in to_right]


def _profiles(parts: Sequence[Spans], height: float) -> Matrix:
    """Return the leftmost and the rightmost of each part on common lines, (2, N, lines).

    A line takes what lies on its neighbours as well: strokes nearly meet at their ends.
    """
    top = min(float(part[:, 0].min()) for part in parts)
    bottom = max(float(part[:, 0].max()) for part in parts)
    step = max(height / LINES, (bottom - top) / MOST_LINES)
    count = int((bottom - top) / step) + 3
    sides = np.full((2, len(parts), count), np.inf)
    for number, part in enumerate(parts):
        at = ((part[:, 0] - top) / step).astype(np.intp) + 1
        for near in (-1, 0, 1):
            np.minimum.at(sides[0, number], at + near, part[:, 1])
            np.minimum.at(sides[1, number], at + near, -part[:, 2])
    sides[1] = -sides[1]
    return sides


def _distances(profiles: Matrix, boxes: Matrix) -> Matrix:
    """Return how far parts lie from one another, (N, N): the least on any line, below 0 inside.

    Parts without a common line are as far apart as their boxes are from side to side.
    """
    left, right = profiles
    gaps = np.maximum(left[None] - right[:, None], left[:, None] - right[None])
    nearest: Matrix = gaps.min(axis=2)
    aside = np.maximum(boxes[None, :, 0] - boxes[:, None, 2], boxes[:, None, 0] - boxes[None, :, 2])
    return np.where(np.isfinite(nearest), nearest, np.maximum(aside, 0))


def _crossing(boxes: Matrix, profiles: Matrix, height: float) -> list[list[int]]:
    """Return groups of parts that cross, or lie above one another."""
    distances = _distances(profiles, boxes) / height
    widths = boxes[:, 2] - boxes[:, 0]
    shared = np.minimum(boxes[:, None, 2], boxes[None, :, 2])
    shared = shared - np.maximum(boxes[:, None, 0], boxes[None, :, 0])
    narrower = np.maximum(np.minimum(widths[:, None], widths[None, :]), SLIM * height)
    meet = np.isfinite(profiles[0])
    lines_shared = (meet[:, None] & meet[None]).any(axis=2)
    together = (distances <= CROSSING) | _twined(profiles, TWINED * height)
    together |= ~lines_shared & (shared >= STACKED * narrower)
    return _joined(together)


def _broad(boxes: Matrix, height: float) -> Matrix:
    """Return boxes of strokes with as much width as a pen's: a tap has none, nor has a bar."""
    lack = np.maximum(SLIM * height - (boxes[:, 2] - boxes[:, 0]), 0) / 2
    broad: Matrix = boxes + np.stack([-lack, 0 * lack, lack, 0 * lack], axis=1)
    return broad


def _twined(profiles: Matrix, least: float) -> npt.NDArray[np.bool_]:
    """Return which parts, (N, N), pass from one side of one another to the other, as an X's do."""
    left, right = profiles
    gaps = left[None] - right[:, None]
    before = ((gaps >= least) & np.isfinite(gaps)).any(axis=2)
    twined: npt.NDArray[np.bool_] = before & before.T
    return twined


def _joined(together: npt.NDArray[np.bool_]) -> list[list[int]]:
    """Return the groups that a relation between parts, (N, N), makes of them."""
    reached = together | np.eye(len(together), dtype=np.bool_)
    while True:
        further = (reached.astype(np.float32) @ reached.astype(np.float32)) > 0
        if (further == reached).all():
            break
        reached = further
    return [np.flatnonzero(reached[n]).tolist() for n in np.unique(reached.argmax(axis=1))]


def _odds(distances: Matrix, boxes: Matrix, height: float) -> Matrix:
    """Return the logarithm of the odds that two groups are of two digits, (N, N)."""
    bottoms, tops = boxes[:, 3], boxes[:, 1]
    both = np.minimum(bottoms[:, None], bottoms[None]) - np.maximum(tops[:, None], tops[None])
    common = np.maximum(bottoms[:, None], bottoms[None]) - np.minimum(tops[:, None], tops[None])
    level = both / np.maximum(common, height / LINES)
    odds = DISTANCE_ODDS * distances + LEVEL_ODDS * level + EVEN_ODDS
    odds += TOUCH_ODDS * (distances < TOUCH)
    dots = (boxes[:, 2:] - boxes[:, :2]).max(axis=1) < DOT * height
    dirt = DIRT_ODDS * (distances - DIRT_EVEN)
    return np.where(dots[:, None] | dots[None], dirt, odds)


def _pauses_between(groups: Sequence[Sequence[int]], pauses: Matrix) -> Matrix:
    """Return what the pen's pauses between groups say for two digits, (N, N)."""
    least = np.array([[pauses[np.ix_(one, other)].min() for other in groups] for one in groups])
    weight: Matrix = PAUSE_WEIGHT * (np.clip(least, 0.5, 1.5) - 1)
    return weight


def _runs(boxes: Matrix, odds: Matrix, distances: Matrix, height: float) -> list[Run]:
    """Return the groups that may be one digit, and what the geometry has against each.

    Inside, the pair that is least likely of one digit counts; and for each group, that it is cut
    off from one that it is more likely to belong to.
    """
    heights = boxes[:, 3] - boxes[:, 1]
    ties = np.where(heights[None] >= FRIEND * heights[:, None], np.maximum(-odds, 0), 0)
    np.fill_diagonal(ties, 0)
    strongest = ties.max(axis=1)
    runs = []
    for start in range(len(boxes)):
        for end in range(start + 1, len(boxes) + 1):
            width, tall = boxes[start:end, 2:].max(axis=0) - boxes[start:end, :2].min(axis=0)
            apart = float(np.triu(odds[start:end, start:end], 1).max())
            settled = width > WIDEST * max(height, tall) or apart > SETTLED
            whole = end - start == len(boxes) and (end <= FEW or width <= COMPACT * tall)
            if settled and end > start + 1 and not whole:
                continue
            lost = float((strongest - ties[:, start:end].max(axis=1))[start:end].sum())
            cost = max(apart, 0) + lost + _odd_size(float(width), float(tall), height)
            others = np.delete(distances[start:end], np.s_[start:end], axis=1)
            touches = bool((others < TOUCH).any())
            runs.append(Run(start, end, cost, lost, touches))
    return runs


def _odd_size(width: float, tall: float, height: float) -> float:
    """Return what speaks against a digit of that size, beside a row's height."""
    cost = max(width / height - WIDE, 0) + max(SMALL - tall / height, 0)
    return ODD_SIZE * (cost + (width > LYING * tall))


def _skips(boxes: Matrix, height: float, *, drawn: bool) -> list[float]:
    """Return what it costs to leave each group out: little for a dot, too much for a stroke.

    Too much as well for a dot that a pen has set straight above or below something.
    """
    sizes = (boxes[:, 2:] - boxes[:, :2]).max(axis=1) / height
    costs = 1.0 + np.maximum(sizes - DOT, 0) * 4 * ODD_SIZE
    costs[sizes > SMALL] = np.inf
    for dot in np.flatnonzero(sizes <= SMALL) if drawn else ():
        if belongs(boxes[[dot]], np.delete(boxes, dot, axis=0)):
            costs[dot] = np.inf
    found: list[float] = costs.tolist()
    return found
