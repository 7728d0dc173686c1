"""Figures: what sources count, by route, origin and month, each with its measure.

The names below are imported when they are first used: a program that only asks whether a file is a table does not wait
for the libraries that read one.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geodata.figures._shipped import FRONTEX_SOURCE, shipped, total
    from geodata.figures.columns import Columns
    from geodata.figures.frontex import SERIES as FRONTEX_SERIES
    from geodata.figures.loaded import rejected_csv, revisions
    from geodata.figures.reading import Preview, guess_columns, read_figures
    from geodata.figures.recognising import recognises

_HOMES = {
    "FRONTEX_SERIES": "frontex:SERIES",
    "FRONTEX_SOURCE": "_shipped",
    "Columns": "columns",
    "Preview": "reading",
    "guess_columns": "reading",
    "read_figures": "reading",
    "recognises": "recognising",
    "rejected_csv": "loaded",
    "revisions": "loaded",
    "shipped": "_shipped",
    "total": "_shipped",
}

__all__ = [
    "FRONTEX_SERIES",
    "FRONTEX_SOURCE",
    "Columns",
    "Preview",
    "guess_columns",
    "read_figures",
    "recognises",
    "rejected_csv",
    "revisions",
    "shipped",
    "total",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'geodata.figures' has no attribute {name!r}")
    module, _, called = _HOMES[name].partition(":")
    return getattr(import_module(f"geodata.figures.{module}"), called or name)
