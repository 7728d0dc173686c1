"""The database of a store: opened, read and written in transactions, copied; what is in it is `geodata._store`'s."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import cached_property
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, select, update
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError

from geodata import _ledger, _opening, _sqlite
from geodata._ledger import Kind
from geodata._statements import run
from geodata._store_tables import state
from geodata.errors import StoreError
from geodata.shipped import FILE_NAME, home

_REVISION = select(state.c.revision)
_NEXT_REVISION = update(state).values(revision=state.c.revision + 1)
_NEXT_REVISION_TOLD = _NEXT_REVISION.returning(state.c.revision)


def file_url(path: Path) -> URL:
    """The URL of a database file, whatever signs its path has."""
    return URL.create("sqlite", database=str(path))


class Database:
    """One database, opened when it is first needed. Nothing is made on disk before something is written.

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
            raise StoreError(
                f"{self.place} cannot be used ({error.strerror}): name another folder in ROUTE_ATLAS_HOME."
            ) from error

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
        what : str
            What is written, for the ledger: id of a report or series of a table, report of a decision, name of a choice.
        kind : Kind
            Which of these it is.
        """
        self.check_writable()
        with self._turn, self.told():
            with self._engine.connect().execution_options(writes=True) as connection:
                revision = next_revision(connection)
                yield connection, revision
                if not connection.in_transaction():
                    return
                connection.commit()
            if self.path is not None:
                _ledger.append(self.path, [_ledger.Entry(revision, what, kind)])

    def check_writable(self) -> None:
        """Raise `StoreError` where nothing can be written."""
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
        self.check_writable()
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
            return revision_of(connection)


def next_revision(connection: Connection) -> int:
    """Count one change more, in a transaction that has been begun."""
    told = connection.dialect.update_returning
    if not told:
        run(connection, _NEXT_REVISION)
    ((revision,),) = run(connection, _NEXT_REVISION_TOLD if told else _REVISION)
    return int(revision)


def revision_of(connection: Connection) -> int:
    """The revision that a connection sees."""
    return int(connection.execute(_REVISION).scalar_one())
