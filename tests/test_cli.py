"""The command line: what it prints where, how it ends, and that it needs neither display nor Qt."""

import json
import math
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from PIL import Image

from mnist_desktop import __version__, cli
from mnist_desktop.core.card import CARD_FILE
from mnist_desktop.core.inkml import write
from mnist_desktop.core.places import model_folder
from mnist_desktop.core.prediction import Reading
from tests.core.readings import READINGS, SCHEMA
from tests.core.sketches import encode, seven
from tests.drawings import SEVEN

TOP = Path(__file__).resolve().parent.parent
QT = ("PySide6", "shiboken6")
HEAVY = (*QT, "torch", "numpy", "PIL", "scipy")
DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "QT_QPA_PLATFORM")

FILES: dict[str, bytes] = {
    "seven.png": encode(seven()),
    "drawn.inkml": write(SEVEN),
    "numéro 7 – 数字.jpg": encode(seven((300, 400), "RGB", "black", "yellow"), "JPEG"),
    "blank.png": encode(Image.new("L", (50, 50), 255)),
    "text.png": b"hello",
    "empty.inkml": b"",
}
GOOD = ("seven.png", "drawn.inkml", "numéro 7 – 数字.jpg", "blank.png")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the files, which is the working folder too."""
    folder = tmp_path / "files"
    folder.mkdir()
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    monkeypatch.chdir(folder)
    return folder


def environment(tmp_path: Path, without: Sequence[str], **more: str) -> dict[str, str]:
    """Return an environment without a display, in which the modules `without` don't import."""
    blocked = tmp_path / "blocked"
    for name in without:
        (blocked / name).mkdir(parents=True)
        (blocked / name / "__init__.py").write_text(f"raise ImportError('{name} is not there')\n")
    kept = {name: value for name, value in os.environ.items() if name not in DISPLAY}
    return kept | {"PYTHONPATH": os.pathsep.join([str(blocked), str(TOP)])} | more


