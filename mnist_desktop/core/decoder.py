"""The one decoder: bytes of a picture file become a picture and its view.

Orientation, transparency, depth and size limits are settled here, once, for the window, the
command line and training; what is paper and what is ink is settled in `ink`.
"""

import hashlib
import io
import logging
import struct
import warnings
import zlib
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image, UnidentifiedImageError

from mnist_desktop.core.errors import QT_TRANSLATE_NOOP, UserError
from mnist_desktop.core.ink import find_ink
from mnist_desktop.core.picture import OpenedPicture, Picture, View

FORMATS = ("PNG", "JPEG", "BMP", "GIF", "TIFF", "WEBP", "PPM")
"""Pillow's names of the formats that are opened; the MPO of many phones is opened as JPEG."""

MAX_FILE_BYTES = 256 * 1024 * 1024
MAX_PIXELS = 120_000_000
"""Larger pictures are refused: they would take gigabytes. Phones make up to 108 megapixels."""

MAX_SIDE = 2048
"""A larger picture is scaled down to this longer side, in pixels."""
DRAFT_SIDE = 1920
"""A JPEG as large as this when halved is not decoded whole: photos are 4,000 pixels wide."""

CARD_COVERAGE = 0.75
"""From this share of its own box on, what is opaque may be a sheet with ink on it…"""
CARD_MARKS, CARD_CONTRAST = 0.001, 12
"""…if that share of it differs from the rest by so many levels; else it is ink, a 1 perhaps."""

_ORIENTATION_TAG = 0x0112
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""EXIF orientation (EXIF 2.32, tag 0x0112) to what turns the picture upright."""

# What Pillow logs of broken files is for our log, if there is one; the person gets one sentence.
logging.getLogger("PIL").addHandler(logging.NullHandler())

_DAMAGED = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    EOFError,
    ArithmeticError,
    struct.error,
    zlib.error,
)
"""What Pillow's decoders raise on broken files: found by cutting and flipping good ones."""


def read_bytes(path: Path, *, drawing: bool = False) -> bytes:
    """Read a file whole; UserError, naming it, where that cannot be.

    `drawing` is True where a drawing would do as well as a picture.
    """
    try:
        if path.is_dir():
            raise _folder(path, drawing=drawing)
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)  # a device tells no size, and may never end
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    if len(data) > MAX_FILE_BYTES:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors", "“{name}” is larger than {megabytes} MB; make it smaller and try again."
            ),
            name=path.name,
            megabytes=MAX_FILE_BYTES // 1024**2,
        )
    if not data:
        raise _empty(path, drawing=drawing)
    return data


def _folder(path: Path, *, drawing: bool) -> UserError:
    name = path.name or str(path)
    if drawing:
        return UserError(
            QT_TRANSLATE_NOOP(
                "Errors", "“{name}” is a folder; choose a drawing or a picture inside it."
            ),
            name=name,
        )
    return UserError(
        QT_TRANSLATE_NOOP("Errors", "“{name}” is a folder; choose a picture inside it."), name=name
    )


def _empty(path: Path, *, drawing: bool) -> UserError:
    if drawing:
        return UserError(
            QT_TRANSLATE_NOOP("Errors", "“{name}” is empty; choose a drawing or a picture."),
            name=path.name,
        )
    return UserError(
        QT_TRANSLATE_NOOP("Errors", "“{name}” is empty; choose a picture."), name=path.name
    )


def _unreadable(path: Path, error: OSError | ValueError) -> UserError:
    name = path.name
    match error:
        case FileNotFoundError():
            return UserError(
                QT_TRANSLATE_NOOP(
                    "Errors", "“{name}” does not exist; check the name and the folder."
                ),
                name=name,
            )
        case PermissionError():
            return UserError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "“{name}” may not be read; ask its owner for access or choose another file.",
                ),
                name=name,
            )
        case OSError(strerror=str(reason)):
            return UserError(
                QT_TRANSLATE_NOOP(
                    "Errors", "“{name}” could not be read ({reason}); choose another file."
                ),
                name=name,
                reason=reason,
            )
        case _:
            return UserError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "“{name}” could not be read (its name is not valid); choose another file.",
                ),
                name=name,
            )


def open_picture(path: Path) -> OpenedPicture:
    """Read and decode the picture file `path`; UserError where it is none."""
    return decode(read_bytes(path), path.name)


