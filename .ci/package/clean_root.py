"""A Debian that holds nothing but the least: a root to try packages in, gone when it is left.

It lives in memory, within a mount namespace of its own: whatever happens, nothing stays mounted.
"""

import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from edition import TOP

CACHE = TOP / "build" / "clean-root"
USER = 1000
HOME = Path("/home", "someone")
LANG = "C.UTF-8"
OLDEST_S = 7 * 24 * 3600
"""A base older than a week is made anew, lest more and more of it be replaced at each trial."""


class TrialError(Exception):
    """What was tried went wrong; the text says what, and what was printed."""


@dataclass(frozen=True, slots=True)
class Source:
    """A place from which apt takes packages."""

    uri: str
    suite: str
    components: tuple[str, ...]

    def line(self) -> str:
        """Return it as sources.list writes it."""
        return f"deb {self.uri} {self.suite} {' '.join(self.components)}"


def run(*command: str | Path, env: Mapping[str, str] | None = None, limit_s: float = 600) -> str:
    """Run a command to its good end and return what it printed; TrialError with all it said."""
    try:
        done = subprocess.run(
            command,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=limit_s,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        said = late.output or b""
        raise TrialError(f"{_words(command)} took over {limit_s} s:\n{said!r}") from late
    if done.returncode != 0:
        raise TrialError(f"{_words(command)} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def _words(command: Sequence[str | Path]) -> str:
    return " ".join(map(str, command))


def own_codename() -> str:
    """Return the name of this machine's release, empty where it has none."""
    text = Path("/etc/os-release").read_text(encoding="utf-8")
    found = re.search(r'^VERSION_CODENAME="?(\w+)"?$', text, re.MULTILINE)
    return found[1] if found else ""


def sources(suite: str) -> list[Source]:
    """Return where this machine's apt takes `suite` and its updates from, the suite itself first.

    A release that is not this machine's own is taken from where its own comes from.
    """
    form = "$(REPO_URI)|$(RELEASE)|$(COMPONENT)"
    rows = run("apt-get", "indextargets", "--format", form, "Created-By: Packages")
    found: dict[tuple[str, str], list[str]] = {}
    for row in rows.splitlines():
        uri, release, component = row.split("|")
        found.setdefault((_address(uri), release), []).append(component)
    every = [Source(uri, release, tuple(parts)) for (uri, release), parts in found.items()]
    own = [source for source in every if source.suite == suite]
    if not own:
        usual = [source for source in every if source.suite == own_codename()]
        own = [Source(source.uri, suite, source.components) for source in usual]
    if not own:
        raise TrialError(f"apt knows no place that has {suite}; name one in its sources.list.")
    return own[:1] + [s for s in every if s.suite.startswith(f"{suite}-")]


def _address(uri: str) -> str:
    """Return the first mirror of a list of mirrors in a file, else the address itself."""
    if not uri.startswith("mirror+file:"):
        return uri
    mirrors = Path(uri.removeprefix("mirror+file:").rstrip("/")).read_text(encoding="utf-8")
    return mirrors.split()[0]


def _ways() -> list[str]:
    """Return the lines of apt's configuration that say how it reaches the network."""
    said = run("apt-config", "dump").splitlines()
    return [line for line in said if re.match(r"Acquire::(https?::|Retries|Check-Valid)", line)]


def _proxies() -> dict[str, str]:
    """Return the environment with apt's own proxies, for what asks the environment."""
    found = re.findall(r'Acquire::(https?)::Proxy "(.+)";', "\n".join(_ways()))
    return {**os.environ, **{f"{kind}_proxy": proxy for kind, proxy in found if proxy != "DIRECT"}}


def base(suite: str) -> Path:
    """Return an archive of a root of `suite`, made by debootstrap if there is no fresh one."""
    path = CACHE / f"{suite}.tar"
    if path.exists() and time.time() - path.stat().st_mtime < OLDEST_S:
        return path
    CACHE.mkdir(parents=True, exist_ok=True)
    first, *_ = places = sources(suite)
    parts = ",".join(first.components)
    with tempfile.TemporaryDirectory(prefix="root-", dir=CACHE) as folder:
        run("mount", "-t", "tmpfs", "-o", "mode=755", "root", folder)
        try:
            command = ["debootstrap", "--variant=minbase", f"--components={parts}"]
            run(*command, suite, folder, first.uri, env=_proxies(), limit_s=1500)
            lists = Path(folder, "etc/apt/sources.list")
            lists.write_text("".join(f"{s.line()}\n" for s in places), encoding="utf-8")
            ways = Path(folder, "etc/apt/apt.conf.d/50machine")
            lines = [*_ways(), 'APT::Sandbox::User "root";', 'APT::Install-Recommends "false";']
            ways.write_text("\n".join(lines) + "\n", encoding="utf-8")
            unfinished = path.with_suffix(".part")
            run("tar", "--create", "--numeric-owner", f"--file={unfinished}", f"-C{folder}", ".")
        finally:
            run("umount", "--recursive", folder)
    unfinished.replace(path)
    return path


class CleanRoot:
    """A root with one ordinary user, in which commands run; a context manager."""

    def __init__(self, archive: Path) -> None:
        self._archive = archive
        self.path = Path()

    def __enter__(self) -> "CleanRoot":
        self.path = Path(tempfile.mkdtemp(prefix="root-", dir=CACHE))
        run("mount", "-t", "tmpfs", "-o", "mode=755", "root", self.path)
        run("tar", "--extract", f"--file={self._archive}", f"-C{self.path}")
        archives = CACHE / "archives"
        (archives / "partial").mkdir(parents=True, exist_ok=True)
        inside = self.path / "var/cache/apt/archives"
        mounts: list[list[str | Path]] = [
            ["--types=proc", "proc", self.path / "proc"],
            ["--rbind", "/sys", self.path / "sys"],
            ["--rbind", "/dev", self.path / "dev"],
            ["--types=tmpfs", "shm", self.path / "dev/shm"],
            ["--bind", archives, inside],
        ]
        for what in mounts:
            run("mount", *what)
        for name in ("resolv.conf", "hosts"):
            shutil.copyfile(Path("/etc", name), self.path / "etc" / name)
        # No service may be started in here.
        policy = self.path / "usr/sbin/policy-rc.d"
        policy.write_text("#!/bin/sh\nexit 101\n", encoding="utf-8")
        policy.chmod(0o755)
        self.run("useradd", f"--uid={USER}", "--create-home", f"--home-dir={HOME}", "someone")
        self.run("apt-get", "update")
        return self

    def __exit__(self, *_: object) -> None:
        run("umount", "--recursive", "--lazy", self.path)
        self.path.rmdir()

    def run(self, *command: str | Path, limit_s: float = 600) -> str:
        """Run a command as root and return what it printed."""
        env = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive"}
        return run("chroot", self.path, *command, env=env, limit_s=limit_s)

    def as_user(self, *command: str | Path, lang: str = LANG) -> str:
        """Run a command as the ordinary user, without any network; return what it printed."""
        return run(*self.user_command(*command), env=self.user_env(LANG=lang))

    def user_command(self, *command: str | Path) -> list[str | Path]:
        """Return the command that runs a command as the ordinary user."""
        person = f"--userspec={USER}:{USER}"
        chroot = shutil.which("chroot") or "chroot"  # the user's own PATH need not have it
        return ["unshare", "--net", chroot, person, self.path, *command]

    def user_env(self, **env: str) -> dict[str, str]:
        """Return the environment of the ordinary user."""
        usual = {"PATH": "/usr/bin:/bin", "HOME": str(HOME), "LANG": LANG}
        return {**usual, **env}

    def install(self, *packages: str | Path) -> None:
        """Install packages with what they need, and no more."""
        self.run("apt-get", "install", "--yes", *packages)

    def has(self, program: str) -> bool:
        """Tell whether there is a program of that name."""
        return any((self.path / place / program).exists() for place in ("usr/bin", "usr/local/bin"))

    def files(self) -> set[str]:
        """Return the names of all that is in the root, but for what the system itself runs on."""
        skipped = {self.path / name for name in ("proc", "sys", "dev", "run", "tmp")}
        names: set[str] = set()
        for folder, folders, files in os.walk(self.path):
            folders[:] = [name for name in folders if Path(folder, name) not in skipped]
            names |= {
                str(Path("/", Path(folder, n).relative_to(self.path))) for n in files + folders
            }
        return names
