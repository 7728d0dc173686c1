"""The shipped reports in a store of their own, to be searched like the user's."""

from __future__ import annotations

from functools import lru_cache

from geodata import reading
from geodata._corrections import Correction
from geodata._prepared import Given, Prepared, prepare_all
from geodata._store import Store


@lru_cache(maxsize=1)
def _prepared() -> tuple[Prepared, ...]:
    return tuple(prepare_all(Given(report) for report in reading.shipped_reports()))


@lru_cache(maxsize=1)
def shipped_store(corrections: tuple[Correction, ...]) -> Store:
    """The shipped reports, and what was decided about them, in a database in memory, to be searched like the others."""
    store = Store("sqlite://")
    for prepared in _prepared():
        store.add_report(prepared)
    for correction in corrections:
        store.decide(correction)
    return store
