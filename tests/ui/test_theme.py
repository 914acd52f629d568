"""Light and dark: what is shown follows, and can be read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.settings import Theme
from mnist_desktop.ui.theme import Look, contrast, palette

Role = QPalette.ColorRole
GROUNDS = [Role.Window, Role.Base, Role.AlternateBase, Role.Button]
TEXTS = [
    (text, ground)
    for text in (Role.WindowText, Role.Text, Role.ButtonText, Role.Link, Role.LinkVisited)
    for ground in GROUNDS
] + [
    (Role.PlaceholderText, Role.Window),
    (Role.PlaceholderText, Role.Base),
    (Role.HighlightedText, Role.Highlight),
    (Role.ToolTipText, Role.ToolTipBase),
]
DRAWN = [
    (drawn, ground)
    for drawn in (Role.Highlight, Role.Accent, Role.Mid)
    for ground in (Role.Window, Role.Base)
]
DARKEST_LIGHT, LIGHTEST_DARK = 200, 60


def brightness(widget: QWidget) -> int:
    """Return how bright a widget is painted in its middle, 0 to 255."""
    picture = widget.grab().toImage()
    return picture.pixelColor(picture.rect().center()).lightness()


@pytest.mark.parametrize("dark", [False, True])
def test_texts_can_be_read(dark: bool) -> None:
    colours = palette(dark)
    ratios = {pair: contrast(*map(colours.color, pair)) for pair in TEXTS}

    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("dark", [False, True])
def test_bars_and_icons_can_be_seen(dark: bool) -> None:
    colours = palette(dark)
    ratios = {pair: contrast(*map(colours.color, pair)) for pair in DRAWN}

    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 3} == {}


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#123456", "#123456", 1)],
)
def test_contrast_is_as_wcag_has_it(one: str, other: str, ratio: float) -> None:
    assert contrast(QColor(one), QColor(other)) == pytest.approx(ratio, abs=0.01)
    assert contrast(QColor(other), QColor(one)) == pytest.approx(ratio, abs=0.01)


def test_a_window_follows_the_choice(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(look.changed):
        look.apply(Theme.DARK)
    assert look.is_dark()
    qtbot.waitUntil(lambda: brightness(window) < LIGHTEST_DARK)

    with qtbot.waitSignal(look.changed):
        look.apply(Theme.LIGHT)
    assert not look.is_dark()
    qtbot.waitUntil(lambda: brightness(window) > DARKEST_LIGHT)


def test_what_stays_as_it_was_is_not_told(qtbot: QtBot, look: Look) -> None:
    look.apply(Theme.LIGHT)
    with qtbot.assertNotEmitted(look.changed):
        look.apply(Theme.LIGHT)


def test_the_system_is_followed_only_where_nothing_was_chosen(
    qapp: QApplication, look: Look
) -> None:
    look.apply(Theme.LIGHT)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert not look.is_dark()
    assert qapp.palette().color(Role.Window).lightness() > DARKEST_LIGHT


def test_what_cant_be_used_is_fainter() -> None:
    for dark in (False, True):
        colours = palette(dark)
        ground = colours.color(Role.Window)
        faint = colours.color(QPalette.ColorGroup.Disabled, Role.ButtonText)

        assert contrast(faint, ground) < contrast(colours.color(Role.ButtonText), ground)
