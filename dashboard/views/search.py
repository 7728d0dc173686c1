"""The Search page: anything that has a name, and the views to come back to."""

from __future__ import annotations

import streamlit as st

from dashboard import data, fields, page_query, safe, search, wording

LONGEST = 100

st.title(wording.app.PAGE_TITLES["search"])
asked = page_query.value("find")[:LONGEST]


def _read() -> None:
    """Put what was typed into the URL."""
    typed = st.session_state["find"]
    page_query.put({"find": [typed] if typed else []})


st.session_state["find"] = asked
fields.line(
    wording.search.FIND_LABEL,
    "find",
    LONGEST,
    on_change=_read,
    placeholder=wording.search.FIND_SUCH_AS,
    help=wording.search.FIND_HELP,
    icon=":material/search:",
)
if asked:
    groups = data.finder().find(asked, search.MOST_NAMES + 1)
    search.names(groups)
    if not search.passages(asked) and not groups:
        st.info(wording.search.NOTHING_HAS_THIS_NAME.format(text=safe.markdown(asked, LONGEST)))
else:
    search.views()
