"""What holds for every test: no display needed, settings of its own, nothing tolerated silently."""

import gc
import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Before Qt is imported, and only where nobody chose otherwise.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QStandardPaths
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

HOMES = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "APPDATA": "config",
    "LOCALAPPDATA": "data",
}
"""Variables that say where a person's files are, and the folder each gets in a test."""


class LogGuard(logging.Handler):
    """Collects log records of WARNING and above that no test said it expects."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.unexpected: list[str] = []
        self._expected: dict[str, int] = {}

    @override
    def emit(self, record: logging.LogRecord) -> None:
        text = f"{record.levelname} {record.name}: {record.getMessage()}"
        for pattern in self._expected:
            if re.search(pattern, text):
                self._expected[pattern] += 1
                return
        self.unexpected.append(text)

    @contextmanager
    def expects(self, pattern: str) -> Iterator[None]:
        """Demand at least one record that has `pattern` in “LEVEL logger: message”."""
        self._expected[pattern] = 0
        yield
        found = self._expected.pop(pattern)
        assert found, f"nothing was logged that has “{pattern}”"


@pytest.fixture(autouse=True)
def log_guard() -> Iterator[LogGuard]:
    """Fail the test on any log record of WARNING or above outside `log_guard.expects(…)`."""
    guard = LogGuard()
    root = logging.getLogger()
    root.addHandler(guard)
    yield guard
    root.removeHandler(guard)
    if guard.unexpected:
        pytest.fail("unexpected in the log:\n" + "\n".join(guard.unexpected), pytrace=False)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the test a home without any settings, and return it; the person's own stays as it is."""
    home = tmp_path / "home"
    for variable, folder in HOMES.items():
        monkeypatch.setenv(variable, str(home / folder))
    QStandardPaths.setTestModeEnabled(True)
    # QSettings asks the environment once for all tests, and the registry on Windows.
    before = QSettings.defaultFormat()
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    for form in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, str(home / "config"))
    yield home
    QSettings.setDefaultFormat(before)


@pytest.fixture(autouse=True)
def no_leaked_windows(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test if it leaves a window behind."""
    before = set(_windows())
    yield
    # What was told to delete itself may do so; without an event loop nobody else sees to it.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if "qapp" in request.fixturenames:
        # What Qt objects are left in cycles goes here, in their own thread: collected later, in
        # a thread that watches a process or after the application has ended, they crash.
        gc.collect()
    leaked = [window for window in _windows() if window not in before]
    if leaked:
        names = ", ".join(f"{type(window).__name__} “{window.objectName()}”" for window in leaked)
        pytest.fail(
            f"left behind: {names}. Give windows to `qtbot.addWidget`; where that was done, look"
            " for a lambda or a partial that keeps `self` alive.",
            pytrace=False,
        )


def _windows() -> list[QWidget]:
    return QApplication.topLevelWidgets() if QApplication.instance() is not None else []


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what is announced while somebody listens."""
    messages: list[str] = []

    def note(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            messages.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    return messages
