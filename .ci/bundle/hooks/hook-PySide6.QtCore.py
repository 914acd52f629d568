"""What Qt loads at run time: the plugins that are allowed, and its own translations."""

from pathlib import Path

from contents import allowed_plugins, translations
from PyInstaller import compat
from PyInstaller.utils.hooks import get_module_file_attribute

_package = Path(get_module_file_attribute("PySide6.QtCore")).parent
_qt = _package if compat.is_win else _package / "Qt"


def _with_place(files: list[Path]) -> list[tuple[str, str]]:
    return [(str(file), str(file.parent.relative_to(_package.parent))) for file in files]


binaries = _with_place(allowed_plugins(_qt / "plugins"))
datas = _with_place(translations(_qt / "translations"))

# All libraries find one another where they are. Links in the folder's top, which is in the search
# path of every program that this one starts, would have those load our Qt.
if compat.is_linux:
    bindepend_symlink_suppression = ["**/*"]
