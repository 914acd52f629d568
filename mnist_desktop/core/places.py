"""Where the program's own files are: beside the package, or one level above it in a checkout.

A wheel and a bundle carry `models/` and `resources/` inside the package; a checkout has them
at its top. Nothing here depends on how the program was started.
"""

from pathlib import Path

from mnist_desktop.core.errors import QT_TRANSLATE_NOOP, UserError

DEFAULT_MODEL = "mnist"

_PACKAGE = Path(__file__).resolve().parent.parent
_CARD = "card.json"
"""`card.CARD_FILE`; the card's module takes longer to import than the window may wait."""


def _find(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def model_folder(name: str = DEFAULT_MODEL) -> Path:
    """Return the folder of the bundled model `name`; it may be missing."""
    return _find("models") / name


def model_names() -> tuple[str, ...]:
    """Return the names of the bundled models: the default, there or not, then the others."""
    others = {card.parent.name for card in _find("models").glob(f"*/{_CARD}")} - {DEFAULT_MODEL}
    return (DEFAULT_MODEL, *sorted(others))


def find_model(named: str) -> Path:
    """Return the folder of a model: one of the bundled ones by its name, or any by its path.

    UserError where it is neither.
    """
    names = model_names()
    if named in names:
        return model_folder(named)
    if named and (Path(named) / _CARD).is_file():
        return Path(named)
    raise UserError(
        QT_TRANSLATE_NOOP(
            "Errors", "There is no model “{name}”; choose {names}, or a folder that holds a model."
        ),
        name=named,
        names=", ".join(names),
    )


def resource(name: str) -> Path:
    """Return the path of a file or folder of `resources/`; it may be missing."""
    return _find("resources") / name
