"""What may be in the folder that is shipped, read from `contents.toml`."""

import tomllib
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

Entry = tuple[str, str, str]
"""What PyInstaller collects: its place in the folder, the file it is copied from, its kind."""

PACKAGING = ("linux",)
"""Those of the resources that only installers read."""


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


_TOML, _SYSTEM = _read("contents.toml"), _read("system-libraries.toml")


def system_libraries() -> dict[str, str]:
    """Return the libraries that are left to the system, each with its Debian package."""
    groups = (group for group in _SYSTEM.values() if isinstance(group, dict))
    return {library: package for group in groups for library, package in group.items()}


def opened_when_there() -> set[str]:
    """Return those of them that no file names, since they are looked for at run time."""
    return set(_SYSTEM["opened-when-there"])


def oldest_glibc() -> str:
    """Return the version of glibc that the system must have, or a newer one."""
    return str(_SYSTEM["glibc"])


def folders() -> dict[str, list[str]]:
    """Return the folders whose entries are listed, each with the patterns of their names."""
    return {folder: list(entries) for folder, entries in _TOML["folders"].items()}


def never() -> list[str]:
    """Return the patterns of what must lie nowhere."""
    return list(_TOML["never"]["patterns"])


def left_out() -> list[str]:
    """Return the modules that are left out though the analysis finds them."""
    return [module for group in _TOML["left-out"] for module in group["modules"]]


def stand_ins() -> list[Entry]:
    """Return what is there instead of modules that are left out, though others import them."""
    folder = Path(__file__).with_name("stand_ins")
    return [(module, str(folder / file), "PYMODULE") for module, file in _TOML["stand-ins"].items()]


def resources(folder: Path) -> list[tuple[str, str]]:
    """Return the program's resources, each with its place in the bundle."""
    place = Path("mnist_desktop", "resources")
    return [
        (str(entry), str(place / entry.name if entry.is_dir() else place))
        for entry in sorted(folder.iterdir())
        if entry.name not in PACKAGING
    ]


def without_metadata(entries: list[Entry]) -> list[Entry]:
    """Return the data without what installers wrote about packages; `sbom` has read it."""
    return [entry for entry in entries if ".dist-info" not in Path(entry[0]).parts[0]]


def carried(entries: list[Entry]) -> list[Entry]:
    """Return the libraries without those that are left to the system."""
    theirs = system_libraries()
    return [entry for entry in entries if Path(entry[0]).name not in theirs]


def plugin_name(file: Path) -> str:
    """Return a plugin's name on all systems: its folder, and its file without the ending."""
    return f"{file.parent.name}/{file.stem}"


def allowed_plugins(folder: Path) -> list[Path]:
    """Return those of Qt's plugins in `folder` that the list allows."""
    return sorted(
        file
        for file in folder.glob("*/*")
        if any(fnmatch(plugin_name(file), pattern) for pattern in _TOML["qt-plugins"])
    )


def translations(folder: Path) -> list[Path]:
    """Return Qt's own texts in the languages of the program."""
    return [
        file
        for code in _TOML["translations"]["languages"]
        if (file := folder / f"qtbase_{code}.qm").is_file()
    ]
