"""What is painted stands out from what it is painted on, light and dark: WCAG 1.4.11, 3 to 1."""

from itertools import product

import pytest
from PySide6.QtCore import QPoint, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.core.drawing import Box, PlacedPicture
from mnist_desktop.core.places import resource
from mnist_desktop.core.prediction import Prediction, Verdict
from mnist_desktop.ui.crop_frame import CropFrame
from mnist_desktop.ui.glyph_boxes import DASH, SPACE, GlyphBoxes
from mnist_desktop.ui.histogram import Histogram
from mnist_desktop.ui.history import History
from mnist_desktop.ui.main_window import MainWindow
from mnist_desktop.ui.settings import Theme
from mnist_desktop.ui.theme import Look, contrast, palette
from mnist_desktop.ui.viewport import SHORT_SIDE, Viewport
from mnist_desktop.ui.width_slider import WidthSlider

LEAST = 3.0
BOX = Box(0, 0, 10, 10)
GREYS = [QColor(grey, grey, grey).name() for grey in range(0, 256, 36)]
GROUNDS = [*GREYS, "#2563c9", "#6aa5ff", "#d02020"]
SIZE = QSizeF(SHORT_SIDE, SHORT_SIDE)
PLAIN = Viewport.plain(SIZE)
MIDDLE = round(SHORT_SIDE / 2)


@pytest.fixture(params=[Theme.LIGHT, Theme.DARK])
def look(request: pytest.FixtureRequest, look: Look) -> Look:
    look.apply(request.param)
    return look


def show(qtbot: QtBot, view: QWidget, width: int, height: int) -> None:
    qtbot.addWidget(view)
    view.resize(width, height)
    with qtbot.waitExposed(view):
        view.show()


def strongest(image: QImage, ground: QColor, at: tuple[int, int], way: tuple[int, int]) -> float:
    """Return the best contrast to `ground` of the pixels in a field from `at` on."""
    pixels = product(range(at[0], at[0] + way[0]), range(at[1], at[1] + way[1]))
    return max(contrast(image.pixelColor(x, y), ground) for x, y in pixels)


def bars(qtbot: QtBot, prediction: Prediction) -> tuple[QImage, Histogram]:
    view = Histogram()
    view.set_still(True)
    show(qtbot, view, 320, 300)
    view.set_prediction(prediction)
    return view.grab().toImage(), view


@pytest.mark.parametrize("verdict", [Verdict.DIGIT, Verdict.NOT_A_DIGIT])
@pytest.mark.usefixtures("look")
def test_every_bar_stands_out_from_its_groove(qtbot: QtBot, verdict: Verdict) -> None:
    halves = (0.5, 0.5) + (0.0,) * 8
    image, view = bars(qtbot, Prediction(halves, verdict, BOX))
    for row in (0, 1):
        middle = view.visualRect(view.probabilities.index(row)).center()
        groove = image.pixelColor(middle + QPoint(50, 0))
        assert contrast(image.pixelColor(middle - QPoint(50, 0)), groove) >= LEAST


@pytest.mark.usefixtures("look")
def test_the_bar_that_has_the_keys_is_ringed(qtbot: QtBot) -> None:
    _, view = bars(qtbot, Prediction((0.0,) * 9 + (1.0,), Verdict.DIGIT, BOX))
    view.clearFocus()
    image = view.grab().toImage()
    view.activateWindow()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    view.setCurrentIndex(view.probabilities.index(4))
    ringed = view.grab().toImage()
    rows = [view.visualRect(view.probabilities.index(row)) for row in range(10)]
    changed = [row for row, place in enumerate(rows) if ringed.copy(place) != image.copy(place)]

    assert changed == [4]
    x, ground = rows[4].center().x(), view.palette().color(QPalette.ColorRole.Window)
    assert strongest(ringed, ground, (x, rows[4].top()), (1, rows[4].height())) >= LEAST


