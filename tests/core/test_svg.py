"""Drawings as SVG: what others find in the file, and that Qt's eye sees the same curve."""

import base64
import random
import re
import xml.etree.ElementTree as ElementTree

import pytest

from mnist_desktop.core import svg
from mnist_desktop.core.document import Document
from mnist_desktop.core.drawing import Box, Drawing, PlacedPicture, Point, Stroke
from mnist_desktop.core.picture import View
from mnist_desktop.ui import ink_painter
from tests.documents import opened_picture, random_document
from tests.drawings import SEVEN

NAMES = {"s": "http://www.w3.org/2000/svg"}


def written(document: Document, png: bytes | None = None, title: str = "") -> ElementTree.Element:
    root = ElementTree.fromstring(svg.write(document, png, title))
    assert root.tag == f"{{{NAMES['s']}}}svg"
    return root


def view_box(root: ElementTree.Element) -> Box:
    return Box(*map(float, root.attrib["viewBox"].split()))


def over_picture(crop: Box | None = None, *, dark: bool = False) -> Document:
    opened = opened_picture(dark=dark)
    placed = PlacedPicture(opened.picture.id, Box(-30, -20, 60, 40), crop)
    return Document(Drawing((), placed), opened)


def test_strokes_are_black_round_and_as_wide_as_their_pens() -> None:
    drawing = Drawing((Stroke.from_points([Point(0, 0), Point(10, 0)], 3.5), *SEVEN.strokes))
    (group,) = written(Document(drawing)).iterfind("s:g", NAMES)
    assert group.attrib == {
        "fill": "none",
        "stroke": "black",
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
    }
    assert [path.attrib["stroke-width"] for path in group] == ["3.5", "14"]


@pytest.mark.parametrize("seed", range(4))
def test_the_curve_is_the_canvas(seed: int) -> None:
    """The same parts, of the same width, that begin and end at the same places."""
    rng = random.Random(seed)
    pressures = [1.0] * 30 if seed == 0 else [rng.random() for _ in range(30)]
    stroke = Stroke.from_points(
        [Point(rng.gauss(0, 99), rng.gauss(0, 99), pressure) for pressure in pressures], 20
    )
    runs = ink_painter.stroke_runs(memoryview(stroke.data).cast("d").tolist(), stroke.width)
    paths = [
        element
        for element in written(Document(Drawing((stroke,)))).iter()
        if element.tag.endswith("path")
    ]

    assert [float(path.attrib["stroke-width"]) for path in paths] == [run.width for run in runs]
    for path, run in zip(paths, runs, strict=True):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", path.attrib["d"])]
        first, last = run.path.elementAt(0), run.path.currentPosition()
        assert numbers[:2] == pytest.approx((first.x, first.y), abs=0.01)
        assert numbers[-2:] == pytest.approx((last.x(), last.y()), abs=0.01)
        elements = run.path.elementCount()
        # Qt keeps a curve of the second degree as one of the third: three elements for one Q.
        assert path.attrib["d"].count("Q") == (elements - path.attrib["d"].count("L") - 1) / 3


@pytest.mark.parametrize("scale", [1e-6, 1e-3, 1, 1e3, 1e11])
def test_places_of_any_size_are_told_apart(scale: float) -> None:
    stroke = Stroke.from_points([Point(0, 0), Point(scale, 0), Point(scale, scale / 100)], scale)
    root = written(Document(Drawing((stroke,))))
    (path,) = root.iterfind("s:g/s:path", NAMES)
    last = [float(number) for number in path.attrib["d"].rpartition("L")[2].split()]
    assert last == pytest.approx([scale, scale / 100], rel=1e-2)
    assert "e" not in path.attrib["d"]


def test_a_tap_is_a_line_with_a_length() -> None:
    (path,) = written(Document(Drawing((Stroke.from_points([Point(5, 5)]),)))).iterfind(
        "s:g/s:path", NAMES
    )
    match = re.fullmatch(r"M5 5L(\S+) 5", path.attrib["d"])
    assert match
    assert 5 < float(match[1]) < 5.1


def test_all_that_is_seen_lies_in_the_view_box() -> None:
    stroke = Stroke.from_points([Point(-100, 0), Point(100, 50)], 30)
    box = view_box(written(Document(Drawing((stroke,)))))
    assert box.x < -115
    assert box.x + box.width > 115
    assert box.y < -15
    assert box.y + box.height > 65
    assert box.width < 260


def test_the_title_is_text() -> None:
    root = written(Document(SEVEN), title="7 < 8 & <b>")
    assert root.findtext("s:title", namespaces=NAMES) == "7 < 8 & <b>"
    assert written(Document(SEVEN)).findtext("s:title", namespaces=NAMES)


def test_a_picture_lies_under_the_strokes() -> None:
    root = written(over_picture(), b"the PNG")
    (image,) = root.iterfind("s:image", NAMES)
    assert image.attrib["href"] == "data:image/png;base64," + base64.b64encode(b"the PNG").decode()
    assert [float(image.attrib[name]) for name in ("x", "y", "width", "height")] == [
        -30,
        -20,
        60,
        40,
    ]
    assert [child.tag.rpartition("}")[2] for child in root] == ["title", "image", "g"]
    assert view_box(root) == Box(-30, -20, 60, 40)


def test_what_the_crop_leaves_out_is_not_seen() -> None:
    crop = Box(-10, -5, 20, 15)
    root = written(over_picture(crop), b"the PNG")
    (rect,) = root.iterfind("s:clipPath/s:rect", NAMES)
    (image,) = root.iterfind("s:image", NAMES)
    assert Box(*(float(rect.attrib[name]) for name in ("x", "y", "width", "height"))) == crop
    assert image.attrib["clip-path"] == "url(#crop)"
    assert view_box(root) == crop


@pytest.mark.parametrize(
    ("crop", "pixels", "place"),
    [
        (None, (0, 0, 6, 4), Box(-30, -20, 60, 40)),
        (Box(-10, -5, 20, 15), (2, 1, 4, 3), Box(-10, -10, 20, 20)),
        (Box(-30, -20, 1, 1), (0, 0, 1, 1), Box(-30, -20, 10, 10)),
        (Box(30, 20, 0, 0), (5, 3, 6, 4), Box(20, 10, 10, 10)),
    ],
)
def test_only_the_pixels_within_the_crop_go_along(
    crop: Box | None, pixels: tuple[int, int, int, int], place: Box
) -> None:
    view = View(6, 4, bytes(72), dark_paper=False)
    placed = PlacedPicture("a", Box(-30, -20, 60, 40), crop)
    assert svg.seen(placed, view) == (pixels, place)


@pytest.mark.parametrize(("dark", "ink"), [(True, "white"), (False, "black")])
def test_ink_stands_out_of_its_picture(dark: bool, ink: str) -> None:
    (group,) = written(over_picture(dark=dark), b"").iterfind("s:g", NAMES)
    assert group.attrib["stroke"] == ink


def test_a_picture_has_to_be_encoded() -> None:
    with pytest.raises(ValueError, match="not encoded"):
        svg.write(random_document(1))


def test_a_blank_drawing_is_a_file_all_the_same() -> None:
    box = view_box(written(Document(Drawing())))
    assert box.width > 0
    assert box.height > 0
