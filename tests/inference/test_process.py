"""The reader's process: it answers, it comes back, it ends, and it says why it can't read."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from pytestqt.qtbot import QtBot
from typing_extensions import override

import mnist_desktop
from mnist_desktop.core.card import CARD_FILE, WEIGHTS_FILE
from mnist_desktop.core.document import Document
from mnist_desktop.core.drawing import Box, Drawing, PlacedPicture
from mnist_desktop.core.errors import ReaderLostError, UserError
from mnist_desktop.core.picture import OpenedPicture
from mnist_desktop.core.places import model_folder
from mnist_desktop.core.prediction import Reading
from mnist_desktop.inference.process import PictureProcess, ReaderProcess
from mnist_desktop.inference.worker_life import Task
from mnist_desktop.inference.worker_process import MOST_RESTARTS, WorkerProcess
from tests.documents import random_document
from tests.drawings import ONE, SEVEN, polyline
from tests.ends import end_of

PATIENCE_S = 90.0
"""Longer than any of these takes on a slow machine; a test that waits so long has failed."""


@pytest.fixture
def reader() -> Iterator[ReaderProcess]:
    process = ReaderProcess(model_folder())
    yield process
    process.close()


def kill(pid: int | None) -> None:
    assert pid is not None
    ended = end_of(pid)
    os.kill(pid, signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    assert ended()


def read_after_loss(reader: ReaderProcess, drawing: Drawing) -> Reading:
    """Read with the next process: the end of the last one may not have been noticed yet."""
    try:
        return reader.submit(drawing).result(PATIENCE_S)
    except ReaderLostError:
        return reader.submit(drawing).result(PATIENCE_S)


def hang(_argument: object) -> None:
    """Be a task that never ends, in the worker."""
    threading.Event().wait()


def die(_argument: object) -> None:
    """Be a task that ends its process, as a fault in native code would."""
    os._exit(3)


def echo(argument: object) -> object:
    """Be a task that works."""
    return argument


class OddError(Exception):
    """An exception that can't leave its process."""

    @override
    def __reduce__(self) -> str:
        raise TypeError("not to be packed")


def fail(error: Exception) -> None:
    """Be a task with a bug."""
    raise error


def fail_oddly(_argument: object) -> None:
    """Be a task with a bug that can't be told as it is."""
    raise OddError("seven")


def test_reads_drawings_one_after_the_other(reader: ReaderProcess) -> None:
    card = reader.start().result(PATIENCE_S)
    readings = [reader.submit(drawing).result(PATIENCE_S) for drawing in (SEVEN, ONE, Drawing())]

    assert card.name == "mnist"
    assert [reading.number for reading in readings] == ["7", "1", None]


def test_reads_with_another_model_in_the_same_process(reader: ReaderProcess) -> None:
    reader.start().result(PATIENCE_S)
    before, pid = reader.submit(SEVEN).result(PATIENCE_S), reader.pid
    card = reader.use(model_folder("dense")).result(PATIENCE_S)
    after = reader.submit(SEVEN).result(PATIENCE_S)

    assert card.name == "dense"
    assert reader.pid == pid
    assert after.number == before.number == "7"
    assert after.probabilities != before.probabilities
    kill(pid)
    assert read_after_loss(reader, SEVEN).probabilities == after.probabilities


def test_where_another_model_is_missing_the_first_goes_on(
    reader: ReaderProcess, tmp_path: Path
) -> None:
    before = reader.submit(SEVEN).result(PATIENCE_S)
    error = reader.use(tmp_path / "lost").exception(PATIENCE_S)
    after = reader.submit(SEVEN).result(PATIENCE_S)

    assert isinstance(error, UserError)
    assert "“lost” is missing" in error.sentence
    assert after.probabilities == before.probabilities
    kill(reader.pid)
    assert read_after_loss(reader, SEVEN).probabilities == before.probabilities


def test_nothing_is_started_before_it_is_asked_for(reader: ReaderProcess) -> None:
    assert reader.pid is None


def test_a_drawing_over_a_picture_is_read_with_it(reader: ReaderProcess, tmp_path: Path) -> None:
    image = Image.new("L", (200, 300), 255)
    ImageDraw.Draw(image).line([(30, 60), (160, 60)], fill=0, width=16)
    image.save(tmp_path / "bar.png")
    pictures = PictureProcess()
    opened = pictures.open(tmp_path / "bar.png").result(PATIENCE_S)
    pictures.close()
    assert isinstance(opened, OpenedPicture)
    reader.remember(opened.picture)
    placed = PlacedPicture(opened.picture.id, Box(-100, -150, 200, 300))
    # The bar of a seven is in the picture, its leg is drawn.
    drawing = Drawing((polyline((60, -90), (-20, 130)),), placed)

    assert reader.submit(drawing).result(PATIENCE_S).number == "7"


def test_a_killed_reader_comes_back_by_itself(reader: ReaderProcess, qtbot: QtBot) -> None:
    reader.start().result(PATIENCE_S)
    first = reader.pid
    kill(first)
    qtbot.waitUntil(lambda: reader.pid not in (None, first))

    assert reader.submit(SEVEN).result(PATIENCE_S).number == "7"


