"""A built folder in small, and the packages made of it."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
SCRIPTS = TOP / ".ci" / "package"
EPOCH = 1_700_000_000
"""The moment of the stand-in's edition: 14 November 2023."""
COMPONENTS = [
    {"name": "Qt", "version": "6.11.3", "licenses": [{"expression": "LGPL-3.0-only"}]},
    {"name": "zlib", "version": "", "licenses": [{"license": {"id": "Zlib"}}]},
]
NOTICES = "MNIST Desktop\n\nIt is made with the work of others.\n\nQt 6.11.3\n    LGPL-3.0-only\n"
PROGRAM = '#!/bin/sh\nprintf "%s\\n" "$0" "$@"\n'
REASON = "Linux packages are made on Debian and its kin, on x86-64, alone"


def can_make_packages() -> bool:
    """Tell whether this machine makes Linux packages."""
    tools = all(shutil.which(name) for name in ("dpkg-deb", "xz"))
    return sys.platform == "linux" and os.uname().machine == "x86_64" and tools


def make_folder(folder: Path) -> Path:
    """Write what `make bundle` would, with a program that prints its own name and arguments."""
    inside = folder / "_internal" / "Straße – 数字"
    inside.mkdir(parents=True)
    (folder / "mnist-desktop").write_text(PROGRAM, encoding="utf-8")
    (folder / "mnist-desktop").chmod(0o755)
    (folder / "_internal" / "libfirst.so.1").write_bytes(bytes(range(256)) * 20)
    (folder / "_internal" / "libfirst.so").symlink_to("libfirst.so.1")
    (inside / "note.txt").write_text("kept", encoding="utf-8")
    (folder / "_internal" / "sbom.cdx.json").write_text(json.dumps({"components": COMPONENTS}))
    (folder / "_internal" / "NOTICES.txt").write_text(NOTICES, encoding="utf-8")
    return folder


def script(name: str, *words: str | Path, epoch: int = EPOCH) -> subprocess.CompletedProcess[str]:
    """Run one of the scripts that make packages."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch), "PYTHONDONTWRITEBYTECODE": "1"}
    return run([sys.executable, SCRIPTS / name, *words], environment)


def run(
    command: list[str | Path], env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command and return what it printed and how it ended."""
    return subprocess.run(
        command,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
