"""The reader: loads a model bundle and turns drawings and pictures into readings."""

import io
import pickle
import time
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from mnist_desktop.core.card import PROBE_TOLERANCE, WEIGHTS_FILE, ModelCard, Thresholds
from mnist_desktop.core.compose import sheet_of
from mnist_desktop.core.drawing import Box, Drawing
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.normalise import (
    NORMALISER_VERSION,
    SIDE,
    DigitImage,
    normalise_pixels,
    normalise_strokes,
)
from mnist_desktop.core.picture import Picture
from mnist_desktop.core.prediction import Prediction, Reading, Verdict
from mnist_desktop.core.segment import glyphs_of_drawing, glyphs_of_picture
from mnist_desktop.inference.network import build

REMEMBERED_PICTURES = 4
"""So many pictures are kept by id, the latest ones, for the drawings that name them."""

_DAMAGED = (RuntimeError, OSError, ValueError, EOFError, TypeError, pickle.UnpicklingError)
"""What `torch.load` and `load_state_dict` raise on weights that are not what they should be."""


class Reader:
    """One loaded model. Not for several threads at once; loading takes a second or two.

    >>> Reader(model_folder()).read(drawing).number
    """

    def __init__(self, model_folder: Path) -> None:
        """Load and verify the bundle in `model_folder`; UserError where it can't be trusted."""
        self.card = ModelCard.read(model_folder, NORMALISER_VERSION)
        self._network = load_network(self.card)
        self._pictures: OrderedDict[str, Picture] = OrderedDict()
        self._check_probe()

    def read(self, item: Drawing | Picture) -> Reading:
        """Read a drawing or a picture: all glyphs, from left to right.

        A drawing over a picture needs that picture first (`remember`); KeyError without.
        """
        start = time.perf_counter()
        images: list[DigitImage]
        boxes: list[Box]
        if isinstance(item, Drawing) and item.picture is None:
            pens = glyphs_of_drawing(item)
            images = [normalise_strokes(pen.paths) for pen in pens]
            boxes = [pen.box for pen in pens]
        else:
            ink, frame = sheet_of(item, self._pictures)
            pixels = glyphs_of_picture(ink)
            images = [normalise_pixels(glyph.ink) for glyph in pixels]
            boxes = [frame.place(glyph.box) for glyph in pixels]
        probabilities = self.predict(images)
        predictions = tuple(
            _judge(row, box, self.card.thresholds)
            for row, box in zip(probabilities, boxes, strict=True)
        )
        return Reading(predictions, (time.perf_counter() - start) * 1000)

    def remember(self, picture: Picture) -> None:
        """Keep a picture, so that drawings can name it by its id."""
        self._pictures[picture.id] = picture
        self._pictures.move_to_end(picture.id)
        while len(self._pictures) > REMEMBERED_PICTURES:
            self._pictures.popitem(last=False)

    def warm_up_for_pictures(self) -> None:
        """Import what only pictures need, so that reading the first one takes no longer."""
        self.read(Picture("", 2, 2, bytes([0, 0, 0, 255])))

    def predict(self, images: Sequence[DigitImage] | DigitImage) -> npt.NDArray[np.float64]:
        """Return the probabilities (N, 10) for N digit images; each row sums to 1."""
        if not len(images):
            return np.zeros((0, 10))
        batch = torch.from_numpy(np.ascontiguousarray(images, np.float32)).unsqueeze(1)
        with torch.inference_mode():
            # In double precision the ten sum to 1 as closely as JSON can say.
            logits: torch.Tensor = self._network(batch).double()
            probabilities: npt.NDArray[np.float64] = logits.softmax(dim=1).numpy()
        return probabilities

    def _check_probe(self) -> None:
        probe = self.card.probe
        image = np.frombuffer(probe.image, np.uint8).reshape(1, SIDE, SIDE).astype(np.float32)
        found = self.predict(image / np.float32(255))[0]
        # Written so that NaN fails too.
        if not float(np.abs(found - probe.probabilities).max()) <= PROBE_TOLERANCE:
            raise UserError(
                f"The model “{self.card.name}” does not answer as it was measured to;"
                " install the program again to mend it."
            )


def only_reader(model_folder: Path) -> Reader:
    """Return a reader for a process that does nothing else; sets torch to one thread.

    One small digit is no work to share: two threads on two cores had a tail of 100 ms, and read a
    busy machine's pictures ten times slower than one.
    """
    torch.set_num_threads(1)
    return Reader(model_folder)


def load_network(card: ModelCard) -> torch.nn.Module:
    """Return the network of a bundle, ready to answer; UserError where the weights don't fit."""
    path = card.model_folder / WEIGHTS_FILE
    try:
        network = build(card.architecture)
        # Plain tensors only, and exactly those that the architecture has.
        weights = torch.load(io.BytesIO(path.read_bytes()), map_location="cpu", weights_only=True)
        network.load_state_dict(weights, strict=True)
    except KeyError:
        raise UserError(
            f"The model “{card.name}” is of a kind that this program does not know;"
            " install the newest version of the program."
        ) from None
    except _DAMAGED as error:
        raise UserError(
            f"The model “{card.name}” is damaged ({WEIGHTS_FILE} does not fit the network);"
            " install the program again to mend it."
        ) from error
    return network.eval().requires_grad_(False)


def _judge(row: npt.NDArray[np.float64], box: Box, thresholds: Thresholds) -> Prediction:
    """Turn ten probabilities into a prediction: sure of one digit, or between several."""
    order = np.argsort(-row, kind="stable").tolist()
    probabilities = tuple(row.tolist())
    if probabilities[order[0]] >= thresholds.certain:
        return Prediction(probabilities, Verdict.DIGIT, box)
    named = [d for d in order if probabilities[d] >= thresholds.candidate]
    candidates = named if len(named) >= 2 else order[:2]
    return Prediction(probabilities, Verdict.UNCERTAIN, box, tuple(candidates))
