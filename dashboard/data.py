"""What the pages read, kept between reruns: the only place with Streamlit's caches."""

from __future__ import annotations

import gc
import json
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pandas as pd
import pyarrow
import streamlit as st
from streamlit import runtime

from dashboard import ahead, assets, charts, maps, wording
from dashboard.answers import Answers, Once, once
from dashboard.briefing import pinned, revisions
from dashboard.briefing.scenes import Briefing, Scene
from geodata import Atlas, Filters, countries, layers, queries, removing
from geodata.errors import ChangedMeanwhileError, StoreError
from geodata.questions import Tile, tiles
from geodata.select import Selection, select
from geodata.sentences import measure_label

if TYPE_CHECKING:
    from dashboard.briefing.preflight import Report
    from dashboard.briefing.template import Template
    from geodata._store import Store
    from geodata.find import Finder

_LOOK_AGAIN_SECONDS = 0.5
"""How old the answer to "has anything been added?" may be; one rerun asks for the atlas a hundred times."""
_GARBAGE = (20_000, 10, 10)
"""How many new objects have Python look for garbage, and how often it looks through older ones; 700, 10, 10 by default."""
_PREVIEW_SCALE = 1.5
"""How much larger the preview of a map is than at the usual 96 pixels an inch."""
MOST_BRIEFINGS = 16
"""Briefings, all sessions together, of which is known what they were checked by and what has been revised since."""
MOST_PRESENTATIONS = 4
"""Live pages that are kept, all sessions together: each has some megabytes."""


class _Current:
    """The atlas of this server, which all its sessions share, as it is now."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._looked = time.monotonic()
        self._problem = ""
        try:
            atlas = Atlas.open()
        except StoreError as error:
            # The shipped data needs no store: better to show it, and say so, than to show nothing.
            atlas, self._problem = Atlas.shipped(), str(error)
        self._answers = Answers(atlas)

    def answers(self, *, at_once: bool = False) -> Answers:
        if at_once or time.monotonic() - self._looked > _LOOK_AGAIN_SECONDS:
            with self._lock:
                if at_once or time.monotonic() - self._looked > _LOOK_AGAIN_SECONDS:
                    self._look()
        return self._answers

    def _look(self) -> None:
        # First, so that other sessions go on with what is there meanwhile.
        self._looked = time.monotonic()
        before = self._answers.atlas
        try:
            atlas = before.refreshed()
            self._problem = "" if atlas.store else self._problem
        except StoreError as error:
            self._problem = str(error)
        else:
            if atlas is not before:
                self._answers = Answers(atlas)

    def store(self) -> Store:
        if (store := self._answers.atlas.store) is None:
            raise StoreError(self._problem)
        return store

    def notices(self) -> tuple[str, ...]:
        return (*self._answers.atlas.notices, *([self._problem] if self._problem else []))


def _open() -> _Current:
    assets.build()
    current = _Current()
    # What has been read stays, and a rerun makes many small things that are gone at its end: to look through all of them
    # for garbage again and again would hold up a change of filters.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_GARBAGE)
    return current


_current = Once(_open)


def open_atlas() -> None:
    """Read the data, and tell the reader of it, if no session has done so yet; raise `GeodataError` as `Atlas.open`."""
    with nullcontext() if _current.made else st.spinner(wording.app.READING):
        _current()


def atlas() -> Atlas:
    """The atlas as it is now, with what any session or program has added."""
    return _current().answers().atlas


def store() -> Store:
    """Where the user's own reports and tables are kept; raises `StoreError` where that cannot be used."""
    return _current().store()


def refresh() -> None:
    """See at once what this session has added."""
    _current().answers(at_once=True)


@contextmanager
def as_it_is_now() -> Iterator[None]:
    """Begin the page anew where a report that it shows was erased or read again while it was drawn."""
    try:
        yield
    except ChangedMeanwhileError:
        refresh()
        st.rerun()


def notices() -> tuple[str, ...]:
    """What everybody has to know of the user's own data, a sentence each; mostly nothing."""
    return _current().notices()


