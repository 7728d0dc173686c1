"""The store's database is opened: made where there is none, compared with its ledger, brought up to date."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import URL, Connection, Engine, create_engine, insert, inspect, select, update
from sqlalchemy.exc import DatabaseError

from geodata import _losses, _sqlite
from geodata._store_tables import SCHEMA_VERSION, corrections, metadata, reports, state
from geodata.errors import OlderStoreError, StoreError


def _make_tables_of_schema_2(connection: Connection) -> None:
    """Schema 1 had a table of corrections that nothing was ever written to; all else that came are tables."""
    corrections.drop(connection, checkfirst=True)
    metadata.create_all(connection)


def _add_read_with_of_schema_3(connection: Connection) -> None:
    """Schema 2 did not keep what reports were read with."""
    column = reports.c.read_with
    if column.name not in {held["name"] for held in inspect(connection).get_columns(reports.name)}:
        kind = column.type.compile(connection.dialect)
        connection.exec_driver_sql(f"ALTER TABLE {reports.name} ADD COLUMN {column.name} {kind}")


MIGRATIONS: dict[int, Callable[[Connection], None]] = {
    1: _make_tables_of_schema_2,
    2: _add_read_with_of_schema_3,
}
"""For each older version of the schema, what makes the next one of it; each runs within one transaction."""

_LEFTOVER_SECONDS = 3600.0


class Opened(NamedTuple):
    """A database that can be used.

    Attributes
    ----------
    read_only : bool
        Whether it can only be read, because that was asked for or its folder cannot be written.
    notices : tuple of str
        What a user has to know of it, a sentence each.
    """

    engine: Engine
    read_only: bool
    notices: tuple[str, ...]


def open_database(url: URL, path: Path | None, place: str, *, read_only: bool) -> Opened:
    """Open a database, and make it if it is not there.

    Parameters
    ----------
    path : Path or None
        The file of a SQLite database; None in memory and on a server.
    place : str
        What it is called in a sentence.

    Raises
    ------
    StoreError
        If it can neither be read nor made, or its schema is newer than this program.
    DatabaseError
        If the database itself fails.
    """
    notices: tuple[str, ...] = ()
    if path is None:
        made = _sqlite.memory_engine() if url.get_dialect().name == "sqlite" else create_engine(url)
    else:
        if read_only:
            made = _sqlite.engine(path, immutable="1")
        elif _sqlite.may_write(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            _sqlite.sweep(path.parent, _LEFTOVER_SECONDS, time.time())
            made = _sqlite.engine(path)
        else:
            made, told = _open_read_only(path)
            read_only, notices = True, (told,)
        notices += _losses.look(made, path, read_only=read_only)
    if not read_only:
        _create(made)
    notices += _bring_up_to_date(made, path, place, read_only=read_only)
    return Opened(made, read_only, notices)


def _open_read_only(path: Path) -> tuple[Engine, str]:
    """Open a file in a folder that cannot be written, with its log where that can be read; and say so."""
    if not path.is_file():
        raise StoreError(
            f"{path.parent} cannot be written: your own reports cannot be kept there. "
            "Name another folder in ROUTE_ATLAS_HOME."
        )
    told = f"The atlas is open for reading only, because {path.parent} cannot be written."
    log = path.with_name(f"{path.name}-wal")
    if log.is_file() and log.stat().st_size:
        made = _sqlite.engine(path, mode="ro")
        if _can_be_read(made):
            return made, told
        told += " Its latest changes lie in a log that cannot be read from here, and are not shown."
    return _sqlite.engine(path, immutable="1"), told


def _can_be_read(made: Engine) -> bool:
    """Whether a database whose log cannot be written can be read with its log."""
    try:
        with made.connect() as connection:
            connection.execute(select(state.c.revision))
    except DatabaseError:
        return False
    return True


def _create(made: Engine) -> None:
    """Make the tables, where they are not there yet."""
    if inspect(made).has_table(state.name):
        return
    try:
        _make_tables(made)
    except DatabaseError:
        # On a server two programs can begin at the same moment, and one of them is refused.
        if not inspect(made).has_table(state.name):
            raise


def _make_tables(made: Engine) -> None:
    with made.connect().execution_options(writes=True) as connection, connection.begin():
        if inspect(connection).has_table(state.name):  # Another program was quicker.
            return
        metadata.create_all(connection)
        if made.dialect.name == "sqlite":
            _sqlite.create_search(connection)
        connection.execute(insert(state).values(id=1, schema_version=SCHEMA_VERSION, revision=0))


def _bring_up_to_date(made: Engine, path: Path | None, place: str, *, read_only: bool) -> tuple[str, ...]:
    """Migrate an older schema after a backup, and say where that lies; refuse a newer one."""
    with made.connect() as connection:
        found = int(connection.execute(select(state.c.schema_version)).scalar_one())
    if found > SCHEMA_VERSION:
        raise StoreError(
            f"{place} was written by a newer Route Atlas (schema {found}; this one knows {SCHEMA_VERSION}): "
            "use that one, or name another folder in ROUTE_ATLAS_HOME."
        )
    if found == SCHEMA_VERSION:
        return ()
    if read_only:
        raise OlderStoreError(
            f"{place} was written by an older Route Atlas, and cannot be brought up to date because it can "
            "only be read: open it once from an account that may write there."
        )
    notices: tuple[str, ...] = ()
    if path is not None:
        copied = _free_name(path.with_name(f"{path.stem}-schema-{found}.backup.db"))
        copy(made, copied)
        notices = (f"The atlas was brought up to date; as it was, it is kept in {copied}.",)
    with made.connect().execution_options(writes=True) as connection, connection.begin():
        # Another program may have done it while this one waited for its turn to write.
        found = int(connection.execute(select(state.c.schema_version)).scalar_one())
        for version in range(found, SCHEMA_VERSION):
            MIGRATIONS[version](connection)
        connection.execute(update(state).values(schema_version=SCHEMA_VERSION))
    return notices


def _free_name(path: Path) -> Path:
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free


def copy(made: Engine, to: Path) -> None:
    """Write a copy of a SQLite database, whole or not at all."""
    part = _sqlite.unfinished(to)
    part.unlink(missing_ok=True)
    try:
        _sqlite.copy(made, part)
        part.replace(to)
    finally:
        part.unlink(missing_ok=True)
