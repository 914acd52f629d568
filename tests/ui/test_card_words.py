"""The words for what the bundled cards say: all there, in every language, and none left over."""

import json
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from mnist_desktop.core.places import model_folder, model_names, resource
from mnist_desktop.ui.card_words import CONTEXT, words
from mnist_desktop.ui.languages import NAMES, UNTRANSLATED, Texts

TRANSLATED = sorted(set(NAMES) - {UNTRANSLATED})
LICENCES = {"MIT", "CC BY 4.0", "CC BY-SA 3.0", "CC BY 4.0; Omniglot MIT"}
"""Names, which are the same in every language."""


class Asked(QTranslator):
    """Notes which English texts are asked for, and translates none."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: set[str] = set()

    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if context == CONTEXT:
            self._texts.add(sourceText)
        return None  # type: ignore[return-value]

    @override
    def isEmpty(self) -> bool:
        return False

    def by(self, text: str) -> set[str]:
        """Return the English texts that the words for `text` are made of."""
        self._texts = set()
        words(text)
        return self._texts


@pytest.fixture
def asked(qapp: QApplication) -> Iterator[Asked]:
    asked = Asked()
    QCoreApplication.installTranslator(asked)
    yield asked
    QCoreApplication.removeTranslator(asked)


def said_by(name: str) -> set[str]:
    """Return the titles, the licences and the limits on a bundled card."""
    card = json.loads((model_folder(name) / "card.json").read_bytes())
    record: dict[str, Any] = card["record"]
    data = list(record["data"].values())
    sets = record.get("evaluation", {}).get("sets", {}).values()
    titles = {entry["title"] for entry in (*data, *sets)}
    return titles | {entry["licence"] for entry in data} - LICENCES | set(record["limits"])


@pytest.fixture
def needed(asked: Asked) -> dict[str, set[str]]:
    """All that the bundled cards say, each with the English texts that its words are made of."""
    return {text: asked.by(text) for name in model_names() for text in said_by(name)}


def test_there_are_words_for_all_that_the_cards_say(needed: dict[str, set[str]]) -> None:
    unknown = sorted(text for text, sources in needed.items() if not sources)
    assert not unknown, f"mnist_desktop/ui/card_words.py has no words for: {'; '.join(unknown)}"


@pytest.mark.parametrize("code", TRANSLATED)
def test_the_words_are_there_in_every_language(code: str, needed: dict[str, set[str]]) -> None:
    texts = Texts(resource("translations") / f"{code}.ts")
    untranslated = {
        text: missing
        for text, sources in needed.items()
        if (missing := {source for source in sources if not texts.translate(CONTEXT, source)})
    }
    assert untranslated == {}


def test_no_words_are_left_over(needed: dict[str, set[str]]) -> None:
    root = ElementTree.parse(resource("translations") / "de.ts").getroot()
    there = {
        message.findtext("source", "")
        for context in root.iter("context")
        if context.findtext("name") == CONTEXT
        for message in context.iter("message")
    }
    assert there - set().union(*needed.values()) == set()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("MNIST noisy", "MNIST noisy"),
        ("as those sets", "the licences of those sets"),
        ("free licences, each font's own", "free licences, each font’s own"),
        ("photos of numbers: tilt", "generated photos of numbers: slanted view"),
        ("people's pictures: photo", "pictures that people made: photo"),
        ("of these: {apa}", "of these, from the source {apa}"),
    ],
)
def test_in_english_it_says(asked: Asked, text: str, shown: str) -> None:
    assert asked.by(text)
    assert words(text) == shown


@pytest.mark.parametrize(
    "text", ["", "MIT", "a person's own digits", "photos: rain", "photos", "of these: ", "a: blur"]
)
def test_what_is_not_known_stands_as_it_is(asked: Asked, text: str) -> None:
    assert asked.by(text) == set()
    assert words(text) == text
