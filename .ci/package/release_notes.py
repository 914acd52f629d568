"""Prints what a released version changed: `python .ci/package/release_notes.py VERSION`."""

import sys

from edition import CHANGES, releases


def main(wanted: str) -> int:
    """Print the notes; returns the exit status."""
    for release in releases():
        if release.version == wanted:
            print(release.changes)
            return 0
    print(f"{CHANGES} has no version {wanted}.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1].removeprefix("v")))
