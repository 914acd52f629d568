"""What menus, keys and gestures lead to. Connected after the first paint: nobody is as quick."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal

from mnist_desktop.backstage import Backstage
from mnist_desktop.copies import Copies
from mnist_desktop.keeping import Keeping
from mnist_desktop.papers import Papers
from mnist_desktop.ui.main_window import MainWindow
from mnist_desktop.ui.motion import Motion
from mnist_desktop.ui.recent import RecentFiles, RecentMenu
from mnist_desktop.ui.settings import Settings

if TYPE_CHECKING:
    from mnist_desktop.inference.process import PictureProcess
    from mnist_desktop.ui.mime import Arrival

KEPT = "drawings"
"""The folder for what is kept over a crash, in the system's place for a program's own files."""


class Offers(QObject):
    """Files to open and to keep, the clipboard, Help."""

    news = Signal(str)
    """What has come of it, for the line at the foot of the window."""

    def __init__(
        self,
        window: MainWindow,
        papers: Papers,
        settings: Settings,
        backstage: Backstage,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._papers = papers
        self._settings = settings
        self._backstage = backstage
        self._copies = Copies(window, papers, papers.saving, self)
        place = QStandardPaths.StandardLocation.AppLocalDataLocation
        folder = Path(QStandardPaths.writableLocation(place)) / KEPT
        self._keeping = Keeping(folder, papers, self)
        self._recent = RecentFiles(
            lambda: [str(path) for path in settings.recent_files], settings.set_recent_files
        )
        self._recent_menu = RecentMenu(window.menus.recent, self._recent)
        self._motion = Motion(self)
        self._connect()
        self._motion.ask()

    def start(self, pictures: "PictureProcess") -> None:
        """Keep drawings with what writes files; and bring back those that were left behind."""
        self._keeping.start(pictures)

    def close(self) -> None:
        """Let go of what was kept, unless it is all there is of a drawing."""
        self._window.canvas.finish_stroke()
        self._keeping.close()

    def take(self, arrival: "Arrival") -> None:
        """Open what was dropped or pasted."""
        self._window.canvas.finish_stroke()
        if arrival.files:
            self._papers.open(arrival.files)
        else:
            self._papers.open_bytes(arrival.picture, self.tr("the picture from elsewhere"))

    def _connect(self) -> None:
        window, papers, commands = self._window, self._papers, self._window.commands
        commands.new.triggered.connect(papers.new)
        commands.open.triggered.connect(self._choose_files)
        commands.save.triggered.connect(papers.save)
        commands.save_as.triggered.connect(papers.save_as)
        commands.next_file.triggered.connect(lambda: papers.turn(1))
        commands.previous_file.triggered.connect(lambda: papers.turn(-1))
        commands.paste.triggered.connect(self._paste)
        commands.about.triggered.connect(self._show_about)
        commands.shortcuts.triggered.connect(self._show_shortcuts)
        window.arrived.connect(self.take)
        papers.used.connect(self._on_used)
        self._recent_menu.chosen.connect(lambda path: papers.open([path]))
        self._motion.reduced.connect(lambda: window.histogram.set_still(True))
        self._copies.news.connect(self.news)
        self._keeping.news.connect(self.news)

    def _choose_files(self) -> None:
        from mnist_desktop.ui.file_dialogs import ask_for_files

        self._window.canvas.finish_stroke()
        folder = self._papers.folder or self._settings.last_folder or Path.home()
        ask_for_files(self._window, str(folder), self._papers.open)

    def _paste(self) -> None:
        from PySide6.QtGui import QGuiApplication

        from mnist_desktop.ui.mime import arrival

        found = arrival(QGuiApplication.clipboard().mimeData())
        if found:
            self.take(found)
        else:
            self.news.emit(self.tr("There is no picture in the clipboard; copy one first."))

    def _on_used(self, path: Path) -> None:
        self._settings.last_folder = path.resolve().parent
        self._recent.add(path)

    def _show_about(self) -> None:
        from mnist_desktop.ui.about import AboutDialog
        from mnist_desktop.ui.model_menu import title_of

        title = title_of(self._backstage.in_use or self._backstage.wanted)
        AboutDialog(self._backstage.card, title, self._window).open()

    def _show_shortcuts(self) -> None:
        from mnist_desktop.ui.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._window.commands.all, self._window).open()
