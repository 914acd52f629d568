"""Short texts in their places: even lines, broken where one may, smaller where need be."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetricsF

from mnist_desktop.ui.caption import MAY_BREAK, broken, fitted

pytestmark = pytest.mark.usefixtures("qapp")
SENTENCE = "Draw a digit, or open a picture of one."
JAPANESE = "数字を描くか、画像を開いてください。"


@pytest.fixture
def metrics() -> QFontMetricsF:
    return QFontMetricsF(QFont())


def share_of(text: str, metrics: QFontMetricsF, share: float) -> float:
    return metrics.horizontalAdvance(text) * share


def test_what_has_room_is_one_line(metrics: QFontMetricsF) -> None:
    assert broken(SENTENCE, metrics, share_of(SENTENCE, metrics, 1.01)) == [SENTENCE]
    assert broken("", metrics, 10) == [""]


def test_no_word_is_left_alone(metrics: QFontMetricsF) -> None:
    lines = broken(SENTENCE, metrics, share_of(SENTENCE, metrics, 0.95))
    longer, shorter = sorted(map(metrics.horizontalAdvance, lines), reverse=True)

    assert " ".join(lines) == SENTENCE
    assert shorter > 0.7 * longer


@pytest.mark.parametrize("share", [0.95, 0.7, 0.45, 0.3])
def test_no_line_is_wider_than_it_may_be(metrics: QFontMetricsF, share: float) -> None:
    width = share_of(SENTENCE, metrics, share)
    lines = broken(SENTENCE, metrics, width)

    assert " ".join(lines) == SENTENCE
    assert max(map(metrics.horizontalAdvance, lines)) <= width


def test_japanese_is_broken_behind_a_comma_and_in_no_word(metrics: QFontMetricsF) -> None:
    for share in (0.95, 0.8, 0.7):
        lines = broken(JAPANESE, metrics, share_of(JAPANESE, metrics, share))
        assert lines == ["数字を描くか、", "画像を開いてください。"]


def test_a_translation_says_where_else_it_may_be_broken(metrics: QFontMetricsF) -> None:
    text = MAY_BREAK.join(("ここに", "数字を", "描いてください"))
    plain = text.replace(MAY_BREAK, "")

    assert broken(text, metrics, share_of(plain, metrics, 1.01)) == [plain]
    assert broken(text, metrics, share_of(plain, metrics, 0.8)) == [
        "ここに数字を",
        "描いてください",
    ]


@pytest.mark.parametrize("text", [SENTENCE, "Wahrscheinlichkeiten", "ここに数字を描いてください"])
def test_what_does_not_fit_is_written_smaller(text: str) -> None:
    font = QFont()
    font.setPixelSize(30)
    metrics = QFontMetricsF(font)
    room = QSize(round(share_of(max(text.split(), key=len), metrics, 0.8)), 400)
    smaller, lines = fitted(text, font, room)
    found = QFontMetricsF(smaller)

    assert "".join(lines.split()) == "".join(text.split())
    assert smaller.pixelSize() < 30
    assert max(found.horizontalAdvance(line) for line in lines.split("\n")) <= room.width()
    same, line = fitted(text, font, QSize(2000, 100))
    assert (same.pixelSize(), line) == (30, text)


def test_what_never_fits_is_still_written() -> None:
    font, lines = fitted(SENTENCE, QFont(), QSize(3, 3))

    assert lines.split() == SENTENCE.split()
    assert font.pixelSize() >= 1
