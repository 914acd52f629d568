"""What the user chose, from the settings to the window and back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mnist_desktop.ui.canvas import Tool
from mnist_desktop.ui.main_window import MainWindow
from mnist_desktop.ui.settings import FingerRule, Settings, Theme

if TYPE_CHECKING:
    from mnist_desktop.ui.theme import Look

WIDTH_STEP = 1.15
"""How much thicker the pen becomes with one press of a key; at least one unit."""


class Preferences(QObject):
    """Brings the window to what is remembered, and remembers what is changed in it."""

    news = Signal(str)
    """What came of a choice, for the line at the foot of the window."""

    def __init__(self, settings: Settings, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._window = window
        self._look: Look | None = None
        commands, canvas = window.commands, window.canvas
        if not settings.geometry.isEmpty():
            window.restoreGeometry(settings.geometry)
        self._set_pen_width(settings.pen_width)
        canvas.set_finger_rule(settings.finger_rule)
        commands.network_view.setChecked(settings.show_network_view)
        window.network_view.setVisible(settings.show_network_view)
        commands.single_instance.setChecked(settings.single_instance)
        window.tools.width_chosen.connect(self._set_pen_width)
        commands.thinner.triggered.connect(lambda: self._step(1 / WIDTH_STEP))
        commands.thicker.triggered.connect(lambda: self._step(WIDTH_STEP))
        commands.pen.triggered.connect(lambda: canvas.set_tool(Tool.PEN))
        commands.eraser.triggered.connect(lambda: canvas.set_tool(Tool.ERASER))
        commands.network_view.toggled.connect(self._on_network_view)
        commands.single_instance.toggled.connect(self._on_single_instance)

    def offer(self, look: "Look | None" = None) -> None:
        """Fill the menus of choices; after the first paint, as nobody chooses before.

        `look` dresses the whole program; None where there is a window, but no program of its own.
        """
        from mnist_desktop.ui.choice_menu import Choice, ChoiceMenu
        from mnist_desktop.ui.languages import NAMES, SYSTEM

        self._look = look
        menus, settings = self._window.menus, self._settings
        themes = (
            Choice(
                Theme.SYSTEM, self.tr("As the &system"), self.tr("Light or dark with the system")
            ),
            Choice(Theme.LIGHT, self.tr("&Light"), self.tr("Dark ink on white paper")),
            Choice(Theme.DARK, self.tr("&Dark"), self.tr("Light ink on dark paper")),
        )
        fingers = (
            Choice(
                FingerRule.AUTOMATIC,
                self.tr("Draw &until a pen is used"),
                self.tr("Once a pen has been seen, fingers and palms leave no marks"),
            ),
            Choice(FingerRule.ALWAYS, self.tr("&Always draw"), self.tr("Beside a pen, too")),
            Choice(FingerRule.NEVER, self.tr("&Never draw"), self.tr("Only pen and mouse draw")),
        )
        later = self.tr("From the next start on")
        languages = (
            Choice(SYSTEM, self.tr("As the &system"), later),
            *(Choice(code, name, later) for code, name in NAMES.items()),
        )
        self._theme = ChoiceMenu(menus.theme, themes)
        self._theme.set_choice(settings.theme)
        self._theme.chosen.connect(self._on_theme)
        self._fingers = ChoiceMenu(menus.fingers, fingers)
        self._fingers.set_choice(settings.finger_rule)
        self._fingers.chosen.connect(self._on_fingers)
        self._languages = ChoiceMenu(menus.language, languages)
        self._languages.set_choice(settings.language)
        self._languages.chosen.connect(self._on_language)

    def save(self) -> None:
        """Remember where the window is, and write everything down."""
        self._settings.geometry = self._window.saveGeometry()
        self._settings.save()

    def _step(self, factor: float) -> None:
        width = self._window.canvas.pen_width
        step = max(1.0, abs(width * factor - width))
        self._set_pen_width(width + (step if factor > 1 else -step))

    def _set_pen_width(self, width: float) -> None:
        self._window.canvas.set_pen_width(width)
        width = self._window.canvas.pen_width  # within its limits
        self._window.tools.set_pen_width(width)
        if width != self._settings.pen_width:
            self._settings.pen_width = width

    def _on_network_view(self, shown: bool) -> None:
        self._settings.show_network_view = shown

    def _on_single_instance(self, single: bool) -> None:
        self._settings.single_instance = single
        self.news.emit(self.tr("This holds for windows that are opened from now on."))

    def _on_theme(self, theme: str) -> None:
        self._settings.theme = Theme(theme)
        if self._look is not None:
            self._look.apply(Theme(theme))

    def _on_fingers(self, rule: str) -> None:
        self._settings.finger_rule = FingerRule(rule)
        self._window.canvas.set_finger_rule(FingerRule(rule))

    def _on_language(self, language: str) -> None:
        self._settings.language = language
        self.news.emit(self.tr("The window speaks this language from the next start on."))