def decode(data: bytes, name: str) -> OpenedPicture:
    """Decode `data`; `name` is what the user knows it by.

    UserError where it is no picture, is damaged, or is larger than MAX_PIXELS.
    """
    try:
        with warnings.catch_warnings():
            # Pillow warns of large pictures and odd metadata; our own limit stands below.
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                if image.width * image.height > MAX_PIXELS:
                    raise _too_big(name)
                pixels, scale = _upright_pixels(image)
    except UserError:
        raise
    except UnidentifiedImageError:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "“{name}” is not a picture this program knows;"
                " open a PNG, JPEG, BMP, GIF, TIFF, WebP or PGM file.",
            ),
            name=name,
        ) from None
    except (Image.DecompressionBombError, MemoryError):
        raise _too_big(name) from None
    except _DAMAGED as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "“{name}” is damaged and cannot be shown; save or copy it again and try once more.",
            ),
            name=name,
        ) from error
    ink, dark_paper = find_ink(pixels)
    height, width = ink.shape
    rgb = pixels if pixels.ndim == 3 else np.repeat(pixels[:, :, None], 3, axis=2)
    return OpenedPicture(
        Picture(hashlib.sha256(data).hexdigest(), width, height, ink.tobytes(), scale),
        View(width, height, rgb.tobytes(), dark_paper),
    )


def _too_big(name: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "Errors",
            "“{name}” has more than {megapixels} megapixels; scale it down and open it again.",
        ),
        name=name,
        megapixels=MAX_PIXELS // 1_000_000,
    )


def _upright_pixels(image: Image.Image) -> tuple[npt.NDArray[np.uint8], float]:
    """Return bytes (H, W) for grey or (H, W, 3) for colour, upright, and file pixels per pixel."""
    before = max(image.size)
    if before > DRAFT_SIDE:  # JPEG decodes at 1/2, 1/4, 1/8, in less time than at its full size
        draft = [max(1, side * DRAFT_SIDE // before) for side in image.size]
        image.draft(None, (draft[0], draft[1]))
    image.load()
    # Only after load(): Pillow turns a TIFF by itself then, and drops its tag.
    orientation = image.getexif().get(_ORIENTATION_TAG, 1)
    if image.mode.startswith(("I", "F")):
        image = _deep_to_grey(image)
    elif image.has_transparency_data:
        image = image.convert("RGBA")
    elif image.mode == "1":
        image = image.convert("L")
    elif image.mode not in ("L", "RGB"):  # to convert what is so already copies it
        image = image.convert("RGB")
    if max(image.size) > MAX_SIDE:
        image.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.BOX, reducing_gap=None)
    scale = before / max(image.size)
    if orientation in _UPRIGHT:
        image = image.transpose(_UPRIGHT[orientation])
    pixels: npt.NDArray[np.uint8] = np.asarray(image)
    return (_on_paper(pixels) if image.mode == "RGBA" else pixels), scale


def _deep_to_grey(image: Image.Image) -> Image.Image:
    """Bring 16-bit, 32-bit and floating point grey to 8 bits, by the range it seems to use."""
    values = np.nan_to_num(np.asarray(image).astype(np.float64), posinf=0.0, neginf=0.0)
    low, high = float(values.min()), float(values.max())
    if low >= 0 and image.mode.startswith("I"):
        # 8, 10 and 12 bits come in containers of 16 and 32.
        low, high = 0.0, 2.0 ** max(8, int(high).bit_length()) - 1
    elif low >= 0 and high <= 1:
        low, high = 0.0, 1.0
    elif low >= 0 and high <= 255:
        low, high = 0.0, 255.0
    span = (high - low) or 1.0
    return Image.fromarray(((values - low) * (255 / span) + 0.5).astype(np.uint8))


def _on_paper(rgba: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Lay a transparent picture on paper: white, or black under light ink.

    A sheet with ink on it (opaque nearly everywhere in its own box) lies on its own colour.
    """
    alpha = rgba[:, :, 3:].astype(np.float32) / 255
    visible = alpha[:, :, 0] > 0.5
    colour = rgba[:, :, :3].astype(np.float32)
    if alpha.sum() == 0:
        return np.full_like(rgba[:, :, :3], 255)
    rows, columns = np.flatnonzero(visible.any(1)), np.flatnonzero(visible.any(0))
    paper: npt.NDArray[np.float32]
    middle = np.median(colour[visible], axis=0).astype(np.float32) if rows.size else None
    if (
        middle is not None
        and visible.sum() >= CARD_COVERAGE * (np.ptp(rows) + 1) * (np.ptp(columns) + 1)
        and (np.abs(colour - middle).max(axis=2) > CARD_CONTRAST)[visible].mean() > CARD_MARKS
    ):
        paper = middle
    else:
        brightness = float((colour.mean(axis=2, keepdims=True) * alpha).sum() / alpha.sum())
        paper = np.full(3, 255 if brightness < 128 else 0, np.float32)
    return (paper + (colour - paper) * alpha + 0.5).astype(np.uint8)
