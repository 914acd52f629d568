"""Drawings as W3C InkML (Recommendation, 20 September 2011): reading other people's, writing ours.

Read are the traces with their X, Y, and, where declared, F (pressure) and T (time), in any order
of channels, with explicit, difference and second-difference values (InkML, section 3.2.1), and the
width of their brush. y grows downwards. Of annotations only our own is read: the picture under
the strokes.
"""

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from mnist_desktop.core import picture_note, traces
from mnist_desktop.core.document import Document
from mnist_desktop.core.drawing import PEN_WIDTH, Drawing, Stroke
from mnist_desktop.core.errors import QT_TRANSLATE_NOOP, UserError
from mnist_desktop.core.trace_context import UNSAID, Context, Contexts, key_of, reference, tag
from mnist_desktop.core.traces import NotInkError

SUFFIX = ".inkml"
NAMESPACE = "http://www.w3.org/2003/InkML"
MAX_POINTS = 1_000_000
PEN_SHARE = 0.04
"""Width of the pen where a file names none, as a share of the drawing's longer side."""


def parse(data: bytes, name: str) -> Drawing:
    """Read the drawing of an InkML document, which may name a picture under its strokes.

    `name` is what the user knows it by. UserError where it is none.
    """
    return parse_document(data, name).drawing


def parse_document(data: bytes, name: str) -> Document:
    """Read an InkML document with the picture under its strokes; UserError where it is none."""
    try:
        root = ElementTree.fromstring(data)
        if tag(root) != "ink":
            raise NotInkError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "“{name}” cannot be read as InkML: it holds something other than ink;"
                    " choose another file.",
                )
            )
        strokes = _with_visible_pens(tuple(_strokes(root)))
        placed, opened = picture_note.read(root) or (None, None)
    except (ElementTree.ParseError, LookupError, ValueError, MemoryError) as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "“{name}” is no readable InkML file; save the drawing again and open that.",
            ),
            name=name,
        ) from error
    except NotInkError as reason:
        raise UserError(reason.template, name=name, **reason.values) from None
    return Document(Drawing(strokes, placed), opened)


def write(document: Document | Drawing) -> bytes:
    """Return a document, or a drawing over no picture, as InkML; read again, it is the same.

    Every number is written so that it is the same float again.
    """
    if isinstance(document, Drawing):
        document = Document(document)
    strokes = document.drawing.strokes
    pens = {width: n for n, width in enumerate(sorted({stroke.width for stroke in strokes}))}
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<ink xmlns="{NAMESPACE}">',
        "<definitions>",
        '<context xml:id="canvas"><traceFormat>',
        '<channel name="X" type="decimal"/><channel name="Y" type="decimal"/>',
        '<channel name="F" type="decimal" min="0" max="1"/>',
        '<channel name="T" type="decimal" units="s"/>',
        "</traceFormat></context>",
        *(
            f'<brush xml:id="pen{number}"><brushProperty name="width" value="{width!r}"/></brush>'
            for width, number in pens.items()
        ),
        "</definitions>",
        *picture_note.write(document),
        *(
            f'<trace contextRef="#canvas" brushRef="#pen{pens[stroke.width]}">'
            + ", ".join(" ".join(map(repr, point)) for point in stroke)
            + "</trace>"
            for stroke in strokes
        ),
        "</ink>",
        "",
    ]
    return "\n".join(lines).encode()


class _Part(NamedTuple):
    """An element on the way through a document, and where it stands."""

    element: ElementTree.Element
    around: Context | None  # the group's context; None where the current one holds
    declared: bool  # among definitions: it holds where it is referred to


def _strokes(root: ElementTree.Element) -> list[Stroke]:
    """Return the strokes of all traces, those of continued ones in one piece."""
    contexts = Contexts(root)
    pieces: list[tuple[bytearray, float]] = []
    named: dict[str, bytearray] = {}
    count = 0
    for trace, context in _traces(root, contexts):
        text = (trace.text or "").strip().rstrip(",")
        if trace.get("type") == "penUp" or not text:
            continue
        count += text.count(",") + 1
        if count > MAX_POINTS:  # before they are made: they take a hundred times the file
            raise NotInkError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "“{name}” cannot be read as InkML: it has more than {most} points;"
                    " choose another file.",
                ),
                most=f"{MAX_POINTS:,}",
            )
        points = traces.decode(text, context.format or contexts.default)
        data = Stroke.from_points(points).data
        prior = named.get(reference(trace, "priorRef"))
        if prior is not None and trace.get("continuation") in ("middle", "end"):
            prior.extend(data)
        else:
            prior = bytearray(data)
            pieces.append((prior, context.width))
        if key := key_of(trace):
            named[key] = prior
    return [Stroke(bytes(data), width) for data, width in pieces]


def _traces(
    root: ElementTree.Element, contexts: Contexts
) -> Iterator[tuple[ElementTree.Element, Context]]:
    """Yield the traces in the order of the document, each with the context that it stands in."""
    waiting = [_Part(root, None, declared=False)]
    while waiting:  # no recursion: groups may be nested as deep as they like
        element, around, declared = waiting.pop()
        match tag(element):
            case "trace":
                yield element, contexts.of(element, around or contexts.current)
                continue
            case "annotationXML" | "traceView":
                continue
            case "context" | "traceFormat" | "brush":
                if not declared:
                    contexts.change(element)
                continue
            case "definitions":
                declared = True
            case "traceGroup" if element.get("contextRef") or element.get("brushRef"):
                around = contexts.of(element, around or contexts.current)
        waiting.extend(_Part(child, around, declared) for child in reversed(element))


def _with_visible_pens(strokes: tuple[Stroke, ...]) -> tuple[Stroke, ...]:
    """Give the strokes whose file names no pen one that suits the size of the drawing."""
    box = Drawing(strokes).bounds()
    extent = max(box.width, box.height) if box else 0.0
    width = extent * PEN_SHARE or PEN_WIDTH
    return tuple(replace(s, width=width) if s.width == UNSAID else s for s in strokes)
