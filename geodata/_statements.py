"""Statements that run many times are put into the driver's words once: to do it each time takes longer than to run them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, CursorResult, Dialect, Table, insert
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
    connection: Connection, statement: Executable, values: Mapping[str, Any] | None = None
) -> CursorResult[Any]:
    """Run a statement, with values that need no conversion."""
    words = _in_words(connection.dialect, statement, ())
    given = {**words.values, **(values or {})}
    return connection.exec_driver_sql(
        words.statement, given if words.order is None else tuple(given[name] for name in words.order)
    )


def add_rows(
    connection: Connection, table: Table, fields: tuple[str, ...], rows: list[tuple[Any, ...]]
) -> None:
    """Write rows whose values need no conversion, in the order of the table's columns."""
    if not rows:
        return
    words = _in_words(connection.dialect, _insertion(table), fields)
    values: Any = rows if words.order is not None else [dict(zip(fields, row, strict=True)) for row in rows]
    connection.exec_driver_sql(words.statement, values)


@lru_cache(maxsize=16)
def _insertion(table: Table) -> Any:
    return insert(table).inline()
