"""The folium map: a base that never changes, and the numbers that a choice of filters puts on it.

streamlit-folium renders the whole map anew on each call of ``st_folium``, which takes longer than everything else that a
change of filters needs. What it hands to its component is the same every time but for those numbers: it is made once,
with its own functions, and the numbers travel as the script that it runs when a feature group changes.
"""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import folium
import pandas as pd
import streamlit as st
import streamlit_folium
from branca.element import Element, MacroElement
from folium.template import Template
from streamlit import runtime

from dashboard import assets, safe, wording
from dashboard.briefing import draft
from dashboard.briefing.own_layers import KINDS
from geodata import Atlas, layers, routes, trends
from geodata.model import Filters, Measure, Role, View
from geodata.select import UNKNOWN, Selection, mentions_sentence, sentence, tabulate
from geodata.sentences import measure_label, measure_of_one

HEIGHT = 560
"""Pixels; the page's style sheet makes it less on small screens."""

FULL_SIZE = "<style>#map_div { height: 100vh !important; width: 100% !important; }</style>"
HEAD_START_SECONDS = 0.5
"""How long a browser is left alone with its first map: it is drawn half a second sooner, and what follows a tenth later."""

START = (43.6, 21.0)
START_ZOOM = 5
NOTHING = "nothing"
PICK = re.compile(
    rf"(country:[A-Z]{{3}}|leg:[a-z0-9_]+\.\d{{1,3}}|(place|route):[a-z0-9_-]{{1,80}}|incident:\d{{1,9}}\.\d{{1,9}}|{NOTHING})"
)
"""What a click on the map can name; Escape names nothing."""
LOOK = re.compile(r"-?[0-9]{1,2}\.[0-9]{2},-?[0-9]{1,3}\.[0-9]{2},[0-9]{1,2}(?:\.5)?")
DRAWN_ID = re.compile(r"[0-9a-f]{12}")


