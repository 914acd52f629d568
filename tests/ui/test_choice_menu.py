"""The menus of which one entry holds."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from mnist_desktop.core.places import resource
from mnist_desktop.preferences import Preferences
from mnist_desktop.ui.history import History
from mnist_desktop.ui.languages import NAMES, use
from mnist_desktop.ui.main_window import MainWindow
from mnist_desktop.ui.model_menu import ModelMenu
from mnist_desktop.ui.settings import Settings

pytestmark = pytest.mark.usefixtures("own_tongue")


@pytest.mark.parametrize("language", NAMES)
def test_each_choice_has_a_letter_of_its_own_to_press(qtbot: QtBot, language: str) -> None:
    use(language, resource("translations"))
    window = MainWindow(History(), resource("icons"))
    qtbot.addWidget(window)
    Preferences(Settings(window), window, window).offer()
    for menu in (window.menus.theme, window.menus.fingers):
        texts = [action.text() for action in menu.actions()]
        letters = [letter for text in texts for letter in re.findall(r"&(\w)", text)]

        assert len({letter.lower() for letter in letters}) == len(texts) == 3


def test_names_stand_as_they_are(qtbot: QtBot, tmp_path: Path) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    ModelMenu(menu, [tmp_path / "mine & yours"])

    assert [action.text() for action in menu.actions()] == ["mine && yours"]
