"""Where countries lie: polygons, the lines between them, and the point at which each is labelled.

The shipped outlines can be exchanged: the environment variable ``ROUTE_ATLAS_BOUNDARIES`` names a GeoJSON file in
EPSG:4326 whose features have a property ``iso3``. The borders then follow from the edges that its polygons share. Label
points stay the shipped ones.
"""

from __future__ import annotations

import hashlib
import json
import os
from functools import lru_cache
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pandas as pd
import shapely
from shapely.geometry import shape

from geodata._borders import NO_CODE, shared_edges
from geodata.errors import DataFileError, GeodataError
from geodata.model import CRS
from geodata.shipped import data_file

SETTING = "ROUTE_ATLAS_BOUNDARIES"
"""Environment variable with the path of other outlines."""

COUNTRIES_FILE = "boundaries.geojson"
LINES_FILE = "boundary_lines.geojson"
REGION_FILE = "boundaries_region.geojson"
# UN Geodata calls the code iso3cd.
_CODE_PROPERTIES = ("iso3", "ISO3", "iso3cd", "ISO3CD")


def countries() -> geopandas.GeoDataFrame:
    """Outline the countries.

    Returns
    -------
    GeoDataFrame
        iso3 (ISO 3166-1 alpha-3, or XKX; the empty string for an area that no country code stands for), label_lon and
        label_lat in degrees, and a Polygon or MultiPolygon in EPSG:4326, null for countries too small for the scale.
        One row a code, ordered by it.

    Raises
    ------
    DataFileError
        If the file is missing, is not GeoJSON, or has a feature that cannot be.
    """
    return _countries(_setting()).copy()


def lines() -> geopandas.GeoDataFrame:
    """Trace the borders between countries, each once; coasts are not among them.

    Returns
    -------
    GeoDataFrame
        between (two codes, such as ``"SRB XKX"``), kind, note (what a map with the line in view has to say; empty for
        a settled border) and lines in EPSG:4326. The kind is ``international`` (to be drawn solid), ``undetermined``
        (dashed) or ``dotted`` (Line of Control in Jammu and Kashmir, Abyei).

    Raises
    ------
    DataFileError
        As `countries` does.
    """
    return _lines(_setting()).copy()


def fingerprint() -> str:
    """Tell these outlines and borders from others: the SHA-256 of their coordinates, in hexadecimal."""
    return _fingerprint(_setting())


@lru_cache(maxsize=4)
def _fingerprint(setting: str | None) -> str:
    digest = hashlib.sha256()
    for frame in (_countries(setting), _lines(setting)):
        for line in frame.geometry.to_wkb():
            digest.update(line or b"-")
    return digest.hexdigest()


def region() -> geopandas.GeoDataFrame | None:
    """Outline South-East Europe more finely, for maps that are zoomed in.

    Returns
    -------
    GeoDataFrame or None
        kind (``country``, ``international``, ``undetermined`` or ``coast``), iso3 of a country, between of a border (as
        `lines` has it), and shapes in EPSG:4326, cut to a box. None where other outlines are set: they say otherwise.

    Raises
    ------
    DataFileError
        As `countries` does.
    """
    if _setting() is not None:
        return None
    return _features(data_file(REGION_FILE), f"data/{REGION_FILE}")[["kind", "iso3", "between", "geometry"]]


def label_points() -> geopandas.GeoDataFrame:
    """Point at each country where its name or its circle belongs.

    Returns
    -------
    GeoDataFrame
        iso3 and a Point in EPSG:4326 for every country of ISO 3166-1 and Kosovo, ordered by iso3.
    """
    return _label_points().copy()


def country_at(lon: float, lat: float) -> str | None:
    """Name the country at a point.

    Parameters
    ----------
    lon, lat : float
        Degrees, EPSG:4326. Outlines are generalised: within about five kilometres of a border or a coast the answer
        may be the neighbour's, or None.

    Returns
    -------
    str or None
        ISO3 or XKX; None at sea and where no country code stands for the area.

    Raises
    ------
    GeodataError
        If the point is not on Earth.
    """
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        raise GeodataError(
            f"longitude {lon}, latitude {lat} is no point on Earth: longitude is -180 to 180, latitude -90 to 90."
        )
    codes, tree = _tree(_setting())
    found = codes[tree.query(shapely.Point(lon, lat), predicate="intersects")]
    return min(map(str, found), default="") or None


def _setting() -> str | None:
    return os.environ.get(SETTING) or None


