"""The whole program, as its user meets it: real window, real processes, real files."""

import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from mnist_desktop import start
from mnist_desktop.app import Program
from mnist_desktop.core import inkml
from mnist_desktop.core.card import CARD_FILE
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.places import model_folder
from mnist_desktop.ui.settings import Settings
from tests.ends import end_of
from tests.ui.pointing import draw, draw_seven, move, press, release

PATIENCE_MS = 90_000


@pytest.fixture
def program(qtbot: QtBot) -> Iterator[Program]:
    program = Program()
    qtbot.addWidget(program.window)
    yield program
    program.close()


@pytest.fixture
def ready(program: Program, qtbot: QtBot) -> Program:
    with qtbot.waitSignal(program.ready, timeout=PATIENCE_MS):
        program.window.show()
    return program


def wait_for_answer(program: Program, qtbot: QtBot, start: str) -> None:
    answer = program.window.answer
    qtbot.waitUntil(lambda: answer.text().startswith(start), timeout=PATIENCE_MS)


def reader_pid(program: Program) -> int | None:
    return program.backstage.reader_pid


def picture_of_a_seven(path: Path, *, light_on_dark: bool = False) -> Path:
    paper, ink = (20, 235) if light_on_dark else (245, 15)
    image = Image.new("L", (320, 400), paper)
    ImageDraw.Draw(image).line([(80, 90), (240, 90), (140, 330)], ink, 22, joint="curve")
    image.save(path)
    return path


def test_one_can_draw_before_the_network_is_ready(program: Program, qtbot: QtBot) -> None:
    program.window.show()
    draw_seven(program.window.canvas)
    assert "getting ready" in program.window.answer.text()
    assert program.papers.unsaved(), "it is asked for, however early it was drawn"

    wait_for_answer(program, qtbot, "7 ")
    assert program.window.status() == "Ready."
    program.papers.give_up()


def test_the_bars_follow_every_movement_of_the_pen(ready: Program, qtbot: QtBot) -> None:
    canvas, rows = ready.window.canvas, ready.window.histogram.probabilities
    places = [(280.0, 120.0 + 10 * step) for step in range(30)]
    press(canvas, *places[0])
    seen = 0
    for place in places[1:]:
        with qtbot.waitSignal(ready.live.answered):
            move(canvas, *place)
        assert rows.prediction is not None
        seen += 1

    assert seen == 29
    assert rows.is_best(1)
    release(canvas, *places[-1])


@pytest.mark.parametrize("rests", [True, False])
def test_the_answer_is_told_once_when_the_stroke_ends(
    ready: Program, qtbot: QtBot, told: list[str], rests: bool
) -> None:
    canvas = ready.window.canvas
    press(canvas, 280, 120)
    for step in range(30):
        move(canvas, 280, 120 + 10 * step)
    if rests:
        qtbot.waitUntil(lambda: ready.live.is_up_to_date, timeout=PATIENCE_MS)
        assert told == [], "not while the pen is down"
    release(canvas, 280, 120 + 10 * 29)

    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: ready.live.is_up_to_date)
    assert [text.split()[0] for text in told] == ["1"]


def test_of_several_digits_the_bars_follow_the_pen_and_the_choice(
    ready: Program, qtbot: QtBot
) -> None:
    window = ready.window
    canvas, rows = window.canvas, window.histogram.probabilities
    width, height = canvas.width(), canvas.height()

    def bar(x: float) -> list[tuple[float, float]]:
        return [(width * x, height * (0.25 + step / 40)) for step in range(20)]

    def seven(x: float) -> list[tuple[float, float]]:
        top = [(width * (x + step / 60), height * 0.25) for step in range(20)]
        leg = [(width * (x + 0.32 - step / 80), height * (0.25 + step / 40)) for step in range(20)]
        return top + leg

    draw(canvas, seven(0.6))
    draw(canvas, bar(0.2))
    wait_for_answer(ready, qtbot, "17 ")
    assert rows.is_best(1), "the one drawn last"
    assert window.heading.text().startswith("Digit 1 of 2: 1")

    window.answer.glyph_chosen.emit(1)
    assert rows.is_best(7)
    assert window.heading.text().startswith("Digit 2 of 2: 7")
    window.commands.undo.trigger()
    wait_for_answer(ready, qtbot, "7 ")
    assert window.heading.text() == "Probabilities"


def test_clear_starts_anew_and_can_be_undone(ready: Program, qtbot: QtBot) -> None:
    window = ready.window
    draw_seven(window.canvas)
    wait_for_answer(ready, qtbot, "7 ")

    window.commands.clear.trigger()
    wait_for_answer(ready, qtbot, "Draw a digit")
    assert window.histogram.probabilities.prediction is None
    window.commands.undo.trigger()
    wait_for_answer(ready, qtbot, "7 ")
    window.commands.redo.trigger()
    wait_for_answer(ready, qtbot, "Draw a digit")


