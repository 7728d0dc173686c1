"""Words for a scene, made from its numbers: a draft in plain language, and the lines that every export carries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from dashboard import charts, wording
from dashboard.briefing.pinned import Shown, choose, numbers
from dashboard.briefing.scenes import Claim, FigureKind, Numbers, Scene
from dashboard.safe import plain
from dashboard.sources import named as in_full
from dashboard.sources import with_code
from geodata import compare, corridor, countries, layers
from geodata.atlas import Atlas
from geodata.compare import Comparison
from geodata.model import Filters, Measure
from geodata.routes import route_label
from geodata.select import UNKNOWN_SHARE_TO_WARN, Selection, caveat, mentions_sentence
from geodata.sentences import (
    counted,
    join,
    measure_label,
    month_label,
    origin_phrase,
    percent,
    period_label,
    routes_label,
)

NAMED_ORIGINS = 3
MOST_ROUTES, NAMED_ROUTES = 3, 2
"""Routes that a title names, and how many of them where there are more."""

MOST_SPANS = 3
"""Spans of months that a text names; of more, what is of unknown nationality is told as a whole."""

LONGEST_LIST_OF_SOURCES = 8
MOST_PASSAGES = 6
LONGEST_PASSAGE, LONGEST_WORDS = 500, 40
"""Code points of a quoted passage, and of what was looked for in a title."""


def draft(filters: Filters, atlas: Atlas, figure: FigureKind | None = None) -> Scene:
    """Make a scene of a view: title, text and claims state figures, source and caveat.

    Parameters
    ----------
    figure : FigureKind, optional
        What stands beside the map; by default what the view is best told by.

    Raises
    ------
    FilterError
        If the atlas does not have what the filters name.
    """
    view = Scene("draft", "", filters)
    selection = choose(view, atlas)
    figure = figure or _fitting(selection.filters)
    known = numbers(selection, atlas, figure)
    chosen = replace(selection.filters, view=filters.view)
    sources = tuple(source for source, _ in known.sources)
    told = _TOLD.get(figure, _of_figures)
    return Scene(
        title=_title(chosen, atlas),
        text=" ".join([*told(selection, known), *caveats(known, chosen.measure)]),
        filters=replace(filters, from_month=chosen.from_month, to_month=chosen.to_month, selected=""),
        notes=f"{_source_sentence(known, atlas)} {wording.caveats.WHOLE_ROUTE_NOTE}".strip(),
        claims=(Claim(known.sentence, sources),) if sources else (),
        figure=figure,
    )


def of_passages(filters: Filters, atlas: Atlas, wanted: str, passages: Sequence[tuple[str, str]]) -> Scene:
    """Make a scene of passages of reports: its statements quote them word for word, each with its report.

    Parameters
    ----------
    wanted : str
        What was looked for, in words.
    passages : sequence of (str, str)
        Each with the id of its report.

    Raises
    ------
    FilterError
        If the atlas does not have what the filters name.
    """
    made = draft(filters, atlas, FigureKind.NONE)
    known = numbers(choose(made, atlas), atlas, FigureKind.NONE)
    quoted = passages[:MOST_PASSAGES]
    reports = {report_id for _, report_id in passages}
    told = wording.scene_text.passages_found(
        counted(len(passages), wording.scene_text.PASSAGES), counted(len(reports), wording.scene_text.REPORTS)
    )
    return replace(
        made,
        title=wording.scene_text.reports_say(plain(wanted, LONGEST_WORDS) if wanted.strip() else ""),
        # No more of figures than what the large number is: the place is for what reports say.
        text=" ".join([told, known.sentence, *caveats(known, filters.measure)]),
        claims=(
            *(Claim(_quotation(text), (_source_of(report_id, atlas),)) for text, report_id in quoted),
            *made.claims,
        ),
    )


def of_comparison(comparison: Comparison, atlas: Atlas) -> tuple[Scene, Scene]:
    """Make two scenes of two sides; the text of the second says how it differs from the first.

    Raises
    ------
    FilterError
        If the atlas does not have what the filters of a side name.
    """
    left, right = comparison.left, comparison.right
    first, second = (draft(replace(side.filters, selected=""), atlas) for side in (left, right))
    said, *others = compare.sentences(comparison)
    known = numbers(right, atlas)
    figures = dict.fromkeys(
        source for side in (left, right) for source in side.of_all_origins["source_id"].unique()
    )
    alone = {branch for side in compare.branches(comparison) for branch in side}
    drawn = [side.legs.loc[side.legs["branch_id"].isin(alone), "source_id"] for side in (left, right)]
    legs = dict.fromkeys(source for side in drawn for source in side)
    of_branches = compare.branch_sentences(comparison)
    claims = [Claim(text, tuple(legs if text in of_branches else figures)) for text in (said, *others)]
    told = [said, *compare.lengths_sentence(comparison), *caveats(known, right.filters.measure)]
    return first, replace(
        second,
        text=" ".join(told),
        notes=" ".join([*others, second.notes]).strip(),
        claims=(*(claim for claim in claims if claim.sources), *second.claims),
    )


def apart(scene: Scene, others: Sequence[Scene]) -> Scene:
    """Give a scene a title that none of the others has: by what stands beside its map, or by a number."""
    same = [other for other in others if other.title == scene.title]
    title = scene.title
    if same and scene.figure is not FigureKind.NONE and scene.figure not in {one.figure for one in same}:
        title = wording.scene_text.with_figure(title, scene.figure)
    taken = {other.title for other in others}
    numbered = (wording.scene_text.numbered(title, number) for number in range(1, len(others) + 2))
    return replace(scene, title=next(name for name in numbered if name not in taken))


def _quotation(text: str) -> str:
    """A passage in quotation marks, with those inside it made single."""
    inside = plain(" ".join(text.split()), LONGEST_PASSAGE).replace("“", "‘").replace("”", "’")
    return f"“{inside}”"


def _source_of(report_id: str, atlas: Atlas) -> str:
    report = atlas.reports.get(report_id)
    return report.source_id if report and report.source_id else report_id


def _of_figures(
    selection: Selection, known: Numbers, *, by_time: bool = False, by_route: bool = False
) -> list[str]:
    named = [mentions_sentence(selection)] if known.mentions else []
    most = _most(known, selection.filters, by_route=by_route)
    unknown = _mostly_unknown(selection) if by_time else []
    return [known.sentence, *most, *unknown, *named]


def _mostly_unknown(selection: Selection) -> list[str]:
    """In which months a chart of chosen origins looks as if hardly anybody came, where these are few."""
    spans = charts.gaps(selection)
    if not spans or len(spans) > MOST_SPANS:
        return []
    return [wording.panel.mostly_unknown(spans, measure_label(selection.filters.measure))]


def _of_branches(selection: Selection, known: Numbers) -> list[str]:
    return [corridor.sentence(selection, known.lines), wording.corridor.LINES_NOTE]


def _of_sources(_: Selection, known: Numbers) -> list[str]:
    sources = {count.source_id for count in known.counts}
    if len(sources) < 2:
        return [known.sentence]
    return [known.sentence, wording.scene_text.sources_apart(len(sources))]


_TOLD: dict[FigureKind, Callable[[Selection, Numbers], list[str]]] = {
    FigureKind.STRIP: _of_branches,
    FigureKind.SOURCES: _of_sources,
    FigureKind.TIME: partial(_of_figures, by_time=True),
    FigureKind.ROUTES: partial(_of_figures, by_time=True, by_route=True),
}


def _fitting(filters: Filters) -> FigureKind:
    """What tells a view best beside its map."""
    if filters.from_month != filters.to_month:
        return FigureKind.TIME
    # A chart of one bar would tell nothing that the large number does not.
    return FigureKind.NONE if len(filters.origins) == 1 else FigureKind.ORIGINS


def _title(filters: Filters, atlas: Atlas) -> str:
    if len(filters.reports) == 1 and (title := atlas.titles.get(filters.reports[0])):
        return wording.scene_text.countries_in(plain(title, LONGEST_WORDS))
    where, when = _where(filters), _years(filters) or period_label(filters)
    people = people_in_short(filters.origins) if filters.origins else ""
    return wording.scene_text.view_title(where, when, people)


def _where(filters: Filters) -> str:
    """The routes as a title names them: of many the first, and how many more."""
    label, chosen = routes_label(filters), filters.routes
    if len(chosen) <= MOST_ROUTES or label == routes_label(replace(filters, routes=())):
        return label
    named = [routes_label(replace(filters, routes=(route,))) for route in chosen[:NAMED_ROUTES]]
    return join([*named, counted(len(chosen) - NAMED_ROUTES, wording.scene_text.MORE_ROUTES)])


def _years(filters: Filters) -> str:
    """A period of whole years; empty for others."""
    start, end = filters.from_month or "", filters.to_month or ""
    if not (start.endswith("-01") and end.endswith("-12")):
        return ""
    return wording.scene_text.years(start[:4], end[:4])


def people_in_short(origins: tuple[str, ...]) -> str:
    """People first, and said once: people from Syria, Iraq and 2 more origins."""
    named = [countries.label(code) for code in origins[:NAMED_ORIGINS] if not code.islower()]
    if more := len(origins) - len(named):
        named.append(counted(more, wording.scene_text.MORE_ORIGINS))
    return wording.scene_text.people_from(join(named)) if len(origins) > 1 else origin_phrase(origins[0])


def _most(known: Numbers, filters: Filters, *, by_route: bool) -> list[str]:
    """The busiest month, and the largest routes, or without a choice of origins the largest of them."""
    told = []
    measure = measure_label(filters.measure)
    sums = [sum(values) for values in zip(*(values for _, values in known.series), strict=True)]
    if len(sums) > 1 and max(sums):
        month = month_label(known.months[sums.index(max(sums))])
        told.append(wording.scene_text.busiest(month, max(sums)))
    if by_route:
        ranked = sorted(known.routes, key=lambda of: -of[1])[:NAMED_ORIGINS]
        if len(ranked) > 1:
            told.append(wording.scene_text.largest_routes(measure, _listed(ranked, route_label)))
        return told
    named = [(code, value) for code, value in known.origins if not code.islower()][:NAMED_ORIGINS]
    if not filters.origins and named:
        told.append(wording.scene_text.largest_origins(measure, _listed(named, countries.label)))
    return told


def _listed(figures: Sequence[tuple[str, int]], label: Callable[[str], str]) -> str:
    return join([wording.scene_text.with_value(label(code), value) for code, value in figures])


def caveats(known: Numbers, measure: Measure) -> list[str]:
    """What has to be said beside the numbers, a sentence each."""
    told = [words] if (words := caveat(measure)) else []
    if known.unknown_share > UNKNOWN_SHARE_TO_WARN:
        told.append(wording.caveats.UNKNOWN_WARNING.format(share=percent(known.unknown, known.of_all)))
    return told


def rests_on(claim: Claim, atlas: Atlas) -> str:
    """The sources of a claim in short, or that it names none."""
    return "; ".join(with_code(atlas, source) for source in claim.sources) or wording.exports.NO_SOURCE


def subtitle(item: Shown) -> str:
    """Where, when and what is counted, as a line below a title."""
    filters = item.selection.filters
    where = wording.scene_text.without_article(_where(filters))
    people = (
        [join([countries.label(code) for code in filters.origins])]
        if 0 < len(filters.origins) <= NAMED_ORIGINS
        else []
    )
    return " · ".join([where, *people, period_label(filters)])


def headline(item: Shown) -> tuple[str, str]:
    """The number that stands large beside the map, and what it counts."""
    filters, known = item.selection.filters, item.numbers
    measure = wording.scene_text.COUNTED.get(filters.measure, measure_label(filters.measure))
    if not known.sources and not known.of_all:
        return wording.scene_text.NO_NUMBER, wording.scene_text.no_source_gives(measure)
    if not filters.origins:
        return f"{known.total:,}", measure
    share = percent(known.total, known.of_all)
    return f"{known.total:,}", wording.scene_text.share_of_all(measure, share, known.of_all)


def figures_source(known: Numbers, atlas: Atlas) -> str:
    """Name the source of the figures and its date, as one line; empty where there are no figures."""
    return sources_line(known.sources, atlas)


def sources_line(dated: Sequence[tuple[str, str]], atlas: Atlas) -> str:
    """Name sources, given by id and date, with their dates as one line; empty where there are none."""
    words = _dated(dated, atlas)
    return wording.scene_text.source_line(words) if words else ""


def _dated(dated: Sequence[tuple[str, str]], atlas: Atlas) -> str:
    return "; ".join(wording.scene_text.dated(source_title(source, atlas), date) for source, date in dated)


def source_title(source_id: str, atlas: Atlas) -> str:
    """Publisher and title of a source; its id if it is not in the list."""
    if source_id not in atlas.sources.index:
        return source_id
    source = atlas.sources.loc[source_id]
    return ", ".join(source[name] for name in ("publisher", "title") if source[name])


def _source_sentence(known: Numbers, atlas: Atlas) -> str:
    words = _dated(known.sources, atlas)
    return wording.scene_text.figures_from(words) if words else ""


def all_sources(items: Sequence[Shown]) -> list[tuple[str, Atlas]]:
    """Ids of all sources of several scenes, in the order in which they are first used, each with the atlas that names it."""
    found: dict[tuple[str, str], Atlas] = {}
    for item in items:
        for source in source_ids(item):
            found.setdefault((source, in_full(item.atlas, source)), item.atlas)
    return [(source, atlas) for (source, _), atlas in found.items()]


def source_ids(item: Shown) -> list[str]:
    """Ids of all sources of a scene: of its figures, its claims, the legs it draws, and the reports that it is about."""
    claimed = [source for claim in item.scene.claims for source in claim.sources]
    legs = list(item.selection.legs["source_id"].unique())
    beside = [line.source_id for line in item.numbers.lines] + [c.source_id for c in item.numbers.counts]
    figures = [source for source, _ in item.numbers.sources]
    read = [_source_of(report, item.atlas) for report in item.scene.filters.reports]
    return list(dict.fromkeys([*figures, *claimed, *beside, *read, *map(str, legs)]))


def legs_source(item: Shown) -> str:
    """Name the publishers that the lines on the map of a scene are drawn after."""
    return lines_source(item.selection, item.atlas)


def lines_source(selection: Selection, atlas: Atlas) -> str:
    """Name the publishers that lines are drawn after, those of most legs first; empty where none is known."""
    known = atlas.sources["publisher"]
    ids = [source for source in selection.legs["source_id"].value_counts().index if source in known.index]
    publishers = list(dict.fromkeys(known[source] for source in ids))
    publishers = [publisher for publisher in publishers if publisher]
    if not publishers:
        return ""
    named = publishers[:LONGEST_LIST_OF_SOURCES]
    more = len(publishers) - len(named)
    return wording.scene_text.lines_after(", ".join(named), more)


def alt_text(item: Shown) -> str:
    """The map of a scene in words."""
    drawn = layers.segments(item.selection)
    land = int((drawn["mode"] != "air").sum())
    air = len(drawn) - land
    return wording.scene_text.map_alt(land, air, routes_label(item.selection.filters), item.numbers.sentence)


def disclaimer(*, kosovo: bool, others: tuple[str, ...]) -> str:
    """The notes that a map has to carry."""
    return " ".join(
        [wording.caveats.BOUNDARIES_NOTE, *([wording.caveats.KOSOVO_NOTE] if kosovo else []), *others]
    )
