"""One thing after another, with the pen's events between them."""

from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 16
"""Between two steps; what waits meanwhile, a stroke and its paint, comes first."""


class Turns(QObject):
    """Takes steps that the first paint did not wait for, each in a turn of the event loop."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: deque[Callable[[], object]] = deque()
        self._begun = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._take)

    def add(self, steps: Sequence[Callable[[], object]], *, first: bool = False) -> None:
        """Take these as well, after those that wait already, or before them."""
        if first:
            self._steps.extendleft(reversed(steps))
        else:
            self._steps.extend(steps)
        if self._begun and self._steps and not self._timer.isActive():
            self._timer.start()

    def begin(self) -> None:
        """Take them from now on; until then they wait."""
        self._begun = True
        self.add(())

    def end(self) -> None:
        """Take none any more."""
        self._steps.clear()
        self._timer.stop()

    def _take(self) -> None:
        if not self._steps:
            return
        try:
            self._steps.popleft()()
        finally:  # one that fails is reported; the others are taken all the same
            if self._steps:
                self._timer.start()
