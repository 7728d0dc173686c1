"""Words of the Sources page."""

from __future__ import annotations

from dashboard.wording.caveats import BOUNDARIES_NOTE, KOSOVO_NOTE, SMUGGLING_NOTE
from geodata.sentences import month_label

TITLE = "Sources and method"
ROUTES = "Routes"
ROUTE_HEADS = {"label": "Route", "definition": "What it covers", "source_id": "Source"}
SOURCES = "Sources"
SOURCE = "Source"
ADDRESS = "Address"


def method(rows: int, first: str, last: str, branches: int, borders: str) -> str:
    """Say what the figures, routes, mentions and the map are, as Markdown."""
    return f"""
{SMUGGLING_NOTE}

**Figures.** Detections of irregular border crossings, as Frontex publishes them: {rows:,} rows by route,
nationality, land or sea border and month, {month_label(first)} to {month_label(last)}, as of the date of the source.
Detections are events, not persons: one person can be counted several times, on one route or on two. In 2015
nationality was not recorded for 73\N{NO-BREAK SPACE}% of the detections on the Western Balkan route. Figures are revised by their publisher.

**Routes.** {branches} branches and approaches, drawn from place to place as their sources
describe them: corridors, not tracks. Dotted legs touch a place that the source does not name, or whose position is not
verified. A count belongs to the whole route.

**Mentions.** Countries are found in the text of reports by name, alias and demonym, and get a role from the words around
them. They measure attention in reports, not movement. Your own reports keep what they were read as when they were added; when
a later version reads better, the Reports page offers to read them again.

**Map.** {BOUNDARIES_NOTE} {KOSOVO_NOTE} {borders}
"""
