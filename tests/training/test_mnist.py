"""MNIST's files: found, checked, normalised as the program normalises pictures."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from mnist_desktop.core.errors import UserError
from mnist_desktop.core.normalise import normalise_pixels
from mnist_desktop.core.segment import glyphs_of_picture
from training import mnist, torchvision_ops
from training.mnist import MnistSource


@pytest.mark.parametrize("place", mnist.PLACES)
def test_is_found_wherever_it_is_usually_kept(data: Path, tmp_path: Path, place: str) -> None:
    shutil.copytree(data / "mnist", tmp_path / "here" / place, dirs_exist_ok=True)
    raw = mnist.load(tmp_path / "here", "train")
    assert raw.images.shape == (100, 28, 28)
    assert raw.labels.tolist() == list(range(10)) * 10


def test_a_changed_file_is_named_in_one_sentence(data: Path, tmp_path: Path) -> None:
    shutil.copytree(data / "mnist", tmp_path / "mnist")
    images = tmp_path / "mnist/train-images-idx3-ubyte.gz"
    shutil.copy(images, tmp_path / "mnist/train-labels-idx1-ubyte.gz")
    with pytest.raises(UserError, match=r"^“train-labels-idx1-ubyte\.gz” is not .*again\.$"):
        mnist.load(tmp_path, "train")


def test_what_is_missing_and_cannot_be_downloaded_is_said(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(root: str, download: bool) -> None:
        raise RuntimeError("Error downloading train-images-idx3-ubyte.gz")

    _publish(monkeypatch, refuse)
    with pytest.raises(UserError, match=r"^MNIST's files \(train-images.*--data\.$"):
        mnist.load(tmp_path, "train")


def test_what_is_missing_is_downloaded(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deliver(root: str, download: bool) -> None:
        shutil.copytree(data / "mnist", Path(root) / "MNIST/raw")

    _publish(monkeypatch, deliver)
    assert len(mnist.load(tmp_path, "test").labels) == 20


def test_training_and_validation_are_the_first_and_the_last(data: Path) -> None:
    source = MnistSource(data, held_out=20)
    raw = mnist.load(data, "train")
    assert len(source) == len(source.training(0).labels) == 80
    assert source.validation().labels.tolist() == raw.labels[80:].tolist()
    assert [label for _, label in source.held_out()] == raw.labels[80:].tolist()


def test_repeated_images_keep_their_digits_and_leave_the_validation_alone(data: Path) -> None:
    once, twice = MnistSource(data, held_out=20), MnistSource(data, 20, repeats=2)
    images, labels = twice.training(0)
    assert len(twice) == len(labels) == 2 * len(once)
    assert np.array_equal(images, np.concatenate([once.training(0).images] * 2))
    assert labels.tolist() == once.training(0).labels.tolist() * 2
    assert len(twice.validation().labels) == 20
    assert twice.record() == once.record()


def test_held_out_pictures_give_the_same_digit_images(data: Path) -> None:
    source = MnistSource(data, held_out=20)
    for (picture, _), image in zip(source.held_out(), source.validation().images, strict=True):
        ink = np.frombuffer(picture.ink, np.uint8).reshape(picture.height, picture.width)
        (glyph,) = glyphs_of_picture(ink)
        assert np.abs(normalise_pixels(glyph.ink) * 255 - image).max() <= 0.5001


def test_the_cache_changes_nothing(data: Path) -> None:
    first, again = (MnistSource(data, 20).validation().images for _ in range(2))
    assert list(mnist.CACHE.iterdir())
    assert np.array_equal(first, again)


def test_a_blank_image_is_not_trained_on_but_counts_in_validation(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = mnist.load(data, "train")
    images = raw.images.copy()
    images[[3, 95]] = 0
    monkeypatch.setattr(mnist, "load", lambda *_: mnist.Raw(images, raw.labels))
    source = MnistSource(data, held_out=20)
    assert len(source) == 79
    assert source.record()["left_out"] == 1
    assert len(source.validation().labels) == 20
    assert source.validation().images[15].max() == 0


def _publish(monkeypatch: pytest.MonkeyPatch, published: object) -> None:
    torchvision_ops.declare()
    import torchvision.datasets

    monkeypatch.setattr(torchvision.datasets, "MNIST", published)
