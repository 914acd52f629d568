"""The wheel, as a person gets it: built, installed on its own, and tried far from the checkout."""

import json
import os
import subprocess
import sys
import venv
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

pytestmark = pytest.mark.wheel

TOP = Path(__file__).resolve().parent.parent
ORDINARY = dict(os.environ)
"""The environment before any test has a home of its own: pip keeps its settings and its cache."""
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
SUFFIX = ".exe" if os.name == "nt" else ""


def run(command: Sequence[str | Path], cwd: Path) -> str:
    """Run a command to its good end and return what it printed; a failure shows all it said."""
    done = subprocess.run(
        command,
        cwd=cwd,
        env=ORDINARY,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    said = f"{command} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
    assert done.returncode == 0, said
    return done.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a freshly built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    run([sys.executable, "-m", "build", "--wheel", "--outdir", folder, TOP], folder)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="session")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of programs of an environment that holds the wheel and what it needs."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=True)
    python = folder / SCRIPTS / f"python{SUFFIX}"
    run([python, TOP / ".ci" / "install-torch.py", "torch"], folder)
    run([python, "-m", "pip", "install", wheel], folder)
    return folder / SCRIPTS


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Return a folder with nothing in it, outside the checkout."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


def test_wheel_holds_the_program_and_no_more(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    folders = {name.split("/")[0] for name in names}
    inside = {"/".join(name.split("/")[:2]) for name in names}

    assert {folder for folder in folders if not folder.endswith(".dist-info")} == {"mnist_desktop"}
    assert "mnist_desktop/models/mnist/weights.pt" in names
    assert "mnist_desktop/models/mnist/card.json" in names
    assert "mnist_desktop/resources/icon.svg" in names
    assert not inside & {"mnist_desktop/tests", "mnist_desktop/training"}


def test_installed_program_passes_its_self_test(programs: Path, elsewhere: Path) -> None:
    report = elsewhere / "report.json"

    run([programs / f"mnist-desktop{SUFFIX}", "self-test", "--report", report], elsewhere)

    assert json.loads(report.read_text(encoding="utf-8"))["passed"] is True


def test_installed_program_reads_a_picture(programs: Path, elsewhere: Path) -> None:
    picture = Image.new("L", (60, 80), 255)
    ImageDraw.Draw(picture).line([(32, 12), (30, 68)], fill=0, width=7)
    picture.save(elsewhere / "one.png")

    program = programs / f"mnist-desktop{SUFFIX}"
    rows = json.loads(run([program, "predict", "one.png", "--format", "json"], elsewhere))

    assert [row["source"] for row in rows] == ["one.png"]
    assert rows[0]["digit"] == 1


def test_installed_program_brings_no_training(programs: Path, elsewhere: Path) -> None:
    code = "import importlib.util as u; print(u.find_spec('training'), u.find_spec('torchvision'))"

    assert run([programs / f"python{SUFFIX}", "-c", code], elsewhere).split() == ["None", "None"]
