"""The user's own tables: what is known of each, what its last file revised, and the choices it was read with."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from dashboard import data, matching, safe, tables, wording
from dashboard.sources import own_name
from geodata import choices, countries, routes
from geodata._figure_rows import before
from geodata.errors import GeodataError
from geodata.revised import Revision, revision

if TYPE_CHECKING:
    from geodata._figure_rows import Series
    from geodata._store import Store

_CHOSEN, _WANTED, _OPEN = "own_table", "own_table_wanted", "own_tables_open"
_MOST_SHOWN = 1000


def open_at(series: str) -> None:
    """Show this table first."""
    st.session_state[_WANTED] = series
    st.session_state[_OPEN] = True


def show(load: Callable[[matching.Held], None]) -> None:
    """The tables that were added and the choices that are kept; nothing where there are none.

    Parameters
    ----------
    load : callable
        Loads a table that was looked at again, and begins the page anew.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    held = {series.series: series for series in data.atlas().series if series.current}
    kept = choices.kept(data.store())
    if not held and not kept.spellings and not kept.matches:
        return
    with st.expander(wording.tables.YOUR_TABLES, icon=":material/table:", expanded=_OPEN in st.session_state):
        if held:
            if (wanted := st.session_state.pop(_WANTED, None)) in held:
                st.session_state[_CHOSEN] = wanted
            if st.session_state.get(_CHOSEN) not in held:
                st.session_state[_CHOSEN] = next(reversed(held))
            chosen = st.selectbox(
                wording.tables.TABLE, list(held), format_func=lambda name: _called(held[name]), key=_CHOSEN
            )
            _table(held[chosen], kept)
            _again(held[chosen], load)
        _spellings(kept.spellings)
        _matches(kept.matches, {series.header for series in held.values()})


def _called(series: Series) -> str:
    return own_name(series.title, series.file_name)


def _table(series: Series, kept: choices.Choices) -> None:
    dated = wording.labels.data_as_of(series.as_of) if series.as_of else wording.tables.NO_DATE
    by = [
        part
        for part in (
            dated,
            series.publisher,
            wording.tables.version(series.vintage),
            wording.tables.added_on(series.added_at[:10]),
        )
        if part
    ]
    st.caption(safe.markdown(", ".join(by)))
    st.markdown(wording.tables.holds(safe.markdown(matching.told(data.store().extent(series.key)))))
    if series.notes:
        st.markdown("\n".join(f"- {safe.markdown(note, 600)}" for note in series.notes))
    compared = revision(data.store(), series.series)
    if compared is not None:
        _revised(compared, series)
    matching.rejected(list(series.rejected), series.file_name, f"own-{series.key}")
    if series.columns:
        read = "; ".join(
            wording.tables.column_from(
                wording.tables.COLUMN_LABELS[name].lower(),
                column,
                is_column=name != "measure" or column not in wording.labels.MEASURE_LABELS,
            )
            for name, column in series.columns.items()
        )
        st.caption(wording.tables.read_by_columns(safe.markdown(read, 600)))
    if series.header in kept.matches:
        st.button(
            wording.tables.FORGET_COLUMNS,
            key=f"forget-{series.header}",
            on_click=_take_back,
            args=(choices.forget_match, series.header),
            help=wording.tables.FORGET_COLUMNS_HELP,
        )


def _again(series: Series, load: Callable[[matching.Held], None]) -> None:
    """What can be done about a table that was read wrongly: read it otherwise, or let the version before count."""
    held = matching.again(series.series)
    if held:
        with st.container(border=True, key="matching_again"):
            if matching.show(held):
                load(held)
        return
    earlier = before(data.atlas().series, series)
    with st.container(horizontal=True):
        if series.columns or series.unresolved:
            with st.popover(wording.tables.CHANGE_TABLE, icon=":material/edit:"):
                _file(series)
        st.button(
            wording.tables.go_back_to(earlier.vintage) if earlier else wording.tables.TAKE_OUT,
            key=f"take-back-{series.key}",
            icon=":material/undo:",
            on_click=_go_back,
            args=(series,),
            help=wording.tables.TAKE_OUT_HELP,
        )


