"""The door: arguments lead to the window or to a command. Imports nothing heavy.

A new reader process imports this module once more under another name, and must find it light.
"""

import multiprocessing
import sys


def main() -> int:
    """Run the program; returns its exit status."""
    multiprocessing.freeze_support()  # a frozen program's child processes enter here
    from mnist_desktop import cli

    arguments = cli.parse(sys.argv[1:])
    if arguments.command == "predict":
        return cli.predict(arguments.files, arguments.format)
    if arguments.command == "self-test":
        from mnist_desktop.self_test import self_test

        return self_test(arguments.report)
    # The reader's process loads torch on one core while Qt is imported and opens on the other.
    from mnist_desktop.core.places import model_folder
    from mnist_desktop.inference.process import ReaderProcess

    reader = ReaderProcess(model_folder())
    loading = reader.start()
    from mnist_desktop.app import run

    return run(reader, loading, arguments.open)


if __name__ == "__main__":
    sys.exit(main())
