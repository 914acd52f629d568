"""Answers: the prediction for one glyph, the reading of a whole drawing or picture."""

import math
from dataclasses import dataclass, field
from enum import StrEnum

from mnist_desktop.core.drawing import Box

CLASSES = 10


class Verdict(StrEnum):
    """What an answer amounts to, from the best to the worst."""

    BLANK = "blank"
    DIGIT = "digit"
    UNCERTAIN = "uncertain"
    NOT_A_DIGIT = "not_a_digit"


_SEVERITY = {verdict: rank for rank, verdict in enumerate(Verdict)}


@dataclass(frozen=True, slots=True)
class Prediction:
    """Ten probabilities for one glyph, and the verdict.

    `box` is where the glyph is: pixels of the upright picture, or the ink's own units.
    `candidates` are the digits in question, best first; empty unless the verdict is `uncertain`.
    """

    probabilities: tuple[float, ...]
    verdict: Verdict
    box: Box
    candidates: tuple[int, ...] = ()
    image: bytes = field(default=b"", repr=False)
    """The digit image that was read, 784 bytes, rows from the top, 255 = ink; or empty."""
    is_digit: float = 1.0
    """How probable it is a digit at all, by itself, in [0, 1]; 1 where the network can't tell."""

    def __post_init__(self) -> None:
        if len(self.probabilities) != CLASSES:
            raise ValueError(f"{len(self.probabilities)} probabilities instead of {CLASSES}")
        if bool(self.candidates) != (self.verdict is Verdict.UNCERTAIN):
            raise ValueError(f"{self.verdict} with the candidates {self.candidates}")

    @property
    def best(self) -> int:
        """The digit with the highest probability."""
        return max(range(CLASSES), key=self.probabilities.__getitem__)

    @property
    def digit(self) -> int | None:
        """The digit read; None where it is none."""
        return None if self.verdict is Verdict.NOT_A_DIGIT else self.best

    @property
    def confidence(self) -> float | None:
        """The probability of `digit`; None where there is no digit."""
        return None if self.verdict is Verdict.NOT_A_DIGIT else self.probabilities[self.best]


@dataclass(frozen=True, slots=True)
class Reading:
    """All predictions of one drawing or picture, from left to right, and the time they took."""

    predictions: tuple[Prediction, ...]
    time_ms: float

    @property
    def verdict(self) -> Verdict:
        """`blank` for nothing drawn, else the worst verdict of the glyphs."""
        verdicts = (p.verdict for p in self.predictions)
        return max(verdicts, key=_SEVERITY.__getitem__, default=Verdict.BLANK)

    @property
    def only(self) -> Prediction | None:
        """The prediction, where there is exactly one glyph."""
        return self.predictions[0] if len(self.predictions) == 1 else None

    @property
    def digit(self) -> int | None:
        """The digit read, where there is exactly one glyph and it is a digit."""
        return self.only.digit if self.only else None

    @property
    def confidence(self) -> float | None:
        """The probability that the whole is right: the product over the glyphs."""
        parts = [p.confidence for p in self.predictions]
        known = [part for part in parts if part is not None]
        return math.prod(known) if known and len(known) == len(parts) else None

    @property
    def probabilities(self) -> tuple[float, ...] | None:
        """The ten probabilities, where there is exactly one glyph."""
        return self.only.probabilities if self.only else None

    @property
    def candidates(self) -> tuple[int, ...]:
        """The digits in question, where there is exactly one glyph and it is uncertain."""
        return self.only.candidates if self.only else ()

    @property
    def number(self) -> str | None:
        """The digits as one string, leading zeros kept; None where one glyph is no digit."""
        digits = [p.digit for p in self.predictions]
        known = [str(digit) for digit in digits if digit is not None]
        return "".join(known) if known and len(known) == len(digits) else None
