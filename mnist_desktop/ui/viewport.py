"""Which part of the canvas the widget shows: one scale, one centre, everything in sight.

Canvas units have their origin in the middle of the widget and grow with it: a drawing keeps its
place and its share of the window, and shrinks further only where it would not fit any more.
"""

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QTransform

from mnist_desktop.core.drawing import PEN_LEAST, Box

SHORT_SIDE = 560.0
"""Canvas units along the shorter side of the widget; a pixel each in a window of usual size."""
MARGIN = 0.04
"""Share of the widget's side that stays free around what is fitted into it."""
USUAL_SHARE = 0.6
"""Of the shorter side: how large a drawing in other units is shown."""
USUAL_PENS = 25
"""A digit is about so many widths of its pen high."""
MOST_NEARER = 3.0
"""A drawing in other units is shown larger without being asked only by more than this."""
MOST_OVERHANG = 0.5
"""A drawing is shrunk without being asked only where it would have to be by more than this."""


class Viewport(NamedTuple):
    """The mapping from canvas units to the widget's coordinates."""

    size: QSizeF
    centre: QPointF
    scale: float

    @classmethod
    def plain(cls, size: QSizeF) -> "Viewport":
        """Return the viewport of an empty canvas."""
        short = max(1.0, min(size.width(), size.height()))
        return cls(size, QPointF(), short / SHORT_SIDE)

    def facing(self, box: Box) -> "Viewport":
        """Return this viewport, moved to the middle of `box` where that would be out of sight.

        Drawings of other programs have their origin where they like.
        """
        middle = QPointF(box.x + box.width / 2, box.y + box.height / 2)
        return self if self.visible().contains(middle) else self._replace(centre=middle)

    def showing(self, box: Box) -> "Viewport":
        """Return this viewport, scaled down about its centre where `box` would stick out."""
        across = max(abs(box.x - self.centre.x()), abs(box.x + box.width - self.centre.x()))
        down = max(abs(box.y - self.centre.y()), abs(box.y + box.height - self.centre.y()))
        fits = self.scale
        for half, needed in ((self.size.width() / 2, across), (self.size.height() / 2, down)):
            if needed * self.scale > half:
                fits = min(fits, half * (1 - MARGIN) / needed)
        return self._replace(scale=fits)

    def calmly_showing(self, box: Box) -> "Viewport":
        """Return this viewport, if it shows `box` well enough, else the one that shows it all.

        A stroke that ran over the edge is no reason to shrink everything when one undoes.
        """
        plain = Viewport.plain(self.size)._replace(centre=self.centre)
        fitted = plain.showing(box)
        overhang = fitted.scale < self.scale <= plain.scale
        return self if overhang and fitted.scale > self.scale * MOST_OVERHANG else fitted

    def nearer(self, box: Box, pen: float) -> "Viewport":
        """Return this viewport, enlarged where `box`, drawn with a pen so wide, would be a speck.

        Other programs count in centimetres or inches.
        """
        extent = max(box.width, box.height, USUAL_PENS * pen)
        if pen >= PEN_LEAST or not 0 < extent < USUAL_SHARE * SHORT_SIDE:
            return self
        middle = QPointF(box.x + box.width / 2, box.y + box.height / 2)
        scale = self.scale * USUAL_SHARE * SHORT_SIDE / extent
        return Viewport(self.size, middle, scale) if math.isfinite(scale) else self

    def calmly_nearer(self, near: "Viewport", box: Box) -> "Viewport":
        """Return this viewport, at the size of the nearer one, if it shows `box` well enough.

        Else return the nearer one.
        """
        grown = Viewport.plain(near.size).scale / Viewport.plain(self.size).scale
        was = Viewport(near.size, self.centre, self.scale * grown)
        seen, ink = was.visible(), QRectF(*box)  # which may have no width, or no height
        shows_all = seen.contains(ink.topLeft()) and seen.contains(ink.bottomRight())
        return was if shows_all and near.scale <= was.scale * MOST_NEARER else near

    def visible(self) -> QRectF:
        """Return the part of the canvas that is seen, in canvas units."""
        width, height = self.size.width() / self.scale, self.size.height() / self.scale
        return QRectF(self.centre.x() - width / 2, self.centre.y() - height / 2, width, height)

    def middle_for(self, shape: QSizeF) -> Box:
        """Return the largest box of a shape in the middle of what is seen, with a margin."""
        seen = self.visible()
        room = seen.size() * (1 - 2 * MARGIN)
        size = shape.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        left, top = seen.center().x() - size.width() / 2, seen.center().y() - size.height() / 2
        return Box(left, top, size.width(), size.height())

    def to_canvas(self, position: QPointF) -> QPointF:
        """Map a place of the widget to canvas units."""
        middle = QPointF(self.size.width() / 2, self.size.height() / 2)
        place: QPointF = (position - middle) / self.scale + self.centre
        return place

    def transform(self) -> QTransform:
        """Return the transform from canvas units to the widget's coordinates."""
        moved = QTransform.fromTranslate(self.size.width() / 2, self.size.height() / 2)
        moved.scale(self.scale, self.scale)
        return moved.translate(-self.centre.x(), -self.centre.y())
