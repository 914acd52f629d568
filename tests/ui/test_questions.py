"""The questions before something is lost."""

from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.fusion import BUTTON
from mnist_desktop.ui.questions import Unsaved, ask_to_empty, ask_to_save


def check_buttons(box: QMessageBox, count: int) -> None:
    """All buttons are alike: large enough, and without icons, which are black on dark ground."""
    assert len(box.buttons()) == count
    assert min(button.height() for button in box.buttons()) >= BUTTON
    assert all(button.icon().isNull() for button in box.buttons())


def test_the_buttons_are_large_where_a_file_would_be_emptied(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    check_buttons(ask_to_empty(window, "seven.inkml", lambda: None), 2)


def test_the_buttons_are_large_where_a_drawing_would_be_lost(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    unsaved = Unsaved("", has_ink=True, has_file=False, among=8)
    box = ask_to_save(window, unsaved, lambda _: None)
    check_buttons(box, 4)
    assert "This is one of 8 unsaved drawings." in box.informativeText()
