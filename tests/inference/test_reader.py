"""The reader: numbers, and what is no digit."""

import hashlib
import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import jsonschema
import numpy as np
import pytest
import torch

from mnist_desktop import Reader
from mnist_desktop.core import inkml
from mnist_desktop.core.card import CARD_FILE, WEIGHTS_FILE
from mnist_desktop.core.compose import compose, ink_of
from mnist_desktop.core.drawing import Box, Drawing, PlacedPicture, Point, Stroke
from mnist_desktop.core.normalise import DigitImage
from mnist_desktop.core.parts import connected
from mnist_desktop.core.picture import Picture
from mnist_desktop.core.places import model_folder
from mnist_desktop.core.prediction import Reading, Verdict
from mnist_desktop.core.report import as_json
from mnist_desktop.inference.network import build
from mnist_desktop.inference.reader import Scores, kept_up_to
from tests.core.readings import SCHEMA
from tests.drawings import SEVEN, polyline
from training import signs, strokes

SHOWN = Path(__file__).parents[2] / "resources" / "samples"
TWO_SEVENS = Drawing(
    (
        *SEVEN.strokes,
        Stroke.from_points(p._replace(x=p.x + 300) for p in SEVEN.strokes[0]),
    )
)


def number(digits: str, seed: int = 0, paper: tuple[float, float] = (15, 40)) -> Drawing:
    """Return a number drawn from the samples: one digit high, with so much paper between."""
    rng = np.random.default_rng(seed)
    strokes: list[Stroke] = []
    right = 0.0
    for digit in digits:
        path = sorted(SHOWN.glob(f"{digit}-*"))[0]
        drawn = inkml.parse(path.read_bytes(), path.name)
        box = drawn.bounds()
        assert box is not None
        scale = 100 / max(box.height, box.width / 2)
        strokes += [
            Stroke.from_points(
                Point(right + (p.x - box.x) * scale, (p.y - box.y) * scale) for p in stroke
            )
            for stroke in drawn.strokes
        ]
        right += box.width * scale + rng.uniform(*paper)
    return Drawing(tuple(strokes))


def picture_of(drawing: Drawing, wide: int = 1200) -> Picture:
    """Return a picture of a drawing, with a pen of 6 pixels."""
    blank = Picture("blank", wide, 200, bytes(wide * 200))
    thin = Drawing(tuple(Stroke(stroke.data, 6) for stroke in drawing.strokes))
    place = PlacedPicture("blank", Box(-40, -50, wide, 200))
    ink, _ = compose(thin, place, blank)
    return Picture("number", ink.shape[1], ink.shape[0], ink.tobytes())


@pytest.fixture(scope="module")
def bundled() -> Reader:
    return Reader(model_folder())


def judge(folder: Path, digit: float, threshold: float) -> Reader:
    """Return a reader that takes everything for a 7, and for a digit with that probability."""
    network = build("digitnet-4")
    weights = {name: torch.zeros_like(value) for name, value in network.state_dict().items()}
    logits = torch.zeros(11)
    logits[7], logits[10] = 9.0, float(np.log(digit / (1 - digit)))
    weights["head.4.bias"] = logits
    shutil.copytree(model_folder(), folder)
    torch.save(weights, folder / WEIGHTS_FILE)
    card = json.loads((folder / CARD_FILE).read_text(encoding="utf-8"))
    card["architecture"] = "digitnet-4"
    card["sha256"] = hashlib.sha256((folder / WEIGHTS_FILE).read_bytes()).hexdigest()
    card["thresholds"]["digit"] = threshold
    card["probe"]["probabilities"] = logits[:10].double().softmax(0).tolist()
    (folder / CARD_FILE).write_text(json.dumps(card), encoding="utf-8")
    return Reader(folder)


def valid(reading: Reading) -> bool:
    row = json.loads(json.dumps([as_json("x", reading)], allow_nan=False))
    return bool(jsonschema.Draft202012Validator(SCHEMA).is_valid(row))


