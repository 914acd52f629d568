"""The languages of the window: its texts from Qt Linguist's own files, read as they are.

Compiled ones would be built for every checkout, wheel and bundle, to save a person whose language
is not English ten milliseconds (docs/decisions/0010-translations-as-they-are.md).
"""

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from mnist_desktop.ui.platform import override

SYSTEM = "system"
NAMES = {
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "ja": "日本語",
}
"""The languages there are, each by its own name."""
UNTRANSLATED = "en"

_log = logging.getLogger(__name__)


class Texts(QTranslator):
    """The translations of one file of Qt Linguist (`.ts`)."""

    def __init__(self, path: Path) -> None:
        """Read a file; a damaged one is as empty, with a line in the log."""
        super().__init__()
        import xml.etree.ElementTree as ElementTree  # 6 ms, which English need not wait for

        self._texts: dict[tuple[str, str], str] = {}
        try:
            root = ElementTree.parse(path).getroot()
        except (OSError, ElementTree.ParseError) as error:
            _log.warning("the translation %s cannot be read (%s)", path.name, error)
            return
        for context in root.iter("context"):
            name = context.findtext("name", "")
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is not None and translation.text and not translation.get("type"):
                    self._texts[name, message.findtext("source", "")] = translation.text

    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        # None has Qt ask the next translator; an empty text would be the translation.
        return self._texts.get((context, sourceText))  # type: ignore[return-value]

    @override
    def isEmpty(self) -> bool:
        return not self._texts


def best(wanted: str) -> str:
    """Return the code of the language to use; for SYSTEM the first of the system's that we have."""
    if wanted in NAMES:
        return wanted
    for tag in QLocale.system().uiLanguages():
        code = tag.replace("_", "-").split("-")[0].lower()
        if code in NAMES:
            return code
    return UNTRANSLATED


def use(wanted: str, folder: Path) -> str:
    """Speak a language from now on: texts, Qt's own dialogs, numbers. Returns its code.

    `folder` has the translations. What has been made before keeps its language.
    """
    code = best(wanted)
    if wanted in NAMES:
        QLocale.setDefault(QLocale(code))
    application = QCoreApplication.instance()
    if code == UNTRANSLATED or application is None:
        return code
    ours = Texts(folder / f"{code}.ts")
    ours.setParent(application)
    QCoreApplication.installTranslator(ours)
    qt = QTranslator(application)
    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qt.load(f"qtbase_{code}", place):
        QCoreApplication.installTranslator(qt)
    return code
