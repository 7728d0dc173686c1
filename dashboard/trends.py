"""The parts of the Trends page: each chart with its title, its notes and the table behind it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from dashboard import charts, cited, comparison_charts, data, page_query, safe, tables, trend_charts, wording
from dashboard.briefing.draft import people_in_short
from dashboard.trends_choices import Look
from geodata import trends
from geodata.compare import SMALL_BASE
from geodata.errors import FilterError, MeasureError
from geodata.model import Measure
from geodata.select import UNKNOWN_SHARE_TO_WARN, Selection, caveat, sentence
from geodata.sentences import (
    join,
    measure_label,
    month_label,
    percent,
    period_label,
    routes_label,
)

SMALL_ACROSS = 3
EVERY = 1000
"""More series than there are: none is left to the rest."""


def show(selection: Selection, look: Look) -> None:
    """Draw the figures in the chosen form."""
    # Year on year has a sentence of its own for an origin that neither year counts.
    own_words = look.show == "years" and look.by == "origin" and not selection.of_all_origins.empty
    if selection.figures.empty and not own_words:
        st.info(safe.markdown(data.why_none(selection)))
        return
    if look.unit == "persons":
        _persons(selection)
    {"years": _years, "ranks": _ranks}.get(look.show, _over_time)(selection, look)


def _persons(selection: Selection) -> None:
    """Answer how many people the figures stand for: with a number, or with the reason why there is none."""
    try:
        number = trends.persons(selection.figures)
    except MeasureError as error:
        st.info(safe.markdown(str(error)), icon=":material/help:")
    else:
        st.metric(wording.trends.KNOWN_MINIMUM, f"{number:,}")


def title(selection: Selection, look: Look, share: bool = False) -> str:
    """Say what a chart shows."""
    filters = selection.filters
    what = measure_label(filters.measure)
    of = ""
    if look.by == "route" and filters.origins:
        of = wording.trends.of(people_in_short(filters.origins))
    head = wording.trends.shares_of(what) if share else what.capitalize()
    return wording.trends.title(head, of, routes_label(filters), look.by, period_label(filters))


def _over_time(selection: Selection, look: Look) -> None:
    """Figures by month or year: stacked, as lines, or one small chart a series."""
    share = look.unit == "share"
    numbers = trends.by_period(selection, look.by, look.per)
    table = trends.shares(numbers) if share else numbers
    drawn = table
    if selection.filters.origins and not share:
        # Whose figures were not asked for would dwarf those that were; the table has them.
        drawn = table.drop(columns=trends.REST, errors="ignore")
    paler = _paler_years(selection, look.per)
    rows = trend_charts.rows(drawn, look.by, paler)
    measure = measure_label(selection.filters.measure)
    unit = "share" if share else "number"
    few = look.per == "month" and len(table) <= charts.FEW_MONTHS
    per = "few" if few else look.per
    heading = title(selection, look, share)
    st.header(safe.markdown(heading))
    slots = trend_charts.slots(drawn, look.by)
    if look.show == "multiples":
        _small_multiples(rows, slots, measure, unit, per)
    else:
        if look.show == "stacked":
            st.html(charts.legend_of(slots) or "&nbsp;")
        form = trend_charts.stacked if look.show == "stacked" else trend_charts.lines
        st.vega_lite_chart(
            rows,
            form(measure, unit, per),
            key=f"{look.show}-{unit}-{per}",
            width="stretch",
            alt=f"{heading}. {_peak(numbers)}",
        )
    _notes(selection, paler if look.per == "year" or look.show == "stacked" else {})
    _table_of(selection, heading, _readable(table, look, paler), f"{look.show}-{look.by}")


def _small_multiples(rows: pd.DataFrame, slots: dict[str, int], measure: str, unit: str, per: str) -> None:
    named = rows.loc[rows["slot"] < charts.REST_SLOT, "value"].max()
    highest = float(named if named > 0 else rows["value"].max()) or 1.0
    specification = trend_charts.small(measure, unit, per, highest)
    st.caption(wording.trends.SMALL_SCALE_NOTE)
    for start in range(0, len(slots), SMALL_ACROSS):
        for series, column in zip(
            list(slots)[start : start + SMALL_ACROSS], st.columns(SMALL_ACROSS), strict=False
        ):
            own = rows[rows["series"] == series]
            peak = own.loc[own["value"].fillna(0).idxmax()]
            most = percent(peak["value"], 1) if unit == "share" else f"{peak['value']:,.0f}"
            when = peak["words"] if per == "year" else month_label(peak["words"])
            with column, st.container(gap="xsmall"):
                st.markdown(f"**{safe.markdown(series)}**")
                beyond = wording.trends.BEYOND_THE_SCALE if peak["value"] > highest else ""
                st.caption(wording.trends.AT_MOST.format(most=most, when=safe.markdown(when)) + beyond)
                st.vega_lite_chart(
                    own,
                    specification,
                    key=f"small-{series}-{unit}-{per}",
                    width="stretch",
                    alt=wording.trends.small_alt(series, measure, most, when),
                )


def _peak(table: pd.DataFrame) -> str:
    whole = table.sum(axis=1)
    return wording.panel.most_in(whole.idxmax(), whole.max())


def _paler_years(selection: Selection, per: str) -> dict[str, str]:
    """The years to be drawn paler, and how they are written: those that are not whole; by month, only one that has begun."""
    known = trends.years(selection)
    begun = data.atlas().span(selection.filters.measure)[1]
    partial = known[~known["complete"] & ((known["last"] == begun) | (per == "year"))]
    return {str(year): trends.year_label(row) for year, row in partial.iterrows()}


def _notes(selection: Selection, paler: dict[str, str]) -> None:
    """What has to be known to read the chart, and where its figures come from."""
    words = _caveats(selection)
    if paler:
        words.insert(0, wording.trends.PARTIAL_NOTE.format(years=join(list(paler.values()))))
    st.caption(f"{safe.markdown(' '.join(words))} {cited.figures_source(selection)}")


def _caveats(selection: Selection) -> list[str]:
    """Caveats that hold for the figures themselves, in any form."""
    words = []
    if selection.unknown_share > UNKNOWN_SHARE_TO_WARN:
        share = percent(selection.unknown_share, 1)
        words.append(wording.caveats.UNKNOWN_WARNING.format(share=share))
    measure = selection.filters.measure
    begun = data.atlas().span(measure)[1]
    # How a user's own source revises its figures is not known.
    if measure is Measure.DETECTIONS and selection.filters.to_month == begun and not begun.endswith("-12"):
        words.append(wording.trends.PRELIMINARY_NOTE.format(year=begun[:4]))
    return words


def _readable(table: pd.DataFrame, look: Look, paler: dict[str, str]) -> pd.DataFrame:
    """The table behind a chart over time: a row a period, latest first, a column a series, and the whole."""
    named = table.rename(columns=lambda code: trends.label(code, look.by))
    named.insert(0, wording.trends.ALL, table.sum(axis=1, min_count=1))
    named = named.iloc[::-1].reset_index(names=wording.trends.PER_LABELS[look.per])
    named.iloc[:, 0] = named.iloc[:, 0].map(lambda period: paler.get(period, period))
    return named


def _years(selection: Selection, look: Look) -> None:
    """The years laid over each other, and the last year beside the same months of the year before."""
    filters = selection.filters
    measure = measure_label(filters.measure)
    calendar = trends.by_calendar_month(selection)
    shown = calendar.columns[-comparison_charts.MOST_YEARS :]
    people = wording.trends.of(people_in_short(filters.origins)) if filters.origins else ""
    when = wording.scene_text.years(shown[0], shown[-1])
    heading = wording.trends.over_the_year(measure.capitalize(), people, routes_label(filters), when)
    st.header(safe.markdown(heading))
    st.vega_lite_chart(
        comparison_charts.year_rows(calendar),
        comparison_charts.over_the_year(measure),
        key="over_the_year",
        width="stretch",
        alt=heading,
    )
    _notes(selection, {})
    by_year = calendar[shown].astype("Int64").reset_index(names=wording.tables.MONTH_OF_YEAR)
    _table_of(selection, heading, by_year, "years")
    _changes(selection, look)


def _changes(selection: Selection, look: Look) -> None:
    """The last year beside the same months of the year before, by origin or route."""
    try:
        compared = trends.year_on_year(trends.by_period(selection, look.by, most=EVERY))
    except FilterError as error:
        st.info(safe.markdown(str(error)))
        return
    asked = replace(compared, changes=compared.changes.drop(index=trends.REST, errors="ignore"))
    rows = comparison_charts.change_rows(asked, look.by)
    if rows.empty:
        st.info(wording.trends.NONE_COUNTED.format(before=compared.before, now=compared.now))
        return
    moved = int(asked.changes[["before", "now"]].any(axis=1).sum())
    largest = wording.trends.LARGEST_CHANGES if len(rows) < moved else ""
    heading = wording.trends.before_and_now(compared.before, compared.now, look.by, largest)
    st.header(safe.markdown(heading))
    st.vega_lite_chart(
        rows,
        comparison_charts.changes(compared.before, compared.now),
        key="changes",
        width="stretch",
        alt=f"{heading}: " + "; ".join(f"{row.series} {row.words}" for row in rows.itertuples()),
    )
    st.caption(wording.trends.SAME_MONTHS_NOTE.format(base=SMALL_BASE))
    table = compared.changes.sort_values("change", ascending=False).reset_index(
        names=wording.trends.BY_LABELS[look.by]
    )
    table.iloc[:, 0] = table.iloc[:, 0].map(partial(trends.label, by=look.by))
    names = {
        "before": compared.before,
        "now": compared.now,
        "change": wording.trends.CHANGE,
        "ratio": wording.trends.CHANGE_IN_PER_CENT,
    }
    _table_of(selection, heading, table.rename(columns=names), f"changes-{look.by}", page_query.CHANGES)


def _ranks(selection: Selection, look: Look) -> None:
    """Who ranks where in each year."""
    ranking = trends.ranking(selection, look.by)
    unknown = trends.unknown_shares(selection)
    unsure = unknown[unknown > UNKNOWN_SHARE_TO_WARN] if look.by == "origin" else unknown.iloc[:0]
    paler = _paler_years(selection, "year")
    measure = measure_label(selection.filters.measure)
    what = wording.trends.RANKED[look.by]
    heading = wording.trends.rank_by(
        what, measure, routes_label(selection.filters), period_label(selection.filters)
    )
    st.header(safe.markdown(heading))
    chosen = selection.filters.origins if look.by == "origin" else ()
    st.vega_lite_chart(
        comparison_charts.rank_rows(ranking, look.by, chosen, {*unsure.index, *paler}),
        comparison_charts.ranks(measure),
        key="ranks",
        width="stretch",
        alt=heading,
    )
    if len(unsure):
        shares = join(
            [wording.trends.share_in(percent(share, 1), measure, year) for year, share in unsure.items()]
        )
        st.caption(wording.trends.RANKS_NOTE.format(shares=shares))
    _notes(selection, paler)
    table = ranking[["year", "rank", "code", "value", "share"]].sort_values(
        ["year", "rank"], ascending=[False, True]
    )
    table = table.assign(
        year=table["year"].map(lambda year: paler.get(year, year)),
        code=table["code"].map(partial(trends.label, by=look.by)),
    )
    names = [
        wording.trends.YEAR,
        wording.tables.RANK,
        wording.trends.BY_LABELS[look.by],
        measure.capitalize(),
        wording.trends.SHARE_OF_ALL,
    ]
    _table_of(selection, heading, table.set_axis(names, axis=1), f"ranks-{look.by}")


def _table_of(
    selection: Selection, heading: str, table: pd.DataFrame, name: str, called: str = page_query.FIGURES
) -> None:
    """The table behind a chart, with its sources and caveats."""
    caveats = [
        caveat(selection.filters.measure),
        *_caveats(selection),
        wording.caveats.WHOLE_ROUTE_NOTE,
        wording.caveats.SMUGGLING_NOTE,
    ]
    used = [str(source) for source in selection.of_all_origins["source_id"].unique()]
    about = tables.about(heading, sentence(selection), used, caveats)
    dated = table.assign(**{wording.labels.SOURCE: "; ".join(map(tables.dated_source, used))})
    tables.folded(wording.panel.TABLE, called, lambda: tables.show(table, about, name, csv=dated))
