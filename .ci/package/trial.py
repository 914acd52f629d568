"""What an installed program is put through in a clean root, by an ordinary user."""

import json
import os
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

from clean_root import HOME, LANG, USER, CleanRoot, TrialError, run
from edition import TITLE, TOP, version
from screen import Screen

SAMPLE = "7-plain-01.inkml"
STRANGERS = ("python3", "python", "python3.11", "qmake6", "qtpaths6")
ENDING_S = 60


def expect(true: bool, sentence: str) -> None:
    """Demand something; TrialError with the sentence where it is not so."""
    if not true:
        raise TrialError(sentence)


def bring_sample(root: CleanRoot) -> Path:
    """Put a sample drawing into the user's home and return where it is in there."""
    path = HOME / "Bilder – 数字" / SAMPLE
    outside = root.path / str(path).lstrip("/")
    outside.parent.mkdir(exist_ok=True)
    shutil.copyfile(TOP / "resources" / "samples" / SAMPLE, outside)
    run("chown", "--recursive", f"{USER}:{USER}", outside.parent)
    return path


def has_no_python_and_no_qt(root: CleanRoot) -> None:
    """See that nothing in the root but the program itself brings Python or Qt."""
    found = [name for name in STRANGERS if root.has(name)]
    found += [str(path) for path in (root.path / "usr/lib").glob("*/libQt*")]
    expect(not found, f"the root is not clean, it has {', '.join(found)}")


def carries_or_names_every_library(root: CleanRoot, folder: Path) -> None:
    """See that the loader finds every library that a file of the program's folder asks for."""
    inside = folder / "_internal"
    script = (
        'find "$1" -type f \\( -name "*.so*" -o -perm /111 \\) | while read -r file; do'
        ' ldd "$file" 2>/dev/null | grep "not found" | sed "s|^|$file:|"; done'
    )
    said = root.run(
        "env", f"LD_LIBRARY_PATH={inside}", "sh", "-c", script, "sh", folder, limit_s=900
    )
    expect(not said, f"some libraries are neither carried nor named as dependencies:\n{said}")


def tell_version(root: CleanRoot, program: Path, lang: str = LANG) -> str:
    """See that the program says which one it is."""
    said = root.as_user(program, "--version", lang=lang)
    expect(version() in said, f"--version says {said!r} and not {version()}")
    return said.strip()


def test_itself(root: CleanRoot, program: Path) -> str:
    """See that the program's own test passes."""
    return root.as_user(program, "self-test").strip()


def predict_sample(root: CleanRoot, program: Path, sample: Path) -> str:
    """See that a sample is read right, without a window."""
    (row,) = json.loads(root.as_user(program, "predict", "--format", "json", sample))
    wanted = int(sample.name[0])
    expect(row["digit"] == wanted, f"{sample.name} is read as {row['digit']}")
    return f"{sample.name} is read as {row['digit']}"


def open_window(root: CleanRoot, screen: Screen, program: Path) -> str:
    """See that the window opens and closes, and leaves no process."""
    return _see_window(root, screen, TITLE, program)


def open_sample(root: CleanRoot, screen: Screen, sample: Path) -> str:
    """See that opening a drawing, as a file manager would, leads to the program."""
    return _see_window(root, screen, f"{sample.name} – {TITLE}", "gio", "open", sample)


def _see_window(root: CleanRoot, screen: Screen, title: str, *command: str | Path) -> str:
    """Run a command, wait for the window that comes of it, and end its program."""
    log = root.path / "tmp" / "said"
    with log.open("wb") as out:
        person = root.user_env(DISPLAY=screen.display)
        started = subprocess.Popen(
            root.user_command(*command), env=person, stdout=out, stderr=subprocess.STDOUT
        )
        try:
            window = screen.wait_for(title, started)
            kind = screen.kind(window)
            _ask_to_end(screen.process(window))
            status = started.wait(ENDING_S)
            expect(status == 0, f"“{command[0]}” ended with {status}")
            _wait_for_silence()
        except (TrialError, subprocess.TimeoutExpired) as error:
            raise TrialError(f"{error}\n{log.read_text(errors='replace')}") from error
        finally:
            started.kill()
            started.wait()
    return f"a window “{title}” opened, of class {kind}, and closed"


def _ask_to_end(process: int) -> None:
    """Send SIGTERM as soon as the program heeds it, shortly after its first paint."""
    heeded = 1 << (signal.SIGTERM - 1)
    end = time.monotonic() + ENDING_S
    while not _caught(process) & heeded:
        expect(time.monotonic() < end, "the program does not heed SIGTERM")
        time.sleep(0.05)  # noqa: TID251 - nothing tells from outside that it does
    os.kill(process, signal.SIGTERM)


def _caught(process: int) -> int:
    """Return the set of signals that a process catches, as proc(5) has it."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    (mask,) = re.findall(r"^SigCgt:\s*(\w+)$", status, re.MULTILINE)
    return int(mask, 16)


def _wait_for_silence() -> None:
    """Wait until the user has no process any more."""
    end = time.monotonic() + ENDING_S
    while left := _processes():
        expect(time.monotonic() < end, f"processes stayed: {', '.join(left)}")
        time.sleep(0.1)  # noqa: TID251 - they are no children of this one


def _processes() -> list[str]:
    """Return the command lines of all processes of the ordinary user."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            # What has ended and is not yet asked how has no command line any more.
            words = (folder / "cmdline").read_text().replace("\0", " ").strip()
            if words and folder.stat().st_uid == USER:
                found.append(words)
        except OSError:
            continue  # it has ended
    return found
