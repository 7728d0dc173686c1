"""Files into the store: reading and finding in worker processes, writing here, one transaction a file.

Reports that were read together reach the disk together, and are acknowledged then: to wait for the disk takes longer than
to write a report. Results are written in the order of the files, so that the end state does not depend on which worker was faster, nor on
how often the work was stopped and taken up again: a file that is there already is passed over by its hash.
"""

from __future__ import annotations

import hashlib
import os
import re
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from pathlib import Path

from geodata import _figure_rows, choices, countries
from geodata._counted import counted, either, were
from geodata._laid_down import lying
from geodata._prepared import Prepared, clean, prepare
from geodata._readers import BYTES_A_TASK, JOBS_A_TASK, Readers
from geodata._report_rows import Added
from geodata._store import Store
from geodata._work import Job, ReadFile, ReadTable, read
from geodata.figures.recognising import TABLE_SUFFIXES
from geodata.model import Report
from geodata.reading import read_pasted, shipped_reports

SAME_NAME = (
    "It counts in the place of the earlier table of this name with these columns. If it is another table, go back to the "
    "earlier version under Your tables on the Reports page, and add this file under another name."
)
"""What to know of a table that nothing but its file's name and its columns tells from others."""

_UNSAFE = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one file.

    Attributes
    ----------
    kind : str
        ``report``, ``table``, or nothing for a file that was not read.
    name : str
        Report id, or series of a table.
    outcome : str
        ``added``, ``new version``, ``older version`` (of a table: kept, but a later one counts), ``already there``,
        ``failed`` or ``stopped``.
    count : int
        Mentions of a report, rows of a table.
    error : str
        A sentence, for a file that failed.
    notes : tuple of str
        What to know of the file: parts that were not read, rows that were rejected.
    """

    path: Path
    kind: str = ""
    name: str = ""
    outcome: str = "failed"
    count: int = 0
    error: str = ""
    notes: tuple[str, ...] = ()


def ingest(
    paths: Iterable[Path],
    store: Store,
    executor: Executor | None = None,
    on_progress: Callable[[Result, int, int], object] = lambda *_: None,
    *,
    stop: threading.Event | None = None,
    workers: int | None = None,
    names: Mapping[Path, str] | None = None,
) -> list[Result]:
    """Read reports and tables into the store.

    Parameters
    ----------
    paths : iterable of Path
        Files, and folders that are walked.
    executor : Executor, optional
        Where the files are read; by default a pool of processes, which is made anew when a file kills one of them.
    on_progress : callable
        Called with each result, and with how many of how many files are done. What it is told as added is on the disk.
    stop : Event, optional
        Set it to stop after the files that are being written; the same call takes the work up again.
    workers : int, optional
        How many workers the executor has; one a core by default.
    names : mapping of Path to str, optional
        What the user calls a file, where that is not the name it lies under.

    Returns
    -------
    list of Result
        One a file, in the order of the files.

    Raises
    ------
    StoreError
        If the store cannot be written; what was acknowledged is kept.
    """
    stop = stop or threading.Event()
    workers = workers or os.cpu_count() or 1
    files = files_below(paths)
    kept = choices.kept(store)
    unread = choices.outdated(store)
    known = {sha256: added for sha256, added in store.files().items() if sha256 not in unread}
    shipped = shipped_reports()
    results: list[Result] = []
    reader = partial(read, choices=kept.options())
    with Readers(reader, executor, workers) as readers:
        for together in readers.in_order(_tasks(files, known, stop, names or {})):
            for result in _written(together, store, shipped):
                results.append(result)
                on_progress(result, len(results), len(files))
            if stop.is_set():
                break
    left = [Result(path, outcome="stopped") for path in files[len(results) :]]
    return results + left


def ingest_given(
    given: Sequence[tuple[str, bytes]],
    store: Store,
    on_progress: Callable[[Result, int, int], object] = lambda *_: None,
    *,
    stop: threading.Event | None = None,
) -> list[tuple[str, Result]]:
    """Read files that lie nowhere yet, such as uploads, into the store.

    Each lies for the time of reading in a folder of this account alone, under a name made here: what a user calls a file
    is never a path.

    Parameters
    ----------
    given : sequence of (str, bytes)
        What the user calls each file, and what is in it.
    on_progress : callable
    stop : Event, optional
        As for `ingest`.

    Returns
    -------
    list of (str, Result)
        The name that was given and what became of it, in the order of what was given.

    Raises
    ------
    StoreError
        If the store cannot be written, or there is no room to lay the files down.
    """
    # Threads, because the dashboard's server is no program to start processes from; each file is parsed in a confined
    # process all the same.
    with lying(given) as names, ThreadPoolExecutor(os.cpu_count()) as threads:
        try:
            results = ingest(list(names), store, threads, on_progress, stop=stop, names=names)
        finally:
            threads.shutdown(wait=False, cancel_futures=True)
    by_path = {result.path: result for result in results}
    return [(name, by_path[path]) for path, name in names.items()]


def ingest_pasted(text: str, title: str, store: Store) -> Result:
    """Put text that a user typed or pasted into the store, as a report.

    Raises
    ------
    UnreadableFileError
        If there is no text, or too much.
    StoreError
        If the store cannot be written.
    """
    (result,) = _write_reports([(Path(), prepare(read_pasted(text, title)))], store, shipped_reports())
    return result


def files_below(paths: Iterable[Path]) -> list[Path]:
    """All files among these paths and in these folders, sorted, each once; hidden ones, and those that programs leave, are left out of folders."""
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            below = (file for file in path.rglob("*") if file.is_file())
            found |= {file: None for file in below if not _hidden(file.relative_to(path))}
        else:
            found[path] = None
    return sorted(found)


def _hidden(path: Path) -> bool:
    # Word writes a file beside each that is open, and Windows beside pictures.
    is_left = path.name.startswith("~$") or path.name.casefold() in ("thumbs.db", "desktop.ini")
    return is_left or any(part.startswith(".") for part in path.parts)


def _tasks(
    files: Sequence[Path], known: dict[str, Added], stop: threading.Event, names: Mapping[Path, str]
) -> Iterator[list[Job] | tuple[Path, Added]]:
    """Files to read, several at once, and between them those that are there already."""
    ids, of_tables = _ids(files), _ids([path for path in files if path.suffix.lower() in TABLE_SUFFIXES])
    task: list[Job] = []
    for path in files:
        if stop.is_set():
            break
        job = Job(path, ids.get(path, ""), *_hash(path), names.get(path, ""), of_tables.get(path, ""))
        if job.sha256 in known:
            if task:
                yield task
            task = []
            yield path, known[job.sha256]
            continue
        task.append(job)
        if len(task) >= JOBS_A_TASK or sum(job.size for job in task) > BYTES_A_TASK:
            yield task
            task = []
    if task:
        yield task


def _hash(path: Path) -> tuple[str, int]:
    """SHA-256 and size of a file; nothing if it cannot be opened, which its reader will say better."""
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            return digest, file.tell()
    except OSError:
        return "", 0


def _ids(files: Sequence[Path]) -> dict[Path, str]:
    """Report ids for files of one name: where they differ in their folders or endings, so do their ids."""
    ids = {}
    by_stem = sorted(files, key=lambda path: path.stem.casefold())
    for _, group in groupby(by_stem, key=lambda path: path.stem.casefold()):
        same = list(group)
        if len(same) > 1:
            above = Path(os.path.commonpath([path.absolute().parent for path in same]))
            for path in same:
                below = path.absolute().relative_to(above)
                ids[path] = _UNSAFE.sub("-", clean(str(below)).replace(".", "-")).strip("-")[-120:]
    return ids


def _written(
    together: list[tuple[Job, ReadFile]] | tuple[Path, Added], store: Store, shipped: Sequence[Report]
) -> Iterator[Result]:
    """Write what was read of some files, and say what became of each once it is on the disk."""
    if isinstance(together, tuple):
        path, there = together
        yield Result(path, there.kind, there.name, there.outcome, there.count)
        return
    for _, group in groupby(together, key=lambda read: type(read[1])):
        several = [(job.path, got) for job, got in group]
        reports = [(path, got) for path, got in several if isinstance(got, Prepared)]
        if reports:
            yield from _write_reports(reports, store, shipped)
            continue
        for path, got in several:
            if isinstance(got, ReadTable):
                yield _write_table(path, got, store)
            else:
                yield Result(path, error=str(got))


def _write_reports(
    read: Sequence[tuple[Path, Prepared]], store: Store, shipped: Sequence[Report]
) -> Iterator[Result]:
    ids_by_text = {report.text: report.report_id for report in shipped}
    ids = set(ids_by_text.values())
    own = [
        replace(given, report=replace(given.report, report_id=f"{given.report.report_id}-own"))
        if given.report.report_id in ids
        else given
        for _, given in read
        if given.report.text not in ids_by_text
    ]
    added = iter(store.add_reports(own))
    for path, given in read:
        if same := ids_by_text.get(given.report.text):
            yield Result(path, "report", same, "already there", len(given.mentions))
        else:
            kept = next(added)
            yield Result(path, kept.kind, kept.name, kept.outcome, kept.count, notes=given.report.skipped)


def _is_of_another_file(store: Store, series: str) -> bool:
    """Whether the vintage of a table that counts was read from another file than the one before it."""
    vintages = [held for held in store.series() if held.series == series]
    after = next(held for held in vintages if held.current)
    earlier = _figure_rows.before(vintages, after)
    return earlier is not None and earlier.file_sha256 != after.file_sha256


def _write_table(path: Path, table: ReadTable, store: Store) -> Result:
    # Here, and not above: most of what is added is reports, and they do not wait for the libraries of tables.
    from geodata.revised import revision

    figures = table.figures
    added = store.add_figures(figures, table.file_name, table.file_sha256)
    notes = list(figures.notes)
    if added.outcome in ("added", "new version") and (compared := revision(store, added.name)):
        notes.append(compared.sentence())
    if added.outcome == "new version" and figures.header and _is_of_another_file(store, added.name):
        notes.append(SAME_NAME)
    if figures.chosen:
        told = ", ".join(
            f"“{spelling[:40]}” as {countries.label(code)}" for spelling, code in figures.chosen.items()
        )
        notes.append(f"Read as was chosen: {told[:400]}.")
    if len(figures.rejected):
        first = figures.rejected.iloc[0]
        notes.append(
            f"{were(len(figures.rejected), 'rows')} not read; the first is {first['row']}: {first['reason']}"
        )
    if figures.unresolved:
        names = "; ".join(
            f"“{spelling[:40]}” (perhaps {either([countries.label(code) for code in near])})"
            if near
            else f"“{spelling[:40]}”"
            for spelling, near in list(figures.unresolved.items())[:5]
        )
        count = len(figures.unresolved)
        notes.append(
            f"{counted(count, 'spellings')} name{'s' if count == 1 else ''} no country that is known: {names}."
        )
    return Result(path, added.kind, added.name, added.outcome, added.count, notes=tuple(notes))
