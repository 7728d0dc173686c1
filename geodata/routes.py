"""The routes: their branches and legs, which were in use in a period, and which lead from an origin."""

from __future__ import annotations

from functools import lru_cache

import geopandas
import numpy as np
import pandas as pd
import shapely

from geodata import schemas
from geodata.model import CRS
from geodata.shipped import read_csv

APPROACH = "approach"
"""Route id of the branches that lead from an origin country to a route; they carry no figures."""

_POINT_COLUMNS = tuple(schemas.route_points.columns)


@lru_cache(maxsize=1)
def _definitions() -> pd.DataFrame:
    columns = ("route_id", "label", "definition", "source_id")
    return read_csv("route_definitions.csv", columns).set_index("route_id")


def definitions() -> pd.DataFrame:
    """Name the routes: a frame indexed by route_id with label, definition and source_id."""
    return _definitions().copy()


@lru_cache(maxsize=1)
def route_ids() -> tuple[str, ...]:
    """Ids of all routes, the Western Balkan route first."""
    return tuple(_definitions().index)


@lru_cache(maxsize=64)
def route_label(route_id: str) -> str:
    """Name of a route; `KeyError` for an id that is none."""
    return str(_definitions().at[route_id, "label"])


@lru_cache(maxsize=1)
def _points() -> pd.DataFrame:
    points = schemas.checked(read_csv("routes.csv", _POINT_COLUMNS), schemas.route_points, "routes.csv")
    return points.sort_values(["branch_id", "seq"], kind="stable")


def points() -> pd.DataFrame:
    """The points of all branches, in order: a frame that keeps `geodata.schemas.route_points`."""
    return _points().copy()


@lru_cache(maxsize=1)
def _legs() -> geopandas.GeoDataFrame:
    points = _points()
    following = points.groupby("branch_id", sort=False).shift(-1)
    starts = points[following["place"].notna()]
    ends = following.loc[starts.index]
    position = ["lon", "lat"]
    coordinates = np.stack([starts[position].to_numpy(), ends[position].astype(float).to_numpy()], axis=1)
    frame = geopandas.GeoDataFrame(
        {
            "leg_id": starts["branch_id"] + "." + starts["seq"].astype(str),
            "route_id": starts["route_id"],
            "branch_id": starts["branch_id"],
            "origin": starts["origin"],
            "seq": starts["seq"],
            "from_place": starts["place"],
            "to_place": ends["place"],
            "from_iso3": starts["country_iso3"],
            "to_iso3": ends["country_iso3"],
            "mode": starts["mode_to_next"],
            "approximate": (starts["approximate"] == "yes") | (ends["approximate"] == "yes"),
            "from_year": starts["from_year"],
            # A branch with no last year is still in use.
            "to_year": pd.to_numeric(starts["to_year"].where(starts["to_year"] != "", None)).astype("Int64"),
            "source_id": starts["source_id"],
            "note": (starts["note"] + "; " + ends["note"]).str.strip("; "),
        },
        geometry=shapely.linestrings(coordinates),
        crs=CRS,
    )
    order = {route: rank for rank, route in enumerate((*route_ids(), APPROACH))}
    frame = frame.sort_values(
        by=["route_id", "branch_id", "seq"],
        key=lambda column: column.map(order) if column.name == "route_id" else column,
        ignore_index=True,
    )
    first_of_segment = frame.groupby(["route_id", "from_place", "to_place"], sort=False)["leg_id"].transform(
        "first"
    )
    frame.insert(1, "segment_id", first_of_segment)
    return frame


def legs() -> geopandas.GeoDataFrame:
    """All legs of all branches.

    Returns
    -------
    GeoDataFrame
        One row a leg: leg_id, segment_id (the first leg of the same route between the same two places), route_id,
        branch_id, origin (ISO 3166-1 alpha-3; empty but for approach legs), seq, from_place, to_place, from_iso3, to_iso3
        (empty at sea), mode (land, sea, air), approximate (a place that the source does not name, or a coordinate that is
        not verified), from_year, to_year (missing: still in use), source_id, note, and a LineString from place to place
        (EPSG:4326), which is a corridor and no track.
    """
    return _legs().copy()


@lru_cache(maxsize=1)
def _branches() -> pd.DataFrame:
    return branches_of(_legs())


def branches_of(legs: pd.DataFrame) -> pd.DataFrame:
    """Name the branches of some legs, as `branches` does those of all."""
    rows = []
    for branch_id, group in legs.groupby("branch_id", sort=False):
        first, last = group.iloc[0], group.iloc[-1]
        via = group.loc[group["to_iso3"] != group["from_iso3"], "from_place"]
        middle = [place for place in via if place not in (first["from_place"], last["to_place"])]
        label = f"{first['from_place']} – {last['to_place']}"
        rows.append(
            {
                "branch_id": branch_id,
                "route_id": first["route_id"],
                "origin": first["origin"],
                "label": f"{label} via {middle[-1]}" if middle else label,
                "from_year": first["from_year"],
                "to_year": first["to_year"],
                "source_id": first["source_id"],
            }
        )
    return pd.DataFrame(rows).astype({"to_year": "Int64"}).set_index("branch_id")


def branches() -> pd.DataFrame:
    """Name the branches: a frame indexed by branch_id with route_id, origin, label, from_year, to_year, source_id."""
    return _branches().copy()


def in_use(frame: pd.DataFrame, from_month: str, to_month: str) -> pd.Series:
    """Which rows of a frame with from_year and to_year were in use in some month of a period.

    Sources date branches by year, so a branch counts as in use through its first and last year.
    """
    starts = frame["from_year"] <= int(to_month[:4])
    ends = frame["to_year"].isna() | (frame["to_year"] >= int(from_month[:4])).fillna(False)
    return (starts & ends).astype(bool)


def approach_of(frame: pd.DataFrame, origins: tuple[str, ...]) -> pd.Series:
    """Which rows are approach legs of the origins; of any origin, where none is named."""
    approach = frame["route_id"] == APPROACH
    return approach & frame["origin"].isin(origins) if origins else approach


def years_label(frame: pd.DataFrame) -> str:
    """Say in which years the rows of a frame with from_year and to_year were in use."""
    start = frame["from_year"].min()
    if frame["to_year"].isna().any():
        return f"since {start}"
    end = frame["to_year"].max()
    return f"in {start}" if start == end else f"{start} to {end}"
