"""Answers that the tests make by hand, and the schema of their JSON."""

import json
from pathlib import Path
from typing import Any

from mnist_desktop.core.drawing import Box
from mnist_desktop.core.prediction import Prediction, Reading, Verdict

BOX = Box(1.5, -2, 30, 40.25)
SCHEMA: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "docs" / "reading.schema.json").read_text(encoding="utf-8")
)


def glyph(
    best: int, verdict: Verdict = Verdict.DIGIT, confidence: float = 0.5, second: int = 9
) -> Prediction:
    """Return a prediction of `best`, with all the rest of the probability for `second`."""
    shares = [0.0] * 10
    shares[second] = 1 - confidence
    shares[best] = confidence
    candidates = (best, second) if verdict is Verdict.UNCERTAIN else ()
    return Prediction(tuple(shares), verdict, BOX, candidates)


def reading(*glyphs: Prediction) -> Reading:
    return Reading(glyphs, 1.25)


READINGS = {
    "blank": reading(),
    "digit": reading(glyph(7, confidence=0.75)),
    "uncertain": reading(glyph(4, Verdict.UNCERTAIN)),
    "not a digit": reading(glyph(4, Verdict.NOT_A_DIGIT)),
    "two digits": reading(glyph(0), glyph(7, confidence=0.75)),
    "two, one uncertain": reading(glyph(0), glyph(7, Verdict.UNCERTAIN)),
    "two, one no digit": reading(glyph(0, Verdict.UNCERTAIN), glyph(7, Verdict.NOT_A_DIGIT)),
}
