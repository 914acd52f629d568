"""A screen outside the root that is tried: what it needs is then not mistaken for the program's."""

import subprocess
import time
from pathlib import Path

from clean_root import CleanRoot, TrialError, run

SOCKETS = Path("/tmp/.X11-unix")
PATIENCE_S = 120


class Screen:
    """An X server of its own, seen only through its socket; a context manager."""

    def __enter__(self) -> "Screen":
        SOCKETS.mkdir(mode=0o1777, exist_ok=True)
        run("mount", "--types=tmpfs", "--options=mode=1777", "sockets", SOCKETS)
        # Without access control and without the abstract socket: the folder is the one way in.
        command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-ac"]
        self._server = subprocess.Popen(
            [*command, "-nolisten", "tcp", "-nolisten", "local"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="ascii",
        )
        assert self._server.stdout is not None
        number = self._server.stdout.readline().strip()
        if not number:
            raise TrialError("Xvfb did not start.")
        self.display = f":{number}"
        return self

    def __exit__(self, *_: object) -> None:
        self._server.terminate()
        self._server.wait()
        run("umount", SOCKETS)

    def show_in(self, root: CleanRoot) -> None:
        """Let programs in a root reach the screen."""
        place = root.path / str(SOCKETS).lstrip("/")
        place.mkdir(mode=0o1777)
        run("mount", "--bind", SOCKETS, place)

    def wait_for(self, title: str, started: "subprocess.Popen[bytes]") -> str:
        """Return the window that has a title, as soon as there is one.

        TrialError if `started` fails before, or if it takes too long.
        """
        end = time.monotonic() + PATIENCE_S
        while True:
            seen = self._titles()
            if title in seen:
                return seen[title]
            if started.poll():
                raise TrialError(f"the program ended with {started.returncode}, without a window")
            if time.monotonic() > end:
                raise TrialError(f"no window “{title}” in {PATIENCE_S} s; there are: {list(seen)}")
            time.sleep(0.1)  # noqa: TID251 - nothing tells from outside that a window has come

    def _titles(self) -> dict[str, str]:
        """Return all windows that are to be seen, by their titles."""
        found = subprocess.run(
            [*self._tool("xdotool"), "search", "--onlyvisible", "--name", "."],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            check=False,  # 1 where there is none
        )
        return {self._title(window): window for window in found.stdout.split()}

    def _title(self, window: str) -> str:
        try:
            return run(*self._tool("xdotool"), "getwindowname", window).strip()
        except TrialError:
            return ""  # it has gone meanwhile

    def process(self, window: str) -> int:
        """Return the process of a window."""
        return int(run(*self._tool("xdotool"), "getwindowpid", window))

    def kind(self, window: str) -> str:
        """Return what a dock knows a window by."""
        return run(*self._tool("xprop"), "-id", window, "WM_CLASS").partition(" = ")[2].strip()

    def _tool(self, name: str) -> list[str]:
        return ["env", f"DISPLAY={self.display}", name]
