"""Drawing or picture → glyphs: what belongs to one digit, and where it is.

What geometry leaves open comes as candidates: the reader asks its network about them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from mnist_desktop.core.cutting import Counts, Cuttable
from mnist_desktop.core.drawing import Box, Drawing, Stroke
from mnist_desktop.core.grouping import MOST_PARTS, Row, Spans, rows
from mnist_desktop.core.lattice import Candidate, Lattice
from mnist_desktop.core.levels import InkBytes
from mnist_desktop.core.lines import Matrix
from mnist_desktop.core.normalise import (
    DigitImage,
    Ink,
    Points,
    follows_rule,
    normalise_pixels,
    normalise_strokes,
    stroke_points,
)
from mnist_desktop.core.parts import connected, is_coarse, tight

FINENESS = 48
"""A stroke's line is followed in steps of its drawing's height by this."""
MOST_POINTS = 2048
"""So many points of a stroke are looked at, at most, to find out what it touches."""
TAP = 0.5
"""What is no larger than this, in widths of its pen, is a dot: the hand's tremor, and no digit."""
SEEN = 0.35
"""Ink from this depth on (of 1) is a stroke that a cut runs across."""
DOT = 5.0
"""Two marks no larger than this, one above the other and well apart, are a colon."""


@dataclass(frozen=True, slots=True)
class PenGlyph:
    """A digit candidate of a drawing: its paths (N, 2), and its box in the ink's own units."""

    paths: tuple[Points, ...]
    box: Box

    def image(self) -> DigitImage:
        """Return its digit image, redrawn from the paths."""
        return normalise_strokes(self.paths)

    @property
    def parts(self) -> int:
        """How many paths it is cut through."""
        return len(self.paths)

    @property
    def coarse(self) -> bool:
        """Never: a path is as fine as it was drawn."""
        return False

    def fine(self) -> "PenGlyph":
        """Return it with so many points on its paths that they can be cut between any two."""
        step = self.box.height / FINENESS
        return replace(self, paths=tuple(_followed(p, step)[:, 1::-1] for p in self.paths))

    def crossings(self, shares: Matrix) -> Counts:
        """Return how often the paths cross the upright line at each share of the width."""
        places = self.box.x + shares * self.box.width
        left = [path[:, :1] < places for path in self.paths]
        found: Counts = sum(
            (np.diff(each, axis=0).sum(axis=0) for each in left), np.zeros_like(shares, np.intp)
        )
        return found

    def between(self, left: float, right: float) -> "PenGlyph | None":
        """Return the pieces of the paths between two shares of the width; None for none."""
        low, high = (self.box.x + share * self.box.width for share in (left, right))
        pieces: list[Points] = []
        for path in self.paths:
            inside = (path[:, 0] >= low) & (path[:, 0] <= high)
            borders = np.flatnonzero(np.diff(inside)) + 1
            pieces += [p for p in np.split(path, borders) if low <= p[0, 0] <= high]
        return _pen_glyph(pieces) if pieces else None


@dataclass(frozen=True, slots=True)
class PixelGlyph:
    """A digit candidate of a picture: its ink, cropped tight, and its box in pixels."""

    ink: Ink
    box: Box

    def image(self) -> DigitImage:
        """Return its digit image, resampled from the ink."""
        return normalise_pixels(self.ink)

    @property
    def parts(self) -> int:
        """One: its ink is cut all at once."""
        return 1

    @property
    def coarse(self) -> bool:
        """Whether its pixels are too few to tell where it could be cut."""
        return is_coarse(self.box.height)

    def fine(self) -> "PixelGlyph":
        """Return it as it is: it can be cut between any two pixels."""
        return self

    def crossings(self, shares: Matrix) -> Counts:
        """Return how many strokes the upright line at each share of the width runs across."""
        columns = np.minimum((shares * self.ink.shape[1]).astype(np.intp), self.ink.shape[1] - 1)
        marked = np.pad(self.ink[:, columns] >= SEEN, ((1, 0), (0, 0)))
        found: Counts = (marked[1:] & ~marked[:-1]).sum(axis=0)
        return found

    def between(self, left: float, right: float) -> "PixelGlyph | None":
        """Return the ink between two shares of the width; None for none."""
        first, last = (round(share * self.ink.shape[1]) for share in (left, right))
        top, start = round(self.box.y), round(self.box.x) + first
        ink = np.rint(self.ink[:, first:last] * 255).astype(np.uint8)
        cut, box = tight(ink, start, top)
        return PixelGlyph(cut, box) if cut.size else None


def glyphs_of_drawing(drawing: Drawing) -> list[PenGlyph]:
    """Return all strokes of a drawing as one glyph; none for no strokes."""
    return [_drawn_glyph(drawing.strokes)] if drawing.strokes else []


def glyphs_of_picture(ink: InkBytes) -> list[PixelGlyph]:
    """Return all ink of a picture as one glyph, specks left out; none for no ink."""
    parts = connected(ink)
    return [PixelGlyph(*parts.ink_of(parts.numbers))] if parts else []


