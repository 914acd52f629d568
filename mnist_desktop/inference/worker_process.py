"""A process that does one task after the other: futures in, futures out; lost, it comes back."""

import contextlib
import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from typing import Any, NamedTuple

from mnist_desktop.core.errors import QT_TRANSLATE_NOOP, ReaderLostError, UserError

MOST_RESTARTS, RESTART_WINDOW_S = 3, 60.0
"""A process that is lost more often than this within the window is not started again."""

_WATCH_EVERY_S = 0.5

_births = threading.Lock()
"""Held while a process is born, so that each one is told from its siblings."""


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


class _Life(NamedTuple):
    """One process from its birth to its end, and the limits of its tasks, first come first."""

    pool: ProcessPoolExecutor
    process: BaseProcess
    limits: deque[float]


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
            threading.Thread(target=self._watch, args=(life,), daemon=True).start()
            for task in self._first():
                self._hand_over(life, task)

    def submit(self, task: Task) -> Future[Any]:
        """Do a task, in a new process where there is none.

        The future fails with `UserError` where the task answered so, and with `ReaderLostError`
        where the process ended before it answered.
        """
        try:
            with self._lock:
                try:
                    return self._enqueue(task)
                except BrokenProcessPool:
                    # It ended a moment ago, and the watch has not come by yet.
                    self._mourn(self._life)
                    return self._enqueue(task)
        except (UserError, ReaderLostError) as error:
            failed: Future[Any] = Future()
            failed.set_exception(error)
            return failed
        except (OSError, RuntimeError) as error:
            failed = Future()
            failed.set_exception(_not_started(error))
            return failed
        except BrokenProcessPool:
            failed = Future()
            failed.set_exception(ReaderLostError("the reader's process ended at its start"))
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
            # Python waits for the pool's thread at its own end anyway, but wakes it through a pipe
            # that this thread may just be closing (before 3.12): what it says then is no user's.
            life.pool.shutdown(wait=True, cancel_futures=True)

    def _give_birth(self) -> _Life:
        with _births:
            siblings = set(multiprocessing.active_children())
            pool = ProcessPoolExecutor(
                max_workers=1,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=begin,
                initargs=(self._niceness,),
            )
            pool.submit(os.getpid)  # a pool has no process before its first task
            (process,) = set(multiprocessing.active_children()) - siblings
        self._head_since = time.monotonic()
        return _Life(pool, process, deque())

    def _enqueue(self, task: Task) -> Future[Any]:
        self.start()
        life = self._life
        if life is None:
            raise ReaderLostError("the program is ending")
        return self._hand_over(life, task)

    def _hand_over(self, life: _Life, task: Task) -> Future[Any]:
        answer: Future[Any] = Future()
        answer.set_running_or_notify_cancel()  # what is sent is done: it can't be called back
        if not life.limits:
            self._head_since = time.monotonic()
        life.limits.append(task.limit_s)
        try:
            inner = life.pool.submit(task.function, task.argument)
        except BrokenProcessPool:
            life.limits.pop()
            raise
        inner.add_done_callback(lambda done: self._pass_on(life, done, answer))
        return answer

    def _pass_on(self, life: _Life, done: Future[Any], answer: Future[Any]) -> None:
        # No lock: newer Pythons call this with the pool's own lock held, which `submit` takes
        # while it holds ours.
        self._head_since = time.monotonic()
        life.limits.popleft()
        error = ReaderLostError("the program is ending") if done.cancelled() else done.exception()
        if isinstance(error, BrokenProcessPool):
            error = ReaderLostError("the reader's process ended before it answered")
        if error is None and isinstance(done.result(), UserError):
            error = done.result()
        if error is not None:
            answer.set_exception(error)
        else:
            answer.set_result(done.result())

    def _watch(self, life: _Life) -> None:
        """Wait for the end of a process; bring it about where a task is over its limit."""
        while not wait([life.process.sentinel], timeout=_WATCH_EVERY_S):
            with self._lock:
                # The limit first: a task that ends in between takes its waiting time along.
                try:
                    limit = life.limits[0]
                except IndexError:
                    continue
                if time.monotonic() - self._head_since > limit:
                    life.process.kill()
        self._mourn(life)
        with contextlib.suppress(UserError, OSError, RuntimeError):  # the next task will say so
            self.start()

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
