"""Modules are imported in a thread, which then says so."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from mnist_desktop.imports import Imports

NOTED = "import threading; NAME = threading.current_thread().name"


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    return QObject()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where modules called `noted_…` are imported from; they are forgotten at the end."""
    monkeypatch.syspath_prepend(str(tmp_path))
    yield tmp_path
    for name in [name for name in sys.modules if name.startswith("noted_")]:
        del sys.modules[name]


def test_all_are_imported_in_a_thread_and_once(qtbot: QtBot, parent: QObject, folder: Path) -> None:
    for name in ("noted_first", "noted_second"):
        (folder / f"{name}.py").write_text(NOTED)
    imports = Imports(["noted_first"], parent)
    imports.add("noted_second")
    said: list[bool] = []
    imports.done.connect(lambda: said.append(True))
    imports.begin()
    imports.begin()
    assert "noted_first" not in sys.modules
    qtbot.waitUntil(lambda: bool(said))
    assert sys.modules["noted_first"].NAME == sys.modules["noted_second"].NAME == "imports"
    imports.close()
    assert said == [True]


def test_one_that_fails_is_told_and_the_window_goes_on(
    qtbot: QtBot, parent: QObject, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "noted_broken.py").write_text("raise RuntimeError('broken')")
    told: list[str] = []
    monkeypatch.setattr("threading.excepthook", lambda args: told.append(str(args.exc_value)))
    imports = Imports(["noted_broken"], parent)
    with qtbot.waitSignal(imports.done):
        imports.begin()
    imports.close()
    assert told == ["broken"]


def test_after_the_end_nothing_is_imported(qtbot: QtBot, parent: QObject, folder: Path) -> None:
    (folder / "noted_late.py").write_text(NOTED)
    imports = Imports(["noted_late"], parent)
    imports.begin()
    imports.close()
    other = Imports([], parent)
    with qtbot.waitSignal(other.done):  # begun later, so what was begun before has had its turn
        other.begin()
    other.close()
    assert "noted_late" not in sys.modules
