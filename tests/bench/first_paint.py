"""The moment at which a window has been painted for the first time."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt

from mnist_desktop.ui.main_window import MainWindow
from mnist_desktop.ui.platform import override


class _Moment(QObject):
    """Calls back as soon as the event loop has painted what was to paint."""

    def __init__(self, window: MainWindow, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then

    def wait(self) -> None:
        """Come before all that the program itself does after the paint, as an empty window does."""
        event = QEvent(QEvent.Type.User)
        QCoreApplication.postEvent(self, event, Qt.EventPriority.HighEventPriority.value)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            self._then()
            return True
        return super().event(event)


def when_painted(window: MainWindow, then: Callable[[], None]) -> None:
    """Have `then` called once, when this window has been painted for the first time."""
    # The views beside the canvas are painted in the same go, before the next event.
    window.canvas.painted.connect(_Moment(window, then).wait)
