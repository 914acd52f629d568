"""Marks beside the digits that are none."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw

from mnist_desktop.core.bystanders import bystanders
from mnist_desktop.core.parts import connected

SIZE = (300, 200)
Draw = Callable[[ImageDraw.ImageDraw], None]


def ink(*draw: Draw) -> npt.NDArray[np.uint8]:
    image = Image.new("L", SIZE)
    for each in draw:
        each(ImageDraw.Draw(image))
    return np.asarray(image)


def digit(left: int, top: int = 50, height: int = 90, pen: int = 8) -> Draw:
    """Return what draws a seven."""
    places = [(left, top), (left + height // 2, top), (left + height // 5, top + height)]
    return lambda at: at.line(places, fill=255, width=pen, joint="curve")


def holes(count: int, gap: float = 22, *, apart: float = 1.0) -> Draw:
    """Return what draws a row of discs down the left side, each so many times farther away."""

    def draw(at: ImageDraw.ImageDraw) -> None:
        y = 12.0
        for number in range(count):
            at.ellipse((14, y, 24, y + 10), fill=255)
            y += gap * apart**number

    return draw


def frame(at: ImageDraw.ImageDraw) -> None:
    at.rectangle((80, 25, 200, 165), outline=255, width=2)


def pen(at: ImageDraw.ImageDraw) -> None:
    at.line((230, 130, 320, 230), fill=255, width=26)


def spiral(count: int, gap: float, seed: int = 1) -> Draw:
    """Return what draws the wires of a binding on the left, some of them lost."""

    def draw(at: ImageDraw.ImageDraw) -> None:
        rng = np.random.default_rng(seed)
        for number in range(count):
            if rng.random() < 0.85:
                at.rectangle((0, 4 + gap * number, 13, 6 + gap * number), fill=255)

    return draw


def print_above(*widths: int, top: int = 12) -> Draw:
    """Return what draws a line of letters across the sheet, and below them what is to be filled."""

    def draw(at: ImageDraw.ImageDraw) -> None:
        x = 14
        for width in widths:
            at.rectangle((x, top, x + width, top + 9), outline=255, width=2)
            x += width + 6
        at.line((x, top + 11, 280, top + 11), fill=255, width=2)

    return draw


def ring(width: int, height: int, middle: int = 130) -> Draw:
    box = (middle - width // 2, 95 - height // 2, middle + width // 2, 95 + height // 2)
    return lambda at: at.ellipse(box, outline=255, width=5)


def bowl_of_a_5(at: ImageDraw.ImageDraw, x: int) -> None:
    at.line((x, 42, x + 50, 42), fill=255, width=6)
    at.line((x, 60, x, 90), fill=255, width=6)
    at.arc((x - 10, 80, x + 50, 150), -130, 130, fill=255, width=6)


def underline(at: ImageDraw.ImageDraw) -> None:
    at.line((5, 165, 295, 167), fill=255, width=4)


def left(image: npt.NDArray[np.uint8]) -> list[tuple[float, float]]:
    """Return where the parts are that are kept: left and width, in pixels."""
    parts = connected(image)
    assert parts is not None
    boxes = [parts.ink_of([number])[1] for number in parts.numbers]
    return [(box.x, box.width) for box in boxes]


@pytest.mark.parametrize(
    "other",
    [
        holes(8),
        holes(4, 40),
        frame,
        pen,
        spiral(18, 10.5),
        print_above(8, 8, 8, 8, 8, 8, top=30),
        print_above(40, 60, top=8),
        ring(150, 160),
        ring(250, 160),
    ],
    ids=[
        "holes",
        "four holes",
        "box",
        "pen",
        "spiral",
        "letters near by",
        "words further off",
        "circle",
        "ellipse",
    ],
)
def test_what_is_no_digit_by_its_place_goes(other: Draw) -> None:
    assert left(ink(digit(110), other)) == left(ink(digit(110)))


@pytest.mark.parametrize(
    ("draw", "count"),
    [
        ([digit(110), holes(3)], 4),
        ([digit(110), holes(5, 16, apart=1.5)], 6),
        ([holes(6, 30)], 6),
        ([digit(x) for x in (20, 90, 160, 230)], 4),
        ([frame], 1),
        ([frame, lambda at: at.ellipse((135, 90, 142, 97), fill=255)], 2),
        ([digit(110), digit(260, pen=9)], 2),
        ([*(digit(x) for x in (20, 90, 160, 230)), underline], 5),
        ([ring(90, 130), lambda at: at.line((145, 60, 115, 130), fill=255, width=5)], 2),
        ([*(lambda at, x=x: bowl_of_a_5(at, x) for x in (20, 120, 220))], 6),
        ([pen], 1),
    ],
    ids=[
        "three discs",
        "uneven discs",
        "discs alone",
        "digits in a row",
        "an 0 of bars",
        "an 0 with a dot",
        "a digit cut by the border",
        "underlined digits in a row",
        "an 0 with a slash inside",
        "5s with loose bars",
        "a marker's stroke alone",
    ],
)
def test_what_may_be_a_digit_stays(draw: list[Draw], count: int) -> None:
    assert len(left(ink(*draw))) == count


def test_where_all_would_go_all_is_left() -> None:
    reaching = ink(lambda at: at.line((0, 100, 150, 100), fill=255, width=60), holes(4, 40))
    assert connected(reaching) is not None


def test_texture_is_not_looked_at() -> None:
    labels = np.zeros((200, 200), np.int32)
    labels[::4, ::4] = np.arange(1, 2501).reshape(50, 50)
    assert not bystanders(labels).any()


def test_the_edge_of_a_table_along_the_border_goes_and_a_bar_near_the_rest_stays() -> None:
    def wedge(at: ImageDraw.ImageDraw) -> None:
        at.polygon([(40, 0), (SIZE[0], 0), (SIZE[0], 12)], fill=255)

    def bar(at: ImageDraw.ImageDraw) -> None:
        at.rectangle((40, 0, 260, 9), fill=255)

    def bowl(at: ImageDraw.ImageDraw) -> None:
        at.arc((60, 18, 240, 190), -120, 130, fill=255, width=10)

    def wide(at: ImageDraw.ImageDraw) -> None:
        at.line([(4, 4), (250, 4), (150, 80)], fill=255, width=9)

    assert kept(wedge, digit(120, top=60, pen=14)) == 1
    assert kept(bar, bowl) == 2
    # A row above another, cut close.
    assert kept(wide, digit(120, top=105, height=80)) == 2


def kept(*draw: Draw) -> int:
    parts = connected(ink(*draw))
    assert parts is not None
    return len(parts.numbers)
