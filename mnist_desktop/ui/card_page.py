"""The model card in words: what was trained on what, how well it reads, and where it fails."""

from collections.abc import Iterator
from html import escape
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from mnist_desktop.core.card import ModelCard, Thresholds
from mnist_desktop.ui.card_words import words
from mnist_desktop.ui.numbers import count, percentage

SHORT_SHA256 = 12

translate = QCoreApplication.translate


class _Share(NamedTuple):
    """How much of a set was read as it should be, each part as it is written."""

    of_what: str
    share: str
    of_how_many: str


def card_page(card: ModelCard, title: str) -> str:
    """Return the page on a model, called `title` on the screen, as HTML.

    What the bundled cards say of data and limits is translated (`card_words.py`); what another
    card says stands as it has it. What a card does not tell is left out.
    """
    parts = [
        f"<h3>{escape(title)}</h3>",
        _paragraph(_architecture(card)),
        *_section(translate("ModelCard", "Trained on"), _bullets(_trained_on(card))),
        *_section(translate("ModelCard", "How well it reads"), _table(_accuracies(card))),
        *_section(
            translate("ModelCard", "What is no digit, turned away"), _table(_rejections(card))
        ),
        *_section(
            translate("ModelCard", "When it answers what"), _bullets(_rules(card.thresholds))
        ),
        *_section(translate("ModelCard", "Limits"), _bullets(_texts(card.record.get("limits")))),
        _paragraph(
            translate("ModelCard", "Licence: {licence}. Weights: sha256 {sha256}…").format(
                licence=card.licence, sha256=card.sha256[:SHORT_SHA256]
            )
        ),
    ]
    return "\n".join(parts)


def _architecture(card: ModelCard) -> str:
    parameters = card.record.get("parameters")
    if not isinstance(parameters, int):
        return card.architecture
    with_parameters = translate("ModelCard", "{architecture}, with {parameters} parameters")
    return with_parameters.format(architecture=card.architecture, parameters=count(parameters))


def _trained_on(card: ModelCard) -> Iterator[str]:
    for _, data in _entries(card.record.get("data")):
        if "title" in data:
            title, licence = words(str(data["title"])), words(str(data.get("licence") or ""))
            licensed = translate("ModelCard", "{data} ({licence})")
            yield licensed.format(data=title, licence=licence) if licence else title


def _accuracies(card: ModelCard) -> Iterator[_Share]:
    """Sets of digits: the test set first, then what the whole program was tried on."""
    title = translate("ModelCard", "MNIST, test part")
    metrics = dict(_entries(card.record.get("metrics")))
    yield from _shares([{**metrics.get("mnist_test", {}), "title": title}], "accuracy")
    yield from _shares(_evaluated(card), "accuracy")


def _rejections(card: ModelCard) -> Iterator[_Share]:
    yield from _shares(_evaluated(card), "rejected")


def _evaluated(card: ModelCard) -> list[dict[str, Any]]:
    evaluation = card.record.get("evaluation")
    if isinstance(evaluation, dict):
        return [entry for _, entry in _entries(evaluation.get("sets"))]
    return [  # of a card that was only validated: the sets that it names
        {**metric, "title": data["title"]}
        for name, metric in _entries(card.record.get("metrics"))
        for name_of_data, data in _entries(card.record.get("data"))
        if name_of_data == name and "title" in data
    ]


def _shares(entries: list[dict[str, Any]], key: str) -> Iterator[_Share]:
    for entry in entries:
        share, number = entry.get(key), entry.get("count")
        if isinstance(share, int | float) and isinstance(number, int):
            of = translate("ModelCard", "of {count}").format(count=count(number))
            yield _Share(words(str(entry.get("title", ""))), percentage(share, 2), of)


def _rules(thresholds: Thresholds) -> Iterator[str]:
    yield translate(
        "ModelCard", "A digit is the answer from {certain} on; below, it asks which of several."
    ).format(certain=percentage(thresholds.certain))
    yield translate("ModelCard", "A digit is named as a candidate from {candidate} on.").format(
        candidate=percentage(thresholds.candidate)
    )
    if thresholds.digit > 0:
        yield translate("ModelCard", "Below {digit} that it is a digit at all, it is none.").format(
            digit=percentage(thresholds.digit)
        )
    else:
        yield translate("ModelCard", "It takes everything for a digit.")


def _entries(found: Any) -> list[tuple[str, dict[str, Any]]]:
    items = found.items() if isinstance(found, dict) else ()
    return [(name, value) for name, value in items if isinstance(value, dict)]


def _texts(found: Any) -> Iterator[str]:
    return (words(str(text)) for text in (found if isinstance(found, list) else ()))


def _section(title: str, content: str) -> tuple[str, ...]:
    return (f"<h4>{escape(title)}</h4>", content) if content else ()


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _bullets(texts: Iterator[str]) -> str:
    items = "".join(f"<li>{escape(text)}</li>" for text in texts)
    return f"<ul>{items}</ul>" if items else ""


def _table(rows: Iterator[_Share]) -> str:
    """Return shares below one another, and counts, whatever the length of each."""
    lines = "".join(
        f"<tr><td>{escape(row.of_what)}</td><td align='right'>{escape(row.share)}</td>"
        f"<td align='right'>{escape(row.of_how_many)}</td></tr>"
        for row in rows
    )
    return f"<table cellpadding='3'>{lines}</table>" if lines else ""
