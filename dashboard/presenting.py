"""Presenting from the dashboard: the page that is exported as a file, opened in a tab of its own."""

from __future__ import annotations

from typing import Any

import streamlit as st
from streamlit import runtime
from streamlit.delta_generator import DeltaGenerator

from dashboard import data, wording
from dashboard.briefing.scenes import Briefing
from geodata.errors import GeodataError

_FILE = "presentation"
"""What the server keeps the page under: one a session, in the place of the one before."""

_BUTTON: dict[str, Any] = {
    "label": wording.briefing.PRESENT,
    "icon": ":material/slideshow:",
    "type": "primary",
    "help": wording.briefing.PRESENT_HELP,
}


def place() -> DeltaGenerator:
    """Where the button stands; it can be pressed once the rest of the page is there and `link` has made the page."""
    held = st.empty()
    held.link_button(url="", disabled=True, **_BUTTON)
    return held


def link(briefing: Briefing, held: DeltaGenerator) -> None:
    """Let the button open the briefing as its audience sees it; not one that cannot be shown."""
    try:
        content = data.presentation(briefing)
    except GeodataError:
        # The page says it in its preview and its checks, where it can be mended.
        return
    address = ""
    if runtime.exists():
        address = runtime.get_instance().media_file_mgr.add(content, "text/html", _FILE)
    # Relative to the page, so that it holds below a path of the server too.
    held.link_button(url=address.lstrip("/"), **_BUTTON)
