"""Files that the browser fetches from this machine: Leaflet, and the catalogue of what never changes on the map.

They are written once, below the dashboard's static folder, from an installed package and from the shipped data, so that
no request leaves the machine and no third-party code lies in this repository.
"""

from __future__ import annotations

import hashlib
import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import shapely
from xstatic.pkg import leaflet

from dashboard import whole_files, wording
from dashboard.safe import plain, script_json
from geodata import boundaries, countries, gazetteer, layers, routes
from geodata.errors import DataFileError

STATIC = Path(__file__).parent / "static"
BUILT = STATIC / "built"
_OWN = STATIC / "atlas"
_FROM_COMPONENT = "../../app/static"
"""Where the app's static files lie, seen from the page of a Streamlit component."""

_LEAFLET_FILES = ("leaflet.js", "leaflet.css", "images/layers.png", "images/layers-2x.png")
_SOURCE_MAP = re.compile(rb"\n//# sourceMappingURL=\S+\s*$")
MAP_SCRIPT, MAP_STYLE = "map.js", "map.css"
"""All that the map runs and looks like, each in one file: a browser asks for one file after the other."""
_MAP_PARTS = {
    MAP_SCRIPT: ("theme", "drawing", "legend", "play", "table", "ahead", "ground", "looking", "map"),
    MAP_STYLE: ("map",),
}
_COORDINATE_DIGITS = 3
REGION = "region.json"
"""What the map fetches when it is zoomed in, and only then."""
_LANGUAGE = f"document.documentElement.lang = {script_json(wording.app.LOCALE)};\n"
"""Begins the map's script: the frame that it runs in names no language of its own."""


@lru_cache(maxsize=1)
def build() -> None:
    """Write the files, where they are not there yet or have changed.

    Raises
    ------
    DataFileError
        If a shipped data file is missing, or the static folder cannot be written.
    """
    files = {name: leaflet_file(name) for name in _LEAFLET_FILES}
    known = catalogue()
    known |= {name: packed(known[name]) for name in ("countries", "lines")}
    files["catalogue.json"] = json.dumps(known, ensure_ascii=False, separators=(",", ":")).encode()
    for name, parts in _MAP_PARTS.items():
        ending = Path(name).suffix
        own = [(_OWN / part).with_suffix(ending).read_bytes() for part in parts]
        files[name] = b"\n".join([files[f"leaflet{ending}"], *own])
    files[MAP_SCRIPT] = _LANGUAGE.encode() + files[MAP_SCRIPT] + map_words()
    files[REGION] = json.dumps(packed(region()), separators=(",", ":")).encode()
    for name, content in files.items():
        path = BUILT / name
        if path.is_file() and path.read_bytes() == content:
            continue
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            whole_files.write(path, content)
        except OSError as error:
            raise DataFileError(
                wording.app.cannot_be_written(f"dashboard/static/built/{name}", str(error.strerror))
            ) from error


def map_words() -> bytes:
    """The words of the map, as its script takes them: in its file, for the map's settings travel with every change."""
    return f"RouteAtlas.words = {script_json(words_of_map())};\n".encode()


def words_of_map() -> dict[str, str]:
    """The words of the map's scripts, with what has to be said of its borders and names."""
    notes = (wording.caveats.BOUNDARIES_NOTE, wording.caveats.KOSOVO_NOTE, border_notes())
    return {**wording.map_script.WORDS, "ofBorders": " ".join(notes)}


def border_notes() -> str:
    """What has to be said of the borders of a map that can look anywhere; Kosovo* has a note of its own."""
    notes = boundaries.lines()["note"].drop_duplicates()
    return " ".join(note for note in map(str, notes) if note and wording.caveats.KOSOVO not in note)


def leaflet_file(name: str) -> bytes:
    """A file of the installed Leaflet, without the name of a source map that is not there."""
    return _SOURCE_MAP.sub(b"\n", Path(leaflet.BASE_DIR, name).read_bytes())


@lru_cache(maxsize=32)
def url(name: str) -> str:
    """Address of a static file, as a component's page asks for it; it changes with the file's content."""
    return f"{_FROM_COMPONENT}/{_versioned(name)}"


@lru_cache(maxsize=64)
def page_url(name: str) -> str:
    """Address of a static file, as a page of the dashboard asks for it."""
    return f"app/static/{_versioned(name)}"


def _versioned(name: str) -> str:
    digest = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]
    return f"{name}?v={digest}"


def catalogue() -> dict[str, Any]:
    """What never changes while the dashboard runs: outlines, label points, legs and crossing points.

    Coordinates are degrees (EPSG:4326), rounded to about a hundred metres.
    """
    outlines = boundaries.countries()
    return {
        "countries": _collection(outlines, ["iso3"]),
        "lines": _collection(boundaries.lines(), ["kind"]),
        **_labels(outlines),
        "legs": legs_drawn(routes.legs()),
        "crossings": crossings_drawn(crossing_points()),
    }


