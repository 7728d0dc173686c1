"""Choices as rows of the store's table: kept, taken back, read."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, delete, insert, select

from geodata._prepared import clean
from geodata._store_tables import remembered


def keep(
    connection: Connection, kind: str, name: str, value: str | None, *, same: Callable[[str], str] = clean
) -> bool:
    """Keep a choice in a transaction that has been begun, as `geodata._store.Store.remember` does."""
    names = connection.execute(select(remembered.c.name).where(remembered.c.kind == kind)).scalars()
    held = [earlier for earlier in names if same(earlier) == same(name)]
    connection.execute(delete(remembered).where(remembered.c.kind == kind, remembered.c.name.in_(held)))
    if value is not None:
        connection.execute(insert(remembered).values(kind=kind, name=clean(name), value=clean(value)))
    return bool(held)


def of_kind(connection: Connection, kind: str) -> dict[str, str]:
    """The choices of a kind, by name."""
    query = select(remembered.c.name, remembered.c.value).where(remembered.c.kind == kind)
    return {name: value for name, value in connection.execute(query)}  # noqa: C416  # dict() takes a result with keys() for a mapping
