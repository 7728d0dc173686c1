"""The store: the user's own reports and figures in one database, and the one reader and writer of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from sqlalchemy import Connection, select

from geodata import (
    _correction_rows,
    _figure_extent,
    _figure_rows,
    _ledger,
    _read_again,
    _remembered,
    _report_details,
    _report_rows,
    _sqlite,
)
from geodata._corrections import Correction
from geodata._database import Database, next_revision, revision_of
from geodata._database import file_url as file_url
from geodata._figure_extent import Extent
from geodata._figure_rows import Series
from geodata._ledger import Kind
from geodata._prepared import MentionRow, Prepared, clean
from geodata._read_again import Again
from geodata._report_rows import Added, Entry
from geodata._store_tables import reports
from geodata.model import Figures, Report

if TYPE_CHECKING:
    import pandas as pd


T = TypeVar("T")
W = TypeVar("W")

_AT_ONCE = 500
"""Reports asked for in one statement, which has a value for each of their keys."""


class Changes(NamedTuple):
    """What there is to know since a revision, as it is at one moment.

    Attributes
    ----------
    revision : int
        The store's revision at that moment.
    entries : list of Entry
        The reports that were added, replaced or corrected since, in the order in which they were added.
    corrections : dict of str to tuple of Correction
        Every decision that stands, by report id.
    series : list of Series
        Every vintage of every table, in the order in which they were added.
    """

    revision: int
    entries: list[Entry]
    corrections: dict[str, tuple[Correction, ...]]
    series: list[Series]


class Store(Database):
    """Reports, figures, decisions and choices in one database."""

    def add_report(self, prepared: Prepared) -> Added:
        """Keep a report, unless it is there already; a changed one becomes a new version, and only that counts.

        Raises
        ------
        StoreError
            If nothing could be written; the store is then as it was.
        """
        (added,) = self.add_reports([prepared])
        return added

    def add_reports(self, several: Sequence[Prepared]) -> list[Added]:
        """Keep reports as `add_report` does, each in a transaction of its own; the disk is waited for once, at the end.

        Raises
        ------
        StoreError
            If one could not be written; those before it may be there, whole, though none was acknowledged.
        """
        return self._write_each([prepared.report.report_id for prepared in several], several, _add)

    def read_again(self, several: Sequence[tuple[int, Prepared]]) -> list[Again]:
        """Let what is found in reports now, by their keys, take the place of what was found in them; written as by `add_reports`.

        Raises
        ------
        StoreError
            If one could not be written; those before it may be written, whole.
        """

        def write(connection: Connection, one: tuple[int, Prepared], revision: int) -> Again:
            return _read_again.write(connection, *one, revision)

        return self._write_each([prepared.report.report_id for _, prepared in several], several, write)

    def _write_each(
        self, names: Sequence[str], several: Sequence[W], write: Callable[[Connection, W, int], T]
    ) -> list[T]:
        """Write reports, each in a transaction of its own; the disk is waited for once, at the end."""
        self.check_writable()
        results: list[T] = []
        written: list[_ledger.Entry] = []
        with self._turn, self.told():
            with self._engine.connect().execution_options(writes=True) as connection:
                with _sqlite.waiting_once(connection, len(several)):
                    for name, one in zip(names, several, strict=True):
                        revision = next_revision(connection)
                        results.append(write(connection, one, revision))
                        if connection.in_transaction():
                            connection.commit()
                            written.append(_ledger.Entry(revision, name, Kind.FILE))
                if written and len(several) > 1:
                    # Brings those before it to the disk: one log has them all.
                    next_revision(connection)
                    connection.commit()
            if self.path is not None:
                _ledger.append(self.path, written)
        return results

    def to_read_again(self, read_with: str) -> dict[int, str]:
        """The ids of the reports that count and were read with something else, by their keys, as `geodata._read_again.wanted`."""
        if not self.exists:
            return {}
        with self.reading() as connection:
            return _read_again.wanted(connection, read_with)

    def changes(self, after: int) -> Changes:
        """The reports that were added, replaced or corrected after a revision, all decisions and all tables."""
        if not self.exists:
            return Changes(0, [], {}, [])
        with self.reading() as connection:
            revision = revision_of(connection)
            entries = [] if revision == after else _report_rows.changed(connection, after)
            return Changes(
                revision, entries, _correction_rows.standing(connection), _figure_rows.series(connection)
            )

    def report(self, key: int) -> Report:
        """Read a report by its key."""
        with self.reading() as connection:
            ((_, report),) = _report_rows.read(connection, [key])
            return report

    def report_texts(self, keys: Sequence[int]) -> dict[int, Report]:
        """Read several reports, by their keys."""
        with self.reading() as connection:
            return {
                row.key: report
                for first in range(0, len(keys), _AT_ONCE)
                for row, report in _report_rows.read(connection, keys[first : first + _AT_ONCE])
            }

    def file_name(self, key: int) -> str:
        """Name of the file that a report was read from, by its key."""
        with self.reading() as connection:
            return str(
                connection.execute(select(reports.c.file_name).where(reports.c.key == key)).scalar_one()
            )

    def mention_rows(self, keys: Sequence[int]) -> dict[int, list[MentionRow]]:
        """Read what the rules found in several reports in full, by their keys in the order given, in that of their texts."""
        with self.reading() as connection:
            return {
                key: rows
                for first in range(0, len(keys), _AT_ONCE)
                for key, rows in _report_rows.read_mentions(
                    connection, keys[first : first + _AT_ONCE]
                ).items()
            }

    def decide(self, correction: Correction) -> int:
        """Keep a decision about a mention, and count the mentions of its report anew; give the decision's key.

        Raises
        ------
        StoreError
            If nothing could be written; the store is then as it was.
        """
        with self.writing(correction.report_id, Kind.DECISION) as (connection, revision):
            key = _correction_rows.insert_one(connection, correction, revision, now())
            _report_rows.count_anew(connection, correction.report_id, revision)
            return key

    def undo_decision(self, key: int) -> Correction:
        """Take a decision back, and count the mentions of its report anew; give the decision.

        Raises
        ------
        StoreError
            If it was taken back before, or nothing could be written.
        """
        with self.reading() as connection:
            report_id = _correction_rows.report_of(connection, key)
        with self.writing(report_id, Kind.DECISION) as (connection, revision):
            correction = _correction_rows.undo(connection, key, revision)
            _report_rows.count_anew(connection, correction.report_id, revision)
            return correction

    def decisions(self, most: int) -> list[Correction]:
        """The last decisions, also those that were taken back, the latest first."""
        if not self.exists:
            return []
        with self.reading() as connection:
            return _correction_rows.last(connection, most)

    def files(self) -> dict[str, Added]:
        """What was read from each file that counts now, by the file's SHA-256."""
        if not self.exists:
            return {}
        with self.reading() as connection:
            return _figure_rows.files(connection) | _report_rows.files(connection)

    def add_figures(self, figures: Figures, file_name: str = "", file_sha256: str = "") -> Added:
        """Keep a table, unless it is there already; it counts in the place of an earlier vintage of its series.

        Raises
        ------
        StoreError
            If nothing could be written; the store is then as it was.
        """
        with self.writing(figures.series) as (connection, revision):
            return _figure_rows.add(connection, figures, (file_name, file_sha256), revision, now())

    def series(self) -> list[Series]:
        """All vintages of all tables, in the order in which they were added."""
        if not self.exists:
            return []
        with self.reading() as connection:
            return _figure_rows.series(connection)

    def figures(self, key: int) -> pd.DataFrame:
        """Rows of one vintage of a table, as `geodata.schemas.loaded_figures` has them."""
        with self.reading() as connection:
            return _figure_rows.rows(connection, key)

    def monthly(self, key: int) -> pd.DataFrame:
        """Sums of one vintage of a table by measure, route_id, origin, border and month."""
        with self.reading() as connection:
            return _figure_rows.monthly(connection, key)

    def placed(self, key: int) -> pd.DataFrame:
        """Rows of one vintage of a table that lie somewhere, as `geodata._figure_rows.placed` gives them."""
        with self.reading() as connection:
            return _figure_rows.placed(connection, key)

    def yearly_measures(self) -> list[str]:
        """The measures that tables which count have by year, or of a date."""
        with self.reading() as connection:
            return _figure_rows.yearly_measures(connection)

    def extent(self, key: int) -> Extent:
        """What one vintage of a table holds, in a few numbers."""
        with self.reading() as connection:
            return _figure_extent.stored(connection, key)

    def figure(self, key: int, position: int) -> dict[str, Any] | None:
        """One row of a vintage of a table, by its place in the order of the file; None where there is none."""
        with self.reading() as connection:
            return _figure_rows.one(connection, key, position)

    def remember(
        self, kind: str, name: str, value: str | None, *, same: Callable[[str], str] = clean
    ) -> bool:
        """Keep a choice to be made once, such as the country of a spelling; it replaces earlier ones.

        Parameters
        ----------
        value : str or None
            None takes the choice back.
        same : callable
            What it gives for the names of two choices is alike where they are one choice.

        Returns
        -------
        bool
            Whether there was one before.
        """
        with self.writing(name, Kind.CHOICE) as (connection, _):
            held = _remembered.keep(connection, kind, name, value, same=same)
            if value is None and not held:
                connection.rollback()
            return held

    def remembered(self, kind: str) -> dict[str, str]:
        """The choices of a kind, by name."""
        if not self.exists:
            return {}
        with self.reading() as connection:
            return _remembered.of_kind(connection, kind)


def _add(connection: Connection, prepared: Prepared, revision: int) -> Added:
    version = _report_rows.last_version(connection, prepared.report.report_id)
    # Only what was there before can have been corrected.
    known = _report_details.applied(connection, prepared) if version else prepared
    return _report_rows.add(connection, known, version, revision, now())


def now() -> str:
    """The time in UTC, to the second; for people to read, never to order by."""
    return datetime.now(UTC).isoformat(timespec="seconds")
