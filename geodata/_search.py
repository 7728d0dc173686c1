"""Full-text search over the passages of reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from geodata import _sqlite
from geodata._prepared import country_words
from geodata._store import Store
from geodata.errors import StoreError


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A passage that was found.

    Attributes
    ----------
    number, page : int
        Of the passage in its report, from 1; page is None where the format has none.
    start : int
        Where the passage begins in the report's text, in code points.
    text : str
        The passage.
    marks : tuple of (int, int)
        Where the words stand in `text` that were looked for: start and end in code points.
    """

    report_id: str
    number: int
    page: int | None
    start: int
    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a passage has to be to be found; an empty value means "any".

    Attributes
    ----------
    words : str
        All of them have to stand in the passage; "a phrase" in quotation marks, and ``smuggl*`` for how a word begins.
        Accents, capitals and the endings of English words make no difference.
    countries : tuple of str
        ISO 3166-1 alpha-3 codes or XKX, one of which the passage names.
    roles : tuple of str
        One of which such a country has there.
    reports : tuple of str
        Report ids.
    published_from, published_to : str
        ISO 8601 dates, as far as they are known: ``2021`` or ``2021-12-09``; both included.
    """

    words: str = ""
    countries: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    published_from: str = ""
    published_to: str = ""


def search(store: Store, wanted: Wanted, limit: int) -> list[FoundPassage]:
    """Find passages in a store, the most relevant first; nothing where nothing is looked for.

    Raises
    ------
    StoreError
        If the store cannot be read, or its database has no full-text search.
    """
    if store.dialect != "sqlite":
        raise StoreError(f"Search is not there yet for {store.dialect}: it needs SQLite's full-text index.")
    expression = _sqlite.match_expression(wanted.words, country_words(wanted.countries, wanted.roles))
    if not expression or not store.exists:
        return []
    conditions = []
    values: dict[str, object] = {}
    if wanted.reports:
        names = {f"report{number}": report_id for number, report_id in enumerate(wanted.reports)}
        conditions.append(f"reports.report_id IN ({', '.join(f':{name}' for name in names)})")
        values |= names
    if wanted.published_from:
        conditions.append("reports.published >= :published_from")
        values["published_from"] = wanted.published_from
    if wanted.published_to:
        # A year is at least as late as each of its days: a tilde comes after every digit and dash.
        conditions.append("reports.published < :published_to")
        values["published_to"] = f"{wanted.published_to}~"
    with store.reading() as connection:
        found = _sqlite.search(connection, expression, conditions, values, limit)
    return [_hit(fields, mark) for fields, mark in found]


def _hit(fields: Sequence[Any], mark: str) -> FoundPassage:
    report_id, number, page, start, marked = fields
    pieces = str(marked).split(mark)
    marks, at = [], 0
    for position, piece in enumerate(pieces):
        # Pieces stand outside and inside the marks in turn.
        if position % 2:
            marks.append((at, at + len(piece)))
        at += len(piece)
    return FoundPassage(report_id, number, page, start, "".join(pieces), tuple(marks))
