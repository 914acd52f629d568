"""What an ELF file says of itself: what it is called, what it needs, where it would be loaded."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

_FIELD = re.compile(r"^  (NEEDED|SONAME|RPATH|RUNPATH) +(\S+)$", re.MULTILINE)
_LOAD = re.compile(r"^    LOAD off +0x(\w+) vaddr 0x(\w+) .* align 2\*\*(\d+)$", re.MULTILINE)
_VERSION = re.compile(r"^    0x\w+ 0x\w+ \d+ (\w+)_([\d.]+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Elf:
    """A program or shared library."""

    path: Path
    soname: str
    needed: frozenset[str]
    versions: frozenset[tuple[str, tuple[int, ...]]]
    """The versions of symbols that it asks of others, such as ("GLIBC", (2, 34))."""
    search_path: str
    """Where it has the loader look for them first."""
    loadable: bool
    """False where a tool moved its parts so that they can't be mapped into memory."""

    @classmethod
    def read(cls, path: Path) -> "Elf":
        """Read a file with binutils."""
        text = subprocess.run(
            ["objdump", "--private-headers", str(path)], check=True, capture_output=True, text=True
        ).stdout
        fields = _FIELD.findall(text)
        return cls(
            path,
            soname=next((value for name, value in fields if name == "SONAME"), path.name),
            needed=frozenset(value for name, value in fields if name == "NEEDED"),
            versions=frozenset(
                (name, tuple(map(int, number.split("."))))
                for name, number in _VERSION.findall(text.partition("Version References:")[2])
            ),
            search_path=":".join(value for name, value in fields if name.endswith("PATH")),
            loadable=all(
                int(offset, 16) % 2 ** int(align) == int(address, 16) % 2 ** int(align)
                for offset, address, align in _LOAD.findall(text)
            ),
        )


def is_elf(path: Path) -> bool:
    """Return whether a file is a program or a shared library of Linux."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"
