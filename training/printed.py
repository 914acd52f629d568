"""Printed characters of installed fonts as digit images: for training, and those held out."""

import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from mnist_desktop.core.decoder import decode
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.normalise import DigitImage, Ink, normalise_pixels
from mnist_desktop.core.picture import Picture
from mnist_desktop.core.prediction import CLASSES
from training.config import FONTS
from training.digits import Digits, as_bytes
from training.fonts import Face, faces, glyph, has

SIZES = (24, 40, 90, 200)
"""Pixels an em; small ones have ragged edges."""
HELD_OUT_SIZE = 96
SCRIPTS = (
    (0x0391, 0x03C9),  # Greek
    (0x0410, 0x044F),  # Cyrillic
    (0x05D0, 0x05EA),  # Hebrew
    (0x0627, 0x064A),  # Arabic
    (0x0905, 0x0939),  # Devanagari
    (0x0E01, 0x0E2E),  # Thai
    (0x3041, 0x30FA),  # kana
    (0x4E8C, 0x5200),  # Han, most of many strokes
    (0x5F00, 0x6500),
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical operators
    (0x25A0, 0x25FF),  # geometric shapes
    (0x2600, 0x26FF),  # other symbols
    (0x2701, 0x2757),  # dingbats
)
"""Ranges of Unicode, first and last."""
DIGIT_SHAPED_SIGNS = frozenset(
    "ΘΙΟΖΒΦδζθιοσρφςβγ"
    "ВЗОФЬЧбвзофьчэЭІ"
    "וןסםטזץךך"
    "اهة٥"
    "ंआओगठटढपवुण"
    "งวอจฉฐ"
    "つうらろるくへしりいてそとノソンツシリフワクウラコユヨテイトハーヘニんっちょゎうぅォっゥッァヮ"
    "∘∣∕∖−∙⋅∥∫∶∷∼∽⊘⊖⊙⊚∅⌀∂∞⋮⋯⋰⋱∘⁄∤∦○◯●◌◍◎◦◉☉◔◕❘▏▕│▮▯◖◗◜◝◞◟◠◡◐◑◒◓⚪⚫☌☋☊"  # noqa: RUF001 - alike is the point
    "ↅ↑↓↕⇡⇣⇂⇃↿↾⥮↨"
    "□▢▭▯▫◻◽❍❏❐❑❒⊟∃"
)
"""Signs of theirs that look like a digit, or like two."""

Images = npt.NDArray[np.uint8]


def printed(chosen: Sequence[Face], characters: Sequence[str], rng: np.random.Generator) -> Images:
    """Return a digit image of each character in each face, (faces · characters, 28, 28)."""
    return as_bytes(
        [
            normalise_pixels(_ink(face, character, int(rng.choice(SIZES))))
            for face in chosen
            for character in characters
        ]
    )


def _ink(face: Face, character: str, size: int) -> Ink:
    mask = glyph(face, character, size)
    # A font may lack a letter: a blank teaches that it is no digit.
    return mask.astype(np.float32) / np.float32(255) if mask.size else np.zeros((1, 1), np.float32)


def of_other_scripts(chosen: Sequence[Face], count: int, rng: np.random.Generator) -> Images:
    """Return digit images of `count` random characters of other scripts, and of symbols.

    Fewer where the faces have too few of them; none for no faces.
    """
    images: list[DigitImage] = []
    for _ in range(8 * count if chosen else 0):
        if len(images) == count:
            break
        face = chosen[int(rng.integers(len(chosen)))]
        first, last = SCRIPTS[int(rng.integers(len(SCRIPTS)))]
        character = chr(int(rng.integers(first, last, endpoint=True)))
        if character not in DIGIT_SHAPED_SIGNS and has(face, character):
            images.append(normalise_pixels(_ink(face, character, int(rng.choice(SIZES)))))
    return as_bytes(images)


class FontSource:
    """The digits of fonts; half of the families are held out."""

    name = FONTS

    def __init__(self, folder: Path, count: int, seed: int) -> None:
        """Find the fonts of the system and of the data folder; an epoch has `count` images."""
        self._faces = faces(folder, held_out=False)
        self._held = faces(folder, held_out=True)
        self._count = count if self._faces else 0
        self._seed = seed
        digits = [str(digit) for digit in range(CLASSES)]
        self._images = printed(self._faces, digits, np.random.default_rng(seed))
        self._labels = np.tile(np.arange(CLASSES), len(self._faces))

    def __len__(self) -> int:
        return self._count

    def training(self, epoch: int) -> Digits:
        """Return a choice of printed digits."""
        if not self._count:
            return Digits(self._images, self._labels)
        rng = np.random.default_rng([self._seed, epoch, 3])
        chosen = rng.integers(len(self._labels), size=self._count)
        return Digits(self._images[chosen], self._labels[chosen])

    def validation(self) -> Digits:
        """Return the digits of the families held out."""
        digits = [str(digit) for digit in range(CLASSES)]
        images = printed(self._held, digits, np.random.default_rng(self._seed))
        return Digits(images, np.tile(np.arange(CLASSES), len(self._held)))

    def held_out(self) -> Iterator[tuple[Drawing | Picture, int]]:
        """Yield the digits of the families held out as the program meets them: as pictures."""
        for face in self._held:
            for digit in range(CLASSES):
                yield decode(_page(face, digit), "print").picture, digit

    def record(self) -> dict[str, Any]:
        """Return which families were used, for the card."""
        return {
            "title": "digits of installed fonts (Debian's packages, DATA.md)",
            "licence": "free licences, each font's own",
            "trained": len(self._labels),
            "validated": CLASSES * len(self._held),
            "families": sorted({face.family for face in self._faces}),
            "families_held_out": sorted({face.family for face in self._held}),
            "split": "families, by a hash of the maker's name (training/fonts.py)",
            "per_epoch": self._count,
        }


def _page(face: Face, digit: int) -> bytes:
    """Return a PNG file of a digit, black on white."""
    mask = glyph(face, digit, HELD_OUT_SIZE)
    page = Image.new("L", (mask.shape[1] + 40, mask.shape[0] + 40), 255)
    page.paste(Image.fromarray(255 - mask), (20, 20))
    file = io.BytesIO()
    page.save(file, "PNG")
    return file.getvalue()
