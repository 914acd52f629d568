"""PySide6 as the program imports it: lighter, and otherwise the same."""

import subprocess
import sys
from pathlib import Path

import pytest

IMPORT = """
import linecache, sys
if sys.argv[1] == "light":
    from mnist_desktop.ui.light_pyside import import_pyside
    import_pyside()
import PySide6.QtCore
sys.path.insert(0, sys.argv[2])
import lately
print("read" if lately.__file__ in linecache.cache else "left alone", lately.QObject.__name__)
"""

COMPILED = """
import builtins, sys
compiled = []
def note(source, name, *more, usual=compile, **others):
    compiled.append(str(name))
    return usual(source, name, *more, **others)
builtins.compile = note
if sys.argv[1] == "light":
    from mnist_desktop.ui.light_pyside import import_pyside
    import_pyside()
from PySide6.QtCore import QRect, Qt
print(sum("signature/parser" in name for name in compiled))
try:
    QRect("here", 2)
except TypeError:
    pass
print(sum("signature/parser" in name for name in compiled))
"""

ERRORS = """
import sys
if sys.argv[1] == "light":
    from mnist_desktop.ui.light_pyside import import_pyside
    import_pyside()
from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
class Sender(QObject):
    sent = Signal(int)
wrong = (
    lambda: QRect(1, "two"),
    lambda: QWidget(width=3, nothing=4),
    lambda: QWidget().setWindowTitle(3),
    lambda: Sender().sent.emit("three", 4),
    lambda: Sender().sent.connect(3),
    lambda: Qt.Key("a"),
)
for call in wrong:
    try:
        print("fine", call())
    except Exception as error:
        print(type(error).__name__, error)
print(QWidget.resize.__doc__, type(sys.meta_path).__name__)
"""


def _said(code: str, *arguments: str) -> str:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(("how", "expected"), [("light", "left alone"), ("usual", "read")])
def test_no_source_of_others_is_read(tmp_path: Path, how: str, expected: str) -> None:
    # The second case says that there is something to be kept from: else all this may go.
    (tmp_path / "lately.py").write_text("from PySide6.QtCore import QObject\n")
    assert _said(IMPORT, how, str(tmp_path)).split() == [*expected.split(), "QObject"]


@pytest.mark.parametrize(("how", "before", "after"), [("light", 0, 1), ("usual", 1, 1)])
def test_what_words_signatures_is_compiled_when_there_is_something_to_say(
    how: str, before: int, after: int
) -> None:
    assert list(map(int, _said(COMPILED, how).split())) == [before, after]


def test_wrong_calls_are_worded_as_ever() -> None:
    light, usual = _said(ERRORS, "light"), _said(ERRORS, "usual")
    assert "Supported signatures" in usual
    assert light == usual
