"""Build the program's folder with PyInstaller, and check it: `make bundle`.

    python .ci/bundle/build.py [--bench]

It lies in `dist/mnist-desktop`; with --bench, which adds the benchmark's peers, in
`build/bench/mnist-desktop`, where nobody takes it for what is to be shipped.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
NAME = "mnist-desktop"
FOR_PEOPLE = ("NOTICES.txt", "sbom.cdx.json")
"""What lies among the program's resources, and shall be found by who looks into the folder."""


def main() -> int:
    """Build, and check; the status of the first that fails."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--bench", action="store_true", help="with the benchmark's peers")
    bench = parser.parse_args().bench
    into = TOP / "build" / "bench" if bench else TOP / "dist"
    work = TOP / "build" / ("bundle-bench" if bench else "bundle")
    environment = os.environ | {
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH") or _time_of_commit(),
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYINSTALLER_CONFIG_DIR": str(work / "cache"),
        "MNIST_DESKTOP_BENCH": str(int(bench)),
    }
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"]
    command += ["--distpath", str(into), "--workpath", str(work), str(TOP / "build.spec")]
    built = subprocess.run(command, cwd=TOP, env=environment, check=False).returncode
    if built:
        return built
    _show(into / NAME)
    if bench:
        return 0
    check = [sys.executable, str(Path(__file__).with_name("check.py")), str(into / NAME)]
    return subprocess.run(check, check=False).returncode


def _time_of_commit() -> str:
    """Return the time of the commit; without one, of the changelog."""
    try:
        return subprocess.run(
            ["git", "log", "-1", "--format=%ct"],
            cwd=TOP,
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return str(int((TOP / "CHANGELOG.md").stat().st_mtime))


def _show(folder: Path) -> None:
    """Put what is for people into the folder's top: links, or copies where there are none."""
    for name in FOR_PEOPLE:
        place = Path("_internal", "mnist_desktop", "resources", name)
        if sys.platform == "win32":
            shutil.copyfile(folder / place, folder / name)
        else:
            (folder / name).symlink_to(place)


if __name__ == "__main__":
    sys.exit(main())
