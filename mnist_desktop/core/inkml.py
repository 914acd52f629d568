"""Drawings as W3C InkML (Recommendation, 20 September 2011): reading other people's, writing ours.

Read are the traces with their X, Y, and, where declared, F (pressure) and T (time), in any order
of channels, with explicit, difference and second-difference values (InkML, section 3.2.1), and the
width of their brush. y grows downwards.
"""

import math
import re
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mnist_desktop.core.drawing import PEN_WIDTH, Drawing, Point, Stroke
from mnist_desktop.core.errors import UserError

SUFFIX = ".inkml"
NAMESPACE = "http://www.w3.org/2003/InkML"
MAX_POINTS = 1_000_000
MAX_PLACE = 1e12
"""Points farther out are refused: squares and differences of places have to stay finite."""
PEN_SHARE = 0.04
"""Width of the pen where a file names none, as a share of the drawing's longer side."""

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_VALUE = re.compile(
    r"""\s*(?P<kind>[!'"]?)\s*
    (?:(?P<sign>[-+]?)\s*
        (?:\#(?P<hex>[0-9A-Fa-f]{1,16})|(?P<decimal>(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?))
    |(?P<letter>[*?TF]))""",
    re.VERBOSE,
)
_KINDS = "!'\""  # explicit value, difference, second difference
_UNSAID = sys.float_info.max  # the width of a stroke whose file names no pen
_SECONDS = {"s": 1.0, "ms": 1e-3, "us": 1e-6}


@dataclass(frozen=True, slots=True)
class _Channel:
    """One value of each point: its name, and what brings it to our units."""

    name: str
    factor: float = 1.0


@dataclass(frozen=True, slots=True)
class _Format:
    """The channels of a trace: the regular ones, and those that a point may leave out."""

    channels: tuple[_Channel, ...] = (_Channel("X"), _Channel("Y"))
    regular: int = 2


class _NotInkError(Exception):
    """Why a document is no ink, as the end of a sentence."""


def parse(data: bytes, name: str) -> Drawing:
    """Read an InkML document; `name` is what the user knows it by. UserError where it is none."""
    try:
        root = ElementTree.fromstring(data)
        if _tag(root) != "ink":
            raise _NotInkError("it holds something other than ink")
        strokes = tuple(_strokes(root))
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        raise UserError(
            f"“{name}” is no readable InkML file; save the drawing again and open that."
        ) from error
    except _NotInkError as reason:
        raise UserError(
            f"“{name}” cannot be read as InkML: {reason}; choose another file."
        ) from None
    return _with_visible_pens(Drawing(strokes))


def write(drawing: Drawing) -> bytes:
    """Return the strokes of a drawing as an InkML document; reading it gives the same floats."""
    widths = sorted({stroke.width for stroke in drawing.strokes})
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<ink xmlns="{NAMESPACE}">',
        "<definitions>",
        '<context xml:id="canvas"><traceFormat>',
        '<channel name="X" type="decimal"/><channel name="Y" type="decimal"/>',
        '<channel name="F" type="decimal" max="1"/><channel name="T" type="decimal" units="s"/>',
        "</traceFormat></context>",
        *(
            f'<brush xml:id="pen{number}"><brushProperty name="width" value="{width!r}"/></brush>'
            for number, width in enumerate(widths)
        ),
        "</definitions>",
        *(
            f'<trace contextRef="#canvas" brushRef="#pen{widths.index(stroke.width)}">'
            + ", ".join(" ".join(map(repr, point)) for point in stroke)
            + "</trace>"
            for stroke in drawing.strokes
        ),
        "</ink>",
        "",
    ]
    return "\n".join(lines).encode()