def crossings_drawn(places: pd.DataFrame) -> list[dict[str, Any]]:
    """Border crossing points as a map draws them."""
    return [
        {
            "id": place.place_id,
            "name": plain(place.name, 120),
            "lat": place.geometry.y,
            "lon": place.geometry.x,
            "approximate": place.coord_basis == gazetteer.UNVERIFIED,
        }
        for place in places.itertuples(index=False)
    ]


def region() -> dict[str, Any]:
    """Finer outlines of a region, with the box that they fill as west, south, east, north; empty where there are none."""
    fine = boundaries.region()
    if fine is None:
        return {}
    box = [round(float(edge), 2) for edge in fine[fine["kind"] == "country"].total_bounds]
    return {"box": box, **_collection(fine, ["kind", "iso3"])}


@lru_cache(maxsize=1)
def crossing_points() -> pd.DataFrame:
    """All border crossing points, in the order that the catalogue numbers them."""
    places = gazetteer.places()
    return places[places["kind"] == gazetteer.BORDER_CROSSING].reset_index(drop=True)


@lru_cache(maxsize=1)
def crossing_numbers() -> dict[str, int]:
    """The number that the catalogue gives to each border crossing point, by name."""
    return {name: number for number, name in enumerate(crossing_points()["name"])}


@lru_cache(maxsize=1)
def leg_numbers() -> dict[str, int]:
    """The number that the catalogue gives to each segment: the legs of a route that join the same two places."""
    return {segment: number for number, segment in enumerate(routes.legs()["segment_id"].drop_duplicates())}


def legs_drawn(legs: pd.DataFrame) -> list[dict[str, Any]]:
    """Legs as a map draws them: those of a route that join the same two places are one, in the order of the frame."""
    drawn = []
    # A frame without the ways of a GeoDataFrame is several times as fast to take apart.
    for _, group in pd.DataFrame(legs).groupby("segment_id", sort=False):
        first = group.iloc[0]
        (start_lon, start_lat), (end_lon, end_lat) = first.geometry.coords
        drawn.append(
            {
                "id": first["leg_id"],
                "label": wording.labels.from_to(first["from_place"], first["to_place"]),
                "route": first["route_id"],
                "route_label": layers.route_of(first["route_id"]),
                "points": [[start_lat, start_lon], [end_lat, end_lon]],
                "mode": first["mode"],
                "approximate": bool(group["approximate"].all()),
                "approach": first["route_id"] == routes.APPROACH,
                "years": routes.years_label(group),
                "spans": _spans(group),
            }
        )
    return drawn


def _spans(group: pd.DataFrame) -> list[list[int | None]]:
    """First and last year of each branch on a segment, each pair once; no last year where it is still in use."""
    years = dict.fromkeys(zip(group["from_year"], group["to_year"], strict=True))
    return [
        [int(start), None if pd.isna(end) else int(end)]
        for start, end in sorted(years, key=lambda pair: pair[0])
    ]


def _labels(outlines: pd.DataFrame) -> dict[str, Any]:
    points = boundaries.label_points().set_index("iso3").geometry
    # Square degrees: good enough to say which of two names matters more on a small map.
    areas = outlines.set_index("iso3").geometry.apply(lambda shape: shape.area if shape is not None else 0.0)
    labels = {
        iso3: [
            countries.label(iso3),
            round(point.y, 2),
            round(point.x, 2),
            round(float(areas.get(iso3, 0.0)), 2),
        ]
        for iso3, point in points.items()
    }
    return {"labels": labels, "label_order": sorted(labels, key=lambda iso3: -labels[iso3][3])}


def packed(collection: dict[str, Any]) -> dict[str, Any]:
    """A collection of lines and outlines with each line as steps: it weighs three fifths, compressed.

    The coordinates of a line are one list, in turn of longitude and latitude in thousandths of a degree, each less the
    one before; ``unpacked`` in ``static/atlas/drawing.js`` reads them.
    """
    features = [
        feature
        | {"geometry": {**feature["geometry"], "coordinates": _steps(feature["geometry"]["coordinates"])}}
        for feature in collection.get("features", ())
    ]
    return collection | {"features": features} if features else collection


def _steps(part: list[Any]) -> list[Any]:
    if isinstance(part[0][0], list):
        return [_steps(inner) for inner in part]
    whole = np.rint(np.array(part) * 10**_COORDINATE_DIGITS).astype(int)
    return np.diff(whole, axis=0, prepend=0).ravel().tolist()


def _collection(frame: pd.DataFrame, columns: list[str]) -> dict[str, Any]:
    kept = frame[frame.geometry.notna()]
    rounded = shapely.transform(kept.geometry.to_numpy(), lambda xy: xy.round(_COORDINATE_DIGITS))
    features = [
        {
            "type": "Feature",
            "properties": {column: getattr(row, column) for column in columns},
            "geometry": json.loads(shapely.to_geojson(shape)),
        }
        for row, shape in zip(kept.itertuples(index=False), rounded, strict=True)
    ]
    return {"type": "FeatureCollection", "features": features}
