"""Files are told apart by name and content."""

from pathlib import Path

import pytest

from mnist_desktop.core.document import Document
from mnist_desktop.core.drawing import Drawing, Point, Stroke
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.inkml import write
from mnist_desktop.core.picture import OpenedPicture
from mnist_desktop.core.sources import open_bytes, open_source
from tests.core.sketches import encode, seven
from tests.documents import random_document


@pytest.mark.parametrize("name", ["drawing.inkml", "DRAWING.InkML"])
def test_a_drawing(tmp_path: Path, name: str) -> None:
    drawing = Drawing((Stroke.from_points([Point(1, 2), Point(3, 4)]),))
    (tmp_path / name).write_bytes(write(drawing))
    assert open_source(tmp_path / name) == Document(drawing)


def test_a_drawing_with_its_picture(tmp_path: Path) -> None:
    document = random_document(1)
    (tmp_path / "both.inkml").write_bytes(write(document))
    assert open_source(tmp_path / "both.inkml") == document


def test_a_picture(tmp_path: Path) -> None:
    (tmp_path / "seven.png").write_bytes(encode(seven()))
    opened = open_source(tmp_path / "seven.png")
    assert isinstance(opened, OpenedPicture)
    assert opened.picture.width == 60


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("picture.inkml", encode(seven())),
        ("drawing.png", write(Drawing())),
        ("empty.inkml", b""),
        ("empty.png", b""),
    ],
)
def test_what_is_not_what_its_name_says_is_refused(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UserError, match=f"^“{name}” .*\\.$"):
        open_source(tmp_path / name)


def test_what_is_no_file_is_opened_by_its_name() -> None:
    picture = open_bytes(encode(seven()), "clipboard")
    assert isinstance(picture, OpenedPicture)
    assert picture.picture.width == 60
    assert open_bytes(write(random_document(2)), "dropped.InkML") == random_document(2)
    with pytest.raises(UserError, match=r"^“clipboard” .*\.$"):
        open_bytes(b"milk, bread", "clipboard")
