"""Taking a report of one's own out of the atlas, and putting back what was taken out."""

from __future__ import annotations

import streamlit as st

from dashboard import data, page_query, safe, wording
from dashboard.sources import own_name
from geodata import Report, erasing, removing
from geodata.errors import GeodataError

_CHOSEN = "taken_out"
_TOLD, _PROBLEM = "told_of_erasing", "problem_of_erasing"


def button(report: Report) -> None:
    """Takes a report out; nothing for a shipped one, which is not the user's to take out."""
    if not data.atlas().is_shipped(report.report_id):
        st.button(
            wording.reports.TAKE_OUT,
            icon=":material/playlist_remove:",
            on_click=_take_out,
            args=(report,),
            help=wording.reports.TAKE_OUT_HELP,
        )


def show() -> None:
    """What was taken out, each of which can be put back; nothing where nothing was."""
    if told := st.session_state.pop(_TOLD, ""):
        st.success(told, icon=":material/check:")
    if problem := st.session_state.pop(_PROBLEM, ""):
        st.error(problem, icon=":material/error:")
    several = {(one.kind, one.name): one for one in data.taken_out()}
    if not several:
        return
    with st.expander(wording.reports.TAKEN_OUT, icon=":material/playlist_remove:"):
        st.caption(wording.reports.TAKEN_OUT_NOTE)
        if st.session_state.get(_CHOSEN) not in several:
            st.session_state[_CHOSEN] = next(reversed(several))
        chosen = st.selectbox(
            wording.reports.REPORT_OR_TABLE,
            list(several),
            format_func=lambda key: own_name(several[key].title, several[key].file_name),
            key=_CHOSEN,
        )
        own = several[chosen]
        with st.container(horizontal=True):
            st.button(
                wording.reports.PUT_BACK,
                icon=":material/undo:",
                key="put_back",
                on_click=_put_back,
                args=(own,),
            )
            with st.popover(wording.reports.ERASE, icon=":material/delete_forever:"):
                st.markdown(f"**{safe.markdown(own_name(own.title, own.file_name))}**")
                st.markdown(wording.reports.ERASE_NOTE)
                st.button(
                    wording.reports.ERASE_FOR_GOOD, type="primary", key="erase", on_click=_erase, args=(own,)
                )


def _take_out(report: Report) -> None:
    """Take a report out; the callback of its button."""
    try:
        own = removing.named(removing.held(data.store()), report.report_id)
        removing.take_out(data.store(), own)
    except GeodataError as error:
        st.toast(wording.reports.nothing_changed(safe.markdown(error)), icon=":material/error:")
    else:
        st.toast(
            wording.reports.is_taken_out(safe.markdown(own, 90)),
            icon=":material/check:",
        )
        page_query.put({"read": [], "at": []})
    data.refresh()


def _put_back(own: removing.Own) -> None:
    """Put back what was taken out; the callback of a button."""
    try:
        removing.put_back(data.store(), own)
    except GeodataError as error:
        st.toast(wording.reports.nothing_changed(safe.markdown(error)), icon=":material/error:")
    else:
        st.toast(wording.reports.counts_again(safe.markdown(own, 90)), icon=":material/check:")
        if own.kind == "report":
            page_query.put({"read": [own.name]})
    data.refresh()


def _erase(own: removing.Own) -> None:
    """Erase what was taken out; the callback of a button."""
    try:
        erasing.erase(data.store(), own)
    except GeodataError as error:
        st.session_state[_PROBLEM] = safe.markdown(error, 600)
    else:
        st.session_state[_TOLD] = wording.reports.is_erased(
            safe.markdown(own, 90), safe.markdown(erasing.where_it_may_be(data.store()))
        )
    data.refresh()