@lru_cache(maxsize=2)
def _countries(path: str | None) -> geopandas.GeoDataFrame:
    if path is None:
        frame = _features(data_file(COUNTRIES_FILE), f"data/{COUNTRIES_FILE}")[["iso3", "geometry"]]
    else:
        frame = _others(Path(path))
    points = _label_points().set_index("iso3").geometry
    frame.insert(1, "label_lon", frame["iso3"].map(points.x))
    frame.insert(2, "label_lat", frame["iso3"].map(points.y))
    return frame


@lru_cache(maxsize=2)
def _lines(path: str | None) -> geopandas.GeoDataFrame:
    if path is not None:
        return shared_edges(_countries(path))
    return _features(data_file(LINES_FILE), f"data/{LINES_FILE}")[["between", "kind", "note", "geometry"]]


@lru_cache(maxsize=1)
def _label_points() -> geopandas.GeoDataFrame:
    frame = _features(data_file(COUNTRIES_FILE), f"data/{COUNTRIES_FILE}")
    frame = frame[frame["iso3"] != NO_CODE].reset_index(drop=True)
    points = geopandas.points_from_xy(frame["label_lon"], frame["label_lat"], crs=CRS)
    return geopandas.GeoDataFrame(frame[["iso3"]], geometry=points)


@lru_cache(maxsize=2)
def _tree(path: str | None) -> tuple[np.ndarray, shapely.STRtree]:
    drawn = _countries(path)
    drawn = drawn[drawn.geometry.notna()]
    return drawn["iso3"].to_numpy(dtype=str), shapely.STRtree(drawn.geometry.to_numpy())


def _others(path: Path) -> geopandas.GeoDataFrame:
    """Outlines of another file: one row a code of the register, and one for all other areas."""
    where = f"{SETTING}={path}"
    frame = _features(path, where)
    column = next((name for name in _CODE_PROPERTIES if name in frame.columns), None)
    if column is None:
        raise DataFileError(
            f"{where}: its features have no property iso3. Name a file whose features have it, "
            "or unset the variable to use the shipped outlines."
        )
    frame = frame[frame.geometry.notna()]
    outside = ~frame.geometry.within(shapely.box(-180, -90, 180, 90))
    if outside.any():
        raise DataFileError(
            f"{where}: the feature of {frame[column][outside].iloc[0]} lies outside longitude -180 to 180, "
            "latitude -90 to 90. Write the file anew in EPSG:4326."
        )
    codes = frame[column].where(frame[column].isin(_label_points()["iso3"]), NO_CODE)
    if (codes == NO_CODE).all():
        raise DataFileError(
            f"{where}: no feature has an ISO 3166-1 alpha-3 code, such as SRB, as its {column}."
        )
    shapes = geopandas.GeoSeries(shapely.make_valid(frame.geometry.to_numpy()), crs=CRS)
    return geopandas.GeoDataFrame({"iso3": codes.array}, geometry=shapes).dissolve("iso3").reset_index()


def _features(path: Path, where: str) -> geopandas.GeoDataFrame:
    """Read a GeoJSON FeatureCollection; never with GDAL, which opens more than it is told."""
    try:
        collection = json.loads(path.read_text(encoding="utf-8"), parse_constant=_refuse_constant)
        rows = [_row(number, feature) for number, feature in enumerate(collection["features"], 1)]
    except OSError as error:
        raise DataFileError(f"{where} cannot be read: {error.strerror}.") from error
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise DataFileError(f"{where} is not GeoJSON in UTF-8: {error}") from error
    except (KeyError, TypeError) as error:
        raise DataFileError(f"{where} is not a GeoJSON FeatureCollection.") from error
    except _BadFeatureError as error:
        raise DataFileError(f"{where}: {error}") from error
    if not rows:
        raise DataFileError(f"{where} has no features.")
    return geopandas.GeoDataFrame(pd.DataFrame(rows), geometry="geometry", crs=CRS)


class _BadFeatureError(Exception):
    """A feature that has no properties, or coordinates that are none."""


def _refuse_constant(name: str) -> None:
    raise _BadFeatureError(f"{name} is no number that GeoJSON knows.")


def _row(number: int, feature: dict[str, Any]) -> dict[str, Any]:
    try:
        geometry = feature["geometry"]
        row = {**feature["properties"], "geometry": None if geometry is None else shape(geometry)}
    except (KeyError, TypeError, ValueError, AttributeError, shapely.errors.ShapelyError) as error:
        raise _BadFeatureError(f"feature {number} is not a GeoJSON feature ({error!r}).") from error
    coordinates = shapely.get_coordinates(row["geometry"])
    if not np.isfinite(coordinates).all():
        raise _BadFeatureError(f"feature {number} has a coordinate that is not a number.")
    return row
