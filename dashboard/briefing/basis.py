"""What a scene could be asked about, kept with it: it answers next year as it does today, whatever is loaded then.

Of the figures all months and origins of its routes are kept, of reports the passages that name countries, of the user's own
tables what the map can show, and all sources. An atlas of these alone is what every file of the scene is made of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, groupby
from typing import Any

import pandas as pd

from dashboard.answers import once
from dashboard.briefing import legs, own_layers, places
from dashboard.briefing.legs import Leg
from dashboard.briefing.own_layers import OwnLayer
from dashboard.briefing.places import Place
from geodata import Atlas, boundaries, reading, routes
from geodata._rule_words import CLOSELY, is_in_doubt
from geodata.atlas import SOURCE_COLUMNS
from geodata.model import Filters, Measure, Report
from geodata.select import Selection

MOST_MENTIONS = 20_000
"""Mentions up to which all of a scene's reports are kept, so that they can be counted anew."""
MOST_PASSAGES = 200
"""Passages that are kept where there are more mentions than that."""
LONGEST_PASSAGE = 1_000
"""Code points of a passage that is kept; of a longer one, its beginning."""

NO_BORDER = "-"
_LABELS = ["source_id", "measure", "route_id", "origin", "border"]
_Row = tuple[int, int, str, str, str, str, int, bool]
_MENTION = ["report_id", "start", "end", "surface", "iso3", "role", "sentence_start", "sentence_end"]


@dataclass(frozen=True, slots=True)
class Rows:
    """The figures of one source, measure and route.

    Attributes
    ----------
    rows : tuple of str
        For each origin and border: the two, the first month (YYYY-MM), its figure, and then how many months on the next
        is, and its figure, to the last. ``SYR land 2015-01 70 1 82``.
    """

    source_id: str
    measure: str
    route_id: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A country named in a passage.

    Attributes
    ----------
    start, end : int
        Code points into the passage, which may have been cut before it.
    in_doubt : bool
        Whether its role is.
    """

    start: int
    end: int
    iso3: str
    role: str
    in_doubt: bool
    embedded: bool
    surface: str


@dataclass(frozen=True, slots=True)
class Passages:
    """The passages of a report that name countries, in their order, each with what it names."""

    report_id: str
    title: str
    publisher: str
    published: str
    source_id: str
    passages: tuple[tuple[str, tuple[Mentioned, ...]], ...]


@dataclass(frozen=True, slots=True)
class Basis:
    """What the filters of a scene can reach.

    Attributes
    ----------
    months : (str, str)
        The first and the last that had figures, as YYYY-MM.
    figures : tuple of Rows
        Of the measure and the routes of the scene.
    sources : tuple of tuple of str
        Values of `geodata.atlas.SOURCE_COLUMNS`.
    reports : tuple of Passages
        The shipped ones, and of the user's own those that the scene is about.
    layers : tuple of OwnLayer
        What the user's own tables can show in any month, of any origin.
    whole : bool
        Whether these are all mentions of the reports; else they are of its first `MOST_PASSAGES` passages.
    legs : tuple of Leg
        Of its routes and of all ways to them, in any year; empty in a briefing of a time when they were not kept.
    places : tuple of Place
        What those join.
    outlines : str
        Tells the outlines of countries that its map was made with: see `geodata.boundaries.fingerprint`.
    """

    months: tuple[str, str]
    figures: tuple[Rows, ...]
    sources: tuple[tuple[str, ...], ...]
    reports: tuple[Passages, ...]
    layers: tuple[OwnLayer, ...]
    whole: bool = True
    legs: tuple[Leg, ...] = ()
    places: tuple[Place, ...] = ()
    outlines: str = ""


def kept(selection: Selection, atlas: Atlas) -> Basis:
    """Keep what the filters of a scene can reach."""
    filters = selection.filters
    reports = once(_passages, atlas, _reachable(filters, atlas))
    return Basis(
        months=(atlas.months[0], atlas.months[-1]),
        figures=once(_figures, atlas, filters.measure, filters.routes),
        sources=once(_sources, atlas, filters.measure, filters.routes),
        reports=_of_frame(selection.found.frame(MOST_PASSAGES), atlas) if reports is None else reports,
        layers=once(own_layers.reachable, atlas, filters.routes),
        whole=reports is not None,
        **once(_ways, atlas, filters.routes),
        outlines=boundaries.fingerprint(),
    )


def completed(basis: Basis, filters: Filters, atlas: Atlas) -> Basis:
    """What was kept, with the legs and places of now where it is of a time when they were not."""
    return basis if basis.legs else replace(basis, **once(_ways, atlas, filters.routes))


def citing(basis: Basis, source_ids: Iterable[str], atlas: Atlas) -> Basis:
    """What was kept, with the names of those of these sources that are reports of the user's own."""
    known = {row[0] for row in basis.sources} | {part.report_id for part in basis.reports}
    own = [atlas.reports[name] for name in dict.fromkeys(source_ids) if name in atlas.titles.keys() - known]
    rows = tuple((one.report_id, one.title, one.publisher, one.published, "", "") for one in own)
    return replace(basis, sources=(*basis.sources, *rows)) if rows else basis