def lattices_of_drawing(drawing: Drawing) -> list[Lattice[Cuttable]]:
    """Return what a drawing's strokes may be, a lattice for each row from the top; maybe none."""
    paths = [stroke_points(stroke) for stroke in drawing.strokes]
    if not paths:
        return []

    def glyph(numbers: Sequence[int]) -> PenGlyph:
        return _drawn_glyph([drawing.strokes[number] for number in sorted(numbers)])

    if len(paths) == 1 or len(paths) > MOST_PARTS:
        return [_whole(glyph(range(len(paths))))]
    heights = [float(np.ptp(path[:, 1])) for path in paths]
    step = max(*heights, *(float(np.ptp(path[:, 0])) / 3 for path in paths)) / FINENESS
    spans = [_followed(path, step) for path in paths]
    pauses = _pauses(drawing.strokes)
    found = rows(spans, pauses, drawn=True)
    if _is_colon(found, drawing.strokes):
        return [_whole(glyph(range(len(paths))))]
    return [_lattice(row, glyph, pen=True) for row in found]


def lattices_of_picture(ink: InkBytes) -> list[Lattice[Cuttable]]:
    """Return what a picture's ink may be, a lattice for each row from the top; none for no ink.

    A picture placed by the MNIST rule says by that that it is one digit, in pieces or not.
    """
    parts = connected(ink)
    if parts is None:
        return []

    def glyph(numbers: Sequence[int]) -> PixelGlyph:
        return PixelGlyph(*parts.ink_of([parts.numbers[n] for n in numbers]))

    if not 1 < len(parts.numbers) <= MOST_PARTS or follows_rule(ink):
        return [_whole(glyph(range(len(parts.numbers))))]
    return [
        _lattice(row, glyph, pen=False) for row in rows([parts.spans(n) for n in parts.numbers])
    ]


def _whole(glyph: Cuttable) -> Lattice[Cuttable]:
    return Lattice((Candidate(0, 1, 0.0, glyph),), (np.inf,))


def _lattice(
    row: Row, glyph: Callable[[Sequence[int]], Cuttable], *, pen: bool
) -> Lattice[Cuttable]:
    """Return the candidates of a row of pen strokes or of a picture's parts, each with its ink."""
    candidates = []
    for run in row.runs:
        numbers = [number for group in row.groups[run.start : run.end] for number in group]
        touches = pen and run.touches
        candidates.append(Candidate(run.start, run.end, run.cost, glyph(numbers), touches))
    return Lattice(tuple(candidates), row.skips)


def _is_colon(found: Sequence[Row], strokes: Sequence[Stroke]) -> bool:
    """Return whether a drawing is two dots, one above the other, rather than rows of digits.

    Nobody draws digits so low beside the pen's tip, alone in their rows.
    """
    if len(found) != 2 or any(len(row.groups) != 1 for row in found):
        return False
    marks = [[strokes[number] for number in row.groups[0]] for row in found]
    above, below = (_drawn_glyph(mark).box for mark in marks)
    size = max(above.width, above.height, below.width, below.height)
    dots = size <= DOT * min(stroke.width for mark in marks for stroke in mark)
    return dots and below.y - (above.y + above.height) >= size


def _drawn_glyph(strokes: Sequence[Stroke]) -> PenGlyph:
    """Return strokes as one glyph; to who sees them, a tap that trembled is a dot."""
    glyph = _pen_glyph([stroke_points(stroke) for stroke in strokes])
    box = glyph.box
    if max(box.width, box.height) > TAP * max(stroke.width for stroke in strokes):
        return glyph
    middle = np.array([[box.x + box.width / 2, box.y + box.height / 2]])
    return PenGlyph((middle,), box)


def _pen_glyph(paths: Sequence[Points]) -> PenGlyph:
    low = np.min([path.min(axis=0) for path in paths], axis=0)
    high = np.max([path.max(axis=0) for path in paths], axis=0)
    return PenGlyph(tuple(paths), Box(*low.tolist(), *(high - low).tolist()))


def _followed(path: Points, step: float) -> Spans:
    """Return the places along a path, close enough to tell what it touches."""
    lengths = np.hypot(*np.diff(path, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(lengths)])
    count = min(int(along[-1] / step) + 2, MOST_POINTS) if step > 0 else 1
    at = np.linspace(0, along[-1], count)
    x, y = np.interp(at, along, path[:, 0]), np.interp(at, along, path[:, 1])
    return np.stack([y, x, x], axis=1)


def _pauses(strokes: Sequence[Stroke]) -> Matrix | None:
    """Return the seconds between the end of one stroke and the start of another, (N, N).

    None where the times are not known: all the same.
    """
    times = [np.frombuffer(stroke.data, np.float64)[3::4] for stroke in strokes]
    first, last = np.array([t[0] for t in times]), np.array([t[-1] for t in times])
    if float(last.max()) == float(first.min()):
        return None
    pauses: Matrix = np.maximum(first[None] - last[:, None], first[:, None] - last[None])
    return pauses
