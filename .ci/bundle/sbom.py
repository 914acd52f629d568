"""What the bundle is made of and whose it is: a list for machines (CycloneDX) and the notices."""

import datetime
import json
import os
import platform
import re
import subprocess
import sys
import sysconfig
import tomllib
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatch
from importlib import metadata
from pathlib import Path
from typing import Any

SBOM, NOTICES = "sbom.cdx.json", "NOTICES.txt"
Entry = tuple[str, str, str]
"""What PyInstaller collects: its place in the folder, the file it is copied from, its kind."""

_HERE = Path(__file__).parent
_KNOWN = tomllib.loads((_HERE / "components.toml").read_text(encoding="utf-8"))
_OURS = ("mnist_desktop", "tests")
_OF_PYTHON = re.compile(r"(_pyi_|_sysconfigdata_|libpython|python3|Python)")
_LICENCE_FILE = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|AUTHORS)[^/]*$", re.IGNORECASE)
_VERSION_IN_NAME = re.compile(r"\.so\.([\d.]+)$|\.(\d[\d.]*)\.dylib$")


@dataclass(frozen=True, slots=True)
class Component:
    """A part of the bundle that others made."""

    name: str
    version: str
    licence: str
    url: str
    texts: tuple[str, ...]
    """The texts of its licences; empty where another component's cover it."""
    note: str = ""
    purl: str = ""


def components(modules: Iterable[Entry], binaries: Iterable[Entry]) -> list[Component]:
    """Return whose work is in the modules and libraries. ValueError where that is not known."""
    owners = metadata.packages_distributions()
    libraries: dict[int, list[Path]] = {}
    packages: dict[str, str] = {}  # each with something that lies in it, to be named
    for name, *_ in modules:
        packages[name.partition(".")[0]] = name
    for entry in binaries:
        place = Path(entry[0]).as_posix()
        index = None if entry[2] == "EXTENSION" else _library_at(place)
        if index is not None:
            libraries.setdefault(index, []).append(Path(entry[1]))
        elif entry[2] != "EXTENSION" or "/" in place:  # else one of Python's own
            packages[place.partition("/")[0]] = place
    known = sys.stdlib_module_names | set(_OURS)
    others = {name: at for name, at in packages.items() if name not in known}
    if unknown := sorted(
        at for name, at in others.items() if name not in owners and not _OF_PYTHON.match(name)
    ):
        raise ValueError(f"components.toml does not say whose these are: {unknown}")
    names = {_owner(owners[name]) for name in others if name in owners} | {"pyinstaller"}
    parts = [_distribution(name) for name in names]
    parts += [_library(_KNOWN["library"][index], files) for index, files in libraries.items()]
    return [_python(), *sorted(parts, key=lambda part: part.name.lower())]


def write(parts: list[Component], program_version: str, licence: Path, into: Path) -> None:
    """Write both lists into a folder; `licence` has the text of the program's own."""
    into.mkdir(parents=True, exist_ok=True)
    sbom = json.dumps(_cyclonedx(parts, program_version), indent=2, ensure_ascii=False)
    (into / SBOM).write_text(sbom + "\n", encoding="utf-8")
    (into / NOTICES).write_text(_notices(parts, licence), encoding="utf-8")


def _owner(distributions: list[str]) -> str:
    """Return the distribution that brings a package; others may add types or tests to it."""
    return next((name for name in sorted(set(distributions)) if not name.startswith("types")), "")


def _library_at(place: str) -> int | None:
    """Return which of the known libraries lies there."""
    for index, library in enumerate(_KNOWN["library"]):
        if any(fnmatch(place.lower(), pattern.lower()) for pattern in library["files"]):
            return index
    return None


def _distribution(name: str) -> Component:
    distribution = metadata.distribution(name)
    known: dict[str, Any] = _KNOWN["distributions"].get(name, {})
    fields = distribution.metadata
    texts = [
        Path(distribution.locate_file(file)).read_text(encoding="utf-8", errors="replace")
        for file in sorted(distribution.files or ())
        if ".dist-info" in file.parts[0] and _LICENCE_FILE.search(file.name)
    ]
    return Component(
        name=fields["Name"],
        version=distribution.version,
        licence=known.get("licence") or fields.get("License-Expression") or fields["License"],
        url=f"https://pypi.org/project/{fields['Name']}/{distribution.version.partition('+')[0]}/",
        texts=(*texts, *_standard_texts(known)),
        note=known.get("note", "").strip(),
        purl=f"pkg:pypi/{fields['Name'].lower().replace('_', '-')}@{distribution.version}",
    )


