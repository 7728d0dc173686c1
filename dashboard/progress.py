"""How far the server's work is, with a button that stops it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard import data, ingests, wording

_LOOK_SECONDS = 0.5


@st.fragment(run_every=_LOOK_SECONDS)
def show(watched: Sequence[ingests.Work], said: Callable[[ingests.Work], str], stop_help: str) -> None:
    """Show how far some work of all sessions is; once one of them has ended, the page begins anew.

    Parameters
    ----------
    said : callable
        Says how far one is.
    stop_help : str
        What becomes of what is done, and of the rest, where it is stopped.
    """
    if any(one.ended for one in watched):
        data.refresh()
        st.rerun()
    for number, one in enumerate(watched):
        name = f"{type(one).__name__.lower()}-{number}"
        with st.container(horizontal=True, vertical_alignment="center", key=name):
            st.progress(one.done / (one.of or 1), said(one))
            st.button(
                wording.reports.STOP,
                key=f"stop-{name}",
                icon=":material/stop_circle:",
                disabled=one.stopping,
                on_click=one.stop,
                help=stop_help,
            )
