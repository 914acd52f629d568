"""What the door does first in a frozen program, which is its own Python."""

import os
import sys
from multiprocessing import resource_tracker, spawn

import pytest

from mnist_desktop import __main__ as door


@pytest.fixture(autouse=True)
def frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    for name in ("LD_LIBRARY_PATH", "LD_LIBRARY_PATH_ORIG"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("flags", [(), ("-B", "-S", "-I")])
def test_it_looks_after_semaphores_when_multiprocessing_asks(
    monkeypatch: pytest.MonkeyPatch, flags: tuple[str, ...]
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(resource_tracker, "main", asked.append)
    command = "from multiprocessing.resource_tracker import main;main(17)"
    monkeypatch.setattr(sys, "argv", ["mnist-desktop", *flags, "-c", command])

    with pytest.raises(SystemExit) as end:
        door.main()

    assert asked == [17]
    assert not end.value.code


def test_it_becomes_a_worker_when_multiprocessing_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dict[str, int | None]] = []
    monkeypatch.setattr(spawn, "spawn_main", lambda **kinds: asked.append(kinds))
    arguments = ["--multiprocessing-fork", "tracker_fd=18", "pipe_handle=22"]
    monkeypatch.setattr(sys, "argv", ["mnist-desktop", *arguments])

    with pytest.raises(SystemExit):
        door.main()

    assert asked == [{"tracker_fd": 18, "pipe_handle": 22}]


@pytest.mark.parametrize("before", [None, "/somewhere/lib"])
def test_programs_it_starts_find_the_systems_libraries(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], before: str | None
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/where/the/program/is/_internal")
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    monkeypatch.setattr(sys, "argv", ["mnist-desktop", "--version"])

    assert door.main() == 0

    assert capsys.readouterr().out.startswith("mnist-desktop ")
    assert os.environ.get("LD_LIBRARY_PATH") == before
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ
