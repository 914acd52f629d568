"""The colours of the window: light or dark, with the system or by choice.

Calm neutral grounds, paper to draw on, and one blue. Windows 11's and macOS's styles have palettes
of their own, which follow; elsewhere Qt draws with Fusion, which on many desktops follows nothing,
so there the palettes are ours. Their contrast is WCAG 2's AA: 4.5 to 1 for text, 3 to 1 for what
is drawn.
"""

import sys

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from mnist_desktop.ui.settings import Theme

_Role = QPalette.ColorRole

# Ground, paper, text and so on: the roles that Fusion and our views draw with.
LIGHT = {
    _Role.Window: "#f5f6f8",
    _Role.WindowText: "#1c2128",
    _Role.Base: "#ffffff",
    _Role.AlternateBase: "#f1f3f6",
    _Role.Text: "#1c2128",
    _Role.Button: "#eef0f3",
    _Role.ButtonText: "#1c2128",
    _Role.BrightText: "#ffffff",
    _Role.Highlight: "#2563c9",
    _Role.HighlightedText: "#ffffff",
    _Role.Accent: "#2563c9",
    _Role.Link: "#1d57b8",
    _Role.LinkVisited: "#6b46a8",
    _Role.PlaceholderText: "#626a76",
    _Role.ToolTipBase: "#1f252d",
    _Role.ToolTipText: "#f3f5f7",
    _Role.Light: "#ffffff",
    _Role.Midlight: "#e3e6eb",
    _Role.Mid: "#878f9c",
    _Role.Dark: "#6d7582",
    _Role.Shadow: "#4a515c",
}
DARK = {
    _Role.Window: "#1b1e23",
    _Role.WindowText: "#e6e9ee",
    _Role.Base: "#121418",
    _Role.AlternateBase: "#191c21",
    _Role.Text: "#e6e9ee",
    _Role.Button: "#292e36",
    _Role.ButtonText: "#e6e9ee",
    _Role.BrightText: "#ffffff",
    _Role.Highlight: "#6aa5ff",
    _Role.HighlightedText: "#0b1220",
    _Role.Accent: "#6aa5ff",
    _Role.Link: "#84b4ff",
    _Role.LinkVisited: "#bd9cf0",
    _Role.PlaceholderText: "#98a1ae",
    _Role.ToolTipBase: "#343a44",
    _Role.ToolTipText: "#f0f2f5",
    _Role.Light: "#3d444f",
    _Role.Midlight: "#343a44",
    _Role.Mid: "#707a88",
    _Role.Dark: "#0e1013",
    _Role.Shadow: "#050607",
}

_DISABLED = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText)
_DISABLED_SHARE = 0.45
"""How much of a text's colour is left where it can't be used (WCAG exempts it)."""


class Look(QObject):
    """Keeps the application in a theme, also when the system changes its own."""

    changed = Signal()
    """Between light and dark; the widgets have their new colours in the next turn of the loop."""

    def __init__(self, application: QApplication, theme: Theme) -> None:
        super().__init__(application)
        self._application = application
        self._theme = theme
        self._was_dark = False
        application.styleHints().colorSchemeChanged.connect(self._refresh)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Show a theme from now on."""
        self._theme = theme
        scheme = {
            Theme.SYSTEM: Qt.ColorScheme.Unknown,  # as the system has it
            Theme.LIGHT: Qt.ColorScheme.Light,
            Theme.DARK: Qt.ColorScheme.Dark,
        }[theme]
        QGuiApplication.styleHints().setColorScheme(scheme)
        self._refresh()

    def is_dark(self) -> bool:
        """Return whether the window is dark now."""
        if self._theme is not Theme.SYSTEM:
            return self._theme is Theme.DARK
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark

    def _refresh(self) -> None:
        dark = self.is_dark()
        hints = QGuiApplication.styleHints()  # kept: without it its parts can't be asked
        preference = hints.accessibility().contrastPreference()
        # Who asked the system for high contrast has colours that are better for them.
        if preference is not Qt.ContrastPreference.HighContrast and _style_has_no_palette():
            self._application.setPalette(palette(dark))
        if dark != self._was_dark:
            self._was_dark = dark
            self.changed.emit()


def palette(dark: bool) -> QPalette:
    """Return our palette, light or dark."""
    result = QPalette()
    for role, name in (DARK if dark else LIGHT).items():
        result.setColor(role, QColor(name))
    ground = result.color(_Role.Window)
    for role in _DISABLED:
        faint = mixed(result.color(role), ground, _DISABLED_SHARE)
        result.setColor(QPalette.ColorGroup.Disabled, role, faint)
    for role in (_Role.Highlight, _Role.Accent):
        result.setColor(QPalette.ColorGroup.Disabled, role, result.color(_Role.Mid))
    return result


def mixed(colour: QColor, other: QColor, share: float) -> QColor:
    """Return `share` of one colour and the rest of another."""
    rest = 1 - share
    return QColor.fromRgbF(
        colour.redF() * share + other.redF() * rest,
        colour.greenF() * share + other.greenF() * rest,
        colour.blueF() * share + other.blueF() * rest,
    )


def contrast(colour: QColor, other: QColor) -> float:
    """Return the contrast of two opaque colours, 1 to 21 (WCAG 2.2, “contrast ratio”)."""
    lighter, darker = sorted((_luminance(colour), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _style_has_no_palette() -> bool:
    # To ask the style for its name would take 10 ms: PySide6 makes a class of it first.
    return sys.platform not in ("win32", "darwin")
