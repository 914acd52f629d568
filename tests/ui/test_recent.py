"""The files opened last, and the menu that offers them."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.recent import LONGEST, MOST, RecentFiles, RecentMenu


class Store:
    """What stands for the settings."""

    def __init__(self, *kept: str) -> None:
        self.kept: list[str] = list(kept)
        self.asked = 0

    def load(self) -> list[str]:
        self.asked += 1
        return self.kept

    def save(self, paths: Sequence[str]) -> None:
        self.kept = list(paths)


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def files(store: Store) -> RecentFiles:
    return RecentFiles(store.load, store.save)


@pytest.fixture
def menu(qtbot: QtBot) -> QMenu:
    menu = QMenu()
    qtbot.addWidget(menu)
    return menu


def shown(menu: QMenu) -> list[QAction]:
    menu.aboutToShow.emit()
    return [action for action in menu.actions() if not action.isSeparator()]


def made(folder: Path, *names: str) -> list[Path]:
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(b"")
    return [folder / name for name in names]


def test_the_newest_is_first_and_each_is_there_once(files: RecentFiles, tmp_path: Path) -> None:
    a, b, c = made(tmp_path, "a", "b", "c")
    for path in (a, b, c, a, tmp_path / "x" / ".." / "b"):
        files.add(path)
    assert files.paths() == (b, a, c)
    files.remove(a)
    assert files.paths() == (b, c)
    files.clear()
    assert files.paths() == ()


def test_there_are_never_too_many(files: RecentFiles, store: Store, tmp_path: Path) -> None:
    for number in range(MOST + 5):
        files.add(tmp_path / str(number))
    assert [path.name for path in files.paths()] == [str(n) for n in range(MOST + 4, 4, -1)]
    assert len(store.kept) == MOST


if sys.platform != "win32":

    def test_a_link_is_the_file_it_leads_to(files: RecentFiles, tmp_path: Path) -> None:
        (file,) = made(tmp_path, "file")
        (tmp_path / "link").symlink_to(file)
        files.add(file)
        files.add(tmp_path / "link")
        assert files.paths() == (file,)


def test_they_are_kept_as_text_and_only_looked_at_when_needed(tmp_path: Path) -> None:
    store = Store()
    files = RecentFiles(store.load, store.save)
    assert store.asked == 0
    files.add(tmp_path / "a")
    assert store.kept == [str(tmp_path / "a")]
    assert RecentFiles(store.load, store.save).paths() == (tmp_path / "a",)


def test_what_was_kept_badly_does_no_harm(tmp_path: Path) -> None:
    store = Store("", "a", "a", *(f"f{number}" for number in range(20)))
    assert RecentFiles(store.load, store.save).paths()[:2] == (Path("a"), Path("f0"))
    assert len(RecentFiles(store.load, store.save).paths()) == MOST


def test_what_another_window_added_is_not_lost(files: RecentFiles, tmp_path: Path) -> None:
    files.add(tmp_path / "a")
    store = Store()
    one, other = RecentFiles(store.load, store.save), RecentFiles(store.load, store.save)
    one.add(tmp_path / "one")
    other.add(tmp_path / "other")
    assert one.paths() == (tmp_path / "other", tmp_path / "one")


def test_the_menu_is_filled_when_it_is_shown(
    menu: QMenu, files: RecentFiles, store: Store, tmp_path: Path
) -> None:
    RecentMenu(menu, files)
    assert store.asked == 0
    a, b = made(tmp_path, "a.png", "b & c.inkml")
    files.add(a)
    files.add(b)
    one, other, clear = shown(menu)
    assert [one.text(), other.text()] == ["&1 b && c.inkml", "&2 a.png"]
    assert other.toolTip() == str(a)
    assert clear.text() == "Clear list"
    assert len(shown(menu)) == 3


def test_files_of_the_same_name_are_told_apart(
    menu: QMenu, files: RecentFiles, tmp_path: Path
) -> None:
    RecentMenu(menu, files)
    for path in made(tmp_path, "one/seven.png", "two/seven.png", "two/eight.png"):
        files.add(path)
    assert [action.text() for action in shown(menu)[:3]] == [
        "&1 eight.png",
        "&2 seven.png – two",
        "&3 seven.png – one",
    ]


def test_of_a_long_name_both_ends_are_shown(
    menu: QMenu, files: RecentFiles, tmp_path: Path
) -> None:
    RecentMenu(menu, files)
    longest, long = made(tmp_path, "a" * (LONGEST - 4) + ".png", "scan " * 20 + "& page 07.png")
    files.add(longest)
    files.add(long)
    one, other, _ = shown(menu)
    assert one.text() == "&1 scan scan scan scan scan…n scan scan && page 07.png"
    assert len(one.text().removeprefix("&1 ").replace("&&", "&")) == LONGEST
    assert one.toolTip() == str(long)
    assert other.text() == f"&2 {longest.name}"


def test_a_missing_file_is_grey(menu: QMenu, files: RecentFiles, tmp_path: Path) -> None:
    RecentMenu(menu, files)
    (there,) = made(tmp_path, "there")
    for path in (tmp_path, tmp_path / "gone", there):
        files.add(path)
    assert [action.isEnabled() for action in shown(menu)] == [True, False, False, True]


def test_a_file_is_chosen(menu: QMenu, files: RecentFiles, tmp_path: Path, qtbot: QtBot) -> None:
    recent = RecentMenu(menu, files)
    chosen: list[Path] = []
    recent.chosen.connect(chosen.append)
    a, b = made(tmp_path, "a", "b")
    files.add(a)
    files.add(b)
    shown(menu)[1].trigger()
    assert chosen == [a]


def test_the_list_is_cleared(menu: QMenu, files: RecentFiles, tmp_path: Path) -> None:
    recent = RecentMenu(menu, files)
    chosen: list[Path] = []
    recent.chosen.connect(chosen.append)
    files.add(*made(tmp_path, "a"))
    shown(menu)[-1].trigger()
    assert chosen == []
    (empty,) = shown(menu)
    assert not empty.isEnabled()
    assert (tmp_path / "a").exists()