def run(
    tmp_path: Path, *arguments: str, without: Sequence[str] = QT, **more: str
) -> "subprocess.CompletedProcess[bytes]":
    """Run the program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "mnist_desktop", *arguments],
        env=environment(tmp_path, without, **more),
        capture_output=True,
        check=False,
    )


def rows_of(text: str | bytes) -> list[dict[str, Any]]:
    """Return the rows of JSON output that the schema describes."""

    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is no JSON")

    rows: list[dict[str, Any]] = json.loads(text, parse_constant=refuse)
    jsonschema.Draft202012Validator(SCHEMA).validate(rows)
    return rows


def is_seven(row: dict[str, Any]) -> bool:
    """Say whether a row is a seven in each of its parts."""
    (glyph,) = row["digits"]
    assert glyph["probabilities"] == row["probabilities"]
    assert (glyph["digit"], glyph["confidence"]) == (row["digit"], row["confidence"])
    assert glyph["verdict"] == row["verdict"]
    assert row["confidence"] == max(row["probabilities"]) == row["probabilities"][row["digit"]]
    assert math.fsum(row["probabilities"]) == pytest.approx(1, abs=1e-9)
    return (row["verdict"], row["digit"], row["number"]) == ("digit", 7, "7")


def test_json_without_a_display_and_without_qt(folder: Path, tmp_path: Path) -> None:
    """Everything at once, in a process of its own: good, bad, blank, missing, odd names."""
    names = [
        "seven.png",
        "gone.png",
        str(folder / "drawn.inkml"),
        "text.png",
        "./numéro 7 – 数字.jpg",
        "empty.inkml",
        "blank.png",
        "seven.png",
        ".",
    ]
    done = run(tmp_path, "predict", "--format", "json", *names)
    assert done.stderr == b""
    assert done.returncode == 1
    rows = rows_of(done.stdout)
    assert [row["source"] for row in rows] == names
    assert [n for n, row in enumerate(rows) if "error" in row] == [1, 3, 5, 8]
    assert all(is_seven(rows[n]) for n in (0, 2, 4, 7))
    assert rows[0]["probabilities"] == rows[7]["probabilities"]
    assert rows[6]["verdict"] == "blank"
    assert rows[1]["error"] == "“gone.png” does not exist; check the name and the folder."
    assert rows[3]["error"].startswith("“text.png” is not a picture")
    assert rows[5]["error"] == "“empty.inkml” is empty; choose a drawing or a picture."


def test_text_without_a_display_and_without_qt(folder: Path, tmp_path: Path) -> None:
    """Even where the terminal knows no other letters than ASCII."""
    names = ("seven.png", "text.png", "numéro 7 – 数字.jpg", "blank.png")
    done = run(tmp_path, "predict", *names, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 1
    lines = done.stdout.decode("ascii").splitlines()
    assert lines[0].startswith("seven.png: 7 (")
    assert lines[1].startswith("    0: ")
    assert lines[2].startswith(r"num\xe9ro 7 \u2013 \u6570\u5b57.jpg: 7 (")
    assert lines[4].startswith("blank.png: nothing drawn  [blank, ")
    assert len(lines) == 5
    errors = done.stderr.decode("ascii").splitlines()
    assert len(errors) == 1
    assert errors[0].startswith(r"text.png: \u201ctext.png\u201d is not a picture")


def test_whoever_stops_reading_gets_no_traceback(folder: Path, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "mnist_desktop", "predict", "seven.png", "blank.png"],
        env=environment(tmp_path, ()),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()  # before torch can be there
    assert process.stderr is not None
    errors = process.stderr.read()
    process.stderr.close()
    assert errors == b""
    assert process.wait() == 1


@pytest.mark.parametrize("arguments", [("--version",), ("--help",), ("predict", "--help")])
def test_help_and_version_need_nothing(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = run(tmp_path, *arguments, without=HEAVY)
    assert done.returncode == 0
    assert done.stderr == b""
    first = done.stdout.decode().split("\n")[0].rstrip("\r")
    if arguments == ("--version",):
        assert first == f"mnist-desktop {__version__}"
    else:
        assert first.startswith("usage: mnist-desktop")


def test_the_version_names_the_model_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    card = json.loads((model_folder() / CARD_FILE).read_bytes())
    assert cli.version() == 0
    assert capsys.readouterr().out.splitlines()[1] == (
        f"model mnist of {card['record']['date']}, sha256 {card['sha256'][:12]}"
    )
    monkeypatch.setattr(cli, "model_folder", lambda: tmp_path)
    for damage in (None, "no JSON", "{}", "[]"):
        if damage is not None:
            (tmp_path / CARD_FILE).write_text(damage)
        assert cli.version() == 0
        first, second = capsys.readouterr().out.splitlines()
        assert first == f"mnist-desktop {__version__}"
        assert second.startswith("model: its card cannot be read (")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--quick",),
        ("one.png", "--format", "json"),
        ("predict",),
        ("predict", "--quick", "seven.png"),
        ("predict", "--format", "xml", "seven.png"),
        ("predict", "--format"),
    ],
)
def test_what_is_not_understood_is_said_with_status_2(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    done = run(tmp_path, *arguments, without=HEAVY)
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.startswith(b"usage: mnist-desktop")
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="there is always a screen on Windows and macOS"
)
def test_without_a_display_the_window_says_so(tmp_path: Path) -> None:
    done = run(tmp_path, without=(), XDG_SESSION_TYPE="tty")
    assert done.returncode == 2
    assert done.stderr.decode() == (
        "There is no screen to open a window on; “predict FILE…” reads without one.\n"
    )


def test_the_arguments_of_predict() -> None:
    parsed = cli.parse(["predict", "--format", "json", "a", "b", "--", "-c"])
    assert (parsed.command, parsed.format, parsed.files) == ("predict", "json", ["a", "b", "-c"])
    assert cli.parse(["predict", "a"]).format == "text"


def test_the_model_is_named_alike_for_all() -> None:
    for arguments in (["predict", "a"], ["self-test"], ["a.png"], []):
        window = cli.parse(arguments).command is None  # which remembers the one chosen last
        assert cli.parse(arguments).model == (None if window else "mnist")
        assert cli.parse([*arguments, "--model", "dense"]).model == "dense"
    parsed = cli.parse(["--model", "dense", "a.png"])
    assert (parsed.command, parsed.open, parsed.model) == (None, [Path("a.png")], "dense")


def test_the_arguments_of_the_window() -> None:
    assert (cli.parse([]).command, cli.parse([]).open) == (None, [])
    assert cli.parse(["7.png", "8.png"]).open == [Path("7.png"), Path("8.png")]
    assert cli.parse(["predictions.png"]).command is None


def test_the_arguments_of_the_self_test() -> None:
    assert cli.parse(["self-test"]).report is None
    assert cli.parse(["self-test", "--report", "r.json"]).report == Path("r.json")


def test_good_files_give_status_0(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.predict(GOOD, "json") == 0
    out, err = capsys.readouterr()
    assert err == ""
    rows = rows_of(out)
    assert [row["source"] for row in rows] == list(GOOD)
    assert [row["verdict"] for row in rows] == ["digit", "digit", "digit", "blank"]


def test_a_box_is_where_the_ink_is(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In pixels of the file for a picture, in its own units for a drawing."""
    sheet = Image.new("L", (4000, 1000), 255)
    sheet.paste(0, (1000, 200, 1200, 800))
    (folder / "wide.png").write_bytes(encode(sheet))
    cli.predict(["wide.png", "drawn.inkml"], "json")
    picture, drawing = rows_of(capsys.readouterr().out)
    assert picture["digits"][0]["box"] == pytest.approx([1000, 200, 200, 600], abs=4)
    assert drawing["digits"][0]["box"] == [-80, -120, 150, 250]