def _tag(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _id(element: ElementTree.Element) -> str:
    return element.get(_ID) or element.get("id") or ""  # drafts of InkML had no `xml:`


def _reference(element: ElementTree.Element, name: str) -> str:
    return element.get(name, "").lstrip("#")


def _formats(root: ElementTree.Element) -> dict[str, _Format]:
    """Return the formats by the names of what declares them and of the contexts that use them."""
    formats = {
        key: _read_format(element)
        for element in root.iter()
        if _tag(element) in ("context", "inkSource", "traceFormat")
        and (key := _id(element))
        and any(_tag(part) == "channel" for part in element.iter())
    }
    for context in root.iter():
        if _tag(context) == "context" and (key := _id(context)) and key not in formats:
            for name in ("traceFormatRef", "inkSourceRef"):
                if (known := formats.get(_reference(context, name))) is not None:
                    formats.setdefault(key, known)
    return formats


def _strokes(root: ElementTree.Element) -> Iterator[Stroke]:
    formats = _formats(root)
    declared = next((e for e in root.iter() if _tag(e) == "traceFormat"), None)
    default = _read_format(declared) if declared is not None else _Format()
    widths = {
        key: _read_width(element)
        for element in root.iter()
        if _tag(element) == "brush" and (key := _id(element))
    }
    count = 0
    for trace in root.iter():
        text = (trace.text or "").strip().rstrip(",")
        if _tag(trace) != "trace" or trace.get("type") == "penUp" or not text:
            continue
        count += text.count(",") + 1
        if count > MAX_POINTS:  # before they are made: they take a hundred times the file
            raise _NotInkError(f"it has more than {MAX_POINTS:,} points")
        points = _points(text, formats.get(_reference(trace, "contextRef"), default))
        yield Stroke.from_points(points, widths.get(_reference(trace, "brushRef"), _UNSAID))


def _with_visible_pens(drawing: Drawing) -> Drawing:
    """Give the strokes whose file names no pen one that suits the size of the drawing."""
    box = drawing.bounds()
    extent = max(box.width, box.height) if box else 0.0
    width = extent * PEN_SHARE or PEN_WIDTH
    return Drawing(
        tuple(replace(s, width=width) if s.width == _UNSAID else s for s in drawing.strokes)
    )


def _read_format(element: ElementTree.Element) -> _Format:
    regular: list[_Channel] = []
    intermittent: list[_Channel] = []
    for part in element.iter():
        if _tag(part) == "channel":
            regular.append(_read_channel(part))
        elif _tag(part) == "intermittentChannels":
            intermittent = [_read_channel(channel) for channel in part]
    if not regular:
        return _Format()
    regular = [channel for channel in regular if channel not in intermittent]
    names = [channel.name for channel in regular]
    if "X" not in names or "Y" not in names:
        raise _NotInkError("its points have no X and Y")
    return _Format((*regular, *intermittent), len(regular))


def _read_channel(element: ElementTree.Element) -> _Channel:
    name = element.get("name", "")
    if name == "F" and (most := float(element.get("max", 1))) > 0:
        return _Channel(name, 1 / most)
    if name == "T":
        return _Channel(name, _SECONDS.get(element.get("units", "s"), 1.0))
    return _Channel(name)


def _read_width(brush: ElementTree.Element) -> float:
    for part in brush:
        if part.get("name") == "width":
            try:
                width = float(part.get("value", _UNSAID))
            except ValueError:
                continue  # a pen in unknown words is no reason to refuse the ink
            if math.isfinite(width) and width > 0:
                return width
    return _UNSAID


def _points(text: str, trace_format: _Format) -> Iterator[Point]:
    """Decode the points of one trace; each channel keeps its kind of value until it changes."""
    channels = trace_format.channels
    kinds = [0] * len(channels)
    # Of each channel: its value, its last difference, its last second difference.
    states = [[0.0, 0.0, 0.0] for _ in channels]
    for packet in text.split(","):
        tokens = _tokens(packet)
        if not trace_format.regular <= len(tokens) <= len(channels):
            raise _NotInkError(f"a point has {len(tokens)} values, not {trace_format.regular}")
        for index, token in enumerate(tokens):
            if token["kind"]:
                kinds[index] = _KINDS.index(token["kind"])
            _advance(states[index], kinds[index], token)
        named = {
            channel.name: state[0] * channel.factor
            for channel, state in zip(channels, states, strict=True)
        }
        pressure = min(1.0, max(0.0, named.get("F", 1.0)))
        point = Point(named["X"], named["Y"], pressure, named.get("T", 0.0))
        # Written so that NaN fails too.
        if not (abs(point.x) <= MAX_PLACE and abs(point.y) <= MAX_PLACE):
            raise _NotInkError("a point lies beyond all bounds")
        if not math.isfinite(point.time):
            raise _NotInkError("a point has no finite time")
        yield point


def _advance(state: list[float], kind: int, token: re.Match[str]) -> None:
    """Bring a channel to its next value; `*` repeats what was said last (section 3.2.1)."""
    if token["letter"] in ("?", "T", "F"):
        return  # unknown, or a button: nothing that is drawn
    number = state[kind]
    if token["hex"]:
        number = float(int(token["hex"], 16))
    elif token["decimal"]:
        number = float(token["decimal"])
    state[kind] = -number if token["sign"] == "-" else number
    if kind == 0:
        state[1] = 0.0
    elif kind == 2:
        state[1] += state[2]
    if kind:
        state[0] += state[1]


def _tokens(packet: str) -> list[re.Match[str]]:
    tokens = []
    at = 0
    packet = packet.rstrip()
    while at < len(packet):
        match = _VALUE.match(packet, at)
        if match is None:
            raise _NotInkError(f"“{' '.join(packet.split())[:20]}” is no point")
        tokens.append(match)
        at = match.end()
    return tokens
