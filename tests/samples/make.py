"""`python -m tests.samples.make`: draw all samples with the mouse on the canvas, and save them.

Each comes out the same again: the hands are seeded, and the times are those of the events.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

# Before Qt is imported, and only where nobody chose otherwise.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from mnist_desktop.core import inkml
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.places import resource
from mnist_desktop.ui.canvas import Canvas
from tests.samples.hands import STYLES, TYPICAL
from tests.samples.writing import OCCASIONS, SIDE, Movement, write_digit

SHOWN = resource("samples")
"""Where the samples are that the program brings along."""
TESTED = Path(__file__).resolve().parent / "drawings"
"""Where all others are."""


class Sample(NamedTuple):
    """One drawing to be made: what it is of, in which style, and for which occasion (from 1)."""

    digit: int
    style: str
    number: int

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"{self.digit}-{self.style}-{self.number:02}{inkml.SUFFIX}"

    @property
    def path(self) -> Path:
        """Its file: the first of a typical style comes with the program."""
        shown = self.number == 1 and self.style in TYPICAL[self.digit]
        return (SHOWN if shown else TESTED) / self.name


def samples() -> Iterator[Sample]:
    """Yield all samples: each style of each digit on each occasion."""
    for digit, styles in STYLES.items():
        for style in styles:
            for number in range(1, len(OCCASIONS) + 1):
                yield Sample(digit, style, number)


def draw(canvas: Canvas, sample: Sample) -> Drawing:
    """Draw a sample on the canvas with mouse events and return what the canvas took."""
    occasion = OCCASIONS[sample.number - 1]
    canvas.clear()
    canvas.set_pen_width(occasion.pen)
    strokes = STYLES[sample.digit][sample.style]
    for movements in write_digit(strokes, occasion, Random(sample.name)):
        _press(canvas, QEvent.Type.MouseButtonPress, movements[0])
        for movement in movements[1:]:
            _press(canvas, QEvent.Type.MouseMove, movement)
        _press(canvas, QEvent.Type.MouseButtonRelease, movements[-1])
    return canvas.drawing


def _press(canvas: Canvas, kind: QEvent.Type, movement: Movement) -> None:
    """Send what a mouse would with its left button going down, held or going up."""
    place = QPointF(movement.x, movement.y)
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    event = QMouseEvent(
        kind,
        place,
        place,
        canvas.mapToGlobal(place),
        none if kind == QEvent.Type.MouseMove else left,
        none if kind == QEvent.Type.MouseButtonRelease else left,
        Qt.KeyboardModifier.NoModifier,
    )
    event.setTimestamp(movement.time)
    QCoreApplication.sendEvent(canvas, event)


def open_canvas() -> Canvas:
    """Return a canvas on the screen, of the size the hands write for; a QApplication must be."""
    canvas = Canvas()
    canvas.resize(round(SIDE), round(SIDE))
    canvas.show()
    return canvas


def main() -> None:
    """Draw all samples and put them where they belong, in place of the former ones."""
    application = QApplication.instance() or QApplication([])
    canvas = open_canvas()
    for folder in (SHOWN, TESTED):
        folder.mkdir(parents=True, exist_ok=True)
        for former in folder.glob(f"*{inkml.SUFFIX}"):
            former.unlink()
    for sample in samples():
        sample.path.write_bytes(inkml.write(draw(canvas, sample)))
    canvas.close()
    del application


if __name__ == "__main__":
    main()
