"""One window for all files: who is first, and what a second start hands over.

The second start is a process of its own, as its answer comes from the first one's event loop.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.single_instance import (
    MOST_BYTES,
    VERSION,
    Handed,
    SingleInstance,
    come_to_front,
)

TOP = Path(__file__).resolve().parent.parent.parent
PATIENCE_MS = 30_000
HAND_OVER = """
import os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from mnist_desktop.ui.single_instance import SingleInstance
application = QApplication([])
instance = SingleInstance(Path(sys.argv[1]))
if instance.is_first():
    instance.listen()
    print("first", flush=True)
    os.kill(os.getpid(), int(sys.argv[2]))
else:
    print("second", flush=True)
    print("taken" if instance.hand_over([Path(path) for path in sys.argv[2:]]) else "alone")
"""
"""What another start does: be killed as the first, or hand its arguments over."""

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def folder(own_home: Path) -> Path:
    return own_home / "config" / "MNIST Desktop"


@pytest.fixture
def instance(folder: Path) -> Iterator[SingleInstance]:
    instance = SingleInstance(folder)
    yield instance
    instance.close()


@pytest.fixture
def start(folder: Path) -> Iterator[Start]:
    started: list[subprocess.Popen[str]] = []

    def start(*words: str, **environment: str) -> "subprocess.Popen[str]":
        command = [sys.executable, "-c", HAND_OVER, str(folder), *words]
        process = subprocess.Popen(
            command, cwd=TOP, env=os.environ | environment, stdout=subprocess.PIPE, text=True
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


def ends(qtbot: QtBot, process: "subprocess.Popen[str]") -> str:
    """Wait for the end of a process, the event loop running, and return what it printed."""
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=PATIENCE_MS)
    return process.communicate()[0].split()[-1]


def test_a_second_start_hands_its_files_over(
    qtbot: QtBot, instance: SingleInstance, start: Start
) -> None:
    assert instance.is_first()
    instance.listen()
    with qtbot.waitSignal(instance.handed, timeout=PATIENCE_MS) as handed:
        second = start("seven.png", "été, “7”.inkml", XDG_ACTIVATION_TOKEN="token-1")

    paths = (TOP / "seven.png", TOP / "été, “7”.inkml")
    assert handed.args == [Handed(paths, "token-1")]
    assert ends(qtbot, second) == "taken"


def test_several_starts_at_once_are_all_taken(
    qtbot: QtBot, instance: SingleInstance, start: Start
) -> None:
    assert instance.is_first()
    instance.listen()
    handed: list[Handed] = []
    instance.handed.connect(handed.append)
    starts = [start(f"{number}.png") for number in range(3)]

    assert [ends(qtbot, process) for process in starts] == ["taken"] * 3
    names = sorted(path.name for one in handed for path in one.paths)
    assert names == ["0.png", "1.png", "2.png"]


def test_a_start_before_the_first_listens_is_not_lost(
    qtbot: QtBot, instance: SingleInstance, start: Start
) -> None:
    assert instance.is_first()
    second = start()
    assert second.stdout is not None
    assert second.stdout.readline() == "second\n"  # now it looks for the first
    instance.listen()
    with qtbot.waitSignal(instance.handed, timeout=PATIENCE_MS):
        pass

    assert ends(qtbot, second) == "taken"


@pytest.mark.parametrize("listening", [False, True], ids=["starting", "hung"])
def test_a_first_that_does_not_answer_is_left_alone(
    instance: SingleInstance, start: Start, listening: bool
) -> None:
    assert instance.is_first()
    if listening:
        instance.listen()

    out, _ = start("seven.png").communicate(timeout=PATIENCE_MS / 1000)  # no event loop meanwhile
    assert out.split() == ["second", "alone"]


def test_after_a_crash_the_next_is_first(
    qtbot: QtBot, instance: SingleInstance, start: Start
) -> None:
    killed = start(str(int(signal.SIGKILL)))
    assert ends(qtbot, killed) == "first"
    assert killed.returncode == -signal.SIGKILL

    assert instance.is_first()
    instance.listen()  # where the dead one's socket still is
    with qtbot.waitSignal(instance.handed, timeout=PATIENCE_MS):
        second = start()
    assert ends(qtbot, second) == "taken"


def test_one_that_closed_lets_another_be_first(folder: Path, instance: SingleInstance) -> None:
    assert instance.is_first()
    other = SingleInstance(folder)
    assert not other.is_first()
    instance.close()

    assert other.is_first()
    other.close()


def test_another_settings_folder_is_another_instance(
    instance: SingleInstance, tmp_path: Path
) -> None:
    other = SingleInstance(tmp_path / "elsewhere")

    assert other.name != instance.name
    assert instance.is_first()
    assert other.is_first()
    other.close()


def test_where_no_lock_can_be_written_all_are_first(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    instance = SingleInstance(tmp_path / "file" / "settings")

    assert instance.is_first()
    instance.listen()
    instance.close()


def test_only_the_user_may_connect(instance: SingleInstance) -> None:
    assert instance.is_first()
    instance.listen()
    socket = QLocalSocket()
    socket.connectToServer(instance.name)
    mode = Path(socket.fullServerName()).stat().st_mode
    socket.abort()

    assert mode & 0o077 == 0


@pytest.mark.parametrize(
    "message",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        b"[]\n",
        b"[" * 100_000 + b"\n",
        json.dumps({"version": VERSION + 1, "paths": [], "token": ""}).encode() + b"\n",
        json.dumps({"version": VERSION, "paths": [1], "token": ""}).encode() + b"\n",
        json.dumps({"version": VERSION, "paths": ["seven.png"], "token": ""}).encode() + b"\n",
        json.dumps({"version": VERSION, "paths": [], "token": 7}).encode() + b"\n",
        b"x" * (MOST_BYTES + 1),
    ],
    ids=["http", "list", "deep", "version", "number", "relative", "token", "long"],
)
def test_what_is_no_message_is_turned_away(
    qtbot: QtBot, instance: SingleInstance, message: bytes
) -> None:
    assert instance.is_first()
    instance.listen()
    socket = QLocalSocket()
    socket.connectToServer(instance.name)
    with qtbot.assertNotEmitted(instance.handed):
        socket.write(message)
        unconnected = QLocalSocket.LocalSocketState.UnconnectedState
        qtbot.waitUntil(lambda: socket.state() is unconnected, timeout=PATIENCE_MS)

    assert socket.readAll().isEmpty()


@pytest.mark.qt_log_ignore("does not support raise")
def test_the_window_comes_to_the_front(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"):
        monkeypatch.delenv(name, raising=False)
    window, other = QWidget(), QWidget()
    for widget in (window, other):
        qtbot.addWidget(widget)
        with qtbot.waitExposed(widget):
            widget.show()
    window.setWindowState(Qt.WindowState.WindowMinimized)
    come_to_front(window, "token-2")

    qtbot.waitUntil(window.isActiveWindow)
    assert not window.isMinimized()
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "token-2"
