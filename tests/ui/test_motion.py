"""Whether the system asks to keep still."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.motion import Motion

TOP = Path(__file__).resolve().parent.parent.parent

# The desktop's portal, on a bus of its own; then the program, which asks it.
PORTAL = """
import sys
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QProcess, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusConnection, QDBusVariant

@ClassInfo({"D-Bus Interface": "org.freedesktop.portal.Settings"})
class Portal(QDBusAbstractAdaptor):
    @Slot(str, str, result=QDBusVariant)
    def ReadOne(self, group, key):
        values = {"reduced-motion": int(sys.argv[1]), "enable-animations": sys.argv[2] == "true"}
        return QDBusVariant(values[key])

application = QCoreApplication([])
desktop = QObject()
portal = Portal(desktop)
bus = QDBusConnection.sessionBus()
exported = QDBusConnection.RegisterOption.ExportAdaptors
assert bus.registerObject("/org/freedesktop/portal/desktop", desktop, exported)
assert bus.registerService("org.freedesktop.portal.Desktop")
program = QProcess()
program.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedChannels)
program.finished.connect(application.quit)
program.start(sys.executable, ["-c", sys.argv[3]])
application.exec()
"""
ASK = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from mnist_desktop.ui.motion import Motion
application = QApplication([])
motion = Motion()
motion.ask()
assert not motion.is_reduced  # it does not wait
look = QTimer()
look.timeout.connect(lambda: motion.is_asking or application.quit())
look.start(0)
application.exec()
print("still" if motion.is_reduced else "moves")
"""


@pytest.fixture(autouse=True)
def no_bus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)


def test_where_the_system_says_nothing_it_may_move(qtbot: QtBot) -> None:
    motion = Motion()
    with qtbot.assertNotEmitted(motion.reduced):
        motion.ask()

    assert not motion.is_reduced


@pytest.mark.parametrize(
    ("text", "still"),
    [
        ("[KDE]\nAnimationDurationFactor=0\n", True),
        ("[KDE]\nSingleClick=false\nAnimationDurationFactor=0.0\n", True),
        ("[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("[KDE]\nAnimationDurationFactor=fast\n", False),
        ("[General]\nColorScheme=BreezeDark\n", False),
    ],
)
def test_plasmas_file_is_followed(qtbot: QtBot, own_home: Path, text: str, still: bool) -> None:
    folder = own_home / "config"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "kdeglobals").write_text(text)
    motion = Motion()
    motion.ask()

    assert motion.is_reduced is still


@pytest.mark.parametrize(
    ("text", "still"),
    [
        ("[Settings]\ngtk-enable-animations=0\n", True),
        ("[Settings]\ngtk-enable-animations = false\n", True),
        ("[Settings]\ngtk-enable-animations=1\n", False),
        ("[Settings]\ngtk-font-name=Sans 10\n", False),
        ("\udcff\udcfe", False),
    ],
)
def test_gtks_file_is_followed(qtbot: QtBot, own_home: Path, text: str, still: bool) -> None:
    folder = own_home / "config" / "gtk-3.0"
    folder.mkdir(parents=True)
    (folder / "settings.ini").write_bytes(text.encode(errors="surrogateescape"))
    motion = Motion()
    motion.ask()

    assert motion.is_reduced is still


@pytest.mark.x11
@pytest.mark.parametrize(
    ("reduced", "animated", "expected"),
    [("0", "true", "moves"), ("1", "true", "still"), ("0", "false", "still")],
)
def test_the_desktops_portal_is_followed(reduced: str, animated: str, expected: str) -> None:
    bus = ["dbus-run-session", "--"]
    command = [*bus, sys.executable, "-c", PORTAL, reduced, animated, ASK]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, cwd=TOP, env=environment, stdout=subprocess.PIPE, text=True, check=True
    )

    assert done.stdout.strip() == expected
