"""The questions before something is lost."""

from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.fusion import BUTTON
from mnist_desktop.ui.questions import ask_to_empty


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
