"""Place names become points, with no network: the shipped places, and every country of the register.

`Gazetteer` is a geopy geocoder, so that geopandas takes it as a provider::

    geopandas.tools.geocode(["Preševo", "Horgoš", "Bihać"], provider=Gazetteer)
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import geopandas
import pandas as pd
import shapely
from geopy import Location, Point
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder

from geodata import boundaries, countries
from geodata.errors import DataFileError
from geodata.model import CRS
from geodata.shipped import read_csv

PLACES_FILE = "places.csv"
COLUMNS = (
    "place_id",
    "name",
    "alternative_names",
    "country_iso3",
    "lat",
    "lon",
    "kind",
    "coord_basis",
    "source_id",
)
BORDER_CROSSING = "border_crossing"
UNVERIFIED = "unverified"
"""The `coord_basis` of a place whose coordinates no source gives."""

# Two countries meet at a crossing; outlines are generalised, and its point may lie a little off their border.
_AT_THE_BORDER_DEGREES = 0.15

# Letters that Unicode does not take apart into a base letter and a mark.
_LETTERS = str.maketrans(
    {"ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ø": "o", "Ø": "o", "ı": "i", "ŋ": "n", "ə": "e", "Ə": "e"}
    | {"æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th", "ð": "d", "Ð": "d"}
)


def fold(text: str) -> str:
    """The text as places are looked up: as `geodata.countries.fold`, and ``"Białystok"`` as ``"bialystok"``."""
    return countries.fold(text.translate(_LETTERS))


def places() -> geopandas.GeoDataFrame:
    """List the places that the routes pass.

    Returns
    -------
    GeoDataFrame
        place_id, name, alternative_names (joined by |), country_iso3 (empty at sea), lat and lon (degrees), kind (city,
        border_crossing, island or sea), coord_basis (where the coordinates come from), source_id, and a Point in
        EPSG:4326; ordered by place_id.

    Raises
    ------
    DataFileError
        If data/places.csv is missing, lacks a column, or has a row that cannot be.
    """
    return _places().copy()


class Gazetteer(Geocoder):
    """A geopy geocoder over the shipped places and the countries; it never asks a network.

    Parameters
    ----------
    **options
        Those of every geopy geocoder, such as ``timeout``; taken for the interface's sake, without effect.
    """

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        timeout: object = DEFAULT_SENTINEL,  # noqa: ARG002 -- every geopy geocoder takes it; nothing here waits
    ) -> Location | list[Location] | None:
        """Find a place, or else a country, by any of its names.

        Parameters
        ----------
        query : str
            A name in any case, with or without accents. A country after the last comma decides between places of one
            name: ``"Tripoli, Lebanon"``. A border crossing is found with the country on either side.
        exactly_one : bool
            True gives the best answer, the place that has the name as its first; False gives all.

        Returns
        -------
        Location, list of Location, or None
            None for a name that is not known. ``raw`` holds place_id, iso3, kind, coord_basis and source_id; for a
            country only iso3 and the kind "country".
        """
        found = _find(str(query))
        if not found:
            return None
        return found[0] if exactly_one else found


def _find(query: str) -> list[Location]:
    name, comma, hint = query.rpartition(",")
    if not comma:
        return _places_named(query) or _country_named(query)
    country = countries.resolve(hint)
    found = [] if country is None else [one for one in _places_named(name) if _lies_in(one, country)]
    # The comma may be part of the name: "Korea, Republic of".
    return found or _country_named(query)


def _places_named(name: str) -> list[Location]:
    # Between the name and the country may stand a district: "Miratovac, Preševo, Serbia".
    rows = _rows_by_name().get(fold(name)) or _rows_by_name().get(fold(name.partition(",")[0]), ())
    return [_location(row) for row in rows]


def _country_named(query: str) -> list[Location]:
    iso3 = countries.resolve(query)
    if iso3 is None or iso3 not in countries.register():
        return []
    point = _label_points()[iso3]
    return [Location(countries.label(iso3), Point(point.y, point.x), {"iso3": iso3, "kind": "country"})]


def _location(row: int) -> Location:
    place = _places().iloc[row]
    iso3 = place["country_iso3"]
    address = f"{place['name']}, {countries.label(iso3)}" if iso3 else place["name"]
    raw = {"place_id": place["place_id"], "iso3": iso3}
    raw |= {key: place[key] for key in ("kind", "coord_basis", "source_id")}
    return Location(address, Point(place["lat"], place["lon"]), raw)


def _lies_in(location: Location, iso3: str) -> bool:
    if location.raw["iso3"] == iso3:
        return True
    if location.raw["kind"] != BORDER_CROSSING:
        return False
    outlines = boundaries.countries().set_index("iso3").geometry
    here = shapely.Point(location.longitude, location.latitude)
    outline = outlines.get(iso3)
    return outline is not None and outline.distance(here) <= _AT_THE_BORDER_DEGREES


@lru_cache(maxsize=1)
def _places() -> geopandas.GeoDataFrame:
    frame = read_csv(PLACES_FILE, COLUMNS)
    for column, limit in {"lat": 90.0, "lon": 180.0}.items():
        degrees = pd.to_numeric(frame[column], errors="coerce")
        wrong = ~degrees.abs().le(limit)
        if wrong.any():
            row = int(wrong.idxmax())
            raise DataFileError(
                f"data/{PLACES_FILE} row {row + 2}: {column} {frame.at[row, column]!r} is not a number of degrees "
                f"from {-limit:g} to {limit:g}."
            )
        frame[column] = degrees
    if not frame["place_id"].is_unique:
        twice = frame["place_id"][frame["place_id"].duplicated()].iloc[0]
        raise DataFileError(f"data/{PLACES_FILE} has the place_id {twice!r} twice.")
    points = geopandas.points_from_xy(frame["lon"], frame["lat"], crs=CRS)
    return geopandas.GeoDataFrame(frame, geometry=points)


@lru_cache(maxsize=1)
def _label_points() -> Mapping[str, Any]:
    points = boundaries.label_points()
    return dict(zip(points["iso3"], points.geometry, strict=True))


@lru_cache(maxsize=1)
def _rows_by_name() -> Mapping[str, tuple[int, ...]]:
    """Rows of `_places` by folded name; where several have one, first those that have it as their own name."""
    rows: dict[str, dict[int, None]] = {}
    names = [(row, name) for row, name in enumerate(_places()["name"])]
    others = [
        (row, name)
        for row, joined in enumerate(_places()["alternative_names"])
        for name in joined.split("|")
        if name
    ]
    either_way = [(row, " ".join(reversed(name.split(" / ")))) for row, name in names]
    for row, name in (*names, *others, *either_way):
        rows.setdefault(fold(name), {})[row] = None
    return {name: tuple(found) for name, found in rows.items()}