def test_what_was_in_flight_when_the_reader_was_killed_may_be_asked_again() -> None:
    worker = WorkerProcess()
    lost = worker.submit(Task(hang, None, PATIENCE_S))
    kill(worker.pid)

    with pytest.raises(ReaderLostError):
        lost.result(PATIENCE_S)
    assert worker.submit(Task(echo, "again", PATIENCE_S)).result(PATIENCE_S) == "again"
    worker.close()


def test_a_task_over_its_limit_is_ended() -> None:
    worker = WorkerProcess()
    worker.submit(Task(echo, None, PATIENCE_S)).result(PATIENCE_S)

    with pytest.raises(ReaderLostError):
        worker.submit(Task(hang, None, 0.5)).result(PATIENCE_S)
    assert worker.submit(Task(echo, 1, PATIENCE_S)).result(PATIENCE_S) == 1
    worker.close()


def test_whatever_is_large_is_done_in_its_turn() -> None:
    worker = WorkerProcess()
    sizes = [10, 3_000_000, 10, 100_000, 20, 1_000_000, 5]
    done: list[int] = []
    answers = [worker.submit(Task(echo, bytes(size), PATIENCE_S)) for size in sizes]
    for answer in answers:
        answer.add_done_callback(lambda future: done.append(len(future.result())))
    for answer in answers:
        answer.result(PATIENCE_S)
    worker.close()

    assert done == sizes


def test_who_submits_does_not_wait_until_all_is_sent() -> None:
    worker = WorkerProcess()
    worker.submit(Task(hang, None, PATIENCE_S))
    large = worker.submit(Task(echo, bytes(20_000_000), PATIENCE_S))  # no pipe takes so much
    assert not large.done()
    worker.close()

    assert isinstance(large.exception(PATIENCE_S), ReaderLostError)


def test_a_bug_in_a_task_is_raised_where_its_answer_is_waited_for() -> None:
    worker = WorkerProcess()
    bug = worker.submit(Task(fail, ValueError("seven"), PATIENCE_S)).exception(PATIENCE_S)
    odd = worker.submit(Task(fail_oddly, None, PATIENCE_S)).exception(PATIENCE_S)
    after = worker.submit(Task(echo, 7, PATIENCE_S)).result(PATIENCE_S)
    worker.close()

    assert isinstance(bug, ValueError)
    assert bug.args == ("seven",)
    assert "in fail\n" in "".join(bug.__notes__)
    assert isinstance(odd, RuntimeError)
    assert "OddError: seven" in str(odd)
    assert after == 7


def test_a_process_that_is_lost_again_and_again_is_not_started_for_ever() -> None:
    worker = WorkerProcess()
    errors: list[BaseException | None] = [
        worker.submit(Task(die, None, PATIENCE_S)).exception(PATIENCE_S)
        for _ in range(MOST_RESTARTS + 2)
    ]
    worker.close()

    assert all(isinstance(error, ReaderLostError) for error in errors[: MOST_RESTARTS + 1])
    assert isinstance(errors[-1], UserError)
    assert "start it again" in errors[-1].sentence


def test_closing_ends_a_hung_process_at_once() -> None:
    worker = WorkerProcess()
    hung = worker.submit(Task(hang, None, PATIENCE_S))
    assert worker.pid is not None
    ended = end_of(worker.pid)

    worker.close()

    assert ended()
    assert isinstance(hung.exception(PATIENCE_S), ReaderLostError)
    late = worker.submit(Task(echo, None, PATIENCE_S))
    assert isinstance(late.exception(PATIENCE_S), ReaderLostError)


