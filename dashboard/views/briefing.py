"""The Briefing page: scenes in an order, the words of one, its preview, and the files made of them."""

from __future__ import annotations

import streamlit as st

from dashboard import briefing_page, kept, safe, wording
from geodata.errors import GeodataError

st.title("Briefing")
briefing_page.problems()
briefing_page.opening()
briefing_page.title()
if not kept.briefing().scenes:
    st.info(
        "No scene yet. Press “Add to briefing” on the Map or the Trends page, or open the ready briefing and change it."
    )
else:
    left, right = st.columns([1, 1.3], gap="large")
    with left:
        briefing_page.scenes()
        briefing_page.scene()
    with right:
        briefing_page.preview()
    for heading, part in {
        "Before it leaves": briefing_page.checks,
        "What the sources have revised since": briefing_page.revised,
        "Export": briefing_page.exports,
    }.items():
        st.subheader(heading, anchor=False)
        try:
            part()
        except GeodataError as error:
            st.error(safe.markdown(error))
st.caption(f"{wording.WHOLE_ROUTE_NOTE} {wording.BOUNDARIES_NOTE} {wording.KOSOVO_NOTE}")
