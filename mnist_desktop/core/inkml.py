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
PEN_SHARE = 0.04
"""Width of the pen where a file names none, as a share of the drawing's longer side."""

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_VALUE = re.compile(r"""\s*([!'"]?)\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[*?TF])""")
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


def _strokes(root: ElementTree.Element) -> Iterator[Stroke]:
    formats = {
        key: _read_format(element)
        for element in root.iter()
        if _tag(element) in ("context", "traceFormat") and (key := element.get(_ID))
    }
    declared = next((e for e in root.iter() if _tag(e) == "traceFormat"), None)
    default = _read_format(declared) if declared is not None else _Format()
    widths = {
        key: _read_width(element)
        for element in root.iter()
        if _tag(element) == "brush" and (key := element.get(_ID))
    }
    count = 0
    for trace in root.iter():
        if _tag(trace) != "trace" or trace.get("type") == "penUp" or not (trace.text or "").strip():
            continue
        chosen = formats.get(trace.get("contextRef", "").lstrip("#"), default)
        points = list(_points(trace.text or "", chosen))
        count += len(points)
        if count > MAX_POINTS:
            raise _NotInkError(f"it has more than {MAX_POINTS:,} points")
        yield Stroke.from_points(points, widths.get(trace.get("brushRef", "").lstrip("#"), _UNSAID))


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
            width = float(part.get("value", _UNSAID))
            if math.isfinite(width) and width > 0:
                return width
    return _UNSAID


def _points(text: str, trace_format: _Format) -> Iterator[Point]:
    """Decode the points of one trace; each channel keeps its kind of value until it changes."""
    channels = trace_format.channels
    kinds = ["!"] * len(channels)
    values, speeds = [0.0] * len(channels), [0.0] * len(channels)
    for packet in text.strip().strip(",").split(","):
        tokens = _tokens(packet)
        if not trace_format.regular <= len(tokens) <= len(channels):
            raise _NotInkError(f"a point has {len(tokens)} values, not {trace_format.regular}")
        for index, (kind, token) in enumerate(tokens):
            kinds[index] = kind or kinds[index]
            if token in "*?TF":
                continue  # unchanged, unknown, or a button: nothing that is drawn
            number = float(token)
            if kinds[index] == "!":
                values[index], speeds[index] = number, 0.0
                continue
            speeds[index] = number if kinds[index] == "'" else speeds[index] + number
            values[index] += speeds[index]
        named = {
            channel.name: value * channel.factor
            for channel, value in zip(channels, values, strict=True)
        }
        pressure = min(1.0, max(0.0, named.get("F", 1.0)))
        point = Point(named["X"], named["Y"], pressure, named.get("T", 0.0))
        if not all(map(math.isfinite, point)):
            raise _NotInkError("a point lies at no finite place")
        yield point


def _tokens(packet: str) -> list[tuple[str, str]]:
    tokens = []
    at = 0
    packet = packet.rstrip()
    while at < len(packet):
        match = _VALUE.match(packet, at)
        if match is None:
            raise _NotInkError(f"“{packet.strip()[:20]}” is no point")
        tokens.append((match[1], match[2]))
        at = match.end()
    return tokens
