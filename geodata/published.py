"""What different sources count on the same route in the same period: set side by side, never averaged."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from geodata import routes, schemas
from geodata.atlas import Atlas
from geodata.model import Filters, Measure, months_of
from geodata.sentences import month_label
from geodata.shipped import read_csv

_COLUMNS = tuple(schemas.published_counts.columns)
ALL_BORDERS = "All external borders of the EU"
TABLE_NOTE = "Added up from the monthly table that the figures here come from"


@lru_cache(maxsize=1)
def _counts() -> pd.DataFrame:
    counts = schemas.checked(
        read_csv("published_counts.csv", _COLUMNS), schemas.published_counts, "published_counts.csv"
    )
    spans = [period.partition("/") for period in counts["period"]]
    first = [months_of(begin)[0] for begin, _, _ in spans]
    last = [months_of(end or begin)[1] for begin, _, end in spans]
    return counts.assign(rounded=counts["rounded"] == "yes", first=first, last=last).drop(columns="period")


def counts() -> pd.DataFrame:
    """Counts of the shipped sources other than the table of figures.

    Returns
    -------
    DataFrame
        source_id, measure (in words), scope (where it was counted), route_id (empty for all routes), value, rounded (the
        source says about), as_of (ISO 8601 date of publication, as far as known), report (id of a shipped report that
        gives it, or empty), note, and the first and last month counted (YYYY-MM).
    """
    return _counts().copy()


def side_by_side(atlas: Atlas, filters: Filters) -> pd.DataFrame:
    """Every count of the chosen routes and months, beside the detections of the table for exactly the same months.

    Returns
    -------
    DataFrame
        Columns of `counts`; latest period first, and in each period the table's own row first. A period that reaches beyond
        the table has no row of the table.
    """
    start, end = atlas.span(Measure.DETECTIONS)
    wanted = filters.routes or ("", *routes.route_ids())
    found = counts()
    inside = found["first"].clip(lower=start) >= (filters.from_month or start)
    inside &= found["last"].clip(upper=end) <= (filters.to_month or end)
    found = found[found["route_id"].isin(wanted) & inside]
    periods = found[["route_id", "first", "last"]].drop_duplicates()
    known = periods[(periods["first"] >= start) & (periods["last"] <= end)]
    detections = atlas.figures[atlas.figures["measure"] == str(Measure.DETECTIONS)]
    sums = detections.groupby(["source_id", "route_id", "month"], observed=True)["value"].sum().reset_index()
    dates = atlas.sources["date"]
    own = [_of_table(sums, dates, *period) for period in known.itertuples(index=False, name=None)]
    return pd.concat([*own, found], ignore_index=True).sort_values(
        ["last", "first", "route_id"], ascending=[False, False, True], kind="stable", ignore_index=True
    )


def _of_table(sums: pd.DataFrame, dates: pd.Series, route_id: str, first: str, last: str) -> pd.DataFrame:
    """The table's figures on a route ("" for all) in these months: one row a source."""
    rows = sums["month"].between(first, last)
    if route_id:
        rows &= sums["route_id"] == route_id
    values = sums[rows].groupby("source_id", observed=True)["value"].sum()
    return pd.DataFrame(
        {
            "source_id": values.index.astype(str),
            "measure": str(Measure.DETECTIONS),
            "scope": routes.definitions().at[route_id, "definition"] if route_id else ALL_BORDERS,
            "route_id": route_id,
            "value": values.to_numpy(),
            "rounded": False,
            "as_of": dates.reindex(values.index).fillna("").to_numpy(),
            "report": "",
            "note": TABLE_NOTE,
            "first": first,
            "last": last,
        }
    )


def period_label(first: str, last: str) -> str:
    """Write the months of a count: 2022, or January 2022 to October 2022."""
    if (first[:4], first[5:], last[5:]) == (last[:4], "01", "12"):
        return first[:4]
    return f"{month_label(first)} to {month_label(last)}"
