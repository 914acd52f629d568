"""The languages: complete, with the same placeholders, and spoken by the window."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mnist_desktop.core.places import resource
from mnist_desktop.ui import languages
from mnist_desktop.ui.history import History
from mnist_desktop.ui.languages import NAMES, UNTRANSLATED, Texts, best, use
from mnist_desktop.ui.main_window import MainWindow
from tests.conftest import LogGuard

FOLDER = resource("translations")
ROOT = Path(__file__).parents[2]
TRANSLATED = sorted(set(NAMES) - {UNTRANSLATED})
PLACEHOLDER = re.compile(r"\{\w*\}")

Text = tuple[str, str]


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> set[Text]:
    """All texts of the program as Qt's own tool finds them: where they are said, and what."""
    found = tmp_path_factory.mktemp("texts") / "found.ts"
    rooms = (".", "core", "inference", "ui")
    sources = [path for room in rooms for path in (ROOT / "mnist_desktop" / room).glob("*.py")]
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run([tool, "-silent", *sources, "-ts", found], check=True)
    return set(_entries(found))


def _entries(path: Path) -> dict[Text, str]:
    """Return the finished translations of a file; those that are none are empty."""
    entries = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            done = "" if translation.get("type") else translation.text or ""
            entries[context.findtext("name", ""), message.findtext("source", "")] = done
    return entries


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_text_is_missing_and_none_is_left_over(code: str, texts: set[Text]) -> None:
    entries = _entries(FOLDER / f"{code}.ts")
    assert {text for text in texts if not entries.get(text)} == set()
    assert set(entries) - texts == set()


@pytest.mark.parametrize("code", TRANSLATED)
def test_placeholders_stay_what_they_are(code: str) -> None:
    for (_, source), translation in _entries(FOLDER / f"{code}.ts").items():
        assert sorted(PLACEHOLDER.findall(source)) == sorted(PLACEHOLDER.findall(translation))


def test_every_text_belongs_to_a_view(texts: set[Text]) -> None:
    assert all(context for context, _ in texts)


def test_the_window_speaks_the_language_chosen(
    qtbot: QtBot, qapp: QApplication, own_tongue: None
) -> None:
    assert use("de", FOLDER) == "de"
    window = MainWindow(History(), resource("icons"))
    qtbot.addWidget(window)
    assert window.commands.open.iconText() == "Öffnen"
    assert window.canvas.accessibleName() == "Zeichenfläche"
    assert QLocale().decimalPoint() == ","


def test_the_system_decides_where_nobody_chose(monkeypatch: pytest.MonkeyPatch) -> None:
    class System:
        @staticmethod
        def system() -> "System":
            return System()

        def uiLanguages(self) -> list[str]:  # noqa: N802 - Qt's name
            return ["nl-NL", "ja-JP", "de"]

    monkeypatch.setattr(languages, "QLocale", System)
    assert best("system") == "ja"
    assert best("fr") == "fr"
    assert best("no such") == "ja"


def test_a_damaged_translation_is_english(tmp_path: Path, log_guard: LogGuard) -> None:
    (tmp_path / "de.ts").write_text("<TS>")
    with log_guard.expects("WARNING .*de.ts cannot be read"):
        texts = Texts(tmp_path / "de.ts")
    assert texts.isEmpty()
    assert texts.translate("Commands", "Open") is None
