"""The Review page: mentions in order of doubt, each accepted, rejected or corrected with a key."""

from __future__ import annotations

import streamlit as st

from dashboard import data, filters, review_page, safe, wording
from geodata.errors import GeodataError

chosen, problems = filters.current()
st.html(review_page.STYLE)
st.title("Review")
for problem in problems:
    st.warning(safe.markdown(problem), icon=":material/link_off:")
review_page.told()
review_page.signature()
try:
    review_page.desk(data.atlas(), chosen)
    st.header("How often the rules were right", anchor=False)
    review_page.accuracy(data.atlas(), chosen)
    review_page.decisions()
except GeodataError as error:
    st.error(safe.markdown(error, 600))
st.caption(f"{wording.REVIEW_HELP} {wording.ROLE_HELP}")
