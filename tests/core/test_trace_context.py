"""What others declare about their traces: where it stands, what it rests on, what it means."""

import pytest

from mnist_desktop.core.drawing import Stroke
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.inkml import PEN_SHARE, parse

XY = '<traceFormat {}><channel name="X"/><channel name="Y"/></traceFormat>'
YX = '<traceFormat {}><channel name="Y"/><channel name="X"/></traceFormat>'
PEN = '<brush xml:id="{}"><brushProperty name="width" value="{}"/></brush>'


def strokes(body: str) -> tuple[Stroke, ...]:
    return parse(f"<ink>{body}</ink>".encode(), "x.inkml").strokes


def firsts(body: str) -> list[tuple[float, float]]:
    """Return the first place of each stroke."""
    return [(point.x, point.y) for point in (next(iter(stroke)) for stroke in strokes(body))]


def widths(body: str) -> list[float]:
    return [stroke.width for stroke in strokes(body)]


def test_a_group_gives_its_context_to_its_traces_and_groups() -> None:
    body = (
        f'<definitions><context xml:id="a">{YX.format("")}</context>'
        f'<context xml:id="b">{XY.format("")}</context></definitions>'
        '<traceGroup contextRef="#b"><trace>1 2</trace>'
        '<traceGroup contextRef="#a"><trace>1 2</trace><trace contextRef="#b">1 2</trace>'
        "</traceGroup><traceGroup><trace>1 2</trace></traceGroup></traceGroup><trace>1 2</trace>"
    )
    assert firsts(body) == [(1, 2), (2, 1), (1, 2), (1, 2), (2, 1)]


def test_a_brush_is_the_traces_or_the_groups_or_the_contexts() -> None:
    body = (
        f"<definitions>{PEN.format('p', 3)}{PEN.format('q', 5)}{PEN.format('r', 7)}"
        '<context xml:id="c" brushRef="#p"/></definitions>'
        '<trace contextRef="#c">0 0</trace><trace contextRef="#c" brushRef="#q">0 0</trace>'
        '<traceGroup contextRef="#c" brushRef="#r"><trace>0 0</trace>'
        '<trace brushRef="#q">0 0</trace></traceGroup>'
    )
    assert widths(body) == [3, 5, 7, 5]


def test_a_brush_without_a_name_is_nobodys_but_its_contexts() -> None:
    nameless = PEN.replace('xml:id="{}"', "").format(9)
    body = (
        f'<definitions>{nameless}<context xml:id="c">{nameless}</context></definitions>'
        '<trace>0 0, 100 0</trace><trace contextRef="#c">0 0</trace>'
    )
    assert widths(body) == [100 * PEN_SHARE, 9]


def test_a_context_takes_what_it_does_not_say_from_the_one_it_rests_on() -> None:
    body = (
        f"<definitions>{PEN.format('p', 3)}"
        '<context xml:id="child" contextRef="#parent" brushRef="#p"/>'
        f'<context xml:id="parent">{YX.format("")}</context>'
        f'<context xml:id="other" contextRef="#child">{XY.format("")}</context></definitions>'
        '<trace contextRef="#child">1 2</trace><trace contextRef="#other">1 2</trace>'
    )
    assert firsts(body) == [(2, 1), (1, 2)]
    assert widths(body) == [3, 3]


def test_what_stands_among_the_traces_holds_from_there_on() -> None:
    """InkML, section 5.2: streaming."""
    body = (
        f"<trace>1 2</trace><context xml:id='c'>{YX.format('')}</context><trace>1 2</trace>"
        f"{PEN.format('p', 3)}<trace>1 2</trace><context brushRef='#q'/>"
        f"<definitions>{PEN.format('q', 5)}{XY.format('')}</definitions>"
        "<trace>1 2</trace>"
        f"{XY.format('')}<trace>1 2</trace><trace contextRef='#c'>1 2</trace>"
        "<trace contextRef='#currentContext'>1 2</trace>"
    )
    assert firsts(body)[1:] == [(2, 1), (2, 1), (2, 1), (1, 2), (2, 1), (1, 2)]
    assert widths(body)[2:5] == [3, 5, 5]


def test_the_default_context_is_x_and_y() -> None:
    body = f"{YX.format('')}<trace contextRef='#DefaultContext'>1 2</trace>"
    assert firsts(body) == [(1, 2)]


