"""What had been acknowledged and is gone, because the database's log was damaged or removed: told by kind."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, select

from geodata import _ledger
from geodata._counted import counted
from geodata._ledger import Entry, Kind
from geodata._store_tables import corrections, figure_series, reports, state

_LISTED = 5


def look(made: Engine, path: Path, *, read_only: bool) -> tuple[str, ...]:
    """Compare a database with its ledger, before anything is written that would hide what was lost.

    Returns
    -------
    tuple of str
        A sentence for each kind of which something is missing.
    """
    acknowledged = _ledger.read(path)
    with made.connect() as connection:
        # The ledger first: a transaction is noted after its commit, so that none that is noted may be missing.
        there = inspect(connection).has_table(state.name)
        revision = int(connection.execute(select(state.c.revision)).scalar_one()) if there else 0
        missing = [entry for entry in acknowledged if entry.revision > revision]
        kept = [entry for entry in acknowledged if entry.revision <= revision]
        known = [*_ledger.lost(path), missing]
        left = [
            entry
            for group in known
            if group
            for entry in (_still_lost(connection, group, kept) if there else group)
        ]
    if not read_only:
        if missing:
            _ledger.set_aside(path, missing)
        _ledger.begin(path)
    return _told(left, _ledger.quarantine(path))


def _still_lost(connection: Connection, group: list[Entry], kept: list[Entry]) -> list[Entry]:
    """Those of a group lost together that nobody has added, decided or chosen again since."""
    first = min(entry.revision for entry in group)
    again = select(corrections.c.report_id).where(corrections.c.sequence >= first)
    held = {
        Kind.FILE: {
            *connection.execute(select(reports.c.report_id)).scalars(),
            *connection.execute(select(figure_series.c.series)).scalars(),
        },
        Kind.DECISION: set(connection.execute(again).scalars()),
        Kind.CHOICE: {entry.what for entry in kept if entry.revision >= first},
    }
    return [entry for entry in group if entry.what not in held[entry.kind]]


def _told(lost: Sequence[Entry], kept_in: Path) -> tuple[str, ...]:
    if not lost:
        return ()
    names: dict[Kind, list[str]] = {kind: [] for kind in Kind}
    for entry in lost:
        names[entry.kind].append(entry.what)
    files, reviewed, chosen = (names[kind] for kind in Kind)
    why = "because the database's log was damaged or removed"
    kept = f"what was found is kept in {kept_in}."
    told = []
    if files := sorted(set(files)):
        told.append(
            f"{_missing(len(files), 'files', ' that had been added')}, {why}: {_list(files)}. Add the files again; {kept}"
        )
    if reviewed:
        told.append(
            f"{_missing(len(reviewed), 'decisions', ' about mentions')}, {why}: in {_list(sorted(set(reviewed)))}. "
            f"Review them again; {kept}"
        )
    if chosen:
        told.append(
            f"{_missing(len(chosen), 'choices')}, {why}: countries of spellings, columns of tables, details of reports, "
            f"or tables taken back. Make them again; {kept}"
        )
    return tuple(told)


def _missing(number: int, plural: str, which: str = "") -> str:
    return f"{counted(number, plural)}{which} {'is' if number == 1 else 'are'} missing"


def _list(names: list[str]) -> str:
    return ", ".join(names[:_LISTED]) + (f" and {len(names) - _LISTED} more" if len(names) > _LISTED else "")