@pytest.mark.usefixtures("look")
def test_the_sliders_handle_and_its_ring_stand_out_from_the_window(qtbot: QtBot) -> None:
    slider = WidthSlider()
    show(qtbot, slider, 136, 44)
    slider.setValue(50)
    slider.clearFocus()
    ground = slider.palette().color(QPalette.ColorRole.Window)
    middle = slider.handle().center().toPoint()

    def column() -> list[float]:
        image = slider.grab().toImage()
        return [contrast(image.pixelColor(middle.x(), y), ground) for y in range(middle.y())]

    without = column()
    assert max(without[10:14]) >= LEAST
    slider.activateWindow()
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(slider.hasFocus)
    ringed = column()
    assert max(without[:10]) < 1.1 < LEAST <= max(ringed[:10])
    assert any(ratio < 1.1 for ratio in ringed[9:12]), "the ring is apart from the handle"


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("shown", [0, None])
@pytest.mark.usefixtures("qapp")
def test_the_frames_of_glyphs_are_seen_on_any_picture(
    ground: str, dark: bool, shown: int | None
) -> None:
    image = painted(ground)
    boxes = GlyphBoxes()
    boxes.set((Box(-100.3, -150.6, 200.7, 300.2),), shown)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    boxes.paint(painter, PLAIN, palette(dark), on_picture=True)
    painter.end()
    reach, period = boxes.reach(PLAIN), round(DASH + SPACE)
    for start in range(MIDDLE - 60, MIDDLE + 60, period):
        for x in (reach.left(), reach.right() - 10):
            assert strongest(image, QColor(ground), (x, start), (11, period)) >= LEAST
        for y in (reach.top(), reach.bottom() - 10):
            assert strongest(image, QColor(ground), (start, y), (period, 11)) >= LEAST
    assert image.pixelColor(MIDDLE, MIDDLE) == QColor(ground)


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("shown", [0, None])
@pytest.mark.usefixtures("qapp")
def test_the_frames_of_small_glyphs_are_seen_and_hide_none(
    ground: str, dark: bool, shown: int | None
) -> None:
    image, boxes = painted(ground), GlyphBoxes()
    small = Box(0, 0, 10, 20)
    boxes.set((small,), shown)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    boxes.paint(painter, PLAIN, palette(dark), on_picture=True)
    painter.end()
    within = product(range(MIDDLE, MIDDLE + 10), range(MIDDLE, MIDDLE + 20))
    beside = product(range(MIDDLE + 14, MIDDLE + 24), range(MIDDLE, MIDDLE + 20))

    assert {image.pixelColor(*at).name() for at in (*within, *beside)} == {QColor(ground).name()}
    assert strongest(image, QColor(ground), (MIDDLE - 4, MIDDLE), (4, 20)) >= LEAST


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("shown", [0, None])
@pytest.mark.usefixtures("qapp")
def test_the_frames_of_glyphs_are_seen_on_paper(dark: bool, shown: int | None) -> None:
    colours = palette(dark)
    paper = colours.color(QPalette.ColorRole.Base)
    image, boxes = painted(paper.name()), GlyphBoxes()
    boxes.set((Box(-100, -150, 200, 300),), shown)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    boxes.paint(painter, PLAIN, colours, on_picture=False)
    painter.end()
    reach = boxes.reach(PLAIN)

    assert strongest(image, paper, (reach.left(), MIDDLE), (11, round(DASH + SPACE))) >= LEAST


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("shift", [0.0, 0.3, 0.5])
@pytest.mark.usefixtures("qapp")
def test_the_crop_frame_is_seen_on_any_picture(ground: str, shift: float) -> None:
    image, frame = painted(ground), CropFrame()
    place = Box(-100 + shift, -100 + shift, 200, 200)
    frame.set_picture(PlacedPicture("p", place))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame.paint(painter, PLAIN, QPalette())
    painter.end()
    quarter, edge = MIDDLE - 50, MIDDLE - 100

    assert strongest(image, QColor(ground), (edge - 3, quarter), (7, 1)) >= LEAST
    assert strongest(image, QColor(ground), (quarter, edge - 3), (1, 7)) >= LEAST


def painted(ground: str) -> QImage:
    image = QImage(SIZE.toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    return image


def test_a_menu_has_an_edge_that_follows_the_colours(qtbot: QtBot, look: Look) -> None:
    window = MainWindow(History(), resource("icons"))
    show(qtbot, window, 900, 600)
    (menu,) = [m for m in window.menuBar().findChildren(QMenu) if m.title() == "&Edit"]

    def seen(x: int) -> QColor:
        menu.resize(menu.sizeHint())
        image = menu.grab().toImage()
        return image.pixelColor(x, image.height() // 2)

    def is_dark() -> bool:
        return seen(3).lightness() < 60

    was_dark = look.is_dark()
    assert is_dark() is was_dark
    assert contrast(seen(0), seen(3)) >= LEAST
    look.apply(Theme.LIGHT if was_dark else Theme.DARK)
    qtbot.waitUntil(lambda: is_dark() is not was_dark)
    assert contrast(seen(0), seen(3)) >= LEAST
