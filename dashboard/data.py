"""What the pages read, kept between reruns: the only place with Streamlit's caches."""

from __future__ import annotations

import gc
import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

from dashboard import assets, charts, maps
from dashboard.briefing import pinned
from dashboard.briefing.scenes import Briefing, Scene
from geodata import Atlas, Filters, layers
from geodata.countries import fold
from geodata.errors import StoreError
from geodata.questions import Tile, tiles
from geodata.select import Selection, select

if TYPE_CHECKING:
    from dashboard.briefing.preflight import Finding
    from dashboard.briefing.template import Template
    from geodata._store import Store
    from geodata.find import Finder

_LOOK_AGAIN_SECONDS = 0.5
"""How old the answer to "has anything been added?" may be; one rerun asks for the atlas a hundred times."""
_PREVIEW_SCALE = 1.5
"""Of the preview of a map, on top of the usual 96 pixels an inch."""


class _Current:
    """The atlas of this server, which all its sessions share, as it is now."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._looked = time.monotonic()
        self._problem = ""
        try:
            self._atlas = Atlas.open()
        except StoreError as error:
            # The shipped data needs no store: better to show it, and say so, than to show nothing.
            self._atlas, self._problem = Atlas.shipped(), str(error)

    def atlas(self, *, at_once: bool = False) -> Atlas:
        with self._lock:
            before = self._atlas
            if at_once or time.monotonic() - self._looked > _LOOK_AGAIN_SECONDS:
                self._look()
            latest = self._atlas
        if latest is not before:
            # What was chosen from the atlas before would keep all of it in memory.
            _selection.clear()
            _drawn.clear()
            _by_month.clear()
            _folded_titles.clear()
            _questions.clear()
        return latest

    def _look(self) -> None:
        try:
            self._atlas = self._atlas.refreshed()
            self._problem = "" if self._atlas.store else self._problem
        except StoreError as error:
            self._problem = str(error)
        self._looked = time.monotonic()

    def store(self) -> Store:
        if self._atlas.store is None:
            raise StoreError(self._problem)
        return self._atlas.store

    def notices(self) -> tuple[str, ...]:
        return (*self._atlas.notices, *([self._problem] if self._problem else []))


@st.cache_resource(show_spinner="Reading the data …")
def _current() -> _Current:
    assets.build()
    current = _Current()
    # What has been read stays: to look it through for garbage again and again would hold up a change of filters.
    gc.collect()
    gc.freeze()
    return current


def atlas() -> Atlas:
    """The atlas as it is now, with what any session or program has added."""
    return _current().atlas()


def store() -> Store:
    """Where the user's own reports and tables are kept; raises `StoreError` where that cannot be used."""
    return _current().store()


def refresh() -> None:
    """See at once what this session has added."""
    _current().atlas(at_once=True)


def notices() -> tuple[str, ...]:
    """What everybody has to know of the user's own data, a sentence each; mostly nothing."""
    return _current().notices()


@st.cache_resource(show_spinner=False, max_entries=64)
def _selection(filters: Filters, revision: int) -> Selection:  # noqa: ARG001  # part of the key
    return select(atlas(), filters)


def selection(filters: Filters) -> Selection:
    """What the filters choose; where the map looks and what was clicked make no difference to it."""
    return _selection(replace(filters, selected="", view=None), atlas().revision)


@st.cache_data(show_spinner=False, max_entries=256)
def _drawn(filters: Filters, revision: int) -> dict[str, Any]:  # noqa: ARG001  # part of the key
    return maps.payload(selection(filters), layers.added(atlas(), filters))


def drawn(filters: Filters) -> dict[str, Any]:
    """The numbers that the map draws for these filters."""
    return _drawn(replace(filters, selected="", view=None), atlas().revision)


@st.cache_resource(show_spinner=False, max_entries=64)
def _by_month(filters: Filters, revision: int) -> tuple[pd.DataFrame, pd.DataFrame]:  # noqa: ARG001  # part of the key
    table = charts.by_month(selection(filters))
    return table, charts.chart_data(table)


def by_month(chosen: Selection) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Figures by month as a table, and as the rows of their chart; shared, so take copies and never change them."""
    return _by_month(replace(chosen.filters, selected="", view=None), atlas().revision)


@st.cache_resource(show_spinner=False, max_entries=2)
def _folded_titles(revision: int) -> dict[str, str]:  # noqa: ARG001  # part of the key
    return {report_id: fold(title) for report_id, title in atlas().titles.items()}


def folded_titles() -> dict[str, str]:
    """Titles by report id as a search compares them: without capitals, accents and punctuation."""
    return _folded_titles(atlas().revision)


@st.cache_resource(show_spinner=False, max_entries=2)
def _questions(revision: int) -> list[Tile]:  # noqa: ARG001  # part of the key
    return tiles(atlas())


def questions() -> list[Tile]:
    """The questions that analysts ask first, answered."""
    return _questions(atlas().revision)


@st.cache_resource(show_spinner=False, max_entries=1)
def _finder(revision: int) -> Finder:  # noqa: ARG001  # part of the key
    # Only the Search page needs it.
    from geodata.find import Finder

    return Finder(atlas())


def finder() -> Finder:
    """What finds anything by its name."""
    return _finder(atlas().revision)


@st.cache_data(show_spinner=False, max_entries=64)
def _picture(scene: Scene, size: tuple[int, int], revision: int) -> bytes:  # noqa: ARG001  # part of the key
    # matplotlib takes longer to load than the Map page to be drawn, and only this page needs it.
    from dashboard.briefing import figure
    from dashboard.briefing.map_drawing import map_drawing

    (item,) = pinned.shown(Briefing("Preview", (scene,), ""), atlas())
    return figure.render(map_drawing(item, *size), "png", scale=_PREVIEW_SCALE)


def picture(scene: Scene, size: tuple[int, int]) -> bytes:
    """The map of a scene as PNG.

    Parameters
    ----------
    size : (int, int)
        Width and height in points (1/72 inch).

    Raises
    ------
    BriefingError
        If the atlas does not have what the filters of the scene name.
    """
    wordless = replace(scene, title="Map", text="", notes="", claims=())
    return _picture(wordless, size, atlas().revision)


@st.cache_resource(show_spinner=False, max_entries=32)
def _findings(briefing: Briefing, template: Template | None, revision: int) -> list[Finding]:  # noqa: ARG001  # part of the key
    from dashboard.briefing import preflight

    return preflight.check(briefing, atlas(), template=template)


def findings(briefing: Briefing, template: Template | None = None) -> list[Finding]:
    """What should be looked at before a briefing leaves; raise `BriefingError` if it cannot be shown."""
    return _findings(briefing.alone, template, atlas().revision)


@st.cache_data(show_spinner=False, max_entries=32)
def _changes(briefing: Briefing, revision: int) -> list[pinned.Change]:  # noqa: ARG001  # part of the key
    return pinned.changes(briefing, atlas())


def changes(briefing: Briefing) -> list[pinned.Change]:
    """What the sources have revised since a briefing was pinned; raise `BriefingError` if it cannot be shown."""
    return _changes(briefing.alone, atlas().revision)


@st.cache_resource(show_spinner=False, max_entries=4)
def _presentation(briefing: Briefing, revision: int) -> bytes:  # noqa: ARG001  # part of the key
    from dashboard.briefing import live

    return live.page(pinned.pin(briefing, atlas()), atlas())


def presentation(briefing: Briefing) -> bytes:
    """The live page of a briefing, as it is exported; raise `BriefingError` if it cannot be shown."""
    return _presentation(briefing.alone, atlas().revision)
