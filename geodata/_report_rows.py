"""Reports as rows of the store's tables: written, read back, looked up."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, bindparam, delete, func, insert, select, update

from geodata import _correction_rows, _corrections, _sqlite
from geodata._packed import RECORD_BYTES, pack_rows
from geodata._prepared import MENTION_FIELDS, MentionRow, Prepared, passage_countries, record_sha256, sha256
from geodata._statements import add_rows, run
from geodata._store_tables import mention_columns, mentions, passages, reports, texts
from geodata.errors import StoreError
from geodata.model import Passage, Report

ERASED = "erased:"
"""How the id begins that a report has when it is erased; no other has such a sign."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a report or a table that was added.

    Attributes
    ----------
    kind : str
        ``report`` or ``table``.
    name : str
        Report id, or series of a table.
    outcome : str
        ``added``, ``new version``, ``already there``, or of a table ``older version``: of an earlier date than the one that
        counts.
    count : int
        Mentions of a report, rows of a table.
    """

    kind: str
    name: str
    outcome: str
    count: int


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a stored report without reading it; packed as `geodata._packed.pack` writes it."""

    key: int
    report_id: str
    title: str
    current: bool
    packed: bytes


# Made once: to build a statement takes longer than to run it.
_SAME_TEXT = select(reports.c.report_id, reports.c.record_sha256).where(
    reports.c.text_sha256 == bindparam("text_sha256"), reports.c.current
)
_LAST_VERSION = select(func.max(reports.c.version)).where(reports.c.report_id == bindparam("report_id"))
_CURRENT = select(reports.c.key).where(reports.c.report_id == bindparam("report_id"), reports.c.current)
_RETIRE = (
    update(reports)
    .where(reports.c.key == bindparam("of"))
    .values(current=None, changed=bindparam("revision"))
)
_COUNT = (
    update(reports)
    .where(reports.c.key == bindparam("of"))
    .values(current=True, changed=bindparam("revision"))
)
_TOUCH = update(reports).where(reports.c.key == bindparam("of")).values(changed=bindparam("revision"))
_PASSAGE_WORDS = (
    select(passages.c.key, passages.c.countries)
    .where(passages.c.report_key == bindparam("of"))
    .order_by(passages.c.number)
)
_INDEXED = (
    select(passages.c.key, passages.c.start, passages.c.end, passages.c.countries)
    .where(passages.c.report_key == bindparam("of"))
    .order_by(passages.c.number)
)
_TEXT = select(texts.c.text).where(texts.c.report_key == bindparam("of"))
_SET_WORDS = update(passages).where(passages.c.key == bindparam("of")).values(countries=bindparam("words"))
_SET_COLUMNS = (
    update(mention_columns)
    .where(mention_columns.c.report_key == bindparam("of"))
    .values(data=bindparam("packed"))
)
_ADD_REPORT = insert(reports)
_ADD_REPORT_TOLD = insert(reports).inline().returning(reports.c.key)
_TEXT_FIELDS = ("report_key", "text")
_PASSAGE_FIELDS = ("report_key", "number", "start", "end", "page", "countries")
_COLUMNS_FIELDS = ("report_key", "data")
_CHANGED = (
    select(reports.c.key, reports.c.report_id, reports.c.title, reports.c.current, mention_columns.c.data)
    .join(mention_columns)
    .where(reports.c.changed > bindparam("after"))
    .order_by(reports.c.key)
)
_KEYS: BindParameter[Any] = bindparam("keys", expanding=True)
_READ = select(reports, texts.c.text).join(texts).where(reports.c.key.in_(_KEYS)).order_by(reports.c.key)
_READ_PASSAGES = (
    select(passages.c.report_key, passages.c.start, passages.c.end, passages.c.number, passages.c.page)
    .where(passages.c.report_key.in_(_KEYS))
    .order_by(passages.c.report_key, passages.c.number)
)
_READ_MENTIONS = (
    select(mentions.c.report_key, *(mentions.c[name] for name in MENTION_FIELDS))
    .where(mentions.c.report_key.in_(_KEYS))
    .order_by(mentions.c.report_key, mentions.c.position)
)
_FILES = (
    select(reports.c.file_sha256, reports.c.report_id, func.length(mention_columns.c.data))
    .join(mention_columns)
    .where(reports.c.current)
)


def last_version(connection: Connection, report_id: str) -> int:
    """The number of a report's last version; 0 if it was never there."""
    ((version,),) = run(connection, _LAST_VERSION, {"report_id": report_id})
    return int(version or 0)


