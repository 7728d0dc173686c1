"""The query of a page's address: the choices of one page beside the filters, and the links that lead to a view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard import safe

PAGE = "page"
"""Where the session's state has the page that is shown, as its address calls it."""


def put(choices: Mapping[str, Sequence[str]]) -> None:
    """Write choices into the address, under each name its values; a name without any is left out of it.

    All at once: the browser keeps each address that it is given, and Back would lead through half of a choice.
    """
    now = {name: st.query_params.get_all(name) for name in st.query_params}
    wanted = {**now, **{name: list(values) for name, values in choices.items()}}
    wanted = {name: values for name, values in wanted.items() if values}
    if wanted != now:
        st.query_params.from_dict(wanted)


def link(page: str, label: str, query: Mapping[str, str | list[str]], icon: str | None = None) -> None:
    """A link to a view; its label may come from outside.

    On the page that it leads to it is a button that looks the same: Streamlit's link leaves the address as it is there,
    which then names another view than the one that is shown.
    """
    words = safe.markdown(label, 160)
    if page != (st.session_state.get(PAGE) or "map"):
        st.page_link(f"views/{page}.py", label=words, query_params=dict(query), icon=icon)
        return
    st.button(words, type="tertiary", icon=icon, on_click=st.query_params.from_dict, args=(dict(query),))
