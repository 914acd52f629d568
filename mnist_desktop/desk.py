"""The desk: papers one upon the other, of which the topmost is on the canvas and in the title."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.pile import Paper, Pile
from mnist_desktop.ui.history import History
from mnist_desktop.ui.main_window import MainWindow


class Desk(QObject):
    """Puts papers on top, as steps that can be undone, and notes what is done on them."""

    stepped = Signal()
    """Something was done, undone, done again, or saved."""

    def __init__(self, window: MainWindow, history: History, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._history = history
        self._is_laying = False
        self._closed = False
        self.pile = Pile()
        """Which papers there are."""
        history.indexChanged.connect(self._on_step)
        window.canvas.changed.connect(window.commands.suit)
        window.commands.suit(window.canvas.drawing)
        self._show()

    @property
    def step(self) -> int:
        """How many steps there are behind; undoing and redoing lead to others."""
        return self._history.index()

    @property
    def top(self) -> Paper:
        """The paper whose drawing is on the canvas."""
        return self.pile.top(self.step)

    def close(self) -> None:
        """Note nothing any more."""
        if not self._closed:
            # The history says at its own end that it is gone, when nobody may be there to listen.
            self._closed = True
            self._history.indexChanged.disconnect(self._on_step)

    def new(self) -> None:
        """Take a fresh paper, unless there is one."""
        canvas = self._window.canvas
        canvas.finish_stroke()
        if not canvas.drawing and self.top.path is None:
            return

        def put() -> None:
            before = canvas.drawing
            canvas.set_drawing(Drawing())
            self._history.record(before, Drawing(), self.tr("new drawing"))

        self.lay(put)

    def lay(
        self, put: Callable[[], None], file: Path | None = None, *, is_document: bool = False
    ) -> int:
        """Have `put` bring something onto the canvas, as a paper of its own; returns its number.

        What is from a file is safe there. A document is saved to it again; a picture is not, for
        it is the strokes over it that are saved.
        """
        with self._laying():
            put()
        drawing = self._window.canvas.finished
        paper = Paper(
            0,
            path=file if is_document else None,
            name=file.name if file is not None else "",
            safe=drawing if file is not None else Drawing(),
            last=drawing,
        )
        number = self.pile.put(self.step, paper).number
        self._tell()
        return number

    def lay_below(self, drawing: Drawing) -> int:
        """Put a paper below the topmost, as if it had been there before; returns its number.

        The canvas is left alone: somebody may be drawing.
        """
        top, name = self.top, self.tr("bringing back")
        with self._laying():
            self._history.record(top.last, drawing, name)
            number = self.pile.put(self.step, Paper(0, last=drawing)).number
            self._history.record(drawing, top.last, name)
            self.pile.put_again(self.step, top.number)
        self._tell()
        return number

    def note_saved(self, number: int, drawing: Drawing, path: Path) -> None:
        """Note that a file has now what was on a paper."""
        self.pile.save(number, drawing, path)
        self._tell()

    @contextmanager
    def _laying(self) -> Iterator[None]:
        """Take no stock of what is only a part of a step."""
        self._is_laying = True
        try:
            yield
        finally:
            self._is_laying = False

    def _on_step(self, step: int) -> None:
        if self._history.is_recording:  # what had been undone can't be had back
            self.pile.forget_from(step)
        if not self._is_laying:
            self.pile.see(step, self._window.canvas.finished)
            self._tell()

    def _tell(self) -> None:
        self._show()
        self.stepped.emit()

    def _show(self) -> None:
        top, commands = self.top, self._window.commands
        self._window.name_file(top.title)
        self._window.setWindowModified(top.is_unsaved)
        commands.name_steps(self._history.undoText(), self._history.redoText())
        commands.offer_saving(possible=bool(top.last) or top.path is not None)
