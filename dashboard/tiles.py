"""Questions with their answers, each a way into a page; for the first thing that a user sees."""

from __future__ import annotations

import streamlit as st

from dashboard import data, page_query, safe, wording
from geodata.queries import exact

_STYLE = """
<style>
.st-key-tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr)); }
.st-key-tiles > div, .st-key-tiles > div > div { height: 100%; }
.st-key-tiles [data-testid=stPageLink-NavLink], .st-key-tiles button { padding: 0; min-height: 0; text-align: left; }
.st-key-tiles [data-testid=stElementContainer]:has(button) { margin: -6px 0; }
.st-key-tiles [data-testid=stButton] { display: flex; padding: 2px 0; }
.st-key-tiles :is([data-testid=stPageLink-NavLink], button) p { font-weight: 600; line-height: 1.3; text-decoration: underline; text-underline-offset: .2em; }
.st-key-tiles [data-testid=stMarkdown] p { font-size: .92rem; line-height: 1.4; }
</style>
"""


def show() -> None:
    """The questions as tiles; each sets filters that can then be changed."""
    st.html(_STYLE)
    st.header(wording.maps.QUESTIONS)
    with st.container(key="tiles"):
        for tile in data.questions():
            with st.container(border=True, height="stretch"):
                page_query.link(tile.page, tile.question, exact(tile.filters.to_query() | dict(tile.look)))
                st.markdown(safe.markdown(tile.answer))
