"""What the desktop is told of the program is what the program does."""

import mimetypes
import re
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import pytest

from mnist_desktop import cli
from mnist_desktop.core.inkml import SUFFIX
from mnist_desktop.core.places import resource
from mnist_desktop.ui.file_dialogs import PICTURE_SUFFIXES

FOLDER = resource("linux")
LANGUAGES = ("de", "es", "fr", "ja")
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def menu_entry() -> dict[str, str]:
    parser = ConfigParser(interpolation=None, delimiters=["="])
    parser.read(FOLDER / "mnist-desktop.desktop", encoding="utf-8")
    return dict(parser["Desktop Entry"])


def translations(code: str) -> dict[str, str]:
    root = ET.parse(resource("translations") / f"{code}.ts").getroot()
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in root.iter("message")
    }


def test_the_menu_entry_offers_every_kind_of_file_that_is_opened() -> None:
    kinds = menu_entry()["mimetype"].removesuffix(";").split(";")
    pictures = {mimetypes.guess_type(f"a.{suffix}", strict=False)[0] for suffix in PICTURE_SUFFIXES}

    assert set(kinds) == {"application/inkml+xml", *pictures}
    assert len(kinds) == len(set(kinds))


def test_a_drawing_is_known_by_its_name() -> None:
    root = ET.parse(FOLDER / "mnist-desktop.xml").getroot()
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    (kind,) = root.findall("m:mime-type", space)

    assert kind.get("type") == "application/inkml+xml"
    assert [glob.get("pattern") for glob in kind.findall("m:glob", space)] == [f"*{SUFFIX}"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_menu_entry_speaks_the_programs_languages(code: str) -> None:
    entry = menu_entry()

    for key in ("genericname", "comment", "keywords"):
        assert entry[f"{key}[{code}]"] != entry[key]


@pytest.mark.parametrize("code", ["en", *LANGUAGES])
def test_the_description_says_what_the_program_says_of_itself(code: str) -> None:
    root = ET.parse(FOLDER / "mnist-desktop.metainfo.xml").getroot()
    paragraphs = [
        re.sub(r"[ \n]+", " ", paragraph.text or "").strip()
        for paragraph in root.findall("description/p")
        if paragraph.get(LANGUAGE, "en") == code
    ]
    said = translations("de" if code == "en" else code)

    assert len(paragraphs) == 2
    assert set(paragraphs) <= set(said if code == "en" else said.values())


@pytest.mark.parametrize("command", [[], ["predict"], ["self-test"]])
def test_the_manual_page_has_every_option(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    page = Path(FOLDER / "mnist-desktop.1").read_text(encoding="utf-8").replace("\\-", "-")

    with pytest.raises(SystemExit, match="0"):
        cli.parse([*command, "--help"])

    options = set(re.findall(r"--[a-z-]+", capsys.readouterr().out))
    assert options
    assert {option for option in options if option not in page} == set()
