"""InkML: what is written comes back bit for bit; what others write is understood or refused."""

import random
import sys
import xml.etree.ElementTree as ElementTree

import pytest

from mnist_desktop.core import inkml
from mnist_desktop.core.drawing import PEN_WIDTH, Drawing, Point, Stroke
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.inkml import MAX_POINTS, NAMESPACE, PEN_SHARE, parse, write
from mnist_desktop.core.traces import MAX_PLACE

XY = '<channel name="X"/><channel name="Y"/>'


def ink(body: str, namespace: bool = True) -> bytes:
    declared = f' xmlns="{NAMESPACE}"' if namespace else ""
    return f"<ink{declared}>{body}</ink>".encode()


def traced(channels: str, points: str) -> list[Point]:
    (stroke,) = parse(
        ink(f"<traceFormat>{channels}</traceFormat><trace>{points}</trace>"), "t.inkml"
    ).strokes
    return list(stroke)


def places(points: str, channels: str = XY) -> list[tuple[float, float]]:
    return [(point.x, point.y) for point in traced(channels, points)]


def refusal(data: bytes) -> str:
    """Return the sentence with which a file is refused; it has to be one, and to name the file."""
    with pytest.raises(UserError) as caught:
        parse(data, "my drawing.inkml")
    sentence = caught.value.sentence
    assert sentence.startswith("“my drawing.inkml” ")
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert len(sentence) < 200
    return sentence


def random_drawing(seed: int) -> Drawing:
    rng = random.Random(seed)
    strokes = []
    for width in (PEN_WIDTH, rng.uniform(0.1, 50), PEN_WIDTH):
        points = [
            Point(rng.gauss(0, 500), rng.gauss(0, 1e-6), rng.random(), i * rng.random() / 120)
            for i in range(40)
        ]
        strokes.append(Stroke.from_points(points, width))
    return Drawing(tuple(strokes))


@pytest.mark.parametrize("seed", range(5))
def test_a_drawing_comes_back_bit_for_bit(seed: int) -> None:
    drawing = random_drawing(seed)
    back = parse(write(drawing), "back.inkml")
    assert back == drawing
    assert [s.data for s in back.strokes] == [s.data for s in drawing.strokes]


def test_pressure_is_declared_with_both_its_ends() -> None:
    root = ElementTree.fromstring(write(random_drawing(0)))
    (pressure,) = root.findall(".//{*}channel[@name='F']")
    assert (pressure.get("min"), pressure.get("max")) == ("0", "1")


def test_extreme_values_come_back_bit_for_bit() -> None:
    points = [
        Point(-0.0, 5e-324, 0.0, -1e300),
        Point(MAX_PLACE, -MAX_PLACE, 1.0, sys.float_info.max),
        Point(0.1 + 0.2, 1 / 3, 5e-324, 0.0),
    ]
    drawing = Drawing((Stroke.from_points(points, 5e-324), Stroke.from_points(points, 1e300)))
    back = parse(write(drawing), "back.inkml")
    assert [s.data for s in back.strokes] == [s.data for s in drawing.strokes]
    assert [s.width for s in back.strokes] == [5e-324, 1e300]


def test_a_blank_drawing_comes_back_blank() -> None:
    assert parse(write(Drawing()), "blank.inkml") == Drawing()


def test_a_stroke_of_5000_points_comes_back() -> None:
    stroke = Stroke.from_points([Point(i / 7, i % 13, 0.5, i / 120) for i in range(5000)])
    assert parse(write(Drawing((stroke,))), "long.inkml").strokes == (stroke,)


def test_plain_pairs_are_places_with_a_visible_pen() -> None:
    drawing = parse(ink("<trace>10 0, 9 14, 8 28</trace><trace>110 100</trace>"), "plain.inkml")
    assert [[tuple(p) for p in stroke] for stroke in drawing.strokes] == [
        [(10, 0, 1, 0), (9, 14, 1, 0), (8, 28, 1, 0)],
        [(110, 100, 1, 0)],
    ]
    assert {stroke.width for stroke in drawing.strokes} == {102 * PEN_SHARE}


