"""What the pages read, kept between reruns: the only place with Streamlit's caches."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard import assets, maps
from geodata import Atlas, Filters
from geodata.questions import Tile, tiles
from geodata.select import Selection, select


@st.cache_resource(show_spinner="Reading the shipped data …")
def atlas() -> Atlas:
    """The atlas, and the files that the browser needs; read once a server."""
    assets.build()
    return Atlas.shipped()


@st.cache_resource(show_spinner=False, max_entries=64)
def _selection(filters: Filters) -> Selection:
    return select(atlas(), filters)


def selection(filters: Filters) -> Selection:
    """What the filters choose; where the map looks and what was clicked make no difference to it."""
    return _selection(replace(filters, selected="", view=None))


@st.cache_data(show_spinner=False, max_entries=256)
def _drawn(filters: Filters) -> dict[str, Any]:
    return maps.payload(selection(filters))


def drawn(filters: Filters) -> dict[str, Any]:
    """The numbers that the map draws for these filters."""
    return _drawn(replace(filters, selected="", view=None))


@st.cache_resource(show_spinner=False)
def questions() -> list[Tile]:
    """The questions that analysts ask first, answered."""
    return tiles(atlas())
