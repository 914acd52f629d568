"""What a row of ink may be read as: glyphs made of neighbouring parts, and the best way through.

Whoever has a network says how sure it is of each candidate; the choice itself is arithmetic.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.drawing import Box

DOUBT = 5.0
"""A network's doubt costs at most this, twice: that it is a digit, and which. Below e⁻⁵ its
probabilities say no more than “no”."""


class Glyph(Protocol):
    """A digit candidate cut from a drawing or a picture."""

    @property
    def box(self) -> Box:
        """The box around its ink, in the units of the drawing or in pixels."""
        ...

    def image(self) -> npt.NDArray[np.float32]:
        """Return its digit image, (28, 28) in [0, 1]."""
        ...


AnyGlyph = TypeVar("AnyGlyph", bound=Glyph, covariant=True)


@dataclass(frozen=True, slots=True)
class Candidate(Generic[AnyGlyph]):
    """The parts from `start` up to, without, `end` taken for one glyph.

    `cost` is what the geometry has against it: minus the logarithm of odds, 0 for nothing.
    """

    start: int
    end: int
    cost: float
    glyph: AnyGlyph
    touches: bool = False
    """Whether its strokes touch others of the row. In a picture what touches is one part."""


@dataclass(frozen=True, slots=True)
class Lattice(Generic[AnyGlyph]):
    """All candidates of one row of ink, whose parts are numbered from the left.

    `skips` says for each part what it costs to leave it out as dirt; infinite for never.
    """

    candidates: tuple[Candidate[AnyGlyph], ...]
    skips: tuple[float, ...]

    def best(self, doubts: Sequence[float]) -> tuple[int, ...]:
        """Return the numbers of the candidates that together cost least, from left to right.

        `doubts` has the network's cost of each candidate. At least one candidate is chosen.
        """
        size = len(self.skips)
        # [place][whether there is a glyph yet]: the cost so far, and the candidates.
        nothing: tuple[float, tuple[int, ...]] = (math.inf, ())
        best = [[nothing, nothing] for _ in range(size + 1)]
        best[0][0] = (0.0, ())
        ending: dict[int, list[int]] = {}
        for number, candidate in enumerate(self.candidates):
            ending.setdefault(candidate.end, []).append(number)
        for place in range(1, size + 1):
            skip = self.skips[place - 1]
            ways: list[list[tuple[float, tuple[int, ...]]]] = [[], []]
            for some in (0, 1):
                cost, chosen = best[place - 1][some]
                ways[some].append((cost + skip, chosen))
            for number in ending.get(place, ()):
                candidate = self.candidates[number]
                cost, chosen = min(best[candidate.start], key=_cost)
                ways[1].append((cost + candidate.cost + doubts[number], (*chosen, number)))
            best[place] = [min(way, key=_cost, default=nothing) for way in ways]
        return best[size][1][1]


def _cost(way: tuple[float, tuple[int, ...]]) -> float:
    return way[0]


def doubt(probability: float, digit: float) -> float:
    """Return the network's cost of a candidate: of its best digit, and that it is a digit."""
    least = math.exp(-DOUBT)
    return -math.log(max(probability, least)) - math.log(max(digit, least))


def times_odds(probability: float, factor: float) -> float:
    """Return the probability whose odds are `factor` times those of another."""
    return factor * probability / (factor * probability + 1 - probability)
