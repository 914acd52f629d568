"""Files of characters as strokes: reading them, whose they are, and which were cut wrongly.

The layout of the files is in DATA.md.
"""

import io
import zipfile
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.drawing import Drawing, Point, Stroke
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.normalise import Points

FOLDER = Path("strokes")
PENDIGITS = FOLDER / "pendigits_train.npz"
"""UCI's pen-based digits, raw strokes."""
UNIPEN_DIGITS = FOLDER / "unipen_digits.npz"

STRAIGHT = 0.1
"""A character is a straight line if its points spread across it less than this share of along."""
LYING = 30.0
"""A 1 that is a straight line lies if it is within so many degrees of level."""
HELD_OUT_SHARE = 0.08
"""So much of each site's digits, at least, is by writers that are held out."""
LEAST_WRITERS = 3
"""Of a site with fewer writers none is held out: half of its hands would be lost."""
HAND = 200.0
"""How large a hand draws what is made 1 unit large, in canvas units; its pen is 14 wide."""

Mask = npt.NDArray[np.bool_]


class Characters(NamedTuple):
    """N characters as strokes; labels, writers ("site/writer") and sites (N,)."""

    strokes: tuple[tuple[Points, ...], ...]
    labels: npt.NDArray[np.str_]
    writers: npt.NDArray[np.str_]
    sites: npt.NDArray[np.str_]

    def where(self, mask: Mask) -> Self:
        """Return the characters for which `mask` (N,) is true."""
        kept = tuple(s for s, keep in zip(self.strokes, mask, strict=True) if keep)
        return self.__class__(kept, self.labels[mask], self.writers[mask], self.sites[mask])


def load(path: Path) -> Characters:
    """Read a file of strokes; UserError where it is not one, FileNotFoundError for none."""
    try:
        # From memory: numpy leaves a file open that turns out to be none of its own.
        with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as stored:
            xy = stored["xy"].astype(np.float64)
            stroke_ends, character_ends = stored["stroke_ptr"], stored["char_ptr"]
            labels, sites = stored["label"].astype(np.str_), stored["contrib"].astype(np.str_)
            writers = stored["writer"].astype(np.str_)
    except FileNotFoundError:
        raise
    except (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile) as error:
        raise UserError(
            f"“{path.name}” is not a file of strokes as described; get it again."
        ) from error
    paths = [xy[a:b] for a, b in pairwise(stroke_ends)]
    strokes = tuple(tuple(paths[a:b]) for a, b in pairwise(character_ends))
    names = np.array([f"{site}/{writer}" for site, writer in zip(sites, writers, strict=True)])
    return Characters(strokes, labels, names, sites)


def cut_wrongly(digits: Characters) -> Mask:
    """Return which digits can't be what they are said to be, (N,), by a rule of geometry alone.

    Some of UNIPEN's digits are cut wrongly: of a 0 or a 4 only one straight stroke is left, or a
    dot. So every digit but a 1 is left out whose points, taken together, lie on a straight line:
    their standard deviation across is less than a tenth of that along.
    """
    across = np.array([_shape(strokes).across for strokes in digits.strokes])
    mask: Mask = (across < STRAIGHT) & (digits.labels != "1")
    return mask


def lies(digits: Characters) -> Mask:
    """Return which digits are a 1 of which only the foot is left, (N,): a line that lies.

    Its points spread across it by less than twice what those cut wrongly may: a foot is drawn in
    haste. All are at that same site, but beyond what may be left out of the scores: there they
    count. Nothing is to learn from them.
    """
    shapes = [_shape(strokes) for strokes in digits.strokes]
    flat = np.array([s.across < 2 * STRAIGHT and s.degrees < LYING for s in shapes], np.bool_)
    mask: Mask = flat & (digits.labels == "1")
    return mask


class _Shape(NamedTuple):
    """How points lie: spread across their main direction to that along it, and its slope."""

    across: float
    """Standard deviation across to that along."""
    degrees: float
    """Between the main direction and level, 0 to 90."""


def _shape(strokes: Sequence[Points]) -> _Shape:
    points = np.concatenate(strokes)
    away = points - points.mean(axis=0)
    spreads, ways = np.linalg.eigh(away.T @ away)
    across, along = np.sqrt(spreads.clip(0)).tolist()
    slope = float(np.degrees(np.arctan2(abs(ways[1, 1]), abs(ways[0, 1]))))
    return _Shape(across / along if along > 0 else 0.0, slope)


def hold_out(digits: Characters) -> frozenset[str]:
    """Return the writers held out: of each site the least busy ones, with a share of its digits.

    Whole writers, since one hand's digits are all alike; the least busy, so that there are many.
    """
    held: set[str] = set()
    for site in sorted(set(digits.sites.tolist())):
        counts = Counter(digits.writers[digits.sites == site].tolist())
        wanted = HELD_OUT_SHARE * sum(counts.values()) * (len(counts) >= LEAST_WRITERS)
        for writer, count in sorted(counts.items(), key=lambda item: (item[1], item[0])):
            if wanted <= 0:
                break
            held.add(writer)
            wanted -= count
    return frozenset(held)


def drawing(strokes: Sequence[Points], size: float = 1.0) -> Drawing:
    """Return a character as the program meets it: as a drawing, `size` times as large."""
    return Drawing(
        tuple(
            Stroke.from_points(Point(x, y) for x, y in (points * size).tolist())
            for points in strokes
        )
    )
