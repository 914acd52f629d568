"""From the application to the open window: who is first, in which language and which colours."""

import gc
import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from mnist_desktop.app import Program
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.places import DEFAULT_MODEL, find_model, model_folder, resource
from mnist_desktop.ui.platform import override
from mnist_desktop.ui.settings import Settings

if TYPE_CHECKING:
    from mnist_desktop.ui.crash import Crashes
    from mnist_desktop.ui.journal import Crash, Journal
    from mnist_desktop.ui.single_instance import Handed, SingleInstance

SWITCH_S = 0.0005
"""So long another thread that imports may keep the window waiting; Python's own is 5 ms."""
_log = logging.getLogger(__name__)


class _FileOpens(QObject):
    """Takes the files that macOS hands to a program that is running already."""

    def __init__(self, application: QApplication, program: Program) -> None:
        super().__init__(application)
        self._program = program
        application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._program.open(Path(event.file()))
            return True
        return super().eventFilter(watched, event)


def stay_open(application: QApplication, files: Sequence[Path], named: Path | None) -> int:
    """Open the window and stay until it is closed; returns the exit status.

    `named` is the folder of the model that was asked for. Where a window is open already, the files
    go there.
    """
    from mnist_desktop.ui.journal import Journal
    from mnist_desktop.ui.languages import use
    from mnist_desktop.ui.single_instance import SingleInstance
    from mnist_desktop.ui.theme import Look

    sys.setswitchinterval(SWITCH_S)
    journal = Journal(parent=application)
    journal.open()
    settings = Settings(application)
    instance = SingleInstance(settings.path.parent, application)
    if settings.single_instance and not instance.is_first() and instance.hand_over(files):
        journal.close()
        return 0
    use(settings.language, resource("translations"))
    look = Look(application, settings.theme)
    program = Program(named or _remembered(settings), settings, look)
    program.imports.add("mnist_desktop.interrupts")
    if settings.single_instance:
        program.imports.add("mnist_desktop.ui.local_sockets")
    application.aboutToQuit.connect(program.close)
    application.aboutToQuit.connect(instance.close)
    if sys.platform == "darwin":  # elsewhere files come as arguments
        _FileOpens(application, program)
    rest = _AfterFirstPaint(application, program, journal, instance)
    program.window.painted.connect(rest.begin)
    program.window.show()
    program.open(*files)
    status = application.exec()
    journal.close()
    return status


class _AfterFirstPaint(QObject):
    """What the window does not wait for."""

    def __init__(
        self,
        application: QApplication,
        program: Program,
        journal: "Journal",
        instance: "SingleInstance",
    ) -> None:
        super().__init__(application)
        self._application = application
        self._program = program
        self._journal = journal
        self._instance = instance
        self._crashes: Crashes | None = None

    def begin(self) -> None:
        """See to it, a bit at a time."""
        gc.freeze()  # what was imported stays: to look through it would stop the window for 10 ms
        gc.enable()
        self._journal.crashed.connect(self._show_crash, Qt.ConnectionType.QueuedConnection)
        self._program.window.commands.log_folder.triggered.connect(self._show_log_folder)
        steps: list[Callable[[], object]] = [self._show_icon]
        if self._program.settings.single_instance:
            steps.append(self._listen)
        self._program.turns.add(steps)
        self._program.turns.add([self._heed_signals], first=True)

    def _heed_signals(self) -> None:
        from mnist_desktop.interrupts import Interrupts

        Interrupts(self._application)

    def _show_icon(self) -> None:
        self._program.window.setWindowIcon(QIcon(str(resource("icon.svg"))))

    def _show_log_folder(self) -> None:
        from mnist_desktop.ui.journal import show_folder

        show_folder(self._journal.folder)

    def _show_crash(self, crash: "Crash") -> None:
        if self._crashes is None:
            from mnist_desktop.ui.crash import Crashes

            self._crashes = Crashes(self._program.window, self._journal.folder)
            self._crashes.quit_wanted.connect(self._program.window.close)
        self._crashes.show(crash)

    def _listen(self) -> None:
        self._instance.handed.connect(self._on_handed)
        self._instance.listen()

    def _on_handed(self, handed: "Handed") -> None:
        from mnist_desktop.ui.single_instance import come_to_front

        come_to_front(self._program.window, handed.token)
        self._program.open(*handed.paths)


def _remembered(settings: Settings) -> Path:
    """Return the folder of the model of last time, or the usual one where that is gone."""
    try:
        return find_model(settings.model)
    except UserError as error:
        _log.warning("%s", error.sentence)
        return model_folder(DEFAULT_MODEL)
