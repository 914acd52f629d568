"""The log file, and what notices that something went wrong."""

import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer, Signal, qDebug, qWarning
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.journal import (
    FAULTS_FILE,
    LOG_FILE,
    MOST_BYTES,
    MOST_OF_A_LINE,
    OLDER_FILES,
    Crash,
    Journal,
)
from tests.conftest import LogGuard

TOP = Path(__file__).resolve().parent.parent.parent
FALLS = """
import ctypes, sys
from pathlib import Path
from mnist_desktop.ui.journal import Journal
Journal(Path(sys.argv[1])).open()
ctypes.string_at(0)
"""


class Sender(QObject):
    """Says something; whoever hears it may fail."""

    said = Signal()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal(tmp_path / "log")
    journal.open()
    yield journal
    journal.close()


def text(journal: Journal) -> str:
    return (journal.folder / LOG_FILE).read_text(encoding="utf-8")


def fail() -> None:
    raise RuntimeError("the ink ran out")


def test_the_usual_place_is_in_the_persons_own_files(own_home: Path) -> None:
    assert own_home in Journal().folder.parents


def test_what_is_logged_is_in_the_file(journal: Journal, log_guard: LogGuard) -> None:
    logging.getLogger("some.module").info("it opened “%s”", "été.png")
    with log_guard.expects("careful"):
        logging.getLogger().warning("careful")

    first, second = text(journal).splitlines()
    assert first.endswith("INFO some.module: it opened “été.png”")
    assert second.endswith("WARNING root: careful")


def test_what_qt_says_is_in_the_file(
    journal: Journal, log_guard: LogGuard, capsys: pytest.CaptureFixture[str]
) -> None:
    with log_guard.expects("qt: default: a plugin is missing"):
        qWarning("a plugin is missing")
    qDebug("of no interest")

    assert "WARNING qt: default: a plugin is missing" in text(journal)
    assert "of no interest" not in text(journal)
    assert "a plugin is missing" in capsys.readouterr().err


def test_an_exception_in_a_slot_is_logged_and_told(
    qtbot: QtBot, journal: Journal, log_guard: LogGuard
) -> None:
    sender = Sender()
    sender.said.connect(fail)
    with log_guard.expects("the ink ran out"), qtbot.waitSignal(journal.crashed) as crashed:
        QTimer.singleShot(0, sender.said.emit)

    assert crashed.args is not None
    (crash,) = crashed.args
    assert crash.error == "RuntimeError: the ink ran out"
    assert 'raise RuntimeError("the ink ran out")' in crash.traceback
    assert crash.traceback.splitlines()[-1] in text(journal)


def test_an_exception_in_a_thread_is_told_to_the_window(
    qtbot: QtBot, journal: Journal, log_guard: LogGuard
) -> None:
    heard: list[tuple[Crash, threading.Thread]] = []

    class Window(QObject):
        def hear(self, crash: Crash) -> None:
            heard.append((crash, threading.current_thread()))

    window = Window()
    journal.crashed.connect(window.hear, Qt.ConnectionType.QueuedConnection)
    thread = threading.Thread(target=fail, name="the pen's thread")
    with log_guard.expects("the pen's thread"):
        thread.start()
        qtbot.waitUntil(lambda: len(heard) == 1)

    crash, where = heard[0]
    assert crash.error == "RuntimeError: the ink ran out"
    assert where is threading.main_thread()
    assert "in the pen's thread" in text(journal)


def test_an_exception_that_nobody_can_catch_is_told(
    qtbot: QtBot, journal: Journal, log_guard: LogGuard
) -> None:
    class Fragile:
        def __del__(self) -> None:
            fail()

    fragile = [Fragile()]
    with log_guard.expects("the ink ran out"), qtbot.waitSignal(journal.crashed):
        fragile.clear()

    assert "Exception ignored in" in text(journal) or "nobody could catch" in text(journal)


def test_ctrl_c_is_no_crash(qtbot: QtBot, journal: Journal) -> None:
    with qtbot.assertNotEmitted(journal.crashed):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert not (journal.folder / LOG_FILE).exists()


def test_what_was_there_before_is_back_when_it_is_closed(tmp_path: Path) -> None:
    root = logging.getLogger()
    before = (
        sys.excepthook,
        threading.excepthook,
        sys.unraisablehook,
        root.level,
        root.handlers[:],
    )
    journal = Journal(tmp_path)
    journal.open()
    assert sys.excepthook != before[0]
    journal.close()

    after = (sys.excepthook, threading.excepthook, sys.unraisablehook, root.level, root.handlers[:])
    assert after == before


def test_full_files_are_put_aside_and_the_oldest_goes(journal: Journal) -> None:
    log = logging.getLogger("some.module")
    line = "x" * (MOST_OF_A_LINE // 2)
    for number in range(OLDER_FILES + 2):
        written = 0
        while written <= MOST_BYTES:
            log.info("%d %s\n%s", number, line, "\n".join([line] * 200))
            written += 200 * len(line)
    files = sorted(path.name for path in journal.folder.iterdir())

    assert files == [LOG_FILE, f"{LOG_FILE}.1", f"{LOG_FILE}.2"]
    assert all((journal.folder / name).stat().st_size < 1.2 * MOST_BYTES for name in files)
    newest = text(journal)
    oldest = (journal.folder / f"{LOG_FILE}.2").read_text(encoding="utf-8")
    assert f"module: {OLDER_FILES + 1} x" in newest
    assert "module: 0 x" not in oldest


def test_long_lines_are_cut(journal: Journal) -> None:
    logging.getLogger("some.module").info("7" * 10_000)

    assert text(journal).count("7") < MOST_OF_A_LINE


def test_where_it_cant_be_written_nothing_is_said(
    tmp_path: Path, log_guard: LogGuard, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    journal = Journal(tmp_path / "file" / "log")
    journal.open()
    with log_guard.expects("careful"):
        logging.getLogger().warning("careful")
    journal.close()

    assert capsys.readouterr().err == ""


def test_without_a_console_it_goes_to_the_file_alone(
    journal: Journal, log_guard: LogGuard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    with log_guard.expects("a plugin is missing"):
        qWarning("a plugin is missing")
    with log_guard.expects("the ink ran out"):
        sys.excepthook(RuntimeError, RuntimeError("the ink ran out"), None)

    assert "a plugin is missing" in text(journal)
    assert "RuntimeError: the ink ran out" in text(journal)


def test_where_native_code_fell_is_written_down(tmp_path: Path) -> None:
    command = [sys.executable, "-c", FALLS, str(tmp_path / "log")]
    done = subprocess.run(command, cwd=TOP, capture_output=True, check=False)

    assert done.returncode != 0
    faults = (tmp_path / "log" / FAULTS_FILE).read_text(encoding="utf-8")
    assert "string_at" in faults
