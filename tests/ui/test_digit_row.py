"""The digits of a number side by side: what is seen, heard and chosen of them."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.digit_row import SMALLEST_PX, DigitRow

WIDTH, HEIGHT = 320, 110


@pytest.fixture
def row(qtbot: QtBot) -> DigitRow:
    row = DigitRow()
    qtbot.addWidget(row)
    font = QFont(row.font())
    font.setPixelSize(96)
    row.setFont(font)
    row.resize(WIDTH, HEIGHT)
    row.show()
    row.set_signs(tuple("2026"), 3)
    return row


def accent_columns(row: DigitRow) -> list[int]:
    """Return where from left to right the colour of the mark is seen."""
    accent = row.palette().color(QPalette.ColorRole.Highlight)
    image = row.grab().toImage()
    return [
        x
        for x in range(image.width())
        if any(QColor(image.pixel(x, y)) == accent for y in range(image.height()))
    ]


def click(row: DigitRow, cell: int) -> None:
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.cells()[cell].center().toPoint())


@pytest.mark.parametrize("shown", [0, 2])
def test_the_digit_shown_is_underlined(row: DigitRow, shown: int) -> None:
    row.set_signs(tuple("2026"), shown)
    columns, cell = accent_columns(row), row.cells()[shown]

    assert columns
    assert cell.left() - 1 <= min(columns) <= max(columns) <= cell.right() + 1


def test_a_digit_is_chosen_with_the_mouse(row: DigitRow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(row.chosen) as chosen:
        click(row, 1)
    assert chosen.args == [1]

    with qtbot.assertNotEmitted(row.chosen):
        click(row, 3)  # shown already
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))


@pytest.mark.parametrize(
    ("key", "expected"),
    [(Qt.Key.Key_Left, 0), (Qt.Key.Key_Right, 2), (Qt.Key.Key_Home, 0), (Qt.Key.Key_End, 3)],
)
def test_a_digit_is_chosen_with_the_keys(
    row: DigitRow, qtbot: QtBot, key: Qt.Key, expected: int
) -> None:
    row.set_signs(tuple("2026"), 1)
    with qtbot.waitSignal(row.chosen) as chosen:
        QTest.keyClick(row, key)

    assert chosen.args == [expected]


def test_at_the_ends_the_keys_lead_no_further(row: DigitRow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(row.chosen):
        QTest.keyClick(row, Qt.Key.Key_Right)


def test_it_can_be_reached_with_tab_and_shows_so(row: DigitRow, qtbot: QtBot) -> None:
    row.clearFocus()
    without = len(accent_columns(row))
    row.activateWindow()
    row.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(row.hasFocus)

    assert row.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert len(accent_columns(row)) > without


@pytest.mark.parametrize("count", [2, 5, 12, 14])
def test_all_digits_of_a_long_number_have_room(row: DigitRow, count: int) -> None:
    row.set_signs(tuple("7" * count), 0)
    cells = row.cells()

    assert len(cells) == count
    assert cells[0].left() >= 0
    assert cells[-1].right() <= WIDTH
    assert all(left.right() <= right.left() + 0.01 for left, right in pairwise(cells))


@pytest.mark.parametrize("shown", [0, 30, 59])
def test_of_a_longer_one_the_part_around_the_digit_shown_is_seen(row: DigitRow, shown: int) -> None:
    row.set_signs(tuple("7" * 60), shown)
    cells = row.cells()

    assert 12 < len(cells) < 60
    assert cells[0].left() >= 0
    assert cells[-1].right() <= WIDTH
    assert cells[0].width() >= SMALLEST_PX / 3
    assert accent_columns(row)


def test_a_screen_reader_hears_which_digit_is_shown(row: DigitRow) -> None:
    assert row.accessibleName() == "Digit 4 of 4: 6"
    row.set_signs(("2", "4?", "?"), 1)
    assert row.accessibleName() == "Digit 2 of 3: 4?"
    row.set_signs(("2", "4?", "?"), 2)
    assert row.accessibleName() == "Digit 3 of 3: none"