# --- numbers ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "digits", ["2026", "10", "11", "574", "9031", "475757", "88", "0123456789"]
)
def test_a_drawn_number_is_read(bundled: Reader, digits: str) -> None:
    reading = bundled.read(number(digits))
    assert reading.number == digits
    assert reading.digit is None
    lefts = [prediction.box.x for prediction in reading.predictions]
    assert lefts == sorted(lefts)
    assert valid(reading)


@pytest.mark.parametrize("digits", ["2026", "10", "574", "9031", "88"])
def test_a_picture_of_a_number_is_read(bundled: Reader, digits: str) -> None:
    reading = bundled.read(picture_of(number(digits)))
    assert reading.number == digits
    assert valid(reading)


def test_strokes_over_a_picture_of_a_number_make_it_longer(bundled: Reader) -> None:
    longer = number("2026")
    bundled.remember(picture_of(number("20")))
    over = PlacedPicture("number", Box(-40, -50, 1200, 200))
    first = len(number("20").strokes)
    assert bundled.read(Drawing((), over)).number == "20"
    assert bundled.read(Drawing(longer.strokes[first:], over)).number == "2026"


def test_the_order_of_the_strokes_does_not_matter(bundled: Reader) -> None:
    strokes = number("574").strokes
    assert len(strokes) > 3
    assert bundled.read(Drawing(strokes[::-1])).number == "574"


def test_the_confidence_of_a_number_is_that_of_all_its_digits(bundled: Reader) -> None:
    reading = bundled.read(number("2026"))
    each = [prediction.confidence for prediction in reading.predictions]
    assert reading.confidence == pytest.approx(np.prod([c for c in each if c is not None]))


# --- what is no digit ---------------------------------------------------------------------------


def test_below_the_threshold_it_is_no_digit(tmp_path: Path) -> None:
    reading = judge(tmp_path / "judge", digit=0.3, threshold=0.4).read(SEVEN)
    assert (reading.verdict, reading.digit, reading.confidence) == (
        Verdict.NOT_A_DIGIT,
        None,
        None,
    )
    assert reading.probabilities is not None
    assert sum(reading.probabilities) == pytest.approx(1)
    assert reading.probabilities[7] > 0.99
    assert valid(reading)


def test_above_the_threshold_it_is_a_digit(tmp_path: Path) -> None:
    reading = judge(tmp_path / "judge", digit=0.5, threshold=0.4).read(SEVEN)
    assert (reading.verdict, reading.digit) == (Verdict.DIGIT, 7)


def test_one_that_is_no_digit_makes_no_number(tmp_path: Path) -> None:
    reading = judge(tmp_path / "judge", digit=0.3, threshold=0.4).read(TWO_SEVENS)
    assert [p.verdict for p in reading.predictions] == [Verdict.NOT_A_DIGIT] * 2
    assert (reading.verdict, reading.number, reading.confidence) == (
        Verdict.NOT_A_DIGIT,
        None,
        None,
    )
    assert valid(reading)


def test_without_a_threshold_everything_is_a_digit(tmp_path: Path) -> None:
    reading = judge(tmp_path / "judge", digit=0.001, threshold=0).read(SEVEN)
    assert reading.verdict is Verdict.DIGIT


def test_each_prediction_carries_the_image_it_was_made_from(bundled: Reader) -> None:
    reading = bundled.read(number("27"))
    for prediction in reading.predictions:
        image = np.frombuffer(prediction.image, np.uint8).reshape(28, 28)
        assert image.max() == 255
        again = bundled.predict([image.astype(np.float32) / np.float32(255)])
        assert np.allclose(again.probabilities[0], prediction.probabilities, atol=0.02)


