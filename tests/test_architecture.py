"""What keeps the house tidy, as far as the checkers of imports and types can't see it."""

import pkgutil
import re
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest

import mnist_desktop.core

TOP = Path(__file__).resolve().parent.parent
QT = ["PySide6", "shiboken6"]
TORCH = ["torch", "torchvision"]
ARRAYS = ["numpy", "PIL", "scipy"]
MOST_LINES = 300

CLOCK = re.compile(r"\btime\.sleep\b|\bqWait\(|\.wait\(\s*[\d.]")
"""Waiting for the clock: too long on a fast machine, too short on a slow one."""

MACHINE = re.compile(
    rb"""(?<![\w.*})/-])/(?:home|root|Users|opt|tmp|work)/\w  # a folder of one machine
    |\b[A-Z]:\\Users
    |\bshared[/]  # only there on the machine where it was made
    """,
    re.VERBOSE,
)


def loaded_by(imports: str, among: list[str]) -> list[str]:
    """Return those packages of `among` that are loaded in a fresh Python after `imports`."""
    code = f"{imports}\nimport sys\nprint(*[name for name in {among!r} if name in sys.modules])"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=True)
    return done.stdout.split()


def project_files() -> list[Path]:
    """Return the files that are, or could get, into the repository: all but the ignored ones."""
    lines = (TOP / ".gitignore").read_text(encoding="utf-8").split()
    ignored = [".git", *(line.strip("/") for line in lines)]
    folders, files = [TOP], list[Path]()
    while folders:
        for path in folders.pop().iterdir():
            names = (path.name, path.relative_to(TOP).as_posix())
            if not any(fnmatch(name, pattern) for name in names for pattern in ignored):
                (folders if path.is_dir() else files).append(path)
    return files


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("mnist_desktop", QT + TORCH + ARRAYS),
        ("mnist_desktop.__main__", QT + TORCH + ARRAYS),
        ("mnist_desktop.cli", QT + TORCH + ARRAYS),
        ("mnist_desktop.app", TORCH + ARRAYS),
        ("mnist_desktop.inference.process", QT + TORCH + ARRAYS),
        ("mnist_desktop.inference.reader", QT),
    ],
)
def test_importing_a_door_loads_nothing_heavy(module: str, absent: list[str]) -> None:
    assert loaded_by(f"import {module}", absent) == []


def test_core_loads_neither_qt_nor_torch() -> None:
    names = [module.name for module in pkgutil.iter_modules(mnist_desktop.core.__path__)]
    imports = "\n".join(f"import mnist_desktop.core.{name}" for name in names)

    assert len(names) > 5
    assert loaded_by(imports, QT + TORCH) == []


def test_what_is_loaded_would_be_seen() -> None:
    assert loaded_by("import mnist_desktop.core.decoder", ARRAYS) == ["numpy", "PIL"]


def test_no_test_waits_for_the_clock() -> None:
    tests = TOP / "tests"
    bench = tests / "bench"  # measures time, and may keep it
    files = [
        path for path in tests.rglob("*.py") if path != Path(__file__) and bench not in path.parents
    ]
    waiting = [
        f"{path.relative_to(TOP)}: {line.strip()}"
        for path in files
        for line in path.read_text(encoding="utf-8").splitlines()
        if CLOCK.search(line)
    ]

    assert files
    assert waiting == []


@pytest.mark.parametrize("line", ["time.sleep(1)", "qtbot.wait(100)", "QTest.qWait(5)"])
def test_waiting_for_the_clock_would_be_seen(line: str) -> None:
    assert CLOCK.search(line)


def test_no_file_names_a_place_on_one_machine() -> None:
    files = project_files()
    found = [
        f"{path.relative_to(TOP)}: {match.group().decode()}"
        for path in files
        for match in [MACHINE.search(path.read_bytes())]
        if match and path != Path(__file__)
    ]

    assert Path(__file__) in files
    assert found == []


@pytest.mark.parametrize(
    "line", [b'data = "/home/me/data"', b"in /root/x", b"shared" + b"/data", rb"C:\Users\me"]
)
def test_a_place_on_one_machine_would_be_seen(line: bytes) -> None:
    assert MACHINE.search(line)


def test_no_module_is_too_long_to_be_read_at_once() -> None:
    modules = list((TOP / "mnist_desktop").rglob("*.py"))
    lengths = {
        str(path.relative_to(TOP)): len(path.read_text(encoding="utf-8").splitlines())
        for path in modules
    }

    assert modules
    assert {name: count for name, count in lengths.items() if count > MOST_LINES} == {}
