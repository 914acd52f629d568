"""The peer of the first paint: an empty PySide6 window, watched for a while after it.

Its one argument is the time of its start, of the system's monotonic clock. Shipped with nothing.
"""

import sys
import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Empty(QMainWindow):
    """The least that knows when it has been painted."""

    painted = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of it."""
        self.painted.emit()


def note() -> None:
    """Note the first paint; what goes on to watch is imported only now."""
    painted = time.monotonic() - float(sys.argv[1])
    window.painted.disconnect()
    from tests.bench.watch import for_a_while

    for_a_while(painted)


application = QApplication([])
window = Empty()
window.painted.connect(note, Qt.ConnectionType.QueuedConnection)
window.resize(940, 640)
window.show()
application.exec()
