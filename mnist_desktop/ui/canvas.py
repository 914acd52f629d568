"""The canvas: the widget on which a drawing is made, with the mouse or a finger.

Strokes are vectors in canvas units and stay so. What is on the screen is a cached image that each
movement extends; it is painted anew, sharp, whenever size, screen scale or colours change.
"""

from array import array
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontInfo,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from mnist_desktop.core.drawing import PEN_WIDTH, Box, Drawing, PlacedPicture, Stroke
from mnist_desktop.core.picture import OpenedPicture
from mnist_desktop.ui import ink_painter
from mnist_desktop.ui.glyph_boxes import GlyphBoxes
from mnist_desktop.ui.ink_painter import FIELDS
from mnist_desktop.ui.platform import override
from mnist_desktop.ui.pointer import Act, PointerRouter, PointerSample
from mnist_desktop.ui.sheet import Sheet
from mnist_desktop.ui.viewport import MARGIN, Viewport

HINT_ALPHA = 165
"""Opacity (0-255) of the hint on an empty canvas: 5.5 to 1 on white paper (WCAG AA asks 4.5)."""
SETTLE_AFTER = 48
"""So many points of a growing stroke are painted anew with each movement, as one smooth line.

Painted one by one they would overlap, and their soft edges add up to a jagged one.
"""


@dataclass(frozen=True, slots=True)
class Edit:
    """One finished step: the drawing before and after, and what it is called in the menu."""

    before: Drawing
    after: Drawing
    name: str


