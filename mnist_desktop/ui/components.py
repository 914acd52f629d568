"""What the program is made of: the software of others in it, its versions and licences.

A bundle carries a list of what is in it, and the texts of the licences; elsewhere the list says
what the program was installed with.
"""

import json
import platform
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mnist_desktop.core.places import resource
from mnist_desktop.ui.platform import override

SBOM, NOTICES = "sbom.cdx.json", "NOTICES.txt"
"""The files of a bundle, made with it: `.ci/bundle/sbom.py`."""


@dataclass(frozen=True, slots=True)
class Component:
    """A part of the program that others made."""

    name: str
    version: str
    """Empty where it can't be told."""
    licence: str
    """As SPDX names it."""


def components() -> tuple[Component, ...]:
    """Return the parts, without importing them."""
    carried = resource(SBOM)
    return _carried(carried) if carried.is_file() else _installed()


def notices() -> Path | None:
    """Return the file with the texts of the parts' licences; None where nothing is carried."""
    path = resource(NOTICES)
    return path if path.is_file() else None


class Notices(QPlainTextEdit):
    """The texts of the licences, half a megabyte, read when somebody looks at them."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = path
        self.setReadOnly(True)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if self._path is not None:
            self.setPlainText(self._path.read_text(encoding="utf-8"))
            self._path = None
        super().showEvent(event)


def _carried(sbom: Path) -> tuple[Component, ...]:
    parts = json.loads(sbom.read_bytes())["components"]
    return tuple(
        Component(part["name"], part["version"], part["licenses"][0]["expression"])
        for part in parts
    )


def _installed() -> tuple[Component, ...]:
    return (
        Component("Python", platform.python_version(), "PSF-2.0"),
        Component("Qt", qVersion(), "LGPL-3.0-only"),
        Component("PySide6, Shiboken6", _version("PySide6-Essentials"), "LGPL-3.0-only"),
        Component("PyTorch", _version("torch"), "BSD-3-Clause"),
        Component("NumPy", _version("numpy"), "BSD-3-Clause"),
        Component("SciPy", _version("scipy"), "BSD-3-Clause"),
        Component("Pillow", _version("pillow"), "MIT-CMU"),
        Component("typing_extensions", _version("typing-extensions"), "PSF-2.0"),
    )


def _version(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:  # put there by other means than an installer
        return ""
