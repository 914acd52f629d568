"""The files opened and saved last, and the menu that offers them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

MOST = 8
LONGEST = 50
"""Characters of a name in the menu; of a longer one, the middle is left out."""


class RecentFiles:
    """Remembers files, the most recent first, each once; what keeps them is passed in.

    They are asked for when they are first needed, and kept with each change: another window may
    have added to them meanwhile.
    """

    def __init__(
        self, load: Callable[[], Sequence[str]], save: Callable[[Sequence[str]], None]
    ) -> None:
        """`load` returns the paths as they were given to `save` last."""
        self._load = load
        self._save = save

    def paths(self) -> tuple[Path, ...]:
        """Return the files, there or not."""
        return tuple(Path(path) for path in dict.fromkeys(self._load()) if path)[:MOST]

    def add(self, path: Path) -> None:
        """Put a file first; links to it are the same file."""
        newest = path.resolve()
        others = [known for known in self.paths() if known != newest]
        self._save([str(known) for known in [newest, *others][:MOST]])

    def remove(self, path: Path) -> None:
        """Forget a file."""
        gone = {path, path.resolve()}
        self._save([str(known) for known in self.paths() if known not in gone])

    def clear(self) -> None:
        """Forget all files."""
        self._save([])


class RecentMenu(QObject):
    """Fills a menu with the recent files, each time when it is about to be shown."""

    chosen = Signal(Path)

    def __init__(self, menu: QMenu, files: RecentFiles) -> None:
        super().__init__(menu)
        self._menu = menu
        self._files = files
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._fill)
        menu.triggered.connect(self._on_triggered)

    def _fill(self) -> None:
        self._menu.clear()
        paths = self._files.paths()
        for number, path in enumerate(paths, 1):
            action = self._menu.addAction(f"&{number} {_title(path, paths).replace('&', '&&')}")
            action.setData(path)
            action.setToolTip(str(path))
            action.setStatusTip(str(path))
            action.setEnabled(_is_there(path))
        if not paths:
            self._menu.addAction(self.tr("No files yet")).setEnabled(False)
            return
        self._menu.addSeparator()
        clear = self._menu.addAction(self.tr("Clear list"))
        tip = self.tr("Forget these files; the files themselves stay.")
        clear.setToolTip(tip)
        clear.setStatusTip(tip)
        clear.triggered.connect(self._files.clear)

    def _on_triggered(self, action: QAction) -> None:
        path = action.data()
        if isinstance(path, Path):
            self.chosen.emit(path)


def _title(path: Path, among: Sequence[Path]) -> str:
    """Return a file's name, with its folder where another one is called the same."""
    alike = sum(other.name == path.name for other in among) > 1
    name = _shortened(path.name)
    return f"{name} – {_shortened(path.parent.name or str(path.parent))}" if alike else name


def _shortened(name: str) -> str:
    """Return both ends of a long name: numbers and the kind of file are at the end."""
    if len(name) <= LONGEST:
        return name
    end = LONGEST // 2
    return f"{name[: LONGEST - end - 1]}…{name[-end:]}"


def _is_there(path: Path) -> bool:
    # To ask for a file on a server that is away would stop the window for half a minute.
    if path.drive.startswith("\\\\"):
        return True
    try:
        return path.is_file()
    except OSError:
        return False
