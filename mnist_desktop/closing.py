"""What comes before the window is closed: the question for each drawing that is not saved.

Each is brought onto the canvas first: one sees what one is asked about.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.pile import Paper, Pile
from mnist_desktop.ui.history import History
from mnist_desktop.ui.main_window import MainWindow
from mnist_desktop.ui.questions import Choice, Unsaved, ask_to_save

Save = Callable[[Callable[[], None], Callable[[], None]], None]
"""Saves what is on the canvas; calls the first when it is known where to, else the second."""


class Closing(QObject):
    """Asks for one drawing after another, until all are saved or given up, or the user stays."""

    agreed = Signal()
    """The window may be closed."""

    def __init__(
        self,
        window: MainWindow,
        history: History,
        pile: Pile,
        save: Save,
        is_being_saved: Callable[[Drawing], bool],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._history = history
        self._pile = pile
        self._save = save
        self._is_being_saved = is_being_saved
        self._box: QMessageBox | None = None
        self._begun_at: int | None = None
        self._awaited: Paper | None = None
        self._asked: set[int] = set()
        history.indexChanged.connect(self._on_step)

    def begin(self) -> None:
        """Ask, unless it is being asked already."""
        if self._begun_at is None:
            self._begun_at = self._history.index()
            self._ask()
        elif self._awaited is not None and self._box is None:
            self._ask(waits=False)  # whoever wants to close it again need not wait any longer

    def go_on(self) -> None:
        """A file was written: where it was the drawing waited for, ask for the next one."""
        self._window.canvas.finish_stroke()  # which may be a change, and end it all
        if self._has_come():
            self._awaited = None
            self._take_box_away()
            self._ask()

    def not_saved(self) -> None:
        """A file could not be written: stay, where it was the drawing waited for."""
        if self._has_come():
            self._stay()

    def _stop(self) -> None:
        """Leave the window open, with what is on the canvas."""
        self._begun_at = self._awaited = None
        self._asked.clear()
        self._take_box_away()

    def _take_box_away(self) -> None:
        """Ask no more what is asked: it is answered, or about what is no longer on the canvas."""
        box, self._box = self._box, None
        if box is not None:
            box.finished.disconnect()
            box.reject()

    def _has_come(self) -> bool:
        """Return whether a drawing is waited for and no longer being saved."""
        return self._awaited is not None and not self._is_coming(self._awaited)

    def _is_coming(self, paper: Paper) -> bool:
        """Return whether a paper is not saved yet, but is being saved."""
        return paper.number in self._unsaved() and self._is_being_saved(paper.last)

    def _unsaved(self) -> dict[int, Paper]:
        papers = self._pile.unsaved(self._begun_at)
        return {paper.number: paper for paper in papers if paper.number not in self._asked}

    def _ask(self, *, waits: bool = True) -> None:
        papers = list(self._unsaved().values())
        if not papers:
            self._stop()
            self.agreed.emit()
            return
        being_saved = next(filter(self._is_coming, papers), None) if waits else None
        if being_saved is not None:
            self._await(being_saved)
            return
        paper = papers[0]
        at = self._pile.end(paper.number, self._history.index())
        is_earlier = at != self._begun_at
        self._go_to(at)
        unsaved = Unsaved(paper.title, bool(paper.last), paper.path is not None)
        self._box = ask_to_save(
            self._window,
            unsaved._replace(is_earlier=is_earlier, among=len(papers)),
            lambda choice: self._on_choice(paper, choice),
        )

    def _on_choice(self, paper: Paper, choice: Choice) -> None:
        self._box = self._awaited = None
        match choice:
            case Choice.SAVE:
                self._save(lambda: self._await(paper), self._stay)
            case Choice.DISCARD:
                self._asked.add(paper.number)
                self._ask()
            case Choice.DISCARD_ALL:
                self._stop()
                self.agreed.emit()
            case Choice.CANCEL:
                self._stay()

    def _await(self, paper: Paper) -> None:
        if self._begun_at is not None:
            self._awaited = paper

    def _stay(self) -> None:
        """Leave the window open, as it was."""
        if self._begun_at is not None:
            self._go_to(self._begun_at)
        self._stop()

    def _go_to(self, step: int) -> None:
        begun_at, self._begun_at = self._begun_at, None
        if step != self._history.index():
            self._history.go_to(step)
        self._begun_at = begun_at

    def _on_step(self) -> None:
        if self._begun_at is not None:  # a change of the user's: it is being drawn on
            self._stop()
