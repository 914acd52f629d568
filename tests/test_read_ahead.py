"""Reading ahead: all of Qt in a bundle, in the order in which it is waited for."""

import os
import sys
import threading
from pathlib import Path

import pytest

from mnist_desktop.read_ahead import read_ahead

pytestmark = pytest.mark.skipif(
    not hasattr(os, "posix_fadvise"), reason="this system can't be asked to read a file ahead"
)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that the system has been asked to read, in that order."""
    names: list[str] = []

    def note(file: int, start: int, length: int, advice: int) -> None:
        assert (start, length, advice) == (0, 0, os.POSIX_FADV_WILLNEED)
        names.append(Path(f"/proc/self/fd/{file}").readlink().name)

    monkeypatch.setattr(os, "posix_fadvise", note)
    return names


def _wait() -> None:
    for thread in threading.enumerate():
        if thread.name == "read ahead":
            thread.join()


def test_the_libraries_of_a_bundle_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: list[str]
) -> None:
    deep = tmp_path / "PySide6/Qt/plugins/platforms"
    deep.mkdir(parents=True)
    for file in (
        tmp_path / "program",
        tmp_path / "PySide6/QtWidgets.abi3.so",
        tmp_path / "PySide6/QtCore.abi3.so",
        tmp_path / "PySide6/Qt/libQt6Core.so.6",
        tmp_path / "PySide6/Qt/qt.conf",
        deep / "libqxcb.so",
    ):
        file.write_bytes(b"x" * 5000)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "program"))
    read_ahead()
    _wait()
    assert asked == [
        "program",
        "QtCore.abi3.so",
        "libQt6Core.so.6",
        "QtWidgets.abi3.so",
        "libqxcb.so",
    ]


def test_what_is_gone_or_no_file_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: list[str]
) -> None:
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6/lost.so").symlink_to("nowhere")
    (tmp_path / "PySide6/there.so").touch()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gone"))
    read_ahead()
    _wait()
    assert asked == ["there.so"]


def test_an_installed_program_reads_nothing_ahead(asked: list[str]) -> None:
    assert not hasattr(sys, "_MEIPASS")
    read_ahead()
    _wait()
    assert asked == []
