"""What a click opens beside the map: a country, a leg, a route or a crossing point, with its sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import pandas as pd
import streamlit as st

from dashboard import assets, charts, data, incidents, safe, wording
from dashboard.answers import once
from dashboard.cited import figures_source, source_line
from dashboard.passages import note_on_doubt, open_at, passage_html
from geodata import Role, countries, gazetteer, guard, layers, routes, trends
from geodata.errors import GeodataError
from geodata.select import Selection, no_passage_sentence, tabulate
from geodata.sentences import (
    counted,
    measure_label,
    percent,
    period_label,
    position_label,
    routes_label,
)

FIRST_PASSAGES = 8
MOST_PASSAGES = 200
MOST_ORIGINS = 12


def show(selected: str, selection: Selection) -> None:
    """Show what is selected; without a selection, what there is to click."""
    kind, _, name = selected.partition(":")
    if kind == "country" and name in countries.register():
        _country(name, selection)
    elif kind == "leg" and name in set(data.atlas().legs["leg_id"]):
        _leg(name, selection)
    elif kind == "route" and name in routes.route_ids():
        _route(name, selection)
    elif kind == "place" and name in set(gazetteer.places()["place_id"]):
        _place(name)
    elif kind == "incident" and _incident(name):
        pass
    else:
        _overview(selection)


def _incident(name: str) -> bool:
    try:
        return incidents.show(name)
    except GeodataError as error:
        st.error(safe.markdown(error, 600))
        return True


def _overview(selection: Selection) -> None:
    st.html(once(_overview_html, selection))


def _overview_html(selection: Selection) -> str:
    """The largest origins and what else there is to know of them, as one piece: each piece costs every change of filters."""
    period = period_label(selection.filters)
    said = wording.panel.LARGEST_ORIGINS_OF.format(routes=routes_label(selection.filters), period=period)
    rest = (
        f"<p>{safe.text(data.why_none(selection))}</p>"
        if selection.figures.empty
        else _largest_html(selection)
    )
    return f'<h2>{wording.panel.LARGEST_ORIGINS}</h2><p class="ra-note">{safe.text(said)}</p>{rest}'


def _largest_html(selection: Selection) -> str:
    by_origin = tabulate(selection.figures, "origin")
    of_all = selection.total_of_all
    rows = [
        f"<tr><td>{safe.text(countries.label(code))}</td><td>{value:,}</td><td>{percent(value, of_all)}</td></tr>"
        for code, value in by_origin.head(MOST_ORIGINS).items()
    ]
    heads = (wording.panel.ORIGIN, measure_label(selection.filters.measure).capitalize(), wording.panel.SHARE)
    head = "".join(f"<th>{safe.text(name)}</th>" for name in heads)
    notes = []
    if len(by_origin) > MOST_ORIGINS:
        notes.append(wording.panel.MORE_ORIGINS.format(count=len(by_origin) - MOST_ORIGINS))
    if missing := layers.without_a_place(by_origin):
        words = "; ".join(f"{countries.label(code)} {value:,}" for code, value in missing.items())
        notes.append(wording.panel.WITHOUT_A_PLACE.format(origins=words))
    return (
        f'<table class="ra-table"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table>'
        + "".join(f'<p class="ra-note">{safe.text(note)}</p>' for note in notes)
    )


def _country(iso3: str, selection: Selection) -> None:
    st.header(safe.markdown(countries.label(iso3)))
    _figures_of(iso3, selection)
    incidents.in_country(iso3, selection.filters)
    legs = selection.legs
    through = legs[(legs["from_iso3"] == iso3) | (legs["to_iso3"] == iso3)]
    if not through.empty:
        names = routes.branches().loc[list(dict.fromkeys(through["branch_id"])), ["label", "route_id"]]
        with st.expander(wording.panel.branches_here(counted(len(names), "branches"), one=len(names) == 1)):
            for branch in names.itertuples():
                st.markdown(
                    f"- {safe.markdown(branch.label)} ({safe.markdown(layers.route_of(branch.route_id))})"
                )
    _passages(iso3, selection)


def _figures_of(iso3: str, selection: Selection) -> None:
    everything = selection.of_all_origins
    by_origin = tabulate(everything, "origin")
    filters = selection.filters
    where = wording.panel.on_in(routes_label(filters), period_label(filters))
    measure = measure_label(filters.measure)
    if iso3 not in by_origin.index:
        st.markdown(wording.panel.none_from_here(measure, where))
        return
    value, of_all = int(by_origin[iso3]), int(by_origin.sum())
    named = by_origin[[code for code in by_origin.index if not str(code).islower()]]
    rank = list(named.index).index(iso3) + 1
    st.metric(wording.panel.from_here(measure.capitalize()), f"{value:,}")
    st.markdown(wording.panel.share_and_rank(percent(value, of_all), of_all, where, rank, len(named)))
    by_year = tabulate(everything[everything["origin"] == iso3], "year")
    if len(by_year) > 1:
        told = wording.panel.by_year(wording.panel.from_here(measure))
        st.html(_by_year_html(by_year, told, measure, trends.years_mostly_unknown(selection)))
        st.markdown(wording.panel.most_in(by_year.idxmax(), by_year.max()))
    st.caption(figures_source(selection))


def _by_year_html(by_year: pd.Series, told: str, measure: str, shaded: Sequence[str]) -> str:
    """Figures of people from some countries by year, and what its shaded years are."""
    bars = charts.small_bars(by_year, told, shaded)
    if not shaded:
        return bars
    said = safe.text(wording.panel.mostly_unknown_years(shaded, measure))
    return f'{bars}<p class="ra-note">{charts.shaded_key()}{said}</p>'


def _passages(iso3: str, selection: Selection) -> None:
    atlas = data.atlas()
    chosen = selection.found.of(iso3)
    if not len(chosen):
        st.markdown(no_passage_sentence(selection.filters))
        return
    counts = chosen.counts.loc[iso3].sort_values(ascending=False, kind="stable")
    roles = ", ".join(
        f"{wording.labels.ROLE_LABELS[Role(role)].lower()} {count:,}"
        for role, count in counts.items()
        if count
    )
    st.markdown(
        wording.panel.mentions_in(
            counted(len(chosen), "mentions"), counted(chosen.report_count, "reports"), roles
        )
    )
    shown = FIRST_PASSAGES
    if chosen.passage_count > FIRST_PASSAGES:
        most = min(chosen.passage_count, MOST_PASSAGES)
        if st.toggle(wording.panel.show_passages(most, chosen.passage_count), key="all_passages"):
            shown = most
    found = chosen.frame(shown)
    for report_id, rows in found.drop_duplicates(["report_id", "sentence_start"]).groupby(
        "report_id", sort=False
    ):
        report = atlas.reports[report_id]
        st.page_link(
            "views/reports.py",
            label=safe.markdown(report.title, 120),
            icon=":material/description:",
            query_params=open_at(report_id, int(rows["sentence_start"].iloc[0])),
            help=safe.markdown(f"{report.publisher}, {report.published}"),
        )
        in_report = found[found["report_id"] == report_id]
        st.html("".join(passage_html(report, start, in_report) for start in rows["sentence_start"]))
    if note := note_on_doubt(found):
        st.caption(note)


def _leg(leg_id: str, selection: Selection) -> None:
    every_leg = data.atlas().legs.set_index("leg_id")
    leg = every_leg.loc[leg_id]
    called = wording.labels.from_to(leg["from_place"], leg["to_place"])
    st.header(safe.markdown(called))
    where = layers.route_of(leg["route_id"])
    values = tabulate(selection.figures, "route")
    words = [wording.panel.by_mode(where, leg["mode"])]
    if leg["route_id"] in values.index:
        words.append(
            wording.panel.whole_route(
                counted(values[leg["route_id"]], measure_label(selection.filters.measure))
            )
        )
    elif leg["route_id"] == routes.APPROACH:
        words.append(wording.panel.approach(countries.label(leg["origin"])))
    else:
        words.append(wording.panel.NO_FIGURE)
    st.markdown(safe.markdown(" ".join(words)))
    st.caption(safe.markdown(guard.why_not(legs=[called])))
    same = every_leg[every_leg["segment_id"] == leg["segment_id"]]
    for branch_id, rows in same.groupby("branch_id", sort=False):
        approximate = (
            wording.panel.PLACES_NAMED if not rows["approximate"].all() else wording.panel.PLACES_APPROXIMATE
        )
        # Both of its places may be noted alike.
        notes = "; ".join(dict.fromkeys(rows.iloc[0]["note"].split("; ")))
        note = wording.panel.note(safe.markdown(notes)) if notes else ""
        _branch(branch_id, rows, f"{approximate}{note}  \n")


def _branch(branch_id: str, legs: pd.DataFrame, about: str = "") -> None:
    """A branch with the years of these legs of it, what there is to say about them, and their source."""
    label = safe.markdown(routes.branches().at[branch_id, "label"])
    source = source_line(legs.iloc[0]["source_id"])
    st.markdown(wording.panel.branch(label, routes.years_label(legs), about, source))


def _route(route_id: str, selection: Selection) -> None:
    definition = routes.definitions().loc[route_id]
    st.header(safe.markdown(definition["label"]))
    values = layers.route_values(selection)
    measure, when = measure_label(selection.filters.measure), period_label(selection.filters)
    if route_id in values:
        st.metric(
            wording.panel.of_chosen(measure.capitalize(), every=not selection.filters.origins),
            f"{values[route_id]:,}",
        )
        own = selection.figures[selection.figures["route_id"] == route_id]
        alone = data.selection(replace(selection.filters, routes=(route_id,)))
        shaded = trends.years_mostly_unknown(alone) if charts.gaps(alone) else []
        st.html(_by_year_html(tabulate(own, "year"), f"{measure}, {when}", measure, shaded))
    else:
        st.markdown(wording.panel.none_here(measure, when))
    st.markdown(
        wording.panel.definition(
            safe.markdown(definition["definition"]), source_line(definition["source_id"])
        )
    )
    used = dict.fromkeys(selection.legs.loc[selection.legs["route_id"] == route_id, "branch_id"])
    with st.expander(wording.panel.branches_in_use(len(used))):
        for branch in routes.branches().loc[list(used)].itertuples():
            st.markdown(f"- {safe.markdown(branch.label)}")
    st.caption(f"{safe.markdown(wording.caveats.WHOLE_ROUTE_NOTE)} {figures_source(selection)}")


def _place(place_id: str) -> None:
    place = gazetteer.places().set_index("place_id").loc[place_id]
    st.header(safe.markdown(place["name"]))
    country = countries.label(place["country_iso3"]) if place["country_iso3"] else wording.panel.AT_SEA
    st.markdown(
        wording.panel.crossing(
            safe.markdown(country),
            position_label(place.geometry.y, place.geometry.x),
            safe.markdown(place["coord_basis"]),
        )
    )
    legs = data.atlas().legs
    through = legs[(legs["from_place"] == place["name"]) | (legs["to_place"] == place["name"])]
    for branch_id, rows in through.groupby("branch_id", sort=False):
        _branch(branch_id, rows)


@lru_cache(maxsize=1)
def choices() -> dict[str, str]:
    """What can be selected by name, for those who do not click: countries, border crossing points and routes."""
    named = {f"country:{iso3}": countries.label(iso3) for iso3 in countries.register()}
    crossings = assets.crossing_points()
    named |= {
        f"place:{row.place_id}": wording.panel.crossing_in_list(row.name)
        for row in crossings.itertuples(index=False)
    }
    named |= {f"route:{route}": routes.route_label(route) for route in routes.route_ids()}
    return dict(sorted(named.items(), key=lambda item: countries.fold(item[1])))
