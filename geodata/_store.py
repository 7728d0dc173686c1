"""The store: the user's own reports and figures in one database, and the one reader and writer of it."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import URL, Connection, Engine, create_engine, delete, insert, inspect, select, update
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError

from geodata import _correction_rows, _figure_rows, _ledger, _report_details, _report_rows, _sqlite
from geodata._corrections import Correction
from geodata._figure_rows import Series
from geodata._prepared import Prepared, clean
from geodata._report_rows import Added, Entry
from geodata._store_tables import SCHEMA_VERSION, corrections, metadata, remembered, reports, state
from geodata.errors import OlderStoreError, StoreError
from geodata.model import Figures, Report
from geodata.shipped import DATA_DIR

if TYPE_CHECKING:
    import pandas as pd


def _make_tables_of_schema_2(connection: Connection) -> None:
    """Schema 1 had a table of corrections that nothing was ever written to; all else that came are tables."""
    corrections.drop(connection, checkfirst=True)
    metadata.create_all(connection)


MIGRATIONS: dict[int, Callable[[Connection], None]] = {1: _make_tables_of_schema_2}
"""For each older version of the schema, what makes the next one of it; each runs within one transaction."""

FILE_NAME = "atlas.db"
_LEFTOVER_SECONDS = 3600.0
_REVISION = select(state.c.revision)
_NEXT_REVISION = update(state).values(revision=state.c.revision + 1)
_AT_ONCE = 500


class Changes(NamedTuple):
    """What is to know since a revision: the store's revision now, reports in the order in which they were added, and by
    report id every decision that stands."""

    revision: int
    entries: list[Entry]
    corrections: dict[str, tuple[Correction, ...]]


def home() -> Path:
    """The folder of the user's own data: ``$ROUTE_ATLAS_HOME``, or ``data/local``."""
    return Path(os.environ.get("ROUTE_ATLAS_HOME") or DATA_DIR / "local").absolute()


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
            if self.in_memory:
                made = _sqlite.memory_engine()
            elif self.path is None:
                made = create_engine(self.url)
            elif self.read_only:
                made = _sqlite.engine(self.path, immutable="1")
            elif _sqlite.may_write(self.path):
                made = self._open_file(self.path)
            else:
                made = self._open_read_only(self.path)
            if self.path is not None:
                self._look_for_losses(made, self.path)
            if not self.read_only:
                _create(made)
            self._bring_up_to_date(made)
            return made

    def _open_file(self, path: Path) -> Engine:
        path.parent.mkdir(parents=True, exist_ok=True)
        _sqlite.sweep(path.parent, _LEFTOVER_SECONDS, time.time())
        return _sqlite.engine(path)

    def _open_read_only(self, path: Path) -> Engine:
        if not path.is_file():
            raise StoreError(
                f"{path.parent} cannot be written: your own reports cannot be kept there. "
                "Name another folder in ROUTE_ATLAS_HOME."
            )
        self.read_only = True
        told = f"The atlas is open for reading only, because {path.parent} cannot be written."
        log = path.with_name(f"{path.name}-wal")
        if log.is_file() and log.stat().st_size:
            made = _sqlite.engine(path, mode="ro")
            if _can_be_read(made):
                self.notices += (told,)
                return made
            told += " Its latest changes lie in a log that cannot be read from here, and are not shown."
        self.notices += (told,)
        return _sqlite.engine(path, immutable="1")

    def _bring_up_to_date(self, made: Engine) -> None:
        with made.connect() as connection:
            found = int(connection.execute(select(state.c.schema_version)).scalar_one())
        if found > SCHEMA_VERSION:
            raise StoreError(
                f"{self.place} was written by a newer Route Atlas (schema {found}; this one knows {SCHEMA_VERSION}): "
                "use that one, or name another folder in ROUTE_ATLAS_HOME."
            )
        if found == SCHEMA_VERSION:
            return
        if self.read_only:
            raise OlderStoreError(
                f"{self.place} was written by an older Route Atlas, and cannot be brought up to date because it can "
                "only be read: open it once from an account that may write there."
            )
        if self.path is not None:
            copied = self._free_name(self.path.with_name(f"{self.path.stem}-schema-{found}.backup.db"))
            _copy(made, copied)
            self.notices += (f"The atlas was brought up to date; as it was, it is kept in {copied}.",)
        with made.connect().execution_options(writes=True) as connection, connection.begin():
            # Another program may have done it while this one waited for its turn to write.
            found = int(connection.execute(select(state.c.schema_version)).scalar_one())
            for version in range(found, SCHEMA_VERSION):
                MIGRATIONS[version](connection)
            connection.execute(update(state).values(schema_version=SCHEMA_VERSION))

    @staticmethod
    def _free_name(path: Path) -> Path:
        number, free = 1, path
        while free.exists():
            number += 1
            free = path.with_name(f"{path.stem}-{number}{path.suffix}")
        return free

    def _look_for_losses(self, made: Engine, path: Path) -> None:
        """Compare the database with its ledger, before anything is written that would hide what was lost."""
        acknowledged = _ledger.read(path)
        with made.connect() as connection:
            # The ledger first: a transaction is noted after its commit, so that none that is noted may be missing.
            there = inspect(connection).has_table(state.name)
            revision = int(connection.execute(_REVISION).scalar_one()) if there else 0
            missing = [what for number, what in acknowledged if number > revision]
            lost = {*missing, *_ledger.lost(path)}
            if lost and there:
                lost -= set(connection.execute(select(reports.c.report_id)).scalars())
        if missing and not self.read_only:
            _ledger.set_aside(path, missing)
        if lost:
            names = ", ".join(sorted(lost)[:5]) + (f" and {len(lost) - 5} more" if len(lost) > 5 else "")
            self.notices += (
                f"{len(lost)} that had been added {'is' if len(lost) == 1 else 'are'} missing, because the database's "
                f"log was damaged or removed: {names}. Add the files again; what was found is kept in "
                f"{_ledger.quarantine(path)}.",
            )
        if not self.read_only:
            _ledger.begin(path)

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
    def writing(self, what: str) -> Iterator[tuple[Connection, int]]:
        """A transaction that writes, and its revision; whole or not at all.

        Parameters
        ----------
        what : str
            What is written, for the ledger.
        """
        if self.path is not None and not _sqlite.may_write(self.path):
            raise StoreError(
                f"{self.path.parent} cannot be written: nothing was added. Name another folder in ROUTE_ATLAS_HOME."
            )
        with self._turn, self.told():
            with self._engine.connect().execution_options(writes=True) as connection:
                connection.execute(_NEXT_REVISION)
                revision = int(connection.execute(_REVISION).scalar_one())
                yield connection, revision
                if not connection.in_transaction():
                    return
                connection.commit()
            if self.path is not None:
                _ledger.append(self.path, revision, what)

    def copy_to(self, to: Path) -> None:
        """Write a copy of the database file, whole or not at all, while others read and write."""
        with self._turn, self.told():
            to.parent.mkdir(parents=True, exist_ok=True)
            _copy(self._engine, to)

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
        with self.writing(prepared.report.report_id) as (connection, revision):
            version = _report_rows.last_version(connection, prepared.report.report_id)
            # Only what was there before can have been corrected.
            known = _report_details.applied(connection, prepared) if version else prepared
            return _report_rows.add(connection, known, version, revision, now())

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
        with self.writing(f"review of {correction.report_id}") as (connection, revision):
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
        with self.writing("review undone") as (connection, revision):
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

    def take_back_figures(self, key: int) -> Series | None:
        """Let the vintage before this one count again; give it, or None where the table is then without one.

        Raises
        ------
        StoreError
            If the vintage does not count now, or nothing could be written.
        """
        with self.writing("a table taken back") as (connection, _):
            return _figure_rows.take_back(connection, key)

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

    def figure(self, key: int, position: int) -> dict[str, Any] | None:
        """One row of a vintage of a table, by its place in the order of the file; None where there is none."""
        with self.reading() as connection:
            return _figure_rows.one(connection, key, position)

    def remember(self, kind: str, name: str, value: str) -> None:
        """Keep a choice to be made once, such as the country of a spelling; it replaces an earlier one."""
        with self.writing(name) as (connection, _):
            connection.execute(
                delete(remembered).where(remembered.c.kind == kind, remembered.c.name == clean(name))
            )
            connection.execute(insert(remembered).values(kind=kind, name=clean(name), value=clean(value)))

    def remembered(self, kind: str) -> dict[str, str]:
        """The choices of a kind, by name."""
        if not self.exists:
            return {}
        query = select(remembered.c.name, remembered.c.value).where(remembered.c.kind == kind)
        with self.reading() as connection:
            return {name: value for name, value in connection.execute(query)}  # noqa: C416  # dict() takes a result with keys() for a mapping


def _create(made: Engine) -> None:
    """Make the tables, where they are not there yet."""
    if inspect(made).has_table(state.name):
        return
    with made.connect().execution_options(writes=True) as connection, connection.begin():
        if inspect(connection).has_table(state.name):  # Another program was quicker.
            return
        metadata.create_all(connection)
        if made.dialect.name == "sqlite":
            _sqlite.create_search(connection)
        connection.execute(insert(state).values(id=1, schema_version=SCHEMA_VERSION, revision=0))


def _can_be_read(made: Engine) -> bool:
    """Whether a database whose log cannot be written can be read with its log."""
    try:
        with made.connect() as connection:
            connection.execute(select(state.c.revision))
    except DatabaseError:
        return False
    return True


def _copy(made: Engine, to: Path) -> None:
    """Write a copy of a SQLite database, whole or not at all."""
    part = to.with_name(f"{to.name}.part-{os.getpid()}")
    part.unlink(missing_ok=True)
    try:
        _sqlite.copy(made, part)
        part.replace(to)
    finally:
        part.unlink(missing_ok=True)


def now() -> str:
    """The time in UTC, to the second; for people to read, never to order by."""
    return datetime.now(UTC).isoformat(timespec="seconds")
