"""Charts of the Trends page, with altair: a specification for each form, and the rows that it draws.

As in `dashboard.charts`, a specification does not depend on what is chosen, only its data do.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from dashboard import wording
from dashboard.charts import COLOURS, OF_FEW_MONTHS, ON_A_PAGE, REST_SLOT, UNKNOWN_SLOT
from geodata import trends
from geodata.select import UNKNOWN

HEIGHT = 380
SMALL_HEIGHT = 130
LABEL_WIDTH = alt.expr("windowSize()[0] > 640 ? 225 : 110")
"""Pixels for a name at the end of a line: every one whole, or room for the lines on a phone."""
_LABEL_GAP = 15
_PADDING = {"left": 5, "top": 5, "bottom": 5, "right": 14}
"""In pixels; names at the ends of lines are measured a little too short."""
LABEL_COLOUR = "#6b7780"
"""A grey that can be read on white (4.5:1) and on a dark page alike."""


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
    heights = spread(last, float(named.max(axis=None)) if len(named) else 0.0)
    at_end = long["period"] == (named.index[-1] if len(named) else "")
    long["label"] = long["series"].where(at_end, None)
    long["label_at"] = long["series"].map(heights).where(at_end)
    long["words"] = long["period"].map(lambda period: partial.get(period, period))
    long["period"] = pd.to_datetime(long["period"])
    return long


def spread(ends: pd.Series, highest: float) -> dict[str, float]:
    """Heights for labels at the ends of lines, pushed upwards until none covers another."""
    gap = highest * _LABEL_GAP / HEIGHT
    heights: dict[str, float] = {}
    below = -gap
    for name, value in ends.sort_values(kind="stable").items():
        below = max(float(value), below + gap)
        heights[str(name)] = below
    return heights


def specification(chart: alt.LayerChart | alt.Chart) -> dict[str, Any]:
    """A chart in Vega-Lite, without data: those come with each drawing."""
    written = chart.to_dict()
    written.pop("datasets", None)
    written.pop("data", None)
    for layer in written.get("layer", []):
        layer.pop("data", None)
    return {**written, "padding": _PADDING}


def _time_axis(per: str, ticks: int = 8) -> alt.X:
    """Months on a scale of time; years as names, each under the middle of its bar."""
    words = "%b %Y" if per == "few" else "%Y"
    if per == "year":
        axis = alt.Axis(format=words, labelOverlap=True, grid=False, labelAngle=0, ticks=False)
        return alt.X("period:O", timeUnit="year", title=None, axis=axis)
    axis = alt.Axis(format=words, labelOverlap=True, grid=False, tickCount=ticks)
    return alt.X("period:T", timeUnit="yearmonth", title=None, axis=axis)


def value_axis(unit: str, **options: Any) -> alt.Y:
    """Numbers or shares on a light grid, without a title: the chart's own says what they are."""
    numbers = {"format": "%"} if unit == "share" else {"format": ",d", "tickMinStep": 1}
    return alt.Y(
        "value:Q",
        title=None,
        axis=alt.Axis(**numbers, tickCount=5, domain=False, ticks=False),
        **options,
    )


def colour() -> alt.Color:
    """The palette, by slot."""
    scale = alt.Scale(domain=list(range(len(COLOURS))), range=list(ON_A_PAGE))
    return alt.Color("slot:N", scale=scale, legend=None)


def _tooltip(measure: str, unit: str) -> list[alt.Tooltip]:
    return [
        alt.Tooltip("words:N", title=wording.trends.PERIOD),
        alt.Tooltip("series:N", title=wording.trends.SERIES),
        alt.Tooltip("value:Q", title=measure.capitalize(), format=".1%" if unit == "share" else ","),
    ]


@lru_cache(maxsize=32)
def stacked(measure: str, unit: str, per: str) -> dict[str, Any]:
    """Stacked bars over time; `per` is month, few (months, of a short period) or year."""
    scale = alt.Scale(domain=[0, 1]) if unit == "share" else alt.Undefined
    axis = _time_axis(per)
    if per == "few":
        axis = axis.axis(**OF_FEW_MONTHS, labelOverlap=True, grid=False)
    chart = (
        alt.Chart(pd.DataFrame())
        .mark_bar(binSpacing=0 if per == "month" else 1)
        .encode(
            x=axis,
            y=value_axis(unit, stack="zero", scale=scale),
            color=colour(),
            order=alt.Order("slot:N", sort="descending"),
            opacity=alt.condition(alt.datum.partial, alt.value(0.55), alt.value(1)),
            tooltip=_tooltip(measure, unit),
        )
        .properties(height=HEIGHT)
    )
    return specification(chart)


def _points_of(per: str, whole: Any) -> Any:
    """How strongly the points of a line are drawn: paler for a year that is not whole."""
    return alt.condition(alt.datum.partial, alt.value(0.5), whole) if per == "year" else whole


@lru_cache(maxsize=32)
def lines(measure: str, unit: str, per: str) -> dict[str, Any]:
    """A line a series over time, named at its end; dashed grey for the unknown."""
    base = alt.Chart(pd.DataFrame()).encode(x=_time_axis(per), color=colour())
    dashes = [[1, 0]] * UNKNOWN_SLOT + [[5, 3]]
    # A year that is not whole stands as a mark of its own: a line to it would compare it with a whole one.
    whole = base.transform_filter("!datum.partial") if per == "year" else base
    line = whole.mark_line(strokeWidth=1.8).encode(
        y=value_axis(unit),
        detail="series:N",
        strokeDash=alt.StrokeDash(
            "slot:N", scale=alt.Scale(domain=list(range(len(COLOURS))), range=dashes), legend=None
        ),
    )
    points = base.mark_point(size=14 if per != "year" else 40, filled=True).encode(
        y=value_axis(unit),
        opacity=_points_of(per, alt.value(1 if per == "year" else 0)),
        tooltip=_tooltip(measure, unit),
    )
    named = base.transform_filter("datum.label != null")
    ends = named.mark_point(filled=True, size=45, xOffset=10, opacity=1).encode(y=alt.Y("label_at:Q"))
    names = named.mark_text(align="left", dx=17, fontSize=12, limit=LABEL_WIDTH).encode(
        y=alt.Y("label_at:Q"), text="label:N", color=alt.value(LABEL_COLOUR)
    )
    return specification((line + points + ends + names).properties(height=HEIGHT))


@lru_cache(maxsize=64)
def small(measure: str, unit: str, per: str, highest: float) -> dict[str, Any]:
    """One of the small multiples: an area over time, cut off at a height that all of them share."""
    base = alt.Chart(pd.DataFrame()).encode(
        x=_time_axis(per, ticks=4),
        y=alt.Y(
            "value:Q",
            title=None,
            scale=alt.Scale(domain=[0, highest], nice=False),
            axis=alt.Axis(format="%" if unit == "share" else ",d", tickCount=3, domain=False, ticks=False),
        ),
        color=colour(),
    )
    whole = base.transform_filter("!datum.partial") if per == "year" else base
    area = whole.mark_area(opacity=0.3, line=False, clip=True)
    line = whole.mark_line(strokeWidth=1.5, clip=True)
    points = base.mark_point(filled=True, size=30, clip=True).encode(
        opacity=_points_of(per, alt.value(0)), tooltip=_tooltip(measure, unit)
    )
    return specification((area + line + points).properties(height=SMALL_HEIGHT))
