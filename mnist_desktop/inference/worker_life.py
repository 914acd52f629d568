"""One life of a process that does one task after the other: its birth, its pipes, its end."""

import contextlib
import multiprocessing
import os
import pickle
import signal
import threading
import traceback
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, NamedTuple

from mnist_desktop.core.errors import ReaderLostError

AT_ONCE = 48 * 1024
"""Bytes that whoever submits sends without a thread's help: a pipe takes as many, unread."""

_births = threading.Lock()
"""Held while a process is born."""


def begin(niceness: int) -> None:
    """Prepare the process: it ends with its parent, and an interrupt is the parent's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if niceness and hasattr(os, "nice"):
        os.nice(niceness)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        # No clean-up: a killed window must leave no process behind, whatever torch is doing.
        os._exit(0)


class Task(NamedTuple):
    """A function that can be imported, with its argument, and how long it may take, in seconds."""

    function: Callable[[Any], Any]
    argument: object
    limit_s: float


def _serve(tasks: Connection, answers: Connection, niceness: int) -> None:
    """Be the process: do what comes, until nothing more can come."""
    begin(niceness)
    with contextlib.suppress(EOFError):
        while True:
            answers.send_bytes(_done(tasks.recv_bytes()))


def _done(packed: bytes) -> bytes:
    """Do a packed task; return whether it ended well, and with what, packed as well."""
    try:
        function, argument = pickle.loads(packed)
        return pickle.dumps((True, function(argument)), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 - a process border: it is raised on the other side
        said = traceback.format_exc()
        error.add_note(said)
        try:
            return pickle.dumps((False, error), pickle.HIGHEST_PROTOCOL)
        except Exception:  # noqa: BLE001 - whatever an exception may hold
            return pickle.dumps((False, RuntimeError(said)), pickle.HIGHEST_PROTOCOL)


class Asked(NamedTuple):
    """A task that was sent and is not answered yet."""

    answer: Future[Any]
    limit_s: float


class Life:
    """One process from its birth to its end, and what it has been asked, first come first.

    A pool of `concurrent.futures` has three threads between a task and its answer, which wait for
    one another and for the window: 2 ms of each reading, and 10 of one in a hundred.
    """

    def __init__(self, niceness: int) -> None:
        spawning = multiprocessing.get_context("spawn")
        with _births:
            to_do, self._tasks = spawning.Pipe(duplex=False)
            self.answers, done = spawning.Pipe(duplex=False)
            self.process: BaseProcess = spawning.Process(
                target=_serve, args=(to_do, done, niceness), daemon=True
            )
            self.process.start()
            # Its own ends: when it is gone, nobody else shall hold them.
            to_do.close()
            done.close()
        self.asked: deque[Asked] = deque()
        self._unsent: deque[bytes] = deque()
        self._sending = threading.Lock()
        self._sender: threading.Thread | None = None

    def ask(self, task: Task) -> Future[Any]:
        """Send a task; OSError where the process is gone. Not for several threads at once."""
        packed = pickle.dumps((task.function, task.argument), pickle.HIGHEST_PROTOCOL)
        asked = Asked(Future(), task.limit_s)
        asked.answer.set_running_or_notify_cancel()  # what is sent is done: no calling it back
        idle = not self.asked
        self.asked.append(asked)
        with self._sending:
            if idle and self._sender is None and len(packed) <= AT_ONCE:
                try:
                    self._tasks.send_bytes(packed)
                except OSError:
                    with contextlib.suppress(ValueError):  # its end has been noticed meanwhile
                        self.asked.remove(asked)
                    raise
                return asked.answer
            self._unsent.append(packed)
            if self._sender is None:
                self._sender = threading.Thread(target=self._send_rest, daemon=True)
                self._sender.start()
        return asked.answer

    def bury(self, why: str) -> None:
        """Let go of a process that has ended; what it did not answer fails, and says why."""
        while self.asked:
            self.asked.popleft().answer.set_exception(ReaderLostError(why))
        self.process.join()
        self.answers.close()
        with self._sending:
            self._unsent.clear()
            if self._sender is None:
                self._tasks.close()  # else the thread does it

    def _send_rest(self) -> None:
        """Send what is large, or had to wait behind it."""
        while True:
            with self._sending:
                if not self._unsent:
                    self._sender = None
                    if self.answers.closed:
                        self._tasks.close()
                    return
                packed = self._unsent.popleft()
            with contextlib.suppress(OSError):  # the process is gone; who listens will notice
                self._tasks.send_bytes(packed)
