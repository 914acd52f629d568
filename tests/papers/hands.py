"""What one does at a desk: draw, choose in dialogs, answer questions, drop files."""

from pathlib import Path

from PIL import Image, ImageDraw
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from mnist_desktop.core import inkml
from mnist_desktop.core.drawing import Drawing
from tests.desk import Desk
from tests.drawings import SEVEN

PATIENCE_MS = 30_000
LINE = [(100.0, 100.0), (150.0, 200.0), (200.0, 300.0)]
OTHER_LINE = [(300.0, 100.0), (300.0, 200.0), (310.0, 300.0)]


def picture_file(path: Path, colour: int = 30) -> Path:
    """Write a picture with a bar on it."""
    image = Image.new("RGB", (80, 100), "white")
    ImageDraw.Draw(image).line([(40, 10), (40, 90)], (colour,) * 3, 8)
    image.save(path)
    return path


def drawing_file(path: Path, drawing: Drawing = SEVEN) -> Path:
    """Write a drawing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(inkml.write(drawing))
    return path


def content(path: Path) -> Drawing:
    """Return the drawing in a file."""
    return inkml.parse(path.read_bytes(), path.name)


def wait_for(desk: Desk, qtbot: QtBot, title: str) -> None:
    """Wait until the title of the window begins so."""
    qtbot.waitUntil(lambda: desk.window.windowTitle().startswith(title), timeout=PATIENCE_MS)


def wait_for_news(desk: Desk, qtbot: QtBot, text: str) -> None:
    """Wait until the last thing said has a text in it."""
    qtbot.waitUntil(lambda: any(text in said for said in desk.said[-1:]), timeout=PATIENCE_MS)


def open_file(desk: Desk, qtbot: QtBot, path: Path) -> None:
    """Open a file, and wait until it is there."""
    with qtbot.waitSignal(desk.papers.used, timeout=PATIENCE_MS):
        desk.papers.open([path])
    assert desk.window.windowTitle().startswith(path.name)


def dialog() -> QFileDialog:
    """Return the dialog that asks for a file."""
    found = QApplication.activeModalWidget()
    assert isinstance(found, QFileDialog)
    return found


def choose(path: Path) -> None:
    """Choose a file in the dialog."""
    chosen = dialog()
    chosen.setDirectory(str(path.parent))
    chosen.selectFile(path.name)
    line = chosen.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(line, QLineEdit)
    if line.text() != path.name:  # the keys are with it, and Qt leaves alone what one may type
        line.setText(path.name)
    chosen.accept()


def question() -> QMessageBox:
    """Return the box that asks something."""
    found = QApplication.activeModalWidget()
    assert isinstance(found, QMessageBox)
    return found


def answer(button: QMessageBox.StandardButton) -> None:
    """Press a button of the box that asks something."""
    question().button(button).click()


def save_as(desk: Desk, qtbot: QtBot, path: Path) -> None:
    """Save the drawing to a file that is not there yet."""
    desk.window.commands.save_as.trigger()
    choose(path)
    qtbot.waitUntil(path.exists, timeout=PATIENCE_MS)
    wait_for(desk, qtbot, path.name)


def drop(desk: Desk, mime: QMimeData) -> None:
    """Drop something on the window."""
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    enters = QDragEnterEvent(QPoint(200, 200), copy, mime, left, keys)
    drops = QDropEvent(QPointF(200, 200), copy, mime, left, keys)
    for event in (enters, drops):
        QApplication.sendEvent(desk.window, event)
        assert event.isAccepted()
