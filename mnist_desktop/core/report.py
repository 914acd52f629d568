"""Readings as text and as JSON; the JSON is described by `docs/reading.schema.json`."""

from typing import Any

from mnist_desktop.core.prediction import Prediction, Reading, Verdict


def as_json(source: str, answer: Reading | str) -> dict[str, Any]:
    """Return the row for one source: its reading, or the sentence why there is none."""
    if isinstance(answer, str):
        return {"source": source, "error": answer}
    return {
        "source": source,
        "verdict": str(answer.verdict),
        "digit": answer.digit,
        "confidence": answer.confidence,
        "probabilities": answer.probabilities and list(answer.probabilities),
        "candidates": list(answer.candidates),
        "number": answer.number,
        "digits": [_digit(prediction) for prediction in answer.predictions],
        "time_ms": answer.time_ms,
    }


def _digit(prediction: Prediction) -> dict[str, Any]:
    return {
        "digit": prediction.digit,
        "confidence": prediction.confidence,
        "probabilities": list(prediction.probabilities),
        "verdict": str(prediction.verdict),
        "box": list(prediction.box),
    }


def as_text(source: str, reading: Reading) -> str:
    """Return a few lines for people: the answer first, then the ten probabilities of each digit."""
    head = f"{source}: {in_words(reading)}  [{reading.verdict}, {reading.time_ms:.1f} ms]"
    rows = [
        "    " + "  ".join(f"{d}: {p:.1%}" for d, p in enumerate(prediction.probabilities))
        for prediction in reading.predictions
    ]
    return "\n".join([head, *rows])


def in_words(reading: Reading) -> str:
    """Return the answer as a person would say it, with its confidence where it has one."""
    match reading.verdict:
        case Verdict.BLANK:
            return "nothing drawn"
        case Verdict.NOT_A_DIGIT:
            return "not a digit"
        case Verdict.UNCERTAIN if reading.candidates:
            either = " or ".join(map(str, reading.candidates))
            return f"{either}? ({reading.confidence:.1%})"
        case _:
            return f"{reading.number} ({reading.confidence:.1%})"
