"""The picture under a drawing as a note in its InkML: an annotation that others pass over.

It holds all that is needed to show and to read the picture again: its file is not asked for, and
nothing has to be decoded but zlib and base64.
"""

import base64
import html
import math
import zlib
from functools import lru_cache
from xml.etree.ElementTree import Element

from mnist_desktop.core.document import Document
from mnist_desktop.core.drawing import Box, PlacedPicture
from mnist_desktop.core.errors import QT_TRANSLATE_NOOP
from mnist_desktop.core.picture import OpenedPicture, Picture, View
from mnist_desktop.core.trace_context import tag, without_annotations
from mnist_desktop.core.traces import MAX_PLACE, NotInkError

NAMESPACE = "urn:mnist-desktop:picture:1"
_FAMILY = NAMESPACE.rpartition(":")[0] + ":"

MAX_SIDE = 2048
"""`decoder.MAX_SIDE`; the decoder needs Pillow, which the reading of drawings does not."""
MAX_ID = 200
LEAST_PLACE = 1e-6
"""Pictures shown smaller than this, in canvas units, are refused: a pixel needs a size."""
_DISTORTION = 0.01  # a pixel is square, up to what rounding does to the place

_NUMBERS = ("x", "y", "width", "height")


def write(document: Document) -> list[str]:
    """Return the lines of the annotation; none where the document has no picture."""
    placed, opened = document.drawing.picture, document.picture
    if placed is None or opened is None:
        return []
    crop = [] if placed.crop is None else [_box("crop", placed.crop)]
    return [
        '<annotationXML type="picture">',
        f'<picture xmlns="{NAMESPACE}" {_head(opened)}>',
        _box("place", placed.place),
        *crop,
        _pixels(opened),
        "</picture>",
        "</annotationXML>",
    ]


def read(root: Element) -> tuple[PlacedPicture, OpenedPicture] | None:
    """Return the picture that a document carries; None where it has none.

    NotInkError where it has one that can't be had.
    """
    for note in without_annotations(root):
        for element in note if tag(note) == "annotationXML" else ():
            family, _, name = element.tag.rpartition("}")
            if name == "picture" and family.startswith("{" + _FAMILY):
                if family != "{" + NAMESPACE:
                    raise NotInkError(
                        QT_TRANSLATE_NOOP(
                            "Errors",
                            "“{name}” cannot be read as InkML:"
                            " a newer version of this program wrote its picture;"
                            " choose another file.",
                        )
                    )
                try:
                    return _placed(element), _opened(element)
                except (ValueError, LookupError, zlib.error) as error:
                    raise NotInkError(
                        QT_TRANSLATE_NOOP(
                            "Errors",
                            "“{name}” cannot be read as InkML: the picture in it is damaged;"
                            " choose another file.",
                        )
                    ) from error
    return None


def _head(opened: OpenedPicture) -> str:
    picture = opened.picture
    return (
        f'id="{html.escape(picture.id)}" width="{picture.width}" height="{picture.height}"'
        f' scale="{picture.scale!r}" paper="{"dark" if opened.view.dark_paper else "light"}"'
    )


def _box(name: str, box: Box) -> str:
    numbers = zip(_NUMBERS, map(float, box), strict=True)
    said = " ".join(f'{number}="{value!r}"' for number, value in numbers)
    return f"<{name} {said}/>"


@lru_cache(maxsize=1)
def _pixels(opened: OpenedPicture) -> str:
    """Return the pixels; they are the same each time a drawing over the picture is saved."""
    return f"<ink>{_packed(opened.picture.ink)}</ink>\n<view>{_packed(opened.view.rgb)}</view>"


def _packed(data: bytes) -> str:
    return base64.b64encode(zlib.compress(data)).decode("ascii")


def _placed(element: Element) -> PlacedPicture:
    place, crop = _read_box(element, "place"), None
    if place is None:
        raise ValueError("it lies nowhere")
    width, height = _sides(element)
    if not abs(place.height * width / (place.width * height) - 1) <= _DISTORTION:
        raise ValueError("its pixels are not square")
    crop = _read_box(element, "crop")
    return PlacedPicture(_id(element), place, crop)


def _opened(element: Element) -> OpenedPicture:
    width, height = _sides(element)
    scale = float(element.attrib["scale"])
    if not 0 < scale < math.inf:
        raise ValueError(f"{scale} is no scale")
    ink = _unpacked(element, "ink", width * height)
    rgb = _unpacked(element, "view", 3 * width * height)
    dark_paper = {"dark": True, "light": False}[element.attrib["paper"]]
    return OpenedPicture(
        Picture(_id(element), width, height, ink, scale), View(width, height, rgb, dark_paper)
    )


def _id(element: Element) -> str:
    name = element.attrib["id"]
    if not 0 < len(name) <= MAX_ID:
        raise ValueError("it has no name")
    return name


def _sides(element: Element) -> tuple[int, int]:
    width, height = int(element.attrib["width"]), int(element.attrib["height"])
    if not (1 <= width <= MAX_SIDE and 1 <= height <= MAX_SIDE):
        raise ValueError(f"{width} × {height} pixels are none or too many")
    return width, height


def _read_box(element: Element, name: str) -> Box | None:
    part = element.find(f"{{{NAMESPACE}}}{name}")
    if part is None:
        return None
    box = Box(*(float(part.attrib[number]) for number in _NUMBERS))
    # Written so that NaN fails too.
    inside = all(abs(value) <= MAX_PLACE for value in box)
    if not (inside and box.width >= LEAST_PLACE and box.height >= LEAST_PLACE):
        raise ValueError(f"{box} is no place")
    return box


def _unpacked(element: Element, name: str, size: int) -> bytes:
    """Return the bytes of a part, `size` of them: a bomb is never blown up farther than that."""
    text = element.findtext(f"{{{NAMESPACE}}}{name}", "")
    unpacking = zlib.decompressobj()
    data = unpacking.decompress(base64.b64decode("".join(text.split()), validate=True), size + 1)
    if len(data) != size or not unpacking.eof:
        raise ValueError(f"its {name} is not of its size")
    return data
