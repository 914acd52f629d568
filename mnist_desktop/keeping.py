"""What is kept over a crash: a copy of each drawing that is not saved, on the canvas or below it.

Those that a program left behind are brought back at the next start, the newest last.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mnist_desktop.core.document import Document
from mnist_desktop.papers import Papers
from mnist_desktop.ui.autosave import Autosave, LeftCopy, left_behind
from mnist_desktop.ui.opening import Opening
from mnist_desktop.ui.saving import Saving

if TYPE_CHECKING:
    from mnist_desktop.inference.process import PictureProcess


class Keeping(QObject):
    """Sees to it that every paper that is not saved has a copy, and no other."""

    news = Signal(str)
    """What could not be kept or brought back, for the line at the foot of the window."""

    def __init__(self, folder: Path, papers: Papers, parent: QObject) -> None:
        """Keep the copies in `folder`, made when it is needed."""
        super().__init__(parent)
        self._folder = folder
        self._papers = papers
        self._process: PictureProcess | None = None
        self._opener: PictureProcess | None = None
        self._copies: dict[int, tuple[Autosave, Saving]] = {}
        self._left: list[LeftCopy] = []
        self._bringing = False
        self._closed = False
        self._opening = Opening(self)
        self._opening.document_opened.connect(self._on_opened)
        self._opening.failed.connect(self._on_not_opened)
        papers.stepped.connect(self._keep)
        self._keep()

    def start(self, process: "PictureProcess") -> None:
        """Let `process` write the copies, and bring back what was left behind."""
        self._process = process
        for _, saving in self._copies.values():
            saving.start(process)
        self._left = left_behind(self._folder)
        self._bring_next()

    def close(self) -> None:
        """Let go of all that was kept, except for what is not saved and not given up."""
        if self._closed:
            return
        self._closed = True
        self._opening.close()
        unsaved = self._papers.unsaved(undone=True)
        left = {each.number for each in unsaved if each.last and not self._papers.is_given_up}
        for number, (autosave, saving) in self._copies.items():
            if number in left:
                autosave.leave()
            else:
                autosave.close()
            saving.close()
        self._copies.clear()
        for copy in self._left:
            copy.release()
        if self._opener is not None:
            self._opener.close()

    def _keep(self) -> None:
        if self._bringing or self._closed:
            return
        top = self._papers.top
        unsaved = {paper.number for paper in self._papers.unsaved(undone=True)}
        for number in self._copies.keys() - unsaved - {top.number}:
            self._copies[number][0].clear()
        if not top.is_unsaved:
            # Of a canvas that was cleared, what was there last stays until something else comes.
            if top.number in self._copies and (top.last or top.path is not None):
                self._copies[top.number][0].clear()
        elif top.last:
            self._copy_of(top.number).update(self._papers.document())

    def _copy_of(self, number: int) -> Autosave:
        if number not in self._copies:
            saving = Saving(self)
            if self._process is not None:
                saving.start(self._process)
            autosave = Autosave(self._folder, saving, self)
            autosave.failed.connect(self.news)
            self._copies[number] = autosave, saving
        return self._copies[number][0]

    def _bring_next(self) -> None:
        if self._left:
            if self._opener is None:
                from mnist_desktop.inference.process import PictureProcess

                # One of its own, for one of the user's files would end what `process` is opening.
                self._opener = PictureProcess()
                self._opening.start(self._opener)
            self._opening.open(self._left[0].path)
        elif self._opener is not None:
            self._opener.close()
            self._opener = None

    def _on_opened(self, document: Document) -> None:
        copy = self._left.pop(0)
        self._bringing = True
        number = self._papers.bring_back(document)
        self._bringing = False
        self._copy_of(number).take(copy)
        self._keep()
        self._bring_next()

    def _on_not_opened(self, _sentence: str) -> None:
        """Leave a copy where it is: what cannot be read today is not lost by that."""
        self._left.pop(0).release()
        text = self.tr("A drawing kept from last time cannot be opened; it is in “{folder}”.")
        self.news.emit(text.format(folder=self._folder))
        self._bring_next()
