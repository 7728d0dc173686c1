"""Presenting from the dashboard: the page that is exported as a file, opened in a tab of its own."""

from __future__ import annotations

import streamlit as st
from streamlit import runtime

from dashboard import data
from dashboard.briefing.scenes import Briefing
from geodata.errors import GeodataError

_PLACE = "presentation"
"""What the server keeps the page under: one a session, in the place of the one before."""


def link(briefing: Briefing) -> None:
    """A button that opens the briefing as its audience sees it; nothing for one that cannot be shown."""
    try:
        content = data.presentation(briefing)
    except GeodataError:
        # The page says it in its preview and its checks, where it can be mended.
        return
    address = ""
    if runtime.exists():
        address = runtime.get_instance().media_file_mgr.add(content, "text/html", _PLACE)
    st.link_button(
        "Present",
        # Relative to the page, so that it holds below a path of the server too.
        address.lstrip("/"),
        icon=":material/slideshow:",
        type="primary",
        help="Opens the scenes in a new tab: full screen with F, speaker view with S, all keys with ?.",
    )
