"""The Sources and method page."""

from __future__ import annotations

import streamlit as st

from dashboard import data, wording
from geodata import routes

atlas = data.atlas()
st.title(wording.sources.TITLE)
branches = atlas.legs["branch_id"].nunique()
st.markdown(wording.sources.method(len(atlas.figures), atlas.months[0], atlas.months[-1], branches))
st.header(wording.sources.ROUTES)
st.dataframe(routes.definitions().rename(columns=wording.sources.ROUTE_HEADS), hide_index=True)
st.header(wording.sources.SOURCES)
st.dataframe(
    atlas.sources.rename(columns=str.capitalize).rename_axis(wording.sources.SOURCE),
    column_config={"Url": st.column_config.LinkColumn(wording.sources.ADDRESS)},
    height=420,
)