def _ways(atlas: Atlas, chosen: tuple[str, ...]) -> dict[str, Any]:
    rows = atlas.legs
    found = legs.kept(rows[rows["route_id"].isin((*(chosen or routes.route_ids()), routes.APPROACH))])
    ends = {name for leg in found for name in (leg.from_place, leg.to_place)}
    return {"legs": found, "places": places.kept(ends)}


def _reachable(filters: Filters, atlas: Atlas) -> tuple[str, ...]:
    """Ids of the reports whose passages are kept: the shipped ones, and of the user's own those that the scene is about."""
    if filters.roles and not filters.reports:
        return tuple(atlas.titles)
    kept = {*filters.reports, *(report.report_id for report in reading.shipped_reports())}
    return tuple(report for report in atlas.titles if report in kept)


def _passages(atlas: Atlas, reports: tuple[str, ...]) -> tuple[Passages, ...] | None:
    """All passages of reports that name countries; None where there are too many."""
    found = atlas.mentions_of(reports, most=MOST_MENTIONS)
    return None if found is None else _of_frame(found, atlas)


def _of_frame(mentions: pd.DataFrame, atlas: Atlas) -> tuple[Passages, ...]:
    by_report: dict[str, dict[int, list[_Row]]] = {}
    columns = [
        "report_id",
        "sentence_start",
        "start",
        "end",
        "surface",
        "iso3",
        "role",
        "rule",
        "sentence_end",
    ]
    for report_id, begins, *row in mentions[[*columns, "embedded"]].itertuples(index=False, name=None):
        by_report.setdefault(report_id, {}).setdefault(begins, []).append(tuple(row))
    return tuple(_of_report(atlas.reports[report_id], found) for report_id, found in by_report.items())


def _of_report(report: Report, found: dict[int, list[_Row]]) -> Passages:
    passages = []
    for begins, rows in sorted(found.items()):
        ends = min(max(row[6] for row in rows), begins + LONGEST_PASSAGE)
        named = tuple(
            Mentioned(start - begins, end - begins, iso3, role, is_in_doubt(rule), bool(embedded), surface)
            for start, end, surface, iso3, role, rule, _, embedded in sorted(rows)
        )
        passages.append((report.text[begins:ends], named))
    details = (report.report_id, report.title, report.publisher, report.published, report.source_id)
    return Passages(*details, tuple(passages))


def _figures(atlas: Atlas, measure: Measure, chosen: tuple[str, ...]) -> tuple[Rows, ...]:
    table = _chosen(atlas, measure, chosen).sort_values(
        ["source_id", "route_id", "origin", "border", "month"]
    )
    numbers = {month: at for at, month in enumerate(atlas.months)}
    found: dict[tuple[str, str], dict[tuple[str, str], list[tuple[int, int]]]] = {}
    columns = ["source_id", "route_id", "origin", "border", "month", "value"]
    for source, route, origin, border, month, value in table[columns].itertuples(index=False, name=None):
        of_route = found.setdefault((source, route), {})
        of_route.setdefault((origin, border), []).append((numbers[month], value))
    return tuple(
        Rows(source, str(measure), route, tuple(_row(*key, run, atlas.months) for key, run in rows.items()))
        for (source, route), rows in found.items()
    )


def _chosen(atlas: Atlas, measure: Measure, only: tuple[str, ...]) -> pd.DataFrame:
    table = atlas.figures
    rows = table["measure"] == measure
    if only:
        rows &= table["route_id"].isin(only)
    return table[rows]


def _row(origin: str, border: str, run: Sequence[tuple[int, int]], months: Sequence[str]) -> str:
    (first, value), *others = run
    steps = chain.from_iterable(
        (at - before, value) for (before, _), (at, value) in zip(run[:-1], others, strict=True)
    )
    return " ".join(map(str, (origin, border or NO_BORDER, months[first], value, *steps)))


