"""What the versions of Python and PySide6 do not agree on, in one place, with the reason."""

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from PySide6.QtCore import QIODevice
    from PySide6.QtGui import QImage
    from typing_extensions import override
else:
    # In `typing` since Python 3.12; typing_extensions takes 6 ms of the time to the first paint.
    _Method = TypeVar("_Method")

    def override(method: _Method) -> _Method:
        """Mark a method that overrides one of Qt's; the type checker sees that it does."""
        return method


def write_png(image: "QImage", device: "QIODevice", quality: int) -> None:
    """Write an image; quality -1 is small, 100 is quick."""
    # The stubs ask for bytes, as C++ does; PySide6 takes text alone.
    image.save(device, "PNG", quality)  # type: ignore[call-overload]


__all__ = ["override", "write_png"]
