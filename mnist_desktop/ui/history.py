"""Undo and redo: each step keeps the drawing before and after it; drawings share their strokes."""

from weakref import ref

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.ui.platform import override


class History(QUndoStack):
    """The steps of a drawing, without limit."""

    restored = Signal(Drawing)
    """A step was undone or redone; this is the drawing to show."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recording = False
        self._passed_over = 0

    @property
    def is_recording(self) -> bool:
        """Whether a step is being noted, rather than undone or redone."""
        return self._recording

    def record(self, before: Drawing, after: Drawing, name: str) -> None:
        """Note a step that has been taken."""
        self._recording = True
        self.push(_Step(self, before, after, name))
        self._recording = False

    def go_to(self, step: int) -> None:
        """Undo or redo up to a step; only what comes out in the end is shown."""
        self._passed_over = max(0, abs(step - self.index()) - 1)
        self.setIndex(step)

    def restore(self, drawing: Drawing) -> None:
        """Ask for a drawing to be shown, unless the step is only being noted or passed over."""
        if self._passed_over:
            self._passed_over -= 1
        elif not self._recording:
            self.restored.emit(drawing)


class _Step(QUndoCommand):
    def __init__(self, history: History, before: Drawing, after: Drawing, name: str) -> None:
        super().__init__(name)
        # Weakly: the history owns its steps, and ends before them; a ring of both would be left to
        # the garbage collector, which ends them in any order, and the program with them.
        self._history = ref(history)
        self._before = before
        self._after = after

    @override
    def undo(self) -> None:
        self._show(self._before)

    @override
    def redo(self) -> None:
        self._show(self._after)

    def _show(self, drawing: Drawing) -> None:
        history = self._history()
        if history is not None:
            history.restore(drawing)
