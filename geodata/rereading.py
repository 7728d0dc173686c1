"""Reports of one's own that were read with an earlier version are read again: their text is in the store, their file is not needed.

What the rules have learned since is then in their mentions, counts and search words. Their ids, their order and their
details stay, and what persons decided stays with each mention that is found where it stood. It is never done unasked: what
somebody sees and cites does not change by itself.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from itertools import islice
from typing import TYPE_CHECKING

from geodata import _read_with
from geodata._counted import counted, were
from geodata._prepared import Prepared
from geodata._read_again import Again as Again
from geodata._read_again import Outcome as Outcome
from geodata._readers import BYTES_A_TASK, JOBS_A_TASK, Readers
from geodata._work import JobAgain, read_again
from geodata.errors import StoreError

if TYPE_CHECKING:
    from geodata._store import Store
    from geodata.model import Report


def outdated(store: Store) -> int:
    """How many of the reports that count were read with an earlier version.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    return len(store.to_read_again(_read_with.digest()))


def reread(
    store: Store,
    executor: Executor | None = None,
    on_progress: Callable[[Again, int, int], object] = lambda *_: None,
    *,
    every: bool = False,
    stop: threading.Event | None = None,
    workers: int | None = None,
) -> list[Again]:
    """Read the reports again that were read with an earlier version; each is written whole or not at all.

    Parameters
    ----------
    executor : Executor, optional
        Where they are read; by default a pool of processes.
    on_progress : callable
        Called with what became of each report, and with how many of how many are done. What it is told is on the disk.
    every : bool
        Whether to read the others again, too.
    stop : Event, optional
        Set it to stop after the reports that are being written; the same call takes the work up again.
    workers : int, optional
        How many workers the executor has; one a core by default.

    Returns
    -------
    list of Again
        One a report, in the order in which they were added.

    Raises
    ------
    StoreError
        If the store cannot be read or written; what was acknowledged is kept.
    """
    stop = stop or threading.Event()
    ids = store.to_read_again("" if every else _read_with.digest())
    if ids:
        store.check_writable()
    results: list[Again] = []
    with Readers(read_again, executor, workers or os.cpu_count() or 1) as readers:
        for together in readers.in_order(_tasks(store, ids, stop)):
            for again in [together] if isinstance(together, Again) else _written(store, together):
                results.append(again)
                on_progress(again, len(results), len(ids))
            if stop.is_set():
                break
    return results + [Again(name, Outcome.STOPPED) for name in islice(ids.values(), len(results), None)]


def _tasks(store: Store, ids: Mapping[int, str], stop: threading.Event) -> Iterator[list[JobAgain] | Again]:
    """Reports to read again, several at once, and between them those that cannot be."""
    task: list[JobAgain] = []
    keys = list(ids)
    for first in range(0, len(keys), JOBS_A_TASK):
        if stop.is_set():
            break
        some = keys[first : first + JOBS_A_TASK]
        stored = _stored(store, some)
        for key in some:
            found = stored[key]
            if isinstance(found, str):
                if task:
                    yield task
                task = []
                yield Again(ids[key], Outcome.LEFT, why=f"Report “{ids[key]}” {found}")
                continue
            task.append(JobAgain(key, found))
            if sum(len(job.report.text) for job in task) > BYTES_A_TASK:
                yield task
                task = []
        if task:
            yield task
        task = []


def _stored(store: Store, keys: Sequence[int]) -> dict[int, Report | str]:
    """Reports by their keys; instead of one that the store cannot give, what is the matter with it."""
    try:
        found = store.report_texts(keys)
    except StoreError as error:
        if len(keys) == 1:
            return {keys[0]: f"cannot be read back: add its file again. {error}"}
        return {key: one for key in keys for one in _stored(store, [key]).values()}
    return {key: found.get(key, "has lost its text: add its file again.") for key in keys}


def _written(store: Store, together: Sequence[tuple[JobAgain, Prepared | str]]) -> list[Again]:
    """Write what is found in some reports now; what became of each is on the disk then."""
    found = [(job.key, got) for job, got in together if isinstance(got, Prepared)]
    written = iter(store.read_again(found) if found else ())
    return [
        next(written)
        if isinstance(got, Prepared)
        else Again(job.report.report_id, Outcome.LEFT, why=f"Report “{job.report.report_id}” is left: {got}")
        for job, got in together
    ]


def told_earlier(count: int) -> str:
    """Say how many reports were read with an earlier version."""
    return f"{were(count, 'reports')} read with an earlier version."


def summary(results: Sequence[Again]) -> str:
    """Say in a few sentences what changed, and what did not come to it."""
    if not results:
        return "No report was read with an earlier version: nothing was changed."
    read = sum(one.outcome in (Outcome.CHANGED, Outcome.SAME) for one in results)
    changed = sum(one.outcome is Outcome.CHANGED for one in results)
    sums = (
        (sum(one.more for one in results), "mentions", "more"),
        (sum(one.fewer for one in results), "mentions", "fewer"),
        (sum(one.roles for one in results), "roles", "other"),
    )
    parts = ", ".join(f"{counted(count, what)} {how}" for count, what, how in sums if count)
    said = []
    if changed:
        said.append(f"{changed:,} of {counted(read, 'reports')} changed: {parts}.")
    elif read:
        said.append(f"{were(read, 'reports')} read again, and nothing changed.")
    if lost := sum(len(one.lost) for one in results):
        which = "is about a mention that is" if lost == 1 else "are about mentions that are"
        kept = "it is" if lost == 1 else "they are"
        said.append(f"{counted(lost, 'decisions')} {which} found no more; {kept} kept.")
    if left := sum(one.outcome is Outcome.LEFT for one in results):
        said.append(f"{were(left, 'reports')} left as {'it is' if left == 1 else 'they are'}.")
    if stopped := sum(one.outcome is Outcome.STOPPED for one in results):
        said.append(
            f"{counted(stopped, 'reports')} {'is' if stopped == 1 else 'are'} still to be read again."
        )
    return " ".join(said)


def notes(results: Sequence[Again]) -> list[str]:
    """A sentence for each report that is left as it is, and for each decision whose mention is found no more."""
    told = [one.why for one in results if one.why]
    for one in results:
        told += [
            f"“{lost.surface[:40]}” in {one.report_id}, decided by {lost.author} on {lost.made_at[:10]}, is found no more: the "
            "decision is kept, and holds again once the mention is found there."
            for lost in one.lost
        ]
    return told