def test_a_tap_alone_gets_the_usual_pen() -> None:
    (stroke,) = parse(ink("<trace>5 5</trace>"), "tap.inkml").strokes
    assert stroke.width == PEN_WIDTH


@pytest.mark.parametrize("namespace", [True, False])
def test_the_namespace_may_be_missing(namespace: bool) -> None:
    body = "<traceGroup><trace>1 2</trace></traceGroup>"
    (stroke,) = parse(ink(body, namespace), "x.inkml").strokes
    assert tuple(stroke) == (Point(1, 2),)


def test_a_prefix_for_the_namespace() -> None:
    data = f'<i:ink xmlns:i="{NAMESPACE}"><i:trace>1 2</i:trace></i:ink>'.encode()
    assert len(parse(data, "x.inkml").strokes) == 1


def test_another_encoding() -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?><ink><trace>1 2</trace></ink>'
    assert len(parse(text.encode("utf-16"), "x.inkml").strokes) == 1


def test_channels_in_any_order_with_pressure_and_time() -> None:
    channels = (
        '<channel name="T" units="ms"/><channel name="Y"/><channel name="Z"/>'
        '<channel name="F" max="1024"/><channel name="X"/>'
    )
    assert traced(channels, "1500 2 99 512 1, 1516 4 99 2048 3") == [
        Point(1, 2, 0.5, 1.5),
        Point(3, 4, 1.0, 1516 * 1e-3),
    ]


@pytest.mark.parametrize(
    ("units", "seconds"), [("s", 2.0), ("ms", 2e-3), ("us", 2e-6), ("dev", 2.0)]
)
def test_the_units_of_time(units: str, seconds: float) -> None:
    (point,) = traced(f'{XY}<channel name="T" units="{units}"/>', "0 0 2")
    assert point.time == seconds


@pytest.mark.parametrize(
    ("most", "pressure"), [("4", 0.75), ("1", 1.0), ("0", 1.0), ("nan", 1.0), ("inf", 0.0)]
)
def test_pressure_stays_between_0_and_1(most: str, pressure: float) -> None:
    (point,) = traced(f'{XY}<channel name="F" max="{most}"/>', "0 0 3")
    assert point.pressure == pressure


def test_negative_pressure_is_none() -> None:
    (point,) = traced(f'{XY}<channel name="F"/>', "0 0 -3")
    assert point.pressure == 0


def test_the_example_of_the_recommendation() -> None:
    """InkML, section 3.2.1: explicit, velocity, acceleration, and two buttons now and then."""
    channels = (
        '<channel name="X" type="integer"/><channel name="Y" type="integer"/>'
        '<intermittentChannels><channel name="B1" type="boolean" default="F"/>'
        '<channel name="B2" type="boolean" default="F"/></intermittentChannels>'
    )
    points = "1125 18432,'23'43,\"7\"-8,3-5,7 -3,6 2,6 8,3 6 T,2 4*T,3 6,3-6 F F"
    assert places(points, channels) == [
        (1125, 18432),
        (1148, 18475),
        (1178, 18510),
        (1211, 18540),
        (1251, 18567),
        (1297, 18596),
        (1349, 18633),
        (1404, 18676),
        (1461, 18723),
        (1521, 18776),
        (1584, 18823),
    ]


def test_an_asterisk_repeats_the_value_the_velocity_or_the_acceleration() -> None:
    assert places("1 1, * 2, '3 *, * 3, \"1 4, * 5") == [
        (1, 1),
        (1, 2),
        (4, 2),
        (7, 3),
        (11, 4),
        (16, 5),
    ]


def test_an_explicit_value_ends_a_velocity() -> None:
    assert places("0 0, '5 '5, !1 1, 2 2, '1 3") == [(0, 0), (5, 5), (1, 6), (2, 8), (3, 11)]


