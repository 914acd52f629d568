"""What the program is made of: the software of others in it, its versions and licences."""

import platform
from dataclasses import dataclass
from importlib import metadata

from PySide6.QtCore import qVersion


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
    except metadata.PackageNotFoundError:  # a bundle may leave out what only installers read
        return ""
