"""Which of several glyphs the bars are for: the one last touched, unless another was chosen."""

import math

from mnist_desktop.core.drawing import Box, Drawing
from mnist_desktop.core.prediction import Reading


class Attention:
    """Follows the pen from glyph to glyph; a choice holds until the drawing changes."""

    def __init__(self) -> None:
        self._chosen: tuple[Drawing, int] | None = None

    def choose(self, drawing: Drawing, glyph: int) -> None:
        """Stay with a glyph, by its number from the left, as long as the drawing is this one."""
        self._chosen = (drawing, glyph)

    def glyph(self, reading: Reading, drawing: Drawing) -> int | None:
        """Return the number of the glyph to show, from the left; None where nothing was read.

        The reading may be of a drawing that was a little shorter than this one.
        """
        boxes = [prediction.box for prediction in reading.predictions]
        if not boxes:
            return None
        if self._chosen is not None:
            chosen_on, glyph = self._chosen
            if chosen_on == drawing and glyph < len(boxes):
                return glyph
        if not drawing.strokes:
            return len(boxes) - 1
        x, y = memoryview(drawing.strokes[-1].data).cast("d")[-4:-2].tolist()
        # Nearest, not only the one around it: the pen is a little ahead of the reading. Where it
        # is as near to several, the right one: that is where writing goes on.
        return min(range(len(boxes)), key=lambda index: (_distance(boxes[index], x, y), -index))


def _distance(box: Box, x: float, y: float) -> float:
    """Return how far a place is from a box; 0 within it."""
    beside = max(box.x - x, 0.0, x - box.x - box.width)
    above = max(box.y - y, 0.0, y - box.y - box.height)
    return math.hypot(beside, above)
