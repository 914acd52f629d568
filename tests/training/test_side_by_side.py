"""The table of the field's three ways: what is counted, and where it is put."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from mnist_desktop.core.drawing import Drawing, Point, Stroke
from mnist_desktop.core.errors import UserError
from training import side_by_side
from training.author_feed import Ground
from training.baselines import NAMES
from training.sets import EvaluationSet, Item, samples
from training.side_by_side import BEGIN, COLUMNS, END, Row
from training.train import DATA_VARIABLE

ZIGZAG = Drawing((Stroke.from_points(Point(7.0 * x, 60.0 * (x % 2)) for x in range(30)),))
AUTHORS = range(1, 1 + 2 * len(NAMES), 2)
"""The columns of the three as their authors feed them."""


def test_drawings_are_read_in_every_way() -> None:
    (row,) = side_by_side.read([samples()], 12).values()
    assert (row.title, row.count) == ("the repository's own drawings", 12)
    assert len(row.right) == len(COLUMNS) == 1 + 2 * len(NAMES)
    assert row.right[0] == 12
    assert all(0 < right <= 12 for right in row.right)


def test_a_demo_never_says_that_it_is_no_digit() -> None:
    wanted = EvaluationSet("nondigits_x", "zigzags", 3, lambda n: Item(str(n), "", ZIGZAG), True)
    row = side_by_side.read([wanted])["nondigits_x"]
    assert [row.right[column] for column in AUTHORS] == [0, 0, 0]


@pytest.mark.parametrize(
    ("name", "ground"),
    [
        ("mnist", Ground.DARK),
        ("mnist_inverted", Ground.DARK),
        ("mnist_jpeg", Ground.LIGHT),
        ("pens", Ground.LIGHT),
        ("photos_shade", Ground.LIGHT),
        ("pictures_canvas", Ground.KNOWN),
        ("seeds", Ground.KNOWN),
    ],
)
def test_each_set_is_fed_as_its_author_does(name: str, ground: Ground) -> None:
    assert side_by_side.ground_of(name) is ground


def _rows() -> Mapping[str, Row]:
    zeros = (0,) * (len(COLUMNS) - 1)
    return {
        "pens": Row("pen digits", 4, (3, *zeros)),
        "photos_shade": Row("photos: shade", 10, (10, *zeros)),
        "seeds": Row("seeds", 1200, (1200, *zeros)),
        "photos_jpeg": Row("photos: jpeg", 30, (29, *zeros)),
    }


def test_kinds_of_one_group_are_one_row() -> None:
    lines = side_by_side.as_table(_rows()).splitlines()
    assert len({line.count("|") for line in lines}) == 1
    assert [line.split(" | ")[:3] for line in lines[2:]] == [
        ["| pen digits", "4", "75.00%"],
        ["| generated photos of one digit, all defects", "40", "97.50%"],
        ["| seeds", "1,200", "100.00%"],
    ]


def test_the_table_replaces_what_stood_between_its_marks(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(f"# Before\n{BEGIN}\nold\n{END}\nafter\n", "utf-8")
    side_by_side.place(readme, "| new |")
    assert readme.read_text("utf-8") == f"# Before\n{BEGIN}\n| new |\n{END}\nafter\n"
    assert list(tmp_path.iterdir()) == [readme]


@pytest.mark.parametrize("text", ["", f"{BEGIN}\n", f"{END}\n{BEGIN}\n", f"{BEGIN}\n{END}\n{END}"])
def test_without_its_marks_nothing_is_read_or_written(
    tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(text, "utf-8")
    with pytest.raises(UserError, match=r"“README\.md” has no place for the table"):
        side_by_side.place(readme, "| new |")
    assert side_by_side.main(["--sets", "samples", "--readme", str(readme)]) == 1
    assert "no place" in capsys.readouterr().err
    assert readme.read_text("utf-8") == text


def test_the_command_keeps_the_figures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(DATA_VARIABLE, raising=False)
    Path("README.md").write_text(f"{BEGIN}\n{END}\n", "utf-8")
    assert side_by_side.main(["--limit", "4", "--readme", "README.md"]) == 0
    found = json.loads(side_by_side.OUT.read_text("utf-8"))
    assert found["limit"] == 4
    assert found["sets"]["samples"]["count"] == 4
    assert capsys.readouterr().out.strip() in Path("README.md").read_text("utf-8")