def test_a_question_mark_leaves_a_channel_as_it_was() -> None:
    channels = f'{XY}<channel name="F" max="4"/>'
    assert [p.pressure for p in traced(channels, "0 0 2, 1 1 ?, 2 2 *, 3 3 4")] == [
        0.5,
        0.5,
        0.5,
        1,
    ]


def test_an_intermittent_pressure_may_be_left_out() -> None:
    channels = f'{XY}<intermittentChannels><channel name="F" max="2"/></intermittentChannels>'
    assert [p.pressure for p in traced(channels, "0 0 1, 1 1, 2 2 2")] == [0.5, 0.5, 1]


@pytest.mark.parametrize(
    "text",
    ["1 -2,3 4", "1-2,3 4", " 1\n-2 ,\t3 4 ,", "1. - 2, 3.0 .4e1", "#1 -#2, #3 #4", "!1 !-2,!3!4,"],
)
def test_numbers_in_every_spelling(text: str) -> None:
    assert places(text) == [(1, -2), (3, 4)]


def test_a_pen_up_trace_and_an_empty_one_leave_no_ink() -> None:
    body = '<trace type="penUp">1 2, 3 4</trace><trace> </trace><trace/><trace>5 6</trace>'
    (stroke,) = parse(ink(body), "x.inkml").strokes
    assert tuple(stroke) == (Point(5, 6),)


def test_a_trace_chooses_its_context_and_its_brush() -> None:
    body = (
        '<definitions><traceFormat xml:id="tf"><channel name="Y"/><channel name="X"/></traceFormat>'
        '<inkSource id="pad"><traceFormat><channel name="X"/><channel name="T"/>'
        '<channel name="Y"/></traceFormat></inkSource>'
        '<context xml:id="a" traceFormatRef="#tf"/><context xml:id="b" inkSourceRef="#pad"/>'
        f'<context id="c"><traceFormat>{XY}</traceFormat></context><context xml:id="d"/>'
        '<brush xml:id="fat"><brushProperty name="color" value="#123"/>'
        '<brushProperty name="width" value="30"/></brush>'
        '<brush id="thin"><brushProperty name="width" value="0.5"/></brush></definitions>'
        '<trace contextRef="#a" brushRef="#fat">1 2</trace>'
        '<trace contextRef="#b" brushRef="#thin">1 9 2</trace>'
        '<trace contextRef="#c">1 2</trace><trace contextRef="#d">2 1</trace><trace>2 1</trace>'
    )
    drawing = parse(ink(body), "x.inkml")
    assert [[(p.x, p.y) for p in s] for s in drawing.strokes] == [
        [(2, 1)],
        [(1, 2)],
        [(1, 2)],
        [(1, 2)],
        [(1, 2)],
    ]
    assert [s.width for s in drawing.strokes[:2]] == [30, 0.5]
    assert drawing.strokes[1].data[24:] == Stroke.from_points([Point(0, 0, 1, 9)]).data[24:]


@pytest.mark.parametrize("width", ["0", "-3", "nan", "inf", "2px", ""])
def test_a_pen_that_makes_no_sense_is_replaced(width: str) -> None:
    body = (
        f'<brush xml:id="b"><brushProperty name="width" value="{width}"/></brush>'
        '<trace brushRef="#b">0 0, 100 0</trace>'
    )
    (stroke,) = parse(ink(body), "x.inkml").strokes
    assert stroke.width == 100 * PEN_SHARE


