"""Leaving people out: whoever is read is unseen, and the figures come into the card."""

from pathlib import Path

import pytest

from training import bundle, leave_out, train
from training.config import Config
from training.strokes import PENDIGITS, UNIPEN_DIGITS, load


@pytest.fixture
def config() -> Path:
    path = Path("own.toml")
    path.write_text(
        'name = "own"\nmnist_held_out = 20\nbatch_size = 32\narchitecture = "digitnet-4"\n'
        # Would know the site, and is not even there.
        'start = "models/none"\nblends = [0.5]\nteachers = ["models/none"]\n'
    )
    return path


def test_each_part_is_read_by_a_network_that_has_not_seen_it(
    other_data: Path, config: Path, tiny: Config
) -> None:
    arguments = ["--data", str(other_data), "--config", str(config), "--epochs", "1"]
    names = [part.name for part in leave_out.parts(other_data)]
    assert names == ["made-1", "made-2", "made-3", "site"]
    for name in names:
        assert leave_out.main([*arguments, "--part", name]) == 0
    found = leave_out.outcome()
    assert {site: part["count"] for site, part in found.items()} == {"made": 80, "site": 40}
    train.run(tiny, other_data)
    assert leave_out.main([*arguments, "--part", "site", "--record", "models/tiny"]) == 0
    record = bundle.read_card(Path("models/tiny"))["record"]["leave_one_site_out"]
    assert record["sites"].keys() == {"made", "site"}
    assert record["lowest"] == min(part["accuracy"] for part in record["sites"].values())
    errors = sum(part["errors"] for part in record["sites"].values())
    assert record["of_all"] == pytest.approx(1 - errors / 120, abs=1e-5)
    assert record["architecture"] == "digitnet-4"


def test_a_site_is_left_out_whole_and_uci_by_writer(other_data: Path) -> None:
    made = [part.writers for part in leave_out.parts(other_data) if part.site == "made"]
    site = [part.writers for part in leave_out.parts(other_data) if part.site == "site"]
    assert site == [frozenset(load(other_data / UNIPEN_DIGITS).writers.tolist())]
    uci = set(load(other_data / PENDIGITS).writers.tolist())
    assert frozenset().union(*made) == uci
    assert sum(map(len, made)) == len(uci)


def test_a_part_that_there_is_not_is_said(
    other_data: Path, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--data", str(other_data), "--config", str(config), "--part", "nowhere"]
    assert leave_out.main(arguments) == 1
    assert "“nowhere”; there are made-1" in capsys.readouterr().err


def test_without_data_there_is_a_sentence(
    data: Path, config: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(train.DATA_VARIABLE, raising=False)
    assert leave_out.main(["--config", str(config)]) == 1
    assert train.DATA_VARIABLE in capsys.readouterr().err
