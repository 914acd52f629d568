"""What the network sees, as squares."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.network_view import ENLARGED, SIDE, NetworkView

BAR = bytes(255 if 12 <= column < 16 else 0 for _ in range(SIDE) for column in range(SIDE))


def shown(view: NetworkView, column: int, row: int) -> QColor:
    """Return the colour of a pixel of the digit image on the screen."""
    left = 1 if view.layoutDirection() == Qt.LayoutDirection.LeftToRight else view.width() - 85
    image = view.grab().toImage()
    return image.pixelColor(QPoint(left + ENLARGED * column + 1, 1 + ENLARGED * row + 1))


def made(qtbot: QtBot) -> NetworkView:
    view = NetworkView()
    qtbot.addWidget(view)
    view.resize(320, view.sizeHint().height())
    return view


def test_every_pixel_is_a_square_of_its_own_grey(qtbot: QtBot) -> None:
    view = made(qtbot)
    view.set_image(BAR)
    assert shown(view, 13, 5) == QColor("white")
    assert shown(view, 20, 5) == QColor("black")
    assert view.image == BAR


def test_without_a_digit_the_field_is_empty(qtbot: QtBot) -> None:
    view = made(qtbot)
    view.set_image(BAR)
    view.set_image(b"")
    assert shown(view, 13, 5) == shown(view, 20, 5)
    assert shown(view, 13, 5) not in (QColor("white"), QColor("black"))


def test_where_one_writes_to_the_left_it_is_at_the_right(qtbot: QtBot) -> None:
    view = made(qtbot)
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.set_image(BAR)
    assert shown(view, 13, 5) == QColor("white")
    assert shown(view, 20, 5) == QColor("black")


def test_it_says_what_it_is(qtbot: QtBot) -> None:
    view = made(qtbot)
    assert view.accessibleName() == "What the network sees"
    assert "28 × 28" in view.accessibleDescription()
