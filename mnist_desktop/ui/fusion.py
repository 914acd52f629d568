"""What Qt's own style, Fusion, lacks: targets for fingers, and menus with an edge on any ground.

Windows 11 and macOS have styles of their own, which stay as they are.
"""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # each class costs time at the start
    from PySide6.QtWidgets import QDialogButtonBox, QMenuBar, QMessageBox

MENUS = """
QMenuBar { background: palette(window); border: none; }
QMenuBar::item, QMenu::item { border: 1px solid transparent; border-radius: 4px; }
QMenuBar::item { padding: 8px 9px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed, QMenu::item:selected {
    background: palette(midlight); border: 1px solid palette(highlight);
}
QMenu { background: palette(window); border: 1px solid palette(mid); padding: 4px; }
QMenu::item { min-height: 20px; padding: 7px 23px 7px 17px; }
QMenu::item:disabled { background: transparent; color: palette(mid); }
QMenu::icon { margin: 0px 4px; padding: 3px; border: 1px solid transparent; }
QMenu::icon:checked {
    background: palette(midlight); border: 1px solid palette(mid); border-radius: 4px;
}
QMenu::separator { height: 1px; background: palette(midlight); margin: 4px 10px; }
"""
BUTTON = 36
"""Least height of a dialog's button, in pixels."""


def dress_menus(bar: "QMenuBar") -> None:
    """Give a menu bar and its menus the colours of now; to be called when these change."""
    if _is_used():
        bar.setStyleSheet("")  # the same sheet again would keep the colours of before
        bar.setStyleSheet(MENUS)


def dress_buttons(box: "QDialogButtonBox | QMessageBox") -> None:
    """Make a dialog's buttons large enough, and free of icons that are black on dark ground."""
    if _is_used():
        from PySide6.QtGui import QIcon

        for button in box.buttons():
            button.setIcon(QIcon())
            button.setMinimumHeight(BUTTON)


def _is_used() -> bool:
    return sys.platform not in ("win32", "darwin")
