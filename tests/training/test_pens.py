"""Pen digits: split by writer, redrawn anew, and a new set is refused if it isn't one."""

from pathlib import Path

import numpy as np
import pytest

from mnist_desktop.core.errors import UserError
from training import pens
from training.distort import distort
from training.pens import PENDIGITS, PenSource


def test_no_writer_is_in_both_parts(data: Path) -> None:
    digits = pens.load(data / PENDIGITS)
    source = PenSource(data / PENDIGITS, writers_held_out=1, repeats=2)
    # w10 comes after w9: the last writer by number, not by spelling.
    assert pens.hold_out(digits.writers, 1) == ("w10",)
    drawn = [[[(p.x, p.y) for p in s] for s in d.strokes] for d, _ in source.held_out()]
    of_w10 = [
        [[tuple(point) for point in path.tolist()] for path in strokes]
        for strokes, writer in zip(digits.strokes, digits.writers, strict=True)
        if writer == "w10"
    ]
    assert drawn == of_w10
    assert len(source.validation().labels) == 20
    assert len(source) == 2 * 60


def test_every_epoch_redraws_every_digit_otherwise(data: Path) -> None:
    source = PenSource(data / PENDIGITS, writers_held_out=1, repeats=2)
    first, second = (source.training(np.random.default_rng(seed)) for seed in (1, 2))
    again = source.training(np.random.default_rng(1))
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
            pens.load(path)
    np.savez(path, xy=np.zeros((2, 2)))
    with pytest.raises(UserError, match=r"^“pendigits_train\.npz” is not"):
        pens.load(path)
