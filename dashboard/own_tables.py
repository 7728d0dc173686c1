"""The user's own tables: what is known of each, what its last file revised, and the choices it was read with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from dashboard import data, matching, safe, tables, wording
from geodata import choices, countries, routes
from geodata.errors import GeodataError
from geodata.revised import Revision, revision

if TYPE_CHECKING:
    from geodata._figure_rows import Series
    from geodata._store import Store

_CHOSEN, _OPEN = "own_table", "own_tables_open"
_MOST_SHOWN = 1000


def open_at(series: str) -> None:
    """Show this table first."""
    st.session_state[_CHOSEN] = series
    st.session_state[_OPEN] = True


def show() -> None:
    """The tables that were added and the choices that are kept; nothing where there are none.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    held = {series.series: series for series in data.atlas().series if series.current}
    kept = choices.kept(data.store())
    if not held and not kept.spellings and not kept.matches:
        return
    with st.expander("Your tables", icon=":material/table:", expanded=_OPEN in st.session_state):
        if held:
            if st.session_state.get(_CHOSEN) not in held:
                st.session_state[_CHOSEN] = next(reversed(held))
            chosen = st.selectbox(
                "Table", list(held), format_func=lambda name: _called(held[name]), key=_CHOSEN
            )
            _table(held[chosen], kept)
        _spellings(kept.spellings)


def _called(series: Series) -> str:
    return " · ".join(safe.plain(part, 80) for part in (series.title, series.file_name) if part)


def _table(series: Series, kept: choices.Choices) -> None:
    dated = f"data as of {series.as_of}" if series.as_of else "no date in the file"
    by = [
        part
        for part in (series.publisher, dated, f"version {series.vintage}", f"added {series.added_at[:10]}")
        if part
    ]
    st.caption(safe.markdown(", ".join(by)))
    for note in series.notes:
        st.markdown(f"- {safe.markdown(note, 600)}")
    compared = revision(data.store(), series.series)
    if compared is not None:
        _revised(compared, series)
    matching.rejected(list(series.rejected), series.file_name, f"own-{series.key}")
    if series.columns:
        read = "; ".join(
            f"{wording.COLUMN_LABELS[name]}: {column}" for name, column in series.columns.items()
        )
        st.caption(f"Its columns: {safe.markdown(read, 600)}.")
    if series.header in kept.matches:
        st.button(
            "Forget what its columns are",
            key=f"forget-{series.header}",
            on_click=_take_back,
            args=(choices.forget_match, series.header),
            help="Tables with this header are asked about again. What is loaded stays.",
        )


def _revised(compared: Revision, series: Series) -> None:
    st.markdown(f"**What was revised.** {safe.markdown(compared.sentence(), 600)}")
    if compared.changed.empty:
        return
    table = revised_table(compared.changed)
    about = pd.DataFrame(
        [
            ("Table", f"What was revised in {_called(series)}"),
            ("Before", compared.before),
            ("After", compared.after),
        ],
        columns=["What", "Words"],
    )
    tables.show(table.head(_MOST_SHOWN), about, f"revised-{series.key}", csv=table)
    if len(table) > _MOST_SHOWN:
        st.caption(f"The first {_MOST_SHOWN:,} of {len(table):,}; the CSV file holds all.")


def revised_table(changed: pd.DataFrame) -> pd.DataFrame:
    """Revised figures in words: month, origin, route, old, new, difference; and what else tells two rows apart."""
    known = set(routes.route_ids())
    table = pd.DataFrame(
        {
            "Month": changed["period"],
            "Origin": changed["origin"].map(countries.label),
            "Route": changed["route_id"].map(
                lambda route: routes.route_label(route) if route in known else route
            ),
            "Destination": changed["destination"].map(lambda code: countries.label(code) if code else ""),
            "Border": changed["border"],
            "Measure": changed["measure"].map(lambda measure: wording.MEASURE_LABELS[measure]),
            "Old": changed["old"],
            "New": changed["new"],
            "Difference": changed["new"] - changed["old"],
        }
    )
    same = [name for name in ("Destination", "Border", "Measure") if table[name].nunique() == 1]
    return table.drop(columns=same)


def _spellings(spellings: Mapping[str, str]) -> None:
    if not spellings:
        return
    st.markdown("**Spellings that you chose a country for.** " + wording.SPELLINGS_KEPT)
    for spelling, code in sorted(spellings.items()):
        left, right = st.columns([4, 1], vertical_alignment="center")
        left.markdown(f"“{safe.markdown(spelling, 80)}” is {safe.markdown(countries.label(code))}")
        right.button(
            "Undo", key=f"undo-{spelling}", on_click=_take_back, args=(choices.forget_country, spelling)
        )


def _take_back(forget: Callable[[Store, str], object], name: str) -> None:
    """Take a choice back; the callback of a button."""
    try:
        forget(data.store(), name)
    except GeodataError as error:
        st.toast(f"Nothing was undone. {safe.markdown(error)}", icon=":material/error:")
    st.session_state[_OPEN] = True