def test_scores_say_both_of_each_image(tmp_path: Path) -> None:
    reader = judge(tmp_path / "judge", digit=0.3, threshold=0.4)
    scores = reader.predict(np.zeros((3, 28, 28), np.float32))
    assert scores.probabilities.shape == (3, 10)
    assert scores.probabilities.sum(axis=1) == pytest.approx(1)
    assert scores.digit == pytest.approx([0.3] * 3)
    nothing = reader.predict([])
    assert (nothing.probabilities.shape, nothing.digit.shape) == ((0, 10), (0,))


@pytest.mark.parametrize("seed", range(20))
def test_a_tap_that_trembled_is_a_dot_and_no_digit(bundled: Reader, seed: int) -> None:
    rng = np.random.default_rng(seed)
    places = rng.normal(0, 1, (int(rng.integers(3, 14)), 2)).cumsum(axis=0)
    places *= (3.5 + seed % 4) / np.ptp(places, axis=0).max()  # pixels; the pen has 14
    tap = Drawing((Stroke.from_points(Point(x, y) for x, y in places.tolist()),))
    reading = bundled.read(tap)
    assert reading.verdict is Verdict.NOT_A_DIGIT
    (prediction,) = reading.predictions
    assert prediction.box == tap.bounds()


def test_a_digit_of_that_size_drawn_with_a_finer_pen_is_one(bundled: Reader) -> None:
    small = [p._replace(x=p.x / 60, y=p.y / 60) for p in SEVEN.strokes[0]]
    assert bundled.read(Drawing((Stroke.from_points(small, width=1),))).number == "7"


@pytest.mark.parametrize("below", [0.5, 0.8])
def test_what_is_drawn_straight_below_is_part_of_the_sign(bundled: Reader, below: float) -> None:
    hook = [(0, 60), (20, 15), (60, 0), (100, 20), (105, 70), (60, 110), (50, 150)]
    stem = polyline(*((float(x), float(y)) for x, y in hook), steps=6)
    dot = Stroke.from_points([Point(50, 150 + below * 150), Point(52, 152 + below * 150)])
    assert bundled.read(Drawing((stem, dot))).verdict is Verdict.NOT_A_DIGIT


@pytest.mark.parametrize("digits", ["22", "25", "44", "57", "64", "65", "83", "88"])
def test_digits_that_touch_in_a_picture_are_read(bundled: Reader, digits: str) -> None:
    picture = picture_of(number(digits, paper=(2, 2)))
    parts = connected(ink_of(picture))
    assert parts is not None
    assert len(parts.numbers) == 1
    assert bundled.read(picture).number == digits


def test_the_dots_of_a_colon_are_not_two_rows_of_digits(bundled: Reader) -> None:
    for size, read in ((60, None), (90, "00")):
        rings = Drawing((ring(0, 0, size), ring(5, 3 * size, size)))
        assert bundled.read(rings).number == read


def test_the_dot_of_a_question_mark_may_lie_a_little_aside(bundled: Reader) -> None:
    hook = [(20.0, 0.0), (60.0, 0.0), (60.0, 40.0), (30.0, 110.0)]
    for x in (10, 20):
        dot = Stroke.from_points([Point(x, 190), Point(x + 2, 190)])
        assert bundled.read(Drawing((polyline(*hook), dot))).verdict is Verdict.NOT_A_DIGIT
    assert bundled.read(Drawing((polyline(*hook),))).number == "7"


def test_what_lies_elsewhere_is_not(bundled: Reader) -> None:
    for x, y in ((-20, 430), (220, 140)):
        dot = Stroke.from_points([Point(x, y), Point(x + 2, y + 2)])
        assert bundled.read(SEVEN.with_stroke(dot)).number == "7"


def ring(x: float, y: float, size: float) -> Stroke:
    turn = np.linspace(0, 2 * np.pi, 40)
    path = (np.stack([np.cos(turn), np.sin(turn)], 1) * size / 2 + (x, y)).tolist()
    return Stroke.from_points(Point(*at) for at in path)


