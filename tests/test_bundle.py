"""The frozen program, as the person has it who downloads it: started, drawn on, moved, quit.

The folder is dist/mnist-desktop, or MNIST_DESKTOP_BUNDLE. Needs an X server and a D-Bus session of
its own (`make bundle-test`).
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from mnist_desktop import __version__
from tests.ends import end_of

if sys.platform == "linux":
    from tests.accessible import Accessible, desktop, until

pytestmark = pytest.mark.bundle

TOP = Path(__file__).resolve().parent.parent
FOLDER = Path(os.environ.get("MNIST_DESKTOP_BUNDLE", TOP / "dist" / "mnist-desktop"))
PROGRAM = "mnist-desktop"
SAMPLE = TOP / "resources" / "samples" / "7-crossed-01.inkml"
PATIENCE_S = 60.0
ANYBODY = 65534
"""The user and group that own nothing (`nobody`): to them, permissions mean something."""


@dataclass
class Running:
    """A started program: what it shows, and the processes it consists of."""

    process: "subprocess.Popen[bytes]"
    screen: Accessible
    pids: set[int] = field(default_factory=set)

    def find(self, name: str) -> Accessible:
        """Return the object on the screen whose name begins so, once it is there."""

        def look() -> Accessible | None:
            for program in self.screen.children():
                if program.process() == self.process.pid:
                    return next(
                        (each for each in program.all() if each.name.startswith(name)), None
                    )
            return None

        return until(look, PATIENCE_S, f"“{name}” on the screen")

    def wait_for_answer(self, number: str) -> None:
        """Wait until the window says that it reads a number."""
        self.find(f"Answer: {number} ")

    def draw_bar(self, share: float = 0.5) -> None:
        """Draw a one on the canvas, with the mouse of the X server, so far to the right."""
        left, top, width, height = self.find("Canvas").extents()
        x, first, last = left + int(width * share), top + height // 5, top + height * 4 // 5
        words = ["mousemove", str(x), str(first), "mousedown", "1"]
        for y in range(first, last, 8):
            words += ["mousemove", str(x), str(y)]
        xdotool(*words, "mouseup", "1")

    def quit_without_saving(self) -> None:
        """Quit, and answer the question that comes before a drawing is lost."""
        xdotool("key", "ctrl+q")
        left, top, width, height = self.find("Discard").extents()
        xdotool("mousemove", str(left + width // 2), str(top + height // 2), "click", "1")

    def family(self) -> set[int]:
        """Return the ids of all its processes: it, and what descends from it."""
        parents = {}
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rpartition(")")[2].split()
            except OSError:  # it has just ended
                continue
            parents[int(stat.parent.name)] = int(fields[1])
        found = {self.process.pid}
        while more := {pid for pid, parent in parents.items() if parent in found} - found:
            found |= more
        return found

    def reader(self) -> int:
        """Return the id of the process that has torch in it."""

        def look() -> int | None:
            others = self.family() - {self.process.pid}
            return next((pid for pid in others if has_torch(pid)), None)

        return until(look, PATIENCE_S, "a process with torch")


def has_torch(pid: int) -> bool:
    """Return whether a process has torch in it; one that has just ended has not."""
    try:
        return "libtorch_cpu" in Path(f"/proc/{pid}/maps").read_text()
    except OSError:
        return False


def xdotool(*words: str) -> None:
    """Move the mouse and the keys of the X server."""
    subprocess.run(["xdotool", *words], check=True, timeout=PATIENCE_S)


def environment(home: Path, **more: str) -> dict[str, str]:
    """Return what a person's environment is like, with a home of its own."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("XDG_", "QT_", "PYTHON", "LD_"))
    }
    own = {"HOME": str(home), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LANG": "C.UTF-8"}
    return kept | own | more


@contextmanager
def started(
    home: Path, *arguments: str | Path, folder: Path = FOLDER, before: Sequence[str] = ()
) -> Iterator[Running]:
    """Start the program, in a home, by way of `before`; it is ended at the end, if it still is."""
    command = [*before, str(folder / PROGRAM), *map(str, arguments)]
    with desktop() as screen, subprocess.Popen(command, env=environment(home)) as process:
        running = Running(process, screen)
        try:
            yield running
        finally:
            for pid in running.family():
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)