@pytest.mark.parametrize("key", ["#a", "#b", "#nowhere", "http://elsewhere/file#nowhere"])
def test_contexts_in_a_circle_or_nowhere_end_at_the_usual_format(key: str) -> None:
    body = (
        '<definitions><context xml:id="a" contextRef="#b"/><context xml:id="b" contextRef="#a"/>'
        f'</definitions><trace contextRef="{key}">1 2</trace>'
    )
    assert firsts(body) == [(1, 2)]


def test_a_context_has_its_own_format_rather_than_its_sources() -> None:
    source = f'<inkSource xml:id="s">{YX.format("")}</inkSource>'
    body = (
        f'<definitions><context xml:id="a">{source}{XY.format("")}</context>'
        f'<context xml:id="b">{source}</context></definitions>'
        '<trace contextRef="#a">1 2</trace><trace contextRef="#b">1 2</trace>'
    )
    assert firsts(body) == [(1, 2), (2, 1)]


def test_views_of_traces_are_no_traces() -> None:
    body = (
        '<traceGroup xml:id="g"><trace xml:id="t">1 2</trace></traceGroup>'
        '<traceView traceDataRef="#g"><traceView traceDataRef="#t" from="1"/></traceView>'
    )
    assert firsts(body) == [(1, 2)]


def test_a_continued_trace_is_one_stroke() -> None:
    body = (
        '<trace xml:id="a" continuation="begin">0 0, 1 1</trace><trace xml:id="b">9 9</trace>'
        '<trace xml:id="c" continuation="middle" priorRef="#a">2 2</trace>'
        '<trace continuation="end" priorRef="#c">3 3</trace>'
        '<trace continuation="end" priorRef="#lost">4 4</trace>'
    )
    assert [[point.x for point in stroke] for stroke in strokes(body)] == [[0, 1, 2, 3], [9], [4]]


def test_other_channels_are_passed_over() -> None:
    body = (
        '<traceFormat><channel name="OTX" type="integer"/><channel name="X" type="integer"/>'
        '<channel name="OE"/><channel name="Y" type="double"/><channel name="B1" type="boolean"/>'
        '<intermittentChannels><channel name="OTY"/><channel name="S"/></intermittentChannels>'
        "</traceFormat><trace>90 1 0.5 2 T 7, 80 #A -1.5 -#b F, * '1 ? '-1e0 ? 5 6</trace>"
    )
    (stroke,) = strokes(body)
    assert [(point.x, point.y) for point in stroke] == [(1, 2), (10, -11), (11, -12)]


@pytest.mark.parametrize(
    ("attributes", "pressure"),
    [
        ('min="100" max="200"', 0.5),
        ('min="-1000" max="1300"', 0.5),
        ('units="%"', 1.0),
        ('units="%" max="300"', 0.5),
        ('min="200" max="100"', 1.0),
        ('max="-3"', 1.0),
    ],
)
def test_pressure_lies_between_its_least_and_its_most(attributes: str, pressure: float) -> None:
    body = (
        f'<traceFormat><channel name="X"/><channel name="Y"/><channel name="F" {attributes}/>'
        "</traceFormat><trace>0 0 150</trace>"
    )
    (stroke,) = strokes(body)
    assert [point.pressure for point in stroke] == [pressure]


def test_an_axis_may_point_the_other_way() -> None:
    body = (
        '<traceFormat><channel name="X" orientation="+ve"/><channel name="Y" orientation="-ve"/>'
        "</traceFormat><trace>1 2</trace>"
    )
    assert firsts(body) == [(1, -2)]


def test_a_width_in_centimetres_is_no_width_in_the_units_of_the_points() -> None:
    body = (
        '<brush xml:id="b"><brushProperty name="width" value="0.05" units="cm"/></brush>'
        '<trace brushRef="#b">0 0, 1000 0</trace>'
    )
    assert widths(body) == [1000 * PEN_SHARE]


def test_a_comment_in_a_trace_is_no_point() -> None:
    assert firsts("<trace>1<!-- one --> 2</trace>") == [(1, 2)]


def test_a_format_that_is_used_has_to_have_x_and_y() -> None:
    with pytest.raises(UserError, match="no X and Y"):
        strokes('<context><traceFormat><channel name="X"/></traceFormat></context>')
