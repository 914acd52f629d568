"""A bundle measured anew: a card that lies is found out, the test images are read once."""

import json
from pathlib import Path
from typing import Any

import pytest

from training import evaluate, mnist, train
from training.config import Config

MODEL = Path("models/tiny")


@pytest.fixture(autouse=True)
def _trained(data: Path, tiny: Config) -> None:
    train.run(tiny, data)


def _card() -> dict[str, Any]:
    card: dict[str, Any] = json.loads((MODEL / "card.json").read_text("utf-8"))
    return card


def _evaluate(data: Path, *more: str) -> int:
    return evaluate.main(["--model", str(MODEL), "--data", str(data), *more])


def test_an_honest_card_is_confirmed(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _evaluate(data) == 0
    assert capsys.readouterr().out.count("the card says") == 2


@pytest.mark.parametrize("name", ["mnist", "pens"])
def test_a_lying_card_is_found_out(
    data: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    card = _card()
    card["record"]["metrics"][name]["accuracy"] += 0.02
    (MODEL / "card.json").write_text(json.dumps(card), "utf-8")
    assert _evaluate(data) == 1
    assert "The card of “tiny” is not true" in capsys.readouterr().err


def test_missing_data_confirm_nothing(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _evaluate(data / "mnist") == 1
    assert "The data are missing that “tiny” was made with: pens" in capsys.readouterr().err


def test_the_test_images_are_read_once_and_the_figure_recorded(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _evaluate(data, "--test") == 0
    found = _card()["record"]["metrics"]["mnist_test"]
    assert found["count"] == 20
    assert found["accuracy"] == pytest.approx(1 - found["errors"] / 20)
    readme = Path("models/README.md").read_text("utf-8")
    assert f"| MNIST, the 10,000 test images | {found['accuracy']:.2%} |" in readme

    def refuse(*_: object) -> None:
        raise AssertionError("the test images were read again")

    monkeypatch.setattr(mnist, "load", refuse)
    capsys.readouterr()
    assert _evaluate(data, "--test") == 0
    assert f"{found['accuracy']:.2%}" in capsys.readouterr().out


def test_a_recorded_test_figure_does_not_disturb_the_check(data: Path) -> None:
    assert _evaluate(data, "--test") == 0
    assert _evaluate(data) == 0


def test_new_weights_have_no_test_figure(data: Path, tiny: Config) -> None:
    assert _evaluate(data, "--test") == 0
    train.run(tiny, data)
    assert "mnist_test" not in _card()["record"]["metrics"]


def test_a_missing_bundle_is_one_sentence(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate.main(["--model", "models/none", "--data", str(data)]) == 1
    assert "“none” is missing" in capsys.readouterr().err
