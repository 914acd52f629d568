"""What lies on the desk: which file it is from, whether it is saved, what comes and what goes.

Everything that is opened is a step that can be undone, so that nothing on the canvas is lost by it.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QCloseEvent

from mnist_desktop.core.document import Document
from mnist_desktop.core.picture import OpenedPicture
from mnist_desktop.picture_shelf import PictureShelf
from mnist_desktop.ui.history import History
from mnist_desktop.ui.main_window import MainWindow
from mnist_desktop.ui.opening import Opening
from mnist_desktop.ui.platform import override
from mnist_desktop.ui.saving import Saving

SUFFIX = ".inkml"


class _Paper(NamedTuple):
    """From a step of the history on: the file to save to, or none; and the name in the title."""

    step: int
    path: Path | None
    name: str


class Papers(QObject):
    """Opens, saves and names what is on the canvas."""

    news = Signal(str)
    """What has come of it, for the line at the foot of the window."""
    used = Signal(Path)
    """A file was opened or saved."""
    cleaned = Signal()
    """All there is on the canvas is in a file now."""
    stepped = Signal()
    """Something was done, undone or done again."""

    def __init__(
        self,
        window: MainWindow,
        history: History,
        opening: Opening,
        saving: Saving,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._history = history
        self._opening = opening
        self.saving = saving
        self._shelf = PictureShelf()
        self._papers = [_Paper(0, None, "")]
        self._files: tuple[Path, ...] = ()
        self._place = 0
        self._restoring = False
        self._closes_after_saving = False
        self._may_close = False
        self._closed = False
        opening.picture_opened.connect(self._on_picture)
        opening.document_opened.connect(self._on_document)
        opening.failed.connect(self._on_not_opened)
        saving.document_saved.connect(self._on_document_saved)
        saving.saved.connect(self._on_saved)
        saving.failed.connect(self._on_not_saved)
        history.indexChanged.connect(self._on_step)
        history.cleanChanged.connect(self._on_clean)
        window.installEventFilter(self)
        self._show_name()

    @property
    def folder(self) -> Path | None:
        """Where the file on the desk lies; None for none."""
        path = self._paper.path or (self._files[self._place] if self._files else None)
        return path.parent if path is not None else None

    @property
    def is_given_up(self) -> bool:
        """Whether the user wants the window closed, and what is not saved to be lost."""
        return self._may_close

    def give_up(self) -> None:
        """Let the window be closed without a question, whatever is on the canvas."""
        self._may_close = True

    @property
    def is_modified(self) -> bool:
        """Whether there is something that would be lost."""
        return not self._history.isClean() and bool(self._window.canvas.drawing)

    def picture(self, picture_id: str) -> OpenedPicture:
        """Return a picture that has been opened, by its id."""
        return self._shelf.get(picture_id)

    def close(self) -> None:
        """Leave nothing behind but what was saved."""
        if not self._closed:
            # The history says at its own end that it is gone, when nobody may be there to listen.
            self._closed = True
            self._history.indexChanged.disconnect(self._on_step)
            self._history.cleanChanged.disconnect(self._on_clean)
        self._shelf.close()

    def document(self) -> Document:
        """Return what is on the canvas, with the picture under it."""
        drawing = self._window.canvas.drawing
        placed = drawing.picture
        return Document(drawing, self._shelf.get(placed.id) if placed is not None else None)

    # --- opening ------------------------------------------------------------------------------

    def open(self, files: Sequence[Path]) -> None:
        """Open the first of some files; the others are one key away."""
        if files:
            self._files, self._place = tuple(files), 0
            self._open_file()

    def open_bytes(self, data: bytes, name: str) -> None:
        """Open an encoded picture that is no file."""
        self._files = ()
        self.news.emit(self.tr("Opening “{name}”…").format(name=name))
        self._opening.open_bytes(data, name)

    def restore(self, path: Path) -> None:
        """Open a drawing that was left behind, which belongs to no file of the user's."""
        self._restoring = True
        self._opening.open(path)

    def turn(self, pages: int) -> None:
        """Open the next of several files, or one before, where there is one."""
        place = self._place + pages
        if 0 <= place < len(self._files):
            self._place = place
            self._open_file()

    def _open_file(self) -> None:
        name = self._files[self._place].name
        self.news.emit(self.tr("Opening “{name}”…").format(name=name))
        self._opening.open(self._files[self._place])

    def _on_picture(self, opened: OpenedPicture) -> None:
        self._shelf.put(opened)
        self._window.canvas.show_picture(opened)
        self._came(None)

    def _on_document(self, document: Document) -> None:
        if document.picture is not None:
            self._shelf.put(document.picture)
            self._window.canvas.keep_view(document.picture)
        self._window.canvas.show_drawing(document.drawing)
        if self._restoring:
            self._restoring = False
            self.news.emit(self.tr("This drawing was left behind last time; it is not lost."))
            return
        self._came(self._files[self._place] if self._files else None)

    def _on_not_opened(self, sentence: str) -> None:
        self._restoring = False
        self.news.emit(sentence)

    def _came(self, path: Path | None) -> None:
        """Note where what is on the canvas now is from; `path` is where to save it, if anywhere."""
        file = self._files[self._place] if self._files else None
        self._papers.append(_Paper(self._history.index(), path, file.name if file else ""))
        if file is not None:  # what was pasted is nowhere else
            self._history.setClean()
            self.used.emit(file)
        self._show_name()
        self.news.emit(self._which_of_several())

    def _which_of_several(self) -> str:
        if len(self._files) < 2:
            return ""
        text = self.tr("“{name}”, {place} of {count}: Page Down opens the next")
        name = self._files[self._place].name
        return text.format(name=name, place=self._place + 1, count=len(self._files))

    # --- saving -------------------------------------------------------------------------------

    def save(self) -> None:
        """Save to the file on the desk, or ask where to."""
        path = self._paper.path
        if path is None:
            self.save_as()
        else:
            self._save_to(path)

    def save_as(self) -> None:
        """Ask where to save, and do it."""
        from mnist_desktop.ui.file_dialogs import ask_where

        self._window.canvas.finish_stroke()
        proposed = self._paper.path or self.proposed(SUFFIX)
        ask_where(self._window, proposed, self.tr("Drawings"), self._save_to)

    def proposed(self, suffix: str) -> Path:
        """Return a name for a new file beside the one on the desk."""
        stem = Path(self._paper.name).stem or self.tr("drawing")
        return (self.folder or Path.home()) / f"{stem}{suffix}"

    def _save_to(self, path: Path) -> None:
        self._window.canvas.finish_stroke()
        self.saving.save(self.document(), path)

    def _on_document_saved(self, document: Document, path: Path) -> None:
        at = self._papers.index(self._paper)
        self._papers[at] = self._paper._replace(path=path, name=path.name)
        if document.drawing == self._window.canvas.drawing:
            self._history.setClean()
        self._show_name()

    def _on_saved(self, path: Path) -> None:
        self.used.emit(path)
        self.news.emit(self.tr("Saved: “{name}”").format(name=path.name))
        if self._closes_after_saving:
            self._close()

    def _on_not_saved(self, sentence: str) -> None:
        self._closes_after_saving = False
        self.news.emit(sentence)

    # --- the name, and the end ----------------------------------------------------------------

    @property
    def _paper(self) -> _Paper:
        # Undone beyond its opening, a file is no longer what is on the canvas: saving must not
        # put something else into it.
        return [paper for paper in self._papers if paper.step <= self._history.index()][-1]

    def _on_step(self, step: int) -> None:
        if self._history.is_recording:  # what had been undone can't be had back
            self._papers = [paper for paper in self._papers if paper.step < step]
        self._show_name()
        self.stepped.emit()

    def _on_clean(self, clean: bool) -> None:
        self._show_name()
        if clean:
            self.cleaned.emit()

    def _show_name(self) -> None:
        self._window.name_file(self._paper.name)
        self._window.setWindowModified(self.is_modified)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QCloseEvent) and self._must_ask():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _must_ask(self) -> bool:
        self._window.canvas.finish_stroke()
        if self._may_close or not self.is_modified:
            return False
        from mnist_desktop.ui.questions import Choice, ask_to_save

        def on_answer(choice: Choice) -> None:
            if choice is Choice.DISCARD:
                self._close()
            elif choice is Choice.SAVE:
                self._closes_after_saving = True
                self.save()

        ask_to_save(self._window, on_answer)
        return True

    def _close(self) -> None:
        self.give_up()
        self._window.close()
