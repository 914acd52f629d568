"""The digit image that the network sees as a PNG file, by the standard library alone.

The window writes it, and does not load Pillow. W3C PNG, second edition, sections 5, 9 and 11.
"""

import struct
import zlib

SIDE = 28
"""`normalise.SIDE`, whose module needs numpy."""

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_EIGHT_BIT_GREY = (8, 0, 0, 0, 0)  # depth, colour type, compression, filter, interlacing
_UNFILTERED = b"\0"


def digit_png(image: bytes) -> bytes:
    """Return a digit image, 784 bytes from 0 (paper) to 255 (ink), as the bytes of a PNG file.

    Ink is white and paper black, as in MNIST. ValueError where it is of another size.
    """
    if len(image) != SIDE * SIDE:
        raise ValueError(f"{len(image)} bytes are no digit image of {SIDE} × {SIDE}")
    rows = (image[start : start + SIDE] for start in range(0, len(image), SIDE))
    pixels = zlib.compress(b"".join(_UNFILTERED + row for row in rows), 9)
    header = struct.pack(">II5B", SIDE, SIDE, *_EIGHT_BIT_GREY)
    chunks = ((b"IHDR", header), (b"IDAT", pixels), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
