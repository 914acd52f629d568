"""The picture under the strokes comes back bit for bit, or one sentence says why it does not."""

import base64
import random
import re
import xml.etree.ElementTree as ElementTree
import zlib

import pytest

from mnist_desktop.core.decoder import MAX_SIDE, decode
from mnist_desktop.core.document import Document
from mnist_desktop.core.drawing import Box, Drawing, PlacedPicture
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.inkml import NAMESPACE, parse, parse_document, write
from mnist_desktop.core.picture import OpenedPicture, Picture, View
from mnist_desktop.core.picture_note import MAX_SIDE as NOTED_SIDE
from tests.core.sketches import encode, seven
from tests.documents import opened_picture, random_document

GOOD = write(random_document(1)).decode()


def refusal(data: str | bytes) -> str:
    """Return the sentence with which a file is refused."""
    with pytest.raises(UserError) as caught:
        parse_document(data.encode() if isinstance(data, str) else data, "my drawing.inkml")
    sentence = caught.value.sentence
    assert sentence.startswith("“my drawing.inkml” ")
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def changed(pattern: str, replacement: str) -> str:
    """Return a good file with one thing changed; something has to be."""
    text, count = re.subn(pattern, lambda _: replacement, GOOD, count=1)
    assert count == 1
    assert text != GOOD
    return text


def packed(data: bytes) -> str:
    return base64.b64encode(zlib.compress(data)).decode()


@pytest.mark.parametrize("seed", range(20))
def test_a_document_comes_back_bit_for_bit(seed: int) -> None:
    document = random_document(seed)
    back = parse_document(write(document), "back.inkml")
    assert back == document
    assert write(back) == write(document)


def test_a_decoded_picture_comes_back() -> None:
    opened = decode(encode(seven((300, 400), "RGB", "navy", "yellow")), "seven.png")
    place = Box(-1 / 3, 0.1, 300 * 0.7, 400 * 0.7)
    document = Document(Drawing((), PlacedPicture(opened.picture.id, place)), opened)
    assert parse_document(write(document), "back.inkml") == document


def test_the_largest_picture_comes_back() -> None:
    side = MAX_SIDE
    assert side == NOTED_SIDE
    opened = OpenedPicture(
        Picture("large", side, side, bytes(side * side)), View(side, side, bytes(3 * side**2), True)
    )
    placed = PlacedPicture("large", Box(0, 0, 500, 500))
    document = Document(Drawing((), placed), opened)
    assert parse_document(write(document), "back.inkml") == document


def test_a_name_with_letters_of_xml_comes_back() -> None:
    picture = Picture("""a<b>&"c'""", 1, 1, b"x")
    opened = OpenedPicture(picture, View(1, 1, b"rgb", False))
    placed = PlacedPicture(picture.id, Box(0, 0, 1, 1))
    document = Document(Drawing((), placed), opened)
    assert parse_document(write(document), "back.inkml") == document


def test_the_drawing_alone_names_its_picture() -> None:
    document = random_document(3)
    assert parse(write(document), "x.inkml") == document.drawing


def test_a_drawing_cannot_be_written_without_its_picture() -> None:
    with pytest.raises(ValueError, match="lies over the picture"):
        write(random_document(1).drawing)


def test_other_programs_find_only_ink_and_an_annotation() -> None:
    root = ElementTree.fromstring(GOOD)
    assert {child.tag for child in root} == {
        f"{{{NAMESPACE}}}{name}" for name in ("definitions", "annotationXML", "trace")
    }
    (note,) = root.iter(f"{{{NAMESPACE}}}annotationXML")
    assert all(NAMESPACE not in element.tag for element in note.iter() if element is not note)


def test_annotations_of_others_are_passed_over() -> None:
    note = (
        '<annotation type="author">me</annotation><annotationXML><picture id="x"/>'
        '<trace xmlns="http://elsewhere">no ink</trace><traceFormat/></annotationXML>'
    )
    document = parse_document(f"<ink>{note}<trace>1 2</trace></ink>".encode(), "x.inkml")
    assert document.picture is None
    assert len(document.drawing.strokes) == 1


