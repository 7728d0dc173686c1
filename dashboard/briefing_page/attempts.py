"""What is tried on the Briefing page, and the sentence that says why it could not be done."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard import safe
from geodata.errors import GeodataError

_PROBLEM, _REFUSED = "briefing_problem", "briefing_refused"


def attempt(act: Callable[[], None]) -> None:
    """Do something; what prevents it is said once, at the top of the page."""
    try:
        act()
    except GeodataError as error:
        st.session_state[_PROBLEM] = str(error)


def problems() -> None:
    """Say what could not be done, once."""
    if problem := st.session_state.pop(_PROBLEM, ""):
        st.error(safe.markdown(problem))


def refused() -> dict[str, str]:
    """Key of each field with a text that cannot be, and why."""
    found: dict[str, str] = st.session_state.setdefault(_REFUSED, {})
    return found


def forget_refused() -> None:
    """Other scenes have other texts."""
    st.session_state.pop(_REFUSED, None)
