"""Files are told apart by name and content."""

from pathlib import Path

import pytest

from mnist_desktop.core.drawing import Drawing, Point, Stroke
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.inkml import write
from mnist_desktop.core.picture import OpenedPicture
from mnist_desktop.core.sources import open_source
from tests.core.sketches import encode, seven


@pytest.mark.parametrize("name", ["drawing.inkml", "DRAWING.InkML"])
def test_a_drawing(tmp_path: Path, name: str) -> None:
    drawing = Drawing((Stroke.from_points([Point(1, 2), Point(3, 4)]),))
    (tmp_path / name).write_bytes(write(drawing))
    assert open_source(tmp_path / name) == drawing


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
