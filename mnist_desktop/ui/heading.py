"""The line above the bars: which of several digits they are for, and what it was read as."""

from PySide6.QtWidgets import QLabel, QWidget

from mnist_desktop.core.prediction import Prediction, Reading, Verdict
from mnist_desktop.ui.numbers import percentage


class Heading(QLabel):
    """Says what the bars beneath it are about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_reading(Reading((), 0.0), None)

    def set_reading(self, reading: Reading, shown: int | None) -> None:
        """Name the glyph shown, by its number from the left, where there are several."""
        if shown is None or len(reading.predictions) < 2:
            is_none = reading.verdict is Verdict.NOT_A_DIGIT
            # The ten always add up to one: beside a scribble, 80 % of something needs a word.
            self.setText(self.tr("If it were a digit") if is_none else self.tr("Probabilities"))
            return
        place = self.tr("Digit {number} of {count}: {read_as}")
        read_as = self._read_as(reading.predictions[shown])
        count = len(reading.predictions)
        self.setText(place.format(number=shown + 1, count=count, read_as=read_as))

    def _read_as(self, prediction: Prediction) -> str:
        match prediction.verdict:
            case Verdict.NOT_A_DIGIT:
                return self.tr("does not look like one")
            case Verdict.UNCERTAIN:
                either = self.tr(" or ").join(map(str, prediction.candidates[:3]))
                return self.tr("{either}?").format(either=either)
            case _:
                return f"{prediction.best}, {percentage(prediction.confidence or 0.0)}"
