"""What the versions of Python and PySide6 do not agree on, in one place, with the reason."""

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override
else:
    # In `typing` since Python 3.12; typing_extensions takes 6 ms of the time to the first paint.
    _Method = TypeVar("_Method")

    def override(method: _Method) -> _Method:
        """Mark a method that overrides one of Qt's; the type checker sees that it does."""
        return method


__all__ = ["override"]
