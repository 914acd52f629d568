"""The command line: its arguments, and `predict`, which needs no display and no Qt."""

import argparse
import io
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mnist_desktop import __version__
from mnist_desktop.core import report
from mnist_desktop.core.card import CARD_FILE
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.places import DEFAULT_MODEL, find_model, model_folder
from mnist_desktop.core.prediction import Reading

if TYPE_CHECKING:
    from mnist_desktop.inference.reader import Reader

COMMANDS = ("predict", "self-test")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the arguments; `command` is None where the window is wanted, `open` its files."""
    first = next((a for a in arguments if not a.startswith("-")), None)
    if first not in COMMANDS:
        return _window_parser().parse_args(arguments, argparse.Namespace(command=None))
    parser = argparse.ArgumentParser(prog="mnist-desktop")
    commands = parser.add_subparsers(dest="command", required=True)
    predict = commands.add_parser("predict", help="read pictures and drawings")
    predict.add_argument("files", nargs="+", metavar="FILE", help="a picture or an .inkml drawing")
    predict.add_argument("--format", choices=("text", "json"), default="text")
    _add_model(predict)
    self_test = commands.add_parser("self-test", help="check that this installation works")
    self_test.add_argument("--report", type=Path, metavar="FILE", help="write a report, as JSON")
    _add_model(self_test)
    return parser.parse_args(arguments)


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mnist-desktop",
        description="Draw a digit, or open a picture of one, and see what a network makes of it.",
        epilog="Without a window: mnist-desktop predict FILE…, mnist-desktop self-test;"
        " each with --help.",
    )
    parser.add_argument(
        "--version",
        action="store_const",
        dest="command",
        const="version",
        help="say which version of the program and which model this is",
    )
    parser.add_argument(
        "open", nargs="*", type=Path, metavar="FILE", help="pictures or .inkml drawings to open"
    )
    _add_model(parser, None, "the one chosen last")
    return parser


def _add_model(
    parser: argparse.ArgumentParser, default: str | None = DEFAULT_MODEL, said: str = "%(default)s"
) -> None:
    parser.add_argument(
        "--model",
        default=default,
        metavar="NAME",
        help=f"what reads: a bundled model by its name (the default is {said}), or a folder"
        " that holds one",
    )


def version() -> int:
    """Print which version of the program and which model this is; always 0."""
    print(f"mnist-desktop {__version__}\n{_model_version()}")
    return 0


def _model_version() -> str:
    """Return a line that tells the bundled model from every other one."""
    try:
        card = json.loads((model_folder() / CARD_FILE).read_bytes())
        return f"model {card['name']} of {card['record']['date']}, sha256 {card['sha256'][:12]}"
    except (OSError, ValueError, KeyError, TypeError) as error:
        return f"model: its card cannot be read ({error}); install the program again"


def predict(files: Sequence[str], form: str, model: str = DEFAULT_MODEL) -> int:
    """Read files and print a row for each; 0 if all could be read, 1 if one could not.

    The rows come as they are read, so that a thousand files take no more memory than one.
    """
    try:
        from mnist_desktop.inference.reader import only_reader

        reader = only_reader(find_model(model))
        reader.warm_up_for_pictures()
    except UserError as error:
        print(error.sentence, file=sys.stderr)
        if form == "json":  # whoever reads the answers expects a row for each file
            print_rows(((name, error.sentence) for name in files), form)
        return 1
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal's or pipe's encoding need not know every letter of a file's name.
        sys.stdout.reconfigure(errors="backslashreplace")
    rows = ((name, read_file(reader, name)) for name in files)
    try:
        return print_rows(rows, form)
    except BrokenPipeError:
        # Whoever read our answers has had enough. Python flushes once more at exit: into nothing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def read_file(reader: "Reader", name: str) -> Reading | str:
    """Return the reading of a file, or the sentence why there is none."""
    from mnist_desktop.core.picture import OpenedPicture
    from mnist_desktop.core.sources import open_source

    try:
        opened = open_source(Path(name))
    except UserError as error:
        return error.sentence
    if isinstance(opened, OpenedPicture):
        return reader.read(opened.picture)
    if opened.picture is not None:
        reader.remember(opened.picture.picture)
    return reader.read(opened.drawing)


def print_rows(rows: Iterator[tuple[str, Reading | str]], form: str) -> int:
    """Print sources and their answers as they come, as `text` or `json`; 1 if one has none."""
    return _print_json(rows) if form == "json" else _print_text(rows)


def _print_text(rows: Iterator[tuple[str, Reading | str]]) -> int:
    failed = False
    for name, answer in rows:
        if isinstance(answer, str):
            failed = True
            print(f"{name}: {answer}", file=sys.stderr)
        else:
            print(report.as_text(name, answer), flush=True)
    return int(failed)


def _print_json(rows: Iterator[tuple[str, Reading | str]]) -> int:
    failed = False
    before = "["
    for name, answer in rows:
        failed |= isinstance(answer, str)
        row = json.dumps(report.as_json(name, answer), allow_nan=False)
        print(f"{before}\n{row}", end="", flush=True)
        before = ","
    print("\n]")
    return int(failed)
