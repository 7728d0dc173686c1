"""Workers of any executor that read files several at a time; a file that kills its worker fails alone."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from functools import partial
from multiprocessing.context import BaseContext
from types import TracebackType
from typing import Any, Generic, Protocol, Self, TypeVar

from geodata.errors import GeodataError
from geodata.reading import sandbox


class _HasPath(Protocol):
    @property
    def path(self) -> Any: ...


J = TypeVar("J", bound=_HasPath)
R = TypeVar("R")
K = TypeVar("K")

JOBS_A_TASK = 16
BYTES_A_TASK = 256_000
TASKS_AHEAD = 4
"""Tasks that wait for each worker: enough to keep it busy, few enough to keep their results out of memory."""


def start_worker() -> None:
    """Make this process a worker: it reads plain text itself, leaves Ctrl+C to its parent, and ends when its parent does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()

    def follow() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=follow, daemon=True).start()
    sandbox.confine(has_children=True)
    # Looking for cycles at every turn takes a fifth of a worker's time: it is done between two tasks.
    gc.freeze()
    gc.disable()


def _context() -> BaseContext:
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    # Imported once, for all that are forked from there.
    context.set_forkserver_preload(["geodata._workshop"])
    return context


def begin() -> None:
    """Let the process that workers are forked from load its libraries already, while this one does something else."""
    if _context().get_start_method() == "forkserver":
        from multiprocessing import forkserver, resource_tracker

        # Starting this one unblocks Ctrl+C.
        resource_tracker.ensure_running()
        # The process takes over what is blocked here: Ctrl+C is its parent's, and ended it with a traceback while it loaded.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
        try:
            forkserver.ensure_running()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _and_tidy(read: Callable[[Sequence[J]], list[R]], jobs: Sequence[J]) -> list[R]:
    answers = read(jobs)
    gc.collect()
    return answers


def _as_it_is(task: K) -> K:
    return task


def process_pool(workers: int) -> ProcessPoolExecutor:
    """Processes that hold no thread and no open file of this one."""
    return ProcessPoolExecutor(workers, mp_context=_context(), initializer=start_worker)


class Readers(Generic[J, R]):
    """Calls a function on several jobs at a time in an executor.

    Parameters
    ----------
    read : callable
        Gives one answer a job.
    executor : Executor, optional
        It is left running; without one, a pool of processes is made, and made anew when a process dies.
    """

    def __init__(
        self, read: Callable[[Sequence[J]], list[R]], executor: Executor | None, workers: int
    ) -> None:
        self._read = read if executor else partial(_and_tidy, read)
        self._given = executor
        self._workers = workers
        self._executor = executor or process_pool(workers)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._given is None:
            # Waited for: an interpreter that ends meanwhile writes to a pool that is closing, and says so at length.
            self._executor.shutdown(cancel_futures=True)

    def submit(self, jobs: Sequence[J]) -> Callable[[], list[R | str]]:
        """Begin to read; calling the answer waits for it."""
        future = self._submit(jobs)

        def answer() -> list[R | str]:
            if future.exception() is None:
                return list(future.result())
            # One of them did it: alone, each shows whether it was the one.
            return [self._alone(job) for job in jobs]

        return answer

    def in_order(self, tasks: Iterable[list[J] | K]) -> Iterator[list[tuple[J, R | str]] | K]:
        """The answers to the jobs of each task, in the order of the tasks, while others are being read.

        What is no list of jobs needs no worker, and is given back in its turn.
        """
        waiting: deque[Callable[[], list[tuple[J, R | str]] | K]] = deque()
        for task in tasks:
            waiting.append(self._begun(task) if isinstance(task, list) else partial(_as_it_is, task))
            if len(waiting) >= self._workers * TASKS_AHEAD:
                yield waiting.popleft()()
        while waiting:
            yield waiting.popleft()()

    def _begun(self, jobs: list[J]) -> Callable[[], list[tuple[J, R | str]]]:
        answer = self.submit(jobs)
        return lambda: list(zip(jobs, answer(), strict=True))

    def _submit(self, jobs: Sequence[J]) -> Future[list[R]]:
        try:
            return self._executor.submit(self._read, jobs)
        except BrokenExecutor:
            self._renew()
            return self._executor.submit(self._read, jobs)

    def _alone(self, job: J) -> R | str:
        future = self._submit([job])
        error = future.exception()
        if error is None:
            return future.result()[0]
        if isinstance(error, BrokenExecutor):
            return f"{job.path.name}: reading it ended its process, perhaps for want of memory; the others go on."
        return f"{job.path.name} cannot be read ({type(error).__name__}: {str(error)[:200]})."

    def _renew(self) -> None:
        if self._given is not None:
            raise GeodataError(
                "The processes that read the files have ended: what was acknowledged is kept; run it again to go on."
            )
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor = process_pool(self._workers)
