"""Country mentions and route data, geocoded: the part of Route Atlas that knows nothing of web pages.

The names below are imported when they are first used, so that a program that only looks up a country does not wait for
the map's libraries.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geodata.atlas import Atlas
    from geodata.geocoding import geocode
    from geodata.mentions import find_mentions, find_mentions_many
    from geodata.model import Filters, Measure, Mention, Report, Role
    from geodata.reading import read_report

_HOMES = {
    "Atlas": "atlas",
    "Filters": "model",
    "Measure": "model",
    "Mention": "model",
    "Report": "model",
    "Role": "model",
    "find_mentions": "mentions",
    "find_mentions_many": "mentions",
    "geocode": "geocoding",
    "read_report": "reading",
}

__all__ = [
    "Atlas",
    "Filters",
    "Measure",
    "Mention",
    "Report",
    "Role",
    "find_mentions",
    "find_mentions_many",
    "geocode",
    "read_report",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'geodata' has no attribute {name!r}")
    return getattr(import_module(f"geodata.{_HOMES[name]}"), name)
