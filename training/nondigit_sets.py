"""The evaluation sets of what is no digit, by kind, of people and kinds that no training sees."""

from pathlib import Path

import numpy as np

from training import fonts, scribbles, signs
from training.changed import png
from training.distort import distort
from training.measured_sets import SEED, Bytes, at_most, drawings, printed_pages
from training.nondigits import DIGIT_SHAPED, KINDS, doodles, letters, omniglot
from training.sets import EvaluationSet, Item
from training.strokes import HAND, drawing

SCRIBBLES = 500
SIGNS = 480
MOST = 2000
"""Of larger sets so many are read, evenly spread."""
LETTERS = sorted(set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") - DIGIT_SHAPED)
PRINTED = (*LETTERS, *"#%&@+?=*")
TITLES = {"lower": "small letters", "upper": "capital letters", "symbols": "written symbols"}


def nondigit_sets(data: Path) -> list[EvaluationSet]:
    """Return what is no digit, by kind, of people and kinds that no training sees."""
    found = [
        *(
            drawings(f"nondigits_{k}", TITLES[k], letters(data, k, held_out=True), nondigits=True)
            for k in KINDS
        ),
        _blobs("omniglot", "other scripts", [f for _, f in omniglot(data, held_out=True)]),
        _doodles(doodles(data, held_out=True)),
        _scribbles(),
        _signs(),
        printed_pages(
            "nondigits_printed",
            "printed letters and symbols",
            fonts.faces(data, held_out=True),
            PRINTED,
            nondigits=True,
        ),
    ]
    return [at_most(each, MOST) for each in found]


def _blobs(kind: str, title: str, files: list[bytes]) -> EvaluationSet:
    def make(place: int) -> Item:
        return Item(f"{kind}-{place}", "", files[place])

    return EvaluationSet(f"nondigits_{kind}", title, len(files), make, nondigits=True)


def _doodles(images: Bytes) -> EvaluationSet:
    def make(place: int) -> Item:
        return Item(f"doodle-{place}", "", png(images[place]))

    return EvaluationSet("nondigits_doodles", "doodles", len(images), make, nondigits=True)


def _scribbles() -> EvaluationSet:
    def make(place: int) -> Item:
        kind = scribbles.KINDS[place % len(scribbles.KINDS)]
        strokes = scribbles.scribble(kind, np.random.default_rng([SEED, place]))
        return Item(f"{kind}-{place}", "", drawing(strokes, HAND))

    return EvaluationSet("nondigits_scribbles", "scribbles", SCRIBBLES, make, nondigits=True)


def _signs() -> EvaluationSet:
    def make(place: int) -> Item:
        kind = signs.UNSEEN[place % len(signs.UNSEEN)]
        rng = np.random.default_rng([SEED, place])
        return Item(f"{kind}-{place}", "", drawing(distort(signs.draw(kind, rng), rng), HAND))

    return EvaluationSet("nondigits_signs", "drawn signs and things", SIGNS, make, nondigits=True)
