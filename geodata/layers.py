"""Rows become layers: GeoDataFrames in EPSG:4326, ready to be drawn.

A row without a place keeps a null geometry: it still counts, and `not_on_the_map` names it.
"""

from __future__ import annotations

import geopandas
import pandas as pd

from geodata import boundaries, countries, gazetteer, routes
from geodata.model import Role
from geodata.select import Selection, tabulate

CRS = "EPSG:4326"


def legs(selection: Selection) -> geopandas.GeoDataFrame:
    """The legs in use, each pair of places drawn once a route and direction.

    Returns
    -------
    GeoDataFrame
        segment_id, leg_ids and branch_ids (lists: all legs and branches that lie on it), route_id, from_place, to_place,
        mode, approximate, from_year, to_year (missing: still in use), value, and a LineString.
        The value is that of the whole route for the chosen origins and months: sources do not split it among branches.
        It is missing for approach legs and for routes without figures.
    """
    by_route = tabulate(selection.figures, "route")
    everything = tabulate(selection.of_all_origins, "route")
    rows = []
    for segment_id, group in selection.legs.groupby("segment_id", sort=False):
        first = group.iloc[0]
        route_id = first["route_id"]
        rows.append(
            {
                "segment_id": segment_id,
                "leg_ids": list(group["leg_id"]),
                "branch_ids": list(dict.fromkeys(group["branch_id"])),
                "route_id": route_id,
                "from_place": first["from_place"],
                "to_place": first["to_place"],
                "mode": first["mode"],
                "approximate": bool(group["approximate"].all()),
                "from_year": group["from_year"].min(),
                "to_year": pd.NA if group["to_year"].isna().any() else group["to_year"].max(),
                # A route that has figures, but none of these origins, counts 0; one that has none is unknown.
                "value": by_route.get(route_id, 0) if route_id in everything.index else pd.NA,
                "geometry": first["geometry"],
            }
        )
    columns = ["segment_id", "leg_ids", "branch_ids", "route_id", "from_place", "to_place", "mode"]
    columns += ["approximate", "from_year", "to_year", "value", "geometry"]
    frame = pd.DataFrame(rows, columns=columns).astype({"to_year": "Int64", "value": "Int64"})
    return geopandas.GeoDataFrame(frame, geometry="geometry", crs=CRS)


def origins(selection: Selection) -> geopandas.GeoDataFrame:
    """Where the people come from: the figures by origin, largest first.

    Returns
    -------
    GeoDataFrame
        iso3 (or the code of those without a country), label, value (units of the measure), share (of the figures of all
        origins, 0 to 1), and a Point; null for those without a country.
    """
    values = tabulate(selection.figures, "origin")
    of_all = int(selection.of_all_origins["value"].sum())
    frame = values.rename_axis("iso3").rename("value").reset_index().astype({"iso3": "str"})
    frame["label"] = frame["iso3"].map(countries.label)
    frame["share"] = frame["value"] / of_all if of_all else 0.0
    return _at_label_points(frame)


def mentions(selection: Selection) -> geopandas.GeoDataFrame:
    """The countries that reports name, split by role, most mentions first.

    Returns
    -------
    GeoDataFrame
        iso3, label, total, one column a role (counts of mentions), reports (how many reports name it), and a Point.
    """
    chosen = selection.mentions
    roles = [str(role) for role in Role]
    counts = pd.crosstab(chosen["iso3"], chosen["role"]).reindex(columns=roles, fill_value=0)
    counts.columns.name = None
    frame = counts.assign(total=counts.sum(axis=1), reports=chosen.groupby("iso3")["report_id"].nunique())
    frame = frame.sort_values("total", ascending=False, kind="stable").rename_axis("iso3").reset_index()
    frame["label"] = frame["iso3"].map(countries.label)
    return _at_label_points(frame)


def crossings(selection: Selection) -> geopandas.GeoDataFrame:
    """The border crossing points on the legs in use.

    Returns
    -------
    GeoDataFrame
        The rows of `geodata.gazetteer.places` that are border crossings on a leg of the selection.
    """
    on_legs = set(selection.legs["from_place"]) | set(selection.legs["to_place"])
    places = gazetteer.places()
    return places[(places["kind"] == "border_crossing") & places["name"].isin(on_legs)].reset_index(drop=True)


def not_on_the_map(layer: geopandas.GeoDataFrame) -> pd.DataFrame:
    """Rows of a layer without a place, as a frame without geometry: to be named beside the map."""
    return pd.DataFrame(layer[layer.geometry.isna()].drop(columns="geometry"))


def route_of(route_id: str) -> str:
    """Name the route of a leg, also where the leg only leads to a route."""
    return "Approach from the origin country" if route_id == routes.APPROACH else routes.route_label(route_id)


def _at_label_points(frame: pd.DataFrame) -> geopandas.GeoDataFrame:
    points = boundaries.label_points().set_index("iso3").geometry
    return geopandas.GeoDataFrame(frame, geometry=frame["iso3"].map(points).array, crs=CRS)