def _sources(atlas: Atlas, measure: Measure, chosen: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """All shipped sources, for a claim may name any; of the user's own tables those of the figures alone."""
    counted = {part.source_id for part in once(_figures, atlas, measure, chosen)}
    own = {series.series for series in atlas.series} - counted
    rows = atlas.sources[~atlas.sources.index.isin(own)].reset_index()[list(SOURCE_COLUMNS)]
    return tuple(tuple(map(str, row)) for row in rows.itertuples(index=False))


@lru_cache(maxsize=16)
def atlas_of(basis: Basis) -> Atlas:
    """An atlas of what was kept, and of nothing else."""
    reports, mentions = _texts(basis.reports)
    sources = pd.DataFrame(list(basis.sources), columns=list(SOURCE_COLUMNS), dtype="str")
    return Atlas(reports, _frame(basis), mentions).given(
        sources=sources.set_index("source_id"),
        legs=legs.frame(basis.legs, routes.legs()) if basis.legs else None,
        # A scene keeps its measure where no figure of it is left.
        measures=tuple(Measure),
    )


def _frame(basis: Basis) -> pd.DataFrame:
    rows = [row for part in basis.figures for row in _unpacked(part)]
    frame = pd.DataFrame(rows, columns=[*_LABELS, "month", "value"])
    ends = [basis.months[0], basis.months[1], *frame["month"]]
    months = [str(month) for month in pd.period_range(min(ends), max(ends), freq="M")]
    return frame.astype({**dict.fromkeys(_LABELS, "category"), "value": "int64"}).assign(
        month=pd.Categorical(frame["month"], categories=months, ordered=True)
    )


def _unpacked(part: Rows) -> Iterator[tuple[str, str, str, str, str, str, int]]:
    for row in part.rows:
        origin, border, first, *cells = row.split(" ")
        year, month = map(int, first.split("-"))
        at = 12 * year + month - 1
        border = "" if border == NO_BORDER else border
        for step, value in zip(["0", *cells[1::2]], cells[::2], strict=True):
            at += int(step)
            named = f"{at // 12:04}-{at % 12 + 1:02}"
            yield part.source_id, part.measure, part.route_id, origin, border, named, int(value)


def _texts(reports: Sequence[Passages]) -> tuple[dict[str, Report], pd.DataFrame]:
    """Reports of nothing but their passages, and the mentions in them."""
    made, rows = {}, []
    for report in reports:
        begins = 0
        for text, named in report.passages:
            ends = begins + len(text)
            rows += [
                (
                    report.report_id,
                    begins + one.start,
                    begins + one.end,
                    one.surface,
                    one.iso3,
                    one.role,
                    begins,
                    ends,
                    f"/{CLOSELY}" if one.in_doubt else "",
                    one.embedded,
                )
                for one in named
            ]
            begins = ends + 1
        text = "\n".join(text for text, _ in report.passages)
        details = (report.title, report.publisher, report.published, report.source_id)
        made[report.report_id] = Report(report.report_id, *details, "", text)
    frame = pd.DataFrame(rows, columns=[*_MENTION, "rule", "embedded"])
    texts = dict.fromkeys(("report_id", "surface", "iso3", "role", "rule"), "str")
    offsets = dict.fromkeys(("start", "end", "sentence_start", "sentence_end"), "int64")
    return made, frame.astype({**texts, **offsets, "embedded": bool})


def together(several: Sequence[Basis]) -> Basis:
    """What several scenes can reach; where sources were revised from one to another, as the latest has it."""
    latest = sorted(several, key=_as_of)
    figures: dict[tuple[str, str], list[Rows]] = {}
    for basis in latest:
        counted: dict[tuple[str, str], list[Rows]] = {}
        for part in basis.figures:
            counted.setdefault((part.measure, part.route_id), []).append(part)
        figures |= counted
    return Basis(
        months=(min(one.months[0] for one in latest), max(one.months[1] for one in latest)),
        figures=tuple(chain.from_iterable(figures.values())),
        sources=tuple({row[0]: row for one in latest for row in one.sources}.values()),
        reports=tuple({part.report_id: part for one in latest for part in one.reports}.values()),
        layers=_layers_together(latest),
        whole=all(one.whole for one in latest),
        legs=_legs_together(latest),
        places=tuple({place.place_id: place for one in latest for place in one.places}.values()),
        outlines=latest[-1].outlines,
    )


def _legs_together(several: Sequence[Basis]) -> tuple[Leg, ...]:
    found: dict[str, tuple[Leg, ...]] = {}
    for basis in several:
        found |= legs_by_route(basis)
    order = (*routes.route_ids(), routes.APPROACH)
    return tuple(leg for route in order for leg in found.get(route, ()))


def legs_by_route(basis: Basis) -> dict[str, tuple[Leg, ...]]:
    """The legs that were kept of each route."""
    grouped = groupby(basis.legs, key=lambda leg: leg.route_id)
    return {route: tuple(found) for route, found in grouped}


def _layers_together(several: Sequence[Basis]) -> tuple[OwnLayer, ...]:
    found: dict[tuple[str, str], OwnLayer] = {}
    for layer in (layer for basis in several for layer in basis.layers):
        key = (layer.series, str(layer.measure))
        found[key] = own_layers.together(found[key], layer) if key in found else layer
    return tuple(found.values())


def _as_of(basis: Basis) -> tuple[str, str]:
    """How late it was kept, as far as its sources tell."""
    counted = {part.source_id for part in basis.figures}
    return basis.months[1], max((row[3] for row in basis.sources if row[0] in counted), default="")


def holds(whole: Basis, part: Basis) -> bool:
    """Whether what several scenes can reach holds what one of them can, as it was kept."""
    tables = {(layer.series, layer.measure): layer for layer in whole.layers}
    return set(part.figures) <= set(whole.figures) and all(
        own_layers.same_table(tables[layer.series, layer.measure], layer) for layer in part.layers
    )


def without(basis: Basis, layer: OwnLayer) -> Basis:
    """The basis without a table of the user's own."""
    left = tuple(one for one in basis.layers if (one.series, one.measure) != (layer.series, layer.measure))
    return replace(basis, layers=left)
