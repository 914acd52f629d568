"""A process that does one task after the other: futures in, futures out; lost, it comes back."""

import contextlib
import multiprocessing
import os
import pickle
import signal
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, NamedTuple

from mnist_desktop.core.errors import QT_TRANSLATE_NOOP, ReaderLostError, UserError

MOST_RESTARTS, RESTART_WINDOW_S = 3, 60.0
"""A process that is lost more often than this within the window is not started again."""
AT_ONCE = 48 * 1024
"""Bytes that whoever submits sends without a thread's help: a pipe takes as many, unread."""

_WATCH_EVERY_S = 0.5
_JOIN_S = 5.0

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


class _Asked(NamedTuple):
    """A task that was sent and is not answered yet."""

    answer: Future[Any]
    limit_s: float


class _Life:
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
        self.asked: deque[_Asked] = deque()
        self._unsent: deque[bytes] = deque()
        self._sending = threading.Lock()
        self._sender: threading.Thread | None = None

    def ask(self, task: Task) -> Future[Any]:
        """Send a task; OSError where the process is gone. Not for several threads at once."""
        packed = pickle.dumps((task.function, task.argument), pickle.HIGHEST_PROTOCOL)
        asked = _Asked(Future(), task.limit_s)
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


class WorkerProcess:
    """One process that does one task after the other, and comes back when it is lost.

    `first` gives the tasks that each new process begins with. Thread-safe.
    """

    def __init__(self, first: Callable[[], Sequence[Task]] = tuple, *, niceness: int = 0) -> None:
        self._first = first
        self._niceness = niceness
        self._lock = threading.RLock()
        self._life: _Life | None = None
        self._head_since = 0.0  # when the task now at work became the first in the row
        self._losses: deque[float] = deque(maxlen=MOST_RESTARTS + 1)
        self._listener: threading.Thread | None = None
        self._closed = False

    @property
    def pid(self) -> int | None:
        """The id of the running process; None where there is none."""
        life = self._life
        return life.process.pid if life is not None else None

    def start(self) -> None:
        """Start the process, if it is not running. UserError where it was lost too often."""
        with self._lock:
            if self._life is not None or self._closed:
                return
            if self._lost_too_often():
                raise UserError(
                    QT_TRANSLATE_NOOP(
                        "Errors",
                        "The process that reads stopped again and again;"
                        " wait a minute, or quit the program and start it again.",
                    )
                )
            self._life = life = self._give_birth()
            self._listener = threading.Thread(target=self._listen, args=(life,), daemon=True)
            self._listener.start()
            for task in self._first():
                self._hand_over(life, task)

    def submit(self, task: Task) -> Future[Any]:
        """Do a task, in a new process where there is none.

        The future fails with `UserError` where the task answered so, and with `ReaderLostError`
        where the process ended before it answered.
        """
        failed: Future[Any] = Future()
        try:
            with self._lock:
                try:
                    return self._enqueue(task)
                except OSError:
                    # It ended a moment ago, and who listens has not noticed yet; or there is none.
                    self._mourn(self._life)
                    return self._enqueue(task)
        except (UserError, ReaderLostError) as error:
            failed.set_exception(error)
        except BrokenPipeError:
            failed.set_exception(ReaderLostError("the reader's process ended at its start"))
        except (OSError, RuntimeError) as error:
            failed.set_exception(_not_started(error))
        return failed

    def abandon(self) -> None:
        """End what the process is doing, by ending it; that is no loss, and the next is clean."""
        with self._lock:
            life, self._life = self._life, None
        if life is not None:
            life.process.kill()

    def close(self) -> None:
        """End the process at once, whatever it is doing, and start no other."""
        with self._lock:
            self._closed = True
            life, self._life = self._life, None
        if life is not None:
            life.process.kill()
            listener = self._listener
            if listener is not None and listener is not threading.current_thread():
                listener.join(_JOIN_S)

    def _give_birth(self) -> _Life:
        self._head_since = time.monotonic()
        return _Life(self._niceness)

    def _enqueue(self, task: Task) -> Future[Any]:
        self.start()
        life = self._life
        if life is None:
            raise ReaderLostError("the program is ending")
        return self._hand_over(life, task)

    def _hand_over(self, life: _Life, task: Task) -> Future[Any]:
        if not life.asked:
            self._head_since = time.monotonic()
        return life.ask(task)

    def _listen(self, life: _Life) -> None:
        """Pass on what a process answers, until its end; bring that about where it hangs."""
        sources: list[Connection | int] = [life.answers, life.process.sentinel]
        while True:
            ready = wait(sources, timeout=_WATCH_EVERY_S)
            if life.answers in ready:
                try:
                    packed = life.answers.recv_bytes()
                except (EOFError, OSError):
                    break
                self._pass_on(life.asked.popleft().answer, packed)
            elif ready:
                break
            else:
                self._end_if_hung(life)
        self._mourn(life)
        closed = self._closed
        life.bury("the program is ending" if closed else "the reader's process ended too soon")
        with contextlib.suppress(UserError, OSError, RuntimeError):  # the next task will say so
            self.start()

    def _pass_on(self, answer: Future[Any], packed: bytes) -> None:
        self._head_since = time.monotonic()
        try:
            is_well, value = pickle.loads(packed)
        except Exception as error:  # noqa: BLE001 - whatever an exception may hold
            is_well, value = False, error
        if is_well and not isinstance(value, UserError):
            answer.set_result(value)
        else:
            answer.set_exception(value)

    def _end_if_hung(self, life: _Life) -> None:
        with self._lock:
            # The limit first: a task that ends in between takes its waiting time along.
            try:
                limit = life.asked[0].limit_s
            except IndexError:
                return
            if time.monotonic() - self._head_since > limit:
                life.process.kill()

    def _mourn(self, life: _Life | None) -> None:
        with self._lock:
            if life is not None and self._life is life:
                self._life = None
                self._losses.append(time.monotonic())

    def _lost_too_often(self) -> bool:
        recent = [loss for loss in self._losses if time.monotonic() - loss < RESTART_WINDOW_S]
        return len(recent) > MOST_RESTARTS


def _not_started(error: Exception) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "Errors",
            "The process that reads could not be started ({reason});"
            " close other programs and try again.",
        ),
        reason=str(error),
    )
