"""How figures develop: by month and year, beside the same months of the year before, and in rank."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from geodata import countries, guard, routes
from geodata.errors import FilterError
from geodata.figures import total
from geodata.model import SPECIAL_ORIGINS
from geodata.select import UNKNOWN, Selection
from geodata.sentences import month_name

BY = ("origin", "route")
PER = ("month", "year")
MOST_SERIES = 6
MOST_RANKS = 10
MOSTLY = 0.5
"""Share of a month's figures without a nationality above which those by origin are too low to be read as they stand."""
REST = "rest"
"""Code of what has no series of its own; it meets neither a country, a route nor a special origin."""

_COLUMN = {"origin": "origin", "route": "route_id"}


def by_period(
    selection: Selection, by: str = "origin", per: str = "month", most: int = MOST_SERIES
) -> pd.DataFrame:
    """Add the figures up by month or year and by origin or route, so that the parts add to the whole.

    By origin the whole is the figures of all origins on the chosen routes, so that those of unknown nationality never
    fall out; by route it is the figures of the chosen origins.

    Parameters
    ----------
    most : int
        How many origins or routes get a column of their own: the chosen ones, or else the largest.

    Returns
    -------
    DataFrame
        Units of the measure, indexed by period (2015-01, or 2015), every one of the selection; a period in which the
        source counts none holds 0. Columns are codes, largest first, then `REST` and ``unknown`` where they hold anything.
        A route without figures has no column: nothing is known of it.

    Raises
    ------
    FilterError
        If `by` or `per` is none of these.
    MeasureError
        If the figures are of more than one measure.
    """
    _one_of("by", by, BY)
    _one_of("per", per, PER)
    whole = selection.of_all_origins if by == "origin" else selection.figures
    total(whole)
    sums = whole.groupby(["month", _COLUMN[by]], observed=True)["value"].sum().unstack(fill_value=0)
    sums = sums.set_axis(sums.columns.astype(str), axis=1).set_axis(sums.index.astype(str), axis=0)
    sums = sums.reindex(selection.months.astype(str), fill_value=0)
    own = _own_series(selection, sums, by)[:most]
    table = sums.reindex(columns=own, fill_value=0)
    rest = sums.drop(columns=[*own, UNKNOWN], errors="ignore").sum(axis=1)
    if rest.any():
        table[REST] = rest
    if UNKNOWN in sums and UNKNOWN not in own:
        table[UNKNOWN] = sums[UNKNOWN]
    if per == "year":
        table = table.groupby(table.index.str[:4]).sum()
    return table.astype("int64").rename_axis(index=per, columns=None)


