"""Choices that are made once and kept: the country of a spelling, and what the columns of a table are."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from geodata import _figure_rows, _remembered, countries
from geodata._ledger import Kind
from geodata.countries import fold
from geodata.errors import DataFileError

if TYPE_CHECKING:
    from geodata._figure_rows import Series
    from geodata._store import Store
    from geodata.figures import Columns

_SPELLING, _COLUMNS = "spelling", "columns"
LONGEST_SPELLING = 200
"""Characters; what is longer is no name of a country, and no choice is kept for it."""


@dataclass(frozen=True, slots=True)
class Match:
    """What the columns of a table are: ``header`` holds their names as a person knows the table by."""

    header: tuple[str, ...]
    columns: Columns


@dataclass(frozen=True, slots=True)
class Choices:
    """What is kept: codes by spelling, and matches by the fingerprint of a header."""

    spellings: Mapping[str, str] = field(default_factory=dict)
    matches: Mapping[str, Match] = field(default_factory=dict)

    def options(self) -> dict[str, Any]:
        """The choices as `geodata.figures.read_figures` takes them, and as JSON can carry them."""
        return {
            "spellings": dict(self.spellings),
            "matches": {header: asdict(match.columns) for header, match in self.matches.items()},
        }


def kept(store: Store) -> Choices:
    """All choices that a store keeps."""
    matches = {header: json.loads(data) for header, data in store.remembered(_COLUMNS).items()}
    if matches:
        from geodata.figures import Columns
    return Choices(
        store.remembered(_SPELLING),
        {
            header: Match(tuple(match["header"]), Columns(**match["columns"]))
            for header, match in matches.items()
        },
    )


def choose_country(store: Store, spelling: str, code: str) -> None:
    """Keep the country that a spelling stands for, in whatever case and with or without accents.

    Raises
    ------
    UnknownCountryError
        If the code is none.
    DataFileError
        If the spelling has no letter, or is too long to be a name.
    StoreError
        If the store cannot be written.
    """
    countries.label(code)
    if not fold(spelling) or len(spelling) > LONGEST_SPELLING:
        raise DataFileError(
            f"{spelling[:40]!r} is no spelling of a country: it has no letter, or more than {LONGEST_SPELLING} characters."
        )
    store.remember(_SPELLING, spelling, code, same=fold)


def forget_country(store: Store, spelling: str) -> bool:
    """Take a choice back; give whether there was one."""
    return store.remember(_SPELLING, spelling, None, same=fold)


def keep_match(store: Store, fingerprint: str, header: Sequence[str], columns: Columns) -> None:
    """Keep what the columns of tables with this header are.

    Raises
    ------
    DataFileError
        If a column is not in the header, or one that has to be there is not matched.
    StoreError
        If the store cannot be written.
    """
    columns.check(header)
    store.remember(_COLUMNS, fingerprint, _match(header, asdict(columns)))


def _match(header: Sequence[str], columns: Mapping[str, str]) -> str:
    return json.dumps({"header": list(header)[:50], "columns": dict(columns)}, ensure_ascii=False)


def forget_match(store: Store, fingerprint: str) -> bool:
    """Take a match back; give whether there was one."""
    return store.remember(_COLUMNS, fingerprint, None)


def take_back(store: Store, table: Series) -> Series | None:
    """Let the vintage before this one count again, with the match that it was read by; give it, if there is one.

    Adding the file again lets it count again.

    Raises
    ------
    StoreError
        If the vintage does not count now, or the store cannot be written.
    """
    with store.writing("a table taken back", Kind.CHOICE) as (connection, _):
        earlier = _figure_rows.before(_figure_rows.series(connection), table)
        kept_match = _remembered.of_kind(connection, _COLUMNS).get(table.header)
        if kept_match and earlier and earlier.header == table.header and earlier.columns != table.columns:
            header = json.loads(kept_match)["header"]
            value = _match(header, earlier.columns) if earlier.matched else None
            _remembered.keep(connection, _COLUMNS, table.header, value)
        return _figure_rows.take_back(connection, table.key)


def outdated(store: Store) -> set[str]:
    """SHA-256 of the files that are read anew when they are added again.

    That is because a choice was made or taken back since their tables were read, or because the tables were taken back.
    """
    now = kept(store)
    codes = {fold(spelling): code for spelling, code in now.spellings.items()}
    every = store.series()
    anew = {series.key for series in every if series.current and _is_outdated(series, now, codes)}
    as_read = {series.file_sha256 for series in every if series.current and series.key not in anew}
    return {series.file_sha256 for series in every if series.key in anew or series.taken_back} - as_read


def _is_outdated(series: Series, now: Choices, codes: Mapping[str, str]) -> bool:
    if any(fold(spelling) in codes for spelling in series.unresolved):
        return True
    if any(codes.get(fold(spelling)) != code for spelling, code in series.chosen.items()):
        return True
    match = now.matches.get(series.header)
    if match is None:
        # Whether an older table was matched by hand is not known: it is read anew, which changes nothing if it was not.
        return bool(series.columns) and series.matched is not False
    return {meaning: name for meaning, name in asdict(match.columns).items() if name} != dict(series.columns)
