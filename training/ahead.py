"""The images of the next epoch, made by another process while the network learns from this one's.

To redraw pens and letters takes half as long as to learn from them. What is made depends on the
seed and the number of the epoch alone, so that it does not matter who makes it.
"""

import multiprocessing
import os
import signal
from collections.abc import Sequence
from contextlib import AbstractContextManager
from multiprocessing.pool import AsyncResult, Pool

import numpy as np
from typing_extensions import override

from training.digits import Digits, Source

FORKING = "fork" in multiprocessing.get_all_start_methods()
"""Whether a process can be split off with all that the sources hold; else nothing is made ahead."""

NICENESS = 15
"""Two threads that learn wait for each other at every layer: to share a core costs both."""

_sources: Sequence[Source] = ()
"""Those of the process that makes images ahead."""


class Ahead(AbstractContextManager["Ahead"]):
    """The images of a run, epoch for epoch; used in a `with`, at whose end nothing more is made."""

    def __init__(self, sources: Sequence[Source], epochs: int) -> None:
        self._sources = sources
        self._epochs = epochs
        self._begun: dict[int, AsyncResult[Digits]] = {}
        self._pool: Pool | None = None
        if FORKING:
            self._pool = multiprocessing.get_context("fork").Pool(1, _begin, (sources,))

    @override
    def __exit__(self, *_error: object) -> None:
        if self._pool is not None:
            self._pool.terminate()
            self._pool.join()

    def images(self, epoch: int) -> Digits:
        """Return all sources' images of an epoch, counted from 0; the next ones are begun."""
        if self._pool is None:
            return together(self._sources, epoch)
        for wanted in range(epoch, min(epoch + 2, self._epochs)):
            if wanted not in self._begun:
                self._begun[wanted] = self._pool.apply_async(_make, (wanted,))
        return self._begun.pop(epoch).get()


def together(sources: Sequence[Source], epoch: int) -> Digits:
    """Return the images of an epoch of all sources as one."""
    parts = [source.training(epoch) for source in sources]
    return Digits(
        np.concatenate([part.images for part in parts]),
        np.concatenate([part.labels for part in parts]),
    )


def _begin(sources: Sequence[Source]) -> None:
    """Prepare the process: it gives way to the one that learns, whose business an interrupt is."""
    global _sources
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(NICENESS)
    _sources = sources


def _make(epoch: int) -> Digits:
    return together(_sources, epoch)
