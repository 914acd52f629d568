"""What is asked before something is lost. The window stays alive meanwhile."""

from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from mnist_desktop.ui.fusion import dress_buttons

translate = QCoreApplication.translate


class Choice(Enum):
    """What shall become of a drawing that is not saved."""

    SAVE = auto()
    DISCARD = auto()
    DISCARD_ALL = auto()
    CANCEL = auto()


class Unsaved(NamedTuple):
    """What is to be known of a drawing that is asked about."""

    name: str
    """Of its file; empty where it has none."""
    has_ink: bool
    """Whether there is anything on it; else saving would empty its file."""
    has_file: bool
    """Whether it was saved before, and has been changed since."""
    is_earlier: bool = False
    """Whether it had gone from the canvas, and is shown only to be asked about."""
    among: int = 1
    """How many are not saved, with this one."""


def ask_to_save(parent: QWidget, unsaved: Unsaved, then: Callable[[Choice], None]) -> QMessageBox:
    """Ask what shall become of a drawing when the window is closed."""
    if unsaved.has_file:
        question = translate("Questions", "Save “{name}” before the window is closed?")
    else:
        question = translate("Questions", "Save the drawing before the window is closed?")
    box = _box(parent, question.format(name=unsaved.name), "\n".join(_reasons(unsaved)))
    buttons = QMessageBox.StandardButton
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.setDefaultButton(buttons.Save)
    answers: dict[QAbstractButton, Choice] = {
        box.button(buttons.Save): Choice.SAVE,
        box.button(buttons.Discard): Choice.DISCARD,
    }
    if unsaved.among > 1:
        text = translate("Questions", "Discard &all")
        all_of_them = box.addButton(text, QMessageBox.ButtonRole.DestructiveRole)
        answers[all_of_them] = Choice.DISCARD_ALL
    dress_buttons(box)
    box.finished.connect(lambda: then(_answer(box, answers)))
    box.open()
    return box


def ask_to_empty(parent: QWidget, name: str, then: Callable[[], None]) -> QMessageBox:
    """Ask whether an empty drawing shall be saved over a file; `then` is called if so."""
    box = _box(
        parent,
        translate("Questions", "Save an empty drawing over “{name}”?").format(name=name),
        translate("Questions", "What is in the file now will be gone."),
    )
    replaces = box.addButton(
        translate("Questions", "&Empty the file"), QMessageBox.ButtonRole.DestructiveRole
    )
    box.addButton(QMessageBox.StandardButton.Cancel)
    dress_buttons(box)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.finished.connect(lambda: then() if box.clickedButton() is replaces else None)
    box.open()
    return box


def _reasons(unsaved: Unsaved) -> list[str]:
    """Return the sentences below the question."""
    if not unsaved.has_ink:
        reason = translate("Questions", "It is empty now; saving it empties the file.")
    elif unsaved.has_file:
        reason = translate("Questions", "It has been changed since it was last saved.")
    elif unsaved.is_earlier:
        reason = translate("Questions", "It was on the canvas before, and is not saved.")
    else:
        reason = translate("Questions", "It has not been saved yet.")
    if unsaved.among < 2:
        return [reason]
    several = translate("Questions", "This is one of {count} unsaved drawings.")
    return [reason, several.format(count=unsaved.among)]


def _answer(box: QMessageBox, answers: dict[QAbstractButton, Choice]) -> Choice:
    clicked = box.clickedButton()
    return next((choice for button, choice in answers.items() if button is clicked), Choice.CANCEL)


def _box(parent: QWidget, question: str, explanation: str) -> QMessageBox:
    box = QMessageBox(QMessageBox.Icon.Question, "MNIST Desktop", question, parent=parent)
    box.setInformativeText(explanation)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box
