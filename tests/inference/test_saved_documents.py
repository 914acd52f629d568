"""A saved drawing is read from its file as on the canvas, whatever others wrote into it."""

from pathlib import Path

import pytest

from mnist_desktop import cli
from mnist_desktop.core import inkml
from mnist_desktop.core.decoder import decode
from mnist_desktop.core.document import Document
from mnist_desktop.core.drawing import Box, Drawing, PlacedPicture, Point, Stroke
from mnist_desktop.core.places import model_folder
from mnist_desktop.core.prediction import Reading
from mnist_desktop.inference.reader import Reader
from tests.core.sketches import encode, seven
from tests.drawings import polyline

OPENED = decode(encode(seven((300, 400))), "seven.png")
PLACE = Box(-150, -200, 300, 400)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(model_folder())


def from_file(reader: Reader, document: Document, path: Path) -> Reading | str:
    path.write_bytes(inkml.write(document))
    return cli.read_file(reader, str(path))


def over(
    *strokes: Stroke, crop: Box | None = None, place: Box = PLACE, name: str = OPENED.picture.id
) -> Document:
    return Document(Drawing(strokes, PlacedPicture(name, place, crop)), OPENED)


@pytest.mark.parametrize(
    ("document", "number"),
    [
        (over(), "7"),
        (over(polyline((190, -120), (190, 120))), "71"),
        (over(crop=Box(-150, -200, 300, 399.5)), "7"),
        (over(polyline((0, -150), (0, 150)), crop=Box(-150, -200, 20, 20)), "1"),
    ],
)
def test_it_is_read_as_on_the_canvas(
    reader: Reader, tmp_path: Path, document: Document, number: str
) -> None:
    reader.remember(OPENED.picture)
    canvas = reader.read(document.drawing)
    file = from_file(reader, document, tmp_path / "saved.inkml")
    assert isinstance(file, Reading)
    assert canvas.number == number
    assert file.predictions == canvas.predictions


@pytest.mark.parametrize(
    "document",
    [
        over(place=Box(-1e12, 1e12, 3e-6, 4e-6)),
        over(place=Box(0, 0, 3e11, 4e11)),
        over(Stroke.from_points([Point(-1e12, -1e12), Point(1e12, 1e12)], 1e300)),
        over(Stroke.from_points([Point(-1e12, 0), Point(1e12, 0)], 5e-324)),
        over(polyline((-1e12, 5), (1e12, 7)), place=Box(0, 0, 3e-6, 4e-6)),
        over(crop=Box(1e12, 1e12, 1e12, 1e12)),
        over(crop=Box(-1e12, -1e12, 1e-6, 1e-6), place=Box(0, 0, 3e-6, 4e-6)),
    ],
)
def test_what_makes_no_sense_is_read_all_the_same(
    reader: Reader, tmp_path: Path, document: Document
) -> None:
    assert isinstance(from_file(reader, document, tmp_path / "odd.inkml"), Reading)


def test_a_damaged_picture_is_a_sentence(reader: Reader, tmp_path: Path) -> None:
    data = inkml.write(over()).replace(b"<ink>e", b"<ink>!")
    (tmp_path / "bad.inkml").write_bytes(data)
    answer = cli.read_file(reader, str(tmp_path / "bad.inkml"))
    assert isinstance(answer, str)
    assert answer.startswith("“bad.inkml” ")