def read_filters(query: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[Filters, tuple[str, ...]]:
    """The filters that the parameters of a URL name, and a sentence for each value that could not be used."""
    return _current().answers().of(_filters, query)


def _filters(atlas: Atlas, query: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[Filters, tuple[str, ...]]:
    filters, problems = queries.read_filters(dict(query), atlas)
    return filters, tuple(problems)


def selection(filters: Filters) -> Selection:
    """What the filters choose; where the map looks and what was clicked make no difference to it."""
    return _current().answers().of(select, _of_figures(filters))


def why_none(chosen: Selection) -> str:
    """What to do where a choice has no figures: a user's own may name no route, and are of none that is chosen."""
    filters = chosen.filters
    everywhere = selection(replace(filters, routes=())).figures
    hint = ""
    if filters.routes and (everywhere["route_id"] == "").any():
        hint = wording.panel.of_no_route(measure_label(filters.measure))
    return wording.panel.NO_FIGURES + hint


def drawn(filters: Filters) -> dict[str, Any]:
    """The numbers that the map draws for these filters; shared, never change them."""
    return _current().answers().of(_drawn, _of_figures(filters))


def _of_figures(filters: Filters) -> Filters:
    """The filters without what makes no difference to the figures."""
    return replace(filters, selected="", view=None) if filters.selected or filters.view else filters


def drawn_ahead(filters: Filters) -> dict[str, str] | None:
    """What the map needs to draw the next choice by itself; it fetches the figures when somebody comes near the filters."""
    if not runtime.exists():
        return None
    content = _current().answers().of(ahead.figures, filters.measure)
    return {"figures": _address(content, "figures"), "chosen": ahead.chosen(ahead.offered(filters, atlas()))}


def played(chosen: Selection) -> str | None:
    """Address of the figures of each month, which the map plays; it fetches them compressed, as no message is."""
    return _address(once(_months, chosen), "months") if runtime.exists() else None


def _months(chosen: Selection) -> bytes:
    return json.dumps(maps.months(chosen), separators=(",", ":")).encode()


def _address(content: bytes, of: str) -> str:
    """Address of JSON, as a component's page asks for it."""
    return f"../..{runtime.get_instance().media_file_mgr.add(content, 'application/json', of)}"


def _drawn(atlas: Atlas, filters: Filters) -> dict[str, Any]:
    chosen = selection(filters)
    return maps.payload(chosen, layers.added(atlas, filters), maps.about(chosen, atlas))


def by_month(chosen: Selection) -> tuple[pd.DataFrame, pyarrow.Table]:
    """Figures by month as a table, and as the rows of their chart; shared, so take copies and never change them."""
    return once(_by_month, chosen)


def _by_month(chosen: Selection) -> tuple[pd.DataFrame, pyarrow.Table]:
    table = charts.by_month(chosen)
    rows = charts.chart_data(table, charts.gaps(chosen))
    return table, pyarrow.Table.from_pandas(rows, preserve_index=False)


def origin_labels() -> Mapping[str, str]:
    """Labels by code of all origins that have figures."""
    return _current().answers().of(_origin_labels)


def _origin_labels(atlas: Atlas) -> dict[str, str]:
    return {code: countries.label(code) for code in atlas.origins}


def folded_titles() -> Mapping[str, str]:
    """Titles by report id as a search compares them: without capitals, accents and punctuation."""
    return _current().answers().of(_folded_titles)


def _folded_titles(atlas: Atlas) -> dict[str, str]:
    return {report_id: countries.fold(title) for report_id, title in atlas.titles.items()}


def taken_out() -> list[removing.Own]:
    """The reports and tables of the user's own that were taken out and can be put back."""
    return _current().answers().of(_taken_out)


def _taken_out(atlas: Atlas) -> list[removing.Own]:
    return removing.taken_out(atlas.store) if atlas.store else []


def read_earlier() -> int:
    """How many of the user's own reports were read with an earlier version."""
    return _current().answers().of(_read_earlier)


def _read_earlier(atlas: Atlas) -> int:
    # What reads reports several at a time is needed on one page alone.
    from geodata import rereading

    return rereading.outdated(atlas.store) if atlas.store else 0


def questions() -> list[Tile]:
    """The questions that analysts ask first, answered."""
    return _current().answers().of(tiles)


def finder() -> Finder:
    """What finds anything by its name."""
    return _current().answers().of(_finder)


def _finder(atlas: Atlas) -> Finder:
    # Only the Search page needs it.
    from geodata.find import finder_of

    return finder_of(atlas)


def _picture(atlas: Atlas, scene: Scene, size: tuple[int, int]) -> bytes:
    # matplotlib takes longer to load than the Map page to be drawn, and only this page needs it.
    from dashboard.briefing import figure
    from dashboard.briefing.map_drawing import map_drawing

    (item,) = pinned.shown(Briefing("Preview", (scene,), ""), atlas)
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
    return _current().answers().of(_picture, wordless, size)


def _checked(atlas: Atlas, briefing: Briefing, template: Template | None, small: int) -> Report:
    from dashboard.briefing import preflight

    return preflight.check(briefing, atlas, template=template, small_public_count=small)


def checked(briefing: Briefing, template: Template | None = None, small: int = 0) -> Report:
    """What a briefing was checked by before it leaves; raise `BriefingError` if it cannot be shown.

    Parameters
    ----------
    small : int
        Figures of public sources below this are found, too.
    """
    return _current().answers().of(_checked, briefing.alone, template, small, most=MOST_BRIEFINGS)


def _changes(atlas: Atlas, briefing: Briefing) -> list[revisions.Change]:
    return revisions.changes(briefing, atlas)


def changes(briefing: Briefing) -> list[revisions.Change]:
    """What the sources have revised since a briefing was pinned; raise `BriefingError` if it cannot be shown."""
    return _current().answers().of(_changes, briefing.alone, most=MOST_BRIEFINGS)


def _presentation(atlas: Atlas, briefing: Briefing) -> bytes:
    from dashboard.briefing import live

    of = pinned.citing(briefing, atlas)
    return live.page(pinned.pin(briefing, of), of)


def presentation(briefing: Briefing) -> bytes:
    """The live page of a briefing, as it is exported; raise `BriefingError` if it cannot be shown."""
    return _current().answers().of(_presentation, briefing.alone, most=MOST_PRESENTATIONS)
