"""Cutting a glyph that may be several digits run together, at the thin places between them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Protocol

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.grouping import MOST_PARTS
from mnist_desktop.core.lattice import Candidate, Glyph, Lattice

LEAST_WIDTH = 0.9
"""Narrower glyphs than this, in their heights, are one digit or none, and never cut."""
TOO_WIDE = 1.5
"""Wider ones than this are seldom one digit."""
MOST_WIDTH = 8.0
"""Wider ones are lines and flourishes."""
COLUMNS_A_HEIGHT = 24
"""A glyph's ink is counted in so many columns to its height."""
LEVELS = 20
MOST_CUTS = 8
PIECE = (0.1, 1.2)
"""How wide a piece may be, in heights of the glyph…"""
PIECE_HEIGHT = 0.6
"""…and how high at least."""
SURE = -float(np.log(0.8))
"""The network must doubt no piece more than this."""
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

    def columns(self, count: int) -> npt.NDArray[np.float64]:
        """Return how much ink there is in each of `count` equal columns, from the left."""
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

    def from_the_left(self) -> list[Candidate[Cuttable]]:
        """Return the pieces that begin where the glyph does."""
        return self._pieces((0, end) for end in range(1, self._last))

    def to_the_right(self) -> list[Candidate[Cuttable]]:
        """Return the pieces that end where the glyph does."""
        return self._pieces((start, self._last) for start in range(1, self._last))

    def between(self) -> list[Candidate[Cuttable]]:
        """Return all other pieces."""
        return self._pieces(combinations(range(1, self._last), 2))

    def lattice(self, pieces: Sequence[Candidate[Cuttable]]) -> Lattice[Cuttable]:
        """Return what the glyph may be, made of these pieces."""
        return Lattice(tuple(pieces), (np.inf,) * self._last)

    @property
    def _last(self) -> int:
        return len(self.borders) - 1

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
    places = _thin_places(glyph.columns(round(COLUMNS_A_HEIGHT * box.width / box.height)))
    return Cuts(glyph, (0.0, *places, 1.0)) if places else None


def _thin_places(ink: npt.NDArray[np.float64]) -> list[float]:
    """Return where there is least ink, as shares of the width, from the left."""
    smooth = np.convolve(ink, [0.25, 0.5, 0.25], mode="same")
    # In coarse levels, so that a valley is one valley, and its middle known.
    levels = np.floor(np.round(smooth * LEVELS / max(float(smooth.max()), 1e-9), 6))
    starts = np.concatenate([[0], np.flatnonzero(np.diff(levels)) + 1, [len(levels)]])
    depths = levels[starts[:-1]]
    lowest = np.flatnonzero((depths[1:-1] < depths[:-2]) & (depths[1:-1] < depths[2:])) + 1
    thinnest = np.sort(lowest[np.argsort(depths[lowest], kind="stable")[:MOST_CUTS]])
    places: list[float] = ((starts[thinnest] + starts[thinnest + 1]) / 2 / len(ink)).tolist()
    return places
