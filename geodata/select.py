"""Filters become rows, totals, and the sentence that says what is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import geopandas
import pandas as pd

from geodata import countries, routes
from geodata.atlas import Atlas
from geodata.errors import FilterError
from geodata.figures import total
from geodata.model import MONTH_PATTERN, SPECIAL_ORIGINS, Filters, Measure

DETECTIONS_CAVEAT = (
    "Detections are events, not persons: one person can be counted several times, on one route or on two."
)
UNKNOWN = "unknown"
UNKNOWN_SHARE_TO_WARN = 0.2
"""Share of detections without a nationality above which a ranking of origins needs a warning."""

_SINGLE = ("from", "to", "measure", "view", "selected")
BY = ("year", "month", "route", "origin")


@dataclass(frozen=True)
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
    mentions : DataFrame
        Mentions of the chosen roles and reports; where origins are chosen, those in sentences that name one of them.
    """

    filters: Filters
    figures: pd.DataFrame
    of_all_origins: pd.DataFrame
    legs: geopandas.GeoDataFrame
    mentions: pd.DataFrame

    @property
    def total(self) -> int:
        """Sum of the figures, in units of the measure."""
        return total(self.figures)

    @property
    def unknown_share(self) -> float:
        """Share of the figures of all origins for which no nationality was recorded, 0 to 1."""
        everything = self.of_all_origins
        of_all = total(everything)
        return total(everything[everything["origin"] == UNKNOWN]) / of_all if of_all else 0.0


def read_filters(query: Mapping[str, Sequence[str]], atlas: Atlas) -> tuple[Filters, list[str]]:
    """Read URL query parameters as far as they make sense, and say in sentences what did not.

    Returns
    -------
    filters : Filters
        Valid for this atlas.
    problems : list of str
        One sentence for each value that was left out or mended, with what would do.
    """
    kept = {name: list(values) for name, values in query.items()}
    problems: list[str] = []
    start, end = (kept.get(name, [""])[-1] for name in ("from", "to"))
    try:
        filters = Filters.from_query(kept)
    except FilterError:
        if _are_months(start, end) and start > end:
            kept["from"], kept["to"] = [end], [start]
            problems.append(
                f"The months were the wrong way round (from {start}, to {end}); the map shows {end} to {start}."
            )
        for name in (*_SINGLE, "role"):
            values = []
            for value in kept.get(name, []):
                try:
                    Filters.from_query({name: [value]})
                    values.append(value)
                except FilterError as error:
                    problems.append(str(error))
            kept[name] = values
        filters = Filters.from_query(kept)
    filters, unknown = _known(filters, atlas)
    return filters, problems + unknown


def _are_months(*texts: str) -> bool:
    return all(MONTH_PATTERN.fullmatch(text) for text in texts)


def _known(filters: Filters, atlas: Atlas) -> tuple[Filters, list[str]]:
    """Leave out what the atlas does not have, and say so."""
    problems: list[str] = []
    origins = []
    for value in filters.origins:
        code = resolve_origin(value)
        if code is None:
            guesses = [countries.label(guess) for guess in countries.nearest(value)]
            problems.append(
                f"“{value[:40]}” is not a country of the register. Did you mean {_either(guesses)}?"
            )
        else:
            origins.append(code)
    known_routes = [route for route in filters.routes if route in routes.route_ids()]
    for route in filters.routes:
        if route not in known_routes:
            problems.append(f"“{route[:40]}” is not a route; routes are {', '.join(routes.route_ids())}.")
    reports = [report for report in filters.reports if report in atlas.reports]
    for report in filters.reports:
        if report not in reports:
            problems.append(f"There is no report “{report[:60]}”; choose one of the list.")
    first, last = atlas.months[0], atlas.months[-1]
    outside = [
        month for month in (filters.from_month, filters.to_month) if month and not first <= month <= last
    ]
    if outside:
        problems.append(
            f"The figures run from {first} to {last}; nothing is known here for {' and '.join(outside)}."
        )
    measures = set(atlas.figures["measure"].unique())
    measure = filters.measure
    if measure not in measures:
        problems.append(f"No figures of {measure_label(measure)} are loaded; the map shows detections.")
        measure = Measure.DETECTIONS
    kept = replace(
        filters,
        origins=tuple(dict.fromkeys(origins)),
        routes=tuple(known_routes) if known_routes or not filters.routes else Filters().routes,
        reports=tuple(reports),
        measure=measure,
    )
    return kept, problems


def resolve_origin(text: str) -> str | None:
    """Code for any spelling of a country, or for one of those without a country; None if there is none."""
    return text if text in SPECIAL_ORIGINS else countries.resolve(text)


def check(filters: Filters, atlas: Atlas) -> Filters:
    """Give back the filters with every spelling resolved; raise `FilterError` for what the atlas does not have."""
    kept, problems = _known(filters, atlas)
    if problems:
        raise FilterError(problems[0])
    return kept


