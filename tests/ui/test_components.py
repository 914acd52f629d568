"""What the program is made of: as it was installed, and as a bundle says."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from mnist_desktop.ui import components
from mnist_desktop.ui.about import AboutDialog
from mnist_desktop.ui.components import NOTICES, SBOM, Component, Notices

PARTS = [
    {"name": "Some <library>", "version": "1.2", "licenses": [{"expression": "MIT AND 0BSD"}]},
    {"name": "another", "version": "", "licenses": [{"expression": "X11"}]},
]
TEXTS = "Some <library> 1.2\n\nPermission is hereby granted – or not.\n"


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The resources of a bundle."""
    monkeypatch.setattr(components, "resource", tmp_path.joinpath)
    (tmp_path / SBOM).write_text(json.dumps({"components": PARTS}), encoding="utf-8")
    (tmp_path / NOTICES).write_text(TEXTS, encoding="utf-8")
    return tmp_path


def test_a_checkout_names_what_is_installed_and_carries_no_texts(qtbot: QtBot) -> None:
    dialog = AboutDialog(None, "")
    qtbot.addWidget(dialog)

    assert {"Python", "Qt", "PyTorch"} <= {part.name for part in components.components()}
    assert components.notices() is None
    assert dialog.findChildren(Notices) == []


@pytest.mark.usefixtures("bundle")
def test_a_bundle_names_what_is_in_it(qtbot: QtBot) -> None:
    dialog = AboutDialog(None, "")
    qtbot.addWidget(dialog)
    page = dialog.pages.widget(2)

    assert components.components() == (
        Component("Some <library>", "1.2", "MIT AND 0BSD"),
        Component("another", "", "X11"),
    )
    assert isinstance(page, QTextBrowser)
    assert "Some <library>" in page.toPlainText()
    assert "PyTorch" not in page.toPlainText()


def test_the_texts_of_a_bundle_are_read_when_they_are_looked_at(qtbot: QtBot, bundle: Path) -> None:
    dialog = AboutDialog(None, "")
    qtbot.addWidget(dialog)
    dialog.show()
    (texts,) = dialog.findChildren(Notices)
    assert texts.toPlainText() == ""
    assert texts.accessibleName() == "Licences"

    (bundle / NOTICES).write_text(f"{TEXTS}And more.\n", encoding="utf-8")
    dialog.pages.setCurrentWidget(texts)
    assert texts.toPlainText() == f"{TEXTS}And more.\n"
    assert texts.isReadOnly()

    (bundle / NOTICES).unlink()
    dialog.pages.setCurrentIndex(0)
    dialog.pages.setCurrentWidget(texts)
    assert texts.toPlainText() == f"{TEXTS}And more.\n"
