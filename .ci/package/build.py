"""Makes the Linux packages of a built folder: `python .ci/package/build.py BUNDLE DIST`."""

import argparse
import hashlib
import platform
import shutil
import tempfile
from pathlib import Path

from archive import PRESET, write_archive
from debian import write_package
from dependencies import glibc, needed_packages
from desktop_files import write_share
from edition import NAME, Edition, edition

UNPACKED = Path(__file__).with_name("unpacked")
MOST_BYTES = 140_000_000
"""A download larger than that fails the build."""


def main() -> int:
    """Make both packages; returns the exit status."""
    parser = argparse.ArgumentParser(description="Make the Linux packages of a built folder.")
    parser.add_argument("bundle", type=Path, metavar="BUNDLE", help="the folder that was built")
    parser.add_argument("dist", type=Path, metavar="DIST", help="where the packages go")
    parser.add_argument(
        "--quick", action="store_true", help="hardly compress: to try packages, not to publish"
    )
    arguments = parser.parse_args()
    preset = 0 if arguments.quick else PRESET
    bundle: Path = arguments.bundle
    if not (bundle / NAME).is_file():
        raise SystemExit(f"{bundle} has no program {NAME}; run `make bundle` first.")
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        raise SystemExit("These packages are made on Linux on x86-64.")
    made = edition()
    archive = arguments.dist / f"{NAME}-{made.version}-linux-x86_64.tar.xz"
    make_archive(bundle, archive, made, preset)
    say(archive, arguments.quick)
    package = arguments.dist / f"{NAME}_{made.version}_amd64.deb"
    write_package(bundle, package, made, preset)
    say(package, arguments.quick)
    return 0


def make_archive(bundle: Path, path: Path, made: Edition, preset: int = PRESET) -> None:
    """Write the archive for those who install nothing: the folder, and how to use it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix="archive-") as place:
        folder = Path(place, NAME)
        shutil.copytree(bundle, folder, symlinks=True)
        write_share(folder / "share", made)
        # For programs that look after the whole system alone.
        shutil.rmtree(folder / "share" / "metainfo")
        for name in ("install", "uninstall"):
            shutil.copy(UNPACKED / name, folder / name)
        text = (UNPACKED / "README.txt").read_text(encoding="utf-8")
        for word, value in (
            ("@VERSION@", made.version),
            ("@GLIBC@", glibc()),
            ("@PACKAGES@", " ".join(needed_packages())),
        ):
            text = text.replace(word, value)
        (folder / "README.txt").write_text(text, encoding="utf-8")
        write_archive(folder, path, f"{NAME}-{made.version}", made.moment, preset)


def say(path: Path, quick: bool) -> None:
    """Print the size and the SHA-256 of a download; SystemExit where it is too large."""
    size = path.stat().st_size
    with path.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
    print(f"{path}: {size / 1e6:.1f} MB, SHA-256 {digest}")
    if size > MOST_BYTES and not quick:
        raise SystemExit(f"{path.name} is larger than {MOST_BYTES / 1e6:.0f} MB.")


if __name__ == "__main__":
    raise SystemExit(main())
