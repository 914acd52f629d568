"""A person's own digits: a folder of pictures and InkML drawings, with what they show.

Either the folders `0` to `9` inside it hold the files of their digit, or `labels.csv` names them:
a line `file,label` first, then one line for each file.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from mnist_desktop.core.compose import ink_of
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.normalise import DigitImage
from mnist_desktop.core.picture import OpenedPicture, Picture
from mnist_desktop.core.prediction import CLASSES
from mnist_desktop.core.segment import glyphs_of_drawing, glyphs_of_picture
from mnist_desktop.core.sources import open_source
from training.digits import Digits, as_bytes

LABELS = "labels.csv"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One file that shows one digit: opened, and as a digit image."""

    name: str
    label: int
    content: Drawing | Picture
    image: DigitImage


@dataclass(frozen=True, slots=True)
class Collection:
    """The files of a folder that can be used, and why the others can't: name and sentence."""

    digits: tuple[Labelled, ...]
    refused: tuple[tuple[str, str], ...]


def collect(folder: Path) -> Collection:
    """Open all labelled files; UserError where the folder has no labels or is none."""
    digits, refused = [], []
    for path, label in _labelled(folder):
        try:
            digits.append(_open(path, label))
        except UserError as error:
            refused.append((path.name, error.sentence))
    return Collection(tuple(digits), tuple(refused))


def as_digits(chosen: Iterable[Labelled]) -> Digits:
    """Return digit images and labels as the training loop has them."""
    known = list(chosen)
    return Digits(
        as_bytes([each.image for each in known]),
        np.array([each.label for each in known], np.int64),
    )


def _labelled(folder: Path) -> Iterator[tuple[Path, int]]:
    if (folder / LABELS).is_file():
        yield from _listed(folder)
        return
    inside = [folder / str(digit) for digit in range(CLASSES)]
    if not any(part.is_dir() for part in inside):
        raise UserError(
            f"“{folder.name}” has neither {LABELS} nor folders 0 to 9; sort the files into those."
        )
    for digit, part in enumerate(inside):
        for path in sorted(part.iterdir()) if part.is_dir() else ():
            if path.is_file() and not path.name.startswith("."):
                yield path, digit


def _listed(folder: Path) -> Iterator[tuple[Path, int]]:
    try:
        with (folder / LABELS).open(encoding="utf-8-sig", newline="") as file:
            rows = [(row["file"], row["label"].strip()) for row in csv.DictReader(file)]
    except (OSError, ValueError, KeyError, AttributeError, csv.Error) as error:
        raise UserError(
            f"“{LABELS}” in “{folder.name}” cannot be read;"
            " its first line must be “file,label”, and each other one must have both."
        ) from error
    for name, label in rows:
        if label not in {str(digit) for digit in range(CLASSES)}:
            raise UserError(f"“{LABELS}” says that “{name}” is “{label}”; write one digit, 0 to 9.")
        yield folder / name, int(label)


def _open(path: Path, label: int) -> Labelled:
    opened = open_source(path)
    content = opened.picture if isinstance(opened, OpenedPicture) else opened.drawing
    return labelled(path.name, label, content)


def labelled(name: str, label: int, content: Drawing | Picture) -> Labelled:
    """Return what was opened with its digit image; UserError where nothing is on it."""
    glyphs = (
        glyphs_of_drawing(content)
        if isinstance(content, Drawing)
        else glyphs_of_picture(ink_of(content))
    )
    if not glyphs:
        raise UserError(f"“{name}” is blank; draw something.")
    return Labelled(name, label, content, glyphs[0].image())
