"""Pictures that steps back may need: the latest in memory, all others to be had again."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from mnist_desktop.core.picture import OpenedPicture, Picture, View
from mnist_desktop.picture_shelf import IN_MEMORY, PictureShelf


def opened(number: int) -> OpenedPicture:
    """Return a picture of one pixel."""
    ink, rgb = bytes([number]), bytes([number] * 3)
    return OpenedPicture(Picture(f"id{number}", 1, 1, ink), View(1, 1, rgb, dark_paper=False))


@pytest.fixture
def shelf() -> Iterator[PictureShelf]:
    shelf = PictureShelf()
    yield shelf
    shelf.close()


def test_all_pictures_come_back_as_they_were(shelf: PictureShelf, qtbot: QtBot) -> None:
    pictures = [opened(number) for number in range(3 * IN_MEMORY)]
    for each in pictures:
        shelf.put(each)
    qtbot.waitUntil(lambda: shelf.in_memory() == IN_MEMORY)
    for each in [*pictures, *reversed(pictures)]:
        assert shelf.get(each.picture.id) == each
    qtbot.waitUntil(lambda: shelf.in_memory() <= IN_MEMORY + 1)


def test_what_was_never_put_there_is_not_there(shelf: PictureShelf) -> None:
    with pytest.raises(KeyError):
        shelf.get("other")


def test_a_disk_that_takes_nothing_keeps_them_in_memory(
    shelf: PictureShelf, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("tempfile.tempdir", "/no/such/folder")
    for number in range(2 * IN_MEMORY):
        shelf.put(opened(number))
    assert [shelf.get(f"id{n}").picture.ink[0] for n in range(2 * IN_MEMORY)] == list(range(8))
