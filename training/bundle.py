"""A bundle on disk: weights and card, written beside the old one and put in its place at once."""

import hashlib
import io
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch

from mnist_desktop.core.card import CARD_FILE, CARD_FORMAT, WEIGHTS_FILE, Thresholds
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.normalise import NORMALISER_VERSION, SIDE
from mnist_desktop.core.prediction import CLASSES
from mnist_desktop.inference.network import build

LICENCE = "MIT"
NEVER_REFUSES = (
    "It was not trained against what is no digit: it answers only blank, digit or uncertain, and"
    " letters, doodles and scribbles get a digit too."
)
LIMITS = (
    "Letters and symbols that have a digit's shape (O, l, S, Z…) are read as that digit.",
    "It knows Western Arabic digits only, as people from North America, Europe and Turkey wrote"
    " them.",
    "Photos: it was trained on drawn and synthetic ones; glare over the ink, heavy shadows' edges"
    " across a digit and other writing beside it can mislead it.",
    "Its probabilities were calibrated on digits like those it was trained on.",
)
Card = dict[str, Any]


class Parts(NamedTuple):
    """What a bundle is made of, besides what the program's version fixes."""

    name: str
    architecture: str
    weights: dict[str, torch.Tensor]
    probe: bytes
    """A digit image, 28×28 bytes."""


def write(folder: Path, parts: Parts, thresholds: Thresholds, record: dict[str, Any]) -> None:
    """Write weights and card into `folder`, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    buffer = io.BytesIO()
    torch.save(parts.weights, buffer)
    (folder / WEIGHTS_FILE).write_bytes(buffer.getvalue())
    card = {
        "format": CARD_FORMAT,
        "name": parts.name,
        "architecture": parts.architecture,
        "sha256": hashlib.sha256(buffer.getvalue()).hexdigest(),
        "normaliser_version": NORMALISER_VERSION,
        "classes": list(range(CLASSES)),
        "thresholds": asdict(thresholds),
        "licence": LICENCE,
        "record": record,
        "probe": {"image": parts.probe.hex(), "probabilities": _answer(parts)},
    }
    write_card(folder, card)


def read_card(folder: Path) -> Card:
    """Return a card as JSON; UserError where there is none."""
    try:
        card: Card = json.loads((folder / CARD_FILE).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise UserError(f"“{folder.name}” has no model card that can be read; train it.") from error
    return card


def write_card(folder: Path, card: Card) -> None:
    """Write a card in place of the old one, at once."""
    text = json.dumps(card, indent=2, ensure_ascii=False) + "\n"
    part = folder / f"{CARD_FILE}.part"
    part.write_text(text, "utf-8", newline="\n")
    part.replace(folder / CARD_FILE)


def publish(made: Path, folder: Path) -> None:
    """Move a finished bundle to its place, each file at once, and remove the folder it was in.

    Between the two moves the hash does not fit, which the program refuses: never a wrong answer.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in (WEIGHTS_FILE, CARD_FILE):
        (made / name).replace(folder / name)
    made.rmdir()


def _answer(parts: Parts) -> list[float]:
    """Return what the weights say to the probe, computed as the reader does."""
    network = build(parts.architecture)
    network.load_state_dict(parts.weights, strict=True)
    image = np.frombuffer(parts.probe, np.uint8).reshape(1, 1, SIDE, SIDE).astype(np.float32)
    with torch.inference_mode():
        answer: list[float] = (
            network.eval()(torch.from_numpy(image / 255))[:, :CLASSES]
            .double()
            .softmax(1)[0]
            .tolist()
        )
    return answer
