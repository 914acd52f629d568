"""The numbers in the traces of InkML, and the points that they say (InkML, section 3.2.1).

A trace is text: points between commas, of each point one value for each channel of its format,
explicit or as the difference or second difference to the point before.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from mnist_desktop.core.drawing import Point
from mnist_desktop.core.errors import QT_TRANSLATE_NOOP, Value

MAX_PLACE = 1e12
"""Points farther out are refused: squares and differences of places have to stay finite."""

_VALUE = re.compile(
    r"""\s*(?P<kind>[!'"]?)\s*
    (?:(?P<sign>[-+]?)\s*
        (?:\#(?P<hex>[0-9A-Fa-f]{1,16})|(?P<decimal>(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?))
    |(?P<letter>[*?TF]))""",
    re.VERBOSE,
)
_KINDS = "!'\""  # explicit value, difference, second difference


class NotInkError(Exception):
    """Why a document is no ink: the sentence of a `UserError` that lacks only its `{name}`."""

    def __init__(self, template: str, /, **values: Value) -> None:
        super().__init__(template)
        self.template = template
        self.values = values


@dataclass(frozen=True, slots=True)
class Channel:
    """One value of each point: its name, and what brings it to our units.

    A value means (value - least) * factor.
    """

    name: str
    factor: float = 1.0
    least: float = 0.0


@dataclass(frozen=True, slots=True)
class TraceFormat:
    """The channels of a trace: the regular ones, and those that a point may leave out."""

    channels: tuple[Channel, ...] = (Channel("X"), Channel("Y"))
    regular: int = 2


def decode(text: str, trace_format: TraceFormat) -> Iterator[Point]:
    """Yield the points of one trace; each channel keeps its kind of value until it changes."""
    channels = trace_format.channels
    kinds = [0] * len(channels)
    # Of each channel: its value, its last difference, its last second difference.
    states = [[0.0, 0.0, 0.0] for _ in channels]
    for packet in text.split(","):
        tokens = _tokens(packet)
        if not trace_format.regular <= len(tokens) <= len(channels):
            raise NotInkError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "“{name}” cannot be read as InkML: the values of a point are {found},"
                    " not {expected}; choose another file.",
                ),
                found=len(tokens),
                expected=trace_format.regular,
            )
        for index, token in enumerate(tokens):
            if token["kind"]:
                kinds[index] = _KINDS.index(token["kind"])
            _advance(states[index], kinds[index], token)
        yield _point(
            {
                channel.name: (state[0] - channel.least) * channel.factor
                for channel, state in zip(channels, states, strict=True)
            }
        )


def _point(values: dict[str, float]) -> Point:
    pressure = min(1.0, max(0.0, values.get("F", 1.0)))
    point = Point(values["X"], values["Y"], pressure, values.get("T", 0.0))
    # Written so that NaN fails too.
    if not (abs(point.x) <= MAX_PLACE and abs(point.y) <= MAX_PLACE):
        raise NotInkError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "“{name}” cannot be read as InkML: a point lies beyond all bounds;"
                " choose another file.",
            )
        )
    if not math.isfinite(point.time):
        raise NotInkError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "“{name}” cannot be read as InkML: a point has no finite time;"
                " choose another file.",
            )
        )
    return point


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
            raise NotInkError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "“{name}” cannot be read as InkML: “{packet}” is no point;"
                    " choose another file.",
                ),
                packet=" ".join(packet.split())[:20],
            )
        tokens.append(match)
        at = match.end()
    return tokens
