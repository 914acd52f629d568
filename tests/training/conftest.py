"""Tiny data in the published formats, made here: a few strokes for each digit."""

import gzip
import hashlib
import io
import shutil
import struct
import zipfile
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw

from mnist_desktop.core.normalise import Points, normalise_strokes
from training import mnist, nondigits
from training.config import Config
from training.nondigits import DOODLES, OMNIGLOT
from training.strokes import PENDIGITS, UNIPEN_DIGITS

SHAPES: dict[int, list[list[tuple[float, float]]]] = {
    0: [[(5, 0), (1, 3), (1, 7), (5, 10), (8, 7), (8, 3), (5, 0)]],
    1: [[(3, 0), (3, 10)]],
    2: [[(0, 2), (3, 0), (6, 2), (0, 10), (7, 10)]],
    3: [[(0, 0), (6, 0), (3, 4), (6, 7), (3, 10), (0, 9)]],
    4: [[(4, 0), (0, 6), (7, 6)], [(5, 3), (5, 10)]],
    5: [[(6, 0), (1, 0), (1, 4), (5, 4), (6, 7), (4, 10), (0, 9)]],
    6: [[(5, 0), (1, 5), (1, 9), (5, 10), (6, 7), (2, 6)]],
    7: [[(0, 0), (6, 0), (2, 10)]],
    8: [[(3, 5), (0, 2), (3, 0), (6, 2), (0, 8), (3, 10), (6, 8), (3, 5)]],
    9: [[(6, 3), (3, 5), (1, 2), (4, 0), (6, 3), (5, 10)]],
}
WRITERS = ("w1", "w2", "w3", "w10")


@pytest.fixture(scope="session")
def made_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with 100 and 20 images in MNIST's files, and 80 digits of four pens."""
    folder = tmp_path_factory.mktemp("data")
    rng = np.random.default_rng(1)
    (folder / "mnist").mkdir()
    for part, count in (("train", 100), ("test", 20)):
        labels = (np.arange(count) % 10).astype(np.uint8)
        drawn = [normalise_strokes(_written(int(label), rng)) for label in labels]
        images = np.rint(np.stack(drawn) * 255).astype(np.uint8)
        for name, values in zip(mnist.FILES[part], (images, labels), strict=True):
            (folder / "mnist" / name).write_bytes(_idx(values))
    written = [str(label) for _ in WRITERS for label in (*range(10), *range(10))]
    _write_strokes(folder / PENDIGITS, written, "made", rng)
    return folder


@pytest.fixture(scope="session")
def more_data(made_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, with digits of another site, letters, symbols, another script and doodles."""
    folder = tmp_path_factory.mktemp("more") / "data"
    shutil.copytree(made_data, folder)
    rng = np.random.default_rng(2)
    digits = [str(label) for _ in WRITERS for label in range(10)]
    _write_strokes(folder / UNIPEN_DIGITS, digits, "site", rng)
    for kind, labels in (("lower", "axoe"), ("upper", "AXOE"), ("symbols", "+&(#")):
        path = folder / UNIPEN_DIGITS.with_name(f"unipen_{kind}.npz")
        _write_strokes(path, list(labels) * len(WRITERS), "site", rng)
    (folder / "nondigits").mkdir()
    page = Image.new("L", (105, 105), 255)
    ImageDraw.Draw(page).line([(20, 20), (80, 85), (20, 85), (80, 20)], fill=0, width=3)
    file = io.BytesIO()
    page.save(file, "PNG")
    with zipfile.ZipFile(folder / OMNIGLOT, "w") as archive:
        for alphabet in ("Greek", "Korean", "Latin"):
            for character in ("character01", "character09"):
                archive.writestr(f"small/{alphabet}/{character}/1_01.png", file.getvalue())
    doodle = np.zeros((6, 28, 28), np.uint8)
    doodle[:, 4:20, 3:25:7] = 255
    np.savez(folder / DOODLES, x=doodle)
    return folder


@pytest.fixture
def tiny() -> Config:
    """One epoch over the tiny data, with gates that everything passes."""
    return Config(
        name="tiny",
        epochs=1,
        batch_size=32,
        architecture="digitnet-3",
        sets=("mnist", "pens"),
        mnist_held_out=20,
        mnist_gate=0.0,
        pens_gate=0.0,
    )


@pytest.fixture
def data(made_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder, with its checksums taken for MNIST's, and an empty working folder."""
    monkeypatch.chdir(tmp_path)
    for name in mnist.CHECKSUMS:
        packed = (made_data / "mnist" / name).read_bytes()
        monkeypatch.setitem(mnist.CHECKSUMS, name, hashlib.md5(packed).hexdigest())
    return made_data


@pytest.fixture
def other_data(data: Path, more_data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder with everything; checksums and working folder as for `data`."""
    # As many as the machine's fonts have would take half a minute.
    monkeypatch.setattr(nondigits, "OTHER_SCRIPTS", 40)
    monkeypatch.setattr(nondigits, "PRINTED", ["A", "x"])
    assert (more_data / PENDIGITS).read_bytes() == (data / PENDIGITS).read_bytes()
    return more_data


def _idx(values: npt.NDArray[np.uint8]) -> bytes:
    """Return bytes in the IDX format, packed."""
    head = struct.pack(f">HBB{values.ndim}I", 0, 8, values.ndim, *values.shape)
    return gzip.compress(head + values.tobytes(), mtime=0)


def _written(label: int, rng: np.random.Generator) -> list[Points]:
    return [np.array(path) + rng.normal(0, 0.2, (len(path), 2)) for path in SHAPES[label]]


def _write_strokes(path: Path, labels: list[str], site: str, rng: np.random.Generator) -> None:
    """Write characters, as many by each of the writers; letters have a digit's shape here."""
    characters = [_written(int(label) if label.isdigit() else 8, rng) for label in labels]
    strokes = [stroke for character in characters for stroke in character]
    path.parent.mkdir(exist_ok=True)
    np.savez(
        path,
        xy=np.concatenate(strokes).astype(np.float32),
        stroke_ptr=np.cumsum([0, *map(len, strokes)]),
        char_ptr=np.cumsum([0, *map(len, characters)]),
        label=np.array(labels),
        writer=np.repeat(WRITERS, len(labels) // len(WRITERS)),
        contrib=np.array([site] * len(labels)),
    )