def test_shortcuts_do_what_people_expect(ready: Program, qtbot: QtBot) -> None:
    window = ready.window
    expected = {
        window.commands.open: QKeySequence.StandardKey.Open,
        window.commands.undo: QKeySequence.StandardKey.Undo,
        window.commands.redo: QKeySequence.StandardKey.Redo,
        window.commands.clear: QKeySequence.StandardKey.Delete,
        window.commands.quit: QKeySequence.StandardKey.Quit,
    }
    for action, key in expected.items():
        assert set(QKeySequence.keyBindings(key)) <= set(action.shortcuts())


@pytest.mark.parametrize("light_on_dark", [False, True])
def test_a_picture_is_shown_and_read(
    ready: Program, qtbot: QtBot, tmp_path: Path, light_on_dark: bool
) -> None:
    said = []
    ready.window.canvas.changed.connect(lambda _: said.append(ready.window.answer.text()))
    ready.open(picture_of_a_seven(tmp_path / "seven.png", light_on_dark=light_on_dark))
    wait_for_answer(ready, qtbot, "7 ")

    assert said == ["Reading the picture…"], "nobody is asked to draw beside a picture"
    for command in (ready.window.commands.undo, ready.window.commands.redo):
        command.trigger()
    assert said[-1] == "Reading the picture…", "nor when it comes again"
    wait_for_answer(ready, qtbot, "7 ")
    assert ready.window.canvas.drawing.picture is not None
    best = ready.window.histogram.probabilities
    assert best.is_best(7)


