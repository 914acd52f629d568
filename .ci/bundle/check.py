"""Check a built folder against `contents.toml` and `system-libraries.toml`, and try it.

    python .ci/bundle/check.py dist/mnist-desktop

Prints its largest parts, the oldest glibc it runs on, and what is wrong with it; 1 if anything is.
"""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import contents
from elf import Elf, is_elf

MOST_BYTES = 500_000_000
LARGEST = 30
SELF_TEST_LIMIT_S = 300


def main(folder: Path) -> int:
    """Check all, and say so."""
    _print_largest(folder)
    problems = [*_entries(folder), *_plugins(folder), *_modules(folder), *_size(folder)]
    if sys.platform == "linux":
        problems += _system(folder)
    problems += _self_test(folder)
    for problem in problems:
        print(f"bundle: {problem}", file=sys.stderr)
    print(f"{folder}: {f'{len(problems)} problems' if problems else 'all is as it should be'}")
    return int(bool(problems))


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _print_largest(folder: Path) -> None:
    sizes = {path: path.stat().st_size for path in _files(folder)}
    total = sum(sizes.values())
    groups: Counter[str] = Counter()
    for path, size in sizes.items():
        parts = path.relative_to(folder).parts
        groups["/".join(parts[:2])] += size
    print(f"{folder.name}: {len(sizes)} files, {total / 1e6:.1f} MB ({total / 2**20:.1f} MiB)")
    for name, size in groups.most_common(12):
        print(f"{size / 1e6:9.1f} MB  {name}")
    print("of these, the largest files:")
    for path in sorted(sizes, key=sizes.__getitem__, reverse=True)[:LARGEST]:
        print(f"{sizes[path] / 1e6:9.1f} MB  {path.relative_to(folder).as_posix()}")


def _entries(folder: Path) -> Iterator[str]:
    """Look for what no line of the list allows."""
    for name, allowed in contents.folders().items():
        within = folder / name
        for entry in sorted(within.iterdir()) if within.is_dir() else ():
            if not any(fnmatch(entry.name, pattern) for pattern in allowed):
                yield f"contents.toml does not allow {entry.name} in {name}"
    for path in _files(folder):
        place = "/" + path.relative_to(folder).as_posix()
        for pattern in contents.never():
            if fnmatch(place, pattern):
                yield f"contents.toml forbids {place[1:]} ({pattern})"


def _plugins(folder: Path) -> Iterator[str]:
    """Look for plugins of Qt that are not allowed."""
    for within in folder.glob("_internal/PySide6/**/plugins"):
        allowed = contents.allowed_plugins(within)
        for plugin in sorted(set(within.glob("*/*")) - set(allowed)):
            yield f"contents.toml does not allow the plugin {contents.plugin_name(plugin)}"


def _modules(folder: Path) -> Iterator[str]:
    """Look into the program for modules that were to be left out."""
    from PyInstaller.archive.readers import CArchiveReader

    program = folder / ("mnist-desktop.exe" if sys.platform == "win32" else "mnist-desktop")
    carrier = CArchiveReader(str(program))
    (archive,) = [name for name in carrier.toc if name.startswith("PYZ")]
    replaced = {module for module, _, _ in contents.stand_ins()}
    unwanted = set(contents.left_out()) | replaced
    for module in carrier.open_embedded_archive(archive).toc:
        if module in replaced:
            continue
        parts = module.split(".")
        if any(".".join(parts[: index + 1]) in unwanted for index in range(len(parts))):
            yield f"contents.toml leaves out {module}, which is in the program"


def _size(folder: Path) -> Iterator[str]:
    size = sum(path.stat().st_size for path in _files(folder))
    if size > MOST_BYTES:
        yield f"it has {size / 1e6:.1f} MB, more than {MOST_BYTES / 1e6:.0f}"


def _system(folder: Path) -> Iterator[str]:
    """Compare what the libraries need of the system with what the list says of it."""
    libraries = [Elf.read(path) for path in _files(folder) if is_elf(path)]
    carried = {library.soname for library in libraries} | {lib.path.name for lib in libraries}
    needed = {name for library in libraries for name in library.needed} - carried
    listed = contents.system_libraries()
    for name in sorted(needed - listed.keys()):
        users = sorted(lib.path.name for lib in libraries if name in lib.needed)
        yield f"{name} is neither carried nor in system-libraries.toml; for {', '.join(users[:3])}"
    for name in sorted(listed.keys() - needed - contents.opened_when_there()):
        yield f"system-libraries.toml names {name}, which nothing needs"
    for library in libraries:
        place = library.path.relative_to(folder)
        if not library.loadable:
            yield f"{place} can't be loaded: its parts were moved"
        if library.search_path.startswith("/"):
            yield f"{place} looks for libraries in {library.search_path}"
    glibc, users = _oldest("GLIBC", libraries)
    print(f"{len(libraries)} ELF files; they need {len(needed)} libraries of the system")
    print(f"glibc {glibc} or newer, for {', '.join(users[:3])}")
    print(f"GLIBCXX {_oldest('GLIBCXX', libraries)[0]} or newer")
    if glibc != contents.oldest_glibc():
        yield f"system-libraries.toml says glibc {contents.oldest_glibc()}, it is {glibc}"


def _oldest(family: str, libraries: list[Elf]) -> tuple[str, list[str]]:
    """Return the newest version that any library asks for, and the libraries that do."""
    newest = max((v for lib in libraries for f, v in lib.versions if f == family), default=(0,))
    users = [lib.path.name for lib in libraries if (family, newest) in lib.versions]
    return ".".join(map(str, newest)), users


def _self_test(folder: Path) -> Iterator[str]:
    """Have the program test itself: stripping a library may have broken it."""
    names = {"win32": "mnist-desktop-cli.exe"}
    program = folder / names.get(sys.platform, "mnist-desktop")
    for arguments in (["--version"], ["self-test"]):
        done = subprocess.run(
            [str(program.resolve()), *arguments],
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=SELF_TEST_LIMIT_S,
            check=False,
        )
        print(done.stdout, end="")
        if done.returncode:
            yield f"{' '.join(arguments)} ended with {done.returncode}: {done.stderr.strip()}"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