class Canvas(QWidget):
    """Shows a drawing and lets the user extend it."""

    changed = Signal(Drawing)
    """Every movement of the pen and every other change, with the drawing as it is now."""
    edited = Signal(Edit)
    """A step that can be undone is finished."""
    painted = Signal()
    """The canvas was painted for the first time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finished = Drawing()
        self._growing: array[float] | None = None
        self._settled = 0  # up to this point, the growing stroke is on the cached image
        self._pen_width = PEN_WIDTH
        self._sheet = Sheet()
        self._boxes = GlyphBoxes()
        self._viewport = Viewport.plain(QSizeF(self.size()))
        self._seen = False
        self._pointer = PointerRouter(self._draw)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # Moves without a button tell that a release went elsewhere.
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Canvas"))
        self.setAccessibleDescription(self.tr("Draw a digit here with the mouse or a finger."))

    @property
    def drawing(self) -> Drawing:
        """The drawing as it is now, the stroke in progress included."""
        growing = self._growing
        stroke = Stroke(growing.tobytes(), self._width()) if growing is not None else None
        return self._finished.with_stroke(stroke) if stroke else self._finished

    def set_pen_width(self, width: float) -> None:
        """Set the width of the strokes to come, in canvas units of a drawing shown in full size."""
        self._pen_width = width

    def set_drawing(self, drawing: Drawing) -> None:
        """Show another drawing; a stroke in progress is given up.

        A picture under it must have been shown before, by `show_picture`.
        """
        self._pointer.cancel()
        if drawing == self._finished:
            return
        self._finished = drawing
        self._boxes.set((), None)
        self._fit()
        self._repaint_all()
        self.changed.emit(drawing)

    def show_drawing(self, drawing: Drawing) -> None:
        """Show a drawing from a file instead of the present one, as a step of its own."""
        self._replace(drawing, self.tr("Open drawing"))

    def show_picture(self, opened: OpenedPicture) -> None:
        """Show a picture instead of the present drawing, as a step of its own."""
        view = opened.view
        seen = Viewport.plain(QSizeF(self.size())).visible()
        room = seen.size() * (1 - 2 * MARGIN)
        shown = QSizeF(view.width, view.height).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        place = Box(-shown.width() / 2, -shown.height() / 2, shown.width(), shown.height())
        self._sheet.keep_view(opened)
        placed = PlacedPicture(opened.picture.id, place)
        self._replace(Drawing((), placed), self.tr("Open picture"))

    def clear(self) -> None:
        """Start anew; the drawing so far can be had back by undoing."""
        self._settle_stroke()
        if self._finished:
            self._replace(Drawing(), self.tr("Clear"))

    def cancel_stroke(self) -> bool:
        """Take back the stroke in progress; False where there is none."""
        return self._pointer.cancel()

    def set_boxes(self, boxes: tuple[Box, ...], shown: int | None = None) -> None:
        """Frame the glyphs that were read, in canvas units, the one shown so that it stands out.

        One glyph is framed only on a picture, where one may ask what was read.
        """
        framed = boxes if len(boxes) > 1 or self._finished.picture is not None else ()
        before = self._boxes.reach(self._viewport)
        if self._boxes.set(framed, shown):
            self.update(before.united(self._boxes.reach(self._viewport)))

    def _replace(self, drawing: Drawing, name: str) -> None:
        self._settle_stroke()
        before = self._finished
        self.set_drawing(drawing)
        if before != drawing:
            self.edited.emit(Edit(before, drawing, name))

    def _draw(self, sample: PointerSample) -> None:
        match sample.act:
            case Act.BEGIN:
                self._finish()  # a stroke whose end never came
                if not self._finished:
                    self.update()  # the hint goes
                self._growing = array("d")
                self._settled = 0
                self._extend(sample)
            case Act.EXTEND:
                self._extend(sample)
            case Act.END:
                self._extend(sample)
                self._finish()
            case Act.CANCEL:
                self._growing = None
                self._repaint_all()
                self.changed.emit(self._finished)

    def _extend(self, sample: PointerSample) -> None:
        growing = self._growing
        if growing is None:
            return
        place = self._viewport.to_canvas(sample.position)
        here = [place.x(), place.y()]
        if sample.act is Act.END and growing[-FIELDS : -FIELDS + 2].tolist() == here:
            return  # the pen was lifted where it was: no new point
        growing.extend((place.x(), place.y(), sample.pressure, sample.time))
        last = len(growing) // FIELDS - 1
        if last - self._settled >= SETTLE_AFTER:
            self._settle(ink_painter.curve(growing, self._settled, to_pen=False))
            self._settled = last
        touched = ink_painter.newest_reach(growing, self._width())
        self.update(self._viewport.transform().mapRect(touched).toAlignedRect())
        self.changed.emit(self.drawing)

    def _settle_stroke(self) -> None:
        """Finish a stroke in progress as it is: what replaces the drawing must not swallow it."""
        self._pointer.let_go()
        self._finish()

    def _finish(self) -> None:
        growing, before = self._growing, self._finished
        if growing is None:
            return
        self._settle(ink_painter.curve(growing, self._settled))
        self._finished = self.drawing
        self._growing = None
        self.edited.emit(Edit(before, self._finished, self.tr("Draw")))

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
        if self._growing:
            painter.save()
            painter.setTransform(self._viewport.transform(), combine=True)
            painter.setPen(ink_painter.round_pen(self._ink(), self._width()))
            painter.drawPath(ink_painter.curve(self._growing, self._settled))
            painter.restore()
        elif not self._finished:
            self._paint_hint(painter)
        self._boxes.paint(painter, self._viewport, self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if not self._seen:
            self._seen = True
            self.setCursor(Qt.CursorShape.CrossCursor)  # 2 ms, and nobody points here before
            self.painted.emit()

    def _paint_hint(self, painter: QPainter) -> None:
        font = self.font()
        font.setPointSizeF(QFontInfo(font).pointSizeF() * 1.5)
        painter.setFont(font)
        colour = self.palette().color(QPalette.ColorRole.Text)
        colour.setAlpha(HINT_ALPHA)
        painter.setPen(colour)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Draw a digit here"))

    def _image(self) -> QImage:
        return self._sheet.image(
            self._finished, self._viewport, self.palette(), self.devicePixelRatioF()
        )

    def _settle(self, path: QPainterPath) -> None:
        """Leave a part of the growing stroke to the image of what is finished."""
        self._image()
        self._sheet.add(path, self._ink(), self._width(), self._viewport)

    def _width(self) -> float:
        """Return the pen's width in canvas units: as wide on the screen whatever the scale."""
        return self._pen_width * Viewport.plain(self._viewport.size).scale / self._viewport.scale

    def _ink(self) -> QColor:
        return self._sheet.ink(self._finished, self.palette())

    def _repaint_all(self) -> None:
        self._sheet.discard()
        self._settled = 0  # what was on the old image of a growing stroke is not on the new one
        self.update()

    def _fit(self) -> None:
        bounds = self._finished.bounds()
        plain = Viewport.plain(QSizeF(self.size()))
        if bounds is None:
            self._viewport = plain
            return
        plain = plain.facing(bounds)
        if self._viewport.size == plain.size and self._viewport.centre == plain.centre:
            self._viewport = self._viewport.calmly_showing(bounds)
        else:
            self._viewport = plain.showing(bounds)

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
        if isinstance(event, QMouseEvent):
            self._pointer.mouse(event)
            return event.isAccepted()
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._repaint_all()
        return super().event(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(560, 560)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, 200)
