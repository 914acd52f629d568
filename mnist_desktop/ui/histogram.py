"""The ten bars: digit, bar and percentage of each class, the best one marked.

A list view over a model, so that a screen reader finds ten rows it can read; the bars are ours.
Numbers and winner change at once; only the lengths of the bars ease.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QBrush,
    QPainter,
    QPaintEvent,
    QPalette,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mnist_desktop.core.prediction import CLASSES, Prediction
from mnist_desktop.ui.bar_painter import Bar, BarPainter
from mnist_desktop.ui.numbers import percentage
from mnist_desktop.ui.platform import override

if TYPE_CHECKING:  # made for the first answer
    from PySide6.QtCore import QVariantAnimation

EASE_MS = 90
"""How long a bar takes to its new length; longer would lag behind the pen."""
ROW_HEIGHT, ROW_HEIGHT_MOST = 18, 44
"""Pixels; on the smallest window a row may be as low as its words."""

STEPS = 2000
"""A bar's length has so many steps from nothing to full."""

Index = QModelIndex | QPersistentModelIndex


class Probabilities(QAbstractListModel):
    """Ten rows: one digit each, with its probability as text, or none while nothing is read."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._prediction: Prediction | None = None
        self._bars = (Bar(),) * CLASSES

    @property
    def prediction(self) -> Prediction | None:
        """What the rows show."""
        return self._prediction

    def set_prediction(self, prediction: Prediction | None) -> None:
        """Show another prediction, or ten empty rows; only rows that look different change."""
        before = self._bars
        self._prediction = prediction
        self._bars = _bars_of(prediction)
        for row, (old, new) in enumerate(zip(before, self._bars, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row), self.index(row), [])

    def bar(self, row: int) -> Bar:
        """Return what a row looks like."""
        return self._bars[row]

    def percentage(self, row: int) -> str:
        """Return a row's probability as it is written, “99.8 %”; empty while nothing is read."""
        return self._bars[row].percentage

    def is_best(self, row: int) -> bool:
        """Return whether a row is the one to mark; none is where it is no digit."""
        return self._bars[row].best

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else CLASSES

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = index.row()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            shown = self.percentage(row) or self.tr("not read yet")
            best = self.tr(", the best") if self.is_best(row) else ""
            return f"{row}: {shown}{best}"
        return None


def _bars_of(prediction: Prediction | None) -> tuple[Bar, ...]:
    if prediction is None:
        return (Bar(),) * CLASSES
    best = prediction.digit
    return tuple(
        Bar(percentage(share), best=row == best, muted=best is None)
        for row, share in enumerate(prediction.probabilities)
    )


class _BarDelegate(QStyledItemDelegate):
    """Paints a row: the digit, the bar in its groove, the percentage."""

    def __init__(self, histogram: "Histogram") -> None:
        super().__init__(histogram)
        self._histogram = histogram

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self._histogram.needs_paint(option.rect):
            self._histogram.paint_row(painter, QRectF(option.rect), index.row())

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._histogram.row_height())


class Histogram(QListView):
    """Shows the ten probabilities of one prediction."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._probabilities = Probabilities(self)
        self._lengths: tuple[float, ...] = (0.0,) * CLASSES
        self._from = self._to = self._lengths
        self._painted = QRegion()
        self._bar_painter: BarPainter | None = None
        self._still = False
        self._ease: QVariantAnimation | None = None
        self.setModel(self._probabilities)
        self.setItemDelegate(_BarDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the canvas
        # The window shows through. Not by `viewport()`: to find out what kind of widget it returns,
        # PySide6 makes ready all kinds there are, which takes 13 ms of the time to the first paint.
        palette = QPalette()
        palette.setBrush(QPalette.ColorRole.Base, QBrush(Qt.BrushStyle.NoBrush))
        self.setPalette(palette)
        self.setAccessibleName(self.tr("Probabilities of the ten digits"))
        self.setMinimumWidth(240)

    @property
    def probabilities(self) -> Probabilities:
        """The model behind the bars."""
        return self._probabilities

    def set_prediction(self, prediction: Prediction | None) -> None:
        """Show a prediction: numbers at once, bars on their way; None empties the bars."""
        self._probabilities.set_prediction(prediction)
        self._from = self._lengths
        found = prediction.probabilities if prediction else (0.0,) * CLASSES
        # In steps finer than a pixel of the widest bar; smaller ones need not be painted.
        self._to = tuple(round(each * STEPS) / STEPS for each in found)
        if self._ease is not None:
            self._ease.stop()
        if self._to == self._from:
            return
        if self._still:
            self._on_eased(1.0)
            return
        self.ready_to_ease().start()

    def ready_to_ease(self) -> "QVariantAnimation":
        """Return what moves the bars; made the first time, which takes 7 ms."""
        if self._ease is None:
            from PySide6.QtCore import QEasingCurve, QVariantAnimation

            self._ease = QVariantAnimation(self)
            self._ease.setStartValue(0.0)
            self._ease.setEndValue(1.0)
            self._ease.setDuration(EASE_MS)
            self._ease.setEasingCurve(QEasingCurve.Type.OutCubic)
            self._ease.valueChanged.connect(self._on_eased)
        return self._ease

    def set_still(self, still: bool) -> None:
        """Have the bars come to their lengths at once, or calmly."""
        self._still = still

    def needs_paint(self, row: QRect) -> bool:
        """Return whether a row is among what is being painted.

        The view paints all between the highest and the lowest row that changed.
        """
        return self._painted.intersects(row)

    def row_height(self) -> int:
        """Return the height of a row, in pixels: the ten fill the view, within reason."""
        room = self.contentsRect().height() // CLASSES
        return max(self._least_row_height(), min(ROW_HEIGHT_MOST, room))

    def _least_row_height(self) -> int:
        return max(ROW_HEIGHT, self.fontMetrics().height())

    def paint_row(self, painter: QPainter, row: QRectF, digit: int) -> None:
        """Paint the row of `digit` into the rectangle `row`."""
        if self._bar_painter is None:
            self._bar_painter = BarPainter(self.font(), self.palette())
        bar, length = self._probabilities.bar(digit), self._lengths[digit]
        mirrored = self.isRightToLeft()
        self._bar_painter.paint(painter, row, str(digit), bar, length, mirrored=mirrored)
        if self.hasFocus() and self.currentIndex().row() == digit:
            self._bar_painter.paint_ring(painter, row, mirrored=mirrored)

    def _on_eased(self, share: float) -> None:
        before = self._lengths
        self._lengths = tuple(
            start + (end - start) * share for start, end in zip(self._from, self._to, strict=True)
        )
        for row, (old, new) in enumerate(zip(before, self._lengths, strict=True)):
            if old != new:
                self.update(self._probabilities.index(row))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._painted = event.region()
        super().paintEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._bar_painter = None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, self._least_row_height() * CLASSES)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 34 * CLASSES)