def _one_of(name: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise FilterError(f"{name} {value[:40]!r} is not one of {', '.join(allowed)}.")


def _own_series(selection: Selection, sums: pd.DataFrame, by: str) -> list[str]:
    """Which origins or routes may have a column of their own, largest first."""
    ordered = list(sums.sum().sort_values(ascending=False, kind="stable").index)
    if by == "route":
        return ordered
    if not selection.filters.origins:
        return [code for code in ordered if code not in SPECIAL_ORIGINS]
    chosen = [code for code in selection.filters.origins if code != UNKNOWN or UNKNOWN not in sums]
    # An origin that the source counts nowhere here keeps its column of zeros: it was asked for.
    return sorted(chosen, key=lambda code: ordered.index(code) if code in ordered else len(ordered))


def label(code: str, by: str) -> str:
    """Name a column of `by_period`."""
    if code == REST:
        return "Other recorded origins" if by == "origin" else "Other routes"
    if by == "route":
        return routes.route_label(code) if code in routes.route_ids() else code
    return countries.label(code)


def shares(table: pd.DataFrame) -> pd.DataFrame:
    """Divide each row by its sum: shares of the whole, 0 to 1; missing where the whole is 0."""
    whole = table.sum(axis=1)
    return table.div(whole.where(whole > 0), axis=0)


def mostly_unknown(selection: Selection) -> list[tuple[str, str]]:
    """Spans of months in which most figures of all origins have no nationality: an origin looks as if hardly anybody came.

    Returns
    -------
    list of (str, str)
        First and last month (YYYY-MM) of each, in order.
    """
    months = shares(by_period(selection, most=0)).get(UNKNOWN, pd.Series(dtype=float)) > MOSTLY
    spans = (months != months.shift()).cumsum()
    return [(str(span.index[0]), str(span.index[-1])) for _, span in months[months].groupby(spans[months])]


def years_mostly_unknown(selection: Selection) -> list[str]:
    """The years of which `mostly_unknown` holds as a whole."""
    unknown = unknown_shares(selection)
    return [str(year) for year in unknown[unknown > MOSTLY].index]


def years(selection: Selection) -> pd.DataFrame:
    """Say how much of each year the selection holds.

    Returns
    -------
    DataFrame
        Indexed by year (text): first and last month, and whether all twelve are there. A year that is not complete is
        never set beside a complete one.
    """
    months = pd.Series(selection.months.astype(str))
    grouped = months.groupby(months.str[:4])
    frame = pd.DataFrame({"first": grouped.min(), "last": grouped.max(), "complete": grouped.size() == 12})
    return frame.rename_axis("year")


def year_label(row: pd.Series) -> str:
    """Write a row of `years`, with its months where it is not complete: 2025 (January to April)."""
    year = str(row["first"])[:4]
    if row["complete"]:
        return year
    return f"{year} ({months_label(row['first'], row['last'])})"


def months_label(first: str, last: str) -> str:
    """Write the months of one year without the year: January to April."""
    start, end = map(month_name, (first, last))
    return start if start == end else f"{start} to {end}"


@dataclass(frozen=True)
class YearOnYear:
    """A year beside the same months of the year before.

    Attributes
    ----------
    first, last : str
        The months compared, as YYYY-MM of the later year.
    changes : DataFrame
        Indexed by code: before and now (units of the measure), change (their difference) and ratio (change divided by
        before; missing where before is 0).
    """

    first: str
    last: str
    changes: pd.DataFrame

    @property
    def year(self) -> int:
        """The later year."""
        return int(self.first[:4])

    @property
    def before(self) -> str:
        """The earlier months, in words."""
        return f"{months_label(self.first, self.last)} {self.year - 1}"

    @property
    def now(self) -> str:
        """The later months, in words."""
        return f"{months_label(self.first, self.last)} {self.year}"


def year_on_year(by_month: pd.DataFrame) -> YearOnYear:
    """Compare the last year with the year before, over the months that both have.

    Parameters
    ----------
    by_month : DataFrame
        As `by_period` gives it, by month.

    Raises
    ------
    FilterError
        If no month of the year stands in the table together with the same month of the year before.
    """
    year = str(by_month.index[-1])[:4] if len(by_month) else ""
    known = set(by_month.index)
    now = [month for month in by_month.index if month[:4] == year and year_before(month) in known]
    if not now:
        raise FilterError(
            f"No month of {year or 'this choice'} can be set beside the same month a year before: choose a longer period."
        )
    frame = pd.DataFrame(
        {"before": by_month.loc[[year_before(month) for month in now]].sum(), "now": by_month.loc[now].sum()}
    )
    frame["change"] = frame["now"] - frame["before"]
    frame["ratio"] = frame["change"] / frame["before"].where(frame["before"] > 0)
    return YearOnYear(now[0], now[-1], frame)


def year_before(month: str) -> str:
    """The same month a year before."""
    return f"{int(month[:4]) - 1:04}{month[4:]}"


def by_calendar_month(selection: Selection) -> pd.DataFrame:
    """Lay the years over each other: the figures of the chosen origins by month of the year.

    Returns
    -------
    DataFrame
        Units of the measure, indexed by month of the year (1 to 12), one column a year (text); missing where the
        selection does not have the month.
    """
    sums = selection.figures.groupby("month", observed=True)["value"].sum()
    sums = sums.set_axis(sums.index.astype(str)).reindex(selection.months.astype(str), fill_value=0)
    keys = [sums.index.str[5:].astype(int).rename("month"), sums.index.str[:4].rename("year")]
    table = sums.groupby(keys).sum().unstack("year").reindex(range(1, 13))
    return table.rename_axis(columns=None)


def ranking(selection: Selection, by: str = "origin") -> pd.DataFrame:
    """Rank the recorded nationalities, or the routes, of each year by their figures.

    Returns
    -------
    DataFrame
        One row a year and code, in order: year (text), code, value (units of the measure), rank (from 1; equals share the
        smaller number) and share (of the year's figures, those of unknown nationality included, 0 to 1). Origins are
        countries only: who is unknown has no rank. All origins are ranked, whichever are chosen.
    """
    _one_of("by", by, BY)
    whole = selection.of_all_origins if by == "origin" else selection.figures
    total(whole)
    codes = whole[_COLUMN[by]].astype(str).rename("code")
    year = whole["month"].astype(str).str[:4].rename("year")
    sums = whole["value"].groupby([year, codes]).sum().reset_index()
    of_year = sums.groupby("year")["value"].transform("sum")
    sums["share"] = sums["value"] / of_year
    sums = sums[~sums["code"].isin(SPECIAL_ORIGINS)]
    sums["rank"] = sums.groupby("year")["value"].rank(method="min", ascending=False).astype("int64")
    return sums.sort_values(["year", "rank", "code"], ignore_index=True)[
        ["year", "code", "value", "rank", "share"]
    ]


def unknown_shares(selection: Selection) -> pd.Series:
    """Share of each year's figures of all origins for which no nationality was recorded, 0 to 1; indexed by year."""
    everything = selection.of_all_origins
    year = everything["month"].astype(str).str[:4].rename("year")
    unknown = everything["value"].where(everything["origin"] == UNKNOWN, 0)
    return unknown.groupby(year).sum() / everything["value"].groupby(year).sum()


def persons(figures: pd.DataFrame) -> int:
    """How many persons the figures stand for.

    Raises
    ------
    MeasureError
        If they do not stand for persons. Only the dead and missing are counted one by one.
    """
    number = total(figures)
    on_routes = figures["route_id"].nunique()
    guard.refuse(guard.why_not(figures["measure"].unique(), persons=True, routes=on_routes, number=number))
    return number
