"""The Sources and method page."""

from __future__ import annotations

import streamlit as st

from dashboard import data, wording
from geodata import routes

atlas = data.atlas()
st.title("Sources and method")
st.markdown(f"""
{wording.caveats.SMUGGLING_NOTE}

**Figures.** Detections of irregular border crossings, as Frontex publishes them: {len(atlas.figures):,} rows by route,
nationality, land or sea border and month, {atlas.months[0]} to {atlas.months[-1]}, as of the date of the source.
Detections are events, not persons: one person can be counted several times, on one route or on two. In 2015
nationality was not recorded for 73 % of the detections on the Western Balkan route. Figures are revised by their publisher.

**Routes.** {atlas.legs["branch_id"].nunique()} branches and approach legs, drawn from place to place as their sources
describe them: corridors, not tracks. Dotted legs touch a place that the source does not name, or whose position is not
verified. A count belongs to the whole route.

**Mentions.** Countries are found in the text of reports by name, alias and demonym, and get a role from the words around
them. They measure attention in reports, not movement.

**Map.** {wording.caveats.BOUNDARIES_NOTE} {wording.caveats.KOSOVO_NOTE}
""")
st.header("Routes")
st.dataframe(
    routes.definitions().rename(
        columns={"label": "Route", "definition": "What it covers", "source_id": "Source"}
    ),
    hide_index=True,
)
st.header("Sources")
st.dataframe(
    atlas.sources.rename(columns=str.capitalize).rename_axis("Source"),
    column_config={"Url": st.column_config.LinkColumn("Address")},
    height=420,
)
