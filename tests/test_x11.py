"""The window on a real X server, drawn on with events that come from the server."""

import os
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mnist_desktop.app import Program
from mnist_desktop.core.document import Document
from mnist_desktop.core.places import resource
from mnist_desktop.core.sources import open_source

pytestmark = pytest.mark.x11

PATIENCE_MS = 90_000
SAMPLES = sorted(resource("samples").glob("*.inkml"))


@pytest.fixture
def program(qtbot: QtBot) -> Iterator[Program]:
    assert QApplication.platformName() == "xcb"
    program = Program()
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.ready, timeout=PATIENCE_MS):
        program.window.show()
    yield program
    program.close()


def xdotool(qtbot: QtBot, *words: str) -> None:
    with subprocess.Popen(["xdotool", *words], env=os.environ) as tool:
        qtbot.waitUntil(lambda: tool.poll() is not None, timeout=PATIENCE_MS)
    assert tool.returncode == 0


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_drawn_with_the_mouse_is_read(program: Program, qtbot: QtBot, path: Path) -> None:
    canvas = program.window.canvas
    origin = canvas.mapToGlobal(QPoint(0, 0))
    scale = min(canvas.width(), canvas.height()) / 560
    opened = open_source(path)
    assert isinstance(opened, Document)
    sample = opened.drawing
    words: list[str] = []
    strokes: list[list[tuple[str, str]]] = []
    for stroke in sample.strokes:
        places = [
            (
                str(round(origin.x() + canvas.width() / 2 + point.x * scale)),
                str(round(origin.y() + canvas.height() / 2 + point.y * scale)),
            )
            for point in stroke
        ]
        strokes.append(places)
        words += ["mousemove", *places[0], "mousedown", "1"]
        for place in places[1:]:
            words += ["mousemove", *place]
        words += ["mouseup", "1"]

    xdotool(qtbot, *words)

    digit = path.name[0]
    answer = program.window.answer
    qtbot.waitUntil(lambda: answer.text().startswith(f"{digit} "), timeout=PATIENCE_MS)
    drawn = [len(stroke) for stroke in canvas.drawing.strokes]
    # Where the pen stays on a pixel there is no movement; it may well come back to one.
    moved = [1 + sum(a != b for a, b in pairwise(pixels)) for pixels in strokes]
    assert drawn == moved, "no movement may be lost"
