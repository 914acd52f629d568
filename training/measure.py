"""Measures a bundle through the door that the program uses: opened files and drawings → Reader."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from tqdm import tqdm

from mnist_desktop import Reader
from mnist_desktop.core.decoder import decode
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.picture import Picture
from mnist_desktop.core.prediction import CLASSES, Verdict
from mnist_desktop.inference.reader import kept_up_to
from training.sets import EvaluationSet, Item


class Measured(NamedTuple):
    """The answers to N digits: probabilities (N, 10), and the digits (N,) they should be.

    Where the program saw no single glyph the probabilities are all 0, which counts as wrong.
    """

    probabilities: npt.NDArray[np.float64]
    labels: npt.NDArray[np.int64]

    @property
    def right(self) -> npt.NDArray[np.bool_]:
        """Which answers are right, (N,)."""
        right: npt.NDArray[np.bool_] = (self.probabilities.argmax(axis=1) == self.labels) & (
            self.confidence > 0
        )
        return right

    @property
    def confidence(self) -> npt.NDArray[np.float64]:
        """The probability of the digit answered, (N,)."""
        highest: npt.NDArray[np.float64] = self.probabilities.max(axis=1)
        return highest

    @property
    def accuracy(self) -> float:
        """The share of right answers, in [0, 1]."""
        return float(self.right.mean())

    def metrics(self) -> dict[str, float | int]:
        """Return the figures that a card records."""
        return {
            "accuracy": round(self.accuracy, 6),
            "errors": int((~self.right).sum()),
            "count": len(self.labels),
        }

    def confusion(self) -> npt.NDArray[np.int64]:
        """Return how often each digit (row) was answered as each (column); (10, 10)."""
        table = np.zeros((CLASSES, CLASSES), np.int64)
        np.add.at(table, (self.labels, self.probabilities.argmax(axis=1)), 1)
        return table


@dataclass(frozen=True, slots=True)
class Answer:
    """What the program said to one item: the digits read, the verdict, ten probabilities.

    `number` is empty where nothing was read as a digit; `probabilities` are None but for one glyph.
    `kept_up_to` is the highest threshold by which it is read as digits; 0 for a blank.
    """

    item: Item
    number: str
    verdict: Verdict
    probabilities: tuple[float, ...] | None
    kept_up_to: float = 1.0

    @property
    def right(self) -> bool:
        """Whether all digits were read; what is no digit must be said to be none, or be blank."""
        if self.item.label:
            return self.number == self.item.label
        return self.rejected

    @property
    def rejected(self) -> bool:
        """Whether the program said that it is no digit, or saw nothing."""
        return self.verdict in {Verdict.NOT_A_DIGIT, Verdict.BLANK}


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answers to a set, or to some of it, evenly spread."""

    measured: EvaluationSet
    answers: tuple[Answer, ...]

    @property
    def wrong(self) -> tuple[Answer, ...]:
        """The answers that are not right."""
        return tuple(answer for answer in self.answers if not answer.right)

    def figures(self, strict: float | None = None) -> dict[str, Any]:
        """Return the figures that a card records; shares in [0, 1].

        Of digits: how many are read right and kept as digits; of others: how many are rejected,
        and how many would be by the threshold `strict`.
        """
        count = len(self.answers)
        rejected = sum(answer.rejected for answer in self.answers) / count
        found: dict[str, Any] = {"title": self.measured.title, "count": count}
        if self.measured.local:
            found["local"] = self.measured.local
        if self.measured.nondigits:
            found["rejected"] = round(rejected, 6)
            if strict is not None:
                found["rejected_strictly"] = round(self._rejected_by(strict), 6)
            return found
        found |= {"accuracy": round(1 - len(self.wrong) / count, 6), "errors": len(self.wrong)}
        return found | {"kept": round(1 - rejected, 6)}

    def _rejected_by(self, threshold: float) -> float:
        return sum(answer.kept_up_to < threshold for answer in self.answers) / len(self.answers)

    def digits(self) -> Measured:
        """Return the answers to single digits, with their probabilities."""
        known = [answer for answer in self.answers if len(answer.item.label) == 1]
        rows = [answer.probabilities or (0.0,) * CLASSES for answer in known]
        labels = [int(answer.item.label) for answer in known]
        return Measured(np.array(rows).reshape(-1, CLASSES), np.array(labels, np.int64))


def read_set(reader: Reader, wanted: EvaluationSet, limit: int | None = None) -> Outcome:
    """Read a set, or `limit` of its items, one after the other, as the program does."""
    count = wanted.count if limit is None else min(limit, wanted.count)
    items = tqdm(wanted.items(limit), wanted.name, count, leave=False, unit="item", disable=None)
    return Outcome(wanted, tuple(_answer(reader, item) for item in items))


def _answer(reader: Reader, item: Item) -> Answer:
    content = item.content
    opened = content if isinstance(content, Drawing) else decode(content, item.name).picture
    reading = reader.read(opened)
    return Answer(
        item,
        reading.number or "",
        reading.verdict,
        reading.probabilities,
        kept_up_to(reading.predictions),
    )


def threshold_that_keeps(share: float, outcomes: Iterable[Outcome]) -> float:
    """Return the highest threshold by which such a share of each set's items are digits."""
    return min(
        float(
            np.quantile(
                [answer.kept_up_to for answer in outcome.answers], 1 - share, method="lower"
            )
        )
        for outcome in outcomes
    )


def measure(reader: Reader, items: Iterable[tuple[Drawing | Picture, int]], title: str) -> Measured:
    """Read everything, one after the other, as the program does."""
    rows, labels = [], []
    for item, label in tqdm(items, title, leave=False, unit="digit"):
        rows.append(reader.read(item).probabilities or (0.0,) * CLASSES)
        labels.append(label)
    return Measured(np.array(rows), np.array(labels, np.int64))


def joined(parts: Iterable[Measured]) -> Measured:
    """Return the answers of several sets as one."""
    known = list(parts)
    return Measured(
        np.concatenate([part.probabilities for part in known]),
        np.concatenate([part.labels for part in known]),
    )
