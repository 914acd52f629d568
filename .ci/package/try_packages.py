"""Tries the Linux packages in clean roots: `python .ci/package/try_packages.py DIST`.

A root holds a Debian with the least, no Python and no Qt. In it an ordinary user without a network
tries the program: the .deb installed by apt, the .tar.xz unpacked where the path has spaces and
letters of other languages.
"""

import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from clean_root import HOME, USER, CleanRoot, TrialError, base, own_codename, run
from edition import NAME, version
from screen import Screen
from trial import (
    bring_sample,
    carries_or_names_every_library,
    expect,
    has_no_python_and_no_qt,
    open_sample,
    open_window,
    predict_sample,
    tell_version,
    test_itself,
)

DESKTOP_TOOLS = (
    "desktop-file-utils",
    "shared-mime-info",
    "libglib2.0-bin",
    "gtk-update-icon-cache",
)
INKML = "application/inkml+xml"
MENU_ENTRY = f"{NAME}.desktop"
OF_THE_SYSTEM = re.compile(
    r"/(var/(cache|log)|var/lib/(apt|dpkg|ucf|systemd)|root|usr/share/fonts)(/|$)"
)
"""Where apt, dpkg and the libraries that came along keep their books."""
WITHIN = "MNIST_DESKTOP_TRIAL"


def step(name: str, act: Callable[[], object]) -> None:
    """Do one thing, and print what came of it."""
    start = time.monotonic()
    said = act()
    print(f"  ok {time.monotonic() - start:5.1f} s  {name}", flush=True)
    for line in str(said or "").splitlines():
        print(f"                {line}")


@contextmanager
def part(name: str, suite: str, screen: Screen) -> Iterator[CleanRoot]:
    """A clean root with a screen, for one part of the trial."""
    print(f"{name}, in a clean root of {suite}:", flush=True)
    with CleanRoot(base(suite)) as root:
        screen.show_in(root)
        step("no Python and no Qt are there", lambda: has_no_python_and_no_qt(root))
        yield root


def try_program(root: CleanRoot, screen: Screen, program: Path, folder: Path) -> None:
    """Do with an installed program what a person does with it."""
    sample = bring_sample(root)
    step("all libraries are found", lambda: carries_or_names_every_library(root, folder))
    step("--version", lambda: tell_version(root, program))
    step("--version, where the language is not set", lambda: tell_version(root, program, "C"))
    step("self-test", lambda: test_itself(root, program))
    step("predict", lambda: predict_sample(root, program, sample))
    step("window", lambda: open_window(root, screen, program))
    step("still no Python and no Qt", lambda: has_no_python_and_no_qt(root))


def try_deb(suite: str, screen: Screen, package: Path) -> None:
    """Install the .deb, use it, and remove it."""
    with part(package.name, suite, screen) as root:
        brought = Path("/tmp", package.name)
        (root.path / "tmp" / package.name).write_bytes(package.read_bytes())
        before = root.files()
        step("apt installs it with what it needs", lambda: root.install(brought))
        step("its files are as packed", lambda: root.run("dpkg", "--verify", NAME))
        try_program(root, screen, Path(NAME), Path("/usr/lib", NAME))
        step("removing it leaves nothing", lambda: purge(root, before))

        root.install(*DESKTOP_TOOLS)
        before = root.files()
        step("apt installs it on a desktop", lambda: root.install(brought))
        check_desktop(root, screen, Path("/usr/share"))
        step("removing it leaves nothing there", lambda: purge(root, before))
        step("the desktop has forgotten it", lambda: forgotten(root, Path("/usr/share")))


def purge(root: CleanRoot, before: set[str]) -> str:
    """Remove the package and what came with it; TrialError where a file stays."""
    root.run("apt-get", "purge", "--yes", "--auto-remove", NAME)
    left = root.files() - before
    ours = [name for name in left if "mnist" in name.lower() and not name.startswith(str(HOME))]
    strange = [name for name in left if not OF_THE_SYSTEM.match(name) and str(HOME) not in name]
    expect(not ours and not strange, "files stayed: " + ", ".join(sorted({*ours, *strange})))
    own = sorted(n for n in left if n.startswith(str(HOME)) and "mnist" in n.lower())
    return f"but what the user's own programs keep for them: {', '.join(own)}" if own else ""


