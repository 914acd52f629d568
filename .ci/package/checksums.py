"""Writes SHA256SUMS beside downloads: `python .ci/package/checksums.py FOLDER`."""

import hashlib
import sys
from pathlib import Path

from edition import NAME, version

SUMS = "SHA256SUMS"


def write_checksums(folder: Path, edition: str) -> Path:
    """Write the sums of all downloads of an edition in a folder, as `sha256sum --check` reads them.

    SystemExit where there is none.
    """
    lines = []
    for path in sorted(folder.glob(f"{NAME}[-_]{edition}[-_]*")):
        with path.open("rb") as content:
            digest = hashlib.file_digest(content, "sha256").hexdigest()
        lines.append(f"{digest}  {path.name}\n")
    if not lines:
        raise SystemExit(f"{folder} has no download of {edition}; run `make package` first.")
    sums = folder / SUMS
    sums.write_text("".join(lines), encoding="utf-8", newline="\n")
    return sums


if __name__ == "__main__":
    write_checksums(Path(sys.argv[1]), version())
