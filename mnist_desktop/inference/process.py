"""The reader in a process of its own: futures in, futures out. Imports no torch itself.

Why a process: the window never waits for torch, a crash in native code loses no drawing, and on
Windows torch and Qt never meet (torch ≥ 2.9 imported after Qt fails, pytorch#166628).
"""

import contextlib
import multiprocessing
import os
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.errors import ReaderLostError, UserError
from mnist_desktop.core.picture import OpenedPicture, Picture
from mnist_desktop.core.prediction import Reading
from mnist_desktop.inference import worker

if TYPE_CHECKING:
    from mnist_desktop.core.card import ModelCard

LOAD_LIMIT_S = 120.0
DRAWING_LIMIT_S = 2.0
PICTURE_LIMIT_S = 10.0
"""A task that takes longer hangs, and its process is ended."""

MOST_RESTARTS, RESTART_WINDOW_S = 3, 60.0
"""A process that is lost more often than this within the window is not started again."""

_WATCH_EVERY_S = 0.5

_births = threading.Lock()
"""Held while a process is born, so that each one is told from its siblings."""


class Task(NamedTuple):
    """A function of `worker` with its argument, and how long it may take, in seconds."""

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
                    "The process that reads stopped again and again;"
                    " wait a minute, or quit the program and start it again."
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
            life.pool.shutdown(wait=False, cancel_futures=True)

    def _give_birth(self) -> _Life:
        with _births:
            siblings = set(multiprocessing.active_children())
            pool = ProcessPoolExecutor(
                max_workers=1,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=worker.begin,
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
        f"The process that reads could not be started ({error});"
        " close other programs and try again."
    )


class ReaderProcess:
    """The live reader: drawings only, newest pictures kept by name, through one process."""

    def __init__(self, model_folder: Path) -> None:
        self._picture: Picture | None = None
        self._load = Task(worker.load, model_folder, LOAD_LIMIT_S)
        self._process = WorkerProcess(self._first)

    @property
    def pid(self) -> int | None:
        """The id of the reader's process; None where none is running."""
        return self._process.pid

    def start(self) -> "Future[ModelCard]":
        """Start loading the model now; the future has its card, or says why it can't be had."""
        return self._process.submit(Task(worker.card_of, self._load.argument, LOAD_LIMIT_S))

    def use(self, model_folder: Path) -> "Future[ModelCard]":
        """Read with another model from now on; the future has its card, or says why not.

        What is submitted later is read with it. Where it can't be had, the present one stays.
        In the same process: torch, which takes a second, is there already.
        """
        loading = self._process.submit(Task(worker.load_instead, model_folder, LOAD_LIMIT_S))
        if self._picture is not None:
            self.remember(self._picture)

        def keep(done: "Future[ModelCard]") -> None:
            if done.exception() is None:  # a process that comes after this one loads it too
                self._load = Task(worker.load, model_folder, LOAD_LIMIT_S)

        loading.add_done_callback(keep)
        return loading

    def submit(self, drawing: Drawing) -> Future[Reading]:
        """Read a drawing; its picture must have been given to `remember` last."""
        limit = DRAWING_LIMIT_S if drawing.picture is None else PICTURE_LIMIT_S
        return self._process.submit(Task(worker.read, drawing, limit))

    def remember(self, picture: Picture) -> None:
        """Send a picture ahead of the drawings over it, also to each later process."""
        self._picture = picture
        self._process.submit(Task(worker.remember, picture, PICTURE_LIMIT_S))

    def close(self) -> None:
        """End the process at once."""
        self._process.close()

    def _first(self) -> Sequence[Task]:
        tasks = [self._load]
        if self._picture is not None:
            tasks.append(Task(worker.remember, self._picture, PICTURE_LIMIT_S))
        return tasks


class PictureProcess:
    """Opens files apart from the window and from the live reader, behind both in priority."""

    def __init__(self) -> None:
        self._process = WorkerProcess(niceness=worker.BACKGROUND_NICENESS)
        self._last: Future[OpenedPicture | Drawing] | None = None

    def open(self, path: Path) -> Future[OpenedPicture | Drawing]:
        """Open a picture or a drawing, and no earlier one any more.

        The future fails with `UserError` where the file is neither.
        """
        if self._last is not None and not self._last.done():
            self._process.abandon()  # a file may hang: on a share, in a pipe
        self._last = self._process.submit(Task(worker.open_file, path, PICTURE_LIMIT_S))
        return self._last

    def close(self) -> None:
        """End the process at once."""
        self._process.close()
