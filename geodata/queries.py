"""URL queries become Filters that the atlas can answer, and a sentence for each value that cannot be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from geodata import countries, guard, routes
from geodata.atlas import Atlas
from geodata.errors import FilterError
from geodata.model import SPECIAL_ORIGINS, Filters, Measure, measures_of
from geodata.sentences import either, measure_label

PARAMETERS = ("origin", "route", "from", "to", "measure", "role", "report", "selected", "view")
"""What Filters are called in a query."""

_SINGLE = ("from", "to", "measure", "view", "selected")


def exact(query: Mapping[str, Any]) -> dict[str, Any]:
    """Make a query that names a view: one without any filter would mean those that were chosen last."""
    named = any(name in query for name in PARAMETERS)
    return dict(query) if named else {**query, "route": list(Filters().routes)}


def read_filters(query: Mapping[str, Sequence[str]], atlas: Atlas) -> tuple[Filters, list[str]]:
    """Read URL query parameters as far as they make sense, and say in sentences what did not.

    Returns
    -------
    filters : Filters
        Valid for this atlas.
    problems : list of str
        One sentence for each value that was left out or mended, with what would do.
    """
    kept = {name: [value for value in values if value] for name, values in query.items()}
    problems: list[str] = []
    _one_measure(kept, problems)
    _one_leg(kept, atlas, problems)
    for name in (*_SINGLE, "role"):
        if name in kept:
            kept[name] = _usable(name, kept[name], problems)
    start, end = (kept.get(name, [])[-1:] for name in ("from", "to"))
    if start and end and start > end:
        kept["from"], kept["to"] = end, start
        problems.append(
            f"The months were the wrong way round (from {start[0]}, to {end[0]}); they are swapped here."
        )
    filters, unknown = _known(Filters.from_query(kept), atlas, mended="; detections are shown")
    return filters, problems + unknown


def _one_measure(kept: dict[str, list[str]], problems: list[str]) -> None:
    """Leave one measure of several, and say why they are not added, nor given as persons."""
    asked = measures_of(kept.get("measure", []))
    if reason := guard.why_not(asked):
        problems.append(reason)
        kept["measure"] = [name for name in asked if name not in guard.PERSONS][:1]


def _one_leg(kept: dict[str, list[str]], atlas: Atlas, problems: list[str]) -> None:
    """Say of several legs that are selected why their figures are not added; the last of them stays selected."""
    named = [value.removeprefix("leg:") for value in kept.get("selected", []) if value.startswith("leg:")]
    if len(named) < 2:
        return
    legs = atlas.legs.set_index("leg_id")
    known = [
        f"{legs.at[leg, 'from_place']} to {legs.at[leg, 'to_place']}" for leg in named if leg in legs.index
    ]
    if len(known) > 1:
        problems.append(guard.why_not(legs=known))


def _usable(name: str, values: list[str], problems: list[str]) -> list[str]:
    """Leave out the values of a parameter that cannot be, and say so."""
    usable = []
    for value in values:
        try:
            Filters.from_query({name: [value]})
        except FilterError as error:
            problems.append(str(error))
        else:
            usable.append(value)
    return usable


def _known(filters: Filters, atlas: Atlas, mended: str = "") -> tuple[Filters, list[str]]:
    """Leave out what the atlas does not have, and say so; `mended` tells what stands in for a measure, where something does."""
    problems: list[str] = []
    origins = []
    for value in filters.origins:
        code = resolve_origin(value)
        if code is None:
            problems.append(unknown_country(value))
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
    measure = filters.measure
    if measure not in atlas.measures:
        problems.append(_no_figures(measure, atlas, mended))
        measure = Measure.DETECTIONS
    first, last = atlas.months[0], atlas.months[-1]
    since, until = atlas.span(measure)
    named = dict.fromkeys(month for month in (filters.from_month, filters.to_month) if month)
    outside = [month for month in named if not first <= month <= last]
    if outside:
        problems.append(
            f"The figures run from {first} to {last}; nothing is known here for {' and '.join(outside)}."
        )
    elif (filters.from_month or since) > until or (filters.to_month or until) < since:
        outside = list(named)
        problems.append(
            f"Figures of {measure_label(measure)} run from {since} to {until}: none is of the months that were chosen."
        )
    kept = replace(
        filters,
        origins=tuple(dict.fromkeys(origins)),
        routes=tuple(known_routes) if known_routes or not filters.routes else Filters().routes,
        from_month=None if filters.from_month in outside else filters.from_month,
        to_month=None if filters.to_month in outside else filters.to_month,
        reports=tuple(reports),
        measure=measure,
    )
    return kept, problems


def _no_figures(measure: Measure, atlas: Atlas, mended: str) -> str:
    if measure in atlas.yearly_measures:
        if measure is Measure.PRESENCE:
            return (
                f"Persons present are counted on a date and never added over months{mended}. "
                "What is loaded is a layer of the map, off at first."
            )
        where = (
            "a layer of the map, off at first"
            if measure in (Measure.ASYLUM_APPLICATIONS, Measure.DEAD_OR_MISSING)
            else "among Your tables on the Reports page"
        )
        return (
            f"Figures of {measure_label(measure)} are loaded by year alone, and figures here go by month{mended}. "
            f"What is loaded is {where}."
        )
    return f"No figures of {measure_label(measure)} are loaded{mended}."


def resolve_origin(text: str) -> str | None:
    """Code for any spelling of a country, or for one of those without a country; None if there is none."""
    return text if text in SPECIAL_ORIGINS else countries.resolve(text)


def check(filters: Filters, atlas: Atlas) -> Filters:
    """Give back the filters with every spelling resolved; raise `FilterError` for what the atlas does not have."""
    kept, problems = _known(filters, atlas)
    if problems:
        raise FilterError(problems[0])
    return kept


def check_kept(filters: Filters, atlas: Atlas) -> Filters:
    """As `check`, of a view that was kept: months, reports and a measure that the atlas had then may be gone since."""
    held = {name: getattr(filters, name) for name in ("from_month", "to_month", "reports", "measure")}
    lasting = replace(filters, from_month=None, to_month=None, reports=(), measure=Measure.DETECTIONS)
    return replace(check(lasting, atlas), **held)


def unknown_country(text: str) -> str:
    """Say that a text names no country, and what would do."""
    guesses = [countries.label(code) for code in countries.nearest(text, least=countries.CLOSE)]
    hint = (
        f"Did you mean {either(guesses)}?"
        if guesses
        else "Write a name or an ISO 3166 code, such as Syria or SYR."
    )
    return f"“{text[:40]}” is not a country of the register. {hint}"
