"""What is asked before something is lost. The window stays alive meanwhile."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


class Choice(Enum):
    """What shall become of a drawing that is not saved."""

    SAVE = auto()
    DISCARD = auto()
    CANCEL = auto()


def ask_to_save(parent: QWidget, then: Callable[[Choice], None]) -> QMessageBox:
    """Ask what shall become of the drawing when the window is closed."""
    box = _box(
        parent,
        QCoreApplication.translate("Questions", "Save the drawing before the window is closed?"),
        QCoreApplication.translate("Questions", "It has been changed since it was last saved."),
    )
    buttons = QMessageBox.StandardButton
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.setDefaultButton(buttons.Save)
    answers = {buttons.Save: Choice.SAVE, buttons.Discard: Choice.DISCARD}

    def finish() -> None:
        then(answers.get(box.standardButton(box.clickedButton()), Choice.CANCEL))

    box.finished.connect(finish)
    box.open()
    return box


def _box(parent: QWidget, question: str, explanation: str) -> QMessageBox:
    box = QMessageBox(QMessageBox.Icon.Question, "MNIST Desktop", question, parent=parent)
    box.setInformativeText(explanation)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box
