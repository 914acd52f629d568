"""What is no digit: letters, symbols, other scripts, doodles, scribbles, digits run together.

What has the shape of a digit is no non-digit, neither here nor in the scores: see `DIGIT_SHAPED`.
"""

import hashlib
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from mnist_desktop.core.decoder import decode
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.ink import find_ink
from mnist_desktop.core.normalise import Points, normalise_strokes
from mnist_desktop.core.picture import Picture
from mnist_desktop.core.segment import glyphs_of_picture
from training import signs
from training.config import NONDIGITS
from training.digits import NO_DIGIT, Digits, as_bytes
from training.fonts import faces
from training.pens import redraw
from training.printed import of_other_scripts, printed
from training.strokes import (
    FOLDER,
    PENDIGITS,
    UNIPEN_DIGITS,
    Characters,
    Mask,
    cut_wrongly,
    drawing,
    hold_out,
    load,
)

DIGIT_SHAPED = frozenset("OoDQIli|/\\(),'-ZzSsBGgbqy")
"""Letters and symbols that some people write like a digit."""
KINDS = ("lower", "upper", "symbols")
"""UNIPEN's categories 1c, 1b and 1d, by the names of their files."""
UNSEEN_SITES = ("kai",)
"""Their letters and symbols are for validation only: other people, another device."""
UNSEEN_LABELS = frozenset("FkwXm#")
"""Kinds that no training sees, so that validation has some."""
NO_CHARACTER = frozenset(("\\@", "\\\\", '\\"'))
"""Labels of UNIPEN, each with its escape, that are no non-digits either: strokes that belong to no
character, most of them a plain bar as a 1 is; the backslash; and two bars side by side, as 11."""
OMNIGLOT = Path("nondigits/omniglot_small1.zip")
UNSEEN_ALPHABETS = ("Early_Aramaic", "Korean")
DIGIT_SHAPED_CHARACTERS = {
    "Balinese": (5, 14),
    "Early_Aramaic": (1, 2, 3, 4, 6, 7, 10, 12, 14, 16, 17, 20),
    "Greek": (3, 4, 6, 8, 9, 15, 18),
    "Korean": (19, 21, 22, 23, 27, 28, 33),
}
"""Omniglot's characters that look like 0, 1, 2, 4, 5, 6, 7, 8 or 9, like the letters I or Z, or
like two digits (77); Latin is left out whole."""
PRINTED = sorted(
    set("ABCDEFGHJKLMNPRTUVWXYacdefhjkmnprtuvwx!?#$%&@*+=<>€§") - UNSEEN_LABELS - DIGIT_SHAPED
)
"""Letters and symbols of fonts; those of the shape of a digit and the unseen ones are none."""
DOODLES = Path("nondigits/quickdraw_rainbow.npz")

HELD_OUT_SIGNS = 30
"""So many of each kind of them are for validation."""
WRITTEN = 0.42
"""Share of an epoch that are letters and symbols of UNIPEN."""
OTHER_SCRIPTS = 9_000
SIGNS_OF_A_FACE = 40
"""So many printed characters of other scripts, and symbols; and at most so many for each face."""
LEAST_SCRIBBLE = 5.0
"""How long a scribble's strokes are at least, in its own sizes; an 8 has about 3.5."""

Images = npt.NDArray[np.uint8]


def unseen(characters: Characters, digits_held_out: frozenset[str]) -> Mask:
    """Return which letters and symbols are for validation: by people or of kinds unseen, (N,).

    `digits_held_out` are the writers whose digits are held out as well.
    """
    mask: Mask = (
        np.isin(characters.writers, sorted(digits_held_out))
        | np.isin(characters.sites, UNSEEN_SITES)
        | np.isin(characters.labels, sorted(UNSEEN_LABELS))
    )
    return mask


def letters(folder: Path, kind: str, *, held_out: bool) -> Characters:
    """Return the letters or symbols of a kind for training, or those held out.

    UserError where the file is damaged.
    """
    characters = load(folder / FOLDER / f"unipen_{kind}.npz")
    out = unseen(characters, hold_out(load(folder / UNIPEN_DIGITS)))
    shaped = np.isin(characters.labels, sorted(DIGIT_SHAPED | NO_CHARACTER))
    return characters.where((out if held_out else ~out) & ~shaped & ~cut_wrongly(characters))


def omniglot(folder: Path, *, held_out: bool) -> Iterator[tuple[str, bytes]]:
    """Yield names and PNG files, dark on light, of the alphabets for training or held out."""
    with zipfile.ZipFile(folder / OMNIGLOT) as archive:
        for name in sorted(archive.namelist()):
            parts = name.split("/")
            if not name.endswith(".png") or parts[1] not in DIGIT_SHAPED_CHARACTERS:
                continue
            shaped = int(parts[2].removeprefix("character")) in DIGIT_SHAPED_CHARACTERS[parts[1]]
            if (parts[1] in UNSEEN_ALPHABETS) is held_out and not shaped:
                yield "/".join(parts[1:]), archive.read(name)


