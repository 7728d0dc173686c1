"""The folium map: a base that never changes, and the numbers that a choice of filters puts on it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from typing import Any

import folium
from branca.element import Element, MacroElement
from folium.template import Template
from streamlit_folium import st_folium

from dashboard import assets, safe, wording
from geodata import layers, routes
from geodata.model import Role
from geodata.select import Selection, sentence, tabulate
from geodata.sentences import measure_label

HEIGHT = 560
"""Pixels; the page's style sheet makes it less on small screens."""

START = (43.6, 21.0)
START_ZOOM = 5
PICK = re.compile(r"(country:[A-Z]{3}|leg:[a-z0-9_]+\.\d{1,3}|place:[a-z0-9_-]{1,80})")
"""What a click on the map can name."""


class AtlasMap(folium.Map):
    """A folium map that asks for two scripts and two style sheets, all from this machine."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.default_js = [
            ("leaflet", assets.url("built/leaflet.js")),
            ("route_atlas", assets.url("route_atlas.js")),
        ]
        self.default_css = [
            ("leaflet_css", assets.url("built/leaflet.css")),
            ("route_atlas_css", assets.url("route_atlas.css")),
        ]


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


class Update(MacroElement):
    """Hands the numbers of a selection to the map's script."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
        RouteAtlas.update({{ this.payload }});
        {% endmacro %}
        """
    )

    def __init__(self, payload: dict[str, Any]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # branca has no types
        self._name = "Update"
        self.payload = safe.script_json(payload)


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
        for key, name in wording.LAYER_NAMES.items()
    }
    settings = {
        "catalogue": assets.url("built/catalogue.json"),
        "attribution": wording.ATTRIBUTION,
        "texts": {"whole_route": wording.WHOLE_ROUTE_NOTE},
    }
    atlas_map.add_child(Start({"ground": ground, **groups}, settings))
    folium.LayerControl(collapsed=True).add_to(atlas_map)
    return atlas_map


def payload(selection: Selection) -> dict[str, Any]:
    """The numbers of a selection, as the map's script takes them: short, for they travel with every change."""
    leg_numbers, crossing_numbers = assets.leg_numbers(), assets.crossing_numbers()
    origins = tabulate(selection.figures, "origin")
    mentions = layers.mention_counts(selection)
    drawn = {
        "measure": measure_label(selection.filters.measure),
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
        "alt": f"Map. {sentence(selection)}",
    }
    return {**drawn, "id": hashlib.sha256(json.dumps(drawn).encode()).hexdigest()[:12]}


def _frame(selection: Selection) -> list[list[float]] | None:
    """South-west and north-east corner of the chosen routes, in degrees; None if they have no leg in use."""
    on_routes = selection.legs[selection.legs["route_id"] != routes.APPROACH]
    if on_routes.empty:
        return None
    west, south, east, north = (round(float(edge), 2) for edge in on_routes.total_bounds)
    return [[south, west], [north, east]]


def show(
    drawn: dict[str, Any],
    *,
    selected: str,
    view: tuple[float, float, int] | None,
    key: str,
    on_change: Callable[[], None],
) -> None:
    """Put the map on the page; a click calls `on_change`, and `picked` reads it from the session's state at `key`."""
    changing = folium.FeatureGroup(name="update", control=False)
    changing.add_child(Update({**drawn, "selected": selected, "view": view}))
    st_folium(
        base_map(),
        key=key,
        height=HEIGHT,
        use_container_width=True,
        returned_objects=["last_active_drawing"],
        feature_group_to_add=changing,
        on_change=on_change,
    )


def picked(answer: object) -> str | None:
    """Read what the map's page says was clicked; it comes from a browser, so anything is possible."""
    if not isinstance(answer, dict):
        return None
    feature = answer.get("last_active_drawing")
    properties = feature.get("properties") if isinstance(feature, dict) else None
    pick = properties.get("pick") if isinstance(properties, dict) else None
    return pick if isinstance(pick, str) and PICK.fullmatch(pick) else None
