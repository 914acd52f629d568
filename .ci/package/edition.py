"""Which edition of the program is packaged: its name, its version and its moment."""

import os
import re
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

NAME = "mnist-desktop"
TITLE = "MNIST Desktop"
AUTHORS = "the MNIST Desktop authors"
TOP = Path(__file__).resolve().parent.parent.parent
VERSION_FILE = Path("mnist_desktop/__init__.py")
CHANGES = Path("CHANGELOG.md")
_VERSION = re.compile(r'^__version__ = "(.+)"$', re.MULTILINE)
_HEADING = re.compile(r"^## (\d+\.\d+\.\d+) \((\d{4}-\d{2}-\d{2})\)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Release:
    """A version that was released, the day (ISO 8601), and what it changed, in Markdown."""

    version: str
    day: str
    changes: str


@dataclass(frozen=True, slots=True)
class Edition:
    """What is packaged."""

    version: str
    moment: int
    """The time in seconds that all packed files bear, so that two builds are the same."""
    releases: tuple[Release, ...]
    """The released versions, the newest first; this one need not be among them."""

    @property
    def day(self) -> str:
        """Return the day of this edition, as ISO 8601."""
        return datetime.fromtimestamp(self.moment, UTC).date().isoformat()


def edition(top: Path = TOP) -> Edition:
    """Return the edition in a checkout."""
    return Edition(version(top), moment(top), releases(top))


def version(top: Path = TOP) -> str:
    """Return the version that the program says of itself."""
    found = _VERSION.search((top / VERSION_FILE).read_text(encoding="utf-8"))
    if found is None:
        raise SystemExit(f'{VERSION_FILE} has no line `__version__ = "…"`; write one.')
    return found[1]


def moment(top: Path = TOP) -> int:
    """Return SOURCE_DATE_EPOCH (reproducible-builds.org), else the time of the commit."""
    wanted = os.environ.get("SOURCE_DATE_EPOCH")
    if wanted:
        return int(wanted)
    commit = subprocess.run(
        ["git", "-C", top, "log", "-1", "--format=%ct"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if commit.returncode != 0:
        raise SystemExit(f"{top} is no git checkout; name a time in SOURCE_DATE_EPOCH.")
    return int(commit.stdout)


def releases(top: Path = TOP) -> tuple[Release, ...]:
    """Return the released versions of the change log, the newest first."""
    text = (top / CHANGES).read_text(encoding="utf-8")
    headings = list(_HEADING.finditer(text))
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    return tuple(
        Release(heading[1], heading[2], text[heading.end() : end].strip())
        for heading, end in zip(headings, ends, strict=False)
    )
