"""The image of what is finished on a canvas: paper, picture and strokes, sharp on any screen."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPalette

from mnist_desktop.core.drawing import Drawing, Stroke
from mnist_desktop.core.picture import OpenedPicture, View
from mnist_desktop.ui import ink_painter
from mnist_desktop.ui.viewport import Viewport

PIXELATED_FROM = 3.0
"""From this enlargement on, a picture is shown with its pixels as squares, not blurred."""


class Sheet:
    """Keeps the painted image until it is stale, and the views of the pictures it may show."""

    def __init__(self) -> None:
        self._views: dict[str, View] = {}
        self._image: QImage | None = None
        self._paths: dict[int, tuple[Stroke, QPainterPath]] = {}

    def keep_view(self, opened: OpenedPicture) -> None:
        """Keep what a picture looks like, for the drawings that name it."""
        self._views[opened.picture.id] = opened.view

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
            self._image = QImage(size, QImage.Format.Format_RGB32)
            self._image.setDevicePixelRatio(ratio)
            self._image.fill(palette.color(QPalette.ColorRole.Base))
            painter = _painter(self._image, viewport)
            self._paint_picture(painter, drawing, viewport)
            for stroke in drawing.strokes:
                painter.setPen(ink_painter.round_pen(self.ink(drawing, palette), stroke.width))
                painter.drawPath(self._path(stroke))
            painter.end()
            shown = set(map(id, drawing.strokes))
            self._paths = {key: kept for key, kept in self._paths.items() if key in shown}
        return self._image

    def add(self, path: QPainterPath, colour: QColor, width: float, viewport: Viewport) -> None:
        """Paint a part of a stroke on the image; without an image, it comes with the next one."""
        if self._image is not None:
            painter = _painter(self._image, viewport)
            painter.setPen(ink_painter.round_pen(colour, width))
            painter.drawPath(path)
            painter.end()

    def discard(self) -> None:
        """Forget the image: size, scale, colours or drawing are others."""
        self._image = None

    def _path(self, stroke: Stroke) -> QPainterPath:
        """Return a stroke's curve, made once: two hundred strokes took a tenth of a second."""
        kept = self._paths.get(id(stroke))
        if kept is None or kept[0] is not stroke:
            values = memoryview(stroke.data).cast("d").tolist()
            kept = self._paths[id(stroke)] = (stroke, ink_painter.curve(values))
        return kept[1]

    def _paint_picture(self, painter: QPainter, drawing: Drawing, viewport: Viewport) -> None:
        placed = drawing.picture
        if placed is None:
            return
        view = self._views[placed.id]
        shown = QImage(
            view.rgb, view.width, view.height, 3 * view.width, QImage.Format.Format_RGB888
        )
        enlarged = placed.place.width * viewport.scale / view.width
        smooth = QPainter.RenderHint.SmoothPixmapTransform
        painter.setRenderHint(smooth, enlarged < PIXELATED_FROM)
        painter.drawImage(QRectF(*placed.place), shown)


def _painter(image: QImage, viewport: Viewport) -> QPainter:
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(viewport.transform(), combine=True)
    return painter
