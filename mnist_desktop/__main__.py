"""The door: arguments lead to the window or to a command. Imports nothing heavy.

A new reader process imports this module once more under another name, and must find it light.
"""

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def main() -> int:
    """Run the program; returns its exit status."""
    if getattr(sys, "frozen", False):
        import multiprocessing  # 12 ms; only a frozen program's child processes enter here

        multiprocessing.freeze_support()
    if len(sys.argv) == 1:
        return open_window()  # nothing to parse: the window is there the sooner
    from mnist_desktop import cli

    arguments = cli.parse(sys.argv[1:])
    if arguments.command == "predict":
        return cli.predict(arguments.files, arguments.format, arguments.model)
    if arguments.command == "self-test":
        from mnist_desktop.self_test import self_test

        return self_test(arguments.report, arguments.model)
    return open_window(arguments.open, arguments.model)


def open_window(files: "Sequence[Path]" = (), model: str | None = None) -> int:
    """Open the window, with files and a model if named; returns the exit status at its end."""
    # Importing makes nothing but what stays: looking for garbage in it takes 9 ms of the time to
    # the first paint. `run` turns the collector on again.
    gc.disable()
    # Before Qt: once PySide6 is there, it reads the source of every module that is imported.
    from mnist_desktop.core import drawing, errors, picture, places, prediction  # noqa: F401

    from mnist_desktop.start import run  # isort: skip

    return run(files, model)


if __name__ == "__main__":
    sys.exit(main())