def test_a_picture_of_a_later_version_is_not_lost_silently() -> None:
    assert "newer version" in refusal(changed("urn:mnist-desktop:picture:1", PICTURE_2))


PICTURE_2 = "urn:mnist-desktop:picture:2"


@pytest.mark.parametrize(
    ("pattern", "replacement"),
    [
        (r'id="[0-9a-f]{64}"', 'id=""'),
        (r'id="[0-9a-f]{64}"', f'id="{"x" * 5000}"'),
        (r'id="[0-9a-f]{64}"', ""),
        (r' width="\d+" height', ' width="0" height'),
        (r' width="\d+" height', ' width="-3" height'),
        (r' width="\d+" height', ' width="2049" height'),
        (r' width="\d+" height', ' width="9999999999999999999" height'),
        (r' width="\d+" height', ' width="7.5" height'),
        (r' width="\d+" height', " height"),
        (r'scale="[\d.]+"', 'scale="nan"'),
        (r'scale="[\d.]+"', 'scale="0"'),
        (r'scale="[\d.]+"', 'scale="inf"'),
        (r'paper="\w+"', 'paper="pink"'),
        ("<place [^>]*/>", ""),
        ("<place [^>]*/>", '<place x="0" y="0" width="0" height="0"/>'),
        ("<place [^>]*/>", '<place x="nan" y="0" width="1" height="1"/>'),
        ("<place [^>]*/>", '<place x="0" y="0" width="1e300" height="1e300"/>'),
        ("<place [^>]*/>", '<place x="0" y="0" width="1e-300" height="1e-300"/>'),
        ("<place [^>]*/>", '<place x="0" y="0" width="1" height="1000"/>'),
        ("<crop [^>]*/>", '<crop x="0" y="0" width="-1" height="1"/>'),
        ("<crop [^>]*/>", "<crop/>"),
        ("<ink>[^<]*</ink>", ""),
        ("<ink>[^<]*</ink>", "<ink/>"),
        ("<ink>[^<]*</ink>", "<ink>€</ink>"),
        ("<ink>[^<]*</ink>", "<ink>abc</ink>"),
        ("<ink>[^<]*</ink>", "<ink>aGVsbG8=</ink>"),
        ("<ink>[^<]*</ink>", f"<ink>{packed(bytes(3))}</ink>"),
        ("<view>[^<]*</view>", f"<view>{packed(bytes(50_000_000))}</view>"),
        ("<view>[^<]*</view>", "<view><bytes/></view>"),
    ],
)
def test_a_damaged_picture_is_a_sentence(pattern: str, replacement: str) -> None:
    assert "the picture in it is damaged" in refusal(changed(pattern, replacement))


def test_a_cut_stream_is_a_sentence() -> None:
    ink = random_document(1).picture
    assert ink is not None
    cut = base64.b64encode(zlib.compress(ink.picture.ink)[:-3]).decode()
    assert "damaged" in refusal(changed("<ink>[^<]*</ink>", f"<ink>{cut}</ink>"))


def test_lines_may_be_broken() -> None:
    broken = re.sub("(<ink>)(.{20})", r"\1\n  \2\r\n", GOOD)
    assert broken != GOOD
    assert parse_document(broken.encode(), "x.inkml") == random_document(1)


def test_bytes_flipped_at_random_give_a_document_or_a_sentence() -> None:
    rng = random.Random(11)
    good = write(random_document(5))
    refused = 0
    for _ in range(300):
        data = bytearray(good)
        for _ in range(rng.randint(1, 6)):
            data[rng.randrange(len(data))] = rng.randrange(256)
        try:
            parse_document(bytes(data), "my drawing.inkml")
        except UserError:
            refused += 1
    assert 0 < refused <= 300


def test_the_picture_of_each_document_is_its_own() -> None:
    """What is kept of the last picture that was written must not get into another file."""
    first, second = opened_picture(1), opened_picture(2)
    for opened in (first, second, first):
        placed = PlacedPicture(opened.picture.id, Box(0, 0, 30, 20))
        document = Document(Drawing((), placed), opened)
        assert parse_document(write(document), "x.inkml").picture == opened
