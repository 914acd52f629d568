"""One's own digits: a folder and a command give a model that reads them."""

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image, ImageDraw

from mnist_desktop import Reader
from mnist_desktop.core.decoder import decode
from training import own
from training.collection import collect
from training.sets import samples
from training.tuning import Tuned, tune

SHAPES = {
    # A hand that writes 1 as a roof and 7 with a bar of its own at the foot.
    1: [(12, 92), (52, 8), (86, 92)],
    7: [(15, 30), (20, 10), (80, 12), (40, 92), (75, 92)],
    8: [(50, 10), (20, 30), (80, 70), (50, 92), (20, 70), (80, 30), (50, 10)],
}


def _picture(path: Path, digit: int, rng: np.random.Generator) -> None:
    page = Image.new("L", (100, 100), 255)
    places = [(x + rng.normal(0, 2), y + rng.normal(0, 2)) for x, y in SHAPES[digit]]
    ImageDraw.Draw(page).line(places, fill=0, width=7, joint="curve")
    path.parent.mkdir(parents=True, exist_ok=True)
    page.save(path)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    rng = np.random.default_rng(1)
    for digit in SHAPES:
        for number in range(20):
            _picture(tmp_path / f"mine/{digit}/{number:02}.png", digit, rng)
    return tmp_path / "mine"


def _read(model: Path, picture: Path) -> int | None:
    return Reader(model).read(decode(picture.read_bytes(), picture.name).picture).digit


def test_a_folder_makes_a_model_that_reads_this_hand(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert own.main([str(folder), "--name", "mine", "--epochs", "6"]) == 0
    said = capsys.readouterr().out
    assert "mnist-desktop --model models/mine" in said.replace("\\", "/")
    for digit in SHAPES:
        assert _read(Path("models/mine"), folder / f"{digit}/00.png") == digit
    record = Reader(Path("models/mine")).card.record
    assert record["metrics"]["own"] == {"accuracy": 1.0, "errors": 0, "count": 12}
    assert record["data"]["own"]["trained"] == 48
    assert record["metrics"]["others"]["accuracy"] >= 0.99
    assert str(folder) not in json.dumps(record)
    assert "a person's own digits" in Path("models/README.md").read_text("utf-8")


def test_the_same_command_gives_the_same_weights(folder: Path) -> None:
    arguments = [str(folder), "--epochs", "2", "--name"]
    assert own.main([*arguments, "first"]) == own.main([*arguments, "second"]) == 0
    first, second = (Path(f"models/{name}/weights.pt").read_bytes() for name in ("first", "second"))
    assert first == second


def test_mnist_is_mixed_in_where_it_is(
    folder: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The tiny MNIST's digits are not all like digits: here only the way counts.
    monkeypatch.setattr(own, "MOST_LOST", 1.0)
    assert own.main([str(folder), "--name", "mine", "--data", str(data), "--epochs", "2"]) == 0
    assert Reader(Path("models/mine")).card.record["metrics"]["others"]["count"] == 100


def test_drawings_and_a_list_of_labels_will_do(folder: Path) -> None:
    rows = []
    for item in list(samples().items())[::9]:
        source = next(Path(__file__).parents[2].glob(f"*/samples/**/{item.name}.inkml"))
        shutil.copy(source, folder)
        rows.append(f"{source.name},{item.label}")
    rows += [f"7/{path.name},7" for path in sorted((folder / "7").iterdir())]
    rows += ["missing.png,3", "broken.png,4", "blank.png,5"]
    (folder / "broken.png").write_bytes(b"no picture")
    Image.new("L", (50, 50), 255).save(folder / "blank.png")
    (folder / "labels.csv").write_text("\n".join(["file,label", *rows]), "utf-8")
    found = collect(folder)
    assert len(found.digits) == len(rows) - 3
    assert [name for name, _ in found.refused] == ["missing.png", "broken.png", "blank.png"]
    assert own.main([str(folder), "--name", "mine", "--epochs", "3"]) == 0


def test_a_model_that_became_worse_is_not_written(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def forgetting(*arguments: Any) -> Tuned:
        # A last layer that knows nothing: others' digits are all read as the same one.
        tuned = tune(*arguments)
        weight, bias = list(tuned.weights)[-2:]
        blank = {name: torch.zeros_like(tuned.weights[name]) for name in (weight, bias)}
        return tuned._replace(weights=tuned.weights | blank)

    monkeypatch.setattr(own, "tune", forgetting)
    # Every digit is called the next one, so that what was held out is read no worse.
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.png"))
    rows = [f"{file},{(int(file[0]) + 1) % 10}" for file in files]
    (folder / "labels.csv").write_text("\n".join(["file,label", *rows]), "utf-8")
    assert own.main([str(folder), "--name", "mine", "--epochs", "2"]) == 1
    assert "“mine” was not written" in capsys.readouterr().err
    assert not Path("models").is_dir() or not list(Path("models").iterdir())


@pytest.mark.parametrize(
    ("labels", "sentence"),
    [
        (None, "has neither labels.csv nor folders 0 to 9"),
        ("file,label\n1/00.png,1\n", "There are 1 digits to learn from"),
        ("file,label\n1/00.png,one\n", "says that “1/00.png” is “one”"),
        ("name;digit\n1/00.png;1\n", "its first line must be “file,label”"),
    ],
)
def test_a_folder_that_is_none_is_refused(
    folder: Path, labels: str | None, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if labels is None:
        folder = folder / "1"
    else:
        (folder / "labels.csv").write_text(labels, "utf-8")
    assert own.main([str(folder), "--name", "mine"]) == 1
    assert sentence in capsys.readouterr().err
    assert not Path("models").exists()


@pytest.mark.parametrize("name", ["mnist", "a/b", "..", ""])
def test_names_that_are_taken_are_refused(folder: Path, name: str) -> None:
    assert own.main([str(folder), "--name", name]) == 1
