"""Numbers as each language writes them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from mnist_desktop.ui.numbers import count, decimal, percentage


@pytest.fixture(autouse=True)
def usual_locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("locale", "written", "counted"),
    [
        ("en_US", "99.8%", "12,345"),
        ("de_DE", "99,8\u00a0%", "12.345"),
        ("de_CH", "99.8%", "12'345"),
        ("es_ES", "99,8\u00a0%", "12.345"),
        ("fr_FR", "99,8\u202f%", "12\u202f345"),
        ("ja_JP", "99.8%", "12,345"),
        ("ar_EG", "99.8%", "12,345"),
        ("fa_IR", "99.8%", "12,345"),
        ("C", "99.8%", "12,345"),
    ],
)
def test_a_language_has_its_way(locale: str, written: str, counted: str) -> None:
    QLocale.setDefault(QLocale(locale))

    assert percentage(0.9984) == written
    assert count(12345) == counted


def test_decimals_can_be_chosen() -> None:
    QLocale.setDefault(QLocale("de_DE"))

    assert percentage(0.99571, 2) == "99,57\u00a0%"
    assert percentage(1, 0) == "100\u00a0%"
    assert decimal(0.82, 2) == "0,82"
