"""Makes a version: `python .ci/package/release.py X.Y.Z`, or `make release VERSION=X.Y.Z`.

Looks whether all is in order, writes the version into the program and the change log, commits,
builds the packages with their checksums, and tags last: what has a tag was built. Where a build
fails, the same command goes on from the commit.
"""

import argparse
import re
import subprocess
import sys
from datetime import date

from checksums import write_checksums
from edition import CHANGES, TOP, VERSION_FILE, releases, version

BRANCH = "main"
FORM = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")
UNRELEASED = re.compile(r"^## Unreleased\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def main() -> int:
    """Make the version, or with `--dry-run` only look whether it could be made."""
    parser = argparse.ArgumentParser(description="Make a version of the program.")
    parser.add_argument("version", metavar="X.Y.Z")
    parser.add_argument("--dry-run", action="store_true", help="change nothing; say what would be")
    arguments = parser.parse_args()
    wanted: str = arguments.version
    look_at_version(wanted)
    look_at_checkout(wanted)
    begun = is_written(wanted)
    if not begun:
        look_at_changes()
    print("The checks: make check", flush=True)
    if subprocess.run(["make", "check"], cwd=TOP, check=False).returncode != 0:
        raise SystemExit("`make check` is not green; mend what it says, commit, and try again.")
    if arguments.dry_run:
        print(f"All is in order for {wanted}; nothing was changed. Without --dry-run:")
        print(f"  write {wanted} into {VERSION_FILE} and {CHANGES}, and commit")
        print(f"  make package, SHA256SUMS, and the tag v{wanted}")
        return 0
    if not begun:
        write(wanted)
    build(wanted)
    git("tag", "--annotate", f"v{wanted}", f"--message=MNIST Desktop {wanted}")
    print(f"{wanted} is made. Publish it: git push --follow-tags origin {BRANCH}")
    return 0


def look_at_version(wanted: str) -> None:
    """Refuse a version that is none, or that does not come after those that are there."""
    if FORM.fullmatch(wanted) is None:
        raise SystemExit(f"“{wanted}” is no version; name one like 1.2.0.")
    if _order(wanted) < _order(version()):
        raise SystemExit(f"{wanted} comes before {version()}, which the program says it is.")
    later = [known.version for known in releases() if _order(known.version) > _order(wanted)]
    if later:
        raise SystemExit(f"{wanted} comes before {later[0]}, which {CHANGES} says is released.")


def _order(text: str) -> list[int]:
    return [int(number) for number in text.split(".")]


def look_at_checkout(wanted: str) -> None:
    """Refuse another branch, what is not committed, and a version that has its tag."""
    branch = git("branch", "--show-current")
    if branch != BRANCH:
        raise SystemExit(f"Versions are made on {BRANCH}, and this is {branch or 'no branch'}.")
    if git("status", "--porcelain"):
        raise SystemExit("There are changes that are not committed; commit or remove them first.")
    if git("tag", "--list", f"v{wanted}"):
        raise SystemExit(f"There is a tag v{wanted} already; choose the next version.")


def is_written(wanted: str) -> bool:
    """Tell whether the commit of this version is there already, from a try that failed later."""
    newest = next(iter(releases()), None)
    if newest is None or newest.version != wanted:
        return False
    if version() != wanted:
        raise SystemExit(f"{CHANGES} has {wanted}, but {VERSION_FILE} says {version()}.")
    return True


def look_at_changes() -> None:
    """Refuse a version that changes nothing."""
    found = UNRELEASED.search((TOP / CHANGES).read_text(encoding="utf-8"))
    if found is None or not found[1].strip():
        raise SystemExit(f"{CHANGES} has nothing under “## Unreleased”; say there what is new.")


def write(wanted: str) -> None:
    """Write the version into the program and the change log, and commit both."""
    program = TOP / VERSION_FILE
    text = program.read_text(encoding="utf-8")
    program.write_text(text.replace(f'"{version()}"', f'"{wanted}"', 1), encoding="utf-8")
    changes = TOP / CHANGES
    heading = f"## Unreleased\n\n## {wanted} ({date.today().isoformat()})"
    text = changes.read_text(encoding="utf-8").replace("## Unreleased", heading, 1)
    changes.write_text(text, encoding="utf-8")
    git("add", str(VERSION_FILE), str(CHANGES))
    git("commit", "--quiet", f"--message=Release {wanted}")


def build(wanted: str) -> None:
    """Build the packages of the commit, and write their checksums."""
    if subprocess.run(["make", "package"], cwd=TOP, check=False).returncode != 0:
        raise SystemExit(
            "`make package` failed; mend it, commit, and run this again: the version is written"
            " and waits for its tag."
        )
    print(write_checksums(TOP / "dist", wanted))


def git(*words: str) -> str:
    """Run git in the checkout and return what it printed; SystemExit where it fails."""
    done = subprocess.run(
        ["git", *words], cwd=TOP, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode != 0:
        raise SystemExit(f"git {words[0]} failed: {done.stderr.strip()}")
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