def _file(series: Series) -> None:
    st.markdown(wording.tables.CHANGE_TABLE_HELP)
    given = st.file_uploader(wording.tables.ITS_FILE, key=f"again-{series.key}")
    if given is None:
        return
    try:
        matching.look_again(series, given.name, given.getvalue())
    except GeodataError as error:
        st.error(safe.markdown(error, 600))
        return
    st.session_state[_OPEN] = True
    st.rerun()


def _go_back(series: Series) -> None:
    """Let the version before count again; the callback of a button."""
    try:
        earlier = choices.take_back(data.store(), series)
    except GeodataError as error:
        st.toast(wording.reports.nothing_changed(safe.markdown(error)), icon=":material/error:")
    else:
        of = (
            wording.tables.version_counts(earlier.vintage, earlier.file_name[:80])
            if earlier
            else wording.tables.IS_TAKEN_OUT
        )
        st.toast(f"{safe.markdown(series.title, 80)}: {safe.markdown(of)}.", icon=":material/check:")
    data.refresh()
    st.session_state[_OPEN] = True


def _revised(compared: Revision, series: Series) -> None:
    st.markdown(wording.tables.revised(safe.markdown(compared.sentence(), 600)))
    if compared.changed.empty:
        return
    table = revised_table(compared.changed)
    about = pd.DataFrame(
        [
            (wording.tables.TABLE, wording.tables.revised_in(_called(series))),
            (wording.tables.BEFORE, compared.before),
            (wording.tables.AFTER, compared.after),
        ],
        columns=wording.tables.ABOUT_HEADS,
    )
    tables.show(table.head(_MOST_SHOWN), about, f"revised-{series.key}", csv=table)
    if len(table) > _MOST_SHOWN:
        st.caption(wording.tables.first_of_file(_MOST_SHOWN, len(table)))


def revised_table(changed: pd.DataFrame) -> pd.DataFrame:
    """Revised figures in words: month, origin, route, old, new, difference; and what else tells two rows apart."""
    known = set(routes.route_ids())
    table = pd.DataFrame(
        {
            "period": changed["period"],
            "origin": changed["origin"].map(countries.label),
            "route_id": changed["route_id"].map(
                lambda route: routes.route_label(route) if route in known else route
            ),
            "destination": changed["destination"].map(lambda code: countries.label(code) if code else ""),
            "border": changed["border"],
            "measure": changed["measure"].map(lambda measure: wording.labels.MEASURE_LABELS[measure]),
            "old": changed["old"],
            "new": changed["new"],
            "difference": changed["new"] - changed["old"],
        }
    )
    same = [name for name in ("destination", "border", "measure") if table[name].nunique() == 1]
    same += [] if table["route_id"].any() else ["route_id"]
    return table.drop(columns=same).rename(columns=wording.tables.REVISED_HEADS)


def _spellings(spellings: Mapping[str, str]) -> None:
    if not spellings:
        return
    st.markdown(wording.tables.CHOSEN_SPELLINGS)
    for spelling, code in sorted(spellings.items()):
        left, right = st.columns([4, 1], vertical_alignment="center")
        left.markdown(
            wording.tables.spelling_means(safe.markdown(spelling, 80), safe.markdown(countries.label(code)))
        )
        right.button(
            wording.tables.UNDO,
            key=f"undo-{spelling}",
            on_click=_take_back,
            args=(choices.forget_country, spelling),
        )


def _matches(matches: Mapping[str, choices.Match], shown: Collection[str]) -> None:
    """What columns are of tables that were taken out: the button of each table has gone with it."""
    others = {header: match for header, match in matches.items() if header not in shown}
    if not others:
        return
    st.markdown(wording.tables.KEPT_COLUMNS)
    for fingerprint, match in others.items():
        left, right = st.columns([4, 1], vertical_alignment="center")
        left.markdown(safe.markdown(", ".join(match.header), 300))
        right.button(
            wording.tables.FORGET,
            key=f"forget-{fingerprint}",
            on_click=_take_back,
            args=(choices.forget_match, fingerprint),
        )


def _take_back(forget: Callable[[Store, str], object], name: str) -> None:
    """Take a choice back; the callback of a button."""
    try:
        forget(data.store(), name)
    except GeodataError as error:
        st.toast(wording.tables.nothing_undone(safe.markdown(error)), icon=":material/error:")
    st.session_state[_OPEN] = True
