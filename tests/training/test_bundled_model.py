"""The bundle that ships: whole, honest about itself, and able to read what MNIST lacks."""

from pathlib import Path

import pytest

from mnist_desktop import Reader
from mnist_desktop.core.card import WEIGHTS_FILE
from mnist_desktop.core.drawing import Drawing, Point, Stroke
from mnist_desktop.core.places import model_folder
from mnist_desktop.core.prediction import Verdict
from training import report
from training.config import MNIST, PENS, Config

Strokes = list[list[tuple[float, float]]]

EUROPEAN_ONES: tuple[Strokes, ...] = (
    [[(20, 45), (50, 0), (50, 100)]],
    [[(0, 60), (45, 0), (45, 100)]],
    [[(10, 30), (40, 0), (40, 100)], [(15, 100), (65, 100)]],
)
CROSSED_SEVENS: tuple[Strokes, ...] = (
    [[(0, 0), (60, 0), (20, 100)], [(15, 50), (60, 50)]],
    [[(0, 10), (0, 0), (60, 0), (25, 100)], [(10, 45), (65, 45)]],
)
OTHERS: dict[int, Strokes] = {
    0: [[(30, 0), (5, 20), (0, 50), (10, 90), (30, 100), (50, 90), (60, 50), (55, 20), (30, 0)]],
    2: [[(0, 25), (10, 5), (30, 0), (50, 10), (50, 35), (0, 100), (60, 100)]],
    4: [[(35, 0), (0, 65), (70, 65)], [(50, 35), (50, 100)]],
    5: [[(60, 0), (10, 0), (5, 45), (35, 40), (60, 60), (50, 90), (25, 100), (0, 90)]],
}


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(model_folder())


def _drawing(strokes: Strokes) -> Drawing:
    return Drawing(tuple(Stroke.from_points(Point(x, y) for x, y in s) for s in strokes))


@pytest.mark.parametrize("strokes", EUROPEAN_ONES)
def test_ones_with_an_upstroke_are_ones(reader: Reader, strokes: Strokes) -> None:
    assert reader.read(_drawing(strokes)).digit == 1


@pytest.mark.parametrize("strokes", CROSSED_SEVENS)
def test_crossed_sevens_are_sevens(reader: Reader, strokes: Strokes) -> None:
    assert reader.read(_drawing(strokes)).digit == 7


@pytest.mark.parametrize("digit", OTHERS)
def test_plain_digits_are_certain(reader: Reader, digit: int) -> None:
    reading = reader.read(_drawing(OTHERS[digit]))
    assert (reading.verdict, reading.digit) == (Verdict.DIGIT, digit)


def test_it_passed_the_gates_and_the_card_says_all_there_is_to_say(reader: Reader) -> None:
    record = reader.card.record
    for name in (MNIST, PENS):
        assert record["metrics"][name]["accuracy"] >= Config().gate(name)
    assert 0 < reader.card.thresholds.digit < 1
    wanted = {"date", "command", "commit", "seed", "torch", "epochs", "best_epoch", "parameters"}
    assert wanted | {
        "configuration",
        "leave_one_site_out",
        "multiply_adds",
        "data",
        "limits",
        "metrics",
        "calibration",
        "evaluation",
        "teachers",
        "start",
        "blend",
    } == set(record)
    assert record["command"].startswith("python -m training.train --data DIR")


def test_the_test_images_were_read_with_these_very_weights(reader: Reader) -> None:
    found = reader.card.record["metrics"]["mnist_test"]
    assert found["sha256"] == reader.card.sha256
    assert found["count"] == 10_000
    assert found["accuracy"] == pytest.approx(1 - found["errors"] / 10_000)


def test_its_weights_are_small(reader: Reader) -> None:
    assert (reader.card.model_folder / WEIGHTS_FILE).stat().st_size <= 2_000_000


def test_the_readme_is_what_the_cards_say() -> None:
    models: Path = model_folder().parent
    assert (models / report.README).read_text("utf-8") == report.render(models)