def doodles(folder: Path, *, held_out: bool) -> Images:
    """Return doodles (N, 28, 28), ink high: every second one is held out."""
    with np.load(folder / DOODLES, allow_pickle=False) as stored:
        images: Images = stored["x"]
    return images[1::2] if held_out else images[::2]


def scribble(rng: np.random.Generator) -> list[Points]:
    """Return some strokes of a hand that means nothing: (N, 2) each, about 1 unit large.

    One in twenty is a tap; all others are longer than any digit.
    """
    if rng.random() < 0.05:
        return [np.zeros((1, 2))]
    strokes: list[Points] = []
    wanted = rng.uniform(LEAST_SCRIBBLE, 3 * LEAST_SCRIBBLE)
    while sum(float(np.hypot(*np.diff(part, axis=0).T).sum()) for part in strokes) < wanted:
        count = int(rng.integers(40, 160))
        turns = rng.normal(0, rng.uniform(0.05, 0.6), count).cumsum() * rng.uniform(0.1, 1)
        turns += rng.uniform(0, 2 * np.pi) + rng.uniform(-0.3, 0.3) * np.arange(count)
        steps = np.stack([np.cos(turns), np.sin(turns)], 1) * rng.uniform(0.5, 1.5, (count, 1))
        path = steps.cumsum(axis=0)
        path = (path - path.mean(axis=0)) / max(float(np.ptp(path, axis=0).max()), 1e-6)
        strokes.append(path * rng.uniform(0.4, 1, 2) + rng.uniform(-0.4, 0.4, 2))
    return strokes


def sign(rng: np.random.Generator) -> list[Points]:
    """Return a sign that nobody knows: three to six lines and arcs, most of them joined."""
    strokes: list[Points] = []
    end = np.zeros(2)
    for _ in range(int(rng.integers(3, 7))):
        begin = end if rng.random() < 0.6 else rng.uniform(-0.5, 0.5, 2)
        size = rng.uniform(0.3, 1)
        if rng.random() < 0.55:
            # Writing knows some directions more than others.
            angle = np.round(rng.uniform(0, 8)) * np.pi / 4 + rng.normal(0, 0.15)
            along = np.linspace(0, size, 12)[:, None]
            part = begin + along * np.array([np.cos(angle), np.sin(angle)])
        else:
            turns = rng.uniform(0, 2 * np.pi) + np.linspace(0, rng.uniform(1.5, 6.5), 24)
            radius = rng.uniform(0.12, 0.3, 2)
            part = np.stack([np.cos(turns), np.sin(turns)], 1) * radius
            part += begin - part[0]
        strokes.append(part)
        end = part[-1] if rng.random() < 0.7 else part[int(rng.integers(len(part)))]
    return strokes


def together(digits: Characters, rng: np.random.Generator) -> list[Points]:
    """Return two or three digits side by side, close or touching, as strokes."""
    strokes: list[Points] = []
    right, narrow = 0.0, np.inf
    for place in rng.integers(len(digits.strokes), size=2 + int(rng.random() < 0.15)).tolist():
        chosen = digits.strokes[place]
        points = np.concatenate(chosen)
        low, high = points.min(axis=0), points.max(axis=0)
        size = max(float(high[1] - low[1]), 0.5 * float(high[0] - low[0]), 1e-9)
        scale = rng.uniform(0.75, 1.1) / size
        width = float(high[0] - low[0]) * scale
        narrow = min(narrow, width)
        # Two bars must not fall into one.
        gap = rng.uniform(-0.3 * min(narrow, 0.4), 0.2) + 0.15 * (narrow < 0.2)
        move = np.array([right + gap, rng.uniform(-0.15, 0.15)])
        strokes += [(part - low) * scale + move for part in chosen]
        right, narrow = float(move[0]) + width, width
    return strokes


