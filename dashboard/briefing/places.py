"""The places that legs join, as a scene keeps them: a crossing point stays where it was when the gazetteer is revised."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import astuple, dataclass
from functools import lru_cache
from typing import Any

import geopandas
import pandas as pd

from dashboard import wording
from geodata import countries, gazetteer
from geodata.model import CRS

KINDS = ("city", "border_crossing", "island", "sea")
_DECIMALS = 3
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a leg begins or ends at, with columns of `geodata.gazetteer.places`.

    Attributes
    ----------
    country_iso3 : str
        Empty at sea.
    lat, lon : float
        Degrees, EPSG:4326, to three decimals.
    """

    place_id: str
    name: str
    country_iso3: str
    kind: str
    coord_basis: str
    lat: float
    lon: float

    @property
    def is_crossing(self) -> bool:
        """Whether it is a border crossing point."""
        return self.kind == gazetteer.BORDER_CROSSING


@lru_cache(maxsize=1)
def _known() -> tuple[Place, ...]:
    columns = ["place_id", "name", "country_iso3", "kind", "coord_basis"]
    found = gazetteer.places()
    table = pd.DataFrame(found)[columns].astype(str)
    table["lat"], table["lon"] = found.geometry.y.round(_DECIMALS), found.geometry.x.round(_DECIMALS)
    return tuple(Place(*row) for row in table.itertuples(index=False, name=None))


def kept(names: Collection[str]) -> tuple[Place, ...]:
    """The places of these names, to be kept, in the order of the gazetteer."""
    return tuple(place for place in _known() if place.name in names)


@lru_cache(maxsize=16)
def frame(places: tuple[Place, ...]) -> geopandas.GeoDataFrame:
    """Kept places as a frame with the columns of a `Place` and a Point each (EPSG:4326); take copies."""
    table = pd.DataFrame(map(astuple, places), columns=list(Place.__dataclass_fields__))
    return geopandas.GeoDataFrame(
        table, geometry=geopandas.points_from_xy(table["lon"], table["lat"]), crs=CRS
    )


def record(place: Place) -> list[Any]:
    """A place as a file has it: its values in their order."""
    return list(astuple(place))


def from_record(values: Any) -> Place:
    """Read a place, as `record` gives it.

    Raises
    ------
    TypeError, ValueError
        If it is none.
    """
    if not isinstance(values, list) or len(values) != len(Place.__dataclass_fields__):
        raise TypeError(wording.briefing_file.instead(values, wording.briefing_file.PLACE))
    *texts, lat, lon = values
    for text in texts:
        if not isinstance(text, str) or len(text) > _LONGEST:
            raise TypeError(wording.briefing_file.instead(text, wording.briefing_file.PLACE))
    made = Place(*texts, *_point(lat, lon))
    if made.kind not in KINDS:
        raise ValueError(wording.briefing_file.instead(made.kind, ", ".join(KINDS)))
    if made.country_iso3 and made.country_iso3 not in countries.register():
        raise ValueError(wording.briefing_file.instead(made.country_iso3, wording.briefing_file.CODE))
    return made


def _point(*degrees: Any) -> Sequence[float]:
    for value, most in zip(degrees, (90, 180), strict=True):
        if not isinstance(value, (int, float)) or not math.isfinite(value) or not -most <= value <= most:
            raise TypeError(wording.briefing_file.instead(degrees, wording.briefing_file.POINT))
    return tuple(map(float, degrees))
