"""What ``python -m geodata add`` and ``reread`` show while they work, and at their end."""

from __future__ import annotations

import signal
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Table

from geodata._terminal import printable
from geodata.ingest import Result

MOST_ROWS = 40
"""Files that went well are listed up to this number; those that failed always."""


@contextmanager
def stopping() -> Iterator[threading.Event]:
    """An event that Ctrl+C and SIGTERM set, so that work stops between two files."""
    stop = threading.Event()

    def ask(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def bar(doing: str = "Adding", of: str = "files") -> Iterator[Callable[[object, int, int], None]]:
    """A progress bar on standard error, with rate and time left; gives what takes each result."""
    columns = (
        TextColumn("[progress.description]{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task(doing, total=None, rate="")

        def show(_result: object, done: int, total: int) -> None:
            speed = progress.tasks[0].finished_speed or progress.tasks[0].speed
            # Of large files, one a second or fewer.
            rate = f"{speed:.{0 if speed >= 10 else 1}f} {of}/s" if speed else ""
            progress.update(task, completed=done, total=total, rate=rate)

        yield show


def _shown(text: str) -> str:
    """A text from a file, or a file's name, that neither the terminal nor rich takes as an instruction."""
    return escape(printable(text))


def print_table(results: Sequence[Result]) -> None:
    """Print what became of each file, and of how many."""
    console = Console()
    table = Table("File", "Kind", "Mentions or rows", "Outcome")
    well = [result for result in results if result.outcome not in ("failed", "stopped")]
    for result in well[:MOST_ROWS]:
        table.add_row(_shown(result.path.name), result.kind, f"{result.count:,}", result.outcome)
    if len(well) > MOST_ROWS:
        table.add_row(f"and {len(well) - MOST_ROWS:,} more", "", "", "")
    for result in results:
        if result.outcome == "failed":
            table.add_row(_shown(result.path.name), result.kind, "", f"[red]{_shown(result.error)}")
    console.print(table)
    counts = Counter(result.outcome for result in results)
    console.print(
        ", ".join(f"{count:,} {outcome}" for outcome, count in counts.items()) or "No files were named."
    )
    for result in results:
        for note in result.notes:
            console.print(f"{_shown(result.path.name)}: {_shown(note)}")
    if any("no column is matched" in result.error for result in results):
        console.print(
            "Say what the columns of a table are with --columns, such as origin=Nationality,month=Date,value=Number,"
            "measure=arrivals, or on the Reports page.",
            markup=False,
        )
    if counts["stopped"]:
        console.print("Stopped. What is listed as added is kept; run the same command again to go on.")
