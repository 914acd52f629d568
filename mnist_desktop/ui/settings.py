r"""What the program remembers of a person's choices, declared once, in one small file.

The file is `settings.ini` in the system's place for settings (`~/.config/MNIST Desktop`,
`%APPDATA%\MNIST Desktop`). Several windows share it: QSettings locks it, writes it whole and
beside itself, and puts together what each of them changed.
"""

import logging
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, Generic, Self, TypeVar, overload

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from mnist_desktop.core.drawing import PEN_LEAST, PEN_MOST, PEN_WIDTH
from mnist_desktop.core.places import DEFAULT_MODEL

FOLDER = "MNIST Desktop"
FILE = "settings"
MOST_RECENT_FILES = 8
LANGUAGES = ("system", "en", "de", "es", "fr", "ja")

_log = logging.getLogger(__name__)
_Value = TypeVar("_Value")


class Theme(StrEnum):
    """How the window looks."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class FingerRule(StrEnum):
    """Whether fingers draw."""

    AUTOMATIC = "automatic"
    """Until a pen has been seen."""
    ALWAYS = "always"
    NEVER = "never"


class Setting(Generic[_Value]):
    """One thing that is remembered; an attribute of `Settings`, where it reads and writes.

    `key` is its name, in the file and in `Settings`. `read` makes a value of what is stored (text,
    or what was set): ValueError or TypeError where it is damaged. `write` is the way back.
    """

    __slots__ = ("default", "key", "read", "write")

    def __init__(
        self,
        key: str,
        default: _Value,
        read: Callable[[Any], _Value],
        write: Callable[[_Value], Any] = str,
    ) -> None:
        self.key = key
        self.default = default
        self.read = read
        self.write = write

    @overload
    def __get__(self, settings: None, owner: type) -> Self: ...

    @overload
    def __get__(self, settings: "Settings", owner: type) -> _Value: ...

    def __get__(self, settings: "Settings | None", owner: type) -> "Self | _Value":
        return self if settings is None else settings.value(self)

    def __set__(self, settings: "Settings", value: _Value) -> None:
        settings.set_value(self, value)


def _as_it_is(value: Any) -> Any:
    return value


def _text(stored: Any) -> str:
    if not isinstance(stored, str) or not stored:
        raise ValueError("no text")
    return stored


def _one_of(choices: tuple[str, ...]) -> Callable[[Any], str]:
    def read(stored: Any) -> str:
        if stored not in choices:
            raise ValueError(f"none of {', '.join(choices)}")
        return str(stored)

    return read


def _between(least: float, most: float) -> Callable[[Any], float]:
    def read(stored: Any) -> float:
        number = float(stored)
        if not least <= number <= most:  # nor is “nan”
            raise ValueError(f"not between {least:g} and {most:g}")
        return number

    return read


def _switch(stored: Any) -> bool:
    try:
        return {"true": True, "false": False}[str(stored).lower()]
    except KeyError:
        raise ValueError("neither true nor false") from None


def _bytes(stored: Any) -> QByteArray:
    if not isinstance(stored, QByteArray):
        raise TypeError("no bytes")
    return stored


def _folder(stored: Any) -> Path | None:
    return Path(_text(stored)) if stored != "" else None


def _paths(stored: Any) -> tuple[Path, ...]:
    # A list of one comes back as a text.
    texts = stored if isinstance(stored, list) else [stored]
    return tuple(Path(_text(text)) for text in texts if text != "")[:MOST_RECENT_FILES]


class Settings(QObject):
    """All that is remembered: attributes that read and write the file."""

    changed = Signal(str)
    """The setting with this name has another value now."""

    geometry = Setting("geometry", QByteArray(), _bytes, _as_it_is)
    """Where the window was, as `saveGeometry` has it; empty at first."""
    pen_width = Setting("pen_width", PEN_WIDTH, _between(PEN_LEAST, PEN_MOST), _as_it_is)
    """In canvas units."""
    theme = Setting("theme", Theme.SYSTEM, Theme)
    language = Setting("language", "system", _one_of(LANGUAGES))
    last_folder = Setting("last_folder", None, _folder, lambda folder: str(folder or ""))
    """Where a file was last opened or saved; it may be gone."""
    model = Setting("model", DEFAULT_MODEL, _text)
    """A bundled model's name, or the folder of any; it may be gone."""
    recent_files = Setting[tuple[Path, ...]](
        "recent_files", (), _paths, lambda paths: list(map(str, paths))
    )
    """Newest first; they may be gone."""
    single_instance = Setting("single_instance", True, _switch, _as_it_is)
    finger_rule = Setting("finger_rule", FingerRule.AUTOMATIC, FingerRule)
    show_network_view = Setting("show_network_view", True, _switch, _as_it_is)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        ini, user = QSettings.Format.IniFormat, QSettings.Scope.UserScope
        self._file = QSettings(ini, user, FOLDER, FILE)
        self._file.setFallbacksEnabled(False)
        self._complained: set[str] = set()
        if self._file.status() is not QSettings.Status.NoError:
            _log.warning("%s can't be read or is damaged in part", self.path)

    @property
    def path(self) -> Path:
        """The file they are in; it may not be there yet."""
        return Path(self._file.fileName())

    def value(self, setting: Setting[_Value]) -> _Value:
        """Return what is stored, or the default where nothing is, or nothing sound."""
        if not self._file.contains(setting.key):
            return setting.default
        stored = self._file.value(setting.key)
        try:
            return setting.read(stored)
        except (ValueError, TypeError) as error:
            if setting.key not in self._complained:
                self._complained.add(setting.key)
                _log.warning("the setting “%s” is damaged (%s)", setting.key, error)
            return setting.default

    def set_value(self, setting: Setting[_Value], value: _Value) -> None:
        """Remember a value; ValueError where it is none for this setting."""
        sound = setting.read(setting.write(value))
        before = self.value(setting)
        self._file.setValue(setting.key, setting.write(sound))
        if sound != before:
            self.changed.emit(setting.key)

    def set_recent_files(self, paths: Sequence[str]) -> None:
        """Remember these as the recent files, newest first."""
        self.recent_files = tuple(Path(path) for path in paths)

    def save(self) -> None:
        """Write the file now, and see what other windows wrote; else it happens by and by."""
        self._file.sync()
