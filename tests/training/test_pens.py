"""Pen digits: split by writer or site, redrawn anew, cleaned by geometry alone."""

from pathlib import Path

import numpy as np
import pytest

from mnist_desktop.core.errors import UserError
from training.distort import distort
from training.pens import VARIANTS, PenSource
from training.strokes import (
    PENDIGITS,
    UNIPEN_DIGITS,
    Characters,
    cut_wrongly,
    hold_out,
    lies,
    load,
)


def _characters(*items: tuple[str, str, list[list[tuple[float, float]]]]) -> Characters:
    return Characters(
        tuple(tuple(np.array(path, np.float64) for path in paths) for _, _, paths in items),
        np.array([label for label, _, _ in items]),
        np.array([writer for _, writer, _ in items]),
        np.array([writer.split("/")[0] for _, writer, _ in items]),
    )


def test_no_writer_is_in_both_parts(data: Path) -> None:
    digits = load(data / PENDIGITS)
    source = PenSource(data, repeats=2)
    (held,) = hold_out(digits)
    drawn = [[[(p.x, p.y) for p in s] for s in d.strokes] for d, _ in source.held_out()]
    of_held = [
        [[tuple(point) for point in path.tolist()] for path in strokes]
        for strokes, writer in zip(digits.strokes, digits.writers, strict=True)
        if writer == held
    ]
    assert drawn == of_held
    assert len(source.validation().labels) == 20
    assert len(source) == 2 * 60


def test_the_least_busy_writers_are_held_out_of_sites_with_enough_of_them() -> None:
    line = [[(0.0, 0.0), (1.0, 1.0)]]
    busy = [("1", f"big/w{i % 3}", line) for i in range(30)]
    quiet = [("1", "big/quiet", line)] * 3
    few = [("1", f"small/w{i % 2}", line) for i in range(10)]
    assert hold_out(_characters(*busy, *quiet, *few)) == {"big/quiet"}


def test_some_writers_can_be_held_out(other_data: Path) -> None:
    digits = load(other_data / UNIPEN_DIGITS)
    source = PenSource(other_data, without=frozenset(digits.writers.tolist()))
    assert len(source) == 80
    assert len(source.validation().labels) == len(digits.labels)


def test_a_digit_of_which_one_straight_stroke_is_left_was_cut_wrongly() -> None:
    straight = [[(0.0, 0.0), (5.0, 50.1), (10.0, 100.0)]]
    bent = [[(0.0, 0.0), (60.0, 50.0), (0.0, 100.0)]]
    two = [*straight, [(-40.0, 50.0), (50.0, 50.0)]]
    dot = [[(3.0, 3.0)]]
    items = [("4", straight), ("1", straight), ("4", two), ("0", bent), ("6", dot), ("1", dot)]
    made = _characters(*((label, "a/b", paths) for label, paths in items))
    assert cut_wrongly(made).tolist() == [True, False, False, False, True, False]


def test_a_one_of_which_its_foot_is_left_lies() -> None:
    foot = [[(0.0, 2.0), (50.0, 0.0), (100.0, 9.0)]]
    leaning = [[(0.0, 0.0), (90.0, 60.0)]]
    whole = [[(40.0, 0.0), (45.0, 50.0)], *foot]
    items = [("1", foot), ("7", foot), ("1", leaning), ("1", whole), ("1", [[(3.0, 3.0)] * 2])]
    made = _characters(*((label, "a/b", paths) for label, paths in items))
    assert lies(made).tolist()[:4] == [True, False, False, False]
    assert cut_wrongly(made).tolist()[:4] == [False, True, False, False]


def test_a_foot_that_lies_is_not_trained_on_and_counts_in_the_scores(
    data: Path, tmp_path: Path
) -> None:
    with np.load(data / PENDIGITS) as stored:
        fields = dict(stored)
    ones = np.flatnonzero(fields["label"] == "1")
    for one in ones.tolist():
        first, last = fields["stroke_ptr"][fields["char_ptr"][[one, one + 1]]]
        fields["xy"][first:last] = fields["xy"][first:last, ::-1].copy()
    (tmp_path / "strokes").mkdir()
    np.savez(tmp_path / PENDIGITS, **fields)
    source = PenSource(tmp_path, repeats=1)
    assert 1 not in source.training(0).labels
    assert np.count_nonzero(source.validation().labels == 1) == 2
    (file,) = source.record()["files"]
    assert file["lying"] == {"made": 8}
    assert (file["trained"], file["validated"]) == (54, 20)


def test_what_was_cut_wrongly_is_left_out_and_counted(data: Path, tmp_path: Path) -> None:
    with np.load(data / PENDIGITS) as stored:
        fields = dict(stored)
    fields["label"][fields["label"] == "1"] = "4"  # the tests' 1 is a straight line
    (tmp_path / "strokes").mkdir()
    np.savez(tmp_path / PENDIGITS, **fields)
    source = PenSource(tmp_path, repeats=1)
    assert len(source) == 60 - 6
    assert len(source.wrongly_cut().labels) == 2
    (file,) = source.record()["files"]
    assert file["left_out"] == {"made": {"wrongly cut": 8, "of": 80}}
    assert (file["trained"], file["validated"]) == (54, 18)


def test_every_epoch_redraws_every_digit_otherwise_until_the_variants_come_again(
    data: Path,
) -> None:
    source = PenSource(data, repeats=2)
    first, second = source.training(0), source.training(1)
    again = PenSource(data, repeats=2).training(VARIANTS)
    assert len(first.labels) == len(source)
    assert first.labels[:60].tolist() == first.labels[60:].tolist()
    assert np.array_equal(first.images, again.images)
    assert (first.images != second.images).any(axis=(1, 2)).all()
    assert (first.images[:60] != first.images[60:]).any(axis=(1, 2)).all()
    # A pen of its own for each: the ink differs by more than distortion alone could make it.
    ink = (first.images[first.labels == 1] > 127).sum(axis=(1, 2))
    assert ink.max() > 2 * ink.min()


def test_a_distorted_digit_keeps_its_strokes_and_ends() -> None:
    strokes = [np.array([[0.0, 0.0], [5.0, 9.0], [9.0, 100.0]]), np.array([[4.0, 4.0]])]
    for seed in range(50):
        changed = distort(strokes, np.random.default_rng(seed))
        assert len(changed) == 2
        assert [2 <= len(changed[0]) <= 3, len(changed[1])] == [True, 1]
        # Still upright: turned and slanted, but never upside down.
        assert changed[0][-1, 1] - changed[0][0, 1] > 0.6


def test_a_file_that_holds_no_strokes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "pendigits_train.npz"
    for content in (b"", b"PK\x03\x04 broken", b"something else"):
        path.write_bytes(content)
        with pytest.raises(UserError, match=r"^“pendigits_train\.npz” is not"):
            load(path)
    np.savez(path, xy=np.zeros((2, 2)))
    with pytest.raises(UserError, match=r"^“pendigits_train\.npz” is not"):
        load(path)
