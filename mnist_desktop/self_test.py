"""`mnist-desktop self-test`: does this installation work? Asked of the program itself.

It goes the way of a user: the reader's process loads and probes the bundled model, the window is
built offscreen, and a bundled sample drawing is shown on its canvas and read.
"""

import json
import os
import platform
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from mnist_desktop import __version__
from mnist_desktop.core import inkml
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.places import (
    DEFAULT_MODEL,
    find_model,
    model_folder,
    model_names,
    resource,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

    from mnist_desktop.ui.live import Answer

SAMPLES = "samples"
ANSWER_LIMIT_S = 150.0
"""Loading torch from a slow disk takes its time; longer than this, something hangs."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was tried, and what came of it."""

    name: str
    passed: bool
    detail: str
    time_s: float


def self_test(report: Path | None, model: str = DEFAULT_MODEL) -> int:
    """Run all checks, print a line for each; 0 if all passed, else 1.

    The window reads with `model`; the other bundled ones are loaded and probed.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    checks = _checks(model)
    passed = all(check.passed for check in checks)
    lines = [f"{'ok' if c.passed else 'FAILED':6} {c.name}: {c.detail}" for c in checks]
    if sys.stdout is not None:  # a program without a console has none
        print("\n".join(lines))
    if report is not None:
        content = {
            "version": __version__,
            "python": platform.python_version(),
            "system": platform.platform(),
            "passed": passed,
            "checks": [asdict(check) for check in checks],
        }
        report.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    return 0 if passed else 1


def _checks(model: str) -> list[Check]:
    """Try one thing after the other; what needs a failed one is not tried."""
    checks: list[Check] = []
    sample, label = Drawing(), ""
    ends = ExitStack()

    def find_sample() -> str:
        nonlocal sample, label
        path = min(resource(SAMPLES).glob(f"*{inkml.SUFFIX}"), default=None)
        if path is None:
            raise UserError("No sample drawing was found; install the program again.")
        sample, label = inkml.parse(path.read_bytes(), path.name), path.name[0]
        return path.name

    def load_model() -> str:
        return _load_models(find_model(model), ends)

    def read_in_window() -> str:
        answer = _answer_of_window(sample, model)
        if answer != label:
            raise UserError(f"The sample {label} was read as {answer}; install the program again.")
        return f"the sample {label} is read as {answer}"

    with ends:
        for name, step in (
            ("sample", find_sample),
            ("model", load_model),
            ("window", read_in_window),
        ):
            checks.append(_try(name, step))
            if not checks[-1].passed:
                break
    return checks


def _load_models(first: Path, ends: ExitStack) -> str:
    """Have one model and then all others loaded, each in the reader's process; until `ends`."""
    from mnist_desktop.inference.process import ReaderProcess

    reader = ReaderProcess(first)
    ends.callback(reader.close)
    cards = [reader.start().result(ANSWER_LIMIT_S)]
    others = [folder for folder in map(model_folder, model_names()) if folder != first]
    cards += [reader.use(folder).result(ANSWER_LIMIT_S) for folder in others]
    return f"{', '.join(card.name for card in cards)}: hashes and probes are right"


def _try(name: str, step: Callable[[], str]) -> Check:
    start = time.perf_counter()
    try:
        detail, passed = step(), True
    except Exception as error:  # noqa: BLE001 - a report of what fails must not fail by it
        detail, passed = f"{type(error).__name__}: {error}", False
    return Check(name, passed, detail, round(time.perf_counter() - start, 3))


def _answer_of_window(drawing: Drawing, model: str) -> str:
    """Show a drawing in the real window, and return the number it is read as.

    In a home of its own, gone afterwards: nothing of the user's is touched, nothing is left.
    """
    home = os.environ.get("HOME")
    with TemporaryDirectory() as folder:
        os.environ["HOME"] = folder
        try:
            return _answer(drawing, model)
        finally:
            if home is not None:
                os.environ["HOME"] = home
            else:
                del os.environ["HOME"]


def _answer(drawing: Drawing, model: str) -> str:
    from PySide6.QtCore import (
        QEventLoop,
        QSettings,
        QStandardPaths,
        QTimer,
        qInstallMessageHandler,
    )
    from PySide6.QtWidgets import QApplication

    from mnist_desktop.app import Program

    qInstallMessageHandler(_pass_on)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    # On Windows, the home is not asked; there too the settings are others than the user's.
    QStandardPaths.setTestModeEnabled(True)
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.ConfigLocation)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
    program = Program(find_model(model))
    loop = QEventLoop()
    answers: list[str] = []

    def take(answer: "Answer") -> None:
        answers.append(answer.reading.number or str(answer.reading.verdict))
        loop.quit()

    def refuse(sentence: str) -> None:
        answers.append(sentence)
        loop.quit()

    program.live.answered.connect(take)
    program.live.failed.connect(refuse)
    program.window.show()
    program.window.canvas.show_drawing(drawing)
    QTimer.singleShot(int(ANSWER_LIMIT_S * 1000), loop.quit)
    loop.exec()
    program.papers.give_up()
    program.window.close()
    program.close()
    application.processEvents()
    return answers[-1] if answers else "nothing within the time limit"


def _pass_on(_kind: "QtMsgType", _context: "QMessageLogContext", text: str) -> None:
    """Write down what Qt says, but for what it says of every window without a screen."""
    if sys.stderr is not None and "propagateSizeHints" not in text:
        sys.stderr.write(f"{text}\n")
