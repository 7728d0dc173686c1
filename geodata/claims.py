"""What a number or a mark on the map rests on, told so that it can be looked up and cited."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from geodata import countries, gazetteer, published, routes, select
from geodata._citation import Cited, Claim
from geodata._provenance import in_words, rows_behind
from geodata._rule_words import rule_words
from geodata.atlas import Atlas
from geodata.corridor import Line
from geodata.figures import total
from geodata.guard import why_not
from geodata.model import Measure, Report
from geodata.sentences import counted, join, measure_label, position_label
from geodata.shipped import read_csv

if TYPE_CHECKING:
    from geodata._search import FoundPassage

__all__ = [
    "Cited",
    "Claim",
    "of_branch",
    "of_figures",
    "of_hit",
    "of_leg",
    "of_mention",
    "of_mentions",
    "of_place",
    "of_published",
    "rows_behind",
]

UNITS = {
    Measure.DETECTIONS: "detections of irregular border crossings: events, not persons",
    Measure.ARRIVALS: "arrivals, as they are registered",
    Measure.PRESENCE: "persons present on a date, as the source counts them",
    Measure.ASYLUM_APPLICATIONS: "asylum applications, as they are lodged",
    Measure.DEAD_OR_MISSING: "persons dead or missing: a known minimum",
}
MENTIONS_CAVEAT = "Mentions measure attention in reports, not movement."
CORRIDOR_CAVEAT = "Lines are corridors, not tracks."
_MOST_REPORTS = 8


def _source(
    atlas: Atlas, source_id: str, file: str, place: str, *, of_data: bool = False, retold: bool = False
) -> Cited:
    if source_id not in atlas.sources.index:
        return Cited(source_id, file=file, place=place, of_data=of_data, retold=retold)
    source = atlas.sources.loc[source_id]
    return Cited(
        source_id,
        source["publisher"],
        source["title"],
        source["date"],
        source["url"],
        file,
        place,
        of_data,
        retold,
    )


def of_figures(atlas: Atlas, rows: pd.DataFrame, measure: Measure, statement: str) -> Claim:
    """Claim the sum of figures.

    Parameters
    ----------
    rows : DataFrame
        Some of ``Atlas.figures``, all of one measure.
    statement : str
        Whose figures, where and when.

    Raises
    ------
    MeasureError
        If they are of more than one measure.
    """
    behind = rows_behind(atlas, rows)
    cited = [
        _source(atlas, str(source_id), str(file), in_words(list(some["place"])), of_data=True)
        for (source_id, file), some in behind.groupby(["source_id", "file"], sort=False)
    ]
    defined = routes.definitions()["definition"]
    where = [
        f"{routes.route_label(route)}: {defined[route]}"
        for route in rows["route_id"].unique()
        if route in defined
    ]
    added = f"Sum of {counted(len(behind), 'rows')} by route, origin, border and month; what has no row counts as none."
    return Claim(
        statement=statement,
        value=f"{total(rows):,}",
        measure=measure_label(measure),
        unit=UNITS[measure],
        method=" ".join([added, *(f"{words}." for words in where)]),
        cited=tuple(cited),
        caveat=select.caveat(measure),
    )


def of_published(atlas: Atlas, row: Mapping[str, Any]) -> Claim:
    """Claim a count that a source published, a row of `geodata.published.side_by_side` that is not of the table."""
    known = published.counts()
    keys = ["source_id", "measure", "scope", "route_id", "first", "last"]
    (line,) = known.index[(known[keys] == pd.Series({key: row[key] for key in keys})).all(axis=1)] + 2
    place = f"line {line}" + (f"; told in data/reports/{row['report']}.md" if row["report"] else "")
    where = routes.route_label(row["route_id"]) if row["route_id"] else "All routes"
    detected = row["measure"] == str(Measure.DETECTIONS)
    return Claim(
        statement=f"{row['measure'].capitalize()}, {where}, {published.period_label(row['first'], row['last'])}",
        value=f"{'about ' if row['rounded'] else ''}{row['value']:,}",
        measure=str(row["measure"]),
        unit=UNITS[Measure.DETECTIONS] if detected else str(row["measure"]),
        method=". ".join(part for part in (row["scope"], row["note"]) if part) + ".",
        cited=(_source(atlas, row["source_id"], "data/published_counts.csv", place),),
        caveat=select.caveat(Measure.DETECTIONS) if detected else "",
    )


def of_mention(atlas: Atlas, mention: Mapping[str, Any]) -> Claim:
    """Claim a mention: a row of ``Atlas.mentions`` with the sentence it stands in."""
    report = atlas.reports[mention["report_id"]]
    country = countries.label(mention["iso3"])
    return Claim(
        statement=f"{country} is named as {mention['role']}",
        value=str(mention["surface"]),
        measure="country mention",
        unit="1 mention",
        method=f"“{mention['surface']}” is read as {mention['role']}. Decided by: {rule_words(mention['rule'])}.",
        cited=(_in_report(atlas, report, int(mention["start"])),),
        caveat=MENTIONS_CAVEAT,
        quote=report.text[mention["sentence_start"] : mention["sentence_end"]],
    )


def of_mentions(
    atlas: Atlas, statement: str, by_role: Mapping[str, int], report_ids: Sequence[str], reports: int
) -> Claim:
    """Claim a count of mentions.

    Parameters
    ----------
    by_role : mapping of str to int
        Mentions by role.
    report_ids : sequence of str
        Reports to be cited, the first of them.
    reports : int
        How many reports they stand in.
    """
    cited = [_in_report(atlas, atlas.reports[report_id], None) for report_id in report_ids[:_MOST_REPORTS]]
    more = reports - len(cited)
    unlisted = (
        f" {counted(more, 'more reports')} {'is' if more == 1 else 'are'} not listed here." if more else ""
    )
    roles = ", ".join(f"{role} {number:,}" for role, number in by_role.items() if number)
    return Claim(
        statement=f"{statement}, in {counted(reports, 'reports')}",
        value=f"{sum(by_role.values()):,}",
        measure="country mentions",
        unit="mentions in reports",
        method=(
            "Every naming of a country in a text counts once, by name, alias or demonym; names inside those of "
            f"organisations or other places are left out. By role: {roles}.{unlisted}"
        ),
        cited=tuple(cited),
        caveat=MENTIONS_CAVEAT,
    )


def of_hit(atlas: Atlas, hit: FoundPassage) -> Claim:
    """Claim a passage that was found."""
    report = atlas.reports[hit.report_id]
    return Claim(
        statement=f"Passage {hit.number} of “{report.title}”",
        value="",
        measure="passage of a report",
        unit="1 passage",
        method="Found by the words, countries or roles that were looked for; quoted whole.",
        cited=(_in_report(atlas, report, hit.start),),
        quote=hit.text,
    )


def _in_report(atlas: Atlas, report: Report, start: int | None) -> Cited:
    """A report, and the passage of it where a position lies."""
    passage = next(
        (one for one in report.passages if start is not None and one.start <= start < one.end), None
    )
    place = ""
    if passage:
        place = (
            f"page {passage.page}, passage {passage.number}" if passage.page else f"passage {passage.number}"
        )
    file = atlas.file_of(report.report_id)
    if report.source_id in atlas.sources.index:
        # The words of a shipped report are this atlas's own: they must not be quoted as the source's.
        return _source(atlas, report.source_id, file, place, retold=atlas.is_shipped(report.report_id))
    return Cited(report.source_id, report.publisher, report.title, report.published, file=file, place=place)


def of_leg(atlas: Atlas, leg_id: str) -> list[Claim]:
    """Claim a leg: once for each branch that it lies on."""
    every = atlas.legs
    leg = every[every["leg_id"] == leg_id].iloc[0]
    called = f"{leg['from_place']} to {leg['to_place']}"
    found = []
    for branch_id, rows in every[every["segment_id"] == leg["segment_id"]].groupby("branch_id", sort=False):
        seqs = [int(rows.iloc[0]["seq"]), int(rows.iloc[0]["seq"]) + 1]
        found.append(_of_line(atlas, str(branch_id), seqs, called, rows, "leg of a route"))
    return found


def of_branch(atlas: Atlas, line: Line) -> Claim:
    """Claim a branch of a route, or an approach to one."""
    rows = atlas.legs[atlas.legs["branch_id"] == line.branch_id]
    seqs = range(1, len(line.stops) + 1)
    kind = "approach to a route" if line.route_id == routes.APPROACH else "branch of a route"
    return _of_line(atlas, line.branch_id, seqs, line.label, rows, kind)


def _of_line(
    atlas: Atlas, branch_id: str, seqs: Sequence[int], called: str, legs: pd.DataFrame, measure: str
) -> Claim:
    points = read_csv("routes.csv", ("branch_id", "seq", "coord_basis", "approximate", "note"))
    on = points[(points["branch_id"] == branch_id) & points["seq"].isin([str(seq) for seq in seqs])]
    branch = routes.branches().loc[branch_id]
    kind = "approach" if branch["route_id"] == routes.APPROACH else routes.route_label(branch["route_id"])
    basis = "; ".join(dict.fromkeys(on["coord_basis"]))
    unsure = (
        " Approximate where a place is not named in the source, or its position is not verified."
        if (on["approximate"] == "yes").any()
        else ""
    )
    notes = "".join(f" Note: {note}." for note in dict.fromkeys(on["note"]) if note)
    modes = join(list(dict.fromkeys(legs["mode"])))
    where = kind if called == branch["label"] else f"on the branch {branch['label']} ({kind})"
    return Claim(
        statement=f"{called}, by {modes}, {where}",
        value=routes.years_label(legs),
        measure=measure,
        unit="years in use, as sources date it",
        method=f"Drawn from place to place as the source describes it. Coordinates: {basis}.{unsure}{notes}",
        cited=(
            _source(
                atlas, branch["source_id"], "data/routes.csv", in_words([f"line {at + 2}" for at in on.index])
            ),
        ),
        caveat=f"{why_not(legs=[called])} {CORRIDOR_CAVEAT}",
    )


def of_place(atlas: Atlas, place_id: str) -> Claim:
    """Claim the position of a border crossing point or another place."""
    places = gazetteer.places()
    row = places[places["place_id"] == place_id].iloc[0]
    file = read_csv("places.csv", ("place_id", "source_id"))
    (at,) = file.index[file["place_id"] == place_id]
    country = countries.label(row["country_iso3"]) if row["country_iso3"] else "at sea"
    return Claim(
        statement=f"{row['name']}, {str(row['kind']).replace('_', ' ')}, {country}",
        value=position_label(row.geometry.y, row.geometry.x),
        measure="position of a place",
        unit="degrees (EPSG:4326), to two decimals",
        method=f"Position: {row['coord_basis']}.",
        cited=(_source(atlas, file.at[at, "source_id"], "data/places.csv", f"line {at + 2}"),),
        caveat="No crossing point is more exact than its public source.",
    )
