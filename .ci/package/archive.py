"""A folder as a .tar.xz that comes out the same, byte for byte, on every machine."""

import os
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

PRESET = 6
"""xz's own default; with 0 this program was a fifth larger."""
BLOCK = "64MiB"
"""Blocks are compressed side by side. Their size is written down here, since xz would otherwise
choose it, and with one thread would make a single block: another file on another machine."""


def write_archive(folder: Path, path: Path, top: str, moment: int, preset: int = PRESET) -> None:
    """Write all of `folder` to `path`, under the name `top`; each file with the time `moment`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    threads = max(2, os.cpu_count() or 2)
    command = [_xz(), f"-{preset}", f"--threads={threads}", f"--block-size={BLOCK}", "--stdout"]
    unfinished = path.with_name(f"{path.name}.part")
    with unfinished.open("wb") as out:
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=out) as xz:
            assert xz.stdin is not None
            with tarfile.open(fileobj=xz.stdin, mode="w|", format=tarfile.PAX_FORMAT) as tar:
                _add(tar, folder, top, moment)
            xz.stdin.close()
        if xz.returncode != 0:
            raise SystemExit(f"xz ended with {xz.returncode}; {path.name} was not written.")
    unfinished.replace(path)


def _add(tar: tarfile.TarFile, folder: Path, top: str, moment: int) -> None:
    for path in (folder, *_inside(folder)):
        entry = tarfile.TarInfo(str(Path(top, path.relative_to(folder))))
        entry.mtime = moment
        if path.is_symlink():
            entry.type, entry.linkname = tarfile.SYMTYPE, str(path.readlink())
            tar.addfile(entry)
        elif path.is_dir():
            entry.type, entry.mode = tarfile.DIRTYPE, 0o755
            tar.addfile(entry)
        else:
            entry.size, entry.mode = path.stat().st_size, file_mode(path)
            with path.open("rb") as content:
                tar.addfile(entry, content)


def _inside(folder: Path) -> Iterator[Path]:
    """Yield what is in a folder in an order that depends on names alone."""
    for path in sorted(folder.iterdir()):
        yield path
        if path.is_dir() and not path.is_symlink():
            yield from _inside(path)


def file_mode(path: Path) -> int:
    """Return the mode of a packed file, whatever the umask was where it was made."""
    return 0o755 if path.stat().st_mode & 0o100 else 0o644


def _xz() -> str:
    found = shutil.which("xz")
    if found is None:
        raise SystemExit("xz is missing; install it (Debian's name: xz-utils).")
    return found
