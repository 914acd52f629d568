"""Opening: the last file wins, with an opener that answers only when the test says so."""

from concurrent.futures import Future
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mnist_desktop.core.document import Document
from mnist_desktop.core.errors import ReaderLostError, UserError
from mnist_desktop.core.inkml import write
from mnist_desktop.core.picture import OpenedPicture
from mnist_desktop.inference.process import PictureProcess
from mnist_desktop.ui.opening import Opening
from tests.core.sketches import encode, seven
from tests.documents import opened_picture, random_document

PATIENCE_MS = 30_000
Outcome = OpenedPicture | Document


class GatedOpener:
    """An opener that keeps every wish until the test lets it go."""

    def __init__(self) -> None:
        self.asked: list[object] = []
        self.futures: list[Future[Outcome]] = []

    def open(self, path: Path) -> Future[Outcome]:
        return self._ask(path)

    def open_bytes(self, data: bytes, name: str) -> Future[Outcome]:
        return self._ask((data, name))

    def _ask(self, wish: object) -> Future[Outcome]:
        self.asked.append(wish)
        self.futures.append(Future())
        return self.futures[-1]


@pytest.fixture
def opener() -> GatedOpener:
    return GatedOpener()


@pytest.fixture
def opening(qtbot: QtBot, opener: GatedOpener) -> Opening:
    opening = Opening()
    opening.start(opener)
    return opening


def test_pictures_and_documents_are_told_apart(
    opening: Opening, opener: GatedOpener, qtbot: QtBot
) -> None:
    picture, document = opened_picture(), random_document(1)
    opening.open(Path("a.png"))
    with qtbot.waitSignal(opening.picture_opened) as opened:
        opener.futures[0].set_result(picture)
    assert opened.args == [picture]
    opening.open_bytes(b"ink", "dropped.inkml")
    with qtbot.waitSignal(opening.document_opened) as opened:
        opener.futures[1].set_result(document)
    assert opened.args == [document]
    assert opener.asked == [Path("a.png"), (b"ink", "dropped.inkml")]


def test_the_last_one_wins(opening: Opening, opener: GatedOpener, qtbot: QtBot) -> None:
    told: list[object] = []
    opening.picture_opened.connect(told.append)
    opening.failed.connect(told.append)
    opening.open(Path("a.png"))
    opening.open_bytes(b"pasted", "clipboard")
    opener.futures[0].set_exception(UserError("No."))
    with qtbot.waitSignal(opening.picture_opened):
        opener.futures[1].set_result(opened_picture())
    assert told == [opened_picture()]


@pytest.mark.parametrize("pasted", [True, False])
def test_a_lost_process_is_asked_once_more(
    opening: Opening, opener: GatedOpener, qtbot: QtBot, pasted: bool
) -> None:
    if pasted:
        opening.open_bytes(b"hard", "clipboard")
    else:
        opening.open(Path("folder/clipboard"))
    opener.futures[0].set_exception(ReaderLostError())
    qtbot.waitUntil(lambda: len(opener.futures) == 2)
    assert opener.asked[0] == opener.asked[1]
    with qtbot.waitSignal(opening.failed) as failed:
        opener.futures[1].set_exception(ReaderLostError())
    assert "“clipboard” cannot be opened" in str(failed.args)


def test_what_is_asked_before_there_is_an_opener_waits(opener: GatedOpener, qtbot: QtBot) -> None:
    opening = Opening()
    opening.open(Path("a.png"))
    opening.open_bytes(b"b", "b")
    opening.start(opener)
    opening.start(opener)
    assert opener.asked == [(b"b", "b")]


def test_real_bytes_and_files_are_opened_by_a_process(tmp_path: Path, qtbot: QtBot) -> None:
    process = PictureProcess()
    opening = Opening()
    opening.start(process)
    (tmp_path / "both.inkml").write_bytes(write(random_document(3)))
    with qtbot.waitSignal(opening.picture_opened, timeout=PATIENCE_MS) as opened:
        opening.open_bytes(encode(seven()), "clipboard")
    assert opened.args is not None
    assert opened.args[0].picture.width == 60
    with qtbot.waitSignal(opening.document_opened, timeout=PATIENCE_MS) as opened:
        opening.open(tmp_path / "both.inkml")
    assert opened.args == [random_document(3)]
    with qtbot.waitSignal(opening.failed, timeout=PATIENCE_MS) as failed:
        opening.open_bytes(b"milk, bread", "clipboard")
    assert "“clipboard” is not a picture" in str(failed.args)
    process.close()