def test_a_format_without_channels_is_the_usual_one() -> None:
    assert places("1 2", "") == [(1, 2)]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello, world",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        bytes(range(256)) * 20,
        b"<ink><trace>1 2",
        b"<ink><trace>1 2</trase></ink>",
        b'<?xml version="1.0" encoding="klingon"?><ink/>',
        b'<!DOCTYPE ink [<!ENTITY x SYSTEM "file:///etc/hostname">]><ink><trace>&x;</trace></ink>',
        b"<ink><trace>&nbsp;1 2</trace></ink>",
        ink('<traceFormat><channel name="F" max="much"/></traceFormat>'),
    ],
)
def test_what_is_no_xml_is_refused(data: bytes) -> None:
    assert "no readable InkML" in refusal(data)


@pytest.mark.parametrize("data", [b"<svg/>", b"<html><ink/></html>", b"<inkling/>"])
def test_what_is_no_ink_is_refused(data: bytes) -> None:
    assert "something other than ink" in refusal(data)


@pytest.mark.parametrize(
    "points",
    [
        "1",
        "1 2 3",
        "1 2, 3",
        "1 2,, 3 4",
        ", 1 2",
        "one two",
        "1 2, nan nan",
        "1 2, inf 3",
        "1\n2\nrubbish and a great deal more of it",
        "1 2, '",
        "1 2, - 3",
        "# 1",
        "1 #",
    ],
)
def test_points_that_are_none_are_refused(points: str) -> None:
    assert "cannot be read as InkML" in refusal(ink(f"<trace>{points}</trace>"))


@pytest.mark.parametrize(
    "points",
    ["1e400 0", "0 -1e400", "1e308 0, -1e308 0", "0 0, '1e12 0, 1 0", "#FFFFFFFFFFFFFFFF 0"],
)
def test_points_beyond_all_bounds_are_refused(points: str) -> None:
    assert "beyond all bounds" in refusal(ink(f"<trace>{points}</trace>"))


def test_a_time_that_never_comes_is_refused() -> None:
    body = f'<traceFormat>{XY}<channel name="T"/></traceFormat><trace>0 0 1e999</trace>'
    assert "no finite time" in refusal(ink(body))


@pytest.mark.parametrize("channels", ['<channel name="X"/>', '<channel/><channel name="Y"/>'])
def test_points_without_x_and_y_are_refused(channels: str) -> None:
    body = f"<traceFormat>{channels}</traceFormat><trace>1 2</trace>"
    assert "no X and Y" in refusal(ink(body))


def test_too_many_points_are_refused_before_they_are_made() -> None:
    # The first point is none; that is only found where points are made.
    points = "rubbish," + "0 0," * MAX_POINTS
    assert "1,000,000 points" in refusal(ink(f"<trace>{points}</trace>"))


def test_the_points_of_all_traces_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inkml, "MAX_POINTS", 5)
    three, two = "<trace>0 0, 1 1, 2 2,</trace>", "<trace>0 0, 1 1</trace>"
    assert len(parse(ink(three + two), "x.inkml").strokes) == 2
    assert "more than 5 points" in refusal(ink(three + three))


def test_entities_that_explode_are_refused() -> None:
    entities = "".join(f'<!ENTITY e{i} "' + f"&e{i - 1};" * 10 + '">' for i in range(1, 10))
    bomb = f'<!DOCTYPE ink [<!ENTITY e0 "1 2,">{entities}]><ink><trace>&e9;</trace></ink>'
    assert "no readable InkML" in refusal(bomb.encode())


def test_deep_nesting_is_read_all_the_same() -> None:
    deep = "<traceGroup>" * 20_000 + "<trace>1 2</trace>" + "</traceGroup>" * 20_000
    assert len(parse(ink(deep), "x.inkml").strokes) == 1


def test_bytes_flipped_at_random_give_a_drawing_or_a_sentence() -> None:
    rng = random.Random(7)
    good = write(random_drawing(1))
    refused = 0
    for _ in range(300):
        data = bytearray(good)
        for _ in range(rng.randint(1, 6)):
            data[rng.randrange(len(data))] = rng.randrange(256)
        try:
            parse(bytes(data), "my drawing.inkml")
        except UserError:
            refused += 1
    assert 0 < refused < 300
