"""Layers of the user's own tables in a live page: incidents of the dead and missing, and asylum applications."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple
from typing import Any

import pandas as pd

from dashboard import safe, wording
from dashboard.briefing import own_layers
from dashboard.briefing.own_layers import MOST_INCIDENTS, Incident, OwnLayer
from dashboard.briefing.pinned import Shown, numbers_now
from geodata import layers
from geodata.atlas import Atlas
from geodata.model import Filters, Measure


def own(items: list[Shown], atlas: Atlas) -> list[dict[str, Any]]:
    """The tables that scenes show, with what they could show of them, as the page filters them.

    Rows begin with first and last month, origin, and route; incidents go on with position, latitude, longitude (degrees,
    EPSG:4326) and people, applications with the country where they were lodged, and their number.
    """
    routes = {route for item in items for route in item.selection.filters.routes}
    everywhere = not all(item.selection.filters.routes for item in items)
    wide = Filters(routes=() if everywhere else tuple(sorted(routes)))
    shown = {layer.series for item in items for layer in item.numbers.added or ()}
    if any(item.numbers.added is None for item in items):
        shown.update(series.series for series, _ in atlas.placed)
    found = [layer for layer in layers.added(atlas, wide) if layer.series.series in shown]
    measures = [layer.measure for layer in found]
    rows = {series.key: table for series, table in atlas.placed}
    tables = []
    for layer in found:
        series, table = layer.series, rows[layer.series.key]
        file = series.file_name or series.title if measures.count(layer.measure) > 1 else ""
        about = _about(layer.measure, file, (series.publisher, series.title, series.as_of), len(layer.rows))
        told = (
            _cells(own_layers.incidents(layer, table))
            if layer.measure is Measure.DEAD_OR_MISSING
            else _applications(table[table["measure"] == layer.measure])
        )
        tables.append({"key": series.key, **about, "rows": told})
    return tables


def kept(items: list[Shown], atlas: Atlas) -> list[list[dict[str, Any]] | None]:
    """For each scene its tables as it has kept them, with the rows that it shows; None where they are as `own` has them."""
    # A layer that is on stays on from scene to scene, by its key: that of the table where it is loaded still.
    keys = {series.series: series.key for series, _ in atlas.placed}
    for layer in (layer for item in items for layer in item.numbers.added or ()):
        keys.setdefault(layer.series, max(keys.values(), default=0) + 1)
    found: list[list[dict[str, Any]] | None] = []
    for item in items:
        tables = item.numbers.added
        if tables is None or tables == (numbers_now(item.scene, atlas).added or ()):
            found.append(None)
            continue
        measures = [layer.measure for layer in tables]
        found.append(
            [
                {"key": keys[layer.series], **_as_kept(layer, several=measures.count(layer.measure) > 1)}
                for layer in tables
            ]
        )
    return found


def _as_kept(layer: OwnLayer, *, several: bool) -> dict[str, Any]:
    file = layer.file_name or layer.title if several else ""
    about = _about(layer.measure, file, (layer.publisher, layer.title, layer.as_of), len(layer.incidents))
    if layer.measure is Measure.DEAD_OR_MISSING:
        return {**about, "rows": _cells(layer.incidents)}
    return {**about, "rows": [["", "", "", None, code, value] for code, value in layer.lodged]}


def _about(measure: Measure, file: str, source: tuple[str, str, str], many: int) -> dict[str, str]:
    """What a layer is called and where it comes from; its file is named where there are several of a kind."""
    is_deaths = measure is Measure.DEAD_OR_MISSING
    name = wording.maps.DEATHS if is_deaths else wording.labels.MEASURE_LABELS[measure]
    told = wording.maps.added_source(*source)
    if is_deaths and many >= MOST_INCIDENTS:
        told += wording.exports.latest(MOST_INCIDENTS)
    return {
        "kind": "deaths" if is_deaths else "applications",
        "name": safe.plain(f"{name} ({file})" if file else name, 80),
        "source": safe.plain(told, 300),
        "note": wording.caveats.DEATHS_NOTE if is_deaths else "",
    }


def _cells(incidents: Iterable[Incident]) -> list[list[Any]]:
    return [list(astuple(one)) for one in incidents]


def _applications(rows: pd.DataFrame) -> list[list[Any]]:
    keys = ["first", "last", "origin", "destination"]
    sums = rows.groupby(keys, observed=True, sort=True)["value"].sum().reset_index()
    return [
        [row.first, row.last, row.origin, None, row.destination, row.value]
        for row in sums.itertuples(index=False)
    ]
