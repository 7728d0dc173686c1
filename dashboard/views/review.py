"""The Review page: mentions in order of doubt, each accepted, rejected or corrected with a key."""

from __future__ import annotations

import streamlit as st

from dashboard import data, filters, review_page, reviewing, safe, wording
from geodata.errors import GeodataError

chosen, problems = filters.current()
st.html(review_page.STYLE)
st.title(wording.app.PAGE_TITLES["review"])
filters.warn(problems)
if not reviewing.signed():
    st.caption(wording.review.REVIEW_HELP)
review_page.told()
review_page.signature()
try:
    review_page.desk(data.atlas(), chosen)
    st.header(wording.review.HOW_OFTEN_RIGHT, anchor=False)
    review_page.accuracy(data.atlas(), chosen)
    review_page.decisions()
except GeodataError as error:
    st.error(safe.markdown(error, 600))
known = [wording.review.REVIEW_HELP] if reviewing.signed() else []
st.caption(" ".join([*known, wording.labels.ROLE_HELP]))
