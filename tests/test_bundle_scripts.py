"""What builds the bundle sees what must not be in it, and knows whose the rest is."""

import ctypes
import importlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import PySide6
import pytest

TOP = Path(__file__).resolve().parent.parent
SCRIPTS = TOP / ".ci" / "bundle"
ON_LINUX = pytest.mark.skipif(
    sys.platform != "linux" or not all(map(shutil.which, ("objdump", "readelf", "as", "ld"))),
    reason="looks into Linux's libraries with binutils",
)
ICU_DATA = Path(PySide6.__path__[0]) / "Qt" / "lib" / "libicudata.so.73"
COLLATE = """
import ctypes, sys
smaller, folder = sys.argv[1:]
ctypes.CDLL(smaller, ctypes.RTLD_GLOBAL)  # the others need one of its name, and take this
icu = ctypes.CDLL(f"{folder}/libicui18n.so.73")
error = ctypes.c_int(0)
icu.ucol_open_73.restype = ctypes.c_void_p
for language in (b"de", b"es", b"fr", b"ja", b"en", b"ko"):
    collator = icu.ucol_open_73(language, ctypes.byref(error))
    assert collator and error.value <= 0, (language, error.value)
    def order(one, other):
        units = [text.encode("utf-16-le") for text in (one, other)]
        sizes = [len(text) // 2 for text in units]
        return icu.ucol_strcoll_73(
            ctypes.c_void_p(collator), units[0], sizes[0], units[1], sizes[1]
        )
    assert order("ä", "b") == order("a", "B") == order("い", "う") == -1, language
zone = ctypes.create_string_buffer(64)
name = ctypes.create_string_buffer("Asia/Calcutta\\0".encode("utf-16-le"))
known = ctypes.c_byte(0)
icu.ucal_getCanonicalTimeZoneID_73(name, -1, zone, 32, ctypes.byref(known), ctypes.byref(error))
assert error.value <= 0 and known.value == 1, error.value
print("all is there")
"""


@pytest.fixture(autouse=True)
def scripts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have the scripts import one another, and forget them afterwards."""
    before = set(sys.modules)
    monkeypatch.syspath_prepend(SCRIPTS)
    yield
    for name in set(sys.modules) - before:
        if getattr(sys.modules[name], "__file__", "").startswith(str(SCRIPTS)):
            del sys.modules[name]


def script(name: str) -> Any:
    return importlib.import_module(name)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as it shall be, in small."""
    for name in ("mnist-desktop", "_internal/base_library.zip", "_internal/torch/lib/libtorch.so"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"something")
    return tmp_path


def test_what_is_listed_may_be_there(folder: Path) -> None:
    assert list(script("check")._entries(folder)) == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("readme.html", "contents.toml does not allow readme.html in ."),
        ("_internal/libssl.so.3", "contents.toml does not allow libssl.so.3 in _internal"),
        ("_internal/torch/lib/libcudart.so", "forbids _internal/torch/lib/libcudart.so"),
        ("_internal/numpy/include/numpy.h", "forbids _internal/numpy/include/numpy.h"),
        ("_internal/scipy/tests/test.py", "forbids _internal/scipy/tests/test.py"),
    ],
)
def test_what_is_not_listed_or_forbidden_is_named(folder: Path, name: str, said: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).touch()

    assert any(said in problem for problem in script("check")._entries(folder))


def test_plugins_of_qt_are_named_unless_they_are_listed(folder: Path) -> None:
    plugins = folder / "_internal" / "PySide6" / "Qt" / "plugins"
    for name in ("platforms/libqxcb.so", "platforms/libqvnc.so", "sqldrivers/libqsqlite.so"):
        (plugins / name).parent.mkdir(parents=True, exist_ok=True)
        (plugins / name).touch()

    assert list(script("check")._plugins(folder)) == [
        "contents.toml does not allow the plugin platforms/libqvnc",
        "contents.toml does not allow the plugin sqldrivers/libqsqlite",
    ]


@ON_LINUX
def test_a_library_that_is_neither_carried_nor_listed_is_named(folder: Path) -> None:
    (library,) = (Path(np.__path__[0]) / "linalg").glob("_umath_linalg*.so")
    shutil.copy(library, folder / "_internal" / library.name)
    problems = list(script("check")._system(folder))

    assert any(
        "openblas" in problem and "neither carried nor in system-libraries.toml" in problem
        for problem in problems
    )
    assert any("names libEGL.so.1, which nothing needs" in problem for problem in problems)


@ON_LINUX
def test_of_the_data_of_languages_the_program_s_remain(tmp_path: Path) -> None:
    smaller = script("icu").smaller(ICU_DATA, tmp_path)
    command = [sys.executable, "-c", COLLATE, str(smaller), str(ICU_DATA.parent)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (done.stdout, done.stderr) == ("all is there\n", "")
    assert smaller.stat().st_size < ICU_DATA.stat().st_size / 8
    assert ctypes.CDLL(str(smaller))


def entries(*places: str) -> list[tuple[str, str, str]]:
    return [(place, f"/somewhere/{place}", "BINARY") for place in places]


MODULES = [(name, "", "PYMODULE") for name in ("json", "mnist_desktop.app", "numpy.linalg")]


def test_each_component_has_a_version_a_licence_and_a_text(tmp_path: Path) -> None:
    sbom = script("sbom")
    libraries = entries(
        "PySide6/Qt/lib/libQt6Core.so.6", "numpy.libs/libgfortran-0a-1b.so.5.0.0", "libffi.so.8.1.2"
    )
    for name in ("one", "two"):
        parts = sbom.components(MODULES, libraries)
        sbom.write(parts, "1.2.3", TOP / "LICENSE", into=tmp_path / name)
    texts = [(tmp_path / name / "NOTICES.txt").read_bytes() for name in ("one", "two")]
    lists = [(tmp_path / name / "sbom.cdx.json").read_bytes() for name in ("one", "two")]
    listed = json.loads(lists[0])

    assert texts[0] == texts[1]
    assert lists[0] == lists[1]
    assert listed["bomFormat"] == "CycloneDX"
    assert listed["metadata"]["component"]["version"] == "1.2.3"
    named = {part["name"] for part in listed["components"]}
    assert {"Python", "numpy", "Qt", "libgfortran", "libffi", "pyinstaller"} == named
    for part in listed["components"]:
        assert part["version"]
        assert part["licenses"][0]["expression"]
        assert part["name"].encode() in texts[0]
    assert texts[0].count(b"GNU LESSER GENERAL PUBLIC LICENSE") == 1


@pytest.mark.parametrize("place", ["libmystery.so.1", "strange.libs/libjpg.so", "strange/data.so"])
def test_a_library_of_nobody_stops_the_build(place: str) -> None:
    with pytest.raises(ValueError, match=place):
        script("sbom").components(MODULES, entries(place))
