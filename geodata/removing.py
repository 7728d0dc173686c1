"""One's own reports and tables are taken out of the atlas, and put back.

What is taken out counts nowhere and is found nowhere. It is not deleted, which `geodata.erasing` does: its text or rows,
its versions, and what persons decided about it stay in the store, and hold again once it is put back, or its file is added
again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from geodata import _figure_rows, _report_rows
from geodata._ledger import Kind
from geodata._store_tables import reports
from geodata.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata._store import Store

_LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Own:
    """A report or a table of one's own.

    Attributes
    ----------
    kind : str
        ``report`` or ``table``.
    name : str
        Report id, or series of the table.
    key : int
        Of the version that counts, or counted last.
    """

    kind: str
    name: str
    key: int
    title: str
    file_name: str

    def __str__(self) -> str:
        return f"{self.kind} “{self.title[:_LONGEST_SHOWN]}”"


def held(store: Store) -> list[Own]:
    """The reports and tables that count, in the order in which they were added; reports first."""
    return _own(store, counting=True)


def taken_out(store: Store) -> list[Own]:
    """The reports and tables that were taken out and can be put back, as `held` gives those that count."""
    return _own(store, counting=False)


def named(several: Sequence[Own], name: str) -> Own:
    """The one of these that a name means: a report's id, a table's series, or else a file.

    Raises
    ------
    StoreError
        If it means none, or more than one.
    """
    by_name = [one for one in several if one.name == name]
    found = by_name or [one for one in several if one.file_name == name]
    if not found:
        raise StoreError(
            f"No report or table of your own is called “{name[:_LONGEST_SHOWN]}”: "
            "name one as python -m geodata remove lists it."
        )
    if len(found) > 1:
        raise StoreError(
            f"“{name[:_LONGEST_SHOWN]}” is the file of several: {', '.join(one.name for one in found[:5])}. Name one of them."
        )
    return found[0]


def take_out(store: Store, own: Own) -> None:
    """Let a report or a table no longer count.

    Raises
    ------
    StoreError
        If it does not count now, or nothing could be written.
    """
    with store.writing(f"{own.name} taken out", Kind.CHOICE) as (connection, revision):
        if own.kind == "table":
            _figure_rows.take_back(connection, own.key, whole=True)
        elif not _report_rows.retire(connection, own.name, revision):
            raise StoreError(f"The {own} does not count any more: nothing was changed.")


def put_back(store: Store, own: Own) -> None:
    """Let a report or a table that was taken out count again, with all that was decided about it.

    Raises
    ------
    StoreError
        If it counts already, its text has come in under another name, or nothing could be written.
    """
    with store.writing(f"{own.name} put back", Kind.CHOICE) as (connection, revision):
        if own.kind == "report":
            _report_rows.count_again(connection, own.key, revision)
            return
        vintages = [one for one in _figure_rows.series(connection) if one.series == own.name]
        last = next((one for one in vintages if one.key == own.key and one.taken_out), None)
        if last is None or any(one.current for one in vintages):
            raise StoreError(f"The {own} counts already: nothing was changed.")
        _figure_rows.put_back(connection, last)


def _own(store: Store, *, counting: bool) -> list[Own]:
    if not store.exists:
        return []
    last = select(func.max(reports.c.key)).group_by(reports.c.report_id)
    of_current = select(reports.c.report_id).where(reports.c.current)
    which = (
        reports.c.current
        if counting
        else reports.c.key.in_(last)
        & reports.c.report_id.not_in(of_current)
        & reports.c.report_id.not_like(f"{_report_rows.ERASED}%")
    )
    query = select(reports.c.key, reports.c.report_id, reports.c.title, reports.c.file_name).where(which)
    with store.reading() as connection:
        own = [
            Own("report", row.report_id, row.key, row.title, row.file_name)
            for row in connection.execute(query.order_by(reports.c.key))
        ]
        vintages = _figure_rows.series(connection)
    current = {one.series for one in vintages if one.current}
    tables = (
        [one for one in vintages if one.current]
        if counting
        else list(
            {one.series: one for one in vintages if one.taken_out and one.series not in current}.values()
        )
    )
    return own + [Own("table", one.series, one.key, one.title, one.file_name) for one in tables]
