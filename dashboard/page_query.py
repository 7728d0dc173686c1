"""The query of a page's address: the choices of one page beside the filters, and the links that lead to a view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard import safe

PAGE = "page"
"""Where the session's state has the page that is shown, as its address calls it."""

TABLES = FIGURES, CHANGES, ORIGINS, STOPS = ("figures", "changes", "origins", "stops")
"""What the address of a page calls its tables."""

_TABLE = "table"
_WRITTEN = "written_query"
_MOST_REPLACED = 20

Query = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class _Written:
    """The query that was last read or written on a page, and those that it replaced, of which the browser may still speak."""

    page: str
    query: Query
    replaced: tuple[Query, ...] = ()


def now() -> Query:
    """The query of the address, each name with its values.

    A click that follows another at once comes with the address from before: the browser has not heard yet what the
    first one wrote. What was written holds then, unless the user went back to that address.
    """
    said = {name: st.query_params.get_all(name) for name in st.query_params}
    run = get_script_run_ctx()
    page, went_back = (run.page_script_hash, run.is_history_navigation) if run else ("", False)
    kept: _Written | None = st.session_state.get(_WRITTEN)
    if kept and kept.page == page and said in kept.replaced and not went_back:
        st.query_params.from_dict(kept.query)
        return kept.query
    if not kept or kept.page != page or said != kept.query:
        st.session_state[_WRITTEN] = _Written(page, said)
    return said


def value(name: str) -> str:
    """What the address has under a name, the last if it is there several times; nothing where it is not."""
    return now().get(name, [""])[-1]


def write(query: Mapping[str, str | Sequence[str]]) -> None:
    """Put a query in the place of that of the address."""
    before = now()
    lists = {name: [values] if isinstance(values, str) else list(values) for name, values in query.items()}
    wanted = {name: values for name, values in lists.items() if values}
    if wanted == before:
        return
    st.query_params.from_dict(wanted)
    kept: _Written = st.session_state[_WRITTEN]
    replaced = [earlier for earlier in (*kept.replaced, before) if earlier != wanted]
    st.session_state[_WRITTEN] = _Written(kept.page, wanted, tuple(replaced[-_MOST_REPLACED:]))


def put(choices: Mapping[str, Sequence[str]]) -> None:
    """Write choices into the address, under each name its values; a name without any is left out of it.

    All at once: the browser keeps each address that it is given, and Back would lead through half of a choice.
    """
    write({**now(), **choices})


def has_open(table: str) -> bool:
    """Whether a table is open: the address has the names of those that are."""
    return table in now().get(_TABLE, [])


def put_open(table: str, *, is_open: bool) -> None:
    """Write whether a table is open."""
    others = [other for other in now().get(_TABLE, []) if other in TABLES and other != table]
    put({_TABLE: [*others, table] if is_open else others})


def link(page: str, label: str, query: Mapping[str, str | list[str]], icon: str | None = None) -> None:
    """A link to a view; its label may come from outside.

    On the page that it leads to it is a button that looks the same: Streamlit's link leaves the address as it is there,
    which then names another view than the one that is shown.
    """
    words = safe.markdown(label, 160)
    if page != (st.session_state.get(PAGE) or "map"):
        st.page_link(f"views/{page}.py", label=words, query_params=dict(query), icon=icon)
        return
    st.button(words, type="tertiary", icon=icon, on_click=write, args=(dict(query),))
