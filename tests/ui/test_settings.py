"""What is remembered: declared once, read soundly, shared by several windows."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.settings import FingerRule, Setting, Settings, Theme
from tests.conftest import LogGuard

DECLARED = {name: found for name, found in vars(Settings).items() if isinstance(found, Setting)}
OTHERS: dict[str, Any] = {
    "geometry": QByteArray(b"\x01\xd9\xd0\xcb\x00\n\xff"),
    "pen_width": 21.5,
    "theme": Theme.DARK,
    "language": "de",
    "last_folder": Path("pictures, mine", "été").absolute(),
    "model": "dense",
    "recent_files": (Path("one.png").absolute(), Path("two, or 3; %.inkml").absolute()),
    "single_instance": False,
    "finger_rule": FingerRule.NEVER,
    "show_network_view": False,
}
"""For each setting another value than its default."""


def write(text: str) -> Settings:
    """Return settings that find `text` in their file."""
    path = Settings().path
    path.parent.mkdir(parents=True)
    path.write_text(f"[General]\n{text}\n", encoding="utf-8")
    return Settings()


def test_each_is_called_what_it_is_stored_as() -> None:
    assert {name: setting.key for name, setting in DECLARED.items()} == {key: key for key in OTHERS}


def test_they_are_in_the_home_of_the_test(own_home: Path) -> None:
    assert Settings().path == own_home / "config" / "MNIST Desktop" / "settings.ini"


@pytest.mark.parametrize("name", DECLARED)
def test_it_is_remembered(qtbot: QtBot, name: str) -> None:
    settings = Settings()
    assert getattr(settings, name) == DECLARED[name].default
    with qtbot.waitSignal(settings.changed) as changed:
        setattr(settings, name, OTHERS[name])
    assert changed.args == [name]
    settings.save()

    found = getattr(Settings(), name)
    assert found == OTHERS[name]
    assert type(found) is type(OTHERS[name])


@pytest.mark.parametrize("name", DECLARED)
def test_the_default_can_be_had_back(name: str) -> None:
    settings = Settings()
    setattr(settings, name, OTHERS[name])
    settings.save()
    setattr(settings, name, DECLARED[name].default)
    settings.save()

    assert getattr(Settings(), name) == DECLARED[name].default


def test_a_list_of_one_is_remembered() -> None:
    path = Path("only one.png").absolute()
    Settings().recent_files = (path,)

    assert Settings().recent_files == (path,)


def test_setting_the_same_changes_nothing(qtbot: QtBot) -> None:
    settings = Settings()
    with qtbot.assertNotEmitted(settings.changed):
        settings.pen_width = 14.0


@pytest.mark.parametrize(
    ("name", "stored"),
    [
        ("geometry", "12"),
        ("pen_width", "thick"),
        ("pen_width", "nan"),
        ("pen_width", "61"),
        ("pen_width", "1, 2"),
        ("theme", "pink"),
        ("theme", "dark, light"),
        ("language", "xx"),
        ("last_folder", "@ByteArray(abc)"),
        ("model", ""),
        ("model", "a, b"),
        ("recent_files", "@ByteArray(abc)"),
        ("recent_files", "@Variant(\\0\\0\\0\\x2)"),
        ("single_instance", "perhaps"),
        ("finger_rule", "@Rect(1 2 3 4)"),
        ("show_network_view", "@Invalid()"),
    ],
)
def test_a_damaged_one_is_the_default_and_said_once(
    log_guard: LogGuard, name: str, stored: str
) -> None:
    settings = write(f"{name}={stored}")
    with log_guard.expects(f"“{name}” is damaged"):
        assert getattr(settings, name) == DECLARED[name].default

    assert getattr(settings, name) == DECLARED[name].default  # and nothing is logged any more


def test_a_damaged_file_is_read_as_far_as_it_goes(log_guard: LogGuard) -> None:
    with log_guard.expects("damaged in part"):
        settings = write("pen_width=30\n=\nnothing\n\0\0\ntheme=dark\n[broken\nlanguage=de")
    assert (settings.pen_width, settings.theme, settings.language) == (30, Theme.DARK, "system")

    settings.language = "fr"
    settings.save()
    assert (Settings().pen_width, Settings().language) == (30, "fr")


def test_what_is_no_value_is_not_stored() -> None:
    settings = Settings()
    with pytest.raises(ValueError, match="between 2 and 60"):
        settings.pen_width = 100

    assert settings.pen_width == 14


def test_two_windows_keep_what_each_of_them_changed() -> None:
    one, two = Settings(), Settings()
    one.pen_width = 30
    two.theme = Theme.LIGHT
    one.save()
    two.save()
    one.save()

    assert (one.pen_width, one.theme) == (two.pen_width, two.theme) == (30, Theme.LIGHT)


def test_recent_files_are_eight_at_most() -> None:
    settings = Settings()
    paths = [Path(f"{number}.png").absolute() for number in range(12)]
    settings.set_recent_files([str(path) for path in paths])
    assert Settings().recent_files == tuple(paths[:8])


def test_where_nothing_can_be_written_the_values_hold_for_now(own_home: Path) -> None:
    own_home.mkdir(parents=True)
    (own_home / "config").write_text("in the way", encoding="utf-8")
    settings = Settings()
    settings.pen_width = 30
    settings.save()

    assert settings.pen_width == 30
