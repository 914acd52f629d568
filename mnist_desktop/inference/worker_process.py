"""A process that does one task after the other: futures in, futures out; lost, it comes back."""

import contextlib
import pickle
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from multiprocessing.connection import Connection, wait
from typing import Any

from mnist_desktop.core.errors import QT_TRANSLATE_NOOP, ReaderLostError, UserError
from mnist_desktop.inference.worker_life import Life, Task

MOST_RESTARTS, RESTART_WINDOW_S = 3, 60.0
"""A process that is lost more often than this within the window is not started again."""

_WATCH_EVERY_S = 0.5
_JOIN_S = 5.0


class WorkerProcess:
    """One process that does one task after the other, and comes back when it is lost.

    `first` gives the tasks that each new process begins with. Thread-safe.
    """

    def __init__(self, first: Callable[[], Sequence[Task]] = tuple, *, niceness: int = 0) -> None:
        self._first = first
        self._niceness = niceness
        self._lock = threading.RLock()
        self._life: Life | None = None
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

    def _give_birth(self) -> Life:
        self._head_since = time.monotonic()
        return Life(self._niceness)

    def _enqueue(self, task: Task) -> Future[Any]:
        self.start()
        life = self._life
        if life is None:
            raise ReaderLostError("the program is ending")
        return self._hand_over(life, task)

    def _hand_over(self, life: Life, task: Task) -> Future[Any]:
        if not life.asked:
            self._head_since = time.monotonic()
        return life.ask(task)

    def _listen(self, life: Life) -> None:
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

    def _end_if_hung(self, life: Life) -> None:
        with self._lock:
            # The limit first: a task that ends in between takes its waiting time along.
            try:
                limit = life.asked[0].limit_s
            except IndexError:
                return
            if time.monotonic() - self._head_since > limit:
                life.process.kill()

    def _mourn(self, life: Life | None) -> None:
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
