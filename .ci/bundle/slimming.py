"""Smaller copies of what is collected on Linux, without debug symbols, and of ICU's data a part."""

import logging
import shutil
import subprocess
from pathlib import Path

import icu
from elf import Elf, is_elf

Entry = tuple[str, str, str]
"""What PyInstaller collects: its place in the folder, the file it is copied from, its kind."""

_log = logging.getLogger("PyInstaller.bundle")


def slim(entries: list[Entry], into: Path) -> list[Entry]:
    """Return the same entries, copied from smaller files in the folder `into`."""
    shutil.rmtree(into, ignore_errors=True)
    return [
        (place, str(_smaller(Path(source), into / place)), kind)
        if kind in ("BINARY", "EXTENSION") and is_elf(Path(source))
        else (place, source, kind)
        for place, source, kind in entries
    ]


def without_orphans(entries: list[Entry]) -> list[Entry]:
    """Return the entries without libraries that only the libraries left to the system need."""
    loose = {entry[0]: entry for entry in entries if _is_loose(entry[0])}
    kept = [entry for entry in entries if not _is_loose(entry[0])]
    new = kept
    while new:
        needed = {
            name
            for _, source, _ in new
            if is_elf(Path(source))
            for name in Elf.read(Path(source)).needed
        }
        new = [loose.pop(name) for name in sorted(needed & loose.keys())]
        kept = kept + new
    return kept


def _is_loose(place: str) -> bool:
    """Return whether a library lies in the top of the folder, where those of the system come."""
    return "/" not in place and not place.startswith("libpython")


def _smaller(source: Path, copy: Path) -> Path:
    copy.parent.mkdir(parents=True, exist_ok=True)
    if source.name.startswith("libicudata.so"):
        return icu.smaller(source, copy.parent / "icu")
    shutil.copy(source, copy)
    done = subprocess.run(
        ["strip", "--strip-unneeded", str(copy)], capture_output=True, text=True, check=False
    )
    # Libraries whose names a wheel's maker changed have their parts in an order that strip breaks.
    if done.returncode or not Elf.read(copy).loadable:
        _log.info("%s can't be stripped and stays as it is", source.name)
        shutil.copy(source, copy)
    _forget_the_builder(copy)
    return copy


def _forget_the_builder(library: Path) -> None:
    """Have a library look for others beside itself, not in a folder of the machine that built it.

    Elsewhere, somebody else might put libraries there.
    """
    path = Elf.read(library).search_path
    if not path.startswith("/"):
        return
    old = b"\0" + path.encode() + b"\0"
    data = library.read_bytes()
    if data.count(old) != 1:
        raise ValueError(f"{library.name} names {path}, but not where that is expected")
    library.write_bytes(data.replace(old, b"\0$ORIGIN".ljust(len(old), b"\0")))
