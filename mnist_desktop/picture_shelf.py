"""The pictures that were opened, for as long as steps back may need them.

An opened picture takes up to 16 MB, and whoever leafs through a folder opens hundreds: the latest
stay in memory, older ones lie in files that go when the program does.
"""

import threading
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING

from mnist_desktop.core.picture import OpenedPicture

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

IN_MEMORY = 4


class PictureShelf:
    """Keeps pictures by their ids."""

    def __init__(self) -> None:
        self._near: OrderedDict[str, OpenedPicture] = OrderedDict()
        self._far: dict[str, Path] = {}
        self._leaving: set[str] = set()
        self._folder: TemporaryDirectory[str] | None = None
        self._lock = threading.Lock()

    def put(self, opened: OpenedPicture) -> None:
        """Keep a picture; those that were not needed for longest may go to files."""
        with self._lock:
            self._near[opened.picture.id] = opened
            self._near.move_to_end(opened.picture.id)
            surplus = list(self._near)[: max(0, len(self._near) - IN_MEMORY)]
            leaving = [each for each in surplus if each not in self._leaving]
            self._leaving.update(leaving)
        for picture_id in leaving:
            # The disk may be slow, and the pen must not wait for it.
            threading.Thread(target=self._put_away, args=(picture_id,)).start()

    def get(self, picture_id: str) -> OpenedPicture:
        """Return a picture that was put here; KeyError for another."""
        with self._lock:
            known = self._near.get(picture_id)
        if known is None:
            import pickle

            known = pickle.loads(self._far[picture_id].read_bytes())
            assert isinstance(known, OpenedPicture)
        self.put(known)
        return known

    def in_memory(self) -> int:
        """Return how many are in memory."""
        return len(self._near)

    def close(self) -> None:
        """Take the files away."""
        if self._folder is not None:
            self._folder.cleanup()

    def _put_away(self, picture_id: str) -> None:
        """Write a picture to a file; where that can't be, it stays in memory."""
        import pickle

        with self._lock:
            opened = self._near[picture_id]
        try:
            path = self._place(picture_id)
            if picture_id not in self._far:
                path.write_bytes(pickle.dumps(opened))
        except OSError:
            return  # and is never tried again: the next would fare no better
        with self._lock:
            self._far[picture_id] = path
            self._near.pop(picture_id)
            self._leaving.discard(picture_id)

    def _place(self, picture_id: str) -> Path:
        from tempfile import TemporaryDirectory

        with self._lock:
            if self._folder is None:
                name = "mnist-desktop-"
                self._folder = TemporaryDirectory(prefix=name, ignore_cleanup_errors=True)
        return Path(self._folder.name) / picture_id
