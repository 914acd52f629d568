"""Files are written whole or not at all, and one sentence says why not."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from mnist_desktop.core.errors import UserError
from mnist_desktop.core.files import write_atomically

OLD, NEW = b"old" * 1000, b"new" * 5000


def refusal(path: Path) -> str:
    """Return the sentence with which a path is refused; nothing may be left beside it."""
    with pytest.raises(UserError) as caught:
        write_atomically(path, NEW)
    sentence = caught.value.sentence
    assert sentence.startswith("“")
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert len(sentence) < 200
    return sentence


def test_a_new_file(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    write_atomically(tmp_path / "Zahl – 数字.inkml", NEW)
    assert (tmp_path / "Zahl – 数字.inkml").read_bytes() == NEW
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Zahl – 数字.inkml", "plain"]
    assert (tmp_path / "Zahl – 数字.inkml").stat().st_mode == plain.stat().st_mode


def test_an_older_file_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "a.inkml"
    path.write_bytes(OLD)
    path.chmod(0o600)
    before = path.stat().st_mode
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW
    assert path.stat().st_mode == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "no room left"),
        (errno.EACCES, "not allowed there"),
        (errno.EROFS, "not allowed there"),
        (errno.EIO, os.strerror(errno.EIO)),
    ],
)
def test_a_disk_that_fails_leaves_the_older_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    path = tmp_path / "a.inkml"
    path.write_bytes(OLD)
    monkeypatch.setattr(os, "fsync", fail)

    assert words in refusal(path)
    assert path.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_system_that_cannot_sync_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))

    monkeypatch.setattr(os, "fsync", refuse)
    write_atomically(tmp_path / "a", NEW)
    assert (tmp_path / "a").read_bytes() == NEW


def test_a_file_that_may_not_be_written_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For whoever may write everywhere, the system's own answer would be another one."""
    path = tmp_path / "a.inkml"
    path.write_bytes(OLD)
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    assert "not allowed there" in refusal(path)
    assert path.read_bytes() == OLD


def test_places_where_nothing_can_be_saved(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(OLD)
    assert "folder is no longer there" in refusal(tmp_path / "gone" / "a.inkml")
    assert "is a folder" in refusal(tmp_path)
    assert "“x" in refusal(tmp_path / ("x" * 300))
    assert "name is not allowed" in refusal(tmp_path / "a\0b")
    assert "was not saved" in refusal(tmp_path / "file" / "a.inkml")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


if sys.platform != "win32":

    def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        assert "not allowed there" in refusal(tmp_path / "pipe")
        assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)

    def test_a_link_stays_and_its_file_is_written(tmp_path: Path) -> None:
        (tmp_path / "folder").mkdir()
        file, link = tmp_path / "folder" / "file", tmp_path / "link"
        file.write_bytes(OLD)
        link.symlink_to(file)
        write_atomically(link, NEW)
        assert link.is_symlink()
        assert file.read_bytes() == NEW
