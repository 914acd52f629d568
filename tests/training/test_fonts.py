"""Fonts: those with digits are found, the others are not, and a maker is on one side only."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from matplotlib import get_data_path

from training import fonts

FILES = Path(get_data_path()) / "fonts/ttf"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(fonts, "FOLDERS", ())
    folder = tmp_path / fonts.BESIDE_DATA
    folder.mkdir()
    for name in (
        "DejaVuSans.ttf",
        "DejaVuSans-Bold.ttf",
        "STIXGeneral.ttf",
        "STIXNonUni.ttf",
        "cmex10.ttf",
    ):
        shutil.copy(FILES / name, folder)
    (folder / "broken.ttf").write_bytes(b"no font")
    return tmp_path


def _all(data: Path) -> tuple[fonts.Face, ...]:
    return fonts.faces(data, held_out=False) + fonts.faces(data, held_out=True)


def test_faces_with_digits_are_found(data: Path) -> None:
    # STIXNonUni has no digits, and cmex10 parts of large brackets in their places.
    assert {face.path.stem for face in _all(data)} == {
        "DejaVuSans",
        "DejaVuSans-Bold",
        "STIXGeneral",
    }


def test_the_same_font_in_two_folders_counts_once(data: Path) -> None:
    (data / fonts.BESIDE_DATA / "more").mkdir()
    shutil.copy(FILES / "DejaVuSans.ttf", data / fonts.BESIDE_DATA / "more")
    assert len(_all(data)) == 3


def test_no_maker_is_on_both_sides(data: Path) -> None:
    sides = [
        {face.family.split()[0] for face in fonts.faces(data, held_out=held)}
        for held in (False, True)
    ]
    assert not sides[0] & sides[1]
    kin = [fonts.Face(name, "", data) for name in ("Roboto", "Roboto Slab")]
    assert kin[0].held_out is kin[1].held_out
    many = [fonts.Face(f"Maker{number}", "", data).held_out for number in range(100)]
    assert 30 < sum(many) < 70


def test_a_digit_is_ink_cut_tight(data: Path) -> None:
    face = _all(data)[0]
    one, eight = (fonts.glyph(face, digit, 60) for digit in (1, 8))
    assert one.shape != eight.shape
    for shape in (one, eight):
        assert all(side.any() for side in (shape[0], shape[-1], shape[:, 0], shape[:, -1]))
    assert np.abs(eight.shape[0] - 44) < 6  # digits are nearly three quarters of an em high


def test_without_fonts_there_are_no_faces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "FOLDERS", ())
    assert _all(tmp_path) == ()


def test_other_fonts_have_another_fingerprint(data: Path) -> None:
    every = _all(data)
    assert fonts.fingerprint(every) == fonts.fingerprint(tuple(every))
    assert fonts.fingerprint(every) != fonts.fingerprint(every[1:])
