"""Draw a digit, or open a picture of one, and see what a neural network makes of it, live.

Importing the package loads nothing heavy; `mnist_desktop.Reader` brings torch when it is used.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mnist_desktop.inference.reader import Reader

__all__ = ["Reader", "__version__"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    if name == "Reader":
        from mnist_desktop.inference.reader import Reader

        return Reader
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