def _library(known: dict[str, Any], files: list[Path]) -> Component:
    versions = {version for file in files if (version := _version(known["name"], file))}
    covered = known.get("covered-by")
    note = f"Its text is among those of {covered}." if covered else known.get("note", "").strip()
    return Component(
        name=known["name"],
        version=", ".join(sorted(versions)),
        licence=known["licence"],
        url=known["url"],
        texts=_standard_texts(known),
        note=note,
    )


def _python() -> Component:
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    texts = [place / "LICENSE.txt" for place in places if (place / "LICENSE.txt").is_file()]
    return Component(
        name="Python",
        version=platform.python_version(),
        licence="PSF-2.0",
        url="https://www.python.org/",
        texts=tuple(text.read_text(encoding="utf-8") for text in texts[:1]),
        purl=f"pkg:generic/python@{platform.python_version()}",
    )


def _standard_texts(known: dict[str, Any]) -> tuple[str, ...]:
    return tuple(
        (_HERE / "licences" / f"{name}.txt").read_text(encoding="utf-8")
        for name in known.get("texts", ())
    )


def _version(name: str, file: Path) -> str:
    """Return a library's version: its makers', the system's package's, or what its file says."""
    if name == "Qt":
        return metadata.version("PySide6_Essentials")
    if name == "OpenBLAS":
        from numpy import __config__

        return str(__config__.CONFIG["Build Dependencies"]["blas"]["version"])
    real = file.resolve()
    if real.parts[1:2] in (("usr",), ("lib",)) and (version := _version_of_package(real)):
        return version
    found = _VERSION_IN_NAME.search(real.name)
    return (found[1] or found[2]) if found else ""


def _version_of_package(file: Path) -> str:
    """Return the version of the Debian package that a file is of; empty where it is of none."""
    try:
        owner = subprocess.run(
            ["dpkg-query", "--search", str(file)], check=True, capture_output=True, text=True
        ).stdout.rpartition(": ")[0]
        return subprocess.run(
            ["dpkg-query", "--show", "--showformat", "${source:Upstream-Version}", owner],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        return ""


def _cyclonedx(parts: list[Component], program_version: str) -> dict[str, Any]:
    when = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    identity = " ".join(f"{part.name}@{part.version}" for part in parts)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, identity)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.datetime.fromtimestamp(when, datetime.UTC).isoformat(),
            "component": {
                "type": "application",
                "bom-ref": "mnist-desktop",
                "name": "mnist-desktop",
                "version": program_version,
                "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": [
            {
                "type": "library",
                "bom-ref": part.purl or f"{part.name}@{part.version}",
                "name": part.name,
                "version": part.version,
                "licenses": [{"expression": part.licence}],
                **({"purl": part.purl} if part.purl else {}),
                "externalReferences": [{"type": "website", "url": part.url}],
            }
            for part in parts
        ],
        "dependencies": [
            {
                "ref": "mnist-desktop",
                "dependsOn": [part.purl or f"{part.name}@{part.version}" for part in parts],
            }
        ],
    }


def _notices(parts: list[Component], licence: Path) -> str:
    """Return the notices: who made what, then each text once, with those whom it covers."""
    lines = ["MNIST Desktop", "", licence.read_text(encoding="utf-8").strip(), "", ""]
    lines += ["It is made with the work of others, under their own licences:", ""]
    covers: dict[str, list[str]] = {}
    for part in parts:
        lines += [f"{part.name} {part.version}".strip(), f"    {part.licence}", f"    {part.url}"]
        lines += [f"    {line}" for line in part.note.splitlines()]
        lines.append("")
        for text in part.texts:
            named = covers.setdefault(text.strip(), [])
            if part.name not in named:
                named.append(part.name)
    for text, named in covers.items():
        lines += ["", "=" * 80, f"Of {', '.join(named)}:", "", text, ""]
    return "\n".join(line.rstrip() for line in "\n".join(lines).splitlines()) + "\n"
