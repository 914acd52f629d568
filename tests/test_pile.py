"""The papers on the desk, without a desk: what is on top, what is not saved."""

from pathlib import Path

import pytest

from mnist_desktop.core.drawing import Box, Drawing, PlacedPicture
from mnist_desktop.pile import Paper, Pile
from tests.drawings import ONE, SEVEN

A, B = Path("a.inkml"), Path("b.inkml")
PICTURE = Drawing((), PlacedPicture("id", Box(0, 0, 1, 1)))


@pytest.mark.parametrize(
    ("paper", "unsaved"),
    [
        (Paper(0), False),
        (Paper(0, last=SEVEN), True),
        (Paper(0, safe=SEVEN), False),
        (Paper(0, path=A, safe=SEVEN, last=SEVEN), False),
        (Paper(0, path=A, safe=SEVEN, last=ONE), True),
        (Paper(0, path=A, safe=SEVEN), True),
        (Paper(0, path=A), False),
    ],
)
def test_unsaved_is_what_would_be_lost(paper: Paper, unsaved: bool) -> None:
    assert paper.is_unsaved == unsaved


@pytest.mark.parametrize(
    ("paper", "title"),
    [
        (Paper(0, path=A, name="a.inkml"), "a.inkml"),
        (Paper(0, name="a.png", last=PICTURE), "a.png"),
        (Paper(0, name="a.png", last=SEVEN), ""),
    ],
)
def test_a_paper_is_called_after_what_is_on_it(paper: Paper, title: str) -> None:
    assert paper.title == title


def piled() -> tuple[Pile, int, int]:
    """Return a pile: an empty paper with a seven, a saved one from step 2, one from step 5."""
    pile = Pile()
    pile.see(1, SEVEN)
    lower = pile.put(2, Paper(0, A, "a.inkml", ONE, ONE)).number
    upper = pile.put(5, Paper(0, last=ONE)).number
    return pile, lower, upper


def test_the_step_says_what_is_on_top() -> None:
    pile, lower, upper = piled()
    assert [pile.top(step).number for step in range(7)] == [0, 0, lower, lower, lower, upper, upper]
    assert [pile.end(number, 9) for number in (0, lower, upper)] == [1, 4, 9]
    assert pile.end(lower, 3) == 3
    with pytest.raises(LookupError):
        pile.end(upper, 4)


def test_what_was_undone_is_not_wanted() -> None:
    pile, lower, upper = piled()
    assert [paper.number for paper in pile.unsaved(6)] == [upper, 0]
    assert [paper.number for paper in pile.unsaved(3)] == [0]
    assert [paper.number for paper in pile.unsaved()] == [upper, 0]
    pile.see(3, SEVEN)
    assert [paper.number for paper in pile.unsaved(3)] == [lower, 0]


def test_what_cannot_be_had_back_is_forgotten() -> None:
    pile, lower, upper = piled()
    pile.forget_from(5)
    assert pile.top(9).number == lower
    pile.save(upper, ONE, B)  # it is heard of too late
    assert [paper.number for paper in pile.unsaved()] == [0]


def test_a_file_belongs_to_the_last_that_was_saved_to_it() -> None:
    pile, _, upper = piled()
    pile.save(upper, ONE, A)
    assert (pile.top(5).path, pile.top(5).name, pile.top(5).is_unsaved) == (A, "a.inkml", False)
    assert pile.top(3).path is None
    pile.put(8, Paper(0, A, "a.inkml"))
    assert pile.top(5).path is None


def test_one_that_came_without_a_step_replaces_what_looks_the_same() -> None:
    pile, _, _ = piled()
    same = pile.put(5, Paper(0, B, "b.inkml", ONE, ONE)).number
    assert pile.top(6).number == same
    assert [paper.number for paper in pile.unsaved()] == [0]


def test_a_paper_may_be_on_top_twice() -> None:
    pile, _, upper = piled()
    between = pile.put(7, Paper(0, last=SEVEN)).number
    pile.put_again(8, upper)
    assert pile.top(6).number == pile.top(8).number == upper
    assert [paper.number for paper in pile.unsaved(9)] == [upper, between, 0]
    assert pile.end(upper, 9) == 9
    pile.forget_from(8)
    assert pile.top(8).number == between
    assert pile.end(upper, 9) == 6
