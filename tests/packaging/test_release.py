"""Making a version, in a small repository of its own."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.packaging.stand_in import SCRIPTS, can_make_packages, run

pytestmark = pytest.mark.skipif(
    not can_make_packages(), reason="versions are made where the Linux packages are"
)

CHANGES = """\
# Changes

## Unreleased

- Something new.

## 1.1.0 (2026-01-31)

- Something older.
"""
MAKEFILE = """\
check:
\t@test ! -e broken-check
package:
\t@test ! -e broken-package
\t@mkdir -p dist
\t@echo archive > dist/mnist-desktop-1.2.0-linux-x86_64.tar.xz
\t@echo package > dist/mnist-desktop_1.2.0_amd64.deb
\t@echo older > dist/mnist-desktop_1.1.0_amd64.deb
"""


class Repository:
    """A checkout with the scripts, and a Makefile that builds in no time."""

    def __init__(self, top: Path) -> None:
        self.top = top
        shutil.copytree(SCRIPTS, top / ".ci" / "package")
        self.write("mnist_desktop/__init__.py", '"""A program."""\n\n__version__ = "1.1.0"\n')
        self.write("CHANGELOG.md", CHANGES)
        self.write("Makefile", MAKEFILE)
        self.write(".gitignore", "dist/\n__pycache__/\n")
        self.git("init", "--quiet", "--initial-branch=main")
        self.git("config", "user.name", "Somebody")
        self.git("config", "user.email", "somebody@example.org")
        self.commit()

    def write(self, name: str, content: str) -> None:
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")

    def read(self, name: str) -> str:
        return (self.top / name).read_text(encoding="utf-8")

    def commit(self) -> None:
        self.git("add", ".")
        self.git("commit", "--quiet", "--message=What is there")

    def git(self, *words: str) -> str:
        done = run(["git", "-C", self.top, *words])
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def state(self) -> tuple[str, str, str]:
        """Return what must not change where a version is refused."""
        return self.git("rev-parse", "HEAD"), self.git("tag"), self.git("status", "--porcelain")

    def release(self, *words: str) -> tuple[int, str, str]:
        """Run the command; return how it ended, what it said, and why it refused."""
        done = run([sys.executable, "-B", self.top / ".ci" / "package" / "release.py", *words])
        return done.returncode, done.stdout, done.stderr.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "checkout")


def test_a_version_is_written_committed_built_and_tagged(repository: Repository) -> None:
    status, said, refused = repository.release("1.2.0")

    assert (status, refused) == (0, "")
    assert "git push --follow-tags origin main" in said
    assert '__version__ = "1.2.0"' in repository.read("mnist_desktop/__init__.py")
    lines = repository.read("CHANGELOG.md").splitlines()
    assert lines[2] == "## Unreleased"
    assert lines[4].startswith("## 1.2.0 (20")
    assert lines[6] == "- Something new."
    assert repository.git("log", "-1", "--format=%s") == "Release 1.2.0"
    assert repository.git("cat-file", "-t", "v1.2.0") == "tag"
    assert repository.git("rev-list", "-1", "v1.2.0") == repository.git("rev-parse", "HEAD")
    assert repository.git("status", "--porcelain") == ""
    sums = run(
        ["sh", "-c", 'cd "$1" && sha256sum --check SHA256SUMS', "sh", repository.top / "dist"]
    )
    assert sums.returncode == 0
    assert sums.stdout.splitlines() == [
        "mnist-desktop-1.2.0-linux-x86_64.tar.xz: OK",
        "mnist-desktop_1.2.0_amd64.deb: OK",
    ]


def test_what_the_version_changed_can_be_printed(repository: Repository) -> None:
    notes = repository.top / ".ci" / "package" / "release_notes.py"

    done = run([sys.executable, "-B", notes, "v1.1.0"])

    assert done.stdout == "- Something older.\n"
    assert run([sys.executable, "-B", notes, "v9.0.0"]).returncode == 1


def test_a_dry_run_changes_nothing(repository: Repository) -> None:
    before = repository.state()

    status, said, refused = repository.release("1.2.0", "--dry-run")

    assert (status, refused) == (0, "")
    assert "All is in order for 1.2.0; nothing was changed." in said
    assert repository.state() == before
    assert not (repository.top / "dist").exists()


def test_a_version_may_be_the_one_that_the_program_says_already(repository: Repository) -> None:
    repository.write("mnist_desktop/__init__.py", '__version__ = "1.2.0"\n')
    repository.commit()

    assert repository.release("1.2.0")[0] == 0


def on_a_branch(repository: Repository) -> None:
    repository.git("switch", "--quiet", "--create", "other")


def with_a_change(repository: Repository) -> None:
    repository.write("Makefile", MAKEFILE + "\n")


def with_a_new_file(repository: Repository) -> None:
    repository.write("new.txt", "new")


def with_its_tag(repository: Repository) -> None:
    repository.git("tag", "v1.2.0")


def without_changes(repository: Repository) -> None:
    repository.write("CHANGELOG.md", CHANGES.replace("- Something new.\n\n", ""))
    repository.commit()


def with_broken_checks(repository: Repository) -> None:
    repository.write("broken-check", "")
    repository.commit()


def with_versions_that_differ(repository: Repository) -> None:
    repository.write("CHANGELOG.md", CHANGES.replace("1.1.0", "1.2.0"))
    repository.commit()


def as_it_is(_: Repository) -> None:
    pass


@pytest.mark.parametrize(
    ("version", "make_so", "sentence"),
    [
        ("1.2", as_it_is, "“1.2” is no version; name one like 1.2.0."),
        ("v1.2.0", as_it_is, "“v1.2.0” is no version; name one like 1.2.0."),
        ("1.0.9", as_it_is, "1.0.9 comes before 1.1.0, which the program says it is."),
        ("1.2.0", on_a_branch, "Versions are made on main, and this is other."),
        (
            "1.2.0",
            with_a_change,
            "There are changes that are not committed; commit or remove them first.",
        ),
        (
            "1.2.0",
            with_a_new_file,
            "There are changes that are not committed; commit or remove them first.",
        ),
        ("1.2.0", with_its_tag, "There is a tag v1.2.0 already; choose the next version."),
        (
            "1.2.0",
            without_changes,
            "CHANGELOG.md has nothing under “## Unreleased”; say there what is new.",
        ),
        (
            "1.2.0",
            with_broken_checks,
            "`make check` is not green; mend what it says, commit, and try again.",
        ),
        (
            "1.2.0",
            with_versions_that_differ,
            "CHANGELOG.md has 1.2.0, but mnist_desktop/__init__.py says 1.1.0.",
        ),
    ],
)
def test_what_is_not_in_order_is_refused_in_one_sentence(
    repository: Repository, version: str, make_so: Callable[[Repository], None], sentence: str
) -> None:
    make_so(repository)
    before = repository.state()

    status, _, refused = repository.release(version)

    assert status == 1
    assert refused.splitlines()[-1] == sentence
    assert repository.state() == before


def test_a_build_that_failed_is_gone_on_with(repository: Repository) -> None:
    repository.write("broken-package", "")
    repository.commit()

    status, _, refused = repository.release("1.2.0")

    assert status == 1
    assert "`make package` failed" in refused
    assert repository.git("tag") == "", "what has a tag was built"
    repository.git("rm", "--quiet", "broken-package")
    repository.git("commit", "--quiet", "--message=Mend it")

    assert repository.release("1.2.0")[0] == 0
    assert repository.git("tag") == "v1.2.0"
    assert repository.read("CHANGELOG.md").count("1.2.0") == 1