def add(connection: Connection, prepared: Prepared, version: int, revision: int, added_at: str) -> Added:
    """Write a report in a transaction that has been begun; roll it back if the same is there already.

    Parameters
    ----------
    version : int
        The `last_version` that is there.
    """
    report = prepared.report
    count = len(prepared.mentions)
    for report_id, record in run(connection, _SAME_TEXT, {"text_sha256": prepared.text_sha256}):
        if report_id != report.report_id or record == prepared.record_sha256:
            connection.rollback()
            return Added("report", report_id, "already there", count)
    counted = bool(version) and retire(connection, report.report_id, revision)
    if version:
        # What was decided about an earlier version holds wherever its sentence still stands.
        decided = _correction_rows.of_report(connection, report.report_id)
        prepared = _corrections.corrected(prepared, decided)
    key = _add_row(connection, prepared, version + 1, revision, added_at)
    add_rows(connection, texts, _TEXT_FIELDS, [(key, report.text)])
    add_rows(connection, mention_columns, _COLUMNS_FIELDS, [(key, prepared.packed)])
    add_rows(connection, passages, _PASSAGE_FIELDS, _passage_rows(key, prepared))
    add_mentions(connection, key, prepared.mentions)
    if connection.dialect.name == "sqlite":
        _sqlite.index_report(connection, _indexed(connection, key, report.text))
    return Added("report", report.report_id, "new version" if counted else "added", count)


def add_mentions(connection: Connection, key: int, rows: Sequence[MentionRow]) -> None:
    """Write what the rules found in a report."""
    found = [(key, position, *row) for position, row in enumerate(rows)]
    add_rows(connection, mentions, ("report_key", "position", *MENTION_FIELDS), found)


def _add_row(connection: Connection, prepared: Prepared, version: int, revision: int, added_at: str) -> int:
    report = prepared.report
    row = {
        "report_id": report.report_id,
        "version": version,
        "current": True,
        "title": report.title,
        "publisher": report.publisher,
        "published": report.published,
        "source_id": report.source_id,
        "language": report.language,
        "skipped": json.dumps(report.skipped, ensure_ascii=False),
        "file_name": prepared.file_name,
        "file_sha256": prepared.file_sha256,
        "text_sha256": prepared.text_sha256,
        "record_sha256": prepared.record_sha256,
        "sequence": revision,
        "changed": revision,
        "added_at": added_at,
        "read_with": prepared.read_with,
    }
    if connection.dialect.insert_returning:
        ((key,),) = run(connection, _ADD_REPORT_TOLD, row, tuple(row))
    else:
        (key,) = connection.execute(_ADD_REPORT, row).inserted_primary_key or (0,)
    return int(key)


def _passage_rows(key: int, prepared: Prepared) -> list[tuple[Any, ...]]:
    return [
        (key, passage.number, passage.start, passage.end, passage.page, countries)
        for passage, countries in zip(prepared.report.passages, prepared.passage_countries, strict=True)
    ]


def _indexed(connection: Connection, key: int, text: str) -> list[_sqlite.IndexedPassage]:
    """What the full-text index has of a report, for each passage its key, its words and its search words."""
    rows = run(connection, _INDEXED, {"of": key})
    return [(passage, text[start:end], words) for passage, start, end, words in rows]


def retire(connection: Connection, report_id: str, revision: int) -> bool:
    """Let the current version of a report no longer count; give whether there was one."""
    key = connection.execute(_CURRENT, {"report_id": report_id}).scalar()
    if key is None:
        return False
    if connection.dialect.name == "sqlite":
        text = connection.execute(_TEXT, {"of": key}).scalar_one()
        _sqlite.unindex_report(connection, _indexed(connection, key, text))
    connection.execute(_RETIRE, {"of": key, "revision": revision})
    return True


def erase(connection: Connection, report_id: str, revision: int) -> bool:
    """Empty all versions of a report, and delete what was decided about it; give whether there was one."""
    retire(connection, report_id, revision)
    _correction_rows.erase(connection, report_id)
    keys = connection.execute(select(reports.c.key).where(reports.c.report_id == report_id)).scalars().all()
    empty = Report(ERASED, "", "", "", "", "", "")
    row = {
        "file_name": "",
        "file_sha256": "",
        "skipped": "[]",
        "text_sha256": sha256(empty.text),
        "record_sha256": record_sha256(empty, ()),
        "changed": revision,
        **dict.fromkeys(("title", "publisher", "published", "source_id", "language"), ""),
    }
    for key in keys:
        for table in (mentions, passages):
            connection.execute(delete(table).where(table.c.report_key == key))
        connection.execute(update(texts).where(texts.c.report_key == key).values(text=""))
        connection.execute(_SET_COLUMNS, {"of": key, "packed": b""})
        connection.execute(
            update(reports).where(reports.c.key == key).values(report_id=f"{ERASED}{key}", **row)
        )
    return bool(keys)


