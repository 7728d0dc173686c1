"""A table to be read on the page and to be taken along, with its sources and caveats."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st
from pandas.api.types import is_float_dtype, is_numeric_dtype
from pandas.io.formats.style import Styler

from dashboard import data, downloads, page_query, wording
from dashboard.sources import named

_NOT_COUNTED = (wording.tables.RANK, wording.tables.STOP, wording.tables.MONTH_OF_YEAR)
_HIGHEST = 420
_ROW = 35


def height(rows: int, most: int = _HIGHEST) -> int:
    """Pixels that a table of so many rows takes with its head; beyond the most it scrolls."""
    return min(most, 3 + _ROW * (rows + 1))


def folded(label: str, name: str, draw: Callable[[], None]) -> None:
    """A table that is folded away, as the address has it: what nobody looks at is not sent."""
    key = f"open_{name}"
    st.session_state[key] = page_query.has_open(name)
    with st.expander(
        label, key=key, on_change=lambda: page_query.put_open(name, is_open=st.session_state[key])
    ):
        if st.session_state[key]:
            draw()


def show(table: pd.DataFrame, about: pd.DataFrame, name: str, csv: pd.DataFrame | None = None) -> None:
    """The table, and below it a button for each kind of file.

    Parameters
    ----------
    about : DataFrame
        As `about` gives it: the second sheet of the workbook.
    name : str
        What the files are called, and what tells this table from others on the page.
    csv : DataFrame, optional
        What the CSV file holds, where that is more than the table.
    """
    fall = falling(table)
    numbers = {}
    for column in table.columns.difference(fall, sort=False):
        if pd.api.types.is_float_dtype(table[column]):
            numbers[column] = st.column_config.NumberColumn(format="percent")
        elif pd.api.types.is_integer_dtype(table[column]) and column not in _NOT_COUNTED:
            numbers[column] = st.column_config.NumberColumn(format="localized")
    st.dataframe(
        with_signs(table, fall, formatted=tuple(numbers)),
        hide_index=True,
        height=height(len(table)),
        column_config=numbers,
        key=f"table-{name}",
    )
    with st.container(horizontal=True):
        st.download_button(
            wording.tables.CSV,
            lambda: downloads.csv_file(table if csv is None else csv),
            file_name=f"route-atlas-{name}.csv",
            mime="text/csv",
            on_click="ignore",
            icon=":material/download:",
            key=f"csv-{name}",
        )
        st.download_button(
            wording.tables.XLSX,
            lambda: downloads.xlsx_file(table, about),
            file_name=f"route-atlas-{name}.xlsx",
            mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            on_click="ignore",
            icon=":material/download:",
            key=f"xlsx-{name}",
        )


def falling(table: pd.DataFrame) -> list[str]:
    """The columns with numbers below 0."""
    return [name for name in table.columns if is_numeric_dtype(table[name]) and (table[name] < 0).any()]


def with_signs(
    table: pd.DataFrame, columns: Sequence[str], *, formatted: Sequence[str] = ()
) -> pd.DataFrame | Styler:
    """The table with the numbers of these columns written as in sentences, shares in per cent: a browser writes -660.

    Parameters
    ----------
    formatted : sequence of str
        Columns that have a format of their own, which needs no words.
    """
    if not columns:
        return table
    writes = {
        name: wording.tables.share if is_float_dtype(table[name]) else wording.tables.number
        for name in columns
    }
    return table.style.format({**writes, **dict.fromkeys(formatted, "")}, na_rep="")


def about(heading: str, choice: str, source_ids: Sequence[str], caveats: Sequence[str]) -> pd.DataFrame:
    """What a table shows, where it comes from and how it must be read: a frame of what and words."""
    listed = data.atlas().sources.index
    rows = [(wording.tables.TABLE, heading), (wording.tables.CHOICE, choice)]
    for source_id in source_ids:
        name = f"{wording.labels.SOURCE} {source_id}" if source_id in listed else wording.labels.SOURCE
        rows.append((name, named(data.atlas(), source_id)))
    rows += [(wording.tables.CAVEAT, words) for words in (*caveats, wording.caveats.KOSOVO_NOTE)]
    return pd.DataFrame(rows, columns=wording.tables.ABOUT_HEADS)


def dated_source(source_id: str) -> str:
    """Name a source in short, with the date of its data."""
    dates = data.atlas().sources["date"]
    return wording.tables.dated(source_id, dates[source_id]) if source_id in dates.index else source_id
