"""Install PyTorch without CUDA where it can be had: `python .ci/install-torch.py torch …`.

Without an index of its own, pip takes several gigabytes of CUDA on Linux. The versions are those
of `pyproject.toml`; what else PyTorch needs comes later, with the project.
"""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

INDEX = os.environ.get("TORCH_INDEX") or "https://download.pytorch.org/whl/cpu"
PATIENCE = ["--retries", "1", "--timeout", "10"]
"""An index that can't be reached costs seconds, not the minutes of pip's own patience."""


def pins(names: list[str]) -> list[str]:
    """Return the requirements of the project, extras and all, that name these packages."""
    path = Path(__file__).resolve().parent.parent / "pyproject.toml"
    project = tomllib.loads(path.read_text(encoding="utf-8"))["project"]
    lists = [project["dependencies"], *project["optional-dependencies"].values()]
    everything = [pin for requirements in lists for pin in requirements]
    return [pin for pin in everything if re.split(r"[=<>~!\[]", pin)[0] in names]


def install(wanted: list[str]) -> int:
    """Install from PyTorch's index, else from wherever pip looks by itself."""
    pip = [sys.executable, "-m", "pip", "install", "--disable-pip-version-check"]
    there = subprocess.run(
        [*pip, "--no-deps", "--index-url", INDEX, *PATIENCE, *wanted],
        stderr=subprocess.DEVNULL,
        check=False,
    )
    if there.returncode == 0:
        return 0
    print(f"{INDEX} could not be reached; installing {' '.join(wanted)} from pip's own index.")
    return subprocess.run([*pip, *wanted], check=False).returncode


if __name__ == "__main__":
    sys.exit(install(pins(sys.argv[1:])))
