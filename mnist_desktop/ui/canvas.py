"""The canvas: the widget on which a drawing is made, with mouse, finger, pen or keys.

Strokes are vectors in canvas units and stay so. What is on the screen is a cached image that each
movement extends.
"""

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QSizeF, Qt, Signal
from PySide6.QtGui import QCursor, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from mnist_desktop.core.drawing import PEN_LEAST, PEN_MOST, Drawing, PlacedPicture
from mnist_desktop.ui.drawing_view import DrawingView
from mnist_desktop.ui.pen import Pen
from mnist_desktop.ui.platform import override
from mnist_desktop.ui.pointer import Act, Device, PointerSample, Taker
from mnist_desktop.ui.pointer_router import PointerRouter
from mnist_desktop.ui.settings import FingerRule
from mnist_desktop.ui.tools import Tools
from mnist_desktop.ui.viewport import Viewport

if TYPE_CHECKING:  # none is there before the first paint
    from mnist_desktop.core.picture import OpenedPicture

_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Tool(Enum):
    """What a pointer does to the drawing."""

    PEN = auto()
    ERASER = auto()


class Edit(NamedTuple):
    """One finished step: the drawing before and after, and what it is called after “Undo”."""

    before: Drawing
    after: Drawing
    name: str


class Canvas(DrawingView):
    """Shows a drawing and lets the user extend it."""

    changed = Signal(Drawing)
    """Every movement of the pen and every other change, with the drawing as it is now."""
    edited = Signal(Edit)
    """A step that can be undone is finished."""
    tool_changed = Signal(Tool)
    undo_wanted = Signal()
    """Two fingers tapped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tool = Tool.PEN
        self._pen = Pen(self, self._tell)
        self._tools = Tools(self, self._tell)
        self._taker: Taker = self._pen
        self._has_keys = False  # by the Tab key or by their use, not by a click
        self._pointer = PointerRouter(self._draw, self.undo_wanted.emit)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        # A finger or pen that rests on the canvas asks for no menu.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        # Moves without a button tell that a release went elsewhere.
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Canvas"))
        self.setAccessibleDescription(
            self.tr(
                "Draw a digit here with the mouse, a finger or a pen. With the keyboard, the arrow"
                " keys move a cross, in small steps together with Shift; Space puts the pen down"
                " and lifts it, Escape takes the stroke back."
            )
        )

    @property
    def drawing(self) -> Drawing:
        """The drawing as it is now, the stroke in progress included."""
        return self._pen.drawing

    @property
    def is_drawing(self) -> bool:
        """Whether a stroke, a pass of the eraser or a move of the crop box is in progress."""
        return self._pointer.holder is not None

    @property
    def tool(self) -> Tool:
        """What mouse, finger, the tip of a pen and the keys do."""
        return self._tool

    @property
    def pen_width(self) -> float:
        """The width of the strokes to come."""
        return self._pen.width

    def set_tool(self, tool: Tool) -> None:
        """Set what the next stroke does; one in progress goes on as it began."""
        if tool is self._tool:
            return
        self._tool = tool
        hovers = tool is Tool.ERASER and self.underMouse()
        self._tools.show_ring(QPointF(self.mapFromGlobal(QCursor.pos())) if hovers else None)
        self.tool_changed.emit(tool)

    def set_pen_width(self, width: float) -> None:
        """Set the width of the strokes to come, in canvas units of a drawing shown in full size.

        The eraser grows with it.
        """
        self._pen.width = min(max(width, PEN_LEAST), PEN_MOST)
        self._tools.set_width(self._pen.width)

    def set_finger_rule(self, rule: FingerRule) -> None:
        """Set whether fingers draw."""
        self._pointer.set_finger_rule(rule)

    def set_drawing(self, drawing: Drawing) -> None:
        """Show another drawing; a stroke in progress is given up.

        A picture under it must have been shown before, by `show_picture` or `keep_view`.
        """
        self._pointer.cancel()
        if drawing == self._finished:
            return
        self._show(drawing)
        self.changed.emit(drawing)

    def show_drawing(self, drawing: Drawing) -> None:
        """Show a drawing from a file instead of the present one, as a step of its own."""
        self._replace(drawing, self.tr("opening a drawing"))

    def show_picture(self, opened: "OpenedPicture") -> None:
        """Show a picture instead of the present drawing, as a step of its own."""
        shape = QSizeF(opened.view.width, opened.view.height)
        place = Viewport.plain(QSizeF(self.size())).middle_for(shape)
        self.keep_view(opened)
        placed = PlacedPicture(opened.picture.id, place)
        self._replace(Drawing((), placed), self.tr("opening a picture"))

    def clear(self) -> None:
        """Start anew; the drawing so far can be had back by undoing."""
        self.finish_stroke()
        if self._finished:
            self._replace(Drawing(), self.tr("clearing"))

    def read_whole_picture(self) -> None:
        """Set the crop box back to the whole picture."""
        self.finish_stroke()
        if self._tools.cropper is not None:
            self._note(self._tools.cropper.reset(), self.tr("reading the whole picture"))

    def cancel_stroke(self) -> bool:
        """Take back the stroke in progress; False where there is none."""
        return self._pointer.cancel()

    def finish_stroke(self) -> None:
        """Finish a stroke in progress as it is: what comes next must not swallow it."""
        self._pointer.let_go()
        self._finish()

    def _replace(self, drawing: Drawing, name: str) -> None:
        self.finish_stroke()
        before = self._finished
        self.set_drawing(drawing)
        if before != drawing:
            self.edited.emit(Edit(before, drawing, name))

    def _draw(self, sample: PointerSample) -> None:
        """Hand a sample on; who is given the beginning gets all that follows."""
        if sample.act is Act.HOVER:
            self._hover(sample)
            return
        if sample.act is Act.BEGIN:
            self._finish()  # a stroke whose end never came
            if sample.device is not Device.KEYS:
                self._leave_keys()
            self._taker = self._taker_of(sample)
        self._taker.take(sample)
        if sample.act is Act.END:
            self._finish()

    def _hover(self, sample: PointerSample) -> None:
        shape = self._tools.cursor_at(sample.position)
        erases = shape is None and self._erases(sample)
        self._tools.show_ring(sample.position if erases else None)
        shape = shape or Qt.CursorShape.CrossCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)
            drawn = shape is Qt.CursorShape.CrossCursor
            tip = self.tr("Only what is inside the box is read; drag its handles to change it.")
            self.setToolTip("" if drawn else tip)

    def _taker_of(self, sample: PointerSample) -> Taker:
        """Return what the samples go to that begin with this one."""
        cropper = self._tools.cropper
        if cropper is not None and cropper.takes(sample):
            return cropper
        return self._tools.eraser if self._erases(sample) else self._pen

    def _erases(self, sample: PointerSample) -> bool:
        return sample.erases or self._tool is Tool.ERASER

    def _finish(self) -> None:
        cropped = self._taker is self._tools.cropper
        name = self.tr("stroke") if self._taker is self._pen else self.tr("erasing")
        self._note(self._taker.finish(), self.tr("cropping") if cropped else name)

    def _note(self, before: Drawing | None, name: str) -> None:
        """Note a step that changed the drawing `before`; None changed nothing."""
        if before is not None:
            self.edited.emit(Edit(before, self._finished, name))

    def _tell(self) -> None:
        self.changed.emit(self.drawing)

    @override
    def keep_view(self, opened: "OpenedPicture") -> None:
        super().keep_view(opened)
        self._tools.expect_picture()

    def _leave_keys(self) -> None:
        """Show no longer what is only for the keys: another device draws."""
        if not self.hasFocus():
            self.setFocus(Qt.FocusReason.MouseFocusReason)  # a pen's press does not give it
        if self._has_keys:
            self._has_keys = False
            self._tools.key_pen.hide()
            self.update()

    @override
    def _is_blank(self) -> bool:
        return not self._finished and not self._pen.draws

    @override
    def _is_ringed(self) -> bool:
        return self._has_keys and self.hasFocus()

    @override
    def _repaint_all(self) -> None:
        self._pen.unsettle()
        super()._repaint_all()

    @override
    def _paint_ink(self, painter: QPainter) -> None:
        self._pen.paint(painter)

    @override
    def _paint_tools(self, painter: QPainter) -> None:
        self._tools.paint(painter, down=self._pointer.holder is Device.KEYS)

    @override
    def event(self, event: QEvent) -> bool:
        if self._pointer.take(event):
            return event.isAccepted()
        if event.type() == QEvent.Type.Leave and self._pointer.holder is None:
            self._tools.show_ring(None)
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key_pen = self._tools.key_pen
        before = key_pen.reach(self._viewport)
        down = self._pointer.holder is Device.KEYS
        cropper = self._tools.cropper if not down else None
        cropped = cropper.key(event) if cropper is not None else None
        if cropped is not None:
            self._note(cropped, self.tr("cropping"))
            return
        samples = key_pen.press(event, self._viewport, down=down)
        if samples is None:
            super().keyPressEvent(event)
            return
        if not self._has_keys:
            self._has_keys = True
            self.update()
        for sample in samples:
            self._pointer.keys(sample)
        self.update(before.united(key_pen.reach(self._viewport)))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in _BY_KEYS:
            self._has_keys = True
        elif event.reason() == Qt.FocusReason.MouseFocusReason:
            self._leave_keys()
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._pointer.holder is Device.KEYS:
            # The keys that would lift the pen go elsewhere now.
            self._pointer.keys(self._tools.key_pen.lift(self._viewport, time=0.0))
        super().focusOutEvent(event)
