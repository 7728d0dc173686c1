"""Charts of the Trends page, with altair: a specification for each form, and the rows that it draws.

As in `dashboard.charts`, a specification does not depend on what is chosen, only its data do.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from dashboard.charts import COLOURS, REST_SLOT, UNKNOWN_SLOT
from geodata import trends
from geodata.select import UNKNOWN
from geodata.trends import YearOnYear

HEIGHT = 380
SMALL_HEIGHT = 130
LABEL_WIDTH = 150
MOST_YEARS = 6
MOST_CHANGES = 6
"""Rises and falls shown; the table has them all."""
SMALL_BASE = 50
"""Below this number a change is not given in per cent."""
_LABEL_GAP = 15
_LABEL_COLOUR = "#6b7780"
"""A grey that can be read on white (4.5:1) and on a dark page alike."""
_LATEST, _BEFORE, _EARLIER = "#0072b2", "#5b6770", "#c3c9ce"
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def slots(table: pd.DataFrame, by: str) -> dict[str, int]:
    """The place in the palette of each column of `geodata.trends.by_period`, by label; grey for the rest and the unknown."""
    grey = {trends.REST: REST_SLOT, UNKNOWN: UNKNOWN_SLOT}
    return {trends.label(code, by): grey.get(code, number) for number, code in enumerate(table.columns)}


def rows(table: pd.DataFrame, by: str, partial: Mapping[str, str]) -> pd.DataFrame:
    """The rows of a chart over time.

    Parameters
    ----------
    table : DataFrame
        As `geodata.trends.by_period` or `shares` gives it.
    partial : mapping of str to str
        The years that are to be drawn paler, and how they are written.

    Returns
    -------
    DataFrame
        period (timestamp), words (how the period is written), series, slot, value, partial, and label and label_at (only
        in the last row of a series: its name and a height at which no two names meet).
    """
    place = slots(table, by)
    named = table.rename(columns=lambda code: trends.label(code, by)).rename_axis(index="period")
    long = named.reset_index().melt("period", var_name="series", value_name="value")
    long["slot"] = long["series"].map(place).astype("int8")
    long["partial"] = long["period"].str[:4].isin(partial)
    last = named.ffill().iloc[-1].fillna(0) if len(named) else pd.Series(dtype=float)
    heights = _spread(last, float(named.max(axis=None)) if len(named) else 0.0)
    at_end = long["period"] == (named.index[-1] if len(named) else "")
    long["label"] = long["series"].where(at_end, None)
    long["label_at"] = long["series"].map(heights).where(at_end)
    long["words"] = long["period"].map(lambda period: partial.get(period, period))
    long["period"] = pd.to_datetime(long["period"])
    return long


def _spread(ends: pd.Series, highest: float) -> dict[str, float]:
    """Heights for labels at the ends of lines, pushed upwards until none covers another."""
    gap = highest * _LABEL_GAP / HEIGHT
    heights: dict[str, float] = {}
    below = -gap
    for name, value in ends.sort_values(kind="stable").items():
        below = max(float(value), below + gap)
        heights[str(name)] = below
    return heights


def _specification(chart: alt.LayerChart | alt.Chart) -> dict[str, Any]:
    specification = chart.to_dict()
    specification.pop("datasets", None)
    specification.pop("data", None)
    for layer in specification.get("layer", []):
        layer.pop("data", None)
    return dict(specification)


def _time_axis(per: str, ticks: int = 8) -> alt.X:
    """Months on a scale of time; years as names, each under the middle of its bar."""
    words = "%b %Y" if per == "few" else "%Y"
    if per == "year":
        axis = alt.Axis(format=words, labelOverlap=True, grid=False, labelAngle=0, ticks=False)
        return alt.X("period:O", timeUnit="year", title=None, axis=axis)
    axis = alt.Axis(format=words, labelOverlap=True, grid=False, tickCount=ticks)
    return alt.X("period:T", timeUnit="yearmonth", title=None, axis=axis)


def _value_axis(unit: str, field: str = "value:Q", **options: Any) -> alt.Y:
    share = unit == "share"
    return alt.Y(
        field,
        title=None,
        axis=alt.Axis(format="%" if share else ",d", tickCount=5, domain=False, ticks=False),
        **options,
    )


def _colour() -> alt.Color:
    scale = alt.Scale(domain=list(range(len(COLOURS))), range=list(COLOURS))
    return alt.Color("slot:N", scale=scale, legend=None)


def _tooltip(measure: str, unit: str) -> list[alt.Tooltip]:
    return [
        alt.Tooltip("words:N", title="Period"),
        alt.Tooltip("series:N", title="Series"),
        alt.Tooltip("value:Q", title=measure.capitalize(), format=".1%" if unit == "share" else ","),
    ]


@lru_cache(maxsize=32)
def stacked(measure: str, unit: str, per: str) -> dict[str, Any]:
    """Stacked bars over time; `per` is month, few (months, of a short period) or year."""
    scale = alt.Scale(domain=[0, 1]) if unit == "share" else alt.Undefined
    chart = (
        alt.Chart(pd.DataFrame())
        .mark_bar(binSpacing=0 if per == "month" else 1)
        .encode(
            x=_time_axis(per),
            y=_value_axis(unit, stack="zero", scale=scale),
            color=_colour(),
            order=alt.Order("slot:N", sort="descending"),
            opacity=alt.condition(alt.datum.partial, alt.value(0.55), alt.value(1)),
            tooltip=_tooltip(measure, unit),
        )
        .properties(height=HEIGHT)
    )
    return _specification(chart)


def _points_of(per: str, whole: Any) -> Any:
    """How strongly the points of a line are drawn: paler for a year that is not whole."""
    return alt.condition(alt.datum.partial, alt.value(0.5), whole) if per == "year" else whole


@lru_cache(maxsize=32)
def lines(measure: str, unit: str, per: str) -> dict[str, Any]:
    """A line a series over time, named at its end; dashed grey for the unknown."""
    base = alt.Chart(pd.DataFrame()).encode(x=_time_axis(per), color=_colour())
    dashes = [[1, 0]] * UNKNOWN_SLOT + [[5, 3]]
    # A year that is not whole stands as a mark of its own: a line to it would compare it with a whole one.
    whole = base.transform_filter("!datum.partial") if per == "year" else base
    line = whole.mark_line(strokeWidth=1.8).encode(
        y=_value_axis(unit),
        detail="series:N",
        strokeDash=alt.StrokeDash(
            "slot:N", scale=alt.Scale(domain=list(range(len(COLOURS))), range=dashes), legend=None
        ),
    )
    points = base.mark_point(size=14 if per != "year" else 40, filled=True).encode(
        y=_value_axis(unit),
        opacity=_points_of(per, alt.value(1 if per == "year" else 0)),
        tooltip=_tooltip(measure, unit),
    )
    named = base.transform_filter("datum.label != null")
    ends = named.mark_point(filled=True, size=45, xOffset=10, opacity=1).encode(y=alt.Y("label_at:Q"))
    names = named.mark_text(
        align="left", dx=17, fontSize=12, limit=LABEL_WIDTH - 20, color=_LABEL_COLOUR
    ).encode(y=alt.Y("label_at:Q"), text="label:N", color=alt.value(_LABEL_COLOUR))
    chart = (line + points + ends + names).properties(height=HEIGHT)
    return _specification(chart) | {"padding": {"left": 5, "top": 5, "bottom": 5, "right": LABEL_WIDTH}}


@lru_cache(maxsize=64)
def small(measure: str, unit: str, per: str, highest: float) -> dict[str, Any]:
    """One of the small multiples: an area over time, up to a height that all of them share."""
    base = alt.Chart(pd.DataFrame()).encode(
        x=_time_axis(per, ticks=4),
        y=alt.Y(
            "value:Q",
            title=None,
            scale=alt.Scale(domain=[0, highest], nice=False),
            axis=alt.Axis(format="%" if unit == "share" else ",d", tickCount=3, domain=False, ticks=False),
        ),
        color=_colour(),
    )
    whole = base.transform_filter("!datum.partial") if per == "year" else base
    area = whole.mark_area(opacity=0.3, line=False)
    line = whole.mark_line(strokeWidth=1.5)
    points = base.mark_point(filled=True, size=30).encode(
        opacity=_points_of(per, alt.value(0)), tooltip=_tooltip(measure, unit)
    )
    return _specification((area + line + points).properties(height=SMALL_HEIGHT))


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
    spread: dict[str, float] = {}
    for _, same_end in ends.groupby("month"):
        spread |= _spread(same_end["value"], float(long["value"].max()))
    long["label_at"] = long["year"].map(spread).where(long["month"] == last)
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
        y=_value_axis("number"),
        size=alt.Size("age:N", scale=alt.Scale(domain=[0, 1, 2], range=[3, 2, 1.5]), legend=None),
    )
    points = base.mark_point(filled=True, size=28).encode(
        y=_value_axis("number"),
        tooltip=[
            alt.Tooltip("year:N", title="Year"),
            alt.Tooltip("name:N", title="Month"),
            alt.Tooltip("value:Q", title=measure.capitalize(), format=","),
        ],
    )
    names = (
        base.transform_filter("datum.label != null")
        .mark_text(align="left", dx=8, fontSize=12, fontWeight=600)
        .encode(y=alt.Y("label_at:Q"), text="label:N", color=alt.value(_LABEL_COLOUR))
    )
    chart = (line + points + names).properties(height=HEIGHT)
    return _specification(chart) | {"padding": {"left": 5, "top": 5, "bottom": 5, "right": 45}}


def change_rows(compared: YearOnYear, by: str) -> pd.DataFrame:
    """The rows of the chart of changes: series, before, now and change in words; the largest rises, then the largest falls."""
    moved = compared.changes[compared.changes[["before", "now"]].any(axis=1)]
    moved = moved.sort_values("change", ascending=False, kind="stable")
    if len(moved) > 2 * MOST_CHANGES:
        moved = pd.concat([moved.head(MOST_CHANGES), moved.tail(MOST_CHANGES)])
    frame = moved.reset_index(names="code")
    frame["series"] = frame["code"].map(lambda code: trends.label(code, by))
    frame["words"] = [
        f"{row.change:+,}" + (f" ({row.ratio:+.0%})" if row.before >= SMALL_BASE else "")
        for row in frame.itertuples()
    ]
    frame["words"] = frame["words"].str.replace("-", "\u2212")
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
        alt.Tooltip("series:N", title="Series"),
        alt.Tooltip("before:Q", title=before, format=","),
        alt.Tooltip("now:Q", title=now, format=","),
        alt.Tooltip("words:N", title="Change"),
    ]
    between = base.mark_rule(strokeWidth=2, color=_EARLIER).encode(x=value, x2="now:Q")
    was = base.mark_point(size=80, filled=False, strokeWidth=2, color=_BEFORE, opacity=1).encode(
        x=value, tooltip=tooltip
    )
    is_now = base.mark_point(size=90, filled=True, color=_LATEST, opacity=1).encode(
        x="now:Q", tooltip=tooltip
    )
    words = base.mark_text(align="left", dx=10, fontSize=12, color=_LABEL_COLOUR).encode(
        x="end:Q", text="words:N"
    )
    chart = (between + was + is_now + words).properties(height=alt.Step(30))
    return _specification(chart) | {"padding": {"left": 5, "top": 5, "bottom": 5, "right": 100}}


def rank_rows(ranking: pd.DataFrame, by: str, chosen: tuple[str, ...], unsure: set[str]) -> pd.DataFrame:
    """The rows of the bump chart: the first ten of each year.

    Parameters
    ----------
    chosen : tuple of str
        Codes to be coloured; where none is chosen, the first six of the last year.
    unsure : set of str
        Years whose ranks are of a minority: drawn paler.
    """
    shown = ranking[ranking["rank"] <= trends.MOST_RANKS]
    if shown.empty:
        return shown.assign(series="", slot=0, label=None, unsure=False)
    last = shown[shown["year"] == shown["year"].max()]
    coloured = list(chosen or last["code"].head(REST_SLOT))[:REST_SLOT]
    place = {code: number for number, code in enumerate(coloured)}
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
        color=_colour(),
    )
    line = base.mark_line(strokeWidth=2.5).encode(detail="piece:N")
    marks = base.mark_point(filled=True, size=190).encode(
        opacity=alt.condition(alt.datum.unsure, alt.value(0.45), alt.value(1)),
        tooltip=[
            alt.Tooltip("year:N", title="Year"),
            alt.Tooltip("series:N", title="Series"),
            alt.Tooltip("rank:Q", title="Rank"),
            alt.Tooltip("value:Q", title=measure.capitalize(), format=","),
            alt.Tooltip("share:Q", title="Share of all", format=".1%"),
        ],
    )
    names = (
        base.transform_filter("datum.label != null")
        .mark_text(align="left", dx=14, fontSize=12, limit=LABEL_WIDTH - 20)
        .encode(text="label:N", color=alt.value(_LABEL_COLOUR))
    )
    chart = (line + marks + names).properties(height=HEIGHT + 40)
    return _specification(chart) | {"padding": {"left": 5, "top": 5, "bottom": 5, "right": LABEL_WIDTH}}
