"""Leaving one site out: its people are unseen, and the figures come into the card."""

from pathlib import Path

import pytest

from training import bundle, leave_out, train
from training.config import Config


@pytest.fixture
def config() -> Path:
    path = Path("own.toml")
    path.write_text(
        'name = "own"\nmnist_held_out = 20\nbatch_size = 32\narchitecture = "digitnet-4"\n'
        # Would know the site, and is not even there.
        'start = "models/none"\nblends = [0.5]\nteachers = ["models/none"]\n'
    )
    return path


def test_each_site_is_read_by_a_network_that_has_not_seen_it(
    other_data: Path, config: Path, tiny: Config
) -> None:
    arguments = ["--data", str(other_data), "--config", str(config), "--epochs", "1"]
    assert leave_out.sites(other_data) == ["made", "site"]
    assert leave_out.main([*arguments, "--site", "site"]) == 0
    assert leave_out.main([*arguments, "--site", "made"]) == 0
    found = leave_out.outcome()
    assert {site: part["count"] for site, part in found.items()} == {"made": 80, "site": 40}
    train.run(tiny, other_data)
    assert leave_out.main([*arguments, "--site", "site", "--record", "models/tiny"]) == 0
    record = bundle.read_card(Path("models/tiny"))["record"]["leave_one_site_out"]
    assert record["sites"].keys() == {"made", "site"}
    assert record["lowest"] == min(part["accuracy"] for part in record["sites"].values())
    assert record["architecture"] == "digitnet-4"


def test_without_data_there_is_a_sentence(
    data: Path, config: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(train.DATA_VARIABLE, raising=False)
    assert leave_out.main(["--config", str(config)]) == 1
    assert train.DATA_VARIABLE in capsys.readouterr().err
