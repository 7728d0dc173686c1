"""Charts that compare, with altair: years over each other, a year with the one before, ranks from year to year."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from dashboard import wording
from dashboard.charts import REST_SLOT, UNKNOWN_SLOT
from dashboard.trend_charts import (
    HEIGHT,
    LABEL_COLOUR,
    LABEL_WIDTH,
    colour,
    specification,
    spread,
    value_axis,
)
from geodata import trends
from geodata.compare import SMALL_BASE, ratio_words
from geodata.sentences import signed
from geodata.trends import YearOnYear

MOST_YEARS = 6
MOST_CHANGES = 6
"""Rises and falls shown; the table has them all."""
_LATEST, _BEFORE, _EARLIER = "#0072b2", "#6f7b85", "#7f8c9673"
"""The earlier ones let the page through, so that they are the faintest on a dark page, too."""
_MONTHS = wording.labels.SHORT_MONTHS


def year_rows(calendar: pd.DataFrame) -> pd.DataFrame:
    """The rows of the years laid over each other: the latest years of `geodata.trends.by_calendar_month`."""
    latest = calendar.iloc[:, -MOST_YEARS:]
    long = latest.reset_index().melt("month", var_name="year", value_name="value").dropna()
    ranks = {year: rank for rank, year in enumerate(reversed(latest.columns))}
    long["age"] = long["year"].map(ranks).clip(upper=2).astype("int8")
    long["name"] = long["month"].map(lambda month: _MONTHS[month - 1])
    last = long.groupby("year")["month"].transform("max")
    long["label"] = long["year"].where(long["month"] == last, None)
    ends = long[long["month"] == last].set_index("year")
    heights: dict[str, float] = {}
    for _, same_end in ends.groupby("month"):
        heights |= spread(same_end["value"], float(long["value"].max()))
    long["label_at"] = long["year"].map(heights).where(long["month"] == last)
    return long


@lru_cache(maxsize=8)
def over_the_year(measure: str) -> dict[str, Any]:
    """A line a year from January to December: the latest blue, the one before dark, the earlier ones grey."""
    scale = alt.Scale(domain=[0, 1, 2], range=[_LATEST, _BEFORE, _EARLIER])
    base = alt.Chart(pd.DataFrame()).encode(
        x=alt.X(
            "name:O", sort=_MONTHS, title=None, axis=alt.Axis(labelAngle=0, grid=False, labelOverlap=True)
        ),
        color=alt.Color("age:N", scale=scale, legend=None),
        detail="year:N",
    )
    line = base.mark_line().encode(
        y=value_axis("number"),
        size=alt.Size("age:N", scale=alt.Scale(domain=[0, 1, 2], range=[3, 2, 1.5]), legend=None),
    )
    points = base.mark_point(filled=True, size=28).encode(
        y=value_axis("number"),
        tooltip=[
            alt.Tooltip("year:N", title=wording.trends.YEAR),
            alt.Tooltip("name:N", title=wording.trends.MONTH),
            alt.Tooltip("value:Q", title=measure.capitalize(), format=","),
        ],
    )
    names = (
        base.transform_filter("datum.label != null")
        .mark_text(align="left", dx=8, fontSize=12, fontWeight=600)
        .encode(y=alt.Y("label_at:Q"), text="label:N", color=alt.value(LABEL_COLOUR))
    )
    return specification((line + points + names).properties(height=HEIGHT))


def change_rows(compared: YearOnYear, by: str) -> pd.DataFrame:
    """The rows of the chart of changes: series, before, now and change in words; the largest rises, then the largest falls."""
    moved = compared.changes[compared.changes[["before", "now"]].any(axis=1)]
    moved = moved.sort_values("change", ascending=False, kind="stable")
    if len(moved) > 2 * MOST_CHANGES:
        moved = pd.concat([moved.head(MOST_CHANGES), moved.tail(MOST_CHANGES)])
    frame = moved.reset_index(names="code")
    frame["series"] = frame["code"].map(lambda code: trends.label(code, by))
    words = [
        signed(row.change) + (f" ({ratio_words(row.before, row.now)})" if row.before >= SMALL_BASE else "")
        for row in frame.itertuples()
    ]
    frame["words"] = words
    frame["end"] = frame[["before", "now"]].max(axis=1)
    return frame.drop(columns=["code", "ratio"])


@lru_cache(maxsize=32)
def changes(before: str, now: str) -> dict[str, Any]:
    """A ring for before, a dot for now and a line between them, a row a series."""
    base = alt.Chart(pd.DataFrame()).encode(
        y=alt.Y(
            "series:N",
            sort=None,
            title=None,
            axis=alt.Axis(grid=False, ticks=False, domain=False, labelLimit=170),
        )
    )
    value = alt.X("before:Q", title=None, axis=alt.Axis(format=",d", tickCount=5, domain=False, ticks=False))
    tooltip = [
        alt.Tooltip("series:N", title=wording.trends.SERIES),
        alt.Tooltip("before:Q", title=before, format=","),
        alt.Tooltip("now:Q", title=now, format=","),
        alt.Tooltip("words:N", title=wording.trends.CHANGE),
    ]
    between = base.mark_rule(strokeWidth=2, color=_EARLIER).encode(x=value, x2="now:Q")
    was = base.mark_point(size=80, filled=False, strokeWidth=2, color=_BEFORE, opacity=1).encode(
        x=value, tooltip=tooltip
    )
    is_now = base.mark_point(size=90, filled=True, color=_LATEST, opacity=1).encode(
        x="now:Q", tooltip=tooltip
    )
    words = base.mark_text(align="left", dx=10, fontSize=12, color=LABEL_COLOUR).encode(
        x="end:Q", text="words:N"
    )
    return specification((between + was + is_now + words).properties(height=alt.Step(30)))


def rank_rows(ranking: pd.DataFrame, by: str, chosen: tuple[str, ...], unsure: set[str]) -> pd.DataFrame:
    """The rows of the bump chart: the first ten of each year.

    Parameters
    ----------
    chosen : tuple of str
        Codes to be coloured; where none is chosen, the first six of the last year. Each has the colour of its place among
        all years, as in the charts over time; who has no such place takes one that is left.
    unsure : set of str
        Years whose ranks are of a minority: drawn paler.
    """
    shown = ranking[ranking["rank"] <= trends.MOST_RANKS]
    if shown.empty:
        return shown.assign(series="", slot=0, label=None, unsure=False)
    last = shown[shown["year"] == shown["year"].max()]
    coloured = list(chosen or last["code"].head(REST_SLOT))[:REST_SLOT]
    place = _places(ranking.groupby("code")["value"].sum(), coloured, chosen)
    frame = shown.assign(
        series=shown["code"].map(lambda code: trends.label(code, by)),
        slot=shown["code"].map(place).fillna(UNKNOWN_SLOT).astype("int8"),
        unsure=shown["year"].isin(unsure),
    )
    # A line is drawn only from a year to the next one: who falls out of the first ten comes back as a new piece.
    gap = frame.groupby("code")["year"].transform(lambda years: years.astype(int).diff().gt(1).cumsum())
    frame["piece"] = frame["code"] + gap.astype(str)
    frame["label"] = frame["series"].where(frame["year"] == frame["year"].max(), None)
    return frame.sort_values("slot", ascending=False, kind="stable", ignore_index=True)


def _places(totals: pd.Series, coloured: list[str], chosen: tuple[str, ...]) -> dict[str, int]:
    """The places in the palette of the codes that are coloured, as `trend_charts.slots` gives them out."""
    ordered = totals.sort_values(ascending=False, kind="stable").index
    own = {
        code: number for number, code in enumerate([code for code in ordered if not chosen or code in chosen])
    }
    place = {code: own[code] for code in coloured if own.get(code, REST_SLOT) < REST_SLOT}
    left = [number for number in range(REST_SLOT) if number not in place.values()]
    return place | dict(zip((code for code in coloured if code not in place), left, strict=False))


@lru_cache(maxsize=8)
def ranks(measure: str) -> dict[str, Any]:
    """Ranks by year, the first on top, with a name at the end of each line."""
    base = alt.Chart(pd.DataFrame()).encode(
        x=alt.X(
            "year:O", title=None, axis=alt.Axis(labelAngle=0, grid=False, labelOverlap=True, orient="top")
        ),
        y=alt.Y(
            "rank:Q",
            title=None,
            scale=alt.Scale(domain=[trends.MOST_RANKS + 0.5, 0.5], nice=False),
            axis=alt.Axis(
                values=list(range(1, trends.MOST_RANKS + 1)), domain=False, ticks=False, grid=False
            ),
        ),
        color=colour(),
    )
    line = base.mark_line(strokeWidth=2.5).encode(detail="piece:N")
    marks = base.mark_point(filled=True, size=190).encode(
        opacity=alt.condition(alt.datum.unsure, alt.value(0.45), alt.value(1)),
        tooltip=[
            alt.Tooltip("year:N", title=wording.trends.YEAR),
            alt.Tooltip("series:N", title=wording.trends.SERIES),
            alt.Tooltip("rank:Q", title=wording.tables.RANK),
            alt.Tooltip("value:Q", title=measure.capitalize(), format=","),
            alt.Tooltip("share:Q", title=wording.trends.SHARE_OF_ALL, format=".1%"),
        ],
    )
    names = (
        base.transform_filter("datum.label != null")
        .mark_text(align="left", dx=14, fontSize=12, limit=LABEL_WIDTH)
        .encode(text="label:N", color=alt.value(LABEL_COLOUR))
    )
    return specification((line + marks + names).properties(height=HEIGHT + 40))
