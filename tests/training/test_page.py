"""The report on a model: one page with everything in it; and the README beside the models."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from training import evaluate, measured_sets, report, train
from training.bundle import read_card
from training.config import Config

MODEL = Path("models/tiny")


@pytest.fixture(autouse=True)
def _trained(data: Path, tiny: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measured_sets, "MNIST_HELD_OUT", tiny.mnist_held_out)
    train.run(replace(tiny, epochs=2), data)


def _report(data: Path, *more: str) -> str:
    sets = ["--data", str(data), "--sets", "mnist,pens,mnist_marker"]
    assert report.main(["--model", str(MODEL), *sets, *more]) == 0
    return Path("build/reports/tiny.html").read_text("utf-8")


def test_the_page_has_history_confusion_calibration_errors_and_table(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = _report(data)
    assert capsys.readouterr().out.splitlines()[-1] == str(Path("build/reports/tiny.html"))
    for picture in ("history", "confusion", "reliability"):
        assert f'alt="{picture}" src="data:image/png;base64,' in page
    assert "<td>MNIST with a marker</td>" in page
    # Two epochs teach nothing: there are errors, each with what was written and what was read.
    assert re.search(r'alt="\d, read as (\d|not a digit|blank)[^"]*" src="data:image/png', page)


def test_the_page_needs_nothing_beside_it(data: Path) -> None:
    page = _report(data, "--limit", "9")
    assert set(re.findall(r'(?:src|href)="([^:"]*)', page)) == {"data"}
    assert "http" not in page
    assert str(data) not in page


def test_a_page_on_no_bundle_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert report.main(["--model", "models/none"]) == 1
    assert "“none” is missing" in capsys.readouterr().err


def test_the_readme_has_the_table_that_was_recorded(data: Path) -> None:
    before = Path("models/README.md").read_text("utf-8")
    sets = ["--data", str(data), "--sets", "mnist_half"]
    assert evaluate.main(["--model", str(MODEL), *sets, "--record"]) == 0
    after = Path("models/README.md").read_text("utf-8")
    found = read_card(MODEL)["record"]["evaluation"]["sets"]["mnist_half"]
    assert f"| MNIST half as large | {found['accuracy']:.2%} | {found['errors']} of 20 |" in after
    assert "half as large" not in before
    Path("models/README.md").unlink()
    assert report.main([]) == 0
    assert Path("models/README.md").read_text("utf-8") == after
