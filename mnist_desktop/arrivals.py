"""What is said of what has come onto the desk, in one sentence each."""

from PySide6.QtCore import QCoreApplication


def one_of_several(name: str, place: int, count: int) -> str:
    """Say which of several files it is, the first being 1."""
    if place < count:
        text = QCoreApplication.translate(
            "Papers", "“{name}”, {place} of {count}: Page Down opens the next"
        )
    else:
        text = QCoreApplication.translate(
            "Papers", "“{name}”, {place} of {count}: Page Up opens the one before"
        )
    return text.format(name=name, place=place, count=count)


def placed(sentence: str, place: int, count: int) -> str:
    """Put before a sentence on a file which of several it is, the first being 1."""
    if count < 2:
        return sentence
    text = QCoreApplication.translate("Papers", "{place} of {count}: {sentence}")
    return text.format(place=place, count=count, sentence=sentence)


def no_further(name: str, place: int) -> str:
    """Say that of several files, this is the first or the last: there is none to turn to."""
    if place > 1:
        text = QCoreApplication.translate("Papers", "“{name}” is the last of these files.")
    else:
        text = QCoreApplication.translate("Papers", "“{name}” is the first of these files.")
    return text.format(name=name)


def single(*, is_document: bool, is_empty: bool) -> str:
    """Say what is not seen: what the box around a picture is for, or why there is nothing."""
    if is_empty:
        return QCoreApplication.translate("Papers", "There are no strokes in this file.")
    if is_document:
        return ""
    return QCoreApplication.translate(
        "Papers", "Only what is inside the box is read; drag its handles to change it."
    )


def brought_back(count: int, *, below: bool) -> str:
    """Say how many drawings were kept over a crash, and where they are if not on the canvas."""
    if count > 1:
        text = QCoreApplication.translate(
            "Papers",
            "Brought back: {count} drawings that were not saved last time;"
            " Undo shows one after the other.",
        )
        return text.format(count=count)
    if below:
        return QCoreApplication.translate(
            "Papers", "Brought back: the drawing that was not saved last time; Undo shows it."
        )
    return QCoreApplication.translate(
        "Papers", "Brought back: the drawing that was not saved last time."
    )
