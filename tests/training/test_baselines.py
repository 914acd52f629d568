"""The field's three ways: trained from their configurations, bundled, and honest about it."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from mnist_desktop import Reader
from mnist_desktop.core.card import WEIGHTS_FILE, ModelCard
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.normalise import NORMALISER_VERSION
from mnist_desktop.core.places import model_folder
from training import baselines, mnist
from training.baselines import NAMES, Recipe, read_recipe
from training.bundle import NEVER_REFUSES, read_card, write_card
from training.config import CONFIGS

GATES = {"dense": 0.975, "convolutional": 0.992, "hog-svm": 0.98}


def _tiny(name: str) -> Recipe:
    """Return a model's own recipe, for the tiny data."""
    recipe = read_recipe(CONFIGS / f"{name}.toml")
    changed = replace(recipe, mnist_held_out=20, platt_held_out=20, batch_size=16, gate=0.5)
    return replace(changed, half_precision=False)


@pytest.mark.parametrize("name", NAMES)
def test_a_bundle_that_the_program_reads_with(data: Path, name: str) -> None:
    baselines.run(_tiny(name), data)
    reader = Reader(Path("models") / name)
    record = reader.card.record
    assert record["metrics"]["mnist"]["accuracy"] >= 0.5
    assert record["metrics"]["mnist"]["count"] == 20
    assert record["data"]["mnist"]["trained"] == 80
    assert record["command"] == f"python -m training.baselines --data DIR {name}"
    assert record["configuration"]["seed"] == 1
    assert record["limits"][0] == NEVER_REFUSES
    assert reader.card.thresholds.digit == 0
    assert f"## {name}" in Path("models/README.md").read_text("utf-8")
    assert sorted(path.name for path in Path("models").iterdir()) == ["README.md", name]


@pytest.mark.parametrize("name", NAMES)
def test_two_runs_give_the_same_weights(data: Path, name: str) -> None:
    raw = mnist.load(data, "train")
    images = torch.from_numpy(raw.images.copy())
    digits = baselines.Images(images, torch.from_numpy(raw.labels.copy()).long())
    recipe = replace(_tiny(name), epochs=2 if name != "hog-svm" else 50)
    first, second = (baselines.train(recipe, digits) for _ in range(2))
    assert all(torch.equal(first[part], second[part]) for part in first)
    if name != "hog-svm":  # nothing in the machines is left to chance
        other = baselines.train(replace(recipe, seed=2), digits)
        assert not all(torch.equal(first[part], other[part]) for part in first)


def test_below_its_gate_the_old_bundle_stays(data: Path) -> None:
    baselines.run(_tiny("dense"), data)
    before = {path: path.read_bytes() for path in Path("models").rglob("*") if path.is_file()}
    with pytest.raises(UserError, match=r"less than 100\.10%: “dense” was left as it was"):
        baselines.run(replace(_tiny("dense"), seed=2, gate=1.001), data)
    after = {path: path.read_bytes() for path in Path("models").rglob("*") if path.is_file()}
    assert after == before


def test_kept_weights_are_measured_anew(data: Path) -> None:
    recipe, folder = _tiny("dense"), Path("models/dense")
    baselines.run(recipe, data)
    right = read_card(folder)
    wrong = right | {"normaliser_version": NORMALISER_VERSION - 1}
    write_card(folder, wrong | {"record": right["record"] | {"metrics": {}}})
    baselines.run(recipe, data, keep_weights=True)
    assert read_card(folder) == right
    with pytest.raises(UserError, match="“hog-svm” has no model card"):
        baselines.run(_tiny("hog-svm"), data, keep_weights=True)


@pytest.mark.parametrize("name", NAMES)
def test_the_gates_are_those_promised_and_the_bundles_passed_them(name: str) -> None:
    card = ModelCard.read(model_folder(name), NORMALISER_VERSION)
    assert read_recipe(CONFIGS / f"{name}.toml").gate == GATES[name]
    assert card.record["metrics"]["mnist"]["accuracy"] >= GATES[name]
    assert card.record["metrics"]["mnist"]["count"] == 5000
    assert NEVER_REFUSES in card.record["limits"]
    assert card.thresholds.digit == 0
    assert (card.model_folder / WEIGHTS_FILE).stat().st_size <= 4_000_000


@pytest.mark.parametrize("line", ["speed = 3", "name = ", "epochs = 3"])
def test_what_is_no_recipe_is_refused(tmp_path: Path, line: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(line, "utf-8")
    with pytest.raises(UserError, match=r"The configuration “own\.toml” cannot be read"):
        read_recipe(path)


def test_the_command_refuses_an_unknown_name(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert baselines.main(["--data", str(data), "deep"]) == 1
    assert "“deep.toml” cannot be read" in capsys.readouterr().err
