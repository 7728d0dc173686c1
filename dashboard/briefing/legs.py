"""Legs as a scene keeps them: what its map drew stays drawn when the routes have been revised."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

import geopandas
import pandas as pd
import shapely

from dashboard import wording
from geodata import countries, routes
from geodata.model import CRS

MODES = ("land", "sea", "air")
_DECIMALS = 3
_LONGEST = 600
_FEWEST_POINTS, _MOST_POINTS = 2, 1_000


@dataclass(frozen=True, slots=True)
class Leg:
    """A leg of a branch, with the columns of `Atlas.legs`.

    Attributes
    ----------
    to_year : int or None
        None while it is still in use.
    points : tuple of (float, float)
        Longitude and latitude, degrees, EPSG:4326, to three decimals.
    """

    leg_id: str
    segment_id: str
    route_id: str
    branch_id: str
    origin: str
    seq: int
    from_place: str
    to_place: str
    from_iso3: str
    to_iso3: str
    mode: str
    approximate: bool
    from_year: int
    to_year: int | None
    source_id: str
    note: str
    points: tuple[tuple[float, float], ...]


_TEXTS = [field.name for field in fields(Leg) if field.type == "str"]
_NAMES = [field.name for field in fields(Leg)]
_COLUMNS = _NAMES[:-1]


def kept(frame: geopandas.GeoDataFrame) -> tuple[Leg, ...]:
    """The legs of a selection, to be kept; the same leg is the same object every time."""
    return tuple(
        _one(*(None if pd.isna(value) else value for value in row[:-1]), shapely.to_wkb(row[-1]))
        for row in frame[[*_COLUMNS, "geometry"]].itertuples(index=False, name=None)
    )


@lru_cache(maxsize=4096)
def _one(*values: Any) -> Leg:
    *cells, line = values
    points = [
        (round(lon, _DECIMALS), round(lat, _DECIMALS))
        for lon, lat in shapely.get_coordinates(shapely.from_wkb(line)).tolist()
    ]
    plain = [value.item() if hasattr(value, "item") else value for value in cells]
    told: dict[str, Any] = {**dict(zip(_COLUMNS, plain, strict=True)), "points": tuple(points)}
    return Leg(**told)


def frame(kept_legs: Sequence[Leg], like: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    """Kept legs as a frame with the columns and types of another."""
    rows = pd.DataFrame([[getattr(leg, name) for name in _COLUMNS] for leg in kept_legs], columns=_COLUMNS)
    typed = rows.astype({name: like.dtypes[name] for name in _COLUMNS})
    lines = [shapely.LineString(leg.points) for leg in kept_legs]
    return geopandas.GeoDataFrame(typed, geometry=lines, crs=CRS)[list(like.columns)]


def record(leg: Leg) -> list[Any]:
    """A leg as a file has it: its values in their order."""
    return [getattr(leg, name) for name in _NAMES]


def from_record(values: Any) -> Leg:
    """Read a leg, as `record` gives it.

    Raises
    ------
    TypeError, ValueError
        If it is none.
    """
    if not isinstance(values, list) or len(values) != len(_NAMES):
        raise TypeError(wording.briefing_file.instead(values, wording.briefing_file.LEG))
    told = dict(zip(_NAMES, values, strict=True))
    for name in _TEXTS:
        if not isinstance(told[name], str) or len(told[name]) > _LONGEST:
            raise TypeError(wording.briefing_file.instead(told[name], wording.briefing_file.leg_value(name)))
    years = [told["seq"], told["from_year"], *([] if told["to_year"] is None else [told["to_year"]])]
    if any(not isinstance(year, int) or isinstance(year, bool) or not 0 <= year < 10_000 for year in years):
        raise ValueError(wording.briefing_file.NO_YEARS)
    if not isinstance(told["approximate"], bool) or told["mode"] not in MODES:
        raise ValueError(wording.briefing_file.no_mode(told["mode"], ", ".join(MODES)))
    if told["route_id"] not in (routes.APPROACH, *routes.route_ids()):
        raise ValueError(wording.briefing_file.no_route(told["route_id"]))
    codes = [told[name] for name in ("origin", "from_iso3", "to_iso3") if told[name]]
    if unknown := [code for code in codes if code not in countries.register()]:
        raise ValueError(wording.briefing_file.instead(unknown[0], wording.briefing_file.CODE))
    return Leg(**{**told, "points": _points(told["points"])})


def _points(values: Any) -> tuple[tuple[float, float], ...]:
    if not isinstance(values, list) or not _FEWEST_POINTS <= len(values) <= _MOST_POINTS:
        raise TypeError(wording.briefing_file.instead(values, wording.briefing_file.LEG_POINTS))
    points = []
    for point in values:
        lon, lat = point
        if not all(isinstance(number, (int, float)) and math.isfinite(number) for number in (lon, lat)):
            raise TypeError(wording.briefing_file.instead(point, wording.briefing_file.POINT))
        if not (-180 <= lon <= 180 and -90 <= lat <= 90):
            raise ValueError(wording.briefing_file.no_point(lon, lat))
        points.append((float(lon), float(lat)))
    return tuple(points)
