"""Configuration files: what they hold is what is trained, and nothing is guessed."""

from pathlib import Path

import pytest

from mnist_desktop.core.errors import UserError
from training.config import CONFIGS, Config, read_config


def test_the_bundled_networks_configuration_is_read() -> None:
    config = read_config(CONFIGS / "mnist.toml")
    assert config.name == "mnist"
    assert {"mnist", "pens", "nondigits"} <= set(config.sets)


def test_what_a_file_does_not_name_is_as_always(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text('name = "own"\nepochs = 3\nsets = ["mnist"]\n')
    assert read_config(path) == Config(name="own", file="own.toml", epochs=3, sets=("mnist",))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("epoch = 3", "has “epoch”, which no configuration has"),
        ('epochs = "3"', "“epochs” in “own.toml” should be a value like 20"),
        ('sets = ["mnist", "pencils"]', "names the set “pencils”"),
        ("epochs = ", "cannot be read"),
        ("fading = 1.5", "“fading” lies between 0 and 1"),
        ("dropout = 1.0", "leaves nothing to learn from"),
    ],
)
def test_a_mistake_is_a_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text)
    with pytest.raises(UserError, match=sentence):
        read_config(path)


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"“none\.toml” cannot be read"):
        read_config(tmp_path / "none.toml")
