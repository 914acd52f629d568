"""The program, watched: its first paint, its first answer, and the gaps of its event loop.

Its arguments: the time of its start, of the system's monotonic clock, and for how many seconds to
draw after the first answer. Prints JSON. Shipped with nothing.
"""

import sys

if sys.argv[1].startswith("-"):  # a process that multiprocessing started
    from mnist_desktop.__main__ import main

    sys.exit(main())

import gc
import time
from functools import partial
from typing import TYPE_CHECKING

gc.disable()  # as the door does it, and so the next two
from mnist_desktop.read_ahead import read_ahead  # noqa: E402

read_ahead()
from mnist_desktop.ui.light_pyside import import_pyside  # noqa: E402

import_pyside()
from PySide6.QtWidgets import QApplication  # noqa: E402

if TYPE_CHECKING:
    from mnist_desktop.app import Program

START, SECONDS = map(float, sys.argv[1:])
del sys.argv[1:]
_wait_for_events = QApplication.exec


def watch(*_: object) -> int:
    """Wait for events as the application does, and watch the window that has been made."""
    program: Program = sys._getframe(1).f_locals["program"]
    from tests.bench.first_paint import when_painted

    when_painted(program.window, partial(note, program))
    return _wait_for_events()


def note(program: "Program") -> None:
    """Note the first paint; what goes on to watch is imported only now."""
    painted = time.monotonic() - START
    from tests.bench.drawing_on import draw_on

    draw_on(program, START, painted, SECONDS)


QApplication.exec = watch  # type: ignore[method-assign]

from mnist_desktop.start import run  # noqa: E402

sys.exit(run())
