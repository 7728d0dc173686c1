"""Questions that analysts ask first, each with an answer computed from the data and the filters that show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from geodata import corridor, countries, published, trends
from geodata.atlas import Atlas
from geodata.errors import FilterError
from geodata.layers import mention_counts
from geodata.model import Filters, Measure, Role
from geodata.select import UNKNOWN, select, tabulate
from geodata.sentences import counted, join, month_label, percent

SYRIA = "SYR"
MOST_REPORTS = 40
"""Reports that a view names one by one: an address has no room for thousands."""
_FEW = 3
_EVERY = 1000


@dataclass(frozen=True)
class Tile:
    """A question, its answer, and the view that shows it.

    Attributes
    ----------
    page : str
        map, trends or corridor.
    look : mapping of str to str
        What the page takes from the URL beside the filters, such as ``show`` on the Trends page.
    """

    question: str
    answer: str
    filters: Filters
    page: str
    look: Mapping[str, str] = field(default_factory=dict)


def tiles(atlas: Atlas) -> list[Tile]:
    """Ask and answer what the atlas can answer; a question without figures is left out."""
    asked: tuple[Callable[[Atlas], Tile | None], ...] = (
        _rose_most,
        _largest,
        _since_the_peak,
        _on_the_way,
        _in_use_now,
        _unknown,
        _other_sources,
        _busiest_month,
    )
    return [tile for ask in asked if (tile := ask(atlas))]


def _whole_years(atlas: Atlas) -> list[str]:
    known = trends.years(select(atlas, Filters()))
    return list(known.index[known["complete"]])


def _rose_most(atlas: Atlas) -> Tile | None:
    """Which origins rose most over the months that the last year has."""
    last = atlas.span(Measure.DETECTIONS)[1]
    filters = Filters(from_month=f"{int(last[:4]) - 1}-01")
    try:
        compared = trends.year_on_year(trends.by_period(select(atlas, filters), most=_EVERY))
    except FilterError:
        return None
    changes = compared.changes.drop(index=[trends.REST, UNKNOWN], errors="ignore")
    rose = changes[changes["change"] > 0].sort_values("change", ascending=False, kind="stable")
    before, now = int(compared.changes["before"].sum()), int(compared.changes["now"].sum())
    whole = f"all detections went from {before:,} to {now:,}"
    if rose.empty:
        answer = f"None in {compared.now} beside the same months of {compared.year - 1}; {whole}."
    else:
        named = [
            f"{countries.label(str(row.Index))} ({row.before:,} to {row.now:,})"
            for row in rose.head(_FEW).itertuples()
        ]
        answer = f"{compared.now} beside the same months of {compared.year - 1}: {join(named)}; {whole}."
    return Tile(
        "Which origins rose most on the Western Balkan route since last year?",
        answer,
        filters,
        "trends",
        {"show": "years", "by": "origin"},
    )


def _largest(atlas: Atlas) -> Tile | None:
    """The first recorded nationalities of the last whole year."""
    years = _whole_years(atlas)
    if not years:
        return None
    ranks = trends.ranking(select(atlas, Filters(from_month=f"{years[-1]}-01", to_month=f"{years[-1]}-12")))
    named = [f"{countries.label(row.code)} {row.value:,}" for row in ranks.head(_FEW).itertuples()]
    share = percent(ranks.head(_FEW)["share"].sum(), 1)
    return Tile(
        f"Which nationalities were detected most in {years[-1]}?",
        f"{join(named)}: together {share} of the detections on the Western Balkan route.",
        Filters(),
        "trends",
        {"show": "ranks", "by": "origin"},
    )


def _since_the_peak(atlas: Atlas) -> Tile | None:
    """How far the route is from the highest of the last five whole years."""
    years = _whole_years(atlas)
    if len(years) < 2:
        return None
    by_year = tabulate(select(atlas, Filters()).figures, "year").reindex(years, fill_value=0)
    recent = by_year.iloc[-5:]
    peak, last = str(recent.idxmax()), years[-1]
    change = int(by_year[last]) - int(by_year[peak])
    fell = f"{percent(abs(change), int(by_year[peak]))} {'fewer' if change < 0 else 'more'}"
    answer = (
        f"{counted(int(by_year[peak]), 'detections')} in {peak} and {by_year[last]:,} in {last}, {fell}."
        if peak != last
        else f"{last} is itself the highest of the last five whole years, with {counted(int(by_year[last]), 'detections')}."
    )
    return Tile(
        f"How does {last} compare with the last peak of the route?",
        answer,
        Filters(from_month=f"{recent.index[0]}-01"),
        "trends",
        {"show": "stacked", "by": "origin", "per": "year"},
    )


def _on_the_way(atlas: Atlas) -> Tile | None:
    """Which countries of transit the reports that name Syria name; all reports, where those are more than a link can name."""
    naming = tuple(atlas.mention_index.reports_naming(SYRIA))
    of_syrians = 0 < len(naming) <= MOST_REPORTS
    filters = Filters(reports=naming if of_syrians else (), roles=(Role.TRANSIT,))
    counts = mention_counts(select(atlas, filters))
    if not naming or counts.empty:
        return None
    named = [
        f"{countries.label(str(iso3))} ({number:,})"
        for iso3, number in counts[str(Role.TRANSIT)].head(_FEW).items()
    ]
    reports = f"The {counted(len(naming), 'reports')} that name Syria" if of_syrians else "Reports"
    return Tile(
        f"Where do reports place {'Syrians' if of_syrians else 'migrants'} on the way?",
        f"{reports} most often name {join(named)} as countries of transit: mentions, not people.",
        filters,
        "map",
    )


def _in_use_now(atlas: Atlas) -> Tile | None:
    """The branches in use in the last year, and the countries that most of them touch."""
    filters = Filters(from_month=f"{atlas.span(Measure.DETECTIONS)[1][:4]}-01")
    selection = select(atlas, filters)
    found = corridor.lines(selection)
    if not found:
        return None
    on_lines: dict[str, int] = {}
    for line in found:
        for iso3 in {stop.iso3 for stop in line.stops if stop.iso3}:
            on_lines[iso3] = on_lines.get(iso3, 0) + 1
    most = sorted(on_lines, key=lambda iso3: (-on_lines[iso3], iso3))[:_FEW]
    named = join([f"{countries.label(iso3)} ({on_lines[iso3]})" for iso3 in most])
    return Tile(
        "Which branches of the route do sources describe as in use now?",
        f"{counted(len(found), 'branches')} through {counted(len(on_lines), 'countries')}; most touch {named}.",
        filters,
        "corridor",
    )


def _unknown(atlas: Atlas) -> Tile | None:
    """The two years in which most nationalities were not recorded."""
    unknown = trends.unknown_shares(select(atlas, Filters()))
    if not unknown.any():
        return None
    worst = unknown.sort_values(ascending=False, kind="stable").head(2).sort_index()
    shares = [f"{percent(share, 1)} in {year}" for year, share in worst.items() if share]
    return Tile(
        "How much of the nationality is not known?",
        f"Nationality was not recorded for {join(shares)}: origins of those years are of the identified part only.",
        Filters(),
        "trends",
        {"show": "stacked", "by": "origin", "unit": "share", "per": "year"},
    )


def _other_sources(atlas: Atlas) -> Tile | None:
    """The last year for which somebody counted something else than detections."""
    counts = published.side_by_side(atlas, Filters())
    one_year = counts["first"].str[:4] == counts["last"].str[:4]
    others = counts[one_year & (counts["measure"] != str(Measure.DETECTIONS))]
    if others.empty:
        return None
    first, last = others.iloc[0]["first"], others.iloc[0]["last"]
    same = counts[(counts["first"] == first) & (counts["last"] == last)].drop_duplicates("measure")
    named = [
        f"{'about ' if row.rounded else ''}{row.value:,} {row.measure} ({atlas.sources.at[row.source_id, 'publisher']})"
        for row in same.itertuples()
    ]
    return Tile(
        f"What do other sources count for {published.period_label(first, last)}?",
        f"{join(named)}: different measures, neither added nor averaged.",
        Filters(from_month=first, to_month=last),
        "trends",
        {"show": "stacked", "by": "origin"},
    )


def _busiest_month(atlas: Atlas) -> Tile | None:
    """The month with most detections."""
    by_month = tabulate(select(atlas, Filters()).figures, "month")
    if by_month.empty:
        return None
    busiest = str(by_month.idxmax())
    return Tile(
        "When was the route busiest?",
        f"{month_label(busiest)}, with {counted(int(by_month.max()), 'detections')}. They are events, not persons.",
        Filters(from_month=f"{busiest[:4]}-01", to_month=f"{busiest[:4]}-12"),
        "map",
    )
