"""Rows become layers: GeoDataFrames in EPSG:4326, ready to be drawn.

A row without a place keeps a null geometry: it still counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import geopandas
import pandas as pd

from geodata import boundaries, countries, gazetteer, routes
from geodata.atlas import Atlas
from geodata.errors import FilterError
from geodata.figures import total
from geodata.geocoding import geocode
from geodata.model import CRS, Filters, Measure, latest_date, period_of
from geodata.select import Selection, tabulate

if TYPE_CHECKING:
    from geodata._figure_rows import Series

MOST_INCIDENTS = 20_000
"""Incidents that a map can be asked to show at once; of more, the latest."""


def segments(selection: Selection) -> pd.DataFrame:
    """The legs in use, each pair of places once a route and direction: the first row of each segment_id."""
    return pd.DataFrame(selection.legs.drop_duplicates("segment_id").drop(columns="geometry"))


def route_values(selection: Selection) -> dict[str, int]:
    """Figures of the chosen origins by route: 0 for a route that counts others, nothing for one that counts nobody."""
    chosen = tabulate(selection.figures, "route")
    return {route: int(chosen.get(route, 0)) for route in tabulate(selection.of_all_origins, "route").index}


def by_month(selection: Selection, by: str) -> pd.DataFrame:
    """Figures of the chosen origins by month and by route or origin, for a map that plays them.

    Returns
    -------
    DataFrame
        Units of the measure, indexed by month (YYYY-MM), every one of the selection; one column a code. A route that
        counts only others holds 0; one that counts nobody has no column.

    Raises
    ------
    FilterError
        If `by` is neither route nor origin.
    MeasureError
        If the figures are of more than one measure.
    """
    if by not in ("route", "origin"):
        raise FilterError(f"by {by[:40]!r} is not one of route, origin.")
    total(selection.figures)
    column = {"route": "route_id", "origin": "origin"}[by]
    sums = selection.figures.groupby(["month", column], observed=True)["value"].sum().unstack(fill_value=0)
    codes = list(route_values(selection)) if by == "route" else list(sums.columns)
    table = sums.set_axis(sums.index.astype(str), axis=0).set_axis(sums.columns.astype(str), axis=1)
    table = table.reindex(
        index=selection.months.astype(str), columns=pd.Index(codes).astype(str), fill_value=0
    )
    return table.astype("int64").rename_axis(index="month", columns=None)


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
    grouped = pd.DataFrame(selection.legs.drop(columns="geometry")).groupby("segment_id", sort=False)
    frame = pd.DataFrame(
        {
            "leg_ids": grouped["leg_id"].agg(list),
            "branch_ids": grouped["branch_id"].agg(list),
            "route_id": grouped["route_id"].first(),
            "from_place": grouped["from_place"].first(),
            "to_place": grouped["to_place"].first(),
            "mode": grouped["mode"].first(),
            "approximate": grouped["approximate"].all(),
            "from_year": grouped["from_year"].min(),
            "to_year": grouped["to_year"].max().mask(grouped["to_year"].count() < grouped["to_year"].size()),
        }
    ).reset_index()
    frame["value"] = frame["route_id"].map(route_values(selection)).astype("Int64")
    shapes = selection.legs.drop_duplicates("segment_id").set_index("segment_id").geometry
    return geopandas.GeoDataFrame(frame, geometry=shapes.loc[frame["segment_id"]].array, crs=CRS)


def mention_counts(selection: Selection) -> pd.DataFrame:
    """Count the mentions by country and role: a frame indexed by iso3, one column a role, most mentions first."""
    counts = selection.found.counts
    order = counts.sum(axis=1).sort_values(ascending=False, kind="stable").index
    return counts.loc[order]


def mentions(selection: Selection) -> geopandas.GeoDataFrame:
    """The countries that reports name, split by role, most mentions first.

    Returns
    -------
    GeoDataFrame
        iso3, label, total, one column a role (counts of mentions), reports (how many reports name it), and a Point.
    """
    counts = mention_counts(selection)
    frame = (
        counts.assign(total=counts.sum(axis=1), reports=selection.found.reports_by_country)
        .rename_axis("iso3")
        .reset_index()
    )
    frame["label"] = frame["iso3"].map(countries.label)
    return geocode(frame)


def crossings(selection: Selection) -> geopandas.GeoDataFrame:
    """The border crossing points on the legs in use.

    Returns
    -------
    GeoDataFrame
        The rows of `geodata.gazetteer.places` that are border crossings on a leg of the selection.
    """
    places = gazetteer.places()
    on_legs = places["name"].isin(places_on(selection))
    return places[(places["kind"] == gazetteer.BORDER_CROSSING) & on_legs].reset_index(drop=True)


def places_on(selection: Selection) -> set[str]:
    """Names of the places that the legs in use join."""
    return set(selection.legs["from_place"]) | set(selection.legs["to_place"])


def without_a_place(by_origin: pd.Series) -> dict[str, int]:
    """The figures by origin that no point on the map can show."""
    placed = by_origin.index.isin(boundaries.label_points()["iso3"])
    return {str(code): int(value) for code, value in by_origin[~placed].items()}


def route_of(route_id: str) -> str:
    """Name the route of a leg, also where the leg only leads to a route."""
    return "Approach from the origin country" if route_id == routes.APPROACH else routes.route_label(route_id)


@dataclass(frozen=True)
class Added:
    """A layer of a table that the user has added.

    Attributes
    ----------
    measure : Measure
        ``dead_or_missing``: incidents at their points; ``asylum_applications``: countries where they were lodged;
        ``presence``: countries where persons were present.
    rows : DataFrame
        Of incidents position, period, value, lat, lon (degrees, EPSG:4326), the latest first; of applications and of
        persons present destination and value, largest first. What the filters choose: a year counts where they hold all
        of it, and of persons present the latest month or year whose end they hold.
    period : str
        Of persons present, the month or year that is shown, as YYYY-MM or YYYY; empty where none is.
    """

    measure: Measure
    series: Series
    rows: pd.DataFrame
    period: str = ""

    @property
    def total(self) -> int:
        """Sum of the figures: persons at least, applications, or persons present."""
        return int(self.rows["value"].sum())


def added(atlas: Atlas, filters: Filters) -> list[Added]:
    """Layers of the user's own tables, each of one source and one measure; none where nothing was added."""
    return [layer for series, rows in atlas.placed for layer in _added(series, rows, filters)]


