"""The parts of the dialog of claim cards: each lets one number or mark of a page be chosen, and shows its card."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

from dashboard import data, safe, wording
from dashboard.claim_card import Sections, show
from dashboard.sources import short
from geodata import Filters, countries, gazetteer, layers, published, routes
from geodata.corridor import Line
from geodata.select import Selection, no_passage_sentence, tabulate
from geodata.sentences import (
    counted,
    measure_label,
    month_or_year,
    people_phrase,
    period_label,
    routes_label,
)

if TYPE_CHECKING:
    from geodata._search import FoundPassage
    from geodata.compare import Comparison

_TOGETHER, _EVERYBODY = "together", "everybody"
_EVERY = ""
"""No choice among countries, routes or months: all of them."""
_MOST_ROWS = 1_000
_MOST_PASSAGES = 200


def of_view(selection: Selection, selected: str) -> Sections:
    """The parts of the dialog for the map: what is selected, the figures, the mentions, the lines and crossings."""
    sections: dict[str, Callable[[], None]] = {}
    kind, _, name = selected.partition(":")
    if kind == "leg" and name in set(data.atlas().legs["leg_id"]):
        sections[wording.claims.SELECTED_LEG] = lambda: _legs([name])
    elif kind == "place" and name in set(gazetteer.places()["place_id"]):
        sections[wording.claims.SELECTED_CROSSING] = lambda: _places([name])
    elif kind == "country" and name in countries.register():
        sections[countries.label(name)] = lambda: _country(selection, name)
    return sections | {
        wording.claims.FIGURES: lambda: figures(selection),
        wording.claims.MENTIONS: lambda: _mentions(selection, _countries_named(selection)),
        wording.claims.LINES: lambda: _legs(list(layers.segments(selection)["leg_id"])),
        wording.claims.CROSSINGS: lambda: _places(list(layers.crossings(selection)["place_id"])),
    }


def of_comparison(comparison: Comparison) -> Sections:
    """The parts of the dialog for a comparison: the figures of each side."""
    sides = zip(comparison.names, (comparison.left, comparison.right), strict=True)
    return {
        name[:1].upper() + name[1:]: partial(figures, side, key=f"_{number}")
        for number, (name, side) in enumerate(sides)
    }


def _countries_named(selection: Selection) -> list[str]:
    return [str(iso3) for iso3 in layers.mention_counts(selection).index]


def _country(selection: Selection, iso3: str) -> None:
    """A country: the figures of people from there, and the mentions of it."""
    if iso3 in tabulate(selection.of_all_origins, "origin").index:
        figures(selection, iso3)
        st.divider()
    _mentions(selection, [iso3])


def figures(selection: Selection, about: str = "", *, key: str = "") -> None:
    """Any number of the figures shown: of whom, on which route, in which period.

    Parameters
    ----------
    about : str
        Code of the origin to begin with; by default those that are chosen.
    key : str
        Tells apart what is chosen where a dialog has the figures of several views.
    """
    from geodata import claims

    if selection.of_all_origins.empty:
        st.markdown(wording.claims.NO_FIGURE)
        return
    codes, route, period = _of_which(selection, about, key)
    rows, filters = _narrowed(selection, codes, route, period)
    named = people_phrase(codes) if codes else wording.claims.PEOPLE
    measure = measure_label(filters.measure).capitalize()
    statement = wording.claims.of_whom_on(measure, named, routes_label(filters), period_label(filters))
    if rows.empty:
        st.markdown(wording.claims.none_recorded(safe.markdown(statement)))
        return
    show(claims.of_figures(data.atlas(), rows, filters.measure, statement))
    _behind(claims.rows_behind(data.atlas(), rows))


def _of_which(selection: Selection, about: str, key: str) -> tuple[tuple[str, ...], str, str]:
    """Ask which of the figures: give origins (none for all), route (empty for all), and period as YYYY-MM, YYYY or empty."""
    filters, rows = selection.filters, selection.of_all_origins
    whom, where, when = st.columns(3)
    origins = [str(code) for code in tabulate(rows, "origin").index]
    together = [_TOGETHER] if len(filters.origins) > 1 else list(filters.origins)
    people = list(dict.fromkeys([*([about] if about else together), _EVERYBODY, *origins]))
    labels = {_TOGETHER: wording.claims.TOGETHER, _EVERYBODY: wording.claims.EVERYBODY}
    of = whom.selectbox(
        wording.claims.WHOM,
        people,
        format_func=lambda code: labels.get(code) or countries.label(code),
        key=f"claims_whom_{about}{key}",
    )
    routes_here = [str(route) for route in tabulate(rows, "route").index]
    on = where.selectbox(
        wording.claims.WHERE,
        [_EVERY, *routes_here] if len(routes_here) > 1 else routes_here,
        format_func=lambda route: routes.route_label(route) if route else wording.claims.EVERYWHERE,
        key=f"claims_where{key}",
    )
    months = [str(month) for month in sorted(rows["month"].unique(), reverse=True)]
    years = list(dict.fromkeys(month[:4] for month in months))
    period = when.selectbox(
        wording.claims.WHEN,
        [_EVERY, *years, *months],
        format_func=lambda part: month_or_year(part) if part else wording.claims.WHOLE_PERIOD,
        key=f"claims_when{key}",
    )
    return {_TOGETHER: filters.origins, _EVERYBODY: ()}.get(of, (of,)), on, period


def _narrowed(
    selection: Selection, codes: Sequence[str], route: str, period: str
) -> tuple[pd.DataFrame, Filters]:
    """The figures of what was asked for, of all where nothing was, and filters that say which they are."""
    rows, filters = selection.of_all_origins, selection.filters
    if codes:
        rows = rows[rows["origin"].isin(codes)]
    if route:
        rows = rows[rows["route_id"] == route]
        filters = replace(filters, routes=(route,))
    if period:
        rows = rows[rows["month"].astype(str).str.startswith(period)]
        inside = [month for month in data.atlas().months if month.startswith(period)]
        filters = replace(
            filters,
            from_month=max(inside[0], filters.from_month or ""),
            to_month=min(inside[-1], filters.to_month or inside[-1]),
        )
    return rows, filters


def _csv(rows: pd.DataFrame) -> bytes:
    # Its libraries are for the few who take the cells along.
    from dashboard import downloads

    return downloads.csv_file(rows)


def _behind(rows: pd.DataFrame) -> None:
    """The cells that a number is the sum of."""
    with st.expander(wording.claims.cells(len(rows))):
        st.dataframe(rows.head(_MOST_ROWS), hide_index=True, height=220)
        if len(rows) > _MOST_ROWS:
            st.caption(wording.claims.first_cells(_MOST_ROWS, len(rows)))
        st.download_button(
            wording.tables.CSV,
            lambda: _csv(rows),
            file_name="route-atlas-cells.csv",
            mime="text/csv",
            on_click="ignore",
            icon=":material/download:",
            key="claims_cells",
        )


def _legs(leg_ids: Sequence[str]) -> None:
    """A leg, with a card for each branch that lies on it."""
    from geodata import claims

    names = data.atlas().legs.set_index("leg_id").loc[list(leg_ids)]
    if names.empty:
        st.markdown(wording.claims.NO_LINE)
        return
    called = {
        leg.Index: wording.claims.leg(leg.from_place, leg.to_place, layers.route_of(leg.route_id))
        for leg in names.itertuples()
    }
    leg = next(iter(called))
    if len(called) > 1:
        leg = st.selectbox(
            wording.claims.LINE, list(called), format_func=called.__getitem__, key="claims_leg"
        )
    for claim in claims.of_leg(data.atlas(), leg):
        with st.container(border=True):
            show(claim)


def _places(place_ids: Sequence[str]) -> None:
    """A border crossing point."""
    from geodata import claims

    names = gazetteer.places().set_index("place_id").loc[list(place_ids), "name"]
    if names.empty:
        st.markdown(wording.claims.NO_CROSSING)
        return
    place = names.index[0]
    if len(names) > 1:
        place = st.selectbox(
            wording.claims.CROSSING, list(names.index), format_func=names.get, key="claims_place"
        )
    show(claims.of_place(data.atlas(), place))


def _mentions(selection: Selection, codes: Sequence[str]) -> None:
    """How often a country is named, and each passage that names it."""
    from geodata import claims

    if not codes:
        st.markdown(wording.claims.NO_COUNTRY)
        return
    iso3 = codes[0]
    if len(codes) > 1:
        iso3 = st.selectbox(
            wording.claims.COUNTRY,
            [_EVERY, *codes],
            format_func=lambda code: (
                wording.claims.ALL_COUNTRIES if code == _EVERY else countries.label(code)
            ),
            key="claims_country",
        )
    found = selection.found if iso3 == _EVERY else selection.found.of(iso3)
    if not len(found):
        st.markdown(no_passage_sentence(selection.filters))
        return
    rows = found.frame(_MOST_PASSAGES)
    passages = rows.to_dict("records")
    which = st.selectbox(
        wording.claims.NUMBER_OR_PASSAGE,
        range(-1, len(passages)),
        format_func=lambda at: (
            wording.claims.in_all(len(found)) if at < 0 else _passage_label(at, passages[at])
        ),
        key=f"claims_passage_{iso3}",
    )
    if found.passage_count > _MOST_PASSAGES:
        st.caption(wording.claims.first_passages(_MOST_PASSAGES, found.passage_count))
    if which >= 0:
        show(claims.of_mention(data.atlas(), passages[which]))
        return
    named = counted(len(found.counts), "countries") if iso3 == _EVERY else countries.label(iso3)
    by_role = {str(role): int(number) for role, number in found.counts.sum().items()}
    reports = [str(report_id) for report_id in rows["report_id"].unique()]
    show(
        claims.of_mentions(
            data.atlas(), wording.claims.mentions_of(named), by_role, reports, found.report_count
        )
    )


def _passage_label(at: int, mention: Mapping[str, Any]) -> str:
    title = data.atlas().titles[mention["report_id"]]
    return f"{at + 1}. {mention['surface']}, {mention['role']}: {title}"


def of_counts(counts: pd.DataFrame) -> None:
    """What other sources count, one by one."""
    from geodata import claims

    rows = counts[counts["note"] != published.TABLE_NOTE].to_dict("records")
    if not rows:
        st.markdown(wording.claims.NO_COUNT)
        return
    called = [
        f"{row['value']:,} {row['measure']}, {published.period_label(row['first'], row['last'])} ({short(data.atlas(), row['source_id'])})"
        for row in rows
    ]
    which = st.selectbox(
        wording.claims.COUNT, range(len(rows)), format_func=called.__getitem__, key="claims_count"
    )
    show(claims.of_published(data.atlas(), rows[which]))


def of_lines(lines: Sequence[Line]) -> None:
    """The branches of a corridor, one by one."""
    from geodata import claims

    which = st.selectbox(
        wording.claims.BRANCH,
        range(len(lines)),
        format_func=lambda number: lines[number].label,
        key="claims_branch",
    )
    show(claims.of_branch(data.atlas(), lines[which]))


def of_hits(hits: Sequence[FoundPassage]) -> None:
    """The passages that were found, one by one."""
    from geodata import claims

    titles = data.atlas().titles
    which = st.selectbox(
        wording.claims.PASSAGE,
        range(len(hits)),
        format_func=lambda number: wording.claims.hit(titles[hits[number].report_id], hits[number].number),
        key="claims_hit",
    )
    show(claims.of_hit(data.atlas(), hits[which]))


def of_report(selection: Selection) -> Sections:
    """The parts of the dialog for a report: its countries and passages."""
    return {wording.claims.MENTIONS: lambda: _mentions(selection, _countries_named(selection))}
