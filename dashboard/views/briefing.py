"""The Briefing page: scenes in an order, the words of one, its preview, and the files made of them."""

from __future__ import annotations

import streamlit as st

from dashboard import kept, presenting, safe, wording
from dashboard.briefing_page import attempts, leaving, opening, preview, scene_list, scene_words
from geodata.errors import GeodataError

st.title(wording.app.PAGE_TITLES["briefing"])
attempts.problems()
opening.opening()
scene_words.title()
if not kept.briefing().scenes:
    st.info(wording.briefing.NO_SCENE_YET)
else:
    present = presenting.place()
    left, right = st.columns([1, 1.3], gap="large")
    with left:
        scene_list.scenes()
        scene_words.scene()
    with right:
        preview.preview()
    for heading, part in {
        wording.briefing.BEFORE_IT_LEAVES: leaving.checks,
        wording.briefing.REVISED_SINCE: leaving.revised,
        wording.briefing.VERSIONS: opening.versions,
        wording.briefing.EXPORT: leaving.exports,
    }.items():
        st.header(heading, anchor=False)
        try:
            part()
        except GeodataError as error:
            st.error(safe.markdown(error))
    presenting.link(kept.briefing(), present)
st.caption(
    f"{wording.caveats.WHOLE_ROUTE_NOTE} {wording.caveats.BOUNDARIES_NOTE} {wording.caveats.KOSOVO_NOTE}"
)