def _added(series: Series, rows: pd.DataFrame, filters: Filters) -> Iterator[Added]:
    in_months = _in_months(rows, filters)
    of_origins = rows["origin"].isin(filters.origins) if filters.origins else True
    chosen = in_months & of_origins
    is_incident = rows["measure"] == Measure.DEAD_OR_MISSING
    if is_incident.any():
        on_routes = rows["route_id"].isin(filters.routes) if filters.routes else True
        found = rows[chosen & is_incident & on_routes].sort_values("period", ascending=False, kind="stable")
        yield Added(
            Measure.DEAD_OR_MISSING,
            series,
            found[["position", "period", "value", "lat", "lon"]].reset_index(drop=True),
        )
    is_lodged = rows["measure"] == Measure.ASYLUM_APPLICATIONS
    if is_lodged.any():
        lodged = _by_country(rows[chosen & is_lodged])
        yield Added(Measure.ASYLUM_APPLICATIONS, series, lodged)
    is_present = rows["measure"] == Measure.PRESENCE
    if is_present.any():
        dates = rows.loc[is_present, ["first", "last"]].drop_duplicates()
        period = period_of(*latest_date(dates.itertuples(index=False, name=None), filters))
        present = rows[is_present & of_origins & (rows["period"] == period)]
        yield Added(Measure.PRESENCE, series, _by_country(present), period)


def _by_country(rows: pd.DataFrame) -> pd.DataFrame:
    values = rows.groupby("destination")["value"].sum()
    return values.sort_values(ascending=False, kind="stable").reset_index()


def _in_months(rows: pd.DataFrame, filters: Filters) -> pd.Series:
    chosen = pd.Series(True, index=rows.index)
    if filters.from_month:
        chosen &= rows["first"] >= filters.from_month
    if filters.to_month:
        chosen &= rows["last"] <= filters.to_month
    return chosen
