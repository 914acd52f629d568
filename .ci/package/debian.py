"""The program as a Debian package, made by dpkg-deb alone.

Debian and Ubuntu forbid nothing that a program of others carries in `/usr/lib/NAME`: dpkg owns and
verifies it like all of `/usr`. `/opt` would be made and removed by the package where nobody else
uses it, and is left out by those who back up or mount `/usr` read-only. There are no maintainer
scripts: menu, MIME types and icons are brought up to date by the triggers of the packages that keep
them, so that removing is as sure as installing.
"""

import gzip
import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from archive import PRESET, file_mode
from debian_copyright import copyright_text
from dependencies import depends, wished_packages
from desktop_files import SOURCES, write_share
from edition import AUTHORS, CHANGES, NAME, TOP, Edition

ADDRESS = "authors@mnist-desktop.invalid"
"""dpkg wants one; names in `.invalid` lead nowhere (RFC 2606), as the project has none."""
DESCRIPTION = """\
draw a digit and see what a neural network makes of it
 A window with a canvas: draw a digit, or open a picture of one, and ten bars
 show with every movement of the pen what the network makes of it. Numbers of
 several digits, photos of paper and InkML drawings are read as well, in the
 window or by the command "mnist-desktop predict". It works offline.
 .
 The package carries its own Python, Qt and PyTorch."""
DESKTOP = ("desktop-file-utils", "hicolor-icon-theme", "shared-mime-info")
"""They keep the menu, the icons and the types of files; all desktops have them."""


def write_package(bundle: Path, path: Path, edition: Edition, preset: int = PRESET) -> None:
    """Write `bundle` as a package to `path`; the same bytes for the same edition and folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix="deb-") as place:
        root = Path(place, "root")
        _lay_out(root, bundle, edition)
        _describe(root, edition)
        for entry in (root, *root.rglob("*")):
            if not entry.is_symlink():
                entry.chmod(0o755 if entry.is_dir() else file_mode(entry))
            os.utime(entry, (edition.moment, edition.moment), follow_symlinks=False)
        unfinished = Path(place, path.name)
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", f"-z{preset}"]
        epoch = {**os.environ, "SOURCE_DATE_EPOCH": str(edition.moment)}
        subprocess.run(
            [*command, "--build", root, unfinished],
            env=epoch,
            stdout=subprocess.DEVNULL,
            check=True,
        )
        unfinished.replace(path)


def _lay_out(root: Path, bundle: Path, edition: Edition) -> None:
    shutil.copytree(bundle, root / "usr/lib" / NAME, symlinks=True)
    write_share(root / "usr/share", edition)
    programs = root / "usr/bin"
    programs.mkdir()
    (programs / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    page = (SOURCES / f"{NAME}.1").read_text(encoding="utf-8")
    page = page.replace("@VERSION@", edition.version).replace("@DAY@", edition.day)
    _compress(page.encode(), root / "usr/share/man/man1" / f"{NAME}.1.gz")
    papers = root / "usr/share/doc" / NAME
    _compress((TOP / CHANGES).read_bytes(), papers / "changelog.gz")
    (papers / "copyright").write_text(copyright_text(bundle), encoding="utf-8")


def _compress(content: bytes, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(content, compresslevel=9, mtime=0))


def _describe(root: Path, edition: Edition) -> None:
    entries = sorted(root.rglob("*"))
    fields = {
        "Package": NAME,
        "Version": edition.version,
        "Architecture": "amd64",
        "Maintainer": f"{AUTHORS} <{ADDRESS}>",
        "Installed-Size": str(sum(_kibibytes(entry) for entry in entries)),
        "Depends": ", ".join(depends()),
        "Recommends": ", ".join(sorted([*DESKTOP, *wished_packages()])),
        "Section": "education",
        "Priority": "optional",
        "Description": DESCRIPTION,
    }
    papers = root / "DEBIAN"
    papers.mkdir()
    control = "".join(f"{name}: {value}\n" for name, value in fields.items())
    (papers / "control").write_text(control, encoding="utf-8")
    (papers / "md5sums").write_text("".join(_sums(root, entries)), encoding="utf-8")


def _kibibytes(entry: Path) -> int:
    """Return what dpkg counts for an entry: a file by its size, anything else as one."""
    whole = entry.is_file() and not entry.is_symlink()
    return -(-entry.stat().st_size // 1024) if whole else 1


def _sums(root: Path, entries: Sequence[Path]) -> Iterator[str]:
    """Yield the lines by which `dpkg --verify` finds a file that was changed."""
    for entry in entries:
        if entry.is_file() and not entry.is_symlink():
            with entry.open("rb") as content:
                digest = hashlib.file_digest(content, lambda: hashlib.md5(usedforsecurity=False))
            yield f"{digest.hexdigest()}  {entry.relative_to(root)}\n"
