"""Widgets, Filters and the URL: the URL is the only truth, the widgets show it and write it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import streamlit as st

from dashboard import ahead, data, maps, page_query, safe, wording
from geodata import Atlas, Filters, Measure, Role, countries, routes
from geodata.queries import PARAMETERS, resolve_origin, unknown_country
from geodata.sentences import month_label, month_short

_LAST_QUERY = "last_query"
_NOTICE = "filter_notice"
_FROM_WIDGETS = "filters_from_widgets"
UNFILTERED = frozenset({"reports", "briefing", "about", "search"})
"""Pages that show the same whatever the filters are."""


def current() -> tuple[Filters, tuple[str, ...]]:
    """Filters as the URL has them, and a sentence for each value that could not be used."""
    return data.read_filters(
        tuple((name, tuple(values)) for name, values in page_query.now().items() if name in PARAMETERS)
    )


def warn(problems: Iterable[str]) -> None:
    """Say what in the address of a page could not be used, a sentence each."""
    for problem in problems:
        st.warning(safe.markdown(problem), icon=":material/link_off:")


def write(filters: Filters) -> None:
    """Put filters into the URL, and keep them for the next page."""
    query = filters.to_query()
    others = {name: values for name, values in page_query.now().items() if name not in PARAMETERS}
    page_query.write({**others, **query})
    st.session_state[_LAST_QUERY] = query


def select_clicked(key: str) -> None:
    """Put what was clicked on a map into the URL; `key` is that of the map."""
    pick = maps.picked(st.session_state.get(key))
    now, _ = current()
    if pick and pick != now.selected:
        write(replace(now, selected="" if pick == maps.NOTHING else pick))


def keep_across_pages(page: str) -> None:
    """Bring the filters back when a move to another page has emptied the URL, and keep those it has."""
    moved = st.session_state.get(page_query.PAGE) != page
    st.session_state[page_query.PAGE] = page
    last = st.session_state.get(_LAST_QUERY)
    if moved and last and not page_query.now().keys() & set(PARAMETERS):
        page_query.put(last)
    # Now, not when the page has been made: a hurried user is on the next page by then.
    st.session_state[_LAST_QUERY] = current()[0].to_query()


def _read_widgets() -> None:
    """Write what the widgets hold into the URL; the callback of each of them."""
    state = st.session_state
    state[_FROM_WIDGETS] = True
    filters, _ = current()
    resolved = {typed: resolve_origin(typed) for typed in state["origin"]}
    origins = [code for code in resolved.values() if code]
    unknown = [typed for typed, code in resolved.items() if not code]
    if unknown:
        state[_NOTICE] = unknown_country(unknown[0])
    first, last = data.atlas().months[0], data.atlas().months[-1]
    start, end = state["from"], state["to"]
    if start > end:
        state[_NOTICE] = wording.filters.months_swapped(month_label(start), month_label(end))
        start, end = end, start
    write(
        replace(
            filters,
            origins=tuple(dict.fromkeys(origins)),
            routes=tuple(state["route"]),
            from_month=None if start == first else start,
            to_month=None if end == last else end,
            measure=Measure(state["measure"]),
            roles=tuple(state["role"]),
            reports=tuple(state["report"]),
            view=None,
        )
    )


def _without_figures(origin: str) -> str:
    """Name a country that no figure is of; what a person typed stays as it is until it is resolved."""
    return countries.label(origin) if origin in countries.register() else origin


def _reset() -> None:
    write(Filters())


def sidebar() -> None:
    """The filters, as widgets that show the URL."""
    atlas = data.atlas()
    filters = ahead.offered(current()[0], atlas)
    shown = {
        "origin": list(filters.origins),
        "route": list(filters.routes),
        "from": filters.from_month,
        "to": filters.to_month,
        "measure": filters.measure,
        "role": list(filters.roles),
        "report": list(filters.reports),
    }
    # A value that is set is sent, and empties the box in which somebody may be typing the next name: after a change of
    # these widgets they hold it already. After anything else the browser may have made them anew, without a value.
    theirs = st.session_state.pop(_FROM_WIDGETS, False)
    for name, value in shown.items():
        if not (theirs and st.session_state.get(name) == value):
            st.session_state[name] = value
    with st.sidebar:
        if st.session_state.get(page_query.PAGE) in UNFILTERED:
            st.caption(wording.filters.UNFILTERED)
        _figure_widgets(atlas)
        _report_widgets(atlas)
        st.button(wording.filters.RESET, on_click=_reset, width="stretch")


def _figure_widgets(atlas: Atlas) -> None:
    """What figures are chosen by."""
    # Lists are gone through several times in each rerun: nothing is looked up for an option but its label.
    origins, months = data.origin_labels(), list(atlas.months)
    st.multiselect(
        wording.filters.ORIGINS,
        list(origins),
        format_func=lambda code: origins.get(code) or _without_figures(code),
        key="origin",
        on_change=_read_widgets,
        placeholder=wording.filters.ALL_ORIGINS,
        accept_new_options=True,
        select_all=False,
        help=wording.filters.ORIGINS_HELP,
    )
    if notice := st.session_state.pop(_NOTICE, None):
        st.warning(safe.markdown(notice))
    st.multiselect(
        wording.filters.ROUTES,
        routes.route_ids(),
        format_func=routes.route_label,
        key="route",
        on_change=_read_widgets,
        placeholder=wording.filters.ALL_ROUTES,
    )
    with st.container(horizontal=True, key="months"):
        st.selectbox(
            wording.filters.FROM, months, format_func=month_short, key="from", on_change=_read_widgets
        )
        st.selectbox(wording.filters.TO, months, format_func=month_short, key="to", on_change=_read_widgets)
    st.selectbox(
        wording.filters.MEASURE,
        list(atlas.measures),
        format_func=wording.labels.MEASURE_LABELS.__getitem__,
        key="measure",
        on_change=_read_widgets,
    )


def _report_widgets(atlas: Atlas) -> None:
    """What mentions are chosen by, besides."""
    titles = atlas.titles
    st.pills(
        wording.filters.ROLES,
        list(Role),
        selection_mode="multi",
        format_func=wording.labels.ROLE_LABELS.__getitem__,
        key="role",
        on_change=_read_widgets,
        help=wording.labels.ROLE_HELP,
    )
    st.multiselect(
        wording.filters.REPORTS,
        list(titles),
        format_func=lambda report_id: titles.get(report_id, report_id),
        key="report",
        on_change=_read_widgets,
        placeholder=wording.filters.ALL_REPORTS,
    )
