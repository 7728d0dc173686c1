"""Stores with reports in them, for tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geodata import _corrections
from geodata._packed import pack_rows
from geodata._prepared import MentionRow, Prepared, passage_countries, prepare, record_sha256
from geodata._store import Store
from geodata.model import Report
from geodata.reading._passages import paragraphs

FILLING = "The people waited at the border for two nights, because the road was closed. " * 30


def prepared(number: int, filling: str = FILLING) -> Prepared:
    body = f"Smugglers took {number} people from Syria to Serbia.\n\n{filling}"
    return prepare(
        Report(f"report-{number}", f"Report {number}", "Desk", "2021", "", "en", body, paragraphs(body))
    )


def fill(store: Store, count: int, first: int = 0) -> None:
    for number in range(first, first + count):
        store.add_report(prepared(number))


def names(store: Store) -> list[str]:
    return [entry.report_id for entry in store.changes(0)[1] if entry.current]


def close(store: Store) -> None:
    """Let go of the file, as the end of a process does."""
    store._engine.dispose()


def earlier(
    given: Prepared, rows: Sequence[MentionRow] | None = None, read_with: str = "earlier"
) -> Prepared:
    """A report as an earlier version read it, which found these mentions in it."""
    report, found = given.report, tuple(given.mentions if rows is None else rows)
    named = [_corrections.as_mention(report.report_id, row) for row in found]
    return replace(
        given,
        mentions=found,
        passage_countries=passage_countries(report.passages, named),
        packed=pack_rows(found),
        record_sha256=record_sha256(report, found),
        read_with=read_with,
    )
