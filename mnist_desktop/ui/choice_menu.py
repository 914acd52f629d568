"""A menu of which one entry holds: the theme, the language, what fingers do, the model."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu


class Choice(NamedTuple):
    """One entry: what it stands for, its title as menus have it, and a line on it, or none."""

    value: str
    title: str
    line: str = ""


class ChoiceMenu(QObject):
    """Fills a menu with choices, one of them marked."""

    chosen = Signal(str)
    """What the user wants from now on."""

    def __init__(self, menu: QMenu, choices: Sequence[Choice]) -> None:
        super().__init__(menu)
        menu.setToolTipsVisible(True)
        self._group = QActionGroup(menu)
        self._group.triggered.connect(self._on_triggered)
        for choice in choices:
            action = menu.addAction(choice.title)
            action.setCheckable(True)
            action.setToolTip(choice.line)
            action.setStatusTip(choice.line)
            action.setData(choice.value)
            self._group.addAction(action)

    def set_choice(self, value: str) -> None:
        """Mark what holds."""
        for action in self._group.actions():
            action.setChecked(action.data() == value)

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
