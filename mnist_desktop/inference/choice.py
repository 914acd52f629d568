"""Which glyphs are read: what geometry leaves open, the network's answers decide."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.cutting import Cuts, Cuttable, cuts, too_wide
from mnist_desktop.core.grouping import COMPACT
from mnist_desktop.core.lattice import Candidate, Lattice, doubt, times_odds
from mnist_desktop.core.normalise import DigitImage

DOUBTFUL = -float(np.log(0.5))
"""A glyph that the network doubts more than this may be several digits run together."""

DOUBTFUL_IF_WIDE = -float(np.log(0.9))
"""The same for one that is wider than digits are. A 5 with a long bar is sure enough."""

SURE_WIDE, SURE_NARROW = (0.8, 0.97), (0.95, 0.99)
"""Each piece of a glyph that is too wide for one character, and of one that isn't, is a digit at
least so probably: beside other glyphs, and where it is all there is, and may be a letter."""
PIECE, TOUCHING_PIECE = 0.8, 0.95
"""All there is, as narrow as a letter, is taken apart only if each piece is so probably a digit,
and one that touches another so much more…"""
ALIKE = 0.6
"""…and none is lower than this share of the highest, as the circles of a “%” are."""
APART = 0.45
"""Of a glyph of parts that lie apart the odds that it is a digit are so many times what the network
says: it sees no more than 28×28 pixels, and signs are made of parts more often than digits. So
92.8 % of UNIPEN's capitals are refused rather than 92.2, and one of 2,313 digits."""
STEM = 1
"""A letter's stem reads as this digit: beside it, touching strokes are a letter's (H, K, M, N, R).
The network can't tell: it refuses all letters, and two digits at once, alike.
With these rules 1.7 % of UNIPEN's capitals are taken for two digits rather than 5 %; of 500 pairs
of digits composed so that their strokes touch, 86 % are read right."""


class Answer(NamedTuple):
    """What a network says of a glyph: ten probabilities, and how probable it is a digit at all."""

    glyph: Cuttable
    probabilities: npt.NDArray[np.float64]
    digit: float
    image: DigitImage

    @property
    def doubt(self) -> float:
        """What the glyph costs, in nats."""
        return doubt(float(self.probabilities.max()), float(self.digit))

    @property
    def is_stem(self) -> bool:
        """Whether it is read as a plain bar."""
        return int(self.probabilities.argmax()) == STEM


Ask: TypeAlias = Callable[[Sequence[Cuttable]], list[Answer]]
"""Asks the network about some glyphs, all at once."""


def chosen(lattices: Sequence[Lattice[Cuttable]], ask: Ask) -> list[Answer]:
    """Return the glyphs of all rows, in reading order, each with its answer.

    The network is asked once, and again where it doubts what may be several digits.
    """
    answers = [answer for found in _best(lattices, ask) for answer in found]
    result: list[Answer] = []
    for answer in answers:
        result += _taken_apart(answer, len(answers) == 1, ask) or [answer]
    return result


def _taken_apart(answer: Answer, alone: bool, ask: Ask) -> list[Answer]:
    """Return the digits that a doubtful glyph is cut into; none where the network isn't surer.

    `alone` is what is all there is.
    """
    doubtful = DOUBTFUL_IF_WIDE if too_wide(answer.glyph) else DOUBTFUL
    cut = cuts(answer.glyph) if answer.doubt > doubtful else None
    if cut is None:
        return []
    sure = (SURE_WIDE if too_wide(answer.glyph) else SURE_NARROW)[alone]
    found = _sure_pieces(cut, ask, -float(np.log(sure)))
    best = cut.lattice([candidate for candidate, _ in found]).best([a.doubt for _, a in found])
    way = [found[n] for n in best]
    borders = [0, *(candidate.end for candidate, _ in way)]
    if [*(candidate.start for candidate, _ in way), cut.last] != borders:
        return []  # something is left out
    pieces = [piece for _, piece in way]
    if pieces[0].is_stem and alone and not too_wide(answer.glyph):
        return []  # an H, an m, a P
    return [] if all(piece.is_stem for piece in pieces) else pieces  # a V, a U, a W


_Piece: TypeAlias = tuple[Candidate[Cuttable], Answer]


def _sure_pieces(cut: Cuts, ask: Ask, most: float) -> list[_Piece]:
    """Return the pieces that the network doubts no more than `most`, as far as a way may lead.

    None where none of them begins the glyph, or none ends it: so it is with most glyphs.
    """

    def sure(pieces: Sequence[Candidate[Cuttable]]) -> list[_Piece]:
        answers = ask([piece.glyph for piece in pieces]) if pieces else []
        return [pair for pair in zip(pieces, answers, strict=True) if pair[1].doubt <= most]

    first = sure(cut.from_the_left())
    last = sure(cut.to_the_right()) if first else []
    if not last:
        return []
    found, begun = [*first, *last], {0}
    more = first
    while starts := {piece.end for piece, _ in more} - begun:
        begun |= starts
        more = sure(cut.beginning_at(starts))
        found += more
    return found


def _best(lattices: Sequence[Lattice[Cuttable]], ask: Ask) -> list[list[Answer]]:
    """Return the answers to the best candidates of each lattice; asks once for all."""
    asked = [candidate.glyph for lattice in lattices for candidate in lattice.candidates]
    answers: Iterator[Answer] = iter(ask(asked) if asked else [])
    result = []
    for lattice in lattices:
        own = list(islice(answers, len(lattice.candidates)))
        best = lattice.best([answer.doubt for answer in own])
        found = [own[n] for n in best]
        whole = _whole(lattice) if len(lattices) == 1 and len(found) > 1 else None
        if whole is not None and not _are_digits([lattice.candidates[n] for n in best], found):
            best = (whole,)
        result.append([_weighed(lattice.candidates[n], own[n]) for n in best])
    return result


def _weighed(candidate: Candidate[Cuttable], answer: Answer) -> Answer:
    """Return the answer, with less of a digit where its glyph is made of parts that lie apart."""
    if candidate.end == candidate.start + 1:
        return answer
    return answer._replace(digit=times_odds(answer.digit, APART))


def _whole(lattice: Lattice[Cuttable]) -> int | None:
    """Return the number of the candidate of all parts, where it is no wider than a letter."""
    for number, candidate in enumerate(lattice.candidates):
        if (candidate.start, candidate.end) == (0, len(lattice.skips)):
            return number if _compact(candidate.glyph) else None
    return None


def _compact(glyph: Cuttable) -> bool:
    return glyph.box.width <= COMPACT * glyph.box.height


def _are_digits(candidates: Sequence[Candidate[Cuttable]], answers: Sequence[Answer]) -> bool:
    """Return whether the pieces of what may be a letter are clearly digits side by side."""
    touching = [answer for one, answer in zip(candidates, answers, strict=True) if one.touches]
    heights = [answer.glyph.box.height for answer in answers]
    return (
        min(heights) >= ALIKE * max(heights)
        and all(answer.digit >= PIECE for answer in answers)
        and all(answer.digit >= TOUCHING_PIECE for answer in touching)
        and not any(answer.is_stem for answer in touching)
    )
