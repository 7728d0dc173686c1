"""The store: the user's own reports and figures in one database, and the one reader and writer of it."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import URL, Connection, Engine, select, update
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError

from geodata import (
    _correction_rows,
    _figure_rows,
    _ledger,
    _opening,
    _remembered,
    _report_details,
    _report_rows,
    _sqlite,
)
from geodata._corrections import Correction
from geodata._figure_rows import Series
from geodata._ledger import Kind
from geodata._prepared import Prepared, clean
from geodata._report_rows import Added, Entry
from geodata._statements import run
from geodata._store_tables import reports, state
from geodata.errors import StoreError
from geodata.model import Figures, Report
from geodata.shipped import FILE_NAME, home

if TYPE_CHECKING:
    import pandas as pd


_REVISION = select(state.c.revision)
_NEXT_REVISION = update(state).values(revision=state.c.revision + 1)
_NEXT_REVISION_TOLD = _NEXT_REVISION.returning(state.c.revision)
_AT_ONCE = 500


class Changes(NamedTuple):
    """What is to know since a revision: the store's revision now, reports in the order in which they were added, and by
    report id every decision that stands."""

    revision: int
    entries: list[Entry]
    corrections: dict[str, tuple[Correction, ...]]


def file_url(path: Path) -> URL:
    """The URL of a database file, whatever signs its path has."""
    return URL.create("sqlite", database=str(path))


class Store:
    """One database. Nothing is made on disk before the first report is added.

    Parameters
    ----------
    url : str, optional
        Any SQLAlchemy URL; by default ``$ROUTE_ATLAS_DB``, or the file atlas.db in `home`.
    read_only : bool
        Whether to leave the file as it is, and everything beside it.

    Raises
    ------
    StoreError
        If the URL names no database, or its schema is newer than this program.

    Attributes
    ----------
    path : Path or None
        The file of a SQLite database; None in memory and on a server.
    """

    def __init__(self, url: str | URL | None = None, *, read_only: bool = False) -> None:
        given = url or os.environ.get("ROUTE_ATLAS_DB") or file_url(home() / FILE_NAME)
        try:
            self.url = made = make_url(given)
            self.dialect = made.get_dialect().name
        except (ArgumentError, NoSuchModuleError) as error:
            raise StoreError(
                f"{str(given)[:60]!r} in ROUTE_ATLAS_DB names no database that is known here; write one such as "
                "sqlite:///atlas.db, or leave it empty."
            ) from error
        self.place = made.render_as_string(hide_password=True)
        self.path: Path | None = None
        if self.dialect == "sqlite" and made.database:
            self.path = Path(made.database).absolute()
            self.place = str(self.path)
        self.notices: tuple[str, ...] = ()
        self.read_only = read_only
        self._opening = threading.Lock()
        # A database in memory has one connection, and its threads take turns.
        self._turn: AbstractContextManager[object] = (
            nullcontext() if not self.in_memory else threading.RLock()
        )
        if self.exists:
            self._engine  # noqa: B018, opened here so that a store that cannot be used says so at once

    @property
    def in_memory(self) -> bool:
        """Whether the database is gone with this object."""
        return self.dialect == "sqlite" and self.path is None

    @property
    def exists(self) -> bool:
        """Whether there is a database yet."""
        return self.path is None or self.path.is_file()

    @cached_property
    def _engine(self) -> Engine:
        with self._opening:
            return self.__dict__.get("_engine") or self._open()

    def _open(self) -> Engine:
        with self.told():
            opened = _opening.open_database(self.url, self.path, self.place, read_only=self.read_only)
        self.read_only = opened.read_only
        self.notices += opened.notices
        return opened.engine

    @contextmanager
    def told(self) -> Iterator[None]:
        """Make a sentence of what the database says."""
        try:
            yield
        except DatabaseError as error:
            raise StoreError(_sqlite.sentence(error, self.place)) from error
        except OSError as error:
            raise StoreError(f"{self.place} cannot be used ({error.strerror}).") from error

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees the store as it is now, whatever others write meanwhile."""
        with self._turn, self.told(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self, what: str, kind: Kind = Kind.FILE) -> Iterator[tuple[Connection, int]]:
        """A transaction that writes, and its revision; whole or not at all.

        Parameters
        ----------
        what, kind : str
            What is written, for the ledger: id of a report or series of a table, report of a decision, name of a choice.
        """
        self._check_writable()
        with self._turn, self.told():
            with self._engine.connect().execution_options(writes=True) as connection:
                revision = _next_revision(connection)
                yield connection, revision
                if not connection.in_transaction():
                    return
                connection.commit()
            if self.path is not None:
                _ledger.append(self.path, [_ledger.Entry(revision, what, kind)])

    def _check_writable(self) -> None:
        if self.path is not None and not _sqlite.may_write(self.path):
            raise StoreError(
                f"{self.path.parent} cannot be written: nothing was added. Name another folder in ROUTE_ATLAS_HOME."
            )

    def copy_to(self, to: Path) -> None:
        """Write a copy of the database file, whole or not at all, while others read and write."""
        with self._turn, self.told():
            to.parent.mkdir(parents=True, exist_ok=True)
            _opening.copy(self._engine, to)

    def rewrite(self) -> None:
        """Write the database anew, so that its files have no trace of what was deleted; a server does so by itself.

        Raises
        ------
        StoreError
            If it cannot be written, or another program reads it for long.
        """
        self._check_writable()
        if self.dialect != "sqlite":
            return
        with self._turn, self.told():
            if not _sqlite.rewrite(self._engine):
                raise StoreError(f"Another program reads {self.place}: close it, and try again.")

    @contextmanager
    def checking(self) -> Iterator[Connection]:
        """A connection for a check that has to be able to write, and writes nothing."""
        with self._turn, self.told(), self._engine.connect().execution_options(writes=True) as connection:
            yield connection
            connection.rollback()

    def forget(self) -> None:
        """Drop what is known of a database that is no longer there."""
        if self.path is not None:
            _ledger.forget(self.path)
            for ending in ("-wal", "-shm"):
                self.path.with_name(f"{self.path.name}{ending}").unlink(missing_ok=True)

    def revision(self) -> int:
        """A number that grows whenever anything is written; 0 while there is no database."""
        if not self.exists:
            return 0
        with self.reading() as connection:
            return int(connection.execute(_REVISION).scalar_one())

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
        self._check_writable()
        results: list[Added] = []
        written: list[_ledger.Entry] = []
        with self._turn, self.told():
            with self._engine.connect().execution_options(writes=True) as connection:
                with _sqlite.waiting_once(connection, len(several)):
                    for prepared in several:
                        revision = _next_revision(connection)
                        results.append(_add(connection, prepared, revision))
                        if connection.in_transaction():
                            connection.commit()
                            written.append(_ledger.Entry(revision, prepared.report.report_id, Kind.FILE))
                if written and len(several) > 1:
                    # Brings those before it to the disk: one log has them all.
                    _next_revision(connection)
                    connection.commit()
            if self.path is not None:
                _ledger.append(self.path, written)
        return results

    def changes(self, after: int) -> Changes:
        """The reports that were added, replaced or corrected after a revision, and all decisions, at one moment."""
        if not self.exists:
            return Changes(0, [], {})
        with self.reading() as connection:
            revision = int(connection.execute(_REVISION).scalar_one())
            entries = [] if revision == after else _report_rows.changed(connection, after)
            return Changes(revision, entries, _correction_rows.standing(connection))

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

    def mention_rows(self, keys: Sequence[int]) -> list[tuple[Any, ...]]:
        """Read what the rules found in several reports in full.

        Returns
        -------
        list of tuple
            report key, then the fields of `geodata._prepared.MentionRow`; by key and position.
        """
        with self.reading() as connection:
            return [
                row
                for first in range(0, len(keys), _AT_ONCE)
                for row in _report_rows.read_mentions(connection, keys[first : first + _AT_ONCE])
            ]

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
        """The measures that tables which count have by year, and not by month."""
        with self.reading() as connection:
            return _figure_rows.yearly_measures(connection)

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


def _next_revision(connection: Connection) -> int:
    told = connection.dialect.update_returning
    if not told:
        run(connection, _NEXT_REVISION)
    ((revision,),) = run(connection, _NEXT_REVISION_TOLD if told else _REVISION)
    return int(revision)


def _add(connection: Connection, prepared: Prepared, revision: int) -> Added:
    version = _report_rows.last_version(connection, prepared.report.report_id)
    # Only what was there before can have been corrected.
    known = _report_details.applied(connection, prepared) if version else prepared
    return _report_rows.add(connection, known, version, revision, now())


def now() -> str:
    """The time in UTC, to the second; for people to read, never to order by."""
    return datetime.now(UTC).isoformat(timespec="seconds")