class AtlasMap(folium.Map):
    """A folium map that asks for scripts and style sheets of this machine alone."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.default_js = [("map", assets.url(f"built/{assets.MAP_SCRIPT}"))]
        self.default_css = [("map", assets.url(f"built/{assets.MAP_STYLE}"))]


class Start(MacroElement):
    """Tells the map's script which feature groups it draws into, and where its catalogue is."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
        RouteAtlas.start({{ this._parent.get_name() }}, {
            {% for name, group in this.groups.items() %}{{ name }}: {{ group.get_name() }},
            {% endfor %}
        }, {{ this.settings }});
        {% endmacro %}
        """
    )

    def __init__(self, groups: dict[str, Element], settings: dict[str, Any]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # branca has no types
        self._name = "Start"
        self.groups = groups
        self.settings = safe.script_json(settings)


def base_map() -> folium.Map:
    """Make the map that stays while filters change: ground, empty layers, layer control."""
    atlas_map = AtlasMap(
        location=START,
        zoom_start=START_ZOOM,
        tiles=None,
        min_zoom=2,
        max_zoom=10,
        zoom_snap=0.5,
        world_copy_jump=True,
        control_scale=True,
    )
    ground = folium.FeatureGroup(name="ground", control=False)
    ground.add_to(atlas_map)
    groups = {
        key: folium.FeatureGroup(name=safe.text(name)).add_to(atlas_map)
        for key, name in wording.maps.LAYER_NAMES.items()
    }
    settings = {
        "catalogue": assets.url("built/catalogue.json"),
        "region": assets.url(f"built/{assets.REGION}"),
        "attribution": wording.caveats.ATTRIBUTION,
        "texts": {"wholeRoute": wording.caveats.WHOLE_ROUTE_NOTE},
    }
    atlas_map.add_child(Start({"ground": ground, **groups}, settings))
    folium.LayerControl(collapsed=True).add_to(atlas_map)
    # The style sheet comes after the script, and would give the map another size when it has been drawn.
    atlas_map.get_root().header.add_child(Element(FULL_SIZE))  # type: ignore[attr-defined]  # a Figure
    return atlas_map


def payload(
    selection: Selection, added: Sequence[layers.Added] = (), about: dict[str, str] | None = None
) -> dict[str, Any]:
    """The numbers of a selection, as the map's script takes them: short, for they travel with every change.

    Parameters
    ----------
    added : sequence of Added
        Layers of the user's own tables.
    about : dict, optional
        As `about` gives it, for the legend.
    """
    leg_numbers, crossing_numbers = assets.leg_numbers(), assets.crossing_numbers()
    origins = tabulate(selection.figures, "origin")
    mentions = layers.mention_counts(selection)
    drawn: dict[str, Any] = {
        "measure": measure_label(selection.filters.measure),
        "one": measure_of_one(selection.filters.measure),
        "legs": [leg_numbers[segment] for segment in selection.legs["segment_id"].unique()],
        "values": layers.route_values(selection),
        "origins": [[str(code), int(value)] for code, value in origins.items()],
        "roles": [str(role) for role in Role],
        "mentions": [
            [code, *counts] for code, counts in zip(mentions.index, mentions.to_numpy().tolist(), strict=True)
        ],
        "crossings": sorted(
            crossing_numbers[name] for name in layers.places_on(selection) & crossing_numbers.keys()
        ),
        "frame": _frame(selection),
        "years": [
            int((month or "")[:4]) for month in (selection.filters.from_month, selection.filters.to_month)
        ],
        "alt": wording.maps.map_alt(sentence(selection)),
    }
    if about:
        drawn["about"] = {name: safe.plain(words, 600) for name, words in about.items() if words}
    if added:
        measures = [layer.measure for layer in added]
        drawn["added"] = {
            "script": assets.url("atlas/added.js"),
            "layers": [_added(layer, selection.filters, measures.count(layer.measure)) for layer in added],
        }
    return identified(drawn)


def about(selection: Selection, atlas: Atlas) -> dict[str, str]:
    """Where the figures, legs and mentions of a map come from, and as of when, a sentence each."""
    dates = atlas.sources["date"]
    used = [(source, str(dates.get(source, ""))) for source in selection.of_all_origins["source_id"].unique()]
    return {
        "figures": draft.sources_line(used, atlas),
        "legs": draft.lines_source(selection, atlas),
        "mentions": mentions_sentence(selection),
    }


def identified(drawn: dict[str, Any]) -> dict[str, Any]:
    """Give what is drawn an id that no other has."""
    return {**drawn, "id": hashlib.sha256(json.dumps(drawn).encode()).hexdigest()[:12]}


def _added(layer: layers.Added, filters: Filters, of_measure: int) -> dict[str, Any]:
    """A layer of a user's own table as the map's script takes it: its name, its source in words, and its numbers.

    Parameters
    ----------
    of_measure : int
        Layers of the same measure: of several, each is named with its file.
    """
    series = layer.series
    is_deaths = layer.measure is Measure.DEAD_OR_MISSING
    name = wording.maps.layer_name(layer.measure)
    shown = layer.rows.head(layers.MOST_INCIDENTS)
    source = wording.maps.added_source(series.publisher, series.title, series.as_of)
    about = [_shown(layer, filters), safe.plain(source, 300)]
    if len(layer.rows) > len(shown):
        about.append(wording.maps.latest_on_map(len(shown)))
    rows = (
        [shown["position"], shown["lat"].round(3), shown["lon"].round(3), shown["value"]]
        if is_deaths
        else [shown["destination"], shown["value"]]
    )
    return {
        "kind": KINDS[layer.measure],
        "key": series.key,
        "name": safe.plain(f"{name} ({series.file_name or series.title})" if of_measure > 1 else name, 80),
        "about": about,
        "rows": list(zip(*(column.tolist() for column in rows), strict=True)),
    }


def _shown(layer: layers.Added, filters: Filters) -> str:
    """Say what a layer of a user's own table shows."""
    rows = len(layer.rows)
    if layer.measure is Measure.PRESENCE:
        return wording.maps.presence_shown(rows, layer.total, layer.period, filters)
    said = (
        wording.maps.deaths_shown
        if layer.measure is Measure.DEAD_OR_MISSING
        else wording.maps.applications_shown
    )
    return said(rows, layer.total, filters)


def months(selection: Selection) -> dict[str, Any]:
    """The figures of each month, as the map plays them: fetched once, when it asks for them.

    A column of a route or an origin begins with the number of its first month that is not 0, and ends with its last; so
    does that of the figures without a nationality, which are among those of the routes where no origin is chosen.
    """
    of_all = trends.by_period(selection, most=0)
    tables = {name: layers.by_month(selection, name) for name in ("route", "origin")}
    return {
        "first": selection.filters.from_month,
        "months": len(tables["route"]),
        "routes": {code: _packed(column) for code, column in tables["route"].items()},
        "origins": {code: _packed(column) for code, column in tables["origin"].items()},
        "unrecorded": _packed(of_all[UNKNOWN]) if UNKNOWN in of_all else [0],
        "withUnrecorded": not selection.filters.origins or UNKNOWN in selection.filters.origins,
    }


