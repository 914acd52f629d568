"""The menus: everything that can be done, in the order in which people look for it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from mnist_desktop.ui.commands import Commands


class Menus(QObject):
    """The menus of a window; some are filled elsewhere, and not before they are wanted."""

    def __init__(self, bar: QMenuBar, actions: Commands) -> None:
        super().__init__(bar)
        self._bar = bar
        file = self._menu(self.tr("&File"), [actions.new, actions.open])
        self.recent = self._submenu(
            file, self.tr("Open &recent"), self.tr("Open one of the files used last")
        )
        self._fill(file, [actions.next_file, actions.previous_file, None])
        self._fill(file, [actions.save, actions.save_as])
        export = self._submenu(file, self.tr("&Export"), self.tr("Write a file for other programs"))
        self._fill(export, [actions.export_png, actions.export_svg, actions.export_digit])
        self._fill(file, [None, actions.quit])
        edit = [actions.undo, actions.redo, None, actions.copy, actions.paste, None]
        self._menu(self.tr("&Edit"), [*edit, actions.clear, actions.whole_picture])
        tools = [actions.pen, actions.eraser, None, actions.thinner, actions.thicker, None]
        self.fingers = self._submenu(
            self._menu(self.tr("&Tools"), tools),
            self.tr("&Fingers"),
            self.tr("Choose whether fingers draw"),
        )
        self.model = self._menu(self.tr("&Model"), [])
        view = self._menu(self.tr("&View"), [actions.network_view, actions.full_screen, None])
        self.theme = self._submenu(
            view, self.tr("&Colours"), self.tr("Choose light or dark colours")
        )
        self.language = self._submenu(
            view, self.tr("&Language"), self.tr("Choose the language of the window")
        )
        self._fill(view, [None, actions.single_instance])
        self._menu(self.tr("&Help"), [actions.shortcuts, actions.log_folder, None, actions.about])

    def _submenu(self, menu: QMenu, title: str, tip: str) -> QMenu:
        submenu = menu.addMenu(title)
        submenu.menuAction().setStatusTip(tip)
        return submenu

    def _menu(self, title: str, actions: Sequence[QAction | None]) -> QMenu:
        menu = self._bar.addMenu(title)
        self._fill(menu, actions)
        return menu

    def _fill(self, menu: QMenu, actions: Sequence[QAction | None]) -> None:
        """Add actions to a menu; None is a line between groups."""
        for action in actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
