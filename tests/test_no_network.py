"""No internet socket is made in a whole session, by no process of the program: strace tells."""

import os
import re
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

pytestmark = pytest.mark.x11

TOP = Path(__file__).resolve().parent.parent
PATIENCE_S = 240

SESSION = """
import subprocess, sys
from pathlib import Path
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from mnist_desktop import session, start
from mnist_desktop.app import Program
from mnist_desktop.core.places import resource

LEFT = Qt.MouseButton.LeftButton

class Session(Program):
    # Draws a stroke; when that is read, lets a second start open a picture; reads it, and quits.
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.ready.connect(self.draw)
        self.live.answered.connect(self.go_on)
        self.second = None

    def draw(self):
        canvas = self.window.canvas
        middle = canvas.rect().center()
        QTest.mousePress(canvas, LEFT, pos=middle - QPoint(0, 100))
        for y in range(-90, 110, 10):
            QTest.mouseMove(canvas, middle + QPoint(0, y))
        QTest.mouseRelease(canvas, LEFT, pos=middle + QPoint(0, 100))

    def go_on(self, answer):
        canvas = self.window.canvas
        if answer.ticket != self.live.ticket or not answer.reading.predictions:
            return
        if self.second is None:
            print("drawn:", answer.reading.predictions[0].best, flush=True)
            self.second = subprocess.Popen([sys.executable, "-m", "mnist_desktop", sys.argv[1]])
        elif canvas.drawing.picture is not None:
            print("opened:", answer.reading.predictions[0].best, flush=True)
            print("second:", self.second.wait(), flush=True)
            self.papers.give_up()  # nothing to ask about
            QApplication.quit()

if __name__ == "__main__":
    session.Program = Session
    sys.exit(start.run())
"""


def picture_of_a_seven(path: Path) -> Path:
    """Write a picture with a seven on it."""
    from PIL import Image, ImageDraw

    image = Image.new("L", (120, 160), 255)
    ImageDraw.Draw(image).line([(25, 25), (95, 25), (50, 140)], fill=0, width=10)
    image.save(path)
    return path


def test_no_internet_socket_is_ever_made(tmp_path: Path) -> None:
    session, calls = tmp_path / "session.py", tmp_path / "calls.txt"
    session.write_text(SESSION, encoding="utf-8")
    picture = picture_of_a_seven(tmp_path / "seven.png")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(TOP)}
    strace = ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(calls)]
    with subprocess.Popen(
        [*strace, sys.executable, str(session), str(picture)],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            said, _ = process.communicate(timeout=PATIENCE_S)
        finally:
            with suppress(ProcessLookupError):  # all is well, and they ended by themselves
                os.killpg(process.pid, signal.SIGKILL)
    assert process.returncode == 0
    text = calls.read_text(encoding="utf-8")
    processes = set(re.findall(r"^(\d+) +(?:socket|connect|accept4?)\(", text, re.MULTILINE))
    families = set(re.findall(r"\b[AP]F_\w+", text))

    assert said.splitlines() == ["drawn: 1", "opened: 7", "second: 0"]
    assert len(processes) >= 2, "strace would have seen the sockets of both starts"
    assert "AF_UNIX" in families
    assert families & {"AF_INET", "AF_INET6"} == set()