def test_text_gives_each_file_its_lines(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.predict(["blank.png", "seven.png"], "text") == 0
    out, err = capsys.readouterr()
    assert err == ""
    blank, head, shares = out.splitlines()
    assert blank.startswith("blank.png: nothing drawn  [blank, ")
    assert head.startswith("seven.png: 7 (")
    assert shares.count("%") == 10


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_bad_file_gives_status_1_even_alone(
    folder: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    assert cli.predict(["text.png"], form) == 1
    out, err = capsys.readouterr()
    if form == "json":
        assert err == ""
        assert list(rows_of(out)[0]) == ["source", "error"]
    else:
        assert out == ""
        assert err.startswith("text.png: “text.png” is not a picture")


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_missing_model_is_one_sentence(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    form: str,
) -> None:
    monkeypatch.setattr(cli, "find_model", lambda _: folder / "mnist")
    assert cli.predict(["seven.png"], form) == 1
    out, err = capsys.readouterr()
    sentence = (
        "The model “mnist” is missing (card.json was not found);"
        " install the program again to get it back."
    )
    assert err == sentence + "\n"
    if form == "json":
        assert json.loads(out) == [{"source": "seven.png", "error": sentence}]
    else:
        assert out == ""


def test_a_damaged_model_is_one_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(model_folder(), folder / "mnist")
    weights = folder / "mnist" / "weights.pt"
    weights.write_bytes(weights.read_bytes()[:-1])
    monkeypatch.setattr(cli, "find_model", lambda _: folder / "mnist")
    assert cli.predict(["seven.png"], "text") == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("The model “mnist” is damaged (weights.pt is not as it was made);")
    assert err.count("\n") == 1


@pytest.mark.parametrize("model", ["dense", "convolutional", "hog-svm"])
def test_every_bundled_model_reads(
    folder: Path, capsys: pytest.CaptureFixture[str], model: str
) -> None:
    answers = []
    for named in ("mnist", model, str(model_folder(model))):
        assert cli.predict(["seven.png", "drawn.inkml"], "json", named) == 0
        rows = rows_of(capsys.readouterr().out)
        assert all(is_seven(row) for row in rows)
        answers.append(rows[0]["probabilities"])
    assert answers[0] != answers[1] == answers[2]


@pytest.mark.parametrize("form", ["text", "json"])
def test_an_unknown_model_is_one_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    assert cli.predict(["seven.png"], form, "quick") == 1
    out, err = capsys.readouterr()
    assert err.startswith("There is no model “quick”; choose mnist, convolutional, dense, hog-svm")
    assert err.count("\n") == 1
    if form == "json":
        (row,) = json.loads(out)
        assert row["error"] + "\n" == err


def test_rows_come_as_they_are_read(capsys: pytest.CaptureFixture[str]) -> None:
    def rows(form: str) -> Iterator[tuple[str, Reading | str]]:
        yield "first", READINGS["digit"]
        printed = capsys.readouterr().out
        seen.append(printed)
        assert "first" in printed
        yield "second", READINGS["blank"]

    for form in ("text", "json"):
        seen: list[str] = []
        assert cli.print_rows(rows(form), form) == 0
        rest = capsys.readouterr().out
        assert "second" in rest
        if form == "json":
            assert len(rows_of(seen[0] + rest)) == 2


@pytest.mark.parametrize("form", ["text", "json"])
def test_without_anywhere_to_print_nothing_breaks(
    folder: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    """A windowed program has no stdout at all on Windows."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert cli.predict(["seven.png", "text.png"], form) == 1
