"""Quitting: what is being written then is whole, by a real program with real processes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from mnist_desktop.app import Program
from tests.papers.hands import PATIENCE_MS, choose, content
from tests.ui.pointing import draw_seven


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    """A program that reads nothing: it is about files."""
    program = Program(tmp_path / "no model")
    qtbot.addWidget(program.window)
    program.window.show()
    qtbot.waitUntil(lambda: program.offers is not None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: program.backstage.pictures is not None, timeout=PATIENCE_MS)
    draw_seven(program.window.canvas)
    yield program
    program.papers.give_up()
    program.close()


def test_what_is_being_saved_is_whole(program: Program, tmp_path: Path) -> None:
    program.window.commands.save_as.trigger()
    choose(tmp_path / "seven.inkml")
    drawn = program.window.canvas.drawing
    assert program.papers.saving.busy
    program.close()
    assert content(tmp_path / "seven.inkml") == drawn


def test_what_is_being_exported_is_whole(program: Program, tmp_path: Path) -> None:
    commands = program.window.commands
    commands.export_png.trigger()
    choose(tmp_path / "seven.png")
    commands.export_svg.trigger()
    choose(tmp_path / "seven.svg")
    assert program.papers.saving.busy
    program.close()
    with Image.open(tmp_path / "seven.png") as picture:
        picture.load()
        assert picture.size > (100, 100)
    assert QSvgRenderer(str(tmp_path / "seven.svg")).isValid()