def run(
    *arguments: str | Path,
    home: Path,
    folder: Path = FOLDER,
    before: Sequence[str] = (),
    **more: str,
) -> "subprocess.CompletedProcess[str]":
    """Run the program as a command, without a display."""
    nowhere = environment(home, **more)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
        nowhere.pop(name, None)
    return subprocess.run(
        [*before, str(folder / PROGRAM), *map(str, arguments)],
        env=nowhere,
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=PATIENCE_S * 2,
    )


def answers(done: "subprocess.CompletedProcess[str]") -> list[str | None]:
    """Return the numbers that `predict --format json` printed."""
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return [row["number"] for row in json.loads(done.stdout)]


@pytest.fixture
def seven(tmp_path: Path) -> Path:
    """Return a picture of a seven."""
    image = Image.new("L", (320, 400), 245)
    ImageDraw.Draw(image).line([(80, 90), (240, 90), (140, 330)], 15, 22, joint="curve")
    path = tmp_path / "a seven – 七.png"
    image.save(path)
    return path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return an empty home."""
    home = tmp_path / "home"
    home.mkdir()
    return home


def test_a_digit_is_drawn_and_read_and_nothing_is_left_behind(home: Path) -> None:
    with started(home) as program:
        program.draw_bar()
        program.wait_for_answer("1")
        family = program.family()
        assert len(family) > 1, "the reader has a process of its own"
        ends = [end_of(pid) for pid in family]

        program.quit_without_saving()

        assert program.process.wait(PATIENCE_S) == 0
        assert all(ended() for ended in ends)


def test_a_picture_that_is_named_is_opened_and_read(home: Path, seven: Path) -> None:
    with started(home, seven) as program:
        program.find(seven.name)
        program.wait_for_answer("7")


def test_a_lost_reader_comes_back(home: Path) -> None:
    with started(home) as program:
        program.draw_bar()
        program.wait_for_answer("1")
        lost = program.reader()
        ended = end_of(lost)
        os.kill(lost, signal.SIGKILL)
        assert ended()

        assert program.reader() != lost
        program.draw_bar(0.7)
        program.wait_for_answer("11")


def test_a_killed_window_leaves_no_process_behind(home: Path) -> None:
    with started(home) as program:
        program.draw_bar()
        program.wait_for_answer("1")
        others = program.family() - {program.process.pid}
        ends = [end_of(pid) for pid in others]
        program.process.kill()

        assert all(ended() for ended in ends)


def test_it_reads_files_without_a_display(home: Path, seven: Path) -> None:
    assert answers(run("predict", "--format", "json", seven, SAMPLE, home=home)) == ["7", "7"]


def test_it_tests_itself(home: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    done = run("self-test", "--report", report, home=home)

    assert done.returncode == 0, done.stdout + done.stderr
    found = json.loads(report.read_text(encoding="utf-8"))
    assert found["passed"]
    assert {check["name"] for check in found["checks"]} >= {"sample", "model"}


def test_it_says_which_version_it_is_and_which_model_reads(home: Path) -> None:
    done = run("--version", home=home)

    assert done.returncode == 0
    assert __version__ in done.stdout
    card = json.loads((TOP / "models" / "mnist" / "card.json").read_text(encoding="utf-8"))
    assert card["name"] in done.stdout


@pytest.fixture
def moved(tmp_path: Path) -> Path:
    """Return the program's folder at another place, with spaces and other letters in its path."""
    folder = tmp_path / "Zähl – 数 7" / "mnist desktop"
    shutil.copytree(FOLDER, folder, symlinks=True, copy_function=_link)
    return folder


def test_it_runs_from_a_path_with_spaces_and_other_letters(home: Path, moved: Path) -> None:
    with started(home, SAMPLE, folder=moved) as program:
        program.wait_for_answer("7")
    assert answers(run("predict", "--format", "json", SAMPLE, home=home, folder=moved)) == ["7"]


