"""Which glyphs are read: what geometry leaves open, the network's answers decide."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.cutting import SURE, Cuttable, cuts, too_wide
from mnist_desktop.core.lattice import Lattice, doubt

DOUBTFUL = -float(np.log(0.5))
"""A glyph that the network doubts more than this may be several digits run together."""

DOUBTFUL_IF_WIDE = -float(np.log(0.9))
"""The same for one that is wider than digits are. A 5 with a long bar is sure enough."""


class Answer(NamedTuple):
    """What a network says of a glyph: ten probabilities, and how probable it is a digit at all."""

    glyph: Cuttable
    probabilities: npt.NDArray[np.float64]
    digit: float

    @property
    def doubt(self) -> float:
        """What the glyph costs, in nats."""
        return doubt(float(self.probabilities.max()), float(self.digit))


Ask: TypeAlias = Callable[[Sequence[Cuttable]], list[Answer]]
"""Asks the network about some glyphs, all at once."""


def chosen(lattices: Sequence[Lattice[Cuttable]], ask: Ask) -> list[Answer]:
    """Return the glyphs of all rows, in reading order, each with its answer.

    The network is asked once, and once more where it doubts what may be several digits.
    """
    answers = [answer for found in _best(lattices, ask) for answer in found]
    lattice_of = {
        place: lattice
        for place, answer in enumerate(answers)
        if answer.doubt > (DOUBTFUL_IF_WIDE if too_wide(answer.glyph) else DOUBTFUL)
        and (lattice := cuts(answer.glyph)) is not None
    }
    pieces = dict(zip(lattice_of, _best(tuple(lattice_of.values()), ask), strict=True))
    result: list[Answer] = []
    for place, answer in enumerate(answers):
        found = pieces.get(place, [])
        surer = len(found) > 1 and all(piece.doubt <= SURE for piece in found)
        result += found if surer else [answer]
    return result


def _best(lattices: Sequence[Lattice[Cuttable]], ask: Ask) -> list[list[Answer]]:
    """Return the answers to the best candidates of each lattice; asks once for all."""
    asked = [candidate.glyph for lattice in lattices for candidate in lattice.candidates]
    answers: Iterator[Answer] = iter(ask(asked) if asked else [])
    result = []
    for lattice in lattices:
        own = list(islice(answers, len(lattice.candidates)))
        result.append([own[n] for n in lattice.best([answer.doubt for answer in own])])
    return result
