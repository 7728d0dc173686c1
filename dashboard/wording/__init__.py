"""Words that stand on the pages, one module an area; a sentence with values in it is a function."""

from __future__ import annotations

from dashboard.wording import (
    app,
    briefing,
    caveats,
    claims,
    compare,
    corridor,
    evidence,
    filters,
    labels,
    map_script,
    maps,
    panel,
    present_script,
    reports,
    review,
    saved,
    search,
    sources,
    tables,
    trends,
)

__all__ = [
    "app",
    "briefing",
    "caveats",
    "claims",
    "compare",
    "corridor",
    "evidence",
    "filters",
    "labels",
    "map_script",
    "maps",
    "panel",
    "present_script",
    "reports",
    "review",
    "saved",
    "search",
    "sources",
    "tables",
    "trends",
]
