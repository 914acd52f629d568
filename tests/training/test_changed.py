"""MNIST's digits changed: each change does what it says and nothing else."""

import io

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image
from scipy import ndimage

from training.changed import CHANGES, HAIRLINE, SHIFT, thinned

RING = np.zeros((28, 28), np.uint8)
RING[6:22, 8:20] = 255
RING[9:19, 11:17] = 0


def _changed(name: str, seed: int = 1) -> npt.NDArray[np.uint8]:
    file = CHANGES[name](RING, np.random.default_rng(seed))
    return np.asarray(Image.open(io.BytesIO(file)))


def _area(pixels: npt.NDArray[np.uint8]) -> float:
    """Return how large the ink is, dark on light, beside the picture."""
    return float((pixels < 128).mean())


@pytest.mark.parametrize("seed", range(8))
def test_a_shifted_digit_is_whole_and_elsewhere(seed: int) -> None:
    found = _changed("shifted", seed)
    here, there = (np.argwhere(image)[0] for image in (RING, found))
    assert found.shape == RING.shape
    assert found.sum() == RING.sum()
    assert set(np.abs(there - here).tolist()) <= {0, SHIFT}
    assert np.abs(there - here).max() == SHIFT


def test_half_as_large() -> None:
    rows = np.flatnonzero(_changed("half").any(axis=1))
    assert len(rows) == 8


def test_inverted_is_dark_on_light() -> None:
    assert (_changed("inverted") == 255 - RING).all()


def test_a_hairline_is_thin_and_goes_all_round() -> None:
    line = _changed("hairline") < 128
    assert ndimage.distance_transform_cdt(line, "chessboard").max() == (HAIRLINE + 1) // 2
    assert ndimage.label(line, np.ones((3, 3)))[1] == 1
    assert ndimage.label(~line)[1] == 2  # outside and inside


def test_thinning_keeps_the_length_of_a_bar() -> None:
    bar = np.zeros((20, 60), np.bool_)
    bar[8:13, 5:55] = True
    line = thinned(bar)
    assert line.sum(axis=0).max() == 1
    assert 44 <= line.sum() <= 50


def test_a_marker_is_wider_and_a_faint_one_fainter() -> None:
    plain = _area(_changed("jpeg"))
    assert _area(_changed("marker")) > 1.3 * plain
    assert np.ptp(_changed("faint").astype(int)) == 85
    assert _changed("noisy").std() > _changed("faint").std()
    steps = [np.abs(np.diff(_changed(name).astype(int))).max() for name in ("blurred", "jpeg")]
    assert steps[0] < 15 < steps[1]


def test_every_change_can_be_made_again() -> None:
    for name in CHANGES:
        assert (_changed(name) == _changed(name)).all()
