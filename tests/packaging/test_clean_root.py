"""Where a clean root takes its packages from: apt's own configuration says so."""

import os
import sys
from pathlib import Path

import pytest

from tests.packaging.stand_in import REASON, SCRIPTS, can_make_packages, run

pytestmark = pytest.mark.skipif(not can_make_packages(), reason=REASON)

OWN = "deb http://mirror.example/debian/ mine main contrib"
CODE = "import sys, clean_root; [print(s.line()) for s in clean_root.sources(sys.argv[1])]"


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine whose apt has what the file `rows` says."""
    release = Path("/etc/os-release").read_text(encoding="utf-8")
    (name,) = [line for line in release.splitlines() if line.startswith("VERSION_CODENAME=")]
    own = name.partition("=")[2].strip('"')
    rows = tmp_path / "rows"
    rows.write_text(
        f"http://mirror.example/debian/|{own}|main\n"
        f"http://mirror.example/debian/|{own}|contrib\n"
        f"http://mirror.example/security/|{own}-security|main\n"
        "https://other.example/|nodistro|main\n",
        encoding="utf-8",
    )
    apt = tmp_path / "bin" / "apt-get"
    apt.parent.mkdir()
    apt.write_text(f"#!/bin/sh\ncat '{rows}'\n", encoding="utf-8")
    apt.chmod(0o755)
    monkeypatch.setenv("PATH", f"{apt.parent}:{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(SCRIPTS))
    monkeypatch.setenv("OWN", own)
    return rows


def sources(suite: str) -> str:
    done = run([sys.executable, "-B", "-c", CODE, suite])
    return (done.stdout + done.stderr.strip().rpartition("\n")[2]).replace(
        os.environ["OWN"], "mine"
    )


@pytest.mark.usefixtures("machine")
def test_its_own_release_with_its_updates_and_nobody_elses() -> None:
    assert sources(os.environ["OWN"]).splitlines() == [
        OWN,
        "deb http://mirror.example/security/ mine-security main",
    ]


@pytest.mark.usefixtures("machine")
def test_another_release_comes_from_where_its_own_does() -> None:
    assert sources("newer") == f"{OWN.replace('mine', 'newer')}\n"


def test_of_a_list_of_mirrors_the_first_is_taken(machine: Path, tmp_path: Path) -> None:
    mirrors = tmp_path / "mirrors.txt"
    mirrors.write_text("http://first.example/debian/ priority:1\nhttp://second.example/\n")
    own = os.environ["OWN"]
    machine.write_text(f"mirror+file:{mirrors}/|{own}|main\n", encoding="utf-8")

    assert sources(own) == "deb http://first.example/debian/ mine main\n"


def test_a_machine_whose_apt_has_no_system_is_told_so(machine: Path) -> None:
    machine.write_text("https://other.example/|nodistro|main\n", encoding="utf-8")

    assert "apt knows no place that has mine" in sources(os.environ["OWN"])
