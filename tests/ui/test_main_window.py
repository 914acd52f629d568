"""The window as a whole: on a small screen, under a finger, by the Tab key."""

from itertools import product

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPalette, QStatusTipEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.core.drawing import Box
from mnist_desktop.core.places import resource
from mnist_desktop.core.prediction import Prediction, Reading, Verdict
from mnist_desktop.ui.canvas import Canvas
from mnist_desktop.ui.digit_row import DigitRow
from mnist_desktop.ui.history import History
from mnist_desktop.ui.languages import NAMES, use
from mnist_desktop.ui.main_window import MainWindow
from mnist_desktop.ui.width_slider import WidthSlider

pytestmark = pytest.mark.usefixtures("own_tongue")

SMALL_SCREEN = QSize(1024, 600)
SMALL_CLIENT = QSize(1024, 540)
"""What a title bar and a desktop's panel leave of it."""
FINGER = 44
ROW, BAR = 34, 30
"""Least heights of a menu's row and of the menu bar, in pixels."""
SURE = Prediction((0.0,) * 7 + (1.0, 0.0, 0.0), Verdict.DIGIT, Box(0, 0, 10, 10))


class Screen:
    """A small screen without a panel."""

    def availableSize(self) -> QSize:  # noqa: N802 - Qt's name
        return SMALL_SCREEN


def make(qtbot: QtBot, language: str = "en") -> MainWindow:
    use(language, resource("translations"))
    window = MainWindow(History(), resource("icons"))
    qtbot.addWidget(window)
    return window


def show(qtbot: QtBot, window: MainWindow, size: QSize | None = None) -> MainWindow:
    with qtbot.waitSignal(window.painted):
        window.show()
    QApplication.processEvents()  # the icons come
    if size is not None:
        window.resize(size)
        QApplication.processEvents()
    return window


def place(view: QWidget) -> QRect:
    """Return where a view is in its window."""
    return QRect(view.mapTo(view.window(), QPoint()), view.size())


def has_all_bars(window: MainWindow) -> bool:
    bars = window.histogram
    rows = [bars.visualRect(bars.probabilities.index(row)) for row in range(10)]
    lowest = rows[-1].bottom()
    covers = all(row.height() >= bars.fontMetrics().height() for row in rows)
    return covers and rows[0].top() >= 0 and lowest < bars.contentsRect().height()


def overlapping(window: MainWindow) -> list[tuple[str, str]]:
    """Return the views that lie on each other, or outside of the window."""
    views = (window.canvas, window.answer, window.heading, window.histogram, window.network_view)
    whole = window.centralWidget().geometry()
    bad = [(type(v).__name__, "outside") for v in views if not whole.contains(place(v))]
    return bad + [
        (type(one).__name__, type(other).__name__)
        for one, other in product(views, views)
        if one is not other and place(one).intersects(place(other))
    ]


@pytest.mark.parametrize("language", NAMES)
def test_all_is_seen_at_the_least_size_which_a_small_screen_has(
    qtbot: QtBot, language: str
) -> None:
    window = show(qtbot, make(qtbot, language))
    least = window.minimumSizeHint()
    window.resize(1, 1)
    qtbot.waitUntil(lambda: window.size() == least)

    assert least.boundedTo(SMALL_CLIENT) == least
    qtbot.waitUntil(lambda: has_all_bars(window))
    assert overlapping(window) == []
    shown = [button for button in window.tools.findChildren(QToolButton) if button.isVisible()]
    assert len(shown) == 7, "no button is hidden behind an arrow"
    assert [b.text() for b in shown if b.width() < b.sizeHint().width()] == [], "none is cut off"
    assert place(window.tools).right() >= place(window.findChild(WidthSlider)).right()


def test_the_first_window_on_a_small_screen_fits_and_shows_all(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MainWindow, "screen", lambda _window: Screen())
    window = show(qtbot, make(qtbot))

    assert window.size().boundedTo(SMALL_CLIENT) == window.size()
    qtbot.waitUntil(lambda: has_all_bars(window))
    assert overlapping(window) == []


@pytest.mark.parametrize("height", [500, 540, 600, 680, 900])
def test_the_rows_and_the_networks_view_end_with_the_canvas(qtbot: QtBot, height: int) -> None:
    window = show(qtbot, make(qtbot), QSize(940, height))
    qtbot.waitUntil(lambda: has_all_bars(window))
    bottom = place(window.canvas).bottom()

    assert place(window.network_view).bottom() == bottom
    image = window.network_view.grab().toImage()
    edge = window.palette().color(QPalette.ColorRole.Mid).name()
    assert image.pixelColor(10, image.height() - 1).name() == edge
    assert overlapping(window) == []


def test_nothing_moves_when_the_icons_come(qtbot: QtBot) -> None:
    window, seen = make(qtbot), []
    window.painted.connect(lambda: seen.append(place(window.canvas)))
    before = window.commands.open.icon().cacheKey()
    show(qtbot, window)
    qtbot.waitUntil(lambda: window.commands.open.icon().cacheKey() != before)
    QApplication.processEvents()

    assert [place(window.canvas)] == seen


