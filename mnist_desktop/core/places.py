"""Where the program's own files are: beside the package, or one level above it in a checkout.

A wheel and a bundle carry `models/` and `resources/` inside the package; a checkout has them
at its top. Nothing here depends on how the program was started.
"""

from pathlib import Path

DEFAULT_MODEL = "mnist"

_PACKAGE = Path(__file__).resolve().parent.parent


def _find(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def model_folder(name: str = DEFAULT_MODEL) -> Path:
    """Return the folder of the bundled model `name`; it may be missing."""
    return _find("models") / name


def resource(name: str) -> Path:
    """Return the path of a file or folder of `resources/`; it may be missing."""
    return _find("resources") / name
