"""The parts of the Search page: what was found, each with the views that it opens, and the views to come back to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import cited, data, fields, filters, safe, saved, wording
from dashboard.page_query import link
from dashboard.passages import hit_html, open_at
from geodata import Filters, countries
from geodata.errors import GeodataError, StoreError
from geodata.queries import exact, read_filters
from geodata.select import with_months
from geodata.sentences import join, period_label, routes_label

if TYPE_CHECKING:
    from geodata.find import Found

MOST_NAMES = 6
"""Of a kind; one more says that there are others."""
MOST_PASSAGES = 3
_NAME, _SAVE = "view_name", "save_view"


def names(groups: Mapping[str, Sequence[Found]]) -> None:
    """What has the name that was typed, by kind."""
    draw = {"country": _country, "place": _place, "route": _route, "report": _report, "source": _source}
    for kind, group in groups.items():
        st.header(wording.search.KIND_LABELS[kind], anchor=False)
        for found in group[:MOST_NAMES]:
            with st.container(horizontal=True, vertical_alignment="center"):
                draw[kind](found, f"{found.label} ({found.also})" if found.also else found.label)
        if len(group) > MOST_NAMES:
            st.caption(wording.search.more_fit(MOST_NAMES))


def _country(found: Found, label: str) -> None:
    now, _ = filters.current()
    if found.key in countries.register():
        link(
            "map", label, now.to_query() | {"selected": f"country:{found.key}"}, icon=":material/location_on:"
        )
        link("evidence", wording.search.PASSAGES_THAT_NAME, {"country": found.key})
    else:
        st.markdown(safe.markdown(label))
    if found.key in data.atlas().origins:
        link("trends", wording.search.PEOPLE_FROM_HERE, now.to_query() | {"origin": found.key})


def _place(found: Found, label: str) -> None:
    now, _ = filters.current()
    link("map", label, now.to_query() | {"selected": f"place:{found.key}"}, icon=":material/location_on:")


def _route(found: Found, label: str) -> None:
    query = exact(Filters(routes=(found.key,)).to_query())
    link("map", label, query, icon=":material/route:")
    link("trends", wording.search.FIGURES, query)
    link("corridor", wording.search.STOPS, query)


def _report(found: Found, label: str) -> None:
    link("reports", label, {"read": found.key}, icon=":material/description:")


def _source(found: Found, _: str) -> None:
    st.markdown(cited.source_line(found.key))


def passages(text: str) -> bool:
    """The passages in reports that fit best, with the way to all; say whether there are any."""
    try:
        hits = data.atlas().search(text, limit=MOST_PASSAGES)
    except StoreError as error:
        st.warning(safe.markdown(error, 600))
        return False
    if hits:
        st.header(wording.search.PASSAGES, anchor=False)
        titles = data.atlas().titles
        for hit in hits:
            title = titles.get(hit.report_id, hit.report_id)
            link("reports", title, open_at(hit.report_id, hit.start), icon=":material/description:")
            st.html(hit_html(hit))
        link("evidence", wording.search.ALL_PASSAGES, {"q": text}, icon=":material/search:")
    return bool(hits)


def views() -> None:
    """The field that saves the view before, the views of this session, and the saved ones, which may be hundreds."""
    seen = saved.lately()
    if problem := st.session_state.pop("view_problem", ""):
        st.error(safe.markdown(problem))
    if seen:
        fields.line(
            wording.search.NAME_FOR_VIEW,
            _NAME,
            saved.LONGEST_NAME,
            placeholder=wording.search.NAME_SUCH_AS,
        )
        st.caption(safe.markdown(told(seen[0]), 200))
        st.button(wording.search.SAVE_VIEW, key=_SAVE, on_click=_save, args=(seen[0],))
        st.header(wording.search.EARLIER_VIEW, anchor=False)
        for view in seen:
            link(view.page, told(view), exact(view.query_params), icon=":material/history:")
    st.header(wording.search.SAVED_VIEWS, anchor=False)
    try:
        kept = saved.load()
    except GeodataError as error:
        st.error(safe.markdown(error))
        kept = []
    for number, view in enumerate(kept):
        with st.container(horizontal=True, vertical_alignment="center"):
            link(
                view.page, f"{view.name}: {told(view)}", exact(view.query_params), icon=":material/bookmark:"
            )
            st.button(
                wording.search.DELETE,
                key=f"delete_view_{number}",
                type="tertiary",
                on_click=_delete,
                args=(view.name,),
            )
    if not kept:
        st.markdown(wording.search.NO_VIEW_YET)


def told(view: saved.View) -> str:
    """What a view shows, in a few words."""
    query = view.query_params
    if view.page == "reports":
        read = query.get("read", [""])[0]
        return wording.search.report_read(data.atlas().titles.get(read, wording.search.THE_FIRST))
    chosen = with_months(data.atlas(), read_filters(query, data.atlas())[0])
    origins = join([countries.label(code) for code in chosen.origins] or [wording.search.ALL_ORIGINS])
    words = f"“{query['q'][0]}”, " if "q" in query else ""
    return f"{wording.app.PAGE_TITLES[view.page]}: {words}{origins}, {routes_label(chosen)}, {period_label(chosen)}"


def _save(view: saved.View) -> None:
    try:
        saved.save(saved.View(view.page, view.query, st.session_state[_NAME].strip()))
    except GeodataError as error:
        st.session_state["view_problem"] = str(error)
    else:
        st.session_state[_NAME] = ""


def _delete(name: str) -> None:
    try:
        saved.delete(name)
    except GeodataError as error:
        st.session_state["view_problem"] = str(error)
