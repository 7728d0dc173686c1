"""Layers of the user's own tables in a live page: incidents of the dead and missing, and asylum applications."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard import safe, wording
from dashboard.briefing.pinned import Shown
from geodata import layers
from geodata.atlas import Atlas
from geodata.model import Filters, Measure

MOST_INCIDENTS = 5_000
"""Incidents of a table that travel with a page; of more, the latest."""


def own(items: list[Shown], atlas: Atlas) -> list[dict[str, Any]]:
    """The tables with what the scenes could show of them, as the page filters them.

    Rows begin with first and last month, origin, and route; incidents go on with position, latitude, longitude (degrees,
    EPSG:4326) and people, applications with the country where they were lodged, and their number.
    """
    routes = {route for item in items for route in item.selection.filters.routes}
    everywhere = not all(item.selection.filters.routes for item in items)
    wide = Filters(routes=() if everywhere else tuple(sorted(routes)))
    found = layers.added(atlas, wide)
    measures = [layer.measure for layer in found]
    rows = {series.key: table for series, table in atlas.placed}
    return [
        _table(layer, rows[layer.series.key], wide, several=measures.count(layer.measure) > 1)
        for layer in found
    ]


def _table(layer: layers.Added, rows: pd.DataFrame, wide: Filters, *, several: bool) -> dict[str, Any]:
    is_deaths = layer.measure is Measure.DEAD_OR_MISSING
    name = wording.DEATHS if is_deaths else wording.MEASURE_LABELS[layer.measure]
    series = layer.series
    chosen = rows[rows["measure"] == layer.measure]
    if is_deaths and wide.routes:
        chosen = chosen[chosen["route_id"].isin(wide.routes)]
    source = wording.added_source(series.publisher, series.title, series.as_of)
    if is_deaths and len(chosen) > MOST_INCIDENTS:
        source += f" In this file are the latest {MOST_INCIDENTS:,}."
    return {
        "kind": "deaths" if is_deaths else "applications",
        "key": series.key,
        "name": safe.plain(f"{name} ({series.file_name or series.title})" if several else name, 80),
        "source": safe.plain(source, 300),
        "note": wording.DEATHS_NOTE if is_deaths else "",
        "rows": _incidents(chosen) if is_deaths else _applications(chosen),
    }


def _incidents(rows: pd.DataFrame) -> list[list[Any]]:
    latest = rows.sort_values("period", ascending=False, kind="stable").head(MOST_INCIDENTS)
    return [
        [
            row.first,
            row.last,
            row.origin,
            row.route_id,
            row.position,
            round(row.lat, 3),
            round(row.lon, 3),
            row.value,
        ]
        for row in latest.itertuples(index=False)
    ]


def _applications(rows: pd.DataFrame) -> list[list[Any]]:
    keys = ["first", "last", "origin", "destination"]
    sums = rows.groupby(keys, observed=True, sort=True)["value"].sum().reset_index()
    return [
        [row.first, row.last, row.origin, None, row.destination, row.value]
        for row in sums.itertuples(index=False)
    ]
