"""Whether the system asks programs to keep still.

Qt itself says so only from 6.12 on (`QAccessibilityHints.motionPreference`).
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal

if TYPE_CHECKING:  # not before the first paint
    from PySide6.QtDBus import QDBusPendingCallWatcher

_PORTAL = "org.freedesktop.portal.Desktop"
_PORTAL_PATH = "/org/freedesktop/portal/desktop"
_PORTAL_SETTINGS = "org.freedesktop.portal.Settings"
_STILL = {
    ("org.freedesktop.appearance", "reduced-motion"): 1,
    ("org.gnome.desktop.interface", "enable-animations"): False,
}
"""What the portal is asked for, and the answer that asks to keep still."""


class Motion(QObject):
    """Whether what moves should come to its place at once; it may until the system says so."""

    reduced = Signal()
    """From now on it should."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_reduced = False
        self._asked: list[QDBusPendingCallWatcher] = []

    @property
    def is_reduced(self) -> bool:
        """Whether the system is known to ask for stillness."""
        return self._is_reduced

    @property
    def is_asking(self) -> bool:
        """Whether an answer may still come."""
        return bool(self._asked)

    def ask(self) -> None:
        """Ask the system; the answer may come a moment later. Meant for after the first paint."""
        if sys.platform == "win32":
            if _windows_is_still():
                self._reduce()
        elif sys.platform == "darwin":
            if _macos_is_still():
                self._reduce()
        elif _kde_is_still() or _gtk_is_still():
            self._reduce()
        elif os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            self._ask_portal()

    def _reduce(self) -> None:
        if not self._is_reduced:
            self._is_reduced = True
            self.reduced.emit()

    def _ask_portal(self) -> None:
        """Ask what GNOME and others say on the session's bus, a socket of this computer."""
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        bus = QDBusConnection.sessionBus()
        for group_and_key, still in _STILL.items():
            question = QDBusMessage.createMethodCall(
                _PORTAL, _PORTAL_PATH, _PORTAL_SETTINGS, "ReadOne"
            )
            question.setArguments(list(group_and_key))
            watcher = QDBusPendingCallWatcher(bus.asyncCall(question), self)
            watcher.setProperty("still", still)
            watcher.finished.connect(self._on_answered)
            self._asked.append(watcher)

    def _on_answered(self, watcher: "QDBusPendingCallWatcher") -> None:
        from PySide6.QtDBus import QDBusVariant

        # An error's argument is a text; the setting's is wrapped.
        answers = [a for a in watcher.reply().arguments() if isinstance(a, QDBusVariant)]
        if any(answer.variant() == watcher.property("still") for answer in answers):
            self._reduce()
        self._asked.remove(watcher)
        watcher.deleteLater()


def _windows_is_still() -> bool:
    if sys.platform != "win32":  # for the type checker
        return False
    import ctypes

    animated = ctypes.c_int(1)
    spi_getclientareaanimation = 0x1042  # “Show animations in Windows”
    ctypes.windll.user32.SystemParametersInfoW(
        spi_getclientareaanimation, 0, ctypes.byref(animated), 0
    )
    return not animated.value


def _macos_is_still() -> bool:
    # What NSWorkspace.accessibilityDisplayShouldReduceMotion says, without Objective-C.
    preferences = QSettings("com.apple.universalaccess", "")
    return bool(preferences.value("reduceMotion", False, bool))


def _kde_is_still() -> bool:
    """Return what Plasma's own file says; its style would, but the program has Qt's alone."""
    factor = _said("kdeglobals", "AnimationDurationFactor")
    try:
        return factor is not None and float(factor) == 0
    except ValueError:
        return False


def _gtk_is_still() -> bool:
    """Return what GTK's own file says: smaller desktops have no portal."""
    for version in ("gtk-4.0", "gtk-3.0"):
        animated = _said(f"{version}/settings.ini", "gtk-enable-animations")
        if animated is not None:
            return animated.lower() in ("0", "false")
    return False


def _said(file: str, wanted: str) -> str | None:
    """Return what a file in the user's folder for settings says of a key; None for nothing."""
    folder = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    try:
        lines = (folder / file).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    for line in lines:
        key, _, value = line.partition("=")
        if key.strip() == wanted:
            return value.strip()
    return None
