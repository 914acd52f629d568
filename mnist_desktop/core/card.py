"""The model card: the JSON beside the weights, read and checked before anything is loaded.

Uses the standard library only, so that a wrong bundle is refused before torch is imported.
"""

import hashlib
import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from mnist_desktop.core.errors import QT_TRANSLATE_NOOP, UserError
from mnist_desktop.core.prediction import CLASSES

CARD_FORMAT = 2
"""Raised whenever a card is no longer understood by older programs, or theirs by this one."""

CARD_FILE = "card.json"
WEIGHTS_FILE = "weights.pt"
MAX_CARD_BYTES = 4 * 1024 * 1024
PROBE_TOLERANCE = 1e-3
"""How far a probability of the probe may be off: kernels differ a little between machines."""

_DAMAGED = (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError)
"""What reading a card raises where it is no JSON, or other JSON than a card."""


@dataclass(frozen=True, slots=True)
class Probe:
    """A fixed digit image, 28×28 bytes in rows, and the ten probabilities it must give."""

    image: bytes
    probabilities: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where a verdict changes; chosen on validation data."""

    certain: float
    """From this probability on, the best digit is the answer; below, it is `uncertain`."""
    candidate: float
    """From this probability on, a digit is named as a candidate; the best two always are."""
    digit: float
    """Below this probability that it is a digit at all, it is `not_a_digit`; 0 is never."""


@dataclass(frozen=True, slots=True)
class ModelCard:
    """Where the weights of a bundle come from and what they were measured to do."""

    name: str
    architecture: str
    sha256: str
    normaliser_version: int
    thresholds: Thresholds
    probe: Probe
    licence: str
    record: dict[str, Any]
    """Data, split, commit, seed, command, metrics and limits, as JSON, for people and reports."""
    model_folder: Path

    @classmethod
    def read(cls, model_folder: Path, normaliser_version: int) -> Self:
        """Read the card of a bundle and check it against this program and the weights' hash.

        UserError where the bundle is missing, damaged, or made for another program version.
        """
        text = _read(model_folder, CARD_FILE, MAX_CARD_BYTES)
        try:
            card = cls._parse(json.loads(text), model_folder)
        except _DAMAGED as error:
            raise _damaged(model_folder, CARD_FILE) from error
        if card is None or card.normaliser_version != normaliser_version:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "The model “{name}” was made for another version of this program;"
                    " install the program again to get a model that fits.",
                ),
                name=model_folder.name,
            )
        if hashlib.sha256(_read(model_folder, WEIGHTS_FILE)).hexdigest() != card.sha256:
            raise _damaged(model_folder, WEIGHTS_FILE)
        return card

    @classmethod
    def _parse(cls, fields: dict[str, Any], model_folder: Path) -> Self | None:
        if fields["format"] != CARD_FORMAT:
            return None
        if fields["classes"] != list(range(CLASSES)):
            raise ValueError("other classes than the ten digits")
        thresholds = Thresholds(**{k: float(v) for k, v in fields["thresholds"].items()})
        if not 0 <= thresholds.candidate <= thresholds.certain <= 1:
            raise ValueError("thresholds out of order")
        if not 0 <= thresholds.digit < 1:
            raise ValueError("nothing would be a digit")
        probe = Probe(
            bytes.fromhex(fields["probe"]["image"]),
            tuple(float(p) for p in fields["probe"]["probabilities"]),
        )
        if len(probe.image) != 28 * 28 or len(probe.probabilities) != CLASSES:
            raise ValueError("the probe is no digit image with ten probabilities")
        if not all(map(math.isfinite, probe.probabilities)):
            raise ValueError("the probe's probabilities are not finite")
        return cls(
            name=str(fields["name"]),
            architecture=str(fields["architecture"]),
            sha256=str(fields["sha256"]),
            normaliser_version=int(fields["normaliser_version"]),
            thresholds=thresholds,
            probe=probe,
            licence=str(fields["licence"]),
            record=dict(fields["record"]),
            model_folder=model_folder,
        )


def _read(model_folder: Path, name: str, limit: int | None = None) -> bytes:
    try:
        if limit is not None and (model_folder / name).stat().st_size > limit:
            raise _damaged(model_folder, name)
        return (model_folder / name).read_bytes()
    except FileNotFoundError:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "The model “{name}” is missing ({file} was not found);"
                " install the program again to get it back.",
            ),
            name=model_folder.name,
            file=name,
        ) from None
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "The model “{name}” cannot be read ({file}: {reason});"
                " check who may read it, or install the program again.",
            ),
            name=model_folder.name,
            file=name,
            reason=error.strerror or type(error).__name__,
        ) from error


def _damaged(model_folder: Path, name: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "Errors",
            "The model “{name}” is damaged ({file} is not as it was made);"
            " install the program again to mend it.",
        ),
        name=model_folder.name,
        file=name,
    )
