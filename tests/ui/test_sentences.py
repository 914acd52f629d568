"""Sentences from core and from other processes, in the language of the window."""

import os
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mnist_desktop.backstage import Backstage
from mnist_desktop.core.document import Document
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.prediction import Reading
from mnist_desktop.inference.process import PictureProcess
from mnist_desktop.ui.languages import Texts
from mnist_desktop.ui.live import LiveReading
from mnist_desktop.ui.opening import Opening
from mnist_desktop.ui.saving import Saving
from tests.drawings import SEVEN

PATIENCE_MS = 30_000
GERMAN = {
    "“{name}” does not exist; check the name and the folder.": "„{name}“ gibt es nicht.",
    "“{name}” is a folder; choose another name to save under.": "„{name}“ ist ein Ordner.",
    "The model “{name}” is missing ({file} was not found);"
    " install the program again to get it back.": "Ohne {file} fehlt das Modell „{name}“.",
    "The model is not loaded; start the program again.": "Das Modell ist nicht geladen.",
}


@pytest.fixture
def german(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    """Let the window speak German, a little."""
    messages = "".join(
        f"<message><source>{escape(source)}</source><translation>{escape(translation)}"
        "</translation></message>"
        for source, translation in GERMAN.items()
    )
    path = tmp_path / "de.ts"
    path.write_text(f"<TS><context><name>Errors</name>{messages}</context></TS>", encoding="utf-8")
    texts = Texts(path)
    QCoreApplication.installTranslator(texts)
    yield
    QCoreApplication.removeTranslator(texts)


@pytest.fixture
def process() -> Iterator[PictureProcess]:
    process = PictureProcess()
    yield process
    process.close()


class Refusing:
    """A reader that says no, always the same."""

    def __init__(self, error: UserError) -> None:
        self._error = error

    def submit(self, _drawing: Drawing) -> Future[Reading]:
        future: Future[Reading] = Future()
        future.set_exception(self._error)
        return future


def shown(error: UserError, qtbot: QtBot) -> list[object]:
    """Return what the window is told of a drawing that a reader refuses."""
    live = LiveReading()
    live.start(Refusing(error))
    with qtbot.waitSignal(live.failed) as failed:
        live.submit(SEVEN)
    return list(failed.args or ())


def test_another_process_refuses_in_the_windows_language(
    german: None, process: PictureProcess, tmp_path: Path, qtbot: QtBot
) -> None:
    opening, saving = Opening(), Saving()
    opening.start(process)
    saving.start(process)
    with qtbot.waitSignal(opening.failed, timeout=PATIENCE_MS) as failed:
        opening.open(tmp_path / "{name} %1.png")
    assert failed.args == ["„{name} %1.png“ gibt es nicht."]
    (tmp_path / "{0}").mkdir()
    with qtbot.waitSignal(saving.failed, timeout=PATIENCE_MS) as failed:
        saving.save(Document(Drawing()), tmp_path / "{0}")
    assert failed.args == ["„{0}“ ist ein Ordner."]


def test_a_missing_model_is_said_in_the_windows_language(
    german: None, tmp_path: Path, qtbot: QtBot
) -> None:
    backstage = Backstage(tmp_path / "none {at} all")
    with qtbot.waitSignal(backstage.model_failed, timeout=PATIENCE_MS) as failed:
        backstage.start()
    assert failed.args == ["Ohne card.json fehlt das Modell „none {at} all“."]
    backstage.close()


def test_what_no_language_has_is_english(german: None, qtbot: QtBot) -> None:
    untranslated = UserError("“{name}” is odd; choose another.", name="a{b}")
    assert shown(untranslated, qtbot) == ["“a{b}” is odd; choose another."]
    assert shown(UserError("A {finished} sentence."), qtbot) == ["A {finished} sentence."]
    assert shown(UserError("The model is not loaded; start the program again."), qtbot) == [
        "Das Modell ist nicht geladen."
    ]


def test_a_name_that_is_no_text_can_be_said(german: None, qtbot: QtBot) -> None:
    """Linux has file names that no encoding knows: Python keeps their bytes as half letters."""
    name = os.fsdecode(b"7\xff.png")
    template = "“{name}” does not exist; check the name and the folder."
    (said,) = shown(UserError(template, name=name), qtbot)
    assert str(said).startswith("„7")
    assert str(said).endswith(".png“ gibt es nicht.")
