"""Undo and redo: each step keeps the drawing before and after it; drawings share their strokes."""

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

    @property
    def is_recording(self) -> bool:
        """Whether a step is being noted, rather than undone or redone."""
        return self._recording

    def record(self, before: Drawing, after: Drawing, name: str) -> None:
        """Note a step that has been taken."""
        self._recording = True
        self.push(_Step(self, before, after, name))
        self._recording = False

    def restore(self, drawing: Drawing) -> None:
        """Ask for a drawing to be shown, unless the step is only being noted."""
        if not self._recording:
            self.restored.emit(drawing)


class _Step(QUndoCommand):
    def __init__(self, history: History, before: Drawing, after: Drawing, name: str) -> None:
        super().__init__(name)
        self._history = history
        self._before = before
        self._after = after

    @override
    def undo(self) -> None:
        self._history.restore(self._before)

    @override
    def redo(self) -> None:
        self._history.restore(self._after)