def select(atlas: Atlas, filters: Filters) -> Selection:
    """Choose from the atlas what valid filters name."""
    filters = replace(
        filters,
        from_month=max(filters.from_month or atlas.months[0], atlas.months[0]),
        to_month=min(filters.to_month or atlas.months[-1], atlas.months[-1]),
    )
    everything = _figures(atlas, filters)
    chosen = everything[everything["origin"].isin(filters.origins)] if filters.origins else everything
    return Selection(
        filters=filters,
        figures=chosen,
        of_all_origins=everything,
        legs=_legs(atlas, filters),
        mentions=_mentions(atlas, filters),
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


def _mentions(atlas: Atlas, filters: Filters) -> pd.DataFrame:
    mentions = atlas.mentions
    rows = ~mentions["embedded"]
    if filters.reports:
        rows &= mentions["report_id"].isin(filters.reports)
    if filters.origins:
        sentence = ["report_id", "sentence_start"]
        naming = pd.MultiIndex.from_frame(mentions.loc[mentions["iso3"].isin(filters.origins), sentence])
        rows &= pd.MultiIndex.from_frame(mentions[sentence]).isin(naming)
    if filters.roles:
        rows &= mentions["role"].isin([str(role) for role in filters.roles])
    return mentions[rows]


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
        If the figures are of more than one measure.
    """
    if by not in BY:
        raise FilterError(f"by {by!r} is not one of {', '.join(BY)}.")
    total(figures)
    key = figures["month"].astype(str).str[:4] if by == "year" else figures[{"route": "route_id"}.get(by, by)]
    sums = figures["value"].groupby(key.rename(by), observed=True).sum()
    return sums.sort_index() if by in ("year", "month") else sums.sort_values(ascending=False, kind="stable")


def measure_label(measure: Measure) -> str:
    """Words for a measure, as they stand in a sentence."""
    return str(measure).replace("_", " ")


def month_label(month: str) -> str:
    """Write 2015-01 as January 2015."""
    return pd.Period(month, freq="M").strftime("%B %Y")


def period_label(filters: Filters) -> str:
    """Write the period of filters with both months filled in."""
    start, end = filters.from_month or "", filters.to_month or ""
    return month_label(start) if start == end else f"{month_label(start)} to {month_label(end)}"


def routes_label(filters: Filters) -> str:
    """Name the chosen routes, as they stand in a sentence."""
    chosen = filters.routes
    if not chosen or set(chosen) == set(routes.route_ids()):
        return "all routes"
    return _join([f"the {routes.route_label(route)}" for route in chosen])


def sentence(selection: Selection) -> str:
    """Say exactly what is shown: whose figures, where, when, how many, and how many are of unknown nationality."""
    filters = selection.filters
    measure = measure_label(filters.measure)
    where = f"on {routes_label(filters)}, {period_label(filters)}"
    if selection.of_all_origins.empty:
        return f"No {measure} are recorded {where}."
    of_all = total(selection.of_all_origins)
    unknown = total(selection.of_all_origins[selection.of_all_origins["origin"] == UNKNOWN])
    unrecorded = (
        f"for {unknown:,} ({percent(unknown, of_all)}) nationality was not recorded"
        if unknown
        else "nationality is recorded for all of them"
    )
    if not filters.origins:
        named = sum(not code.islower() for code in selection.figures["origin"].unique())
        return f"{of_all:,} {measure} {where}, of people of {named} nationalities; {unrecorded}."
    people = _join([origin_phrase(code) for code in filters.origins])
    return (
        f"{selection.total:,} {measure} of {people} {where}: {percent(selection.total, of_all)} "
        f"of the {of_all:,} of all nationalities; {unrecorded}."
    )


def origin_phrase(code: str) -> str:
    """People first: how the people of an origin are named in a sentence."""
    return {
        "unknown": "people whose nationality was not recorded",
        "stateless": "stateless people",
        "unspecified_sub_saharan": "people from sub-Saharan Africa, country not specified",
        "unspecified_third_country": "people from a third country that was not specified",
    }.get(code) or f"people from {countries.label(code)}"


def mentions_sentence(selection: Selection) -> str:
    """Say what the mention layer shows."""
    mentions, filters = selection.mentions, selection.filters
    roles = f" as {_either([str(role) for role in filters.roles])}" if filters.roles else ""
    near = (
        f", in sentences that name {_either([countries.label(c) for c in filters.origins])}"
        if filters.origins
        else ""
    )
    if mentions.empty:
        return f"No report chosen here names a country{roles}{near}."
    reports = mentions["report_id"].nunique()
    return (
        f"{len(mentions):,} mentions of {mentions['iso3'].nunique()} countries{roles} in "
        f"{reports} report{'s' if reports != 1 else ''}{near}. Mentions measure attention in reports, not movement."
    )


def percent(part: int, whole: int) -> str:
    """Write a share as a whole per cent, and a small one as what it is."""
    share = 100 * part / whole if whole else 0.0
    return "under 1\u00a0%" if 0 < share < 1 else f"{share:.0f}\u00a0%"


def _join(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _either(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
