"""The part of the canvas that only shows: a drawing, the frames on it, the paper around it.

What is on the screen is a cached image; it is painted anew, sharp, whenever size, screen scale or
colours change.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from mnist_desktop.core.drawing import PEN_LEAST, Box, Drawing
from mnist_desktop.ui import paper
from mnist_desktop.ui.glyph_boxes import GlyphBoxes
from mnist_desktop.ui.ink_painter import Run
from mnist_desktop.ui.platform import override
from mnist_desktop.ui.sheet import Sheet
from mnist_desktop.ui.viewport import Viewport

if TYPE_CHECKING:  # none is there before the first paint
    from mnist_desktop.core.picture import OpenedPicture

PICTURE_SIDE = 1024.0
"""The longer side of a drawing that is copied or exported, in pixels."""


class DrawingView(QWidget):
    """Shows a drawing in its viewport; what is painted over it is for those derived from it."""

    painted = Signal()
    """It was painted for the first time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finished = Drawing()
        self._sheet = Sheet()
        self._boxes = GlyphBoxes()
        self._viewport = Viewport.plain(QSizeF(self.size()))
        self._seen = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def keep_view(self, opened: "OpenedPicture") -> None:
        """Keep what a picture looks like, for drawings to come that name it."""
        self._sheet.keep_view(opened)

    def set_boxes(self, boxes: tuple[Box, ...], shown: int | None = None) -> None:
        """Frame the glyphs that were read, in canvas units, the one shown so that it stands out.

        One glyph is framed only on a picture, where one may ask what was read.
        """
        framed = boxes if len(boxes) > 1 or self._finished.picture is not None else ()
        before = self._boxes.reach(self._viewport)
        if self._boxes.set(framed, shown):
            self.update(before.united(self._boxes.reach(self._viewport)))

    @property
    def finished(self) -> Drawing:
        """The drawing as it is shown, without a stroke in progress."""
        return self._finished

    @property
    def viewport(self) -> Viewport:
        """What part of the canvas is shown."""
        return self._viewport

    def picture(self) -> QImage:
        """Return what is drawn as a picture of its own: tight, without frames.

        It is dark on white, but where a dark picture lies under it.
        """
        boxes = [stroke.bounds() for stroke in self._finished.strokes]
        pen = max((stroke.width for stroke in self._finished.strokes), default=0.0)
        around = Box.around(boxes) or Box(0, 0, 1, 1)
        ink = QRectF(*around).adjusted(-pen, -pen, pen, pen)
        if self._finished.picture is not None:
            placed = QRectF(*self._finished.picture.read_box)
            ink = placed.united(ink) if boxes else placed
        scale = PICTURE_SIDE / (max(ink.width(), ink.height()) or 1.0)
        viewport = Viewport(ink.size() * scale, ink.center(), scale)
        return self._sheet.apart(self._finished, viewport, QPalette("white"))

    def unit(self) -> float:
        """Return the canvas units of what looks one unit large whatever the scale."""
        return Viewport.plain(self._viewport.size).scale / self._viewport.scale

    def ink_colour(self) -> QColor:
        """Return the colour of the strokes."""
        return self._sheet.ink(self._finished, self.palette())

    def settle(self, runs: Iterable[Run]) -> None:
        """Leave a part of a growing stroke to the image of what is finished."""
        self._image()
        self._sheet.add(runs, self.ink_colour(), self._viewport)

    def take_over(self, drawing: Drawing) -> None:
        """Note a drawing of which all is settled already."""
        self._finished = drawing

    def renew(self, part: QRectF, drawing: Drawing) -> None:
        """Show a drawing that differs from the present one only in a part of the canvas."""
        self._finished = drawing
        self._sheet.renew(part, drawing, self._viewport, self.palette())
        self.update_part(part)
        if self._is_blank():
            self.update()  # the hint comes

    def restore(self, drawing: Drawing) -> None:
        """Show an earlier state of the present drawing."""
        self._finished = drawing
        self._repaint_all()

    def update_part(self, part: QRectF) -> None:
        """Show again a part of the canvas, in canvas units."""
        seen = self._viewport.transform().mapRect(part)
        self.update(seen.toAlignedRect().adjusted(-1, -1, 1, 1))

    def _show(self, drawing: Drawing) -> None:
        """Show another drawing, without the frames of the one before."""
        self._finished = drawing
        self._boxes.set((), None)
        self._fit()
        self._repaint_all()

    def _repaint_all(self) -> None:
        self._sheet.discard()
        self.update()

    def _image(self) -> QImage:
        return self._sheet.image(
            self._finished, self._viewport, self.palette(), self.devicePixelRatioF()
        )

    def _fit(self) -> None:
        bounds = self._finished.bounds()
        plain = Viewport.plain(QSizeF(self.size()))
        if bounds is None:
            self._viewport = plain
            return
        plain = plain.facing(bounds)
        # The thinnest one: those of the file, not those with which one has drawn on it since.
        pen = min((stroke.width for stroke in self._finished.strokes), default=PEN_LEAST)
        near = plain.nearer(bounds, pen)
        if near != plain:
            self._viewport = self._viewport.calmly_nearer(near, bounds)
        elif self._viewport.size == plain.size and self._viewport.centre == plain.centre:
            self._viewport = self._viewport.calmly_showing(bounds)
        else:
            self._viewport = plain.showing(bounds)

    def _is_blank(self) -> bool:
        """Return whether there is nothing to be seen but the hint."""
        return not self._finished

    def _paint_ink(self, painter: QPainter) -> None:
        """Paint what is not on the image yet, in canvas units."""

    def _paint_tools(self, painter: QPainter) -> None:
        """Paint what is above everything, in widget coordinates."""

    def _is_ringed(self) -> bool:
        """Return whether the paper is ringed, since the keys are with it."""
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        image = self._image()
        ratio = image.devicePixelRatio()
        area = event.rect()
        source = QRectF(
            area.x() * ratio, area.y() * ratio, area.width() * ratio, area.height() * ratio
        )
        painter.drawImage(QRectF(area), image, source)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_blank():
            hint = self.tr("Draw a digit here")
            paper.paint_hint(painter, self.rect(), self.palette(), self.font(), hint)
        painter.save()
        painter.setTransform(self._viewport.transform(), combine=True)
        self._paint_ink(painter)
        painter.restore()
        on_picture = self._finished.picture is not None
        self._boxes.paint(painter, self._viewport, self.palette(), on_picture=on_picture)
        paper.paint_edge(painter, self.rect(), self.palette(), ringed=self._is_ringed())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_tools(painter)
        if not self._seen:
            self._seen = True
            self.setCursor(Qt.CursorShape.CrossCursor)  # 2 ms, and nobody points here before
            self.painted.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        self._repaint_all()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._repaint_all()
        super().changeEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._repaint_all()
        return super().event(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(560, 560)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, 200)