def _packed(column: pd.Series) -> list[int]:
    (filled,) = column.to_numpy().nonzero()
    return [int(filled[0]), *column.iloc[filled[0] : filled[-1] + 1].tolist()] if len(filled) else [0]


def _frame(selection: Selection) -> list[list[float]] | None:
    """South-west and north-east corner of the chosen routes, in degrees; None if they have no leg in use."""
    on_routes = selection.legs[selection.legs["route_id"] != routes.APPROACH]
    if on_routes.empty:
        return None
    west, south, east, north = (round(float(edge), 2) for edge in on_routes.total_bounds)
    return [[south, west], [north, east]]


@lru_cache(maxsize=1)
def _component_arguments() -> dict[str, Any]:
    """What streamlit-folium's component needs to know of the base map.

    Streamlit asks of every list, on every run, whether it is a table; of a tuple it does not.
    """
    base = base_map()
    base.get_root().render()
    return {
        "html": streamlit_folium._get_html(base),
        "header": _without_indents(streamlit_folium._get_header(base)),
        "script": _without_indents(streamlit_folium._get_map_string(base)),
        "id": streamlit_folium.get_full_id(base),
        "js_links": tuple(address for _, address in base.default_js),
        "css_links": tuple(address for _, address in base.default_css),
        "height": HEIGHT,
        "width": None,
        # The component tells nothing by itself: its own answer would overtake the pick that the map's script sends.
        "returned_objects": (),
        "default": {},
        "zoom": None,
        "center": None,
        "return_on_hover": False,
        "layer_control": None,
        "pixelated": False,
        "wrap_longitude": False,
    }


def _without_indents(code: str) -> str:
    """Code with neither indents nor empty lines: it travels with every change of filters."""
    return "\n".join(line.strip() for line in code.splitlines() if line.strip())


def show(
    drawn: dict[str, Any],
    *,
    selected: str,
    view: tuple[float, float, float] | None,
    key: str,
    on_change: Callable[[], None],
    played: str | None = None,
    ahead: dict[str, str] | None = None,
) -> None:
    """Put the map on the page; a click calls `on_change`, and `picked` reads it from the session's state at `key`.

    Parameters
    ----------
    played : str, optional
        The address of what `months` gives, when the map has asked for it.
    ahead : dict, optional
        The address of what `dashboard.ahead.figures` makes, and what `dashboard.ahead.chosen` says of these filters: the
        map then draws the next choice before it is answered.
    """
    also = {"months": played, "ahead": ahead}
    sent = {**drawn, "selected": selected, "view": view} | {name: it for name, it in also.items() if it}
    update = f"RouteAtlas.update({safe.script_json(sent)});\n"
    streamlit_folium._component_func(
        **_component_arguments(), feature_group=update, key=key, on_change=on_change
    )


def give_head_start() -> None:
    """Send a browser that opens its first map nothing else for a moment.

    The code that draws a chart is several times as large as all of the map, and would be fetched and run before it.
    """
    if runtime.exists() and "map_had_head_start" not in st.session_state:
        st.session_state["map_had_head_start"] = True
        time.sleep(HEAD_START_SECONDS)


def picked(answer: object) -> str | None:
    """Read what the map's page says was clicked, or `NOTHING`; it comes from a browser, so anything is possible."""
    return _said(answer, "pick", PICK)


def looked(answer: object) -> View | None:
    """Read where the map's page says that it looked when a view was added; None while it looked at the routes."""
    look = _said(answer, "look", LOOK)
    return View.parse(look) if look else None


def asked_for_months(answer: object) -> str | None:
    """Read which numbers, by their id, the map's page wants the months of; it comes from a browser, too."""
    return _said(answer, "play", DRAWN_ID)


def _said(answer: object, name: str, allowed: re.Pattern[str]) -> str | None:
    feature = answer.get("last_active_drawing") if isinstance(answer, dict) else None
    properties = feature.get("properties") if isinstance(feature, dict) else None
    value = properties.get(name) if isinstance(properties, dict) else None
    return value if isinstance(value, str) and allowed.fullmatch(value) else None
