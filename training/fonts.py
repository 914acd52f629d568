"""Digits of installed TrueType and OpenType fonts; half of the families are held out.

Looked for in the system's font folders and in `DIR/fonts`, if the data folder has one. Where they
come from, and which were there for the bundled model, is in DATA.md.
"""

import hashlib
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFont

from mnist_desktop.core.prediction import CLASSES

FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("~/.local/share/fonts"),
    Path("~/.fonts"),
    Path("/System/Library/Fonts"),
    Path("/Library/Fonts"),
    Path("C:/Windows/Fonts"),
)
"""Where Linux, macOS and Windows keep them."""
BESIDE_DATA = "fonts"
SUFFIXES = (".ttf", ".otf", ".ttc")
NO_TEXT = (
    "dingbat",
    "symbol",
    "icon",
    "emoji",
    "awesome",
    "ornament",
    "barcode",
    "d050000l",
    "cmex",
    "cmsy",
)
"""A font with one of these in its name is of pictures; what it shows for 1 may be a flower."""
FRAMED = 0.4
"""Every digit in a box: no digit has less ink than this share along its own outer box."""
HALF = 128
STYLES = 4
"""At most so many files of a family are used, evenly spread: a family may have a hundred."""
TRIED_SIZE = 32
MARGIN = 20
MISSING = chr(0x10FFFE)
"""No font has this character, so it shows what a font draws for a missing one."""

Mask = npt.NDArray[np.uint8]
"""(H, W) bytes, ink high, cut tight."""


@dataclass(frozen=True, slots=True, order=True)
class Face:
    """One file of a family, in one style."""

    family: str
    style: str
    path: Path

    @property
    def held_out(self) -> bool:
        """Whether it is for validation only.

        All families of one maker's name go together ("Roboto", "Roboto Slab"), since their digits
        are alike: an even sha256 of the name's first word holds them out.
        """
        maker = self.family.split()[0].lower() if self.family.split() else ""
        return hashlib.sha256(maker.encode()).digest()[0] % 2 == 0


def faces(data: Path | None = None, *, held_out: bool) -> tuple[Face, ...]:
    """Return the faces with digits for validation, or for training, sorted; perhaps none.

    `data` is the data folder.
    """
    folders = (*FOLDERS, *([data / BESIDE_DATA] if data is not None else []))
    return tuple(face for face in _found(folders) if face.held_out is held_out)


def fingerprint(chosen: Iterable[Face]) -> str:
    """Return a name for a choice of faces: other ones have another name."""
    names = "\n".join(f"{face.family}/{face.style}" for face in chosen)
    return hashlib.sha256(names.encode()).hexdigest()[:16]


@cache
def _found(folders: tuple[Path, ...]) -> tuple[Face, ...]:
    families: dict[str, list[Face]] = {}
    for path in _files(folders):
        face = _face(path)
        if face is not None:
            families.setdefault(face.family, []).append(face)
    return tuple(face for name in sorted(families) for face in _spread(families[name]))


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for path in sorted(folder.expanduser().rglob("*")):
            if path.suffix.lower() in SUFFIXES and path.is_file():
                yield path


def _spread(family: list[Face]) -> list[Face]:
    # By style: the same file may lie in several folders.
    styles = sorted({face.style: face for face in sorted(family, reverse=True)}.values())
    places = np.linspace(0, len(styles) - 1, min(STYLES, len(styles))).astype(int)
    return [styles[place] for place in places.tolist()]


def _face(path: Path) -> Face | None:
    """Return the face of a file; None where it is damaged or can't write the ten digits."""
    try:
        font = ImageFont.truetype(str(path), TRIED_SIZE)
        family, style = (name or "" for name in font.getname())
        if any(word in f"{family} {path.stem}".lower() for word in NO_TEXT):
            return None
        shapes = [_mask(font, text) for text in ("0123456789" + MISSING)]
    except (OSError, ValueError):
        return None
    # Ten different shapes, none of them empty or what stands for a missing one.
    different = {(shape.shape, shape.tobytes()) for shape in shapes}
    digits = shapes[:CLASSES]
    if len(different) <= CLASSES or not all(shape.any() for shape in digits):
        return None
    if min(map(_outer_ink, digits)) > FRAMED:
        return None
    return Face(family, style, path)


def _outer_ink(shape: Mask) -> float:
    sides = np.concatenate([shape[0], shape[-1], shape[:, 0], shape[:, -1]])
    return float((sides >= HALF).mean())


def has(face: Face, character: str) -> bool:
    """Return whether a font draws a character, and does not show it as missing."""
    font = ImageFont.truetype(str(face.path), TRIED_SIZE)
    shape, missing = _mask(font, character), _mask(font, MISSING)
    return bool(shape.any()) and shape.tobytes() != missing.tobytes()


def glyph(face: Face, character: str | int, size: int) -> Mask:
    """Return a character as the font draws it at `size` pixels an em, with smooth edges."""
    return _mask(ImageFont.truetype(str(face.path), size), str(character))


def page(face: Face, character: str | int, size: int) -> bytes:
    """Return a PNG file of a character, black on white, with a margin."""
    file = io.BytesIO()
    Image.fromarray(255 - np.pad(glyph(face, character, size), MARGIN)).save(file, "PNG")
    return file.getvalue()


def _mask(font: ImageFont.FreeTypeFont, text: str) -> Mask:
    core = font.getmask(text, "L")
    mask: Mask = np.array(core, np.uint8).reshape(core.size[::-1])
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not rows.size:
        return np.zeros((0, 0), np.uint8)
    return mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
