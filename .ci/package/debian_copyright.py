"""Who holds which rights in the package, in the form that Debian's tools read (DEP 5).

What the folder carries, it names itself: `sbom.cdx.json` and `NOTICES.txt` are made by the build.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from edition import NAME, TITLE, TOP

FORMAT = "https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
SBOM, NOTICES = "sbom.cdx.json", "NOTICES.txt"


def copyright_text(bundle: Path) -> str:
    """Return the text for a package of `bundle`."""
    licence = (TOP / "LICENSE").read_text(encoding="utf-8")
    holder = re.search(r"^Copyright \(c\) (.+)$", licence, re.MULTILINE)
    assert holder is not None
    paragraphs = [
        [f"Format: {FORMAT}", f"Upstream-Name: {TITLE}"],
        ["Files: *", f"Copyright: {holder[1]}", "License: Expat", *_indented(licence)],
        [
            f"Files: usr/lib/{NAME}/_internal/*",
            f"Copyright: {holder[1]},",
            " and the authors of the components, as their notices say",
            "License: Expat and components",
            "Comment:",
            " Each component is under its own licence:",
            *(f"  {line}" for line in components(bundle)),
            " The notices below have the texts.",
        ],
        ["License: components", *_indented(_inside(bundle, NOTICES))],
    ]
    return "\n".join("\n".join(paragraph) + "\n" for paragraph in paragraphs)


def components(bundle: Path) -> Iterator[str]:
    """Yield the name, version and licence of each component that the folder carries."""
    for part in json.loads(_inside(bundle, SBOM))["components"]:
        licences = [entry.get("expression") or entry["license"]["id"] for entry in part["licenses"]]
        yield f"{part['name']} {part['version']}".strip() + f": {' AND '.join(licences)}"


def _inside(bundle: Path, name: str) -> str:
    """Return a file of the folder, wherever in it the build puts such files."""
    path = min(bundle.rglob(name), key=lambda found: len(found.parts), default=None)
    if path is None:
        raise SystemExit(f"{bundle} has no {name}; build it anew with `make bundle`.")
    return path.read_text(encoding="utf-8")


def _indented(text: str) -> list[str]:
    """Return the lines of a text as a field has them: none of them begins a field or is empty."""
    return [f" {line.rstrip()}" if line.strip() else " ." for line in text.strip().splitlines()]
