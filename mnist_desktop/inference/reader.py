"""The reader: loads a model bundle and turns drawings and pictures into readings."""

import io
import pickle
import time
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import torch

from mnist_desktop.core.card import PROBE_TOLERANCE, WEIGHTS_FILE, ModelCard, Thresholds
from mnist_desktop.core.compose import Frame, sheet_of
from mnist_desktop.core.cutting import Cuttable
from mnist_desktop.core.drawing import Box, Drawing
from mnist_desktop.core.errors import QT_TRANSLATE_NOOP, UserError
from mnist_desktop.core.lattice import Lattice, times_odds
from mnist_desktop.core.normalise import NORMALISER_VERSION, SIDE, DigitImage
from mnist_desktop.core.picture import Picture
from mnist_desktop.core.prediction import CLASSES, Prediction, Reading, Verdict
from mnist_desktop.core.segment import lattices_of_drawing, lattices_of_picture
from mnist_desktop.inference.choice import Answer, chosen
from mnist_desktop.inference.network import build, quickened

REMEMBERED_PICTURES = 4
"""So many pictures are kept by id, the latest ones, for the drawings that name them."""

NEIGHBOURS_ODDS = 20
"""How much more often than by itself a glyph is a digit beside another digit."""

_DAMAGED = (RuntimeError, OSError, ValueError, EOFError, TypeError, pickle.UnpicklingError)
"""What `torch.load` and `load_state_dict` raise on weights that are not what they should be."""


class Scores(NamedTuple):
    """What a network says of N digit images.

    `probabilities` (N, 10) sum to 1 for each; `digit` (N,) says how probable it is that it is a
    digit at all: 1 where the network was not trained against non-digits.
    """

    probabilities: npt.NDArray[np.float64]
    digit: npt.NDArray[np.float64]


class Reader:
    """One loaded model. Not for several threads at once; loading takes a second or two.

    >>> Reader(model_folder()).read(drawing).number
    """

    def __init__(self, model_folder: Path) -> None:
        """Load and verify the bundle in `model_folder`; UserError where it can't be trusted."""
        self.card = ModelCard.read(model_folder, NORMALISER_VERSION)
        self._network = quickened(load_network(self.card))
        self._pictures: OrderedDict[str, Picture] = OrderedDict()
        self._check_probe()

    def read(self, item: Drawing | Picture) -> Reading:
        """Read a drawing or a picture: all glyphs, from left to right.

        A drawing over a picture needs that picture first (`remember`); KeyError without.
        """
        start = time.perf_counter()
        frame, lattices = self._lattices(item)
        answers = chosen(lattices, self._ask)
        limit = _digit_limit(answers, self.card.thresholds.digit)
        predictions = tuple(
            _judge(answer, limit, frame.place(answer.glyph.box), self.card.thresholds)
            for answer in answers
        )
        return Reading(predictions, (time.perf_counter() - start) * 1000)

    def _lattices(self, item: Drawing | Picture) -> tuple[Frame, list[Lattice[Cuttable]]]:
        """Return what there is to read, and where its boxes lie."""
        if isinstance(item, Drawing) and item.picture is None:
            return Frame(), lattices_of_drawing(item)
        ink, frame = sheet_of(item, self._pictures)
        return frame, lattices_of_picture(ink)

    def _ask(self, glyphs: Sequence[Cuttable]) -> list[Answer]:
        """Return what the network says of some glyphs, asked all at once."""
        images = [glyph.image() for glyph in glyphs]
        return [Answer(*one) for one in zip(glyphs, *self.predict(images), images, strict=True)]

    def remember(self, picture: Picture) -> None:
        """Keep a picture, so that drawings can name it by its id."""
        self._pictures[picture.id] = picture
        self._pictures.move_to_end(picture.id)
        while len(self._pictures) > REMEMBERED_PICTURES:
            self._pictures.popitem(last=False)

    def warm_up_for_pictures(self) -> None:
        """Import what only pictures need, so that reading the first one takes no longer."""
        self.read(Picture("", 2, 2, bytes([0, 0, 0, 255])))

    def predict(self, images: Sequence[DigitImage] | DigitImage) -> Scores:
        """Return what the network says of N digit images."""
        if not len(images):
            return Scores(np.zeros((0, CLASSES)), np.zeros(0))
        batch = torch.from_numpy(np.ascontiguousarray(images, np.float32)).unsqueeze(1)
        with torch.inference_mode():
            # In double precision the ten sum to 1 as closely as JSON can say.
            logits: torch.Tensor = self._network(batch).double()
            probabilities = logits[:, :CLASSES].softmax(dim=1).numpy()
            if logits.shape[1] == CLASSES:
                return Scores(probabilities, np.ones(len(logits)))
            return Scores(probabilities, logits[:, CLASSES].sigmoid().numpy())

    def _check_probe(self) -> None:
        probe = self.card.probe
        image = np.frombuffer(probe.image, np.uint8).reshape(1, SIDE, SIDE).astype(np.float32)
        found = self.predict(image / np.float32(255)).probabilities[0]
        # Written so that NaN fails too.
        if not float(np.abs(found - probe.probabilities).max()) <= PROBE_TOLERANCE:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "The model “{name}” does not answer as it was measured to;"
                    " install the program again to mend it.",
                ),
                name=self.card.name,
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
            QT_TRANSLATE_NOOP(
                "Errors",
                "The model “{name}” is of a kind that this program does not know;"
                " install the newest version of the program.",
            ),
            name=card.name,
        ) from None
    except _DAMAGED as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "The model “{name}” is damaged ({file} does not fit the network);"
                " install the program again to mend it.",
            ),
            name=card.name,
            file=WEIGHTS_FILE,
        ) from error
    return network.eval().requires_grad_(False)


def _digit_limit(answers: Sequence[Answer], limit: float) -> float:
    """Return below which probability a glyph is no digit, among these.

    The threshold is for a glyph by itself. Beside one that is a digit by it, the odds that the
    others are digits as well are higher before anyone looks.
    """
    if len(answers) < 2 or max(answer.digit for answer in answers) < limit:
        return limit
    return times_odds(limit, 1 / NEIGHBOURS_ODDS)


def kept_up_to(glyphs: Sequence[Prediction]) -> float:
    """Return the highest threshold by which all of these, read together, are digits, in [0, 1]."""
    parts = [glyph.is_digit for glyph in glyphs]
    if len(parts) < 2:
        return min(parts, default=0.0)
    # What `_digit_limit` makes of a threshold, the other way round.
    least = min(parts)
    return min(max(parts), times_odds(least, NEIGHBOURS_ODDS))


def _judge(answer: Answer, limit: float, box: Box, thresholds: Thresholds) -> Prediction:
    """Turn a network's answer into a prediction: one digit, one of several, or none."""
    row = answer.probabilities
    probabilities = tuple(row.tolist())
    order = np.argsort(-row, kind="stable").tolist()
    named: list[int] = []
    if answer.digit < limit:
        verdict = Verdict.NOT_A_DIGIT
    elif probabilities[order[0]] >= thresholds.certain:
        verdict = Verdict.DIGIT
    else:
        verdict = Verdict.UNCERTAIN
        named = [d for d in order if probabilities[d] >= thresholds.candidate]
        named = named if len(named) >= 2 else order[:2]
    image = np.rint(answer.image * 255).astype(np.uint8).tobytes()
    return Prediction(probabilities, verdict, box, tuple(named), image, float(answer.digit))
