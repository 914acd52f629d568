"""A short text in its place: in lines of even length, smaller where it would not fit otherwise.

Qt fills line after line, which leaves a word alone on the last one; and it breaks Japanese, which
has no spaces, in the midst of a word.
"""

import re
from functools import cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

MAY_BREAK = "\u200b"
"""Zero-width space: where else a translation says that its text may be broken."""
_ENDS = r"\s\u200b\u3001\u3002\uff01\uff0c\uff0e\uff1a\uff1b\uff1f"  # spaces, CJK punctuation
SMALLER, SMALLEST = 0.92, 0.55
"""By how much a font is made smaller at a time, and the least share of its size."""


def fitted(text: str, font: QFont, room: QSize) -> tuple[QFont, str]:
    """Return a font, the given one if possible, and the text in lines that fit into `room`."""
    size, share = QFontInfo(font).pixelSize(), 1.0
    while True:
        metrics = QFontMetricsF(font)
        lines = broken(text, metrics, room.width())
        high = metrics.lineSpacing() * len(lines)
        wide = max(map(metrics.horizontalAdvance, lines), default=0.0)
        share *= SMALLER
        if share < SMALLEST or (wide <= room.width() and high <= room.height()):
            return font, "\n".join(lines)
        font = QFont(font)
        font.setPixelSize(max(1, round(size * share)))


def broken(text: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """Return a text in as few lines as `width` pixels allow, and these of even length.

    A piece without a place to break is a line of its own, however long it is.
    """
    if metrics.horizontalAdvance(text) <= width:
        return [text.replace(MAY_BREAK, "")]
    found = _pieces().findall(text)
    pieces = [(piece, metrics.horizontalAdvance(piece)) for piece in found if piece]
    lines = _filled(pieces, width)
    narrow, wide = width / len(lines), float(width)
    while wide - narrow > 1:  # the narrowest column with as many lines
        middle = (narrow + wide) / 2
        if len(_filled(pieces, middle)) > len(lines):
            narrow = middle
        else:
            wide = middle
    return _filled(pieces, wide)


@cache
def _pieces() -> re.Pattern[str]:
    """Return what finds what stays together: up to a space, or up to Japanese punctuation."""
    return re.compile(rf"[^{_ENDS}]*(?:[{_ENDS}\u2019\u201d\u300d\uff09]+|$)")


def _filled(pieces: list[tuple[str, float]], width: float) -> list[str]:
    lines, line, taken = [], "", 0.0
    for piece, advance in pieces:
        if line and taken + advance > width:
            lines.append(line.rstrip())
            line, taken = "", 0.0
        line += piece.replace(MAY_BREAK, "")
        taken += advance
    return [*lines, line.rstrip()]
