"""Charts of the figures, with altair."""

from __future__ import annotations

import altair as alt
import pandas as pd

from geodata import countries
from geodata.select import UNKNOWN, Selection

MOST_SERIES = 6
_REST = "Other chosen origins"
_KNOWN = "Nationality recorded"
# Okabe and Ito's palette for colour-vision deficiency; grey, never the strongest, for what is not known.
_COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00")
_GREY = "#b9c0c6"


def by_month(selection: Selection) -> pd.DataFrame:
    """Figures by month, one column a series.

    Returns
    -------
    DataFrame
        Indexed by month (timestamps), every month of the period; the chosen origins, largest first, or where none is
        chosen those with and without a recorded nationality. A month in which the source counts none holds 0.
    """
    figures, filters = selection.figures, selection.filters
    months = pd.period_range(filters.from_month, filters.to_month, freq="M")
    if filters.origins:
        totals = figures.groupby("origin", observed=True)["value"].sum().sort_values(ascending=False)
        names = {
            code: countries.label(code) if rank < MOST_SERIES else _REST
            for rank, code in enumerate(totals.index)
        }
    else:
        names = {code: _KNOWN for code in figures["origin"].unique() if code != UNKNOWN}
        names[UNKNOWN] = countries.label(UNKNOWN)
    series = figures["origin"].astype(str).map(names)
    table = pd.crosstab(figures["month"].astype(str), series, values=figures["value"], aggfunc="sum")
    table = table.reindex(index=[str(month) for month in months], columns=list(dict.fromkeys(names.values())))
    table = table.dropna(axis="columns", how="all").fillna(0).astype("int32")
    table.index = pd.DatetimeIndex(months.to_timestamp(), name="month")
    table.columns.name = None
    return table


def figures_chart(table: pd.DataFrame, measure: str) -> alt.Chart:
    """Draw figures by month as stacked areas, or as bars for up to three years."""
    series = list(table.columns)
    plain = [name for name in series if name not in (countries.label(UNKNOWN), _REST)]
    colours = dict(zip(plain, _COLOURS, strict=False))
    chart = alt.Chart(table.reset_index())
    marked = chart.mark_bar() if len(table) <= 36 else chart.mark_area(interpolate="step-after")
    return (
        marked.transform_fold(series, as_=["series", "value"])
        .encode(
            x=alt.X(
                "month:T",
                title=None,
                axis=alt.Axis(format="%b %Y" if len(table) <= 36 else "%Y", labelOverlap=True),
            ),
            y=alt.Y("sum(value):Q", title=measure.capitalize(), axis=alt.Axis(format="~s", tickCount=5)),
            color=alt.Color(
                "series:N",
                title=None,
                sort=series,
                scale=alt.Scale(domain=series, range=[colours.get(name, _GREY) for name in series]),
                legend=alt.Legend(orient="top") if len(series) > 1 else None,
            ),
            order=alt.Order("series:N", sort="descending"),
            tooltip=[
                alt.Tooltip("month:T", title="Month", format="%B %Y"),
                alt.Tooltip("series:N", title="Origin"),
                alt.Tooltip("sum(value):Q", title=measure.capitalize(), format=","),
            ],
        )
        .properties(height=230)
    )
