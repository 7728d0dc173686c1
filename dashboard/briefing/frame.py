"""Where a map looks: a projection, and the part of it that a panel shows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import geopandas
import numpy as np
import shapely
from pyproj import CRS, Transformer

from dashboard.briefing.drawing import Points
from geodata import routes
from geodata.model import View
from geodata.select import Selection

EUROPE = "EPSG:3035"
"""ETRS89-extended / LAEA Europe: equal areas, made for the continent."""

_EUROPE_BOX = (-25.0, 30.0, 45.0, 72.0)
_PADDING = 0.06
_START = View(44.0, 20.5, 6)
_LEAFLET_TILE = 256
_PANEL_PIXELS = (820, 560)
"""Width and height of the dashboard's map, in CSS pixels: what a zoom level of its shows of the world."""


@dataclass(frozen=True)
class Frame:
    """A panel of a map.

    Attributes
    ----------
    crs : str
        Of the map; lengths in metres.
    left, top : float
        The upper left corner, in `crs`.
    metres : float
        Metres a point.
    width, height : float
        Of the panel, in points.
    """

    crs: str
    left: float
    top: float
    metres: float
    width: float
    height: float

    def place(self, shapes: geopandas.GeoSeries) -> geopandas.GeoSeries:
        """Put shapes in EPSG:4326 on the panel: projected, in points, cut at its edges."""
        near = shapes.clip_by_rect(*self._degrees())
        near = near[~near.is_empty]
        projected = near.to_crs(self.crs).to_numpy()
        panel = shapely.transform(projected, self._to_panel)
        panel = shapely.clip_by_rect(shapely.make_valid(panel), 0, 0, self.width, self.height)
        kept = ~shapely.is_empty(panel)
        return geopandas.GeoSeries(panel[kept], index=near.index[kept])

    def points(self, lonlat: Points) -> Points:
        """Put points, in degrees, on the panel's plane; they may lie outside of the panel."""
        into = _between("EPSG:4326", self.crs)
        return self._to_panel(np.column_stack(into.transform(lonlat[:, 0], lonlat[:, 1])))

    def _to_panel(self, xy: Points) -> Points:
        return np.column_stack([(xy[:, 0] - self.left) / self.metres, (self.top - xy[:, 1]) / self.metres])

    def _degrees(self) -> tuple[float, float, float, float]:
        """West, south, east and north of what the panel shows, with room to spare."""
        x, y = np.meshgrid(np.linspace(0, self.width, 24), np.linspace(0, self.height, 24))
        back = _between(self.crs, "EPSG:4326")
        lon, lat = back.transform(self.left + x.ravel() * self.metres, self.top - y.ravel() * self.metres)
        known = np.isfinite(lon) & np.isfinite(lat)
        if not known.any():
            # So far away that the whole earth lies between two of these points.
            return -180.0, -90.0, 180.0, 90.0
        west, south, east, north = (
            lon[known].min() - 2,
            lat[known].min() - 2,
            lon[known].max() + 2,
            lat[known].max() + 2,
        )
        return max(west, -180.0), max(south, -90.0), min(east, 180.0), min(north, 90.0)


def frame(selection: Selection, view: View | None, width: float, height: float) -> Frame:
    """Look where the view says, or else at the legs of the chosen routes."""
    legs = selection.legs[selection.legs["route_id"] != routes.APPROACH]
    if view is None and not legs.empty:
        return _around(legs.total_bounds, legs.geometry, width, height)
    looked = view or _START
    # A zoom level shows in this panel all that it shows on the dashboard's map, whatever the shape of the panel.
    across, down = _PANEL_PIXELS
    degrees = across * 360 / (_LEAFLET_TILE * 2**looked.zoom)
    metres = degrees * 111_320 * np.cos(np.radians(looked.lat)) / min(width, height * across / down)
    crs = _crs((looked.lon - degrees / 2, looked.lat, looked.lon + degrees / 2, looked.lat))
    x, y = _between("EPSG:4326", crs).transform(looked.lon, looked.lat)
    return Frame(crs, x - width * metres / 2, y + height * metres / 2, metres, width, height)


def _around(bounds: Points, shapes: geopandas.GeoSeries, width: float, height: float) -> Frame:
    crs = _crs(tuple(bounds))
    west, south, east, north = shapes.to_crs(crs).total_bounds
    metres = max((east - west) / width, (north - south) / height, 200.0) * (1 + 2 * _PADDING)
    x, y = (west + east) / 2, (south + north) / 2
    return Frame(crs, x - width * metres / 2, y + height * metres / 2, metres, width, height)


@lru_cache(maxsize=32)
def _between(one: str, other: str) -> Transformer:
    return Transformer.from_crs(one, other, always_xy=True)


def _crs(bounds: tuple[float, ...]) -> str:
    west, south, east, north = bounds
    inside = west >= _EUROPE_BOX[0] and east <= _EUROPE_BOX[2]
    if inside and south >= _EUROPE_BOX[1] and north <= _EUROPE_BOX[3]:
        return EUROPE
    lon, lat = (west + east) / 2, (south + north) / 2
    return str(
        CRS.from_proj4(f"+proj=laea +lat_0={lat:.2f} +lon_0={lon:.2f} +datum=WGS84 +units=m").to_string()
    )
