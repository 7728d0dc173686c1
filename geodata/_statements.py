"""Statements that run many times are put into the driver's words once: to do it each time takes longer than to run them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Dialect, Table, insert
from sqlalchemy.exc import DatabaseError
from sqlalchemy.sql.base import Executable


class _Words(NamedTuple):
    """A statement in the words of the driver, the values that it has itself, and the order of all; none where the driver
    takes them by their names."""

    statement: str
    values: Mapping[str, Any]
    order: tuple[str, ...] | None


@lru_cache(maxsize=64)
def _in_words(dialect: Dialect, statement: Any, fields: tuple[str, ...]) -> _Words:
    compiled = statement.compile(dialect=dialect, column_keys=fields or None)
    order = tuple(compiled.positiontup or ()) if compiled.positional else None
    return _Words(str(compiled), compiled.params, order)


def run(
    connection: Connection,
    statement: Executable,
    values: Mapping[str, Any] | None = None,
    fields: tuple[str, ...] = (),
) -> list[tuple[Any, ...]]:
    """Run a statement, with values that need no conversion, and give its rows as the driver does.

    Parameters
    ----------
    fields : tuple of str
        The columns that an insertion fills, where those are not all of the table.

    Raises
    ------
    sqlalchemy.exc.DatabaseError
        If the database refuses it.
    """
    words = _in_words(connection.dialect, statement, fields)
    given = {**words.values, **(values or {})}
    return _in_transaction(
        connection,
        words.statement,
        given if words.order is None else tuple(given[name] for name in words.order),
    )


def add_rows(
    connection: Connection, table: Table, fields: tuple[str, ...], rows: list[tuple[Any, ...]]
) -> None:
    """Write rows whose values need no conversion, in the order of the table's columns.

    Raises
    ------
    sqlalchemy.exc.DatabaseError
        If the database refuses them.
    """
    if not rows:
        return
    words = _in_words(connection.dialect, _insertion(table), fields)
    values: Any = rows if words.order is not None else [dict(zip(fields, row, strict=True)) for row in rows]
    _in_transaction(connection, words.statement, values, many=True)


def _in_transaction(
    connection: Connection, statement: str, values: Any, *, many: bool = False
) -> list[tuple[Any, ...]]:
    if not connection.in_transaction():
        connection.begin()
    return by_driver(connection, statement, values, many=many)


def by_driver(
    connection: Connection, statement: str, values: Any = (), *, many: bool = False
) -> list[tuple[Any, ...]]:
    """Hand a statement to the driver itself: what SQLAlchemy adds to each takes longer than most of these.

    Raises
    ------
    sqlalchemy.exc.DatabaseError
        If the database refuses it.
    """
    cursor = connection.connection.cursor()
    try:
        (cursor.executemany if many else cursor.execute)(statement, values)
        return [] if cursor.description is None else list(cursor.fetchall())
    except connection.dialect.loaded_dbapi.DatabaseError as error:
        raise DatabaseError(statement, None, error) from error
    finally:
        cursor.close()


@lru_cache(maxsize=16)
def _insertion(table: Table) -> Any:
    return insert(table).inline()
