"""Pictures as values: what a decoded picture is, without the libraries that decode it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Picture:
    """A grey picture, ink high: what the reader reads.

    `ink` holds one byte a pixel, rows from the top, 0 = paper and 255 = ink.
    `id` names the picture: the sha256 of what was decoded, as hex.
    """

    id: str
    width: int
    height: int
    ink: bytes = field(repr=False)
    scale: float = 1.0
    """Pixels of the upright file to one pixel of the picture; 1 unless it was scaled down."""


@dataclass(frozen=True, slots=True)
class View:
    """What the user sees of a picture: upright RGB bytes, rows from the top, no padding."""

    width: int
    height: int
    rgb: bytes = field(repr=False)
    dark_paper: bool
    """True where the ink is lighter than the paper."""


@dataclass(frozen=True, slots=True)
class OpenedPicture:
    """One decoded file: what the reader reads, and what the user sees, of the same size."""

    picture: Picture
    view: View
