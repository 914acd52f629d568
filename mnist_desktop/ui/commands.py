"""Everything that can be done in the window: each with its name, its keys, its tip and its icon."""

import re

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from mnist_desktop.core.drawing import Drawing

Keys = QKeySequence.StandardKey | str | None


class Commands(QObject):
    """The actions of one window, by what they do. What they lead to is connected elsewhere."""

    def __init__(self, window: QWidget) -> None:
        """Make them all, for `window` and all its views."""
        super().__init__(window)
        self._window = window
        self.all: list[QAction] = []
        self.icon_names: dict[QAction, str] = {}
        """What is drawn on the actions that have an icon."""
        self._suited: tuple[bool, bool] | None = None
        self._make_for_files()
        self._make_for_editing()
        self._make_for_tools()
        self._make_for_the_rest()
        # Nothing is there yet; whoever knows of more says so.
        self.suit(Drawing())
        self.offer_saving(possible=False)
        self.offer_leafing(possible=False)

    def suit(self, drawing: Drawing) -> None:
        """Offer what can be done with a drawing; with each movement of the pen, so at no cost."""
        has_ink = bool(drawing)
        is_cropped = drawing.picture is not None and drawing.picture.crop is not None
        if (has_ink, is_cropped) == self._suited:
            return
        self._suited = has_ink, is_cropped
        self.whole_picture.setEnabled(is_cropped)
        for action in (self.copy, self.clear, self.export_png, self.export_svg, self.export_digit):
            action.setEnabled(has_ink)

    def offer_saving(self, *, possible: bool) -> None:
        """Offer to save, where there is something to."""
        self.save.setEnabled(possible)
        self.save_as.setEnabled(possible)

    def offer_leafing(self, *, possible: bool) -> None:
        """Offer the files before and after this one, where there are several; also at both ends.

        A command that is not offered could not say that there is no further file.
        """
        self.previous_file.setEnabled(possible)
        self.next_file.setEnabled(possible)

    def name_steps(self, undo: str, redo: str) -> None:
        """Say which step would be undone and which done again; an empty text for none."""
        undoes = self.tr("&Undo {step}").replace("{step}", undo)
        redoes = self.tr("&Redo {step}").replace("{step}", redo)
        self.undo.setText(undoes if undo else self.tr("&Undo"))
        self.redo.setText(redoes if redo else self.tr("&Redo"))

    def _make_for_files(self) -> None:
        key = QKeySequence.StandardKey
        self.new = self._make(self.tr("&New"), key.New, self.tr("Start a new drawing"))
        self.open = self._make(
            self.tr("&Open…"), key.Open, self.tr("Open a picture or a drawing"), "open"
        )
        self.open.setIconText(self.tr("Open"))
        self.next_file = self._make(
            self.tr("Ne&xt file"), "PgDown", self.tr("Open the next of the files")
        )
        self.previous_file = self._make(
            self.tr("Pre&vious file"), "PgUp", self.tr("Open the file before this one")
        )
        self.save = self._make(
            self.tr("&Save"), key.Save, self.tr("Save the drawing as InkML"), "save"
        )
        self.save.setIconText(self.tr("Save"))
        self.save_as = self._make(
            self.tr("Save &as…"), key.SaveAs, self.tr("Save the drawing under another name")
        )
        self.export_png = self._make(
            self.tr("As a &picture (PNG)…"),
            "Ctrl+E",
            self.tr("Write what is on the canvas as a picture"),
        )
        self.export_png.setData(self.tr("Export as a picture (PNG)"))
        self.export_svg = self._make(
            self.tr("As &lines (SVG)…"), None, self.tr("Write the strokes as smooth lines")
        )
        self.export_svg.setData(self.tr("Export as lines (SVG)"))
        self.export_digit = self._make(
            self.tr("As the &network sees it (28 × 28)…"),
            None,
            self.tr("Write the small image that the network was given"),
        )
        self.export_digit.setData(self.tr("Export as the network sees it (28 × 28)"))
        self.quit = self._make(self.tr("&Quit"), key.Quit, self.tr("Close the program"))
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _make_for_editing(self) -> None:
        key = QKeySequence.StandardKey
        self.undo = self._make(
            self.tr("&Undo"), key.Undo, self.tr("Take back the last step"), "undo"
        )
        self.undo.setIconText(self.tr("Undo"))
        self.redo = self._make(
            self.tr("&Redo"), key.Redo, self.tr("Do again what was taken back"), "redo"
        )
        self.redo.setIconText(self.tr("Redo"))
        # People know both; each system has one of them alone.
        both = [QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")]
        self.redo.setShortcuts(list(dict.fromkeys([*self.redo.shortcuts(), *both])))
        for action in (self.undo, self.redo):
            action.setAutoRepeat(True)
            action.setEnabled(False)
            action.setData(action.iconText())  # the text goes with the step
        self.copy = self._make(
            self.tr("&Copy"),
            key.Copy,
            self.tr("Copy the answer as text, and the drawing as a picture"),
        )
        self.paste = self._make(
            self.tr("&Paste"), key.Paste, self.tr("Read a picture from the clipboard")
        )
        self.clear = self._make(self.tr("C&lear"), key.Delete, self.tr("Empty the canvas"), "clear")
        self.clear.setIconText(self.tr("Clear"))
        self.cancel = self._make(
            self.tr("Cancel stroke"), key.Cancel, self.tr("Take back the stroke begun")
        )
        self.whole_picture = self._make(
            self.tr("Read the &whole picture"),
            "Ctrl+0",
            self.tr("Set the crop box back to the whole picture"),
        )

    def _make_for_tools(self) -> None:
        self.pen = self._make(self.tr("&Pen"), "B", self.tr("Draw"), "pen")
        self.pen.setIconText(self.tr("Pen"))
        self.eraser = self._make(
            self.tr("&Eraser"), "E", self.tr("Rub out where it passes"), "eraser"
        )
        self.eraser.setIconText(self.tr("Eraser"))
        tools = QActionGroup(self)
        for action in (self.pen, self.eraser):
            action.setCheckable(True)
            tools.addAction(action)
        self.pen.setChecked(True)
        self.thinner = self._make(
            self.tr("&Thinner pen and eraser"), "[", self.tr("Draw and erase with a thinner tip")
        )
        self.thicker = self._make(
            self.tr("Thic&ker pen and eraser"), "]", self.tr("Draw and erase with a thicker tip")
        )
        for action in (self.thinner, self.thicker):
            action.setAutoRepeat(True)

    def _make_for_the_rest(self) -> None:
        self.network_view = self._make_switch(
            self.tr("What the &network sees"), self.tr("Show the 28 × 28 pixels that are read")
        )
        self.full_screen = self._make_switch(
            self.tr("&Full screen"), self.tr("Give the window the whole screen"), "F11"
        )
        self.single_instance = self._make_switch(
            self.tr("&One window for all files"),
            self.tr("A file opened elsewhere comes to this window"),
        )
        self.shortcuts = self._make(
            self.tr("&Keys and gestures"),
            QKeySequence.StandardKey.HelpContents,
            self.tr("List all keys and gestures"),
        )
        self.log_folder = self._make(
            self.tr("Show the &log file"),
            None,
            self.tr("Open the folder of the file that says what went wrong"),
        )
        self.about = self._make(
            self.tr("&About MNIST Desktop"), None, self.tr("The program and its model")
        )
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def _make_switch(self, text: str, tip: str, keys: Keys = None) -> QAction:
        action = self._make(text, keys, tip)
        action.setCheckable(True)
        return action

    def _make(self, text: str, keys: Keys, tip: str, icon: str = "") -> QAction:
        action = QAction(text, self._window)
        if isinstance(keys, QKeySequence.StandardKey):
            action.setShortcuts(keys)
        elif keys is not None:
            action.setShortcut(QKeySequence(keys))
        action.setAutoRepeat(False)
        action.setStatusTip(tip)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tip} ({shown})" if shown else tip)
        if icon:
            self.icon_names[action] = icon
        self._window.addAction(action)
        self.all.append(action)
        return action


def without_mnemonic(text: str) -> str:
    """Return a text as it is read: Japanese puts the letter to press in brackets behind it."""
    text = re.sub(r"\s*\(&\w\)", "", text)
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
