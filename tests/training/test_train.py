"""From the command to the bundle: made whole, through the gates, or not at all."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mnist_desktop import Reader
from mnist_desktop.core.card import ModelCard
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.normalise import NORMALISER_VERSION
from training import mnist, train
from training.config import Config


def test_one_epoch_makes_a_bundle_that_the_program_reads_with(data: Path, tiny: Config) -> None:
    train.run(tiny, data)
    card = ModelCard.read(Path("models/tiny"), NORMALISER_VERSION)
    assert Reader(Path("models/tiny")).card == card
    assert card.licence == "MIT"
    record = card.record
    assert record["metrics"].keys() == record["data"].keys() == {"mnist", "pens"}
    assert record["data"]["mnist"]["md5"] == {
        name: mnist.CHECKSUMS[name] for name in mnist.FILES["train"]
    }
    assert record["data"]["mnist"]["trained"] == 80
    (pens,) = record["data"]["pens"]["files"]
    assert (pens["trained"], pens["validated"]) == (60, 20)
    assert pens["writers_held_out"] == ["made/w1"]
    assert record["command"] == "python -m training.train --data DIR --config tiny.toml --seed 1"
    assert record["configuration"]["batch_size"] == 32
    assert card.thresholds.digit == 0
    assert str(data) not in Path("models/tiny/card.json").read_text("utf-8")
    assert 0.5 <= card.thresholds.certain <= 0.99
    assert sorted(path.name for path in Path("models").iterdir()) == ["README.md", "tiny"]
    assert sorted(path.name for path in Path("models/tiny").iterdir()) == [
        "card.json",
        "weights.pt",
    ]


def test_the_run_is_recorded_as_json_and_as_pictures(data: Path, tiny: Config) -> None:
    train.run(tiny, data)
    folder = Path("build/training/tiny")
    (row,) = json.loads((folder / "history.json").read_text())
    assert row["validation"].keys() == {"mnist", "pens"}
    confusion = json.loads((folder / "confusion.json").read_text())
    assert np.sum(confusion["mnist"], axis=1).tolist() == [2] * 10
    for name in ("history", "confusion-mnist", "confusion-pens"):
        assert (folder / f"{name}.png").read_bytes().startswith(b"\x89PNG")


def test_below_a_gate_the_old_bundle_stays_as_it_was(data: Path, tiny: Config) -> None:
    train.run(tiny, data)
    before = {path: path.read_bytes() for path in Path("models").rglob("*") if path.is_file()}
    with pytest.raises(UserError, match=r"less than 100\.10%: “tiny” was left as it was"):
        train.run(replace(tiny, seed=2, pens_gate=1.001), data)
    after = {path: path.read_bytes() for path in Path("models").rglob("*") if path.is_file()}
    assert after == before
    assert sorted(path.name for path in Path("models").iterdir()) == ["README.md", "tiny"]


def _written(path: Path, **changed: float) -> Path:
    """Write a configuration for the tiny data, MNIST alone."""
    fields = {"mnist_held_out": 20, "batch_size": 32, "epochs": 1, "mnist_gate": 0.0} | changed
    lines = ['name = "own"', 'sets = ["mnist"]', 'architecture = "digitnet-3"']
    path.write_text("\n".join([*lines, *(f"{name} = {value}" for name, value in fields.items())]))
    return path


def test_the_command_refuses_with_status_one_and_a_sentence(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = _written(Path("own.toml"), mnist_gate=1.001)
    assert train.main(["--data", str(data), "--config", str(config)]) == 1
    assert "less than 100.10%" in capsys.readouterr().err.splitlines()[-1]
    assert not Path("models/own").exists()


def test_the_command_takes_its_data_from_the_environment(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(train.DATA_VARIABLE, raising=False)
    config = str(_written(Path("own.toml"), epochs=5))
    assert train.main(["--config", config]) == 1
    assert train.DATA_VARIABLE in capsys.readouterr().err
    monkeypatch.setenv(train.DATA_VARIABLE, str(data))
    chosen = ["--config", config, "--epochs", "1", "--seed", "7"]
    assert train.main([*chosen, "--out", "elsewhere/this"]) == 0
    record = Reader(Path("elsewhere/this")).card.record
    assert record["command"] == "python -m training.train --data DIR --config own.toml --seed 7"
    assert (record["epochs"], record["seed"]) == (1, 7)
    assert record["data"].keys() == {"mnist"}


def test_trained_against_non_digits_the_bundle_says_so(other_data: Path, tiny: Config) -> None:
    config = replace(
        tiny,
        architecture="digitnet-4",
        sets=("mnist", "pens", "nondigits"),
        nondigits_per_epoch=60,
        epochs=4,
    )
    train.run(config, other_data)
    card = Reader(Path("models/tiny")).card
    assert 0 < card.thresholds.digit < 1
    passes = card.record["calibration"]["passes_as_digit"]
    assert passes["mnist"] >= 0.95
    assert passes.keys() == {"mnist", "pens", "nondigits"}
    assert "gets a digit too" not in " ".join(card.record["limits"])


def test_the_threshold_can_be_chosen_anew_for_the_same_weights(
    other_data: Path, tiny: Config, tmp_path: Path
) -> None:
    sets = ("mnist", "pens", "nondigits")
    # Long enough for the network to tell one digit from another: the untrained one finds all alike.
    config = replace(
        tiny,
        architecture="digitnet-4",
        sets=sets,
        nondigits_per_epoch=60,
        kept=0.99,
        epochs=4,
    )
    train.run(config, other_data)
    folder = Path("models/tiny")
    before, weights = Reader(folder).card, (folder / "weights.pt").read_bytes()

    choices = ("name", "architecture", "sets", "mnist_held_out")
    written = {name: getattr(config, name) for name in choices} | {"sets": list(sets), "kept": 0.5}
    path = tmp_path / "tiny.toml"
    path.write_text("\n".join(f"{key} = {json.dumps(value)}" for key, value in written.items()))
    assert train.main(["--config", str(path), "--data", str(other_data), "--threshold"]) == 0

    after = Reader(folder).card
    assert (folder / "weights.pt").read_bytes() == weights
    assert after.sha256 == before.sha256
    assert after.thresholds.digit > before.thresholds.digit
    assert after.record["configuration"]["kept"] == 0.5
    passes = after.record["calibration"]["passes_as_digit"]
    assert passes["pens"] < before.record["calibration"]["passes_as_digit"]["pens"]
    assert after.record["metrics"] == before.record["metrics"]


def test_what_takes_everything_for_a_digit_has_no_threshold(data: Path, tiny: Config) -> None:
    train.run(tiny, data)
    with pytest.raises(UserError, match="“tiny” takes everything for a digit"):
        train.choose_threshold(tiny, data)


def test_missing_files_of_a_set_are_a_sentence(data: Path, tiny: Config) -> None:
    with pytest.raises(UserError, match=r"“unipen_lower\.npz” is not in “data\d*”"):
        train.run(replace(tiny, sets=("mnist", "nondigits")), data)


def test_training_never_needs_the_test_images(data: Path, tiny: Config, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "without")
    for name in mnist.FILES["test"]:
        (tmp_path / "without/mnist" / name).unlink()
    train.run(tiny, tmp_path / "without")
    assert Path("models/tiny/card.json").is_file()


def test_without_pen_digits_mnist_alone_is_trained_on(
    data: Path, tiny: Config, tmp_path: Path
) -> None:
    folder = shutil.copytree(data / "mnist", tmp_path / "mnist alone")
    with pytest.raises(UserError, match=r"“pendigits_train\.npz” is not in “mnist alone”"):
        train.run(tiny, folder)
    train.run(replace(tiny, sets=("mnist",)), folder)
    assert Reader(Path("models/tiny")).card.record["metrics"].keys() == {"mnist"}
