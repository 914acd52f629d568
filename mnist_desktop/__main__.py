"""The door: arguments lead to the window or to a command. Imports nothing heavy.

A new reader process imports this module once more under another name, and must find it light.
"""

import sys


def main() -> int:
    """Run the program; returns its exit status."""
    if getattr(sys, "frozen", False):
        import multiprocessing  # 12 ms; only a frozen program's child processes enter here

        multiprocessing.freeze_support()
    if len(sys.argv) == 1:
        # Nothing to parse: the window is there the sooner.
        from mnist_desktop.app import run

        return run(None)
    from mnist_desktop import cli

    arguments = cli.parse(sys.argv[1:])
    if arguments.command == "predict":
        return cli.predict(arguments.files, arguments.format)
    if arguments.command == "self-test":
        from mnist_desktop.self_test import self_test

        return self_test(arguments.report)
    from mnist_desktop.app import run

    return run(arguments.open)


if __name__ == "__main__":
    sys.exit(main())
