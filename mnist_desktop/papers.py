"""What lies on the desk: which file it is from, whether it is saved, what comes and what goes.

Everything that is opened is a step that can be undone, so that nothing on the canvas is lost by it;
what was not saved before is asked for when the window is closed.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QCloseEvent

from mnist_desktop import arrivals
from mnist_desktop.core.document import Document
from mnist_desktop.core.picture import OpenedPicture
from mnist_desktop.desk import Desk
from mnist_desktop.picture_shelf import PictureShelf
from mnist_desktop.pile import Paper
from mnist_desktop.series import Series
from mnist_desktop.ui.history import History
from mnist_desktop.ui.main_window import MainWindow
from mnist_desktop.ui.opening import Opening
from mnist_desktop.ui.platform import override
from mnist_desktop.ui.saving import Saving

if TYPE_CHECKING:
    from mnist_desktop.closing import Closing
    from mnist_desktop.inference.process import PictureProcess

SUFFIX = ".inkml"


class Papers(QObject):
    """Opens, saves and names what is on the canvas."""

    news = Signal(str)
    """What has come of it, for the line at the foot of the window."""
    used = Signal(Path)
    """A file was opened or saved."""
    stepped = Signal()
    """Something was done, undone, done again, or saved."""

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
        self.opening = opening
        self.saving = saving
        self._shelf = PictureShelf()
        self._desk = Desk(window, history, self)
        self._series = Series()
        self._saved_as: dict[Path, int] = {}
        self._brought_back, self._brought_to = 0, 0
        self._closing: Closing | None = None
        self._may_close = False
        opening.picture_opened.connect(self._on_picture)
        opening.document_opened.connect(self._on_document)
        opening.failed.connect(self._on_not_opened)
        saving.document_saved.connect(self._on_document_saved)
        saving.saved.connect(self._on_saved)
        saving.failed.connect(self._on_not_saved)
        self._desk.stepped.connect(self.stepped)
        window.installEventFilter(self)

    @property
    def folder(self) -> Path | None:
        """Where the file on the desk lies; None for none."""
        path = self.top.path or self._series.file
        return path.parent if path is not None else None

    @property
    def top(self) -> Paper:
        """The paper whose drawing is on the canvas."""
        return self._desk.top

    @property
    def is_given_up(self) -> bool:
        """Whether the user wants the window closed, and what is not saved to be lost."""
        return self._may_close

    def give_up(self) -> None:
        """Let the window be closed without a question, whatever is on the canvas."""
        self._may_close = True

    def unsaved(self, *, undone: bool = False) -> list[Paper]:
        """Return the papers that would be lost, the topmost first.

        Those that were taken away by undoing are among them only where `undone` is set.
        """
        return self._desk.pile.unsaved(None if undone else self._desk.step)

    def picture(self, picture_id: str) -> OpenedPicture:
        """Return a picture that has been opened, by its id."""
        return self._shelf.get(picture_id)

    def start(self, processes: "PictureProcess") -> None:
        """Open and save with these processes; what was asked for before waits for them."""
        self.opening.start(processes)
        self.saving.start(processes)

    def close(self) -> None:
        """Leave nothing behind but what was saved; what is being written shall be whole."""
        self.opening.close()
        self.saving.finish(limit_s=5.0)
        self.saving.close()
        self._desk.close()
        self._shelf.close()

    def document(self) -> Document:
        """Return what is on the canvas, with the picture under it."""
        drawing = self._window.canvas.drawing
        placed = drawing.picture
        return Document(drawing, self._shelf.get(placed.id) if placed is not None else None)

    # --- what comes ---------------------------------------------------------------------------

    def new(self) -> None:
        """Take a fresh paper; the one before is an undo away."""
        self._desk.new()
        self.news.emit("")

    def open(self, files: Sequence[Path]) -> None:
        """Open the first of some files; the others are one key away."""
        if files:
            self._series = Series(files)
            self._open_file()

    def open_bytes(self, data: bytes, name: str) -> None:
        """Open an encoded picture that is no file."""
        self._series = Series()
        self._window.commands.offer_leafing(possible=False)
        self.news.emit(self.tr("Opening “{name}”…").format(name=name))
        self.opening.open_bytes(data, name)

    def turn(self, pages: int) -> None:
        """Open the next of several files, or one before; say so where there is none."""
        if self._series.turn(pages):
            self._open_file()
        elif (file := self._series.file) is not None:
            self.news.emit(arrivals.no_further(file.name, self._series.place))

    def bring_back(self, document: Document) -> int:
        """Take up a drawing that was kept over a crash; returns the number of its paper.

        It comes on the canvas, or below what is there already, so that nobody is disturbed.
        """
        canvas, drawing = self._window.canvas, document.drawing
        if document.picture is not None:
            self._shelf.put(document.picture)
        disturbs = self._desk.step != self._brought_to or canvas.is_drawing
        if disturbs:
            number = self._desk.lay_below(drawing)
        else:
            number = self._desk.lay(lambda: self._show(document))
            self._brought_to = self._desk.step
        self._brought_back += 1
        self.news.emit(arrivals.brought_back(self._brought_back, below=disturbs))
        return number

    def _open_file(self) -> None:
        self._window.commands.offer_leafing(possible=len(self._series) > 1)
        if (file := self._series.file) is not None:
            self.news.emit(self.tr("Opening “{name}”…").format(name=file.name))
            self.opening.open(file)

    def _show(self, document: Document) -> None:
        if document.picture is not None:
            self._window.canvas.keep_view(document.picture)
        self._window.canvas.show_drawing(document.drawing)

    def _on_picture(self, opened: OpenedPicture) -> None:
        self._shelf.put(opened)
        self._came(lambda: self._window.canvas.show_picture(opened), is_document=False)

    def _on_document(self, document: Document) -> None:
        if document.picture is not None:
            self._shelf.put(document.picture)
        self._came(lambda: self._show(document), is_document=True)

    def _on_not_opened(self, sentence: str) -> None:
        self.news.emit(arrivals.placed(sentence, self._series.place, len(self._series)))

    def _came(self, show: Callable[[], None], *, is_document: bool) -> None:
        """Lay what was opened on top, and say what it is."""
        file = self._series.file
        hides = self._brought_back > 0 and self._desk.step == self._brought_to
        self._desk.lay(show, file, is_document=is_document)
        if hides:
            news = arrivals.brought_back(self._brought_back, below=True)
        elif file is not None and len(self._series) > 1:
            news = arrivals.one_of_several(file.name, self._series.place, len(self._series))
        else:
            is_empty = not self._window.canvas.drawing
            news = arrivals.single(is_document=is_document, is_empty=is_empty)
        self.news.emit(news)
        if file is not None:
            self.used.emit(file)

    # --- saving -------------------------------------------------------------------------------

    def save(self) -> None:
        """Save to the file on the desk, or ask where to; ask before a file is emptied."""
        save_to, path = self._saver(), self.top.path
        if path is None:
            self.save_as()
        elif self._window.canvas.drawing:
            save_to(path)
        else:
            from mnist_desktop.ui.questions import ask_to_empty

            ask_to_empty(self._window, path.name, lambda: save_to(path))

    def save_as(self) -> None:
        """Ask where to save, and do it."""
        self._ask_where(self._saver(), lambda: None)

    def proposed(self, suffix: str) -> Path:
        """Return a name for a new file beside the one on the desk."""
        stem = Path(self.top.title).stem or self.tr("drawing")
        return (self.folder or Path.home()) / f"{stem}{suffix}"

    def _ask_where(self, then: Callable[[Path], None], otherwise: Callable[[], None]) -> None:
        from mnist_desktop.ui.file_dialogs import ask_where

        proposed = self.top.path or self.proposed(SUFFIX)
        ask_where(self._window, proposed, self.tr("Drawings"), then, otherwise)

    def _saver(self) -> Callable[[Path], None]:
        """Return what saves the drawing of now: another may be there when it is known where to."""
        self._window.canvas.finish_stroke()
        number, document = self.top.number, self.document()

        def save_to(path: Path) -> None:
            self._saved_as[path] = number
            self.saving.save(document, path)

        return save_to

    def _on_document_saved(self, document: Document, path: Path) -> None:
        number = self._saved_as.pop(path, self.top.number)
        self._desk.note_saved(number, document.drawing, path)

    def _on_saved(self, path: Path) -> None:
        self.used.emit(path)
        self.news.emit(self.tr("Saved: “{name}”").format(name=path.name))
        if self._closing is not None:
            self._closing.go_on()

    def _on_not_saved(self, sentence: str) -> None:
        if self._closing is not None:
            self._closing.not_saved()
        self.news.emit(sentence)

    # --- the end ------------------------------------------------------------------------------

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QCloseEvent) and self._must_ask():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _must_ask(self) -> bool:
        self._window.canvas.finish_stroke()
        if self._may_close or not self.unsaved():
            return False
        if self._closing is None:
            from mnist_desktop.closing import Closing

            self._closing = Closing(
                self._window, self._history, self._desk.pile, self._finally, self.saving.will_hold
            )
            self._closing.agreed.connect(self._close)
        self._closing.begin()
        return True

    def _finally(self, chosen: Callable[[], None], otherwise: Callable[[], None]) -> None:
        """Save before the end: `chosen` is called when it is known where to, or else the other."""
        save_to, path = self._saver(), self.top.path

        def write(path: Path) -> None:
            save_to(path)
            chosen()

        if path is not None:
            write(path)
        else:
            self._ask_where(write, otherwise)

    def _close(self) -> None:
        self.give_up()
        self._window.close()
