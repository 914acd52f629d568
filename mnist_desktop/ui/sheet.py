"""The image of what is finished on a canvas: paper, picture and strokes, sharp on any screen."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from mnist_desktop.core.drawing import Drawing, Stroke
from mnist_desktop.ui import ink_painter
from mnist_desktop.ui.ink_painter import Run
from mnist_desktop.ui.viewport import Viewport

if TYPE_CHECKING:  # none is there before the first paint
    from mnist_desktop.core.picture import OpenedPicture, View

PIXELATED_FROM = 3.0
"""From this enlargement on, a picture is shown with its pixels as squares, not blurred."""


MOST_VIEWS = 3
"""Each may have 12 MB, and the one shown is always among the latest."""


class _Look(NamedTuple):
    """How a stroke is painted, and the part of the canvas it takes."""

    stroke: Stroke
    runs: list[Run]
    reach: QRectF


class Sheet:
    """Keeps the painted image until it is stale, and the views of the pictures it may show."""

    def __init__(self) -> None:
        self._views: dict[str, View] = {}
        self._image: QImage | None = None
        self._ground: QImage | None = None  # the image without strokes; None for mere paper
        self._looks: dict[int, _Look] = {}
        self._cuts = False

    def keep_view(self, opened: "OpenedPicture") -> None:
        """Keep what a picture looks like, for the drawings to come that name it.

        It need not be kept again before another `MOST_VIEWS` are.
        """
        self._views.pop(opened.picture.id, None)
        self._views[opened.picture.id] = opened.view
        while len(self._views) > MOST_VIEWS:
            del self._views[next(iter(self._views))]

    def ink(self, drawing: Drawing, palette: QPalette) -> QColor:
        """Return the colour of the strokes: the text's, or what stands out of the picture."""
        if drawing.picture is None:
            return palette.color(QPalette.ColorRole.Text)
        return QColor("white" if self._views[drawing.picture.id].dark_paper else "black")

    def image(
        self, drawing: Drawing, viewport: Viewport, palette: QPalette, ratio: float
    ) -> QImage:
        """Return the image, painted anew where it has been discarded; `ratio` is the screen's."""
        if self._image is None:
            width, height = viewport.size.width(), viewport.size.height()
            size = QSize(round(width * ratio), round(height * ratio))
            image = QImage(size, QImage.Format.Format_RGB32)
            image.setDevicePixelRatio(ratio)
            image.fill(self._paper(drawing, palette))
            self._paint_picture(image, drawing, viewport)
            self._ground = image.copy() if drawing.picture is not None else None
            self._image = image
            self._paint_strokes(image.rect(), drawing, viewport, palette)
        return self._image

    def _paper(self, drawing: Drawing, palette: QPalette) -> QColor:
        """Return the colour around the picture: where it is cut, ink must stand out there too."""
        placed = drawing.picture
        if self._cuts and placed is not None and self._views[placed.id].dark_paper:
            return QColor("black")
        return palette.color(QPalette.ColorRole.Base)

    def apart(self, drawing: Drawing, viewport: Viewport, palette: QPalette) -> QImage:
        """Return the image that a drawing has elsewhere: in other colours, in another size.

        There its picture ends where its crop does.
        """
        other = Sheet()
        other._cuts = True
        other._views = self._views
        return other.image(drawing, viewport, palette, 1.0)

    def renew(self, part: QRectF, drawing: Drawing, viewport: Viewport, palette: QPalette) -> None:
        """Paint a part of the canvas anew; without an image, it comes with the next one."""
        if self._image is not None:
            seen = viewport.transform().mapRect(part)
            pixels = _scaled(seen, self._image.devicePixelRatio()).toAlignedRect()
            around = pixels.adjusted(-1, -1, 1, 1)
            self._paint_ground(around, palette)
            self._paint_strokes(around, drawing, viewport, palette)

    def add(self, runs: Iterable[Run], colour: QColor, viewport: Viewport) -> None:
        """Paint a part of a stroke on the image; without an image, it comes with the next one."""
        if self._image is not None:
            painter = QPainter(self._image)
            _look_through(painter, viewport)
            ink_painter.paint(painter, runs, colour)
            painter.end()

    def discard(self) -> None:
        """Forget the image: size, scale, colours or drawing are others."""
        self._image = None

    def _paint_ground(self, pixels: QRect, palette: QPalette) -> None:
        """Paint paper and picture in a part of the image, in whole pixels."""
        if self._image is None:
            return
        part = _scaled(QRectF(pixels), 1 / self._image.devicePixelRatio())
        painter = QPainter(self._image)
        if self._ground is None:
            painter.fillRect(part, palette.color(QPalette.ColorRole.Base))
        else:  # a picture painted in parts would not fit together to the pixel
            painter.drawImage(part, self._ground, QRectF(pixels))
        painter.end()

    def _paint_strokes(
        self, pixels: QRect, drawing: Drawing, viewport: Viewport, palette: QPalette
    ) -> None:
        """Paint the strokes in a part of the image, in whole pixels."""
        if self._image is None:
            return
        part = _scaled(QRectF(pixels), 1 / self._image.devicePixelRatio())
        painter = QPainter(self._image)
        painter.setClipRect(part)
        _look_through(painter, viewport)
        inverse, _ = viewport.transform().inverted()
        ink, seen = self.ink(drawing, palette), inverse.mapRect(part)
        for stroke in drawing.strokes:
            look = self._look(stroke)
            if look.reach.intersects(seen):
                ink_painter.paint(painter, look.runs, ink)
        painter.end()
        shown = set(map(id, drawing.strokes))
        self._looks = {key: kept for key, kept in self._looks.items() if key in shown}

    def _look(self, stroke: Stroke) -> _Look:
        """Return a stroke's look, made once: two hundred strokes took a tenth of a second."""
        kept = self._looks.get(id(stroke))
        if kept is None or kept.stroke is not stroke:
            values = memoryview(stroke.data).cast("d").tolist()
            margin = stroke.width / 2 + 1
            reach = QRectF(*stroke.bounds()).adjusted(-margin, -margin, margin, margin)
            runs = ink_painter.stroke_runs(values, stroke.width)
            kept = self._looks[id(stroke)] = _Look(stroke, runs, reach)
        return kept

    def _paint_picture(self, image: QImage, drawing: Drawing, viewport: Viewport) -> None:
        placed = drawing.picture
        if placed is None:
            return
        view = self._views[placed.id]
        shown = QImage(
            view.rgb, view.width, view.height, 3 * view.width, QImage.Format.Format_RGB888
        )
        enlarged = placed.place.width * viewport.scale / view.width
        smooth = QPainter.RenderHint.SmoothPixmapTransform
        painter = QPainter(image)
        _look_through(painter, viewport)
        painter.setRenderHint(smooth, enlarged < PIXELATED_FROM)
        if self._cuts:
            painter.setClipRect(QRectF(*placed.read_box))
        painter.drawImage(QRectF(*placed.place), shown)
        painter.end()


def _look_through(painter: QPainter, viewport: Viewport) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(viewport.transform(), combine=True)


def _scaled(area: QRectF, scale: float) -> QRectF:
    return QRectF(area.x() * scale, area.y() * scale, area.width() * scale, area.height() * scale)
