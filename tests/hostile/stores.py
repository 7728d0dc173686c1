"""Stores with reports in them, for tests."""

from __future__ import annotations

from geodata._prepared import Prepared, prepare
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
