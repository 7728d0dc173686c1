"""Charts of the figures, in Vega-Lite.

The specification of a chart is the same whatever is chosen, and only its data change: the browser then moves the marks
instead of building the chart anew, which takes a tenth of a second. For the same reason its legend is HTML.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import Any

import pandas as pd
import pyarrow

from dashboard import safe, wording
from geodata import countries, trends
from geodata.select import UNKNOWN, Selection

MOST_SERIES = 6
HEIGHT = 230
FEW_MONTHS = 36
REST, KNOWN = wording.trends.OTHER_ORIGINS, wording.trends.NATIONALITY_RECORDED
REST_OF_ROUTES = trends.label(trends.REST, "route")
# Okabe and Ito's palette for colour-vision deficiency; grey, never the strongest, for the rest and the unknown.
COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#8c969e", "#c3c9ce")
REST_SLOT, UNKNOWN_SLOT = 6, 7
# The same grey as what lets the page through, so that the unknown is the faintest on a dark page, too.
ON_A_PAGE = (*COLOURS[:UNKNOWN_SLOT], "#7f8c9673")
SHADED_SLOT, SHADE = 8, "#7f8c964d"
"""Of the months in which most figures have no nationality, behind the bars of an origin."""
OF_FEW_MONTHS: dict[str, Any] = {
    "format": "%b %Y",
    "tickCount": "month",
    "labelAlign": "left",
    "labelFlush": False,
    "labelExpr": "datum.value < domain('x')[1] ? datum.label : ''",
}
"""The axis below bars of months: each name begins where its bar does, and none is of the month after the last."""
_DAY = pd.ArrowDtype(pyarrow.date32())
_LARGEST_SMALL = 2**31 - 1


def by_month(selection: Selection) -> pd.DataFrame:
    """Figures by month, one column a series.

    Returns
    -------
    DataFrame
        Indexed by month (timestamps), every month of the period; the chosen origins, largest first, or where none is
        chosen those with and without a recorded nationality. A month in which the source counts none holds 0.
    """
    figures, months = selection.figures, selection.months
    if selection.filters.origins:
        totals = figures.groupby("origin", observed=True)["value"].sum().sort_values(ascending=False)
        names = {
            code: countries.label(code) if rank < MOST_SERIES else REST
            for rank, code in enumerate(totals.index)
        }
    else:
        names = {code: KNOWN for code in figures["origin"].unique() if code != UNKNOWN}
        names[UNKNOWN] = countries.label(UNKNOWN)
    series = figures["origin"].astype(object).map(names).rename("series")
    sums = figures["value"].groupby([figures["month"].astype(object), series]).sum()
    table = sums.unstack("series", fill_value=0).reindex(months.astype(str), fill_value=0)
    table = table[[name for name in dict.fromkeys(names.values()) if name in table.columns]].astype("int64")
    table.index = pd.DatetimeIndex(months.to_timestamp(), name="month")
    table.columns.name = None
    return table


def by_month_and_route(selection: Selection) -> pd.DataFrame:
    """Figures of the chosen origins as `by_month` gives them, a series a route, the largest first."""
    index = pd.DatetimeIndex(selection.months.to_timestamp(), name="month")
    if selection.figures.empty:
        return pd.DataFrame(index=index)
    table = trends.by_period(selection, "route", most=MOST_SERIES)
    return table.rename(columns=lambda code: trends.label(code, "route")).set_axis(index, axis=0)


def _slots(table: pd.DataFrame) -> dict[str, int]:
    """The place of each series in the palette."""
    grey = {REST: REST_SLOT, REST_OF_ROUTES: REST_SLOT, countries.label(UNKNOWN): UNKNOWN_SLOT}
    return {name: grey.get(name, number) for number, name in enumerate(table.columns)}


def gaps(selection: Selection) -> list[tuple[str, str]]:
    """Spans of months in which chosen origins look as if hardly anybody came, as `geodata.trends.mostly_unknown` has them."""
    return trends.mostly_unknown(selection) if set(selection.filters.origins) - {UNKNOWN} else []


def chart_data(table: pd.DataFrame, shaded: Sequence[tuple[str, str]] = ()) -> pd.DataFrame:
    """The rows of a chart: month, series, slot in the palette, value; months without any figure of a series left out.

    Parameters
    ----------
    shaded : sequence of (str, str)
        First and last month of each span that is shaded, as `gaps` gives them.
    """
    long = table.reset_index().melt("month", var_name="series", value_name="value")
    long["slot"] = long["series"].map(_slots(table)).astype("int8")
    if long["value"].max() <= _LARGEST_SMALL:
        long["value"] = long["value"].astype("int32")
    keep = (
        long["value"].gt(0) | long["month"].isin([table.index[0], table.index[-1]])
        if len(table)
        else long["value"].gt(0)
    )
    grey = [
        month for first, last in shaded for month in pd.period_range(first, last, freq="M").to_timestamp()
    ]
    rows = pd.DataFrame({"month": grey, "series": wording.trends.MOSTLY_UNKNOWN, "value": 0})
    long, behind = long[keep], rows.assign(slot=SHADED_SLOT).astype({"slot": "int8"})
    long = pd.concat([long, behind]) if len(behind) else long
    # Days and small numbers, and no index: these rows are most of what a change of filters sends.
    return long.astype({"series": "category", "month": _DAY}).reset_index(drop=True)


def legend_html(table: pd.DataFrame) -> str:
    """The legend of a chart, as HTML; empty for a single series."""
    return legend_of(_slots(table))


def legend_of(slots: Mapping[str, int]) -> str:
    """The legend of series by their slots in the palette, as HTML; empty for a single series."""
    if len(slots) < 2:
        return ""
    keys = [
        f'<span style="display:inline-block"><span style="display:inline-block;width:.8em;height:.8em;border-radius:2px;'
        f'background:{ON_A_PAGE[slot]}"></span> {safe.text(name)}</span>&emsp;'
        for name, slot in slots.items()
    ]
    return f"<div>{' '.join(keys)}</div>"


def shaded_key() -> str:
    """The shade behind bars as the key of a sentence, as HTML."""
    return f'<i style="display:inline-block;width:.8em;height:.8em;background:{SHADE}"></i> '


_FULL_BELOW_SHADE = 80
"""How high the highest bar is, in percent of what is shaded: a shaded year shows it above its bar as well."""


def small_bars(values: pd.Series, what: str, shaded: Collection[str] = ()) -> str:
    """Figures by year as small bars, as HTML that needs no script: beside a map it has to be there at once.

    Parameters
    ----------
    values : Series
        Indexed by year (text); a year that is left out counts none.
    shaded : collection of str
        The years in which most figures of all origins have no nationality.
    """
    years = (
        [str(year) for year in range(int(values.index[0]), int(values.index[-1]) + 1)] if len(values) else []
    )
    numbers = [int(values.get(year, 0)) for year in years]
    full = _FULL_BELOW_SHADE if shaded else 100
    highest = max([*numbers, 1])
    bars = "".join(
        _small_bar(f"{year}: {number:,}", full * number / highest, is_shaded=year in shaded)
        for year, number in zip(years, numbers, strict=True)
    )
    told = ", ".join(f"{year} {number:,}" for year, number in zip(years, numbers, strict=True))
    ends = "".join(f"<span>{year}</span>" for year in dict.fromkeys([*years[:1], *years[-1:]]))
    width = f"max-width:{max(1.4 * len(years), 4.5)}rem"
    return (
        f'<div role="img" aria-label="{safe.text(f"{what}: {told}")}" '
        f'style="display:flex;align-items:flex-end;gap:2px;height:3rem;{width}">{bars}</div>'
        f'<div style="display:flex;justify-content:space-between;font-size:.8rem;{width}">{ends}</div>'
    )


def _small_bar(told: str, high: float, *, is_shaded: bool) -> str:
    shade = f"background:{SHADE};" if is_shaded else ""
    said = f"{told}. {wording.trends.MOSTLY_UNKNOWN}" if is_shaded else told
    return (
        f'<div title="{safe.text(said)}" style="{shade}flex:1;align-self:stretch;display:flex;align-items:flex-end">'
        f'<div style="flex:1;background:{COLOURS[0]};height:{high:.1f}%"></div></div>'
    )


@lru_cache(maxsize=8)
def figures_chart(measure: str, *, few_months: bool) -> dict[str, Any]:
    """Specification of stacked bars of figures by month before shaded months, in Vega-Lite; its data come with `chart_data`.

    Written out, because the library that the other charts are made with takes a quarter of a second and 23 MB to load,
    and the first page needs this one alone.
    """
    counted = measure.capitalize()
    month = {"field": "month", "type": "temporal"}
    value = {"field": "value", "type": "quantitative", "title": counted}
    slot = {"field": "slot", "type": "nominal"}
    palette = {"domain": list(range(len(COLOURS))), "range": list(ON_A_PAGE)}
    words = OF_FEW_MONTHS if few_months else {"format": "%Y", "tickCount": "year"}
    axis = {**words, "labelOverlap": True, "grid": False}
    tooltip = [
        {**month, "title": wording.trends.MONTH, "format": "%B %Y"},
        {"field": "series", "type": "nominal", "title": wording.labels.ORIGIN},
    ]
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.4.1.json",
        "config": {"view": {"continuousWidth": 300, "continuousHeight": 300}},
        "height": HEIGHT,
        "encoding": {"x": {**month, "timeUnit": "yearmonth", "title": None, "axis": axis}},
        "layer": [
            {
                "transform": [{"filter": f"datum.slot === {SHADED_SLOT}"}],
                "mark": {"type": "rect", "color": SHADE, "aria": False},
                "encoding": {"tooltip": tooltip},
            },
            {
                "transform": [{"filter": f"datum.slot !== {SHADED_SLOT}"}],
                "mark": {"type": "bar", "binSpacing": 1 if few_months else 0},
                "encoding": {
                    "y": {
                        **value,
                        "stack": "zero",
                        "axis": {"format": ",d", "tickCount": 5, "tickMinStep": 1},
                    },
                    "color": {**slot, "scale": palette, "legend": None},
                    "order": {**slot, "sort": "descending"},
                    "tooltip": [*tooltip, {**value, "format": ","}],
                },
            },
        ],
    }
