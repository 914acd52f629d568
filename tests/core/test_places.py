"""Where models and resources are: in a checkout, and inside an installed package."""

from pathlib import Path

import pytest

from mnist_desktop.core import places

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
