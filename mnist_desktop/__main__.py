"""The door: arguments lead to the window or to a command. Imports nothing heavy.

A new reader process imports this module once more under another name, and must find it light.
"""

import gc
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_TRACKER = "from multiprocessing.resource_tracker import main;main("


def main() -> int:
    """Run the program; returns its exit status."""
    if getattr(sys, "frozen", False):
        _restore_library_path()
        if len(sys.argv) > 1:
            _serve_multiprocessing()
    if len(sys.argv) == 1:
        return open_window()  # nothing to parse: the window is there the sooner
    from mnist_desktop import cli

    arguments = cli.parse(sys.argv[1:])
    if arguments.command == "version":
        return cli.version()
    if arguments.command == "predict":
        return cli.predict(arguments.files, arguments.format, arguments.model)
    if arguments.command == "self-test":
        from mnist_desktop.self_test import self_test

        return self_test(arguments.report, arguments.model)
    return open_window(arguments.open, arguments.model)


def open_window(files: "Sequence[Path]" = (), model: str | None = None) -> int:
    """Open the window, with files and a model if named; returns the exit status at its end."""
    # Importing makes nothing but what stays: looking for garbage in it takes 9 ms of the time to
    # the first paint. `session` turns the collector on again.
    gc.disable()
    from mnist_desktop.read_ahead import read_ahead
    from mnist_desktop.ui.light_pyside import import_pyside

    read_ahead()
    import_pyside()
    from mnist_desktop.start import run

    return run(files, model)


def _serve_multiprocessing() -> None:
    """Do what `multiprocessing` started this process for, and end; return where it did not.

    A frozen program is its own Python: the reader's processes, and on Linux and macOS the one
    that looks after their semaphores, are the program with arguments of `multiprocessing`'s own.
    """
    if sys.argv[1] == "--multiprocessing-fork":
        from multiprocessing import spawn

        spawn.freeze_support()  # that of `multiprocessing` itself acts on Windows alone
    elif sys.argv[-2] == "-c" and sys.argv[-1].startswith(_TRACKER):
        from multiprocessing import resource_tracker

        resource_tracker.main(int(sys.argv[-1].removeprefix(_TRACKER).rstrip(")")))
        sys.exit()


def _restore_library_path() -> None:
    """Let other programs that this one starts, a file manager say, find the system's libraries.

    On Linux, the start of a frozen program has put its own folder before them.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)


if __name__ == "__main__":
    sys.exit(main())
