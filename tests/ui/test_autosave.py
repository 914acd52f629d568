"""What keeps a drawing over a crash: real files, real locks, a program that is really killed."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mnist_desktop.core import inkml
from mnist_desktop.core.document import Document
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.inkml import parse_document
from mnist_desktop.inference.process import PictureProcess
from mnist_desktop.ui.autosave import Autosave, left_behind
from mnist_desktop.ui.saving import Saving
from tests.documents import random_document
from tests.drawings import ONE, SEVEN
from tests.ui.test_saving import PATIENCE_MS, GatedWriter

TOP = Path(__file__).resolve().parents[2]
EVERY_MS = 20

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from mnist_desktop.core.files import write_atomically
from mnist_desktop.core.inkml import write
from mnist_desktop.ui.autosave import Autosave, left_behind
from mnist_desktop.ui.saving import Saving
from tests.documents import random_document
from concurrent.futures import Future

class Writer:
    def save(self, document, path):
        write_atomically(path, write(document))
        done = Future()
        done.set_result(None)
        return done

application = QCoreApplication([])
saving = Saving()
saving.start(Writer())
autosave = Autosave(Path(sys.argv[1]), saving, every_ms=1)
saving.saved.connect(lambda path: print(path.name, flush=True))
autosave.update(random_document(int(sys.argv[2])))
application.exec()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "drawings"


@pytest.fixture(scope="module")
def process() -> Iterator[PictureProcess]:
    process = PictureProcess()
    yield process
    process.close()


class Window:
    """What keeps one drawing."""

    def __init__(self, folder: Path, writer: PictureProcess | GatedWriter) -> None:
        self.saving = Saving()
        self.saving.start(writer)
        self.autosave = Autosave(folder, self.saving, every_ms=EVERY_MS)

    def keep(self, document: Document, qtbot: QtBot) -> Path:
        with qtbot.waitSignal(self.saving.saved, timeout=PATIENCE_MS):
            self.autosave.update(document)
        return self.autosave.path


def is_asked(writer: GatedWriter, times: int) -> bool:
    return len(writer.asked) == times


def kept(folder: Path) -> set[Path]:
    return set(folder.glob("*.inkml"))


def paths_left(folder: Path) -> list[Path]:
    """Return what crashed programs left behind, and leave it to others."""
    left = left_behind(folder)
    for copy in left:
        copy.release()
    return [copy.path for copy in left]


def crash(folder: Path, seed: int) -> Path:
    """Have another program keep a drawing and kill it; return its copy."""
    environment = os.environ | {"PYTHONPATH": str(TOP)}
    command = [sys.executable, "-c", PROGRAM, str(folder), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as program:
        assert program.stdout is not None
        name = program.stdout.readline().strip()
        os.kill(program.pid, signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    assert name, "the other program kept nothing"
    return folder / name


def test_a_drawing_that_changes_is_kept(
    folder: Path, process: PictureProcess, qtbot: QtBot
) -> None:
    window = Window(folder, process)
    for seed in (1, 2):
        copy = window.keep(random_document(seed), qtbot)
        assert kept(folder) == {copy}
        assert parse_document(copy.read_bytes(), "copy") == random_document(seed)
    window.autosave.close()
    assert list(folder.iterdir()) == []


def test_it_is_written_once_for_many_changes(folder: Path, qtbot: QtBot) -> None:
    writer = GatedWriter()
    window = Window(folder, writer)
    for drawing in (SEVEN, ONE, Drawing(), SEVEN, ONE):
        window.autosave.update(Document(drawing))
    assert writer.asked == []
    qtbot.waitUntil(lambda: bool(writer.asked))
    window.autosave.update(Document(SEVEN))
    writer.futures[0].set_result(None)
    qtbot.waitUntil(lambda: len(writer.asked) == 2)
    assert [asked[1] for asked in writer.asked] == [Document(ONE), Document(SEVEN)]
    writer.futures[1].set_result(None)
    window.autosave.close()


def test_the_copy_goes_when_the_drawing_is_safe(
    folder: Path, process: PictureProcess, qtbot: QtBot
) -> None:
    window = Window(folder, process)
    window.keep(Document(SEVEN), qtbot)
    window.autosave.clear()
    assert kept(folder) == set()
    copy = window.keep(Document(ONE), qtbot)
    window.autosave.update(Document(Drawing()))
    qtbot.waitUntil(lambda: not copy.exists())
    window.autosave.close()


def test_a_copy_that_is_written_while_the_drawing_becomes_safe_goes_too(
    folder: Path, qtbot: QtBot
) -> None:
    writer = GatedWriter()
    window = Window(folder, writer)
    window.autosave.update(Document(SEVEN))
    qtbot.waitUntil(lambda: bool(writer.asked))
    window.autosave.clear()
    window.autosave.path.write_bytes(b"late")
    with qtbot.waitSignal(window.saving.saved):
        writer.futures[0].set_result(None)
    assert kept(folder) == set()
    window.autosave.close()


def test_at_the_end_what_is_being_written_is_waited_for(folder: Path, qtbot: QtBot) -> None:
    writer = GatedWriter()
    window = Window(folder, writer)
    window.autosave.update(Document(SEVEN))
    qtbot.waitUntil(lambda: bool(writer.asked))
    window.autosave.path.write_bytes(b"late")
    writer.futures[0].set_result(None)
    window.autosave.close()
    assert list(folder.iterdir()) == []


def test_a_drawing_may_be_left_for_the_next_start(
    folder: Path, process: PictureProcess, qtbot: QtBot
) -> None:
    window, silent = Window(folder, process), Window(folder, process)
    window.keep(Document(ONE), qtbot)
    window.autosave.update(random_document(2))
    window.autosave.leave(PATIENCE_MS / 1000)
    silent.autosave.leave()
    assert list(folder.iterdir()) == [window.autosave.path]
    (found,) = paths_left(folder)
    assert parse_document(found.read_bytes(), "found") == random_document(2)


def test_windows_leave_each_others_copies_alone(
    folder: Path, process: PictureProcess, qtbot: QtBot
) -> None:
    one, other = Window(folder, process), Window(folder, process)
    copies = {one.keep(Document(ONE), qtbot), other.keep(Document(SEVEN), qtbot)}
    assert len(copies) == 2
    assert left_behind(folder) == []
    one.autosave.close()
    assert kept(folder) == {other.autosave.path}
    other.autosave.close()
    assert list(folder.iterdir()) == []


def test_another_programs_copy_is_left_alone_until_it_crashes(folder: Path, qtbot: QtBot) -> None:
    environment = os.environ | {"PYTHONPATH": str(TOP)}
    command = [sys.executable, "-c", PROGRAM, str(folder), "3"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as program:
        assert program.stdout is not None
        copy = folder / program.stdout.readline().strip()
        assert copy.is_file()
        assert left_behind(folder) == []
        program.kill()
    assert paths_left(folder) == [copy]


def test_what_crashed_programs_left_is_held_by_one_window_and_taken(
    folder: Path, process: PictureProcess, qtbot: QtBot
) -> None:
    older, newer = crash(folder, 4), crash(folder, 5)
    os.utime(older, (1, 1))
    left = left_behind(folder)
    assert [copy.path for copy in left] == [older, newer]
    assert left_behind(folder) == [], "it is not brought back in two windows"

    window = Window(folder, process)
    window.autosave.take(left[0])
    assert window.autosave.path == older
    assert parse_document(older.read_bytes(), "taken") == random_document(4)
    left[1].release()
    assert paths_left(folder) == [newer], "another window can have it"
    window.keep(Document(ONE), qtbot)
    assert parse_document(older.read_bytes(), "taken") == Document(ONE)
    window.autosave.clear()
    assert kept(folder) == {newer}
    window.autosave.close()
    assert list(folder.iterdir()) == [newer]


def test_what_was_not_taken_is_found_again(folder: Path, qtbot: QtBot) -> None:
    copy = crash(folder, 6)
    for _ in range(2):
        assert paths_left(folder) == [copy]
    assert kept(folder) == {copy}


def test_a_taken_copy_outlives_the_next_crash_too(folder: Path, qtbot: QtBot) -> None:
    copy = crash(folder, 7)
    (left,) = left_behind(folder)
    window = Window(folder, GatedWriter())
    window.autosave.take(left)
    assert kept(folder) == {copy}
    assert copy.with_suffix(".lock").exists()
    window.autosave.leave()
    assert paths_left(folder) == [copy]


def test_rubbish_of_crashed_programs_is_tidied_up(folder: Path, qtbot: QtBot) -> None:
    copy = crash(folder, 9)
    copy.unlink()
    old, new = folder / ".old.part", folder / ".new.part"
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (1, 1))
    assert left_behind(folder) == []
    assert list(folder.iterdir()) == [new]


def test_a_folder_that_cannot_be_made_is_said_once(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_bytes(b"")
    window = Window(tmp_path / "file" / "drawings", GatedWriter())
    assert left_behind(tmp_path / "file" / "drawings") == []
    told: list[str] = []
    window.autosave.failed.connect(told.append)
    with qtbot.waitSignal(window.autosave.failed):
        window.autosave.update(Document(SEVEN))
    window.autosave.update(Document(ONE))
    qtbot.waitUntil(lambda: not window.autosave.pending)
    assert len(told) == 1
    window.autosave.close()


def test_a_full_disk_is_said_once_until_there_is_room(folder: Path, qtbot: QtBot) -> None:
    writer = GatedWriter()
    window = Window(folder, writer)
    told: list[str] = []
    window.autosave.failed.connect(told.append)
    outcomes = (UserError("Full."), UserError("Full."), None, UserError("Full again."))
    for count, outcome in enumerate(outcomes, 1):
        window.autosave.update(Document(SEVEN))
        qtbot.waitUntil(partial(is_asked, writer, count))
        if outcome is None:
            writer.futures[-1].set_result(None)
        else:
            writer.futures[-1].set_exception(outcome)
        qtbot.waitUntil(lambda: not window.saving.busy)
    assert told == ["Full.", "Full again."]
    window.autosave.close()


def test_the_copies_are_drawings_as_any(folder: Path, qtbot: QtBot) -> None:
    window = Window(folder, GatedWriter())
    assert window.autosave.path.suffix == inkml.SUFFIX
    assert window.autosave.path.parent == folder
    window.autosave.close()
