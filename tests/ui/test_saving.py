"""Saving: the newest for each file, with a writer that answers only when the test says so."""

from concurrent.futures import Future
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mnist_desktop.core.document import Document
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.errors import ReaderLostError, UserError
from mnist_desktop.core.inkml import parse_document
from mnist_desktop.inference.process import PictureProcess
from mnist_desktop.ui.saving import Saving
from tests.documents import random_document
from tests.drawings import ONE, SEVEN

A, B = Path("a.inkml"), Path("b.inkml")
BLANK = Document(Drawing())
PATIENCE_MS = 30_000


class GatedWriter:
    """A writer that keeps every order until the test lets it go."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, object, Path]] = []
        self.futures: list[Future[None]] = []

    def save(self, document: Document, path: Path) -> Future[None]:
        return self._ask("inkml", document, path)

    def export_svg(self, document: Document, path: Path) -> Future[None]:
        return self._ask("svg", document, path)

    def write_bytes(self, data: bytes, path: Path) -> Future[None]:
        return self._ask("bytes", data, path)

    def _ask(self, kind: str, content: object, path: Path) -> Future[None]:
        self.asked.append((kind, content, path))
        self.futures.append(Future())
        return self.futures[-1]


class Heard:
    """What a saving said, in order."""

    def __init__(self, saving: Saving) -> None:
        self.said: list[tuple[object, ...]] = []
        saving.saved.connect(lambda path: self.said.append(("saved", path)))
        saving.failed.connect(lambda sentence: self.said.append(("failed", sentence)))
        saving.document_saved.connect(
            lambda document, path: self.said.append(("document", document, path))
        )


@pytest.fixture
def writer() -> GatedWriter:
    return GatedWriter()


@pytest.fixture
def saving(qtbot: QtBot, writer: GatedWriter) -> Saving:
    saving = Saving()
    saving.start(writer)
    return saving


def test_each_kind_is_written_and_told(saving: Saving, writer: GatedWriter, qtbot: QtBot) -> None:
    heard = Heard(saving)
    seven = Document(SEVEN)
    saving.save(seven, A)
    saving.export_svg(seven, Path("a.svg"))
    saving.write_bytes(b"png", Path("a.png"))
    assert saving.busy
    for future in writer.futures:
        future.set_result(None)
    qtbot.waitUntil(lambda: not saving.busy)

    assert writer.asked == [
        ("inkml", seven, A),
        ("svg", seven, Path("a.svg")),
        ("bytes", b"png", Path("a.png")),
    ]
    assert heard.said == [
        ("document", seven, A),
        ("saved", A),
        ("saved", Path("a.svg")),
        ("saved", Path("a.png")),
    ]


def test_the_newest_for_a_file_wins_and_only_it_is_told(
    saving: Saving, writer: GatedWriter, qtbot: QtBot
) -> None:
    heard = Heard(saving)
    for drawing in (SEVEN, ONE, Drawing()):
        saving.save(Document(drawing), A)
    saving.save(Document(ONE), B)
    writer.futures[0].set_exception(UserError("Full."))
    qtbot.waitUntil(lambda: len(writer.futures) == 3)
    writer.futures[1].set_result(None)
    writer.futures[2].set_result(None)
    qtbot.waitUntil(lambda: not saving.busy)

    assert [(asked[1], asked[2]) for asked in writer.asked] == [
        (Document(SEVEN), A),
        (Document(ONE), B),
        (BLANK, A),
    ]
    assert [what for what in heard.said if what[0] != "document"] == [("saved", B), ("saved", A)]


def test_what_cannot_be_written_is_a_sentence(
    saving: Saving, writer: GatedWriter, qtbot: QtBot
) -> None:
    heard = Heard(saving)
    saving.save(BLANK, A)
    writer.futures[0].set_exception(UserError("There is no room."))
    qtbot.waitUntil(lambda: not saving.busy)
    assert heard.said == [("failed", "There is no room.")]


def test_a_lost_process_is_asked_once_more(
    saving: Saving, writer: GatedWriter, qtbot: QtBot
) -> None:
    heard = Heard(saving)
    saving.export_svg(BLANK, A)
    writer.futures[0].set_exception(ReaderLostError())
    qtbot.waitUntil(lambda: len(writer.futures) == 2)
    assert writer.asked[0] == writer.asked[1]
    writer.futures[1].set_exception(ReaderLostError())
    with qtbot.waitSignal(saving.failed) as failed:
        pass
    assert failed.args == [heard.said[0][1]]
    assert "“a.inkml” could not be saved" in str(failed.args)
    assert not saving.busy


def test_what_is_saved_before_there_is_a_writer_waits_for_it(
    writer: GatedWriter, qtbot: QtBot
) -> None:
    saving = Saving()
    saving.save(Document(SEVEN), A)
    saving.save(Document(ONE), A)
    saving.save(BLANK, B)
    assert saving.busy
    assert not saving.finish(0)
    saving.start(writer)
    assert [(asked[1], asked[2]) for asked in writer.asked] == [(Document(ONE), A), (BLANK, B)]


def test_the_end_of_the_program_waits_for_all_that_is_to_be_written(
    saving: Saving, writer: GatedWriter, qtbot: QtBot
) -> None:
    heard = Heard(saving)
    saving.save(Document(SEVEN), A)
    saving.save(Document(ONE), A)
    assert not saving.finish(0.05)
    writer.futures[0].set_result(None)
    assert not saving.finish(0.05)
    assert writer.asked[1][1] == Document(ONE)
    writer.futures[1].set_result(None)
    assert saving.finish(0.05)
    assert heard.said == [("document", Document(ONE), A), ("saved", A)]
    saving.write_bytes(b"more", B)
    writer.futures[2].set_result(None)
    qtbot.waitUntil(lambda: not saving.busy)
    assert heard.said[2:] == [("saved", B)], "what was told is not told again"


def test_nothing_is_told_after_the_end(saving: Saving, writer: GatedWriter, qtbot: QtBot) -> None:
    heard = Heard(saving)
    saving.save(BLANK, A)
    saving.close()
    saving.save(BLANK, B)
    writer.futures[0].set_result(None)
    other = Saving()
    other.start(writer)
    other.save(BLANK, A)
    writer.futures[1].set_result(None)
    with qtbot.waitSignal(other.saved):
        pass
    assert heard.said == []
    assert len(writer.asked) == 2
    assert saving.finish(0)


def test_real_files_are_written_by_a_process(tmp_path: Path, qtbot: QtBot) -> None:
    process = PictureProcess()
    saving = Saving()
    saving.start(process)
    heard = Heard(saving)
    one, two = random_document(1), random_document(2)
    saving.save(one, tmp_path / "one.inkml")
    saving.save(two, tmp_path / "two.inkml")
    saving.export_svg(one, tmp_path / "one.svg")
    saving.write_bytes(b"grey", tmp_path / "digit.png")
    saving.save(one, tmp_path / "gone" / "three.inkml")
    qtbot.waitUntil(lambda: not saving.busy, timeout=PATIENCE_MS)
    process.close()

    assert parse_document((tmp_path / "one.inkml").read_bytes(), "one") == one
    assert parse_document((tmp_path / "two.inkml").read_bytes(), "two") == two
    svg = (tmp_path / "one.svg").read_text(encoding="utf-8")
    assert "data:image/png;base64,iVBOR" in svg
    assert "<title>one</title>" in svg
    assert (tmp_path / "digit.png").read_bytes() == b"grey"
    (failure,) = [what[1] for what in heard.said if what[0] == "failed"]
    assert "“three.inkml” was not saved" in str(failure)
    names = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert names == {"one.inkml", "two.inkml", "one.svg", "digit.png"}
