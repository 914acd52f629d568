"""A drawing and its picture belong together."""

import pytest

from mnist_desktop.core.document import Document
from mnist_desktop.core.drawing import Box, Drawing, PlacedPicture
from tests.documents import opened_picture
from tests.drawings import SEVEN

PLACED = PlacedPicture(opened_picture().picture.id, Box(0, 0, 30, 20))


@pytest.mark.parametrize(
    ("drawing", "seed"),
    [
        (SEVEN, 0),
        (Drawing((), PLACED), None),
        (Drawing((), PLACED), 1),
    ],
)
def test_a_picture_that_is_not_the_drawings_is_refused(drawing: Drawing, seed: int | None) -> None:
    with pytest.raises(ValueError, match="lies over the picture"):
        Document(drawing, opened_picture(seed) if seed is not None else None)


def test_a_document_is_blank_like_its_drawing() -> None:
    assert not Document(Drawing())
    assert Document(SEVEN)
    assert Document(Drawing((), PLACED), opened_picture())


def test_what_is_read_of_a_picture_is_its_crop_or_all_of_it() -> None:
    crop = Box(1, 2, 3, 4)
    assert PLACED.read_box == PLACED.place
    assert PlacedPicture("p", PLACED.place, crop).read_box == crop