def _link(source: str, target: str) -> None:
    """Copy a file without its content, where the disk is the same."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def test_it_runs_where_there_is_no_network(home: Path) -> None:
    alone = ["unshare", "--net", "--map-root-user"]
    tried = subprocess.run([*alone, "ip", "route", "get", "192.0.2.1"], check=False)
    assert tried.returncode != 0, "there is a network all the same"

    done = run("self-test", home=home, before=alone)
    assert done.returncode == 0, done.stdout + done.stderr


def test_two_at_once(home: Path, seven: Path) -> None:
    settings = home / ".config" / "MNIST Desktop"
    with started(home) as first:
        first.find("Canvas")
    written = next(iter(home.rglob("settings.ini")), None)
    place = written.parent if written is not None else settings
    place.mkdir(parents=True, exist_ok=True)
    (place / "settings.ini").write_text("[General]\nsingle_instance=false\n", encoding="utf-8")

    with started(home, seven) as first, started(home, SAMPLE) as second:
        first.find(seven.name)
        second.find(SAMPLE.name)
        first.wait_for_answer("7")
        second.wait_for_answer("7")


# --- nowhere to write ---------------------------------------------------------------------------


@pytest.fixture
def stranger(tmp_path: Path) -> list[str]:
    """Return what runs a command as a user who owns nothing; the test's folder is open to it."""
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    if os.geteuid() != 0:
        return []
    return [
        "setpriv",
        f"--reuid={ANYBODY}",
        f"--regid={ANYBODY}",
        "--clear-groups",
        "--inh-caps=-all",
    ]


def mounted(*mounts: str) -> list[str]:
    """Return what runs a command where these mounts are made first, seen by it alone."""
    script = " && ".join([*mounts, 'exec "$@"'])
    return ["unshare", "--mount", "--map-root-user", "sh", "-c", script, "sh"]


def read_only(folder: Path) -> list[str]:
    """Return what runs a command to which a folder is read-only."""
    there = f"'{folder}'"
    return mounted(f"mount --bind {there} {there}", f"mount -o remount,bind,ro {there}")


def full(folder: Path) -> list[str]:
    """Return what runs a command to which a folder is a disk without a byte left."""
    fill = f"(head -c 1M /dev/zero > '{folder}/much' 2>&- || true)"
    return mounted(f"mount -t tmpfs -o size=64k none '{folder}'", fill)


def cannot_keep(before: Sequence[str], folder: Path) -> bool:
    """Return whether a file in a folder can't be made to hold anything, by way of `before`."""
    script = 'echo something > "$1/tried" && test -s "$1/tried"'
    tried = subprocess.run(
        [*before, "sh", "-c", script, "sh", str(folder)], capture_output=True, check=False
    )
    return tried.returncode != 0


def test_it_runs_from_a_folder_that_is_read_only(home: Path) -> None:
    before = read_only(FOLDER.resolve())
    assert cannot_keep(before, FOLDER)

    with started(home, SAMPLE, before=before) as program:
        program.wait_for_answer("7")


@pytest.mark.parametrize("kind", [read_only, full])
def test_it_draws_and_reads_where_the_home_takes_nothing(
    home: Path, kind: Callable[[Path], list[str]]
) -> None:
    before = kind(home)
    assert cannot_keep(before, home)

    with started(home, before=before) as program:
        program.draw_bar()
        program.wait_for_answer("1")
    done = run("predict", "--format", "json", SAMPLE, home=home, before=before)
    assert answers(done) == ["7"]


def test_another_user_can_run_it_without_a_home(
    stranger: list[str], tmp_path: Path, moved: Path
) -> None:
    missing = tmp_path / "nobody" / "home"
    assert cannot_keep(stranger, tmp_path)
    assert cannot_keep(stranger, moved)

    sample = shutil.copy(SAMPLE, tmp_path)
    done = run("self-test", home=missing, folder=moved, before=stranger)
    assert done.returncode == 0, done.stdout + done.stderr
    done = run("predict", "--format", "json", sample, home=missing, folder=moved, before=stranger)
    assert answers(done) == ["7"]
    assert not missing.exists()


def test_what_it_writes_is_where_the_system_expects_it(home: Path) -> None:
    with started(home) as program:
        program.draw_bar()
        program.wait_for_answer("1")
        program.quit_without_saving()
        assert program.process.wait(PATIENCE_S) == 0

    written = {path.relative_to(home).parts[:2] for path in home.rglob("*") if path.is_file()}
    expected = {(".config", "MNIST Desktop"), (".local", "share"), (".cache", "fontconfig")}
    assert (".config", "MNIST Desktop") in written
    assert written <= expected