def test_of_a_picture_without_ink_it_is_said_beside_which_file_it_is(
    ready: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    Image.new("L", (320, 400), 245).save(tmp_path / "blank.png")
    ready.open(picture_of_a_seven(tmp_path / "seven.png"), tmp_path / "blank.png")
    wait_for_answer(ready, qtbot, "7 ")
    ready.papers.turn(1)
    wait_for_answer(ready, qtbot, "Nothing that looks like ink")

    assert ready.window.status() == "“blank.png”, 2 of 2: Page Up opens the one before"


def test_a_picture_may_be_opened_before_the_network_is_ready(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.window.show()
    program.open(picture_of_a_seven(tmp_path / "seven.png"))

    wait_for_answer(program, qtbot, "7 ")


def test_the_file_chosen_in_the_dialog_is_opened(
    ready: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    path = picture_of_a_seven(tmp_path / "seven.png")
    ready.window.commands.open.trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(path.name)
    dialog.accept()

    wait_for_answer(ready, qtbot, "7 ")


def test_a_drawing_file_is_opened(ready: Program, qtbot: QtBot, tmp_path: Path) -> None:
    draw_seven(ready.window.canvas)
    saved = ready.window.canvas.drawing
    (tmp_path / "seven.inkml").write_bytes(inkml.write(saved))
    ready.window.commands.clear.trigger()
    ready.open(tmp_path / "seven.inkml")
    qtbot.waitUntil(lambda: ready.window.canvas.drawing == saved, timeout=PATIENCE_MS)

    wait_for_answer(ready, qtbot, "7 ")


@pytest.mark.parametrize(
    ("name", "content"),
    [("notes.txt", b"milk, bread"), ("empty.png", b""), ("cut.png", b"\x89PNG\r\n\x1a\n\0\0")],
)
def test_what_is_no_picture_gets_a_sentence_and_the_drawing_stays(
    ready: Program, qtbot: QtBot, tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    draw_seven(ready.window.canvas)
    drawn = ready.window.canvas.drawing
    with qtbot.waitSignal(ready.papers.opening.failed, timeout=PATIENCE_MS):
        ready.open(tmp_path / name)

    assert name in ready.window.status()
    assert ready.window.canvas.drawing == drawn
    wait_for_answer(ready, qtbot, "7 ")


def test_the_sentence_about_a_file_given_at_start_stays_until_one_draws(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "notes.png").write_text("milk, bread")
    with qtbot.waitSignals([program.ready, program.papers.opening.failed], timeout=PATIENCE_MS):
        program.window.show()
        program.open(tmp_path / "notes.png")

    assert "notes.png" in program.window.status()
    draw_seven(program.window.canvas)
    assert program.window.status() == "Ready."


def test_an_emptied_canvas_shows_no_answer_even_while_the_reader_is_away(
    ready: Program, qtbot: QtBot
) -> None:
    draw_seven(ready.window.canvas)
    wait_for_answer(ready, qtbot, "7 ")
    pid = reader_pid(ready)
    assert pid is not None
    os.kill(pid, signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    ready.window.commands.clear.trigger()

    assert ready.window.answer.text().startswith("Draw a digit")
    assert ready.window.histogram.probabilities.prediction is None


def test_undoing_in_the_midst_of_a_stroke_takes_back_only_that(
    ready: Program, qtbot: QtBot
) -> None:
    canvas = ready.window.canvas
    draw_seven(canvas)
    first = canvas.drawing
    press(canvas, 100, 400)
    move(canvas, 200, 420)
    ready.window.commands.undo.trigger()
    release(canvas, 200, 420)

    assert canvas.drawing == first


def test_strokes_over_a_picture_are_read_with_it(
    ready: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    image = Image.new("L", (400, 400), 255)
    ImageDraw.Draw(image).line([(110, 80), (280, 80)], 0, 20)
    image.save(tmp_path / "bar.png")
    ready.open(tmp_path / "bar.png")
    canvas = ready.window.canvas
    qtbot.waitUntil(lambda: canvas.drawing.picture is not None, timeout=PATIENCE_MS)
    placed = canvas.drawing.picture
    assert placed is not None
    unit, middle = placed.place.width / 400, (canvas.width() / 2, canvas.height() / 2)
    scale = min(canvas.width(), canvas.height()) / 560

    def to_widget(x: float, y: float) -> tuple[float, float]:
        return middle[0] + (x - 200) * unit * scale, middle[1] + (y - 200) * unit * scale

    draw(canvas, [to_widget(278 - 5 * step, 84 + 13 * step) for step in range(20)])

    wait_for_answer(ready, qtbot, "7 ")


def test_undoing_back_to_an_earlier_picture_reads_it_again(
    ready: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    ready.open(picture_of_a_seven(tmp_path / "seven.png"))
    wait_for_answer(ready, qtbot, "7 ")
    for index in range(5):
        image = Image.new("L", (100, 100), 255)
        ImageDraw.Draw(image).line([(50 + index, 10), (50, 90)], 0, 8)
        image.save(tmp_path / f"one-{index}.png")
        with qtbot.waitSignal(ready.papers.opening.picture_opened, timeout=PATIENCE_MS):
            ready.open(tmp_path / f"one-{index}.png")
        wait_for_answer(ready, qtbot, "1 ")
    for _ in range(5):
        ready.window.commands.undo.trigger()

    wait_for_answer(ready, qtbot, "7 ")


def test_a_killed_reader_comes_back_and_answers_the_newest_drawing(
    ready: Program, qtbot: QtBot
) -> None:
    pid = reader_pid(ready)
    assert pid is not None
    ended = end_of(pid)
    os.kill(pid, signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    draw_seven(ready.window.canvas)
    assert ended()

    wait_for_answer(ready, qtbot, "7 ")
    assert reader_pid(ready) not in (None, pid)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a model may be put that is damaged."""
    return tmp_path / "mnist"


@pytest.fixture
def lost(folder: Path, qtbot: QtBot) -> Iterator[Program]:
    """A program whose model is not where it should be."""
    program = Program(folder)
    qtbot.addWidget(program.window)
    program.window.show()
    yield program
    program.close()


def damage(folder: Path) -> Path:
    shutil.copytree(model_folder(), folder)
    (folder / CARD_FILE).write_text("{")
    return folder


def test_without_a_model_the_window_draws_and_says_why_it_does_not_read(
    lost: Program, qtbot: QtBot
) -> None:
    wait_for_answer(lost, qtbot, "The model “mnist” is missing")
    draw_seven(lost.window.canvas)

    assert lost.window.canvas.drawing
    wait_for_answer(lost, qtbot, "The model “mnist” is missing")
    assert "install the program again" in lost.window.status()


def test_with_a_damaged_model_too(folder: Path, lost: Program, qtbot: QtBot) -> None:
    damage(folder)

    wait_for_answer(lost, qtbot, "The model “mnist” is damaged")


def test_where_one_model_is_missing_another_can_be_chosen(lost: Program, qtbot: QtBot) -> None:
    wait_for_answer(lost, qtbot, "The model “mnist” is missing")
    draw_seven(lost.window.canvas)
    choose(lost, "MNIST Desktop’s own network")

    wait_for_answer(lost, qtbot, "7 ")
    assert marked(lost) == ["MNIST Desktop’s own network"]


def choose(program: Program, title: str) -> None:
    (action,) = [a for a in program.window.menus.model.actions() if a.text() == title]
    action.trigger()


def marked(program: Program) -> list[str]:
    return [a.text() for a in program.window.menus.model.actions() if a.isChecked()]


def test_another_model_reads_the_same_drawing_anew(ready: Program, qtbot: QtBot) -> None:
    window = ready.window
    draw_seven(window.canvas)
    wait_for_answer(ready, qtbot, "7 ")
    drawn, before = window.canvas.drawing, window.histogram.probabilities.prediction
    pid = reader_pid(ready)
    assert marked(ready) == ["MNIST Desktop’s own network"]
    choose(ready, "Dense network (784-128-10)")
    assert "is being loaded" in window.status()
    assert before is window.histogram.probabilities.prediction, "until then, the old one reads"

    qtbot.waitUntil(
        lambda: window.histogram.probabilities.prediction != before, timeout=PATIENCE_MS
    )
    assert window.canvas.drawing == drawn
    assert window.status() == "“Dense network (784-128-10)” reads now."
    assert window.model_name() == "Dense network (784-128-10)"
    assert marked(ready) == ["Dense network (784-128-10)"]
    assert reader_pid(ready) == pid, "the process has torch already"


def test_back_with_the_usual_model_its_name_is_not_shown(ready: Program, qtbot: QtBot) -> None:
    for title, name in (("HOG features and linear SVM",) * 2, ("MNIST Desktop’s own network", "")):
        with qtbot.waitSignal(ready.ready, timeout=PATIENCE_MS):
            choose(ready, title)
        assert ready.window.model_name() == name


def test_of_models_chosen_in_a_row_the_last_one_reads(ready: Program, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ready.ready, timeout=PATIENCE_MS):
        choose(ready, "Dense network (784-128-10)")
        choose(ready, "MNIST Desktop’s own network")
        choose(ready, "HOG features and linear SVM")

    assert ready.window.model_name() == "HOG features and linear SVM"
    assert marked(ready) == ["HOG features and linear SVM"]


def test_a_model_that_cannot_be_had_gets_a_sentence_and_the_other_goes_on(
    ready: Program, qtbot: QtBot, folder: Path
) -> None:
    damage(folder)
    with qtbot.waitSignal(ready.backstage.model_failed, timeout=PATIENCE_MS):
        ready.choose_model(folder)
    said = ready.window.status()
    draw_seven(ready.window.canvas)

    assert "“mnist” is damaged" in said
    assert marked(ready) == ["MNIST Desktop’s own network"]
    wait_for_answer(ready, qtbot, "7 ")


def test_the_program_may_start_with_another_model(qtbot: QtBot) -> None:
    program = Program(model_folder("dense"))
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.ready, timeout=PATIENCE_MS):
        program.window.show()

    assert marked(program) == [program.window.model_name()] == ["Dense network (784-128-10)"]
    program.close()


def test_a_killed_reader_comes_back_with_the_model_that_was_chosen(
    ready: Program, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(ready.ready, timeout=PATIENCE_MS):
        choose(ready, "Dense network (784-128-10)")
    draw_seven(ready.window.canvas)
    wait_for_answer(ready, qtbot, "7")
    read = ready.window.histogram.probabilities.prediction
    pid = reader_pid(ready)
    assert pid is not None
    ended = end_of(pid)
    os.kill(pid, signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    ready.window.commands.clear.trigger()
    assert ended()
    ready.window.commands.undo.trigger()

    wait_for_answer(ready, qtbot, "7")
    assert ready.window.histogram.probabilities.prediction == read


def test_a_model_that_is_none_opens_no_window(capsys: pytest.CaptureFixture[str]) -> None:
    assert start.run((), "quick") == 2
    assert capsys.readouterr().err.startswith("There is no model “quick”; choose mnist, ")


def test_the_model_chosen_is_remembered(ready: Program, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ready.ready, timeout=PATIENCE_MS):
        choose(ready, "Dense network (784-128-10)")
    assert Settings().model == "dense"


def test_an_opened_picture_is_read_by_the_next_model_too(
    ready: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    ready.open(picture_of_a_seven(tmp_path / "seven.png"))
    wait_for_answer(ready, qtbot, "7 ")
    window = ready.window
    before = window.histogram.probabilities.prediction
    choose(ready, "Dense network (784-128-10)")

    qtbot.waitUntil(
        lambda: window.histogram.probabilities.prediction != before, timeout=PATIENCE_MS
    )
    wait_for_answer(ready, qtbot, "7")


def test_quitting_ends_the_processes(ready: Program, tmp_path: Path) -> None:
    pid = reader_pid(ready)
    assert pid is not None
    ended = end_of(pid)

    ready.close()

    assert ended()


def test_escape_takes_back_the_stroke_in_progress(ready: Program) -> None:
    canvas = ready.window.canvas
    press(canvas, 100, 100)
    move(canvas, 200, 200)
    QTest.keyClick(ready.window, Qt.Key.Key_Escape)

    assert canvas.drawing == Drawing()
