"""What of the system the program needs, as Debian's packages have it.

The list is that of the bundle, `.ci/bundle/system-libraries.toml`: `make bundle` fails where the
folder that it built needs anything else.
"""

import tomllib
from typing import Any

from edition import TOP

LIBRARIES = TOP / ".ci" / "bundle" / "system-libraries.toml"
OPTIONAL = "opened-when-there"
"""The part of the list with the libraries that the program does without."""
C_LIBRARY = "libc6"


def glibc() -> str:
    """Return the oldest version of the GNU C library that the program runs with."""
    return str(_list()["glibc"])


def depends() -> list[str]:
    """Return what the Debian package depends on, as its control file has it."""
    return [f"{C_LIBRARY} (>= {glibc()})", *needed_packages()]


def needed_packages() -> list[str]:
    """Return the packages without which the program does not start; not the C library's."""
    parts = [part for name, part in _list().items() if isinstance(part, dict) and name != OPTIONAL]
    return sorted({package for part in parts for package in part.values()} - {C_LIBRARY})


def wished_packages() -> list[str]:
    """Return the packages that the program makes use of where they are there."""
    return sorted(set(_list().get(OPTIONAL, {}).values()))


def _list() -> dict[str, Any]:
    return tomllib.loads(LIBRARIES.read_text(encoding="utf-8"))