def count_again(connection: Connection, key: int, revision: int) -> None:
    """Let a version of a report that was taken out count again, with what is decided about it.

    Raises
    ------
    StoreError
        If a version of it counts, or its text is there under another id.
    """
    ((row, report),) = read(connection, [key])
    same = connection.execute(_SAME_TEXT, {"text_sha256": row.text_sha256}).first()
    if same or connection.execute(_CURRENT, {"report_id": row.report_id}).first():
        raise StoreError(
            f"The report “{report.title[:60]}” is there already"
            f"{f' as {same.report_id}' if same and same.report_id != row.report_id else ''}: nothing was changed."
        )
    connection.execute(_COUNT, {"of": key, "revision": revision})
    if connection.dialect.name == "sqlite":
        _sqlite.index_report(connection, _indexed(connection, key, report.text))
    count_anew(connection, row.report_id, revision)


def count_anew(connection: Connection, report_id: str, revision: int) -> None:
    """Bring the counts and search words of a report in line with what is now decided about it."""
    key = connection.execute(_CURRENT, {"report_id": report_id}).scalar()
    if key is None:  # A shipped report, or one that is gone.
        return
    ((_, report),) = read(connection, [key])
    found = read_mentions(connection, [key])[key]
    decided = _correction_rows.of_report(connection, report_id)
    write_counts(connection, key, report, [row for _, row in _corrections.apply(report.text, found, decided)])
    connection.execute(_TOUCH, {"of": key, "revision": revision})


def write_counts(connection: Connection, key: int, report: Report, rows: Sequence[MentionRow]) -> None:
    """Write the counts and search words of a report that counts, which are those of these mentions."""
    connection.execute(_SET_COLUMNS, {"of": key, "packed": pack_rows(rows)})
    named = [_corrections.as_mention(report.report_id, row) for row in rows]
    words = passage_countries(report.passages, named)
    before = connection.execute(_PASSAGE_WORDS, {"of": key}).all()
    other = [
        {"of": passage, "words": new} for (passage, old), new in zip(before, words, strict=True) if old != new
    ]
    if other:
        numbers = [int(row["of"]) for row in other]
        if connection.dialect.name == "sqlite":
            _sqlite.unindex_passages(connection, numbers)
        connection.execute(_SET_WORDS, other)
        if connection.dialect.name == "sqlite":
            _sqlite.index_passages(connection, numbers)


def changed(connection: Connection, after: int) -> list[Entry]:
    """The reports that were added, replaced or corrected after a revision, in the order in which they were added."""
    return [
        Entry(key, report_id, title, bool(current), data)
        for key, report_id, title, current, data in connection.execute(_CHANGED, {"after": after})
    ]


def read(connection: Connection, keys: Sequence[int]) -> list[tuple[Row[Any], Report]]:
    """Read reports by their keys: each with its row of the table, in the order of the keys' numbers."""
    paragraphs: dict[int, list[Passage]] = {key: [] for key in keys}
    for key, *paragraph in connection.execute(_READ_PASSAGES, {"keys": keys}):
        paragraphs[key].append(Passage(*paragraph))
    return [
        (
            row,
            Report(
                report_id=row.report_id,
                title=row.title,
                publisher=row.publisher,
                published=row.published,
                source_id=row.source_id,
                language=row.language,
                text=row.text,
                passages=tuple(paragraphs[row.key]),
                skipped=tuple(json.loads(row.skipped)),
            ),
        )
        for row in connection.execute(_READ, {"keys": keys})
    ]


def read_mentions(connection: Connection, keys: Sequence[int]) -> dict[int, list[MentionRow]]:
    """Read what the rules found in reports, by their keys in the order given, each in the order of its text."""
    found: dict[int, list[MentionRow]] = {key: [] for key in keys}
    for key, *row in connection.execute(_READ_MENTIONS, {"keys": keys}):
        found[key].append(tuple(row))
    return found


def damage(row: Row[Any], report: Report, rows: Sequence[MentionRow]) -> str:
    """What of a report is not what was written, as `read` and `read_mentions` give it; empty if all is."""
    if sha256(report.text) != row.text_sha256:
        return "its text is not the one that was added"
    if record_sha256(report, rows) != row.record_sha256:
        return "its title, passages or mentions are not those that were added"
    return ""


def damaged(report_id: str, what: str) -> str:
    """The sentence about a report that is damaged."""
    return f"Report “{report_id}” is damaged: {what}. Restore a backup, or add its file again."


def files(connection: Connection) -> dict[str, Added]:
    """What was read from each file that counts now, by the file's SHA-256."""
    return {
        sha256: Added("report", report_id, "already there", size // RECORD_BYTES)
        for sha256, report_id, size in connection.execute(_FILES)
    }
