"""Which mouse events draw, and which are only echoes of a finger or a pen."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QInputDevice, QMouseEvent
from PySide6.QtTest import QTest
from typing_extensions import override

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.ui.canvas import Canvas
from mnist_desktop.ui.pointer import Act, PointerSample
from mnist_desktop.ui.pointer_router import AFTER_PEN_S, WITH_PEN_S, PointerRouter
from tests.ui.conftest import SIDE
from tests.ui.pointing import LEFT, Hand, Tablet, draw, move, press, release, send

MADE_UP = [
    Qt.MouseEventSource.MouseEventSynthesizedBySystem,
    Qt.MouseEventSource.MouseEventSynthesizedByQt,
]


class Forward(QObject):
    """Shows a router the events of a widget."""

    def __init__(self, router: PointerRouter) -> None:
        super().__init__()
        self._router = router

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return self._router.take(event)


def draw_made_up(canvas: Canvas, source: Qt.MouseEventSource) -> None:
    send(canvas, QEvent.Type.MouseButtonPress, QPointF(100, 100), LEFT, source)
    send(canvas, QEvent.Type.MouseMove, QPointF(200, 200), LEFT, source)
    send(canvas, QEvent.Type.MouseButtonRelease, QPointF(200, 200), LEFT, source)


@pytest.mark.parametrize("source", MADE_UP)
def test_a_finger_that_comes_only_as_a_mouse_draws(
    canvas: Canvas, source: Qt.MouseEventSource
) -> None:
    draw_made_up(canvas, source)

    assert [len(stroke) for stroke in canvas.drawing.strokes] == [2]


@pytest.mark.parametrize("source", MADE_UP)
def test_what_a_finger_draws_is_not_drawn_twice(
    canvas: Canvas, source: Qt.MouseEventSource
) -> None:
    Hand(canvas).draw([(100, 100), (150, 150), (200, 200)])
    draw_made_up(canvas, source)

    assert [len(stroke) for stroke in canvas.drawing.strokes] == [3]


def test_the_made_up_press_before_the_first_touch_is_not_drawn_twice(canvas: Canvas) -> None:
    source = Qt.MouseEventSource.MouseEventSynthesizedBySystem
    hand = Hand(canvas)
    send(canvas, QEvent.Type.MouseButtonPress, QPointF(100, 100), LEFT, source)
    hand.put(0, 100, 100)
    send(canvas, QEvent.Type.MouseMove, QPointF(150, 150), LEFT, source)
    hand.move(0, 150, 150)
    hand.lift(0)
    send(canvas, QEvent.Type.MouseButtonRelease, QPointF(150, 150), LEFT, source)

    assert [len(stroke) for stroke in canvas.drawing.strokes] == [2]


def test_the_mouse_draws_again_a_while_after_the_pen(canvas: Canvas) -> None:
    samples: list[PointerSample] = []
    now = 100.0
    router = PointerRouter(samples.append, lambda: None, lambda: now)
    canvas.installEventFilter(forward := Forward(router))
    Tablet(canvas).hover(50, 50)
    samples.clear()

    now += AFTER_PEN_S - 0.01
    draw(canvas, [(100, 100), (200, 200)])
    assert Act.BEGIN not in [sample.act for sample in samples]
    now += 0.02
    draw(canvas, [(100, 100), (200, 200)])
    assert [sample.act for sample in samples][-3:] == [Act.BEGIN, Act.EXTEND, Act.END]
    canvas.removeEventFilter(forward)


def test_a_palm_undoes_nothing_while_the_pen_is_at_work(canvas: Canvas) -> None:
    undone: list[float] = []
    now = 100.0
    router = PointerRouter(lambda _: None, lambda: undone.append(now), lambda: now)
    canvas.installEventFilter(forward := Forward(router))
    pen, hand = Tablet(canvas), Hand(canvas)

    def tap() -> None:
        hand.put(0, 400, 400)
        hand.put(1, 430, 400)
        hand.lift(0)
        hand.lift(1)

    pen.press(100, 100, 0.5)
    now += 10
    tap()  # the pen rests on the paper
    pen.release(100, 100)
    now += WITH_PEN_S - 0.01
    tap()
    assert not undone
    now += 0.02
    tap()
    assert undone == [now]
    canvas.removeEventFilter(forward)


def test_two_quick_strokes_are_two(canvas: Canvas) -> None:
    """The second press arrives as a double click, and as nothing else."""
    window = canvas.windowHandle()
    QTest.mouseDClick(window, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(100, 100))

    assert [len(stroke) for stroke in canvas.drawing.strokes] == [1, 1]


def test_a_double_click_of_the_right_button_draws_nothing(canvas: Canvas) -> None:
    right = Qt.MouseButton.RightButton
    QTest.mouseDClick(
        canvas.windowHandle(), right, Qt.KeyboardModifier.NoModifier, QPoint(100, 100)
    )

    assert not canvas.drawing


def test_no_menu_comes_out_of_the_canvas(canvas: Canvas) -> None:
    """A long press is a right click to the system."""
    asked: list[QPoint] = []
    canvas.customContextMenuRequested.connect(asked.append)
    for reason in QContextMenuEvent.Reason:
        event = QContextMenuEvent(reason, QPoint(100, 100), QPoint(100, 100))
        QCoreApplication.sendEvent(canvas, event)
        assert event.isAccepted(), "no parent shall open one either"

    assert asked == []


def test_a_press_that_does_not_draw_is_still_the_canvas_own(canvas: Canvas) -> None:
    """Some desktops move the window by what is left to it."""
    place = QPointF(100, 100)
    event = QMouseEvent(
        QEvent.Type.MouseButtonPress,
        place,
        canvas.mapToGlobal(place),
        Qt.MouseButton.RightButton,
        Qt.MouseButton.RightButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QCoreApplication.sendEvent(canvas, event)

    assert event.isAccepted()
    assert not canvas.drawing


def test_a_touch_pad_moves_the_mouse_and_does_not_draw(canvas: Canvas) -> None:
    abilities = QInputDevice.Capability.Position | QInputDevice.Capability.MouseEmulation
    pad = QTest.createTouchDevice(QInputDevice.DeviceType.TouchPad, abilities)
    QTest.touchEvent(canvas, pad).press(0, QPoint(100, 100), canvas).commit()
    QTest.touchEvent(canvas, pad).move(0, QPoint(200, 200), canvas).commit()
    QTest.touchEvent(canvas, pad).release(0, QPoint(200, 200), canvas).commit()

    assert not canvas.drawing
    draw(canvas, [(100, 100), (200, 200)])
    assert len(canvas.drawing.strokes) == 1


def test_a_stroke_survives_a_change_of_the_canvas_size(canvas: Canvas) -> None:
    press(canvas, 100, 280)
    move(canvas, 200, 280)
    canvas.resize(SIDE // 2, SIDE // 2)
    move(canvas, 200, 140)
    release(canvas, 200, 140)

    (stroke,) = canvas.drawing.strokes
    assert [(point.x, point.y) for point in stroke] == [(-180, 0), (-80, 0), (120, 0)]


def test_a_new_drawing_ends_a_stroke_for_good(canvas: Canvas) -> None:
    press(canvas, 100, 280)
    canvas.set_drawing(Drawing())
    move(canvas, 200, 280)
    release(canvas, 200, 280)

    assert not canvas.drawing
