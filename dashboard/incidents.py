"""What a click on a layer of a user's own table opens: an incident with its source, or what was counted in a country."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import data, safe, wording
from geodata import countries, layers, routes
from geodata.model import IN_COUNTRIES, Filters, Measure
from geodata.sentences import month_or_year

_NAME = re.compile(r"(\d{1,9})\.(\d{1,9})", re.ASCII)
_MOST_BESIDE = 10


def show(name: str) -> bool:
    """Show the incident ``series.position``; give whether there is such a one."""
    found = _NAME.fullmatch(name)
    if not found:
        return False
    key, position = int(found[1]), int(found[2])
    for series, rows in data.atlas().placed:
        here = rows[rows["position"] == position]
        if series.key == key and len(here) and here["measure"].iloc[0] == Measure.DEAD_OR_MISSING:
            row = data.store().figure(key, position)
            if row is None:
                return False
            st.header(wording.maps.people_lost(row["value"]))
            _details(row)
            dated = wording.labels.file_dated(series.as_of)
            words = [series.publisher, series.title, dated, series.file_name, row["place"]]
            source = ", ".join(safe.markdown(word, 200) for word in words if word)
            address = (
                f" ([{wording.panel.SOURCE_LINK}]({safe.address(series.url)}))"
                if safe.is_of_the_web(series.url)
                else ""
            )
            st.caption(wording.panel.incident_source(f"{source}{address}", wording.caveats.DEATHS_NOTE))
            if told := others_beside(here.iloc[0], rows):
                st.markdown("\n".join([f"{wording.panel.OTHERS_HERE}\n", *told]))
            return True
    return False


def _details(row: dict[str, Any]) -> None:
    """When, where and why, as far as the source says."""
    period, origin, route = str(row["period"]), str(row["origin"]), str(row["route_id"])
    told = {
        "when": month_or_year(period),
        "cause": str(row["cause"]) or wording.panel.NOT_TOLD,
        "origin": wording.panel.NOT_KNOWN if origin == "unknown" else countries.label(origin),
        "route": routes.route_label(route) if route in routes.route_ids() else wording.panel.NO_ROUTE,
        "where": wording.panel.position(row["lat"], row["lon"]),
        "reported_by": str(row["reported_by"]) or wording.panel.NOT_TOLD,
    }
    lines = [
        f"**{wording.panel.INCIDENT_LABELS[name]}:** {safe.markdown(value, 300)}"
        for name, value in told.items()
    ]
    if safe.is_of_the_web(url := str(row["url"])):
        address = safe.address(url)
        lines.append(f"**{wording.panel.INCIDENT_LABELS['link']}:** [{safe.markdown(url, 60)}]({address})")
    st.markdown("  \n".join(lines))


def others_beside(one: pd.Series, rows: pd.DataFrame) -> list[str]:
    """Other incidents at the place of one, the latest first: an item of a list each, as Markdown; of many the first."""
    same = rows[
        (rows["lat"] == one["lat"]) & (rows["lon"] == one["lon"]) & (rows["position"] != one["position"])
    ].sort_values("period", ascending=False)
    lines = [
        f"- {month_or_year(str(when))}: {wording.maps.people_lost(value).lower()}"
        for when, value in zip(same["period"], same["value"], strict=True)
    ]
    more = [f"- {wording.panel.and_more(len(lines) - _MOST_BESIDE)}"] if len(lines) > _MOST_BESIDE else []
    return [*lines[:_MOST_BESIDE], *more]


def in_country(iso3: str, filters: Filters) -> None:
    """Say what own tables count in a country, a line a source: applications, or persons present; nothing where none is loaded."""
    atlas = data.atlas()
    # The filters of a selection have both months filled in, and a last year may be longer than the last month.
    first, last = atlas.span(filters.measure)
    from_month = None if filters.from_month == first else filters.from_month
    to_month = None if filters.to_month == last else filters.to_month
    for layer in layers.added(atlas, replace(filters, from_month=from_month, to_month=to_month)):
        if layer.measure not in IN_COUNTRIES:
            continue
        value = int(layer.rows["value"][layer.rows["destination"] == iso3].sum())
        if value:
            series = layer.series
            parts = (series.publisher, series.title, series.as_of, series.file_name)
            known = ", ".join(safe.markdown(part, 120) for part in parts if part)
            is_present = layer.measure is Measure.PRESENCE
            st.markdown(
                wording.panel.present_here(value, layer.period, known)
                if is_present
                else wording.panel.applications_here(value, known)
            )
