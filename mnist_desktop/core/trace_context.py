"""What the numbers of a trace mean: its context's format and brush (InkML, sections 3.1 to 5).

A context is declared once and referred to, or stands among the traces and holds from there on;
it takes what it does not say itself from the one that it refers to.
"""

import math
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from mnist_desktop.core.errors import QT_TRANSLATE_NOOP
from mnist_desktop.core.traces import Channel, NotInkError, TraceFormat

UNSAID = sys.float_info.max
"""The width of a stroke whose file names no pen."""

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_CURRENT = "currentContext"
_SECONDS = {"s": 1.0, "ms": 1e-3, "us": 1e-6, "ns": 1e-9, "min": 60.0}
_UPWARDS = "-ve"


@dataclass(frozen=True, slots=True)
class Context:
    """How a trace is read: its format, None where none was declared, and the pen's width."""

    format: TraceFormat | None = None
    width: float = UNSAID


def tag(element: Element) -> str:
    """Return an element's name without its namespace; drafts of InkML had none."""
    return element.tag.rpartition("}")[2]


def key_of(element: Element) -> str:
    """Return the name by which others refer to an element; drafts of InkML had no `xml:`."""
    return element.get(_ID) or element.get("id") or ""


def reference(element: Element, name: str) -> str:
    """Return the name that the attribute `name` refers to; files of others are not looked into."""
    return element.get(name, "").strip().rpartition("#")[2]


def without_annotations(root: Element) -> Iterator[Element]:
    """Yield the elements in the order of the document, but none that an annotation holds."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        if tag(element) != "annotationXML":
            waiting.extend(reversed(element))


class Contexts:
    """All that a document declares, by name, and the context that holds where it is read."""

    def __init__(self, root: Element) -> None:
        """Look through a document; NotInkError or ValueError where a declaration makes no sense."""
        self.current = Context()
        self._elements: dict[str, Element] = {}
        self._known: dict[str, Context] = {"DefaultContext": Context(TraceFormat())}
        self._formats: dict[str, TraceFormat] = {"DefaultTraceFormat": TraceFormat()}
        self._widths: dict[str, float] = {}
        declared: TraceFormat | None = None
        for element in without_annotations(root):
            if tag(element) == "traceFormat":
                declared = declared or _read_format(element)
            if key := key_of(element):
                self._declare(key, element)
        self.default = declared or TraceFormat()
        """The format of traces that name none: the first one declared, or else X and Y."""

    def _declare(self, key: str, element: Element) -> None:
        match tag(element):
            case "traceFormat":
                self._formats.setdefault(key, _read_format(element))
            case "inkSource":
                if (inner := _child(element, "traceFormat")) is not None:
                    self._formats.setdefault(key, _read_format(inner))
            case "brush":
                self._widths.setdefault(key, _read_width(element))
            case "context":
                self._elements.setdefault(key, element)

    def change(self, element: Element) -> None:
        """Let what stands among the traces hold from here on."""
        match tag(element):
            case "context":
                self.current = self._read(element, self.current, ())
                if key := key_of(element):
                    self._known[key] = self.current
            case "traceFormat":
                self.current = replace(self.current, format=_read_format(element))
            case "brush":
                self.current = replace(self.current, width=_read_width(element))

    def of(self, element: Element, around: Context) -> Context:
        """Return the context of a trace or a group of them, within the context `around`."""
        key = reference(element, "contextRef")
        context = self._named(key, ()) if key else around
        width = self._widths.get(reference(element, "brushRef"))
        return context if width is None else replace(context, width=width)

    def _named(self, key: str, asked: tuple[str, ...]) -> Context:
        if key not in self._known:
            element = self._elements.get(key)
            if key == _CURRENT or element is None or key in asked:
                return self.current
            self._known[key] = self._read(element, Context(), (*asked, key))
        return self._known[key]

    def _read(self, element: Element, base: Context, asked: tuple[str, ...]) -> Context:
        """Return a context with what it says itself, by reference, or by the one it rests on."""
        if key := reference(element, "contextRef"):
            base = self._named(key, asked)
        trace_format, width = base.format, base.width
        for name in ("inkSourceRef", "traceFormatRef"):
            trace_format = self._formats.get(reference(element, name), trace_format)
        source = _child(element, "inkSource")
        for owner in (source, element):
            if owner is not None and (own := _child(owner, "traceFormat")) is not None:
                trace_format = _read_format(own)
        width = self._widths.get(reference(element, "brushRef"), width)
        if (brush := _child(element, "brush")) is not None:
            width = _read_width(brush)
        return Context(trace_format, width)


def _child(element: Element, name: str) -> Element | None:
    return next((child for child in element if tag(child) == name), None)


def _read_format(element: Element) -> TraceFormat:
    regular: list[Channel] = []
    intermittent: list[Channel] = []
    for part in element:
        if tag(part) == "channel":
            regular.append(_read_channel(part))
        elif tag(part) == "intermittentChannels":
            intermittent += [_read_channel(one) for one in part if tag(one) == "channel"]
    channels = (*regular, *intermittent)
    if not channels:
        return TraceFormat()
    if not {"X", "Y"} <= {channel.name for channel in regular}:
        raise NotInkError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "“{name}” cannot be read as InkML: its points have no X and Y;"
                " choose another file.",
            )
        )
    return TraceFormat(channels, len(regular))


def _read_channel(element: Element) -> Channel:
    name, units = element.get("name", ""), element.get("units", "")
    if name == "F":
        most = float(element.get("max", 100 if units == "%" else 1))
        least = float(element.get("min", 0))
        # Written so that NaN fails too.
        return Channel(name, 1 / (most - least), least) if most > least else Channel(name)
    if name == "T":
        return Channel(name, _SECONDS.get(units, 1.0))
    if name in ("X", "Y") and element.get("orientation") == _UPWARDS:
        return Channel(name, -1.0)
    return Channel(name)


def _read_width(brush: Element) -> float:
    for part in brush:
        # A width in centimetres says nothing in the units of the points.
        if part.get("name") == "width" and part.get("units") is None:
            try:
                width = float(part.get("value", UNSAID))
            except ValueError:
                continue  # a pen in unknown words is no reason to refuse the ink
            if math.isfinite(width) and width > 0:
                return width
    return UNSAID
