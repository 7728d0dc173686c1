"""The line of the Reports page about reports that an earlier version has read, and what came of reading them again."""

from __future__ import annotations

import streamlit as st

from dashboard import data, ingests, progress, safe, wording
from geodata import rereading
from geodata.errors import GeodataError

_WATCHED, _PROBLEM = "reread_watched", "reread_problem"
_MOST_SHOWN = 20
"""Sentences about reports that are left as they are, and about decisions whose mention is found no more."""
_SOON_SECONDS = 0.5
"""A few reports are read before their progress would have been."""


def show() -> None:
    """How many reports were read with an earlier version, how far reading them again is, and what it changed."""
    state = st.session_state
    if problem := state.pop(_PROBLEM, ""):
        st.error(safe.markdown(problem, 600))
    last = ingests.last_reread()
    if last is not None and not (last.ended and last.told):
        state[_WATCHED] = last
    watched: ingests.Reread | None = state.get(_WATCHED)
    if watched is not None and not watched.ended:
        progress.show([watched], _how_far, wording.reports.STOP_REREAD_HELP)
        return
    if watched is not None:
        _result(watched)
    if count := data.read_earlier():
        with st.container(horizontal=True, vertical_alignment="center", key="read_earlier"):
            st.markdown(rereading.told_earlier(count), width="content")
            st.button(
                wording.reports.read_again(count),
                key="reread",
                icon=":material/refresh:",
                on_click=_begin,
                help=wording.reports.REREAD_HELP,
            )


def _how_far(one: ingests.Work) -> str:
    if one.stopping:
        return wording.reports.STOPPING_REREAD
    return wording.reports.some_read_again(one.done, one.of) if one.done else wording.reports.READING_AGAIN


def _result(ended: ingests.Reread) -> None:
    """Say what changed, until the line is closed."""
    ended.told = True
    if ended.results is None:
        st.error(safe.markdown(ended.error or wording.reports.REREAD_BROKEN_OFF, 600))
        return
    notes = rereading.notes(ended.results)
    lines = [f"- {safe.markdown(note, 400)}" for note in notes[:_MOST_SHOWN]]
    if len(notes) > _MOST_SHOWN:
        lines.append(f"- {wording.reports.not_listed(len(notes) - _MOST_SHOWN)}")
    with st.container(horizontal=True, vertical_alignment="center", key="read_again"):
        st.markdown("\n".join([safe.markdown(rereading.summary(ended.results)), "", *lines]), width="content")
        st.button(
            wording.reports.CLOSE,
            key="close_reread",
            icon=":material/close:",
            type="tertiary",
            on_click=_close,
        )


def _begin() -> None:
    """Begin to read again; the callback of the button."""
    try:
        begun = ingests.begin_reread(data.store())
    except GeodataError as error:
        st.session_state[_PROBLEM] = str(error)
        return
    st.session_state[_WATCHED] = begun
    if begun.wait(_SOON_SECONDS):
        data.refresh()


def _close() -> None:
    """Leave the line out; the callback of its button."""
    st.session_state.pop(_WATCHED, None)
