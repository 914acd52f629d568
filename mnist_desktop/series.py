"""Several files of which one is on the desk, and the others are a key away."""

from collections.abc import Sequence
from pathlib import Path


class Series:
    """Knows which of some files is meant, the first to begin with; there may be none."""

    def __init__(self, files: Sequence[Path] = ()) -> None:
        self._files = tuple(file.absolute() for file in files)
        self._at = 0

    def __len__(self) -> int:
        return len(self._files)

    @property
    def file(self) -> Path | None:
        """The file that is meant; None for none."""
        return self._files[self._at] if self._files else None

    @property
    def place(self) -> int:
        """Which one it is, the first being 1."""
        return self._at + 1

    def turn(self, pages: int) -> bool:
        """Mean a later file, or an earlier one; False where there is none."""
        at = self._at + pages
        if not 0 <= at < len(self._files):
            return False
        self._at = at
        return True
