"""Digits as people write them, drawn on the canvas: the bundled model reads every one."""

import io
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from pytestqt.qtbot import QtBot

from mnist_desktop import Reader
from mnist_desktop.core import inkml
from mnist_desktop.core.decoder import decode
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.places import model_folder
from tests.samples.make import SHOWN, TESTED, Sample, draw, open_canvas, samples
from tests.samples.writing import SIDE

NAME = re.compile(r"(\d)-([a-z-]+)-(\d\d)\.inkml")
FILES = sorted([*SHOWN.iterdir(), *TESTED.iterdir()], key=lambda path: path.name)
PICTURE_SIDE = 400
FINER = 4
"""Pictures are drawn so many times larger and scaled down, for smooth edges."""


def drawing_of(path: Path) -> Drawing:
    return inkml.parse(path.read_bytes(), path.name)


def first_shown(digit: int) -> Drawing:
    return drawing_of(min(SHOWN.glob(f"{digit}-*")))


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(model_folder())


# --- the drawings -------------------------------------------------------------------------------


@pytest.mark.parametrize("digit", range(10))
def test_every_drawing_is_read_right(reader: Reader, digit: int) -> None:
    files = [path for path in FILES if path.name.startswith(f"{digit}-")]
    read = {path.name: reader.read(drawing_of(path)).digit for path in files}

    assert len(read) >= 20
    assert {name: found for name, found in read.items() if found != digit} == {}


def test_there_are_many_drawings_in_many_styles() -> None:
    named = [match for path in FILES if (match := NAME.fullmatch(path.name))]
    styles = {(int(match[1]), match[2]) for match in named}
    styles_of = Counter(digit for digit, _ in styles)

    assert len(named) == len(FILES) >= 220
    assert all(styles_of[digit] >= 4 for digit in range(10))
    assert {(1, "european"), (7, "crossed"), (7, "serif"), (4, "open"), (4, "closed")} <= styles


def test_two_of_each_digit_come_with_the_program() -> None:
    assert Counter(path.name[0] for path in SHOWN.iterdir()) == dict.fromkeys("0123456789", 2)


def test_the_drawings_differ_in_pen_size_and_place() -> None:
    drawings = [drawing_of(path) for path in FILES]
    boxes = [box for drawing in drawings if (box := drawing.bounds())]
    sizes = [max(box.width, box.height) for box in boxes]
    columns = [box.x + box.width / 2 for box in boxes]

    assert {stroke.width for drawing in drawings for stroke in drawing.strokes} == {2, 6, 14, 40}
    assert min(sizes) < 0.08 * SIDE
    assert max(sizes) > 0.9 * SIDE
    assert min(columns) < -0.4 * SIDE
    assert max(columns) > 0.4 * SIDE


def test_the_files_are_those_that_are_made() -> None:
    assert {sample.path for sample in samples()} == set(FILES)


@pytest.mark.parametrize("sample", [Sample(7, "crossed", 1), Sample(8, "circles", 4)])
def test_the_mouse_draws_the_same_again(qtbot: QtBot, sample: Sample) -> None:
    canvas = open_canvas()
    qtbot.addWidget(canvas)

    assert inkml.write(draw(canvas, sample)) == sample.path.read_bytes()


# --- pictures of them ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Shot:
    """How a picture of a drawing looks: pen, longer side and middle in pixels, tones 0-255."""

    pen: float = 14
    side: float = 240
    middle: tuple[float, float] = (200, 200)
    ink: int = 0
    paper: int | None = 255
    """None: nothing, the picture is transparent there."""


SHOTS = {
    "usual": Shot(),
    "pen of 2 pixels": Shot(pen=2),
    "pen of 40 pixels": Shot(pen=40, side=300),
    "small in a corner": Shot(pen=3, side=32, middle=(24, 374)),
    "huge": Shot(pen=24, side=370),
    "off the middle": Shot(pen=8, side=120, middle=(310, 90)),
    "light on dark": Shot(ink=255, paper=0),
    "transparent": Shot(paper=None),
    "grey on grey": Shot(ink=90, paper=160),
}


def png_of(drawing: Drawing, shot: Shot) -> bytes:
    """Return a picture file of a drawing, 400 pixels square, with smooth edges."""
    box = drawing.bounds()
    assert box is not None
    scale = FINER * shot.side / max(box.width, box.height)
    left = FINER * shot.middle[0] - scale * (box.x + box.width / 2)
    top = FINER * shot.middle[1] - scale * (box.y + box.height / 2)
    large = Image.new("L", (FINER * PICTURE_SIDE,) * 2)
    pen, half = ImageDraw.Draw(large), FINER * shot.pen / 2
    for stroke in drawing.strokes:
        places = [(left + scale * point.x, top + scale * point.y) for point in stroke]
        pen.line(places, fill=255, width=round(2 * half))
        for x, y in places:
            pen.ellipse((x - half, y - half, x + half, y + half), fill=255)
    ink = large.resize((PICTURE_SIDE,) * 2, Image.Resampling.BOX)
    if shot.paper is None:
        picture = Image.new("LA", ink.size, (shot.ink, 0))
        picture.putalpha(ink)
    else:
        picture = Image.new("L", ink.size, shot.paper)
        picture.paste(shot.ink, mask=ink)
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize("shot", SHOTS.values(), ids=SHOTS.keys())
def test_pictures_of_the_drawings_are_read_right(reader: Reader, shot: Shot) -> None:
    pictures = [decode(png_of(first_shown(digit), shot), f"{digit}.png") for digit in range(10)]

    assert [reader.read(opened.picture).digit for opened in pictures] == list(range(10))