def check_desktop(root: CleanRoot, screen: Screen, share: Path) -> None:
    """See that the desktop knows the program, its drawings, and what opens them."""
    entry = share / "applications" / MENU_ENTRY
    sample = bring_sample(root)
    nameless = sample.with_name("drawing")
    root.as_user("cp", sample, nameless)
    step("the menu entry is valid", lambda: root.run("desktop-file-validate", entry))
    for file in (sample, nameless):
        name = f"“{file.name}” is known for an InkML drawing"
        step(name, partial(is_of_type, root, file, INKML))
    for kind in (INKML, "image/png", "image/x-portable-graymap"):
        step(f"{kind} may be opened with it", partial(opens, root, kind))
    step("opening a drawing leads to the program", lambda: open_sample(root, screen, sample))


def is_of_type(root: CleanRoot, file: Path, kind: str) -> None:
    """See that a file is taken for what it is."""
    said = root.as_user("gio", "info", "--attributes=standard::content-type", file)
    expect(f"content-type: {kind}" in said, f"{file.name} is taken for something else:\n{said}")


def opens(root: CleanRoot, kind: str) -> None:
    """See that the program is among those that open a kind of file."""
    said = root.as_user("gio", "mime", kind)
    expect(MENU_ENTRY in said, f"{kind} is not opened with the program:\n{said}")


def forgotten(root: CleanRoot, share: Path) -> None:
    """See that no cache of the desktop names the program or its drawings any more."""
    place = root.path / str(share).lstrip("/")
    caches = [
        place / "applications/mimeinfo.cache",
        place / "mime/globs2",
        place / "mime/XMLnamespaces",
    ]
    named = [path.name for path in caches if path.exists() and "inkml" in path.read_text().lower()]
    expect(not named, f"still named in {', '.join(named)}")


def try_archive(suite: str, screen: Screen, archive: Path) -> None:
    """Unpack the .tar.xz, use it, give it a menu entry, and remove that."""
    with part(archive.name, suite, screen) as root:
        place = HOME / "Ablage für Zeichnungen – 数字"
        outside = root.path / str(place).lstrip("/")
        run("install", "--directory", f"--owner={USER}", f"--group={USER}", outside)
        step(
            "it unpacks",
            lambda: run("tar", "--extract", f"--file={archive}", f"-C{outside}", "--no-same-owner"),
        )
        folder = place / f"{NAME}-{version()}"
        run("chmod", "--recursive", "a-w", outside / folder.name)
        step("its README names what it needs", lambda: install_named(root, outside / folder.name))
        try_program(root, screen, folder / NAME, folder)

        root.install(*DESKTOP_TOOLS)
        before = root.files()
        step("install", lambda: root.as_user(folder / "install"))
        check_desktop(root, screen, HOME / ".local/share")
        step("uninstall", lambda: root.as_user(folder / "uninstall"))
        step("nothing of it is left", lambda: left_in_home(root, before))
        step("the desktop has forgotten it", lambda: forgotten(root, HOME / ".local/share"))


def install_named(root: CleanRoot, folder: Path) -> str:
    """Install what the README of the archive says must be there."""
    text = (folder / "README.txt").read_text(encoding="utf-8")
    (line,) = re.findall(r"^ *sudo apt install (.+)$", text, re.MULTILINE)
    root.install(*line.split())
    return str(line)


def left_in_home(root: CleanRoot, before: set[str]) -> None:
    """See that the user's menu, icons and types are as they were."""
    kept = f"{HOME}/.local/share/MNIST Desktop"
    named = {n for n in root.files() - before if NAME in n and not n.startswith(kept)}
    expect(not named, f"files stayed: {', '.join(sorted(named))}")


def main(dist: Path) -> int:
    """Try both packages; returns the exit status."""
    if os.geteuid() != 0:
        print("Only root can make a clean root; run: sudo make package-test", file=sys.stderr)
        return 1
    if WITHIN not in os.environ:
        # Mounts and processes of the trial end with it, whatever happens.
        spaces = ["--mount", "--pid", "--fork", "--kill-child", "--mount-proc"]
        words = ["unshare", *spaces, sys.executable, *sys.argv]
        os.execvpe("unshare", words, {**os.environ, WITHIN: "yes"})
    packages = {
        try_deb: dist / f"{NAME}_{version()}_amd64.deb",
        try_archive: dist / f"{NAME}-{version()}-linux-x86_64.tar.xz",
    }
    missing = [path.name for path in packages.values() if not path.is_file()]
    if missing:
        print(f"{dist} has no {' and no '.join(missing)}; run: make package", file=sys.stderr)
        return 1
    suite = os.environ.get("SUITE") or own_codename()
    try:
        with Screen() as screen:
            for try_package, path in packages.items():
                try_package(suite, screen, path)
    except TrialError as error:
        print(f"FAILED: {error}", file=sys.stderr)
        return 1
    print(f"Both packages work on a clean {suite}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
