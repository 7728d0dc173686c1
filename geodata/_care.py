"""Is the store what was written? Checks, backup and restore."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, select
from sqlalchemy.exc import DatabaseError

from geodata import _correction_rows, _corrections, _figure_rows, _report_rows, _sqlite
from geodata._corrections import Correction
from geodata._packed import pack_rows
from geodata._prepared import MentionRow, passage_countries, sha256
from geodata._store import Store, file_url
from geodata._store_tables import figure_series, mention_columns, passages, remembered, reports
from geodata.errors import OlderStoreError, StoreError
from geodata.model import Report

_AT_ONCE = 200
"""Reports whose texts and mentions lie in memory together while they are checked."""
Decided = Mapping[str, tuple[Correction, ...]]
"""The decisions that stand, by report id."""


def check(store: Store) -> list[str]:
    """Read everything again and compare it with the hashes it was written with.

    Returns
    -------
    list of str
        A sentence for each report or part that is damaged; empty if all is as it was written.
    """
    if not store.exists:
        return []
    with store.reading() as connection:
        told = [f"{store.place}: {fault}." for fault in _faults_of_the_file(store, connection)]
        try:
            keys = list(connection.execute(select(reports.c.key).order_by(reports.c.key)).scalars())
        except DatabaseError as error:
            return [*told, _sqlite.sentence(error, store.place)]
        try:
            decided = _correction_rows.standing(connection)
        except (DatabaseError, ValueError, TypeError) as error:
            told.append(
                f"The decisions about mentions cannot be read back ({getattr(error, 'orig', error)})."
            )
            decided = {}
        told += [fault for some in _groups(keys) for fault in _damaged(connection, some, decided)]
        try:
            return told + _figure_rows.damaged(connection)
        except (DatabaseError, ValueError, TypeError) as error:
            return [*told, f"The tables of figures cannot be read back ({getattr(error, 'orig', error)})."]


def _faults_of_the_file(store: Store, connection: Connection) -> list[str]:
    if store.dialect != "sqlite":
        return []
    found = _sqlite.faults(connection)
    if not found and not store.read_only:
        with store.checking() as writable:
            found = _sqlite.search_faults(writable)
    return found


def _groups(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    for first in range(0, len(keys), _AT_ONCE):
        yield keys[first : first + _AT_ONCE]


def _damaged(connection: Connection, keys: Sequence[int], decided: Decided) -> list[str]:
    """A sentence for each of these reports that is not what was written."""
    try:
        return _different(connection, keys, decided)
    except (DatabaseError, ValueError, TypeError, OverflowError) as error:
        if len(keys) > 1:
            return [fault for key in keys for fault in _damaged(connection, [key], decided)]
        return [
            f"Report number {keys[0]} cannot be read back ({getattr(error, 'orig', error)}): add its file again."
        ]


def _different(connection: Connection, keys: Sequence[int], decided: Decided) -> list[str]:
    of_counts = connection.execute(
        select(mention_columns.c.report_key, mention_columns.c.data).where(
            mention_columns.c.report_key.in_(keys)
        )
    )
    packed = {key: data for key, data in of_counts}  # noqa: C416  # dict() takes a result with keys() for a mapping
    of_passages = connection.execute(
        select(passages.c.report_key, passages.c.countries)
        .where(passages.c.report_key.in_(keys))
        .order_by(passages.c.report_key, passages.c.number)
    )
    words: dict[int, list[str]] = {key: [] for key in keys}
    for key, countries in of_passages:
        words[key].append(countries)
    rows = _report_rows.read_mentions(connection, keys)
    faults = []
    gone = set(keys)
    for stored, report in _report_rows.read(connection, keys):
        gone.discard(stored.key)
        of_report = rows[stored.key]
        what = _report_rows.damage(stored, report, of_report)
        if not what and stored.current:
            corrections = decided.get(stored.report_id, ())
            counted = [row for _, row in _corrections.apply(report.text, of_report, corrections)]
            what = _miscounted(report, counted, (packed.get(stored.key), words[stored.key]))
        if what:
            faults.append(_report_rows.damaged(stored.report_id, what))
    faults += [f"Report number {key} has lost its text: add its file again." for key in sorted(gone)]
    return faults


def _miscounted(
    report: Report, mentions: Sequence[MentionRow], counted: tuple[bytes | None, Sequence[str]]
) -> str:
    """What of the counts and search words that were derived from mentions does not fit them; empty if all does."""
    packed, words = counted
    if packed != pack_rows(mentions):
        return "the counts of its mentions are not those of its mentions"
    named = [_corrections.as_mention(report.report_id, row) for row in mentions]
    if tuple(words) != passage_countries(report.passages, named):
        return "the search words of its passages are not those of its mentions"
    return ""


def content_hash(store: Store) -> str:
    """One hash of all that was added, decided and chosen, whatever the order: stores with the same hash hold the same."""
    if not store.exists:
        return hashlib.sha256().hexdigest()
    with store.reading() as connection:
        of_reports = connection.execute(
            select(reports.c.report_id, reports.c.version, reports.c.current, reports.c.record_sha256)
        )
        of_series = connection.execute(
            select(
                figure_series.c.series,
                figure_series.c.vintage,
                figure_series.c.current,
                figure_series.c.record_sha256,
            )
        )
        decided = [
            (one.report_id, *one.place, one.action, one.iso3, one.role, one.alike, one.author)
            for of_report in _correction_rows.standing(connection).values()
            for one in _corrections.latest(of_report).values()
        ]
        chosen = connection.execute(select(remembered.c.kind, remembered.c.name, remembered.c.value))
        held = sorted(tuple(map(str, row)) for row in (*of_reports, *of_series, *decided, *chosen))
    return sha256(json.dumps(held))


def backup(store: Store, to: Path) -> None:
    """Write a copy of the store to a file, and read it back.

    Raises
    ------
    StoreError
        If there is nothing to copy, the file is there already or cannot be written, or what was read back differs.
    """
    if store.path is None:
        raise StoreError(f"{store.place} is not a file: back it up with the database's own tools.")
    if not store.exists:
        raise StoreError(
            f"There is nothing to back up: {store.place} is not there, no report of your own was added."
        )
    if to.exists():
        raise StoreError(f"{to} is there already: name a file that is not, so that no backup is lost.")
    part = _sqlite.unfinished(to)
    store.copy_to(part)
    try:
        if damage := check(Store(file_url(part), read_only=True)):
            raise StoreError(f"{to} was not written, because the store is damaged: {damage[0]}")
        part.replace(to)
    finally:
        part.unlink(missing_ok=True)


def restore(source: Path, store: Store) -> None:
    """Put a backup in the place of a store that is not there.

    Raises
    ------
    StoreError
        If there is a store already, or the backup is damaged or not one.
    """
    if store.path is None:
        raise StoreError(f"{store.place} is not a file: restore it with the database's own tools.")
    if store.exists:
        raise StoreError(
            f"{store.place} is there already: move it away first, or name another folder in ROUTE_ATLAS_HOME."
        )
    if not source.is_file():
        raise StoreError(f"{source} is not there: name the file that python -m geodata backup has written.")
    with TemporaryDirectory() as folder:
        try:
            kept = Store(file_url(source), read_only=True)
            damage = check(kept)
        except OlderStoreError:
            # A copy is brought up to date; the backup stays as it is.
            kept = Store(file_url(Path(shutil.copy(source, folder))))
            damage = check(kept)
        if damage:
            raise StoreError(f"{source} was not restored, because it is damaged: {damage[0]}")
        store.forget()
        kept.copy_to(store.path)