def test_a_damaged_model_is_a_sentence_and_not_a_loop(tmp_path: Path) -> None:
    folder = tmp_path / "mnist"
    shutil.copytree(model_folder(), folder)
    weights = bytearray((folder / WEIGHTS_FILE).read_bytes())
    weights[len(weights) // 2] ^= 1
    (folder / WEIGHTS_FILE).write_bytes(weights)
    reader = ReaderProcess(folder)

    loading = reader.start().exception(PATIENCE_S)
    pid = reader.pid
    reading = reader.submit(SEVEN).exception(PATIENCE_S)

    assert isinstance(loading, UserError)
    assert isinstance(reading, UserError)
    assert "damaged" in reading.sentence
    assert reader.pid == pid
    reader.close()


def test_a_missing_model_is_a_sentence(tmp_path: Path) -> None:
    reader = ReaderProcess(tmp_path / "mnist")

    error = reader.start().exception(PATIENCE_S)
    reader.close()

    assert isinstance(error, UserError)
    assert CARD_FILE in error.sentence


def test_a_killed_window_leaves_no_process_behind(tmp_path: Path) -> None:
    script = tmp_path / "window.py"
    script.write_text(
        "from mnist_desktop.core.places import model_folder\n"
        "from mnist_desktop.inference.process import ReaderProcess\n"
        "if __name__ == '__main__':\n"
        "    reader = ReaderProcess(model_folder())\n"
        "    reader.start().result()\n"
        "    print(reader.pid, flush=True)\n"
        "    input()\n"
    )
    environment = os.environ | {"PYTHONPATH": str(Path(mnist_desktop.__file__).parent.parent)}
    with subprocess.Popen(
        [sys.executable, str(script)],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as window:
        assert window.stdout is not None
        ended = end_of(int(window.stdout.readline()))
        window.kill()

    assert ended()


def test_a_process_that_cannot_be_started_is_a_sentence_and_the_next_may(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_worker: WorkerProcess) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    worker = WorkerProcess()
    with monkeypatch.context() as patch:
        patch.setattr(WorkerProcess, "_give_birth", refuse)
        error = worker.submit(Task(echo, 1, PATIENCE_S)).exception(PATIENCE_S)

    assert isinstance(error, UserError)
    assert "unavailable" in error.sentence
    assert worker.submit(Task(echo, 1, PATIENCE_S)).result(PATIENCE_S) == 1
    worker.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes among its files")
def test_a_file_that_hangs_does_not_keep_the_next_one_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    Image.new("L", (20, 20), 255).save(tmp_path / "blank.png")
    pictures = PictureProcess()
    hung = pictures.open(tmp_path / "pipe.png")

    opened = pictures.open(tmp_path / "blank.png").result(PATIENCE_S)
    pictures.close()

    assert isinstance(opened, OpenedPicture)
    assert isinstance(hung.exception(PATIENCE_S), ReaderLostError | UserError)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes among its files")
def test_a_file_that_hangs_does_not_keep_another_from_being_saved(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    pictures = PictureProcess()
    hung = pictures.open(tmp_path / "pipe.png")
    pictures.save(random_document(1), tmp_path / "saved.inkml").result(PATIENCE_S)
    assert not hung.done()
    again = pictures.open(tmp_path / "saved.inkml").result(PATIENCE_S)
    pictures.close()

    assert again == random_document(1)


def test_each_drawing_is_saved_over_its_own_picture(tmp_path: Path) -> None:
    pictures = PictureProcess()
    documents = [random_document(seed) for seed in (1, 2, 1)]
    documents.insert(1, Document(SEVEN))
    paths = [tmp_path / f"{number}.inkml" for number in range(len(documents))]
    saved = [pictures.save(*each) for each in zip(documents, paths, strict=True)]
    for future in saved:
        future.result(PATIENCE_S)
    again = [pictures.open(path).result(PATIENCE_S) for path in paths]
    pictures.close()

    assert again == documents


def test_a_picture_is_sent_again_to_the_process_after_a_lost_one(tmp_path: Path) -> None:
    pictures = PictureProcess()
    document = random_document(1)
    pictures.save(document, tmp_path / "one.inkml").result(PATIENCE_S)
    kill(pictures.writer_pid)
    try:
        pictures.save(document, tmp_path / "two.inkml").result(PATIENCE_S)
    except ReaderLostError:  # its end had not been noticed yet
        pictures.save(document, tmp_path / "two.inkml").result(PATIENCE_S)
    pictures.close()

    assert (tmp_path / "two.inkml").read_bytes() == (tmp_path / "one.inkml").read_bytes()


def test_what_cannot_be_saved_is_a_sentence(tmp_path: Path) -> None:
    pictures = PictureProcess()
    error = pictures.save(Document(SEVEN), tmp_path / "gone" / "x.inkml").exception(PATIENCE_S)
    pictures.close()

    assert isinstance(error, UserError)
    assert "“x.inkml” was not saved" in error.sentence


def test_a_cropped_picture_is_read_as_far_as_its_crop(
    reader: ReaderProcess, tmp_path: Path
) -> None:
    """Of a seven and a one beside it, only the seven lies in the crop."""
    image = Image.new("L", (400, 300), 255)
    pen = ImageDraw.Draw(image)
    pen.line([(40, 60), (150, 60), (80, 240)], fill=0, width=16)
    pen.line([(300, 50), (290, 240)], fill=0, width=16)
    image.save(tmp_path / "71.png")
    pictures = PictureProcess()
    opened = pictures.open(tmp_path / "71.png").result(PATIENCE_S)
    assert isinstance(opened, OpenedPicture)
    reader.remember(opened.picture)
    place = Box(-200, -150, 400, 300)
    whole = Drawing((), PlacedPicture(opened.picture.id, place))
    part = Drawing((), PlacedPicture(opened.picture.id, place, Box(-200, -150, 220, 300)))
    pictures.save(Document(part, opened), tmp_path / "part.inkml").result(PATIENCE_S)
    again = pictures.open(tmp_path / "part.inkml").result(PATIENCE_S)
    pictures.close()

    assert reader.submit(whole).result(PATIENCE_S).number == "71"
    reading = reader.submit(part).result(PATIENCE_S)
    assert reading.number == "7"
    assert again == Document(part, opened)


def test_a_file_that_is_no_picture_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "notes.png").write_text("milk, bread")
    pictures = PictureProcess()

    error = pictures.open(tmp_path / "notes.png").exception(PATIENCE_S)
    pictures.close()

    assert isinstance(error, UserError)
    assert "notes.png" in error.sentence
