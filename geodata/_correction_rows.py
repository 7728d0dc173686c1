"""Corrections as rows of the store's table: written, taken back, read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, insert, null, select, update

from geodata._corrections import Correction, Place
from geodata._store_tables import corrections
from geodata.errors import StoreError

_FIELDS = tuple(field.name for field in fields(Correction) if field.name != "undone")
_ALL = select(*(corrections.c[name] for name in _FIELDS), corrections.c.undone.is_not(null()))
_STANDING = _ALL.where(corrections.c.undone.is_(null())).order_by(corrections.c.key)
_OF_REPORT = _STANDING.where(corrections.c.report_id == bindparam("report_id"))


def insert_one(connection: Connection, correction: Correction, revision: int, made_at: str) -> int:
    """Keep a decision; give its key."""
    row = {name: getattr(correction, name) for name in _FIELDS if name != "key"}
    inserted = connection.execute(
        insert(corrections).values({**row, "made_at": made_at, "sequence": revision})
    )
    (key,) = inserted.inserted_primary_key or (0,)
    return int(key)


def report_of(connection: Connection, key: int) -> str:
    """The report of a decision; nothing where there is no such decision."""
    return str(
        connection.execute(select(corrections.c.report_id).where(corrections.c.key == key)).scalar() or ""
    )


def undo(connection: Connection, key: int, revision: int) -> Correction:
    """Take a decision back, and give it.

    Raises
    ------
    StoreError
        If there is none, or it was taken back before.
    """
    found = _read(connection, _ALL.where(corrections.c.key == key))
    if not found or found[0].undone:
        raise StoreError("This decision was taken back already: nothing was changed.")
    connection.execute(update(corrections).where(corrections.c.key == key).values(undone=revision))
    return found[0]


def move(connection: Connection, key: int, place: Place) -> None:
    """Let a decision belong to another place in its report, where its mention is found now."""
    names = ("surface", "sentence", "nth")
    connection.execute(
        update(corrections).where(corrections.c.key == key).values(dict(zip(names, place, strict=True)))
    )


def erase(connection: Connection, report_id: str) -> None:
    """Delete all decisions about a report, because the report is erased."""
    connection.execute(delete(corrections).where(corrections.c.report_id == report_id))


def of_report(connection: Connection, report_id: str) -> list[Correction]:
    """The decisions about a report that stand, in the order in which they were made."""
    return _read(connection, _OF_REPORT, {"report_id": report_id})


def standing(connection: Connection) -> dict[str, tuple[Correction, ...]]:
    """All decisions that stand, by report id, each report's in the order in which they were made."""
    return by_report(_read(connection, _STANDING))


def last(connection: Connection, most: int) -> list[Correction]:
    """The last decisions, also those that were taken back, the latest first."""
    return _read(connection, _ALL.order_by(corrections.c.key.desc()).limit(most))


def by_report(several: Iterable[Correction]) -> dict[str, tuple[Correction, ...]]:
    """Decisions by report id."""
    grouped: dict[str, list[Correction]] = {}
    for one in several:
        grouped.setdefault(one.report_id, []).append(one)
    return {report_id: tuple(group) for report_id, group in grouped.items()}


def _read(
    connection: Connection, query: Select[Any], values: dict[str, object] | None = None
) -> list[Correction]:
    return [
        Correction(**dict(zip(_FIELDS, row[:-1], strict=True)), undone=bool(row[-1]))
        for row in connection.execute(query, values or {})
    ]
