"""A measured figure, beside the limit it has to keep."""

import json
import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report; `limit` is the most allowed, or the least where `note` says so."""

    name: str
    value: float
    unit: str
    limit: float | None = None
    note: str = ""


SETTLE_S = 0.5
"""Each start comes to a machine at rest, as a double-click does: right after another program the
caches are warm with its libraries, or busy with its end, and peers would not be alike."""


def settle() -> None:
    """Let the machine come to rest before something is started and measured."""
    threading.Event().wait(SETTLE_S)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that `share` (0-1) of `values` do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def write(figures: Sequence[Figure], path: Path) -> None:
    """Print the figures as a table and write them as JSON."""
    for figure in figures:
        limit = "" if figure.limit is None else f"{figure.limit:g}"
        print(f"{figure.name:58} {figure.value:10.2f} {figure.unit:5} {limit:>7}  {figure.note}")
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = [asdict(figure) for figure in figures]
    path.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
