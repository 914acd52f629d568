"""What Help says of the program."""

from collections.abc import Iterator
from dataclasses import replace
from importlib import metadata

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QIcon, QPixmap, QTextDocument
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.core.card import ModelCard
from mnist_desktop.core.normalise import NORMALISER_VERSION
from mnist_desktop.core.places import model_folder, model_names, resource
from mnist_desktop.ui.about import ICON, ICON_SIDE, MARGIN, AboutDialog
from mnist_desktop.ui.card_words import words
from mnist_desktop.ui.components import components
from mnist_desktop.ui.languages import use

VERSION = "1.2.3"


@pytest.fixture(autouse=True)
def version() -> Iterator[None]:
    before = QCoreApplication.applicationVersion()
    QCoreApplication.setApplicationVersion(VERSION)
    yield
    QCoreApplication.setApplicationVersion(before)


def card_of(name: str) -> ModelCard:
    return ModelCard.read(model_folder(name), NORMALISER_VERSION)


def pages(qtbot: QtBot, card: ModelCard | None) -> list[str]:
    """Return the pages' texts, white space made one space."""
    dialog = AboutDialog(card, "Our <own> network")
    qtbot.addWidget(dialog)
    texts = []
    for index in range(dialog.pages.count()):
        page = dialog.pages.widget(index)
        assert isinstance(page, QTextBrowser)
        assert page.accessibleName()
        texts.append(" ".join(page.toPlainText().split()))
    return texts


def test_the_program_says_what_it_is(qtbot: QtBot) -> None:
    program, _, _ = pages(qtbot, None)

    assert f"Version {VERSION}" in program
    assert "nothing that you draw or open leaves this computer" in program
    assert "MIT licence" in program


def test_its_icon_stands_beside_its_name(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setWindowIcon(QIcon(str(resource("icon.svg"))))
    page = AboutDialog(None, "", window).pages.widget(0)
    assert isinstance(page, QTextBrowser)
    icon = page.document().resource(QTextDocument.ResourceType.ImageResource, QUrl(ICON))

    assert f'<img src="{ICON}"' in page.toHtml()
    assert isinstance(icon, QPixmap)
    assert icon.deviceIndependentSize().width() == ICON_SIDE


def test_the_text_is_apart_from_the_single_frame_around_it(qtbot: QtBot) -> None:
    dialog = AboutDialog(card_of("mnist"), "")
    qtbot.addWidget(dialog)
    for page in dialog.pages.findChildren(QTextBrowser):
        assert page.frameWidth() == 0
        assert page.document().documentMargin() == MARGIN


def test_the_card_is_told_in_words(qtbot: QtBot) -> None:
    card = card_of("mnist")
    _, page, _ = pages(qtbot, card)
    test = card.record["metrics"]["mnist_test"]

    assert "Our <own> network" in page
    assert f"MNIST, test part {test['accuracy']:.2%} of 10,000" in page
    assert f"{card.record['parameters']:,} parameters" in page
    for data in card.record["data"].values():
        assert f"{words(data['title'])} ({words(data['licence'])})" in page
    for evaluated in card.record["evaluation"]["sets"].values():
        assert words(evaluated["title"]) in page
    for limit in card.record["limits"]:
        assert words(limit) in page
    assert f"from {card.thresholds.certain:.1%} on" in page
    assert f"Below {card.thresholds.digit:.1%}" in page
    assert f"sha256 {card.sha256[:12]}…" in page


def test_the_card_is_told_in_the_persons_language(
    qtbot: QtBot, own_tongue: None, qapp: QApplication
) -> None:
    card = card_of("mnist")
    use("de", resource("translations"))
    _, page, _ = pages(qtbot, card)

    assert "MNIST, die 60.000 Trainingsbilder (LeCun, Cortes, Burges) (CC BY-SA 3.0)" in page
    assert "erzeugte Fotos: Unschärfe" in page
    assert "davon aus der Quelle apa" in page
    told = [*card.record["data"].values(), *card.record["evaluation"]["sets"].values()]
    assert [entry["title"] for entry in told if entry["title"] in page] == []
    assert [limit for limit in card.record["limits"] if words(limit) not in page] == []


def test_what_a_card_of_ones_own_says_stands_as_it_is(qtbot: QtBot) -> None:
    record = {
        "data": {"own": {"title": "a <person>'s own digits", "licence": "theirs"}},
        "evaluation": {"sets": {"x": {"title": "photos: rain", "accuracy": 0.5, "count": 2}}},
        "limits": ["It's for one hand."],
    }
    _, page, _ = pages(qtbot, replace(card_of("mnist"), record=record))

    assert "a <person>'s own digits (theirs)" in page
    assert "photos: rain 50.00% of 2" in page
    assert "It's for one hand." in page


@pytest.mark.parametrize("name", model_names())
def test_each_bundled_card_says_where_it_comes_from_and_how_well_it_reads(
    qtbot: QtBot, name: str
) -> None:
    _, page, _ = pages(qtbot, card_of(name))

    for heading in ("Trained on MNIST", "How well it reads", "Limits"):
        assert heading in page


@pytest.mark.parametrize(
    "record",
    [
        {},
        {"data": 1, "metrics": [], "limits": "none", "evaluation": {"sets": None}},
        {"data": {"a": 1, "b": {}}, "metrics": {"b": 1}, "parameters": "many"},
        {"metrics": {"mnist_test": {}}, "evaluation": {"sets": {"x": {"accuracy": None}}}},
    ],
)
def test_a_card_that_tells_little_has_a_short_page(qtbot: QtBot, record: dict[str, object]) -> None:
    _, page, _ = pages(qtbot, replace(card_of("mnist"), record=record))

    assert "How well it reads" not in page
    assert "Licence: MIT" in page


def test_without_a_model_it_says_so(qtbot: QtBot) -> None:
    _, page, _ = pages(qtbot, None)

    assert page == "No model has been loaded yet."


def test_all_that_is_installed_with_it_is_named(qtbot: QtBot) -> None:
    _, _, page = pages(qtbot, None)
    named = page.lower().replace("pytorch", "torch")
    needed = [
        line.split(";")[0].split("=")[0].split(">")[0].lower()
        for line in metadata.requires("mnist-desktop") or ()
        if "extra ==" not in line
    ]

    assert len(needed) > 4
    names = [name.removesuffix("-essentials").replace("-", "_") for name in needed]
    assert [name for name in names if name not in named] == []
    assert all(part.version and part.licence for part in components())


def test_it_fits_a_small_screen(qtbot: QtBot) -> None:
    dialog = AboutDialog(None, "")
    qtbot.addWidget(dialog)

    assert dialog.minimumSizeHint().height() < 500
    assert dialog.width() <= 1024
    assert dialog.height() <= 560
