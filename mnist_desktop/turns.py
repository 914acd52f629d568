"""One thing after another, with the pen's events between them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer

PAUSE_MS = 10


def in_turn(steps: Sequence[Callable[[], object]], wanted: Callable[[], bool]) -> None:
    """Take steps that the first paint did not wait for, each in a turn of the event loop.

    `wanted` is asked before each whether there is still somebody to take it for.
    """

    def step() -> None:
        if wanted():
            steps[0]()
            in_turn(steps[1:], wanted)

    if steps:
        QTimer.singleShot(PAUSE_MS, step)
