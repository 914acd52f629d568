"""The sets that every model is measured on, each digit as a file or a drawing that a person has.

None of it was trained on by the bundled model: DATA.md and the sources say how each was split.
"""

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from types import MappingProxyType

import numpy as np

from mnist_desktop.core import inkml
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.errors import UserError


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to be read: its name, the digits to be read, and a picture file or a drawing.

    `label` is empty for what is no digit.
    """

    name: str
    label: str
    content: bytes | Drawing


@dataclass(frozen=True, slots=True)
class EvaluationSet:
    """Items of one kind, always the same ones in the same order; made when they are asked for."""

    name: str
    title: str
    count: int
    make: Callable[[int], Item]
    """The item of a number from 0 up to, without, `count`."""
    nondigits: bool = False
    local: str = ""
    """Names what it depends on besides the data, as installed fonts; figures of others differ."""

    def items(self, limit: int | None = None) -> Iterator[Item]:
        """Yield all items, or `limit` of them, evenly spread."""
        count = self.count if limit is None else min(limit, self.count)
        for place in np.linspace(0, self.count - 1, count).round().astype(int).tolist():
            yield self.make(place)


Opener = Callable[[Path], Sequence[EvaluationSet]]
"""Opens the sets of a group under the data folder; FileNotFoundError where its files are not."""

SAMPLES = (Path("resources/samples"), Path("tests/samples/drawings"))
"""The repository's own drawings; the digit is the first letter of the name."""


def samples() -> EvaluationSet:
    """Return the repository's own drawings, which need no data folder."""
    root = Path(__file__).resolve().parents[1]
    files = sorted(file for folder in SAMPLES for file in (root / folder).glob("*.inkml"))

    def make(place: int) -> Item:
        file = files[place]
        return Item(file.stem, file.name[0], inkml.parse(file.read_bytes(), file.name))

    return EvaluationSet("samples", "the repository's own drawings", len(files), make)


def openers() -> MappingProxyType[str, Opener]:
    """Return what opens each group of sets, by the group's name, in the order of the tables."""
    # Here, since these need much that reading the samples does not.
    from training import measured_sets as found
    from training.nondigit_sets import nondigit_sets

    return MappingProxyType(
        {
            "mnist": found.mnist_sets,
            "pens": found.pen_sets,
            "numbers": found.number_sets,
            "pictures": found.picture_sets,
            "seeds": found.seed_sets,
            "scans": found.scan_sets,
            "fonts": found.font_sets,
            "photos": found.photo_sets,
            "photographed": found.photographed_number_sets,
            "nondigits": nondigit_sets,
        }
    )


def evaluation_sets(
    data: Path | None = None, patterns: Iterable[str] | None = None
) -> tuple[EvaluationSet, ...]:
    """Return the sets there are: the samples, and what has its files under the data folder.

    `patterns` choose by name, as those of files do: `pens`, `photos_*`; None is all of them.
    UserError where one chooses nothing.
    """
    chosen = ("*",) if patterns is None else tuple(patterns)
    found = [samples()]
    for group, opener in openers().items() if data is not None else ():
        assert data is not None
        # All sets of a group begin with its name.
        if any(fnmatchcase(group, pattern.split("_")[0]) for pattern in chosen):
            with contextlib.suppress(FileNotFoundError):
                found += [each for each in opener(data) if each.count]
    for pattern in chosen:
        if not any(fnmatchcase(each.name, pattern) for each in found):
            raise UserError(f"There is no set “{pattern}”, or its files are missing.")
    return tuple(s for s in found if any(fnmatchcase(s.name, pattern) for pattern in chosen))
