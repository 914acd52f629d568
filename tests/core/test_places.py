"""Where models and resources are: in a checkout, and inside an installed package."""

from pathlib import Path

import pytest

from mnist_desktop.core import places
from mnist_desktop.core.card import CARD_FILE
from mnist_desktop.core.errors import UserError

TOP = Path(__file__).resolve().parents[2]


def test_a_checkout_has_them_at_its_top() -> None:
    assert places.model_folder() == TOP / "models" / "mnist"
    assert places.resource("icon.svg") == TOP / "resources" / "icon.svg"
    assert places.resource("icon.svg").is_file()


def test_a_package_has_them_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "mnist_desktop"
    for name in ("models", "resources"):
        (package / name).mkdir(parents=True)
        (package.parent / name).mkdir()  # another package's
    monkeypatch.setattr(places, "_PACKAGE", package)
    assert places.model_folder("other") == package / "models" / "other"
    assert places.resource("icons") == package / "resources" / "icons"


def test_what_is_missing_still_has_a_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_PACKAGE", tmp_path / "mnist_desktop")
    assert places.model_folder() == tmp_path / "models" / "mnist"


def test_places_do_not_hang_on_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert places.model_folder().is_absolute()


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with the models wide, mnist and dense, and a folder that holds none."""
    package = tmp_path / "mnist_desktop"
    for name in ("wide", "mnist", "dense", "notes"):
        (package / "models" / name).mkdir(parents=True)
        if name != "notes":
            (package / "models" / name / CARD_FILE).touch()
    monkeypatch.setattr(places, "_PACKAGE", package)
    return package / "models"


def test_the_names_begin_with_the_default(models: Path) -> None:
    assert places.model_names() == ("mnist", "dense", "wide")
    (models / "mnist" / CARD_FILE).unlink()
    assert places.model_names() == ("mnist", "dense", "wide")


def test_a_model_is_found_by_its_name_or_by_its_folder(
    models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert places.find_model("dense") == models / "dense"
    for own in ("own", "dense"):
        (tmp_path / own).mkdir()
        (tmp_path / own / CARD_FILE).touch()
    monkeypatch.chdir(tmp_path)
    assert places.find_model("own") == Path("own")
    assert places.find_model(str(tmp_path / "own")) == tmp_path / "own"
    assert places.find_model("dense") == models / "dense"
    assert places.find_model("./dense").resolve() == tmp_path / "dense"


@pytest.mark.parametrize("named", ["notes", "gone/there", "", "../models/none"])
def test_an_unknown_model_is_a_sentence_with_those_there_are(models: Path, named: str) -> None:
    with pytest.raises(UserError) as error:
        places.find_model(named)
    assert error.value.sentence == (
        f"There is no model “{named}”; choose mnist, dense, wide, or a folder that holds a model."
    )