class NonDigitSource:
    """All of it, as one set without a digit."""

    name = NONDIGITS

    def __init__(self, folder: Path, count: int, seed: int = 1) -> None:
        """Read the files under the data folder; an epoch has `count` images.

        UserError where a file is damaged.
        """
        known_letters = [letters(folder, kind, held_out=False) for kind in KINDS]
        self._letters = [strokes for part in known_letters for strokes in part.strokes]
        self._chances = _evened(np.concatenate([part.labels for part in known_letters]))
        self._held_letters = [letters(folder, kind, held_out=True) for kind in KINDS]
        known = faces(folder, held_out=False)
        self._pictures = np.concatenate(
            [
                _pictures(folder),
                printed(known, PRINTED, np.random.default_rng([seed, 4])),
                of_other_scripts(
                    known,
                    min(OTHER_SCRIPTS, SIGNS_OF_A_FACE * len(known)),
                    np.random.default_rng([seed, 8]),
                ),
            ]
        )
        self._digits = [
            known.where(~np.isin(known.writers, sorted(hold_out(known))) & ~cut_wrongly(known))
            for known in (load(folder / UNIPEN_DIGITS), load(folder / PENDIGITS))
        ]
        self._count = count
        self._seed = seed
        self._folder = folder
        self._made: dict[int, Images] = {}

    def __len__(self) -> int:
        return self._count

    def training(self, epoch: int) -> Digits:
        """Return a choice: most are letters and symbols, then made ones, pictures and print."""
        rng = np.random.default_rng([self._seed, epoch, 1])
        # Only those chosen are drawn: it takes longer than to train on them.
        size = round(self._count * WRITTEN)
        chosen = rng.choice(len(self._letters), size, p=self._chances)
        written = redraw([self._letters[place] for place in chosen.tolist()], rng)
        made = self._made_ones(epoch % 8)
        shares = ((self._pictures, 0.25), (made, 0.33))
        images = np.concatenate(
            [
                written,
                *(part[rng.integers(len(part), size=round(self._count * s))] for part, s in shares),
            ]
        )
        images = np.resize(images, (self._count, *images.shape[1:]))
        return Digits(images, np.full(self._count, NO_DIGIT))

    def _made_ones(self, variant: int) -> Images:
        """Return scribbles and signs that nobody knows, known signs, and digits run together."""
        if variant not in self._made:
            rng = np.random.default_rng([self._seed, variant, 2])
            third = self._count // 9
            drawn = [scribble(rng) if number % 2 else sign(rng) for number in range(third)]
            drawn += [together(self._digits[number % 2], rng) for number in range(third)]
            # Up to a pen that leaves only a blob.
            pens = np.exp(rng.uniform(np.log(1.2), np.log(7), len(drawn))).tolist()
            made = [normalise_strokes(s, pen) for s, pen in zip(drawn, pens, strict=True)]
            known = [signs.draw(signs.SEEN[n % len(signs.SEEN)], rng) for n in range(third)]
            self._made[variant] = np.concatenate([as_bytes(made), redraw(known, rng)])
        return self._made[variant]

    def validation(self) -> Digits:
        """Return samples of the letters and signs held out, drawn with the program's own pen."""
        rng = np.random.default_rng([self._seed, 6])
        drawn = [list(strokes) for part in self._held_letters for strokes in part.strokes[::8]]
        drawn += [signs.draw(kind, rng) for kind in signs.UNSEEN * HELD_OUT_SIGNS]
        images = as_bytes([normalise_strokes(strokes) for strokes in drawn])
        return Digits(images, np.full(len(images), NO_DIGIT))

    def held_out(self) -> Iterator[tuple[Drawing | Picture, int]]:
        """Yield samples of what was held out as the program meets it."""
        for part in self._held_letters:
            for strokes in part.strokes[::8]:
                yield drawing(strokes), NO_DIGIT
        for name, file in list(omniglot(self._folder, held_out=True))[::2]:
            yield decode(file, name).picture, NO_DIGIT

    def record(self) -> dict[str, Any]:
        """Return where the data come from and how they were split, for the card."""
        files = [UNIPEN_DIGITS, *(FOLDER / f"unipen_{kind}.npz" for kind in KINDS)]
        return {
            "title": "letters and symbols of UNIPEN, Omniglot (Lake), Quick, Draw! (Google),"
            " scribbles, signs made by rule (training/signs.py) and digits side by side",
            "licence": "CC BY 4.0; Omniglot MIT",
            "sha256": {
                file.name: hashlib.sha256((self._folder / file).read_bytes()).hexdigest()
                for file in (*files, OMNIGLOT, DOODLES)
            },
            "split": "for validation: the writers whose digits are held out, the site"
            f" {', '.join(UNSEEN_SITES)}, the kinds {' '.join(sorted(UNSEEN_LABELS))},"
            f" the alphabets {' and '.join(UNSEEN_ALPHABETS)}, every second doodle, the signs"
            f" {' '.join(signs.UNSEEN)}",
            "trained": len(self._letters) + len(self._pictures),
            "validated": sum(len(part.strokes) for part in self._held_letters),
            "digit_shaped": "".join(sorted(DIGIT_SHAPED)),
            "per_epoch": self._count,
        }


def _evened(labels: npt.NDArray[np.str_]) -> npt.NDArray[np.float64]:
    """Return how likely each is chosen, (N,): of a rare label so much more often that it counts.

    An “e” comes a hundred times as often as a “^”; so chosen, ten times as often.
    """
    _, label, counts = np.unique(labels, return_inverse=True, return_counts=True)
    chances = 1 / np.sqrt(counts[label])
    evened: npt.NDArray[np.float64] = chances / chances.sum()
    return evened


def _pictures(folder: Path) -> Images:
    """Return the omniglot characters and doodles for training as digit images."""
    files = [
        np.asarray(Image.open(io.BytesIO(file)).convert("L"))
        for _, file in omniglot(folder, held_out=False)
    ]
    return as_bytes(
        [
            glyph.image()
            for pixels in (*files, *doodles(folder, held_out=False))
            for glyph in glyphs_of_picture(find_ink(pixels)[0])
        ]
    )
