"""The Sources and method page."""

from __future__ import annotations

import streamlit as st

from dashboard import assets, data, safe, wording
from dashboard.sources import with_code
from geodata import figures, routes

HOST = r"^https?://(?:www\.)?([^/]+)"
"""The part of an address that says whose it is; the link leads to all of it."""

atlas = data.atlas()
st.title(wording.sources.TITLE)
# Not those of the atlas, which may hold the user's own tables, too.
published = figures.shipped()
ends = published["month"].min(), published["month"].max()
borders = safe.markdown(assets.border_notes())
st.markdown(wording.sources.method(len(published), *ends, atlas.legs["branch_id"].nunique(), borders))
st.header(wording.sources.ROUTES)
defined = routes.definitions()
defined["source_id"] = [safe.markdown(with_code(atlas, source)) for source in defined["source_id"]]
# What a route covers is longer than a column is wide.
st.table(defined.rename(columns=wording.sources.ROUTE_HEADS), hide_index=True)
st.header(wording.sources.SOURCES)
st.dataframe(
    atlas.sources.rename(columns=str.capitalize).rename_axis(wording.sources.SOURCE),
    column_config={"Url": st.column_config.LinkColumn(wording.sources.ADDRESS, display_text=HOST)},
    height=560,
)
