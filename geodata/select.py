"""Filters become rows, totals, and the sentence that says what is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import geopandas
import pandas as pd

from geodata import countries, guard, routes
from geodata._mention_index import ChosenMentions
from geodata.atlas import Atlas
from geodata.errors import FilterError
from geodata.figures import total
from geodata.model import Filters, Measure
from geodata.sentences import (
    counted,
    either,
    measure_label,
    people_phrase,
    percent,
    period_label,
    routes_label,
)

DETECTIONS_CAVEAT = (
    "Detections are events, not persons: one person can be counted several times, on one route or two."
)
_CAVEATS = {Measure.DETECTIONS: DETECTIONS_CAVEAT, Measure.DEAD_OR_MISSING: "Deaths are a known minimum."}
UNKNOWN = "unknown"
UNKNOWN_SHARE_TO_WARN = 0.2
"""Share of detections without a nationality above which a ranking of origins needs a warning."""

BY = ("year", "month", "route", "origin")


def caveat(measure: Measure) -> str:
    """What must be known of a measure wherever a figure of it stands; empty where that is nothing more than its name."""
    return _CAVEATS.get(measure, "")


@dataclass(frozen=True, eq=False)
class Selection:
    """What a set of filters chooses from the atlas; the frames are shared, never change them.

    Attributes
    ----------
    filters : Filters
        With both months filled in.
    figures : DataFrame
        The figures of the chosen origins, routes, months and measure.
    of_all_origins : DataFrame
        The same for every origin: what a share is a share of.
    legs : GeoDataFrame
        The legs of the chosen routes, and the approach legs of the chosen origins, in use in the period.
    found : ChosenMentions
        Mentions of the chosen roles and reports; where origins are chosen, those in sentences that name one of them.
    """

    filters: Filters
    figures: pd.DataFrame
    of_all_origins: pd.DataFrame
    legs: geopandas.GeoDataFrame
    found: ChosenMentions

    @property
    def mentions(self) -> pd.DataFrame:
        """The chosen mentions in full, which is slow where there are many: count with `found` instead."""
        return self.found.frame()

    @property
    def months(self) -> pd.PeriodIndex:
        """Every month of the period."""
        return pd.period_range(self.filters.from_month, self.filters.to_month, freq="M")

    @cached_property
    def total(self) -> int:
        """Sum of the figures, in units of the measure."""
        return total(self.figures)

    @cached_property
    def total_of_all(self) -> int:
        """Sum of the figures of all origins, in units of the measure."""
        return total(self.of_all_origins)

    @cached_property
    def unknown(self) -> int:
        """Sum of those figures for which no nationality was recorded."""
        return total(self.of_all_origins[self.of_all_origins["origin"] == UNKNOWN])

    @property
    def unknown_share(self) -> float:
        """Share of the figures of all origins for which no nationality was recorded, 0 to 1."""
        return self.unknown / self.total_of_all if self.total_of_all else 0.0


def with_months(atlas: Atlas, filters: Filters) -> Filters:
    """Fill in the months that filters leave open, and keep to those in which their measure was counted.

    Months of which it has no figures at all are kept as they are asked for, within those that the atlas knows.
    """
    for first, last in (atlas.span(filters.measure), (atlas.months[0], atlas.months[-1])):
        since, until = max(filters.from_month or first, first), min(filters.to_month or last, last)
        if since <= until:
            break
    return replace(filters, from_month=since, to_month=until)


def select(atlas: Atlas, filters: Filters) -> Selection:
    """Choose from the atlas what valid filters name."""
    filters = with_months(atlas, filters)
    everything = _figures(atlas, filters)
    chosen = everything[everything["origin"].isin(filters.origins)] if filters.origins else everything
    return Selection(
        filters=filters,
        figures=chosen,
        of_all_origins=everything,
        legs=_legs(atlas, filters),
        found=atlas.chosen_mentions(filters),
    )


def _figures(atlas: Atlas, filters: Filters) -> pd.DataFrame:
    figures = atlas.figures
    rows = (figures["measure"] == filters.measure) & figures["month"].between(
        filters.from_month, filters.to_month
    )
    if filters.routes:
        rows &= figures["route_id"].isin(filters.routes)
    return figures[rows]


def _legs(atlas: Atlas, filters: Filters) -> geopandas.GeoDataFrame:
    legs = atlas.legs
    period = (filters.from_month or atlas.months[0], filters.to_month or atlas.months[-1])
    on_route = legs["route_id"].isin(filters.routes or routes.route_ids())
    return legs[(on_route | routes.approach_of(legs, filters.origins)) & routes.in_use(legs, *period)]


def tabulate(figures: pd.DataFrame, by: str) -> pd.Series:
    """Add figures up by year, month, route or origin.

    Returns
    -------
    Series
        Sums in units of the measure, indexed by the label; months and years in order, others largest first.

    Raises
    ------
    FilterError
        If `by` is none of these.
    MeasureError
        If the figures are of more than one measure, or asked for by leg or branch, which have none of their own.
    """
    if by in guard.PARTS_OF_ROUTES:
        guard.refuse(guard.why_not(legs=[f"A {by}"]))
    if by not in BY:
        raise FilterError(f"by {by!r} is not one of {', '.join(BY)}.")
    total(figures)
    key = figures["month"].astype(str).str[:4] if by == "year" else figures[{"route": "route_id"}.get(by, by)]
    sums = figures["value"].groupby(key.rename(by), observed=True).sum()
    return sums.sort_index() if by in ("year", "month") else sums.sort_values(ascending=False, kind="stable")


def sentence(selection: Selection) -> str:
    """Say exactly what is shown: whose figures, where, when, how many, and how many are of unknown nationality."""
    filters = selection.filters
    measure = measure_label(filters.measure)
    where = f"on {routes_label(filters)}, {period_label(filters)}"
    if selection.of_all_origins.empty:
        return f"No source gives {measure} {where}."
    of_all, unknown = selection.total_of_all, selection.unknown
    unrecorded = (
        f"for {unknown:,} ({percent(unknown, of_all)}) nationality was not recorded"
        if unknown
        else f"nationality is recorded for {'it' if of_all == 1 else 'all of them'}"
    )
    if not filters.origins:
        codes = selection.figures["origin"].unique()
        if all(code.islower() for code in codes):
            return f"{counted(of_all, measure)} {where}, of {people_phrase(codes)}."
        named = counted(sum(not code.islower() for code in codes), "nationalities")
        return f"{counted(of_all, measure)} {where}, of people of {named}; {unrecorded}."
    people = people_phrase(filters.origins)
    return (
        f"{counted(selection.total, measure)} of {people} {where}: {percent(selection.total, of_all)} "
        f"of the {of_all:,} of all nationalities; {unrecorded}."
    )


def _near(filters: Filters) -> str:
    """Which sentences count where origins are chosen."""
    if not filters.origins:
        return ""
    return f", in sentences that name {either([countries.label(code) for code in filters.origins])}"


def no_passage_sentence(filters: Filters) -> str:
    """Say that nothing names a country that was selected, and how to see more."""
    if not filters.origins:
        return "No passage of the chosen reports and roles names this country."
    return (
        f"No passage of the chosen reports and roles names this country{_near(filters)}. "
        "Take the origin countries out of the filters to read all that names it."
    )


def mentions_sentence(selection: Selection) -> str:
    """Say what the mention layer shows."""
    found, filters = selection.found, selection.filters
    roles = f" as {either([str(role) for role in filters.roles])}" if filters.roles else ""
    near = _near(filters)
    if not len(found):
        return f"No report chosen here names a country{roles}{near}."
    reports = found.report_count
    return (
        f"{counted(len(found), 'mentions')} of {counted(len(found.counts), 'countries')}{roles} in "
        f"{counted(reports, 'reports')}{near}. Mentions measure attention in reports, not movement."
    )
