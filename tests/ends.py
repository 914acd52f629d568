"""Waiting for the end of a process that is not a child of ours."""

import os
import select
import subprocess
import sys
from collections.abc import Callable

ENDS_WITHIN_S = 30.0


def end_of(pid: int) -> Callable[[], bool]:
    """Return what waits for the end of a running process, and says whether it came in time.

    Asked for while the process is there: later its number may be another's.
    """
    if sys.platform == "linux":
        descriptor = os.pidfd_open(pid)

        def ended() -> bool:
            readable, _, _ = select.select([descriptor], [], [], ENDS_WITHIN_S)
            os.close(descriptor)
            return bool(readable)

        return ended
    watcher = _watcher(pid)
    return lambda: watcher.wait(ENDS_WITHIN_S) == 0


def _watcher(pid: int) -> "subprocess.Popen[bytes]":
    if sys.platform == "win32":
        return subprocess.Popen(["powershell", "-Command", f"Wait-Process -Id {pid}"])
    return subprocess.Popen(["lsof", "-p", str(pid), "+r", "1"], stdout=subprocess.DEVNULL)
