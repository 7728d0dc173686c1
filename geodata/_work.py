"""What a worker does: a file is read, as a table if it is one, and what it names is found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Any, cast

from geodata._contents import check_table
from geodata._prepared import Given, Prepared, prepare_all
from geodata.countries import fold
from geodata.errors import GeodataError
from geodata.figures.recognising import recognises
from geodata.model import Figures, Report
from geodata.reading import read_report, sandbox
from geodata.reading._names import shown


@dataclass(frozen=True, slots=True)
class Job:
    """A file to read.

    Attributes
    ----------
    report_id, table_id : str
        The id that a report gets, and the name of a table that is known by its file's name alone; nothing where its own
        is good.
    sha256 : str
        Of the file; nothing if it cannot be opened.
    called : str
        What the user calls the file; nothing where that is the name it lies under.
    """

    path: Path
    report_id: str
    sha256: str
    size: int
    called: str = ""
    table_id: str = ""


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table that was read, and what the user calls its file."""

    figures: Figures
    file_sha256: str
    file_name: str


@dataclass(frozen=True, slots=True)
class JobAgain:
    """A report of the store that is to be read again, by its key there."""

    key: int
    report: Report

    @property
    def path(self) -> PurePath:
        """What a sentence about it calls it."""
        return PurePath(self.report.report_id)


ReadFile = Prepared | ReadTable | str
"""A report with its mentions, a table, or a sentence for a file that cannot be read."""


def read(jobs: Sequence[Job], choices: Mapping[str, Any]) -> list[ReadFile]:
    """Read files; one answer each.

    Parameters
    ----------
    choices : mapping
        ``spellings`` and ``matches`` as `geodata.figures.read_figures` takes them.
    """
    found = [_read_one(job, choices) for job in jobs]
    prepared = iter(prepare_all(one for one in found if isinstance(one, Given)))
    return [next(prepared) if isinstance(one, Given) else one for one in found]


def read_again(jobs: Sequence[JobAgain]) -> list[Prepared]:
    """Find what reports of the store name, as for a file with the same text."""
    return prepare_all(Given(job.report) for job in jobs)


def _read_one(job: Job, choices: Mapping[str, Any]) -> Given | ReadTable | str:
    try:
        if recognises(job.path):
            figures = _named(read_table(job.path, choices), job.table_id, job.called)
            return ReadTable(figures, job.sha256, job.called or job.path.name)
        report = read_report(job.path, name=job.called or None)
    except GeodataError as error:
        return str(error)
    if job.report_id:
        report = replace(report, report_id=job.report_id)
    return Given(report, job.called or job.path.name, job.sha256)


def _named(figures: Figures, table_id: str, called: str) -> Figures:
    if not figures.header:
        return figures
    if not table_id:
        return replace(figures, title=PurePath(shown(called)).stem) if called else figures
    of_file, _, _ = figures.series.partition(":")
    return replace(figures, series=f"{of_file}:{fold(table_id)}", title=table_id)


def read_table(path: Path, options: Mapping[str, Any]) -> Figures:
    """Read a table in a confined process, with the options of `geodata.figures.packed.read`."""
    from geodata.figures.packed import figures_from

    called = shown(path.name)
    check_table(path, called)
    packed = sandbox.run("geodata.figures.packed:read", path, name=called, options=options)
    return figures_from(cast("dict[str, Any]", packed))
