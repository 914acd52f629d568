"""What is shown when something went wrong."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.crash import CrashDialog, Crashes
from mnist_desktop.ui.journal import Crash

CRASH = Crash("ValueError: no ink", 'Traceback\n  File "a.py", line 1\nValueError: no ink')
OTHER = Crash("ValueError: no paper", "Traceback\nValueError: no paper")

VERSION = "1.2.3"


@pytest.fixture(autouse=True)
def version() -> Iterator[None]:
    before = QCoreApplication.applicationVersion()
    QCoreApplication.setApplicationVersion(VERSION)
    yield
    QCoreApplication.setApplicationVersion(before)


class Opener(QObject):
    """Takes what would open the system's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


@pytest.fixture
def crashes(qtbot: QtBot, tmp_path: Path) -> Iterator[Crashes]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    crashes = Crashes(window, tmp_path)
    yield crashes
    if crashes.dialog is not None:
        crashes.dialog.reject()


def shown(crashes: Crashes) -> CrashDialog:
    assert crashes.dialog is not None
    assert crashes.dialog.isVisible()
    return crashes.dialog


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_says_what_happened_and_has_the_details_to_copy(qtbot: QtBot, crashes: Crashes) -> None:
    crashes.show(CRASH)
    dialog = shown(crashes)
    assert "Your drawing is still there" in dialog.sentence.text()
    click(dialog.copy_button)
    copied = QGuiApplication.clipboard().text()

    assert copied == dialog.details.toPlainText()
    assert CRASH.traceback in copied
    assert f"MNIST Desktop {VERSION}" in copied
    assert f"Python {sys.version.split()[0]}" in copied
    assert dialog.isVisible()  # one may go on reading


def test_the_folder_of_the_log_can_be_opened(
    qtbot: QtBot, crashes: Crashes, tmp_path: Path
) -> None:
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "open")  # type: ignore[arg-type]  # the stubs are wrong
    crashes.show(CRASH)
    click(shown(crashes).folder_button)
    QDesktopServices.unsetUrlHandler("file")

    assert opener.opened == [str(tmp_path)]


def test_return_goes_on(qtbot: QtBot, crashes: Crashes) -> None:
    crashes.show(CRASH)
    dialog = shown(crashes)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.continue_button.hasFocus)
    others = (dialog.copy_button, dialog.folder_button, dialog.quit_button)
    assert dialog.continue_button.isDefault()
    assert not any(button.isDefault() for button in others)
    QTest.keyClick(dialog.continue_button, Qt.Key.Key_Return)

    assert crashes.dialog is None


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="dialogs look as the system's do")
def test_its_buttons_are_high_enough_and_have_no_icons(crashes: Crashes) -> None:
    crashes.show(CRASH)
    buttons = shown(crashes).findChildren(QPushButton)

    assert len(buttons) == 4
    assert all(button.height() >= 36 and button.icon().isNull() for button in buttons)


@pytest.mark.parametrize("way", ["button", "escape"])
def test_one_can_go_on(qtbot: QtBot, crashes: Crashes, way: str) -> None:
    crashes.show(CRASH)
    with qtbot.assertNotEmitted(crashes.quit_wanted):
        if way == "button":
            click(shown(crashes).continue_button)
        else:
            QTest.keyClick(shown(crashes), Qt.Key.Key_Escape)

    assert crashes.dialog is None


def test_one_can_quit(qtbot: QtBot, crashes: Crashes) -> None:
    crashes.show(CRASH)
    with qtbot.waitSignal(crashes.quit_wanted):
        click(shown(crashes).quit_button)


def test_only_one_is_shown_at_a_time(crashes: Crashes) -> None:
    crashes.show(CRASH)
    first = shown(crashes)
    crashes.show(OTHER)

    assert shown(crashes) is first
    assert "no ink" in first.details.toPlainText()


def test_the_same_is_shown_once_another_again(qtbot: QtBot, crashes: Crashes) -> None:
    crashes.show(CRASH)
    click(shown(crashes).continue_button)
    crashes.show(CRASH)
    assert crashes.dialog is None

    crashes.show(OTHER)
    assert "no paper" in shown(crashes).details.toPlainText()
