"""Claim cards: what a number or mark rests on, with a footnote to copy, in a dialog that costs nothing while closed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from dashboard import data, downloads, safe
from geodata import countries, gazetteer, layers, published, routes
from geodata.corridor import Line
from geodata.select import Selection, tabulate
from geodata.sentences import join, measure_label, month_label, origin_phrase, period_label, routes_label

if TYPE_CHECKING:
    from geodata._search import Hit
    from geodata.claims import Claim

Sections = Mapping[str, Callable[[], None]]

TITLE = "Sources and citations"
_HELP = "Opens, for each number and mark shown here, its source, how it was counted, and a footnote to copy."
_TOGETHER, _EVERYBODY = "together", "everybody"
_MOST_ROWS = 1_000


def button(sections: Sections) -> None:
    """Draw the button that opens the dialog; nothing of it is made before.

    Parameters
    ----------
    sections : mapping of str to callable
        What each part of the dialog is called, and what draws it.
    """
    if st.button(TITLE, key="open_claims", icon=":material/format_quote:", help=_HELP):
        _dialog(sections)


@st.dialog(TITLE, width="large")
def _dialog(sections: Sections) -> None:
    names = list(sections)
    chosen = names[0]
    if len(names) > 1:
        chosen = (
            st.segmented_control("Of", names, default=chosen, label_visibility="collapsed", key="claims_of")
            or chosen
        )
    sections[chosen]()


def of_view(selection: Selection, selected: str = "") -> Sections:
    """The parts of the dialog for the map: what is selected, the figures, the mentions, the lines and crossings."""
    sections: dict[str, Callable[[], None]] = {}
    kind, _, name = selected.partition(":")
    if kind == "leg" and name in set(data.atlas().legs["leg_id"]):
        sections["Selected leg"] = lambda: _legs([name])
    elif kind == "place" and name in set(gazetteer.places()["place_id"]):
        sections["Selected crossing"] = lambda: _places([name])
    elif kind == "country" and name in countries.register():
        sections[countries.label(name)] = lambda: _country(selection, name)
    return sections | {
        "Figures": lambda: figures(selection),
        "Mentions": lambda: _mentions(
            selection, [str(iso3) for iso3 in layers.mention_counts(selection).index]
        ),
        "Lines": lambda: _legs(list(layers.segments(selection)["leg_id"])),
        "Crossing points": lambda: _places(list(layers.crossings(selection)["place_id"])),
    }


def show(claim: Claim) -> None:
    """One claim: value, measure, unit, source, place in the file, how it was counted, and its footnote."""
    if claim.value:
        st.markdown(f"### {safe.markdown(claim.value)}")
    st.markdown(f"**{safe.markdown(claim.statement)}**")
    if claim.quote:
        st.markdown(f"> {safe.markdown(claim.quote)}")
    lines = [("Measure", claim.measure), ("Unit", claim.unit), ("How it was counted", claim.method)]
    told = [(label, safe.markdown(words)) for label, words in lines]
    for cited in claim.cited:
        title = safe.markdown(cited.title or cited.source_id)
        linked = cited.url.startswith(("https://", "http://"))
        told += [
            ("Source", f"[{title}]({safe.address(cited.url)})" if linked else title),
            ("Publisher", safe.markdown(cited.publisher)),
            ("Data as of" if cited.of_data else "Date", safe.markdown(cited.as_of)),
            ("File and place", safe.markdown(cited.where)),
        ]
    told.append(("To be read with", safe.markdown(claim.caveat)))
    st.markdown("\n".join(f"- **{label}:** {words}" for label, words in told if words))
    st.caption("Footnote")
    st.code(safe.plain(claim.footnote, 4_000), language=None, wrap_lines=True)


def _country(selection: Selection, iso3: str) -> None:
    """A country: the figures of people from there, and the mentions of it."""
    if iso3 in tabulate(selection.of_all_origins, "origin").index:
        figures(selection, iso3)
        st.divider()
    _mentions(selection, [iso3])


def figures(selection: Selection, about: str = "") -> None:
    """Any number of the figures shown: of whom, on which route, in which period.

    Parameters
    ----------
    about : str
        Code of the origin to begin with; by default those that are chosen.
    """
    from geodata import claims

    filters = selection.filters
    rows = selection.of_all_origins
    if rows.empty:
        st.markdown("There is no figure here to cite: choose another route, more months, or other origins.")
        return
    whom, where, when = st.columns(3)
    origins = [str(code) for code in tabulate(rows, "origin").index]
    together = [_TOGETHER] if len(filters.origins) > 1 else list(filters.origins)
    people = list(dict.fromkeys([*([about] if about else together), _EVERYBODY, *origins]))
    labels = {_TOGETHER: "The chosen origins together", _EVERYBODY: "All nationalities"}
    of = whom.selectbox(
        "Of whom",
        people,
        format_func=lambda code: labels.get(code) or countries.label(code),
        key=f"claims_whom_{about}",
    )
    routes_here = [str(route) for route in tabulate(rows, "route").index]
    on = where.selectbox(
        "Where",
        ["", *routes_here] if len(routes_here) > 1 else routes_here,
        format_func=lambda route: routes.route_label(route) if route else "All that are chosen",
        key="claims_where",
    )
    months = [str(month) for month in sorted(rows["month"].unique(), reverse=True)]
    years = list(dict.fromkeys(month[:4] for month in months))
    period = when.selectbox(
        "When",
        ["", *years, *months],
        format_func=lambda part: (month_label(part) if "-" in part else part) or "The whole period",
        key="claims_when",
    )
    codes = {_TOGETHER: filters.origins, _EVERYBODY: ()}.get(of, (of,))
    if codes:
        rows = rows[rows["origin"].isin(codes)]
    if on:
        rows = rows[rows["route_id"] == on]
        filters = replace(filters, routes=(on,))
    if period:
        rows = rows[rows["month"].astype(str).str.startswith(period)]
        inside = [month for month in data.atlas().months if month.startswith(period)]
        filters = replace(
            filters,
            from_month=max(inside[0], filters.from_month or ""),
            to_month=min(inside[-1], filters.to_month or inside[-1]),
        )
    named = join([origin_phrase(code) for code in codes]) if codes else "people of all nationalities"
    measure = measure_label(filters.measure).capitalize()
    statement = f"{measure} of {named} on {routes_label(filters)}, {period_label(filters)}"
    if rows.empty:
        st.markdown(f"{safe.markdown(statement)}: none are recorded.")
        return
    show(claims.of_figures(data.atlas(), rows, filters.measure, statement))
    _behind(claims.rows_behind(data.atlas(), rows))


def _behind(rows: pd.DataFrame) -> None:
    """The cells that a number is the sum of."""
    with st.expander(f"The {len(rows):,} cells it is added up from"):
        st.dataframe(rows.head(_MOST_ROWS), hide_index=True, height=220)
        if len(rows) > _MOST_ROWS:
            st.caption(f"The first {_MOST_ROWS:,} of {len(rows):,}; the file has all.")
        st.download_button(
            "CSV",
            lambda: downloads.csv_file(rows),
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
        st.markdown("No line is drawn here: choose another route or more years.")
        return
    called = {
        leg.Index: f"{leg.from_place} to {leg.to_place} ({layers.route_of(leg.route_id)})"
        for leg in names.itertuples()
    }
    leg = next(iter(called))
    if len(called) > 1:
        leg = st.selectbox("Line", list(called), format_func=called.__getitem__, key="claims_leg")
    for claim in claims.of_leg(data.atlas(), leg):
        with st.container(border=True):
            show(claim)


def _places(place_ids: Sequence[str]) -> None:
    """A border crossing point."""
    from geodata import claims

    names = gazetteer.places().set_index("place_id").loc[list(place_ids), "name"]
    if names.empty:
        st.markdown("No border crossing point is drawn here: choose another route or more years.")
        return
    place = names.index[0]
    if len(names) > 1:
        place = st.selectbox("Crossing point", list(names.index), format_func=names.get, key="claims_place")
    show(claims.of_place(data.atlas(), place))


def _mentions(selection: Selection, codes: Sequence[str]) -> None:
    """How often a country is named, and each passage that names it."""
    from geodata import claims

    if not codes:
        st.markdown("No report chosen here names a country.")
        return
    iso3 = codes[0]
    if len(codes) > 1:
        iso3 = st.selectbox("Country", codes, format_func=countries.label, key="claims_country")
    found = selection.found.of(iso3)
    if not len(found):
        st.markdown("No passage of the chosen reports and roles names this country.")
        return
    rows = found.frame()
    counts = rows["report_id"].value_counts(sort=False)
    passages = rows.head(_MOST_ROWS).to_dict("records")
    titles = data.atlas().titles
    which = st.selectbox(
        "Number or passage",
        range(-1, len(passages)),
        format_func=lambda number: (
            f"{len(rows):,} in all"
            if number < 0
            else f"{number + 1}. {passages[number]['surface']}, {passages[number]['role']}: {titles[passages[number]['report_id']]}"
        ),
        key="claims_passage",
    )
    if which < 0:
        statement = f"Mentions of {countries.label(iso3)}"
        show(claims.of_mentions(data.atlas(), statement, {str(key): int(n) for key, n in counts.items()}))
    else:
        show(claims.of_mention(data.atlas(), passages[which]))


def of_counts(counts: pd.DataFrame) -> None:
    """What other sources count, one by one."""
    from geodata import claims

    rows = counts[counts["note"] != published.TABLE_NOTE].to_dict("records")
    if not rows:
        st.markdown("No other count is shipped for these routes and months.")
        return
    called = [
        f"{row['value']:,} {row['measure']}, {published.period_label(row['first'], row['last'])} ({row['source_id']})"
        for row in rows
    ]
    which = st.selectbox("Count", range(len(rows)), format_func=called.__getitem__, key="claims_count")
    show(claims.of_published(data.atlas(), rows[which]))


def of_lines(lines: Sequence[Line]) -> None:
    """The branches of a corridor, one by one."""
    from geodata import claims

    which = st.selectbox(
        "Branch", range(len(lines)), format_func=lambda number: lines[number].label, key="claims_branch"
    )
    show(claims.of_branch(data.atlas(), lines[which]))


def of_hits(hits: Sequence[Hit]) -> None:
    """The passages that were found, one by one."""
    from geodata import claims

    titles = data.atlas().titles
    which = st.selectbox(
        "Passage",
        range(len(hits)),
        format_func=lambda number: f"{titles[hits[number].report_id]}, passage {hits[number].number}",
        key="claims_hit",
    )
    show(claims.of_hit(data.atlas(), hits[which]))


def of_report(selection: Selection) -> Sections:
    """The parts of the dialog for a report: its countries and passages."""
    return {
        "Mentions": lambda: _mentions(
            selection, [str(iso3) for iso3 in layers.mention_counts(selection).index]
        )
    }
