"""Cutting a glyph that may be several digits run together, from top to bottom."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.grouping import MOST_PARTS
from mnist_desktop.core.lattice import Candidate, Glyph, Lattice

Counts: TypeAlias = npt.NDArray[np.intp]
"""(N,)"""

STEP = 0.06
"""A glyph can be cut at places so far apart, in its heights. Of 200 generated photos of two digits
that touch 139 are read so; 117, were it cut only where its ink is thinnest."""
LEAST_WIDTH = 0.75
"""Narrower glyphs than this, in their heights, are one digit or none, and never cut. With 0.9 four
of 2,000 small letters fewer are taken for digits, and 12 of 200 composed pairs fewer are read."""
TOO_WIDE = 1.5
"""Wider ones than this are seldom one digit."""
MOST_CROSSINGS = 4
"""A cut that runs across more strokes is none between digits."""
MOST_WIDTH = 8.0
"""Wider ones are lines and flourishes."""
PIECE = (0.1, 1.2)
"""How wide a piece may be, in heights of the glyph…"""
PIECE_HEIGHT = 0.6
"""…and how high at least."""
PIECE_COST = 1.0
"""What the geometry has against each piece, in nats: digits seldom run together."""


class Cuttable(Glyph, Protocol):
    """A glyph that can be cut from top to bottom."""

    @property
    def parts(self) -> int:
        """How many strokes or parts of a picture it is cut through, one by one."""
        ...

    @property
    def coarse(self) -> bool:
        """Whether it is a picture of too few pixels to tell where it could be cut."""
        ...

    def fine(self) -> "Cuttable":
        """Return it as it has to be to be cut."""
        ...

    def crossings(self, shares: npt.NDArray[np.float64]) -> Counts:
        """Return how many strokes an upright line crosses at each of some shares of the width."""
        ...

    def between(self, left: float, right: float) -> "Cuttable | None":
        """Return what lies between two shares of the width; None for no ink."""
        ...


def too_wide(glyph: Glyph) -> bool:
    """Return whether a glyph is wider than digits are."""
    return glyph.box.width > TOO_WIDE * glyph.box.height


@dataclass(frozen=True, slots=True)
class Cuts:
    """The borders between which a glyph can be cut, as shares of its width from 0 to 1.

    Pieces are cut when they are asked for: most glyphs turn out to have no digit at their left.
    """

    glyph: Cuttable
    borders: tuple[float, ...]

    @property
    def last(self) -> int:
        """The number of the border at which the glyph ends."""
        return len(self.borders) - 1

    def from_the_left(self) -> list[Candidate[Cuttable]]:
        """Return the pieces that begin where the glyph does."""
        return self.beginning_at([0])

    def to_the_right(self) -> list[Candidate[Cuttable]]:
        """Return the pieces that end where the glyph does."""
        return self._pieces((start, self.last) for start in range(1, self.last))

    def beginning_at(self, starts: Collection[int]) -> list[Candidate[Cuttable]]:
        """Return the pieces that begin at some borders, and end before the glyph does."""
        return self._pieces((s, end) for s in sorted(starts) for end in range(s + 1, self.last))

    def lattice(self, pieces: Sequence[Candidate[Cuttable]]) -> Lattice[Cuttable]:
        """Return what the glyph may be, made of these pieces."""
        return Lattice(tuple(pieces), (np.inf,) * self.last)

    def _pieces(self, places: Iterable[tuple[int, int]]) -> list[Candidate[Cuttable]]:
        box = self.glyph.box
        found = []
        for start, end in places:
            left, right = self.borders[start], self.borders[end]
            if PIECE[0] <= (right - left) * box.width / box.height <= PIECE[1]:
                piece = self.glyph.between(left, right)
                if piece is not None and piece.box.height >= PIECE_HEIGHT * box.height:
                    found.append(Candidate(start, end, PIECE_COST, piece))
        return found


def cuts(glyph: Cuttable) -> Cuts | None:
    """Return where a glyph that may be several digits can be cut; None where it can't."""
    box = glyph.box
    if glyph.parts > MOST_PARTS or (glyph.coarse and not too_wide(glyph)):
        return None
    if not LEAST_WIDTH * box.height <= box.width <= MOST_WIDTH * box.height or box.height <= 0:
        return None
    count = round(box.width / box.height / STEP)
    places = np.arange(1, count) / count
    clear = places[glyph.crossings(places) <= MOST_CROSSINGS].tolist()
    return Cuts(glyph.fine(), (0.0, *clear, 1.0)) if clear else None
