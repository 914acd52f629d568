"""The field's three ways beside the program's own network, on everything that is measured.

    python -m training.side_by_side --data DIR --limit 50
    python -m training.side_by_side --data DIR --readme README.md

Each of the three is measured twice: fed as its author feeds it (`author_feed.py`), and as a model
of this program, through its segmenter and normaliser. The figures go to build/side_by_side.json.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from tqdm import tqdm

from mnist_desktop import Reader
from mnist_desktop.core.decoder import decode
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.picture import Picture
from mnist_desktop.core.places import DEFAULT_MODEL, model_folder
from mnist_desktop.inference.reader import load_network
from training.author_feed import Ground, feed
from training.baselines import NAMES
from training.measure import Answer
from training.sets import EvaluationSet, Item, evaluation_sets
from training.train import DATA_VARIABLE, data_folder_if_any

OUT = Path("build/side_by_side.json")
BEGIN, END = "<!-- side by side: begin -->", "<!-- side by side: end -->"
"""The table stands between these two lines of a README."""
AUTHOR, PROGRAM = "as its author fed it", "through our normaliser"
COLUMNS = ("ours", *(f"{name}, {way}" for name in NAMES for way in (AUTHOR, PROGRAM)))
LIKE_MNIST = {"mnist", "mnist_shifted", "mnist_half", "mnist_inverted"}
"""Pictures in MNIST's form: for a demo that takes them as they are."""
PEOPLES = {"pictures", "seeds"}
"""Groups of pictures that people made for scripts of their own."""
TOGETHER = {
    "pictures": "people's pictures, all kinds",
    "photos": "generated photos of one digit, all defects",
    "photographed": "generated photos of numbers, all defects",
    "nondigits": "what is no digit, all kinds: said to be none",
}
"""Groups whose sets are one row of the table."""
PEN_SETS = {"pens", "pens_uncleaned"}
"""The others of the group are parts of the first."""


@dataclass(frozen=True, slots=True)
class Row:
    """How many of a set, or of sets together, each column reads right; `right` by column."""

    title: str
    count: int
    right: tuple[int, ...]

    def plus(self, other: "Row") -> "Row":
        """Return this row with another one added, under this one's title."""
        right = tuple(a + b for a, b in zip(self.right, other.right, strict=True))
        return Row(self.title, self.count + other.count, right)


class Models:
    """The program's own network and the three, loaded."""

    def __init__(self) -> None:
        """Load them; UserError where one is missing."""
        self._own = Reader(model_folder(DEFAULT_MODEL))
        self._three = [Reader(model_folder(name)) for name in NAMES]
        self._networks = [load_network(reader.card) for reader in self._three]

    def right(self, item: Item, ground: Ground) -> tuple[bool, ...]:
        """Say which columns read an item right; a demo answers one digit whatever it is given."""
        content = item.content
        opened = content if isinstance(content, Drawing) else decode(content, item.name).picture
        image = torch.from_numpy(feed(content, ground)).view(1, 1, 28, 28)
        found = [_reads(self._own, item, opened)]
        for reader, network in zip(self._three, self._networks, strict=True):
            with torch.inference_mode():
                digit = str(int(network(image).argmax()))
            found += [digit == item.label, _reads(reader, item, opened)]
        return tuple(found)


def _reads(reader: Reader, item: Item, opened: Drawing | Picture) -> bool:
    reading = reader.read(opened)
    return Answer(item, reading.number or "", reading.verdict, reading.probabilities).right


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure as the command line says; the exit status: 0, or 1 with a sentence."""
    options = _parser().parse_args(arguments)
    try:
        if options.readme is not None:
            place(options.readme, "")  # rather now than after an hour
        sets = evaluation_sets(data_folder_if_any(options.data), options.sets.split(","))
        rows = read([each for each in sets if _is_measured(each.name)], options.limit)
        table = as_table(rows)
        _keep(rows, options.limit)
        if options.readme is not None:
            place(options.readme, table)
    except UserError as error:
        print(error.sentence, file=sys.stderr)
        return 1
    print(table)
    return 0


def read(sets: Sequence[EvaluationSet], limit: int | None = None) -> dict[str, Row]:
    """Read all items of all sets, or `limit` of each, evenly spread, in every way."""
    torch.set_num_threads(1)
    models = Models()
    return {each.name: _row(models, each, limit) for each in sets}


def _row(models: Models, wanted: EvaluationSet, limit: int | None) -> Row:
    count = wanted.count if limit is None else min(limit, wanted.count)
    ground = ground_of(wanted.name)
    items = tqdm(wanted.items(limit), wanted.name, count, leave=False, unit="item")
    found = [models.right(item, ground) for item in items]
    return Row(wanted.title, count, tuple(map(sum, zip(*found, strict=True))))


def ground_of(name: str) -> Ground:
    """Return what the author of a demo takes for granted of the pictures of a set."""
    if name in LIKE_MNIST:
        return Ground.DARK
    return Ground.KNOWN if name.split("_")[0] in PEOPLES else Ground.LIGHT


def _is_measured(name: str) -> bool:
    return name.split("_")[0] != "pens" or name in PEN_SETS


def together(rows: Mapping[str, Row]) -> Iterator[Row]:
    """Yield the rows of the table: those of a group in one, where its first one stands."""
    groups: dict[str, Row] = {}
    for name, row in rows.items():
        group = name.split("_")[0]
        key = group if group in TOGETHER else name
        start = Row(TOGETHER.get(key, row.title), 0, (0,) * len(COLUMNS))
        groups[key] = groups.get(key, start).plus(row)
    yield from groups.values()


def as_table(rows: Mapping[str, Row]) -> str:
    """Return the table as Markdown: the share that is read right."""
    lines = [
        f"| | items | {' | '.join(COLUMNS)} |",
        f"|---|{'--:|' * (1 + len(COLUMNS))}",
    ]
    for row in together(rows):
        shares = (f"{right / row.count:.2%}" for right in row.right)
        lines.append(f"| {row.title} | {row.count:,} | {' | '.join(shares)} |")
    return "\n".join(lines)


def place(readme: Path, table: str) -> None:
    """Put the table between its marks in a README, or nothing where there is none.

    UserError where the marks are not there.
    """
    try:
        before, rest = readme.read_text("utf-8").split(f"{BEGIN}\n")
        _, after = rest.split(END)
    except (OSError, ValueError) as error:
        raise UserError(
            f"“{readme.name}” has no place for the table; put “{BEGIN}” and “{END}” into it, each"
            " once and on a line of its own."
        ) from error
    if table:
        part = readme.with_name(f"{readme.name}.part")
        part.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", "utf-8", newline="\n")
        part.replace(readme)


def _keep(rows: Mapping[str, Row], limit: int | None) -> None:
    OUT.parent.mkdir(parents=True, exist_ok=True)
    sets = {name: asdict(row) for name, row in rows.items()}
    found = {"columns": COLUMNS, "limit": limit, "sets": sets}
    OUT.write_text(json.dumps(found, indent=1) + "\n", "utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m training.side_by_side", description="Compare with the field's three ways."
    )
    parser.add_argument("--data", type=Path, help=f"folder of the data; else {DATA_VARIABLE}")
    parser.add_argument("--sets", default="*", help="only these sets, with commas: pens,photos_*")
    parser.add_argument("--limit", type=int, help="read only so many items of each set")
    parser.add_argument("--readme", type=Path, help="put the table into this file")
    return parser


if __name__ == "__main__":
    sys.exit(main())