@pytest.mark.parametrize("language", NAMES)
def test_the_hint_on_the_narrowest_canvas_is_not_cut_off(qtbot: QtBot, language: str) -> None:
    use(language, resource("translations"))
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(canvas.minimumSizeHint())
    canvas.show()
    canvas.clearFocus()
    image = canvas.grab().toImage()
    paper = canvas.palette().color(QPalette.ColorRole.Base)

    def inked(columns: range) -> bool:
        pixels = product(columns, range(2, image.height() - 2))
        return any(QColor(image.pixel(x, y)) != paper for x, y in pixels)

    assert inked(range(20, image.width() - 20))
    assert not inked(range(2, 12))
    assert not inked(range(image.width() - 12, image.width() - 2))


def test_targets_are_large_enough_for_a_finger(qtbot: QtBot) -> None:
    window = show(qtbot, make(qtbot), QSize(940, 540))
    buttons = [b for b in window.tools.findChildren(QToolButton) if b.isVisible()]
    assert len(buttons) == 7
    assert min(min(button.width(), button.height()) for button in buttons) >= FINGER
    slider = window.tools.findChild(WidthSlider)
    assert isinstance(slider, WidthSlider)
    assert slider.height() >= FINGER
    assert slider.handle().width() >= 24
    assert window.menuBar().height() >= BAR
    for title in window.menuBar().actions():
        assert window.menuBar().actionGeometry(title).height() >= BAR
        menu = title.menu()
        assert isinstance(menu, QMenu)
        menu.ensurePolished()
        rows = [a for a in menu.actions() if not a.isSeparator()]
        assert all(menu.actionGeometry(row).height() >= ROW for row in rows)
        # The longest menu fits below the bar on a small screen.
        assert menu.sizeHint().height() < SMALL_CLIENT.height() - BAR


def test_a_press_anywhere_on_the_slider_brings_the_handle(qtbot: QtBot) -> None:
    window = show(qtbot, make(qtbot))
    slider = window.tools.findChild(WidthSlider)
    assert isinstance(slider, WidthSlider)
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        slider.setLayoutDirection(direction)
        for x in (30, 68, 110):
            with qtbot.waitSignal(window.tools.width_chosen):
                QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(x, 4))
            assert abs(slider.handle().center().x() - x) <= 2
            QTest.mouseMove(slider, QPoint(x + 9, 4))
            QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(x + 9, 4))
            assert abs(slider.handle().center().x() - x - 9) <= 2
    assert window.canvas.hasFocus(), "the keys stay with the canvas"


def test_tab_leads_from_the_canvas_to_the_digits_the_bars_and_the_slider(qtbot: QtBot) -> None:
    window = show(qtbot, make(qtbot))
    window.activateWindow()
    qtbot.waitUntil(window.canvas.hasFocus)
    slider = window.tools.findChild(WidthSlider)

    def tour(key: Qt.Key, count: int) -> list[QWidget | None]:
        stops = []
        for _ in range(count):
            QTest.keyClick(QApplication.focusWidget() or window, key)
            stops.append(QApplication.focusWidget())
        return stops

    assert tour(Qt.Key.Key_Tab, 3) == [window.histogram, slider, window.canvas]
    window.answer.set_reading(Reading((SURE, SURE), 1.0), 0)
    digits = window.answer.findChild(DigitRow)
    round_trip = [digits, window.histogram, slider, window.canvas]
    assert tour(Qt.Key.Key_Tab, 4) == round_trip
    assert tour(Qt.Key.Key_Backtab, 4) == [*reversed(round_trip[:-1]), window.canvas]


def test_each_bar_is_reached_by_the_keys(qtbot: QtBot) -> None:
    window = show(qtbot, make(qtbot))
    bars = window.histogram
    window.activateWindow()
    bars.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(bars.hasFocus)
    rows = []
    for _ in range(10):
        rows.append(bars.currentIndex().row())
        QTest.keyClick(bars, Qt.Key.Key_Down)
    assert rows == list(range(10))


def test_a_click_on_the_bars_leaves_the_keys_with_the_canvas(qtbot: QtBot) -> None:
    window = show(qtbot, make(qtbot))
    window.activateWindow()
    qtbot.waitUntil(window.canvas.hasFocus)
    QTest.mouseClick(window.histogram.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, 50))

    assert window.canvas.hasFocus()


def test_a_dialog_from_the_menus_leaves_the_keys_with_the_canvas(qtbot: QtBot) -> None:
    window = MainWindow(History(), resource("icons"))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.menuBar().setFocus()
    dialog = QDialog(window)
    dialog.open()
    qtbot.waitUntil(lambda: not window.isActiveWindow())
    dialog.reject()
    window.activateWindow()  # as a desktop does
    qtbot.waitUntil(window.canvas.hasFocus)


def test_a_maximised_window_is_so_again_after_the_full_screen(qtbot: QtBot) -> None:
    window = make(qtbot)
    window.showMaximized()
    window.commands.full_screen.trigger()
    qtbot.waitUntil(window.isFullScreen)
    window.commands.full_screen.trigger()
    qtbot.waitUntil(lambda: not window.isFullScreen())

    assert window.isMaximized()


def test_a_tip_stands_where_the_status_does(qtbot: QtBot) -> None:
    window = show(qtbot, make(qtbot))
    shown = window.statusBar().findChild(QLabel)
    window.set_status("Ready.")
    tip = window.commands.clear.statusTip()
    window.commands.clear.showStatusText(window.menuBar())  # as a menu does
    assert (shown.text(), shown.isVisible()) == (tip, True)
    assert window.status() == "Ready."

    QApplication.sendEvent(window, QStatusTipEvent(""))  # when it is closed
    assert shown.text() == "Ready."
