"""Cutting a glyph that may be several digits run together, at the thin places between them."""

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

    def columns(self, count: int) -> npt.NDArray[np.float64]:
        """Return how much ink there is in each of `count` equal columns, from the left."""
        ...

    def between(self, left: float, right: float) -> "Cuttable | None":
        """Return what lies between two shares of the width; None for no ink."""
        ...


def too_wide(glyph: Glyph) -> bool:
    """Return whether a glyph is wider than digits are."""
    return glyph.box.width > TOO_WIDE * glyph.box.height


def cuts(glyph: Cuttable) -> Lattice[Cuttable] | None:
    """Return what a glyph may be, cut at its thin places; None where there is nothing to cut."""
    box = glyph.box
    if glyph.parts > MOST_PARTS:
        return None
    if not LEAST_WIDTH * box.height <= box.width <= MOST_WIDTH * box.height or box.height <= 0:
        return None
    aspect = box.width / box.height
    places = [0.0, *_thin_places(glyph.columns(round(COLUMNS_A_HEIGHT * aspect))), 1.0]
    found = []
    for start, left in enumerate(places):
        for end in range(start + 1, len(places)):
            whole = (start, end) == (0, len(places) - 1)
            if whole or not PIECE[0] <= (places[end] - left) * aspect <= PIECE[1]:
                continue
            piece = glyph.between(left, places[end])
            if piece is not None and piece.box.height >= PIECE_HEIGHT * box.height:
                found.append(Candidate(start, end, PIECE_COST, piece))
    never = (np.inf,) * (len(places) - 1)
    return Lattice(tuple(found), never) if found else None


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