@pytest.mark.parametrize("size", [20, 25, 30])
def test_the_circles_of_a_percent_sign_are_no_digits(bundled: Reader, size: float) -> None:
    slash = polyline((80.0, 0.0), (20.0, 100.0), steps=12)
    percent = Drawing((ring(20, 20, size), slash, ring(80, 80, size)))
    assert bundled.read(percent).verdict is Verdict.NOT_A_DIGIT


@pytest.mark.parametrize(("size", "read"), [(25, "7"), (90, "70")])
def test_beside_a_7_only_a_circle_as_large_is_a_0(bundled: Reader, size: float, read: str) -> None:
    seven = polyline((0.0, 0.0), (70.0, 0.0), (20.0, 100.0), steps=12)
    circle = ring(75 + size / 2, 100 - size / 2, size)
    assert bundled.read(Drawing((seven, circle))).number == read


@pytest.mark.parametrize("kind", ["heart", "star", "face", "house", "arrow", "tree", "lightning"])
def test_what_people_draw_to_try_it_is_no_digit(bundled: Reader, kind: str) -> None:
    drawn = [signs.draw(kind, np.random.default_rng([9, place])) for place in range(10)]
    readings = [bundled.read(strokes.drawing(each, strokes.HAND)) for each in drawn]
    assert sum(reading.verdict is Verdict.NOT_A_DIGIT for reading in readings) >= 8


# --- bounds -------------------------------------------------------------------------------------


def scribble(strokes: int, points: int) -> Drawing:
    rng = np.random.default_rng(3)
    return Drawing(
        tuple(
            Stroke.from_points(Point(x, y) for x, y in rng.uniform(0, 300, (points, 2)).tolist())
            for _ in range(strokes)
        )
    )


@pytest.mark.parametrize(("strokes", "points"), [(1, 5000), (60, 80), (500, 10), (1000, 1)])
def test_a_scribble_is_read_in_bounded_time(bundled: Reader, strokes: int, points: int) -> None:
    drawing = scribble(strokes, points)
    # The best of some: the machine may have other things to do. Ten times what it takes.
    assert min(bundled.read(drawing).time_ms for _ in range(3)) < 500


def test_a_large_picture_full_of_specks_is_read_in_bounded_time(bundled: Reader) -> None:
    specks = np.random.default_rng(5).random((1536, 2048)) > 0.995
    ink = (specks * 255).astype(np.uint8)
    picture = Picture("specks", 2048, 1536, ink.tobytes())
    assert min(bundled.read(picture).time_ms for _ in range(2)) < 5000


@pytest.mark.parametrize(
    ("digits", "number"),
    [([0.95, 0.17], "77"), ([0.95, 0.16], None), ([0.81, 0.5], "77"), ([0.79, 0.5], None)],
)
def test_a_digit_speaks_for_what_stands_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, digits: list[float], number: str | None
) -> None:
    reader = judge(tmp_path / "model", 0.5, 0.8)
    read = reader.predict

    def predict(images: Sequence[DigitImage]) -> Scores:
        first, second = digits
        both = [0.01] * (len(images) - 2)  # asked as one glyph, they are none
        return read(images)._replace(digit=np.array([first, *both, second]))

    monkeypatch.setattr(reader, "predict", predict)
    far = Stroke.from_points(p._replace(x=p.x + 2000) for p in SEVEN.strokes[0])
    reading = reader.read(SEVEN.with_stroke(far))
    assert reading.number == number
    assert (kept_up_to(reading.predictions) >= 0.8) is (number is not None)


def test_a_digit_by_itself_is_kept_up_to_its_probability(tmp_path: Path) -> None:
    reading = judge(tmp_path / "judge", digit=0.3, threshold=0.4).read(SEVEN)
    assert kept_up_to(reading.predictions) == pytest.approx(0.3)
    assert kept_up_to(()) == 0
