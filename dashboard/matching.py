"""A table that has to be looked at before it is loaded: what its columns are, and which country a spelling means."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from dashboard import data, safe, tables, wording
from geodata import choices, countries, preview
from geodata._figure_extent import Extent, of_rows
from geodata.errors import DataFileError, GeodataError
from geodata.figures import Columns, Preview, rejected_csv
from geodata.ingest import Result
from geodata.model import SPECIAL_ORIGINS, Figures, Measure
from geodata.sentences import counted

if TYPE_CHECKING:
    from geodata._figure_rows import Series

_HELD = "held_tables"
_AGAIN = "table_again"
_TRIED = "tried_table"
_MOST_HELD = 20
_MOST_SPELLINGS = 30
_MOST_REJECTED = 200
_NONE = ""
_FIRST = ("origin", "month", "value", "measure", "route", "lat", "lon")


@dataclass(frozen=True)
class Held:
    """An uploaded table that waits to be looked at.

    Attributes
    ----------
    result : Result
        What became of it when it was added as it is.
    columns : Columns, optional
        What its columns were taken for when it was loaded.
    """

    name: str
    content: bytes
    seen: Preview
    result: Result
    columns: Columns | None = None

    @property
    def key(self) -> str:
        """What tells the widgets of this table from those of others."""
        return hashlib.sha256(self.name.encode("utf-8", "replace") + self.content).hexdigest()[:10]


def hold(name: str, content: bytes, result: Result) -> bool:
    """Keep an uploaded file to be looked at, if that is what it lacks; give whether it is kept."""
    held: list[Held] = st.session_state.setdefault(_HELD, [])
    loaded = result.kind == "table"
    if len(held) >= _MOST_HELD or result.kind == "report" or (loaded and not _unresolved(result.name)):
        return False
    try:
        seen = preview.look_at(name, content)
    except GeodataError:
        # Its own error has been told already.
        return False
    if not loaded and seen.source:
        return False
    held.append(Held(name, content, seen, result))
    return True


def _unresolved(series: str) -> bool:
    return any(held.current and held.unresolved for held in data.store().series() if held.series == series)


def look_again(series: Series, name: str, content: bytes) -> None:
    """Hold the file of a table that is loaded, so that it can be read otherwise.

    Raises
    ------
    GeodataError
        If it cannot be read, or its header is not that of the table.
    """
    seen = preview.look_at(name, content)
    if seen.header != series.header if series.header else not seen.source:
        raise DataFileError(wording.tables.other_columns(name[:80], series.file_name[:80]))
    columns = Columns(**series.columns) if series.columns else None
    loaded = Result(Path(name), "table", series.series)
    st.session_state[_AGAIN] = Held(name, content, seen, loaded, columns)


def again(series: str) -> Held | None:
    """The file of a loaded table that is to be read otherwise, if there is one."""
    held: Held | None = st.session_state.get(_AGAIN)
    return held if held and held.result.name == series else None


def waits(result: Result) -> bool:
    """Whether the table of a result is still to be looked at."""
    return any(held.result is result for held in st.session_state.get(_HELD, ()))


def next_held() -> Held | None:
    """The table to look at now, if there is one."""
    held = st.session_state.get(_HELD)
    return held[0] if held else None


def let_go(held: Held) -> None:
    """Go on to the next table."""
    if held is st.session_state.get(_AGAIN):
        del st.session_state[_AGAIN]
        return
    st.session_state[_HELD] = [other for other in st.session_state.get(_HELD, ()) if other is not held]


def show(held: Held) -> bool:
    """Show a table with what would come of it; give whether it is to be loaded so, and its choices are then kept.

    Raises
    ------
    StoreError
        If the store cannot be read or written.
    """
    st.markdown(f"**{safe.markdown(held.name, 120)}** {_asked(held)}")
    st.dataframe(held.seen.rows.head(8), hide_index=True, height="content", key=f"preview-{held.key}")
    columns = None if held.seen.source else _columns(held)
    spellings: dict[str, str] = {}
    ready = False
    if columns is not None and columns.missing:
        words = ", ".join(wording.tables.MISSING_LABELS[name].lower() for name in columns.missing)
        st.info(wording.tables.still_to_match(words), icon=":material/rule:")
    else:
        spellings, ready = _outcome(held, columns)
    with st.container(horizontal=True):
        wanted = st.button(wording.tables.LOAD, disabled=not ready, type="primary", key=f"load-{held.key}")
        st.button(wording.tables.LEAVE, on_click=let_go, args=(held,), key=f"leave-{held.key}")
    if not wanted:
        return False
    store = data.store()
    if columns is not None:
        choices.keep_match(store, held.seen.header, list(held.seen.rows.columns), columns)
    for spelling, code in spellings.items():
        choices.choose_country(store, spelling, code)
    return True


def _asked(held: Held) -> str:
    """What a table is asked about, and how many more wait."""
    if held is st.session_state.get(_AGAIN):
        return wording.tables.READ_OTHERWISE
    more = len(st.session_state[_HELD]) - 1
    waiting = wording.tables.more_wait(more) if more else ""
    return (
        wording.tables.SPELLINGS_UNKNOWN if held.result.kind else wording.tables.COLUMNS_UNKNOWN
    ) + waiting


def _columns(held: Held) -> Columns:
    """The match, as select boxes that begin with what was kept or can be guessed."""
    kept = choices.kept(data.store()).matches.get(held.seen.header)
    guess = asdict(held.columns or (kept.columns if kept else held.seen.columns))
    names = list(held.seen.rows.columns)
    rest = [name for name in wording.tables.COLUMN_LABELS if name not in _FIRST]
    chosen = dict(zip(_FIRST, _selects(held, _FIRST, names, guess), strict=True))
    with st.popover(wording.tables.MORE_COLUMNS):
        chosen |= dict(zip(rest, _selects(held, rest, names, guess), strict=True))
    return Columns(**chosen)


def _selects(
    held: Held, meanings: tuple[str, ...] | list[str], names: list[str], guess: Mapping[str, str]
) -> list[str]:
    slots = _slots(len(meanings), 4)
    return [
        _select(slot, held, meaning, names, guess[meaning])
        for slot, meaning in zip(slots, meanings, strict=True)
    ]


def _slots(number: int, in_a_row: int) -> list[st.delta_generator.DeltaGenerator]:
    """Places for so many boxes, a row after the other: on a phone, where all stand below each other, in their order."""
    rows = (st.columns(in_a_row) for _ in range(0, number, in_a_row))
    return [slot for row in rows for slot in row][:number]


def _select(
    slot: st.delta_generator.DeltaGenerator, held: Held, meaning: str, names: list[str], guess: str
) -> str:
    measures = {str(measure): wording.labels.MEASURE_LABELS[measure] for measure in Measure}
    first = list(measures) if meaning == "measure" else []
    options = [_NONE, *first, *(name for name in names if name not in first)]

    def words(name: str) -> str:
        # A column may be headed as a measure is called: the browser tells options apart by their words.
        if not first or not name:
            return safe.plain(name, 60) or wording.tables.NO_COLUMN
        return measures.get(name) or wording.tables.as_in_column(safe.plain(name, 60))

    chosen: str = slot.selectbox(
        wording.tables.COLUMN_LABELS[meaning],
        options,
        index=options.index(guess) if guess in options else 0,
        format_func=words,
        key=f"column-{meaning}-{held.key}",
    )
    return chosen


def _outcome(held: Held, columns: Columns | None) -> tuple[dict[str, str], bool]:
    """What would come of the table: the countries chosen for its spellings, and whether anything can be loaded."""
    kept = dict(choices.kept(data.store()).spellings)
    try:
        without = _tried(held, columns, kept)
        spellings = _spellings(held, without.unresolved)
        figures = _tried(held, columns, kept | spellings) if spellings else without
    except GeodataError as error:
        st.error(safe.markdown(error, 600))
        return {}, False
    st.markdown(wording.tables.to_be_loaded(safe.markdown(told(of_rows(figures.rows)))))
    rejected(list(figures.rejected.itertuples(index=False, name=None)), held.name, held.key)
    return spellings, len(figures.rows) > 0


def _tried(held: Held, columns: Columns | None, spellings: Mapping[str, str]) -> Figures:
    """Read the table as it would be loaded; what was read for the same choices is not read again."""
    wanted = (held.key, columns, tuple(sorted(spellings.items())))
    tried: dict[object, Figures] = st.session_state.get(_TRIED, {})
    if wanted not in tried:
        figures = preview.try_out(held.name, held.content, columns, spellings)
        # Two are needed at once: with the choices, and without them.
        tried = dict([*tried.items()][-1:]) | {wanted: figures}
        st.session_state[_TRIED] = tried
    return tried[wanted]


def _spellings(held: Held, unresolved: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Select boxes for the spellings that name no country, the three nearest first; give those that were chosen."""
    offered = [
        spelling
        for spelling in unresolved
        if len(spelling) <= choices.LONGEST_SPELLING and countries.fold(spelling)
    ]
    if not offered:
        return {}
    st.markdown(wording.tables.CHOOSE_COUNTRIES)
    asked = offered[:_MOST_SPELLINGS]
    chosen = {
        spelling: _country(slot, held, spelling, unresolved[spelling])
        for slot, spelling in zip(_slots(len(asked), 3), asked, strict=True)
    }
    if len(offered) > _MOST_SPELLINGS:
        st.caption(wording.tables.more_spellings(len(offered) - _MOST_SPELLINGS))
    return {spelling: code for spelling, code in chosen.items() if code}


def _country(
    slot: st.delta_generator.DeltaGenerator, held: Held, spelling: str, near: tuple[str, ...]
) -> str:
    register = sorted(countries.register(), key=lambda code: countries.fold(countries.label(code)))
    others = [code for code in (*SPECIAL_ORIGINS, *register) if code not in near]
    chosen: str = slot.selectbox(
        wording.tables.spelling_is(safe.markdown(spelling, 60)),
        [_NONE, *near, *others],
        format_func=lambda code: countries.label(code) if code else wording.tables.NO_COUNTRY,
        key=f"country-{hashlib.sha256(spelling.encode('utf-8', 'replace')).hexdigest()[:10]}-{held.key}",
    )
    return chosen


def told(extent: Extent) -> str:
    """Say what a table holds: rows, measures, months, countries."""
    if not extent.figures:
        return wording.tables.NO_ROW
    when = extent.first if extent.first == extent.last else wording.labels.from_to(extent.first, extent.last)
    measures = ", ".join(wording.labels.MEASURE_LABELS[measure].lower() for measure in extent.measures)
    figures, origins = counted(extent.figures, "figures"), counted(extent.origins, "countries")
    return wording.tables.summary(figures, measures, when, origins, extent.located)


def rejected(rows: list[tuple[str, str]], file_name: str, key: str) -> None:
    """List the rows that are not read, each with its reason, and offer them as CSV."""
    if not rows:
        return
    st.markdown(wording.tables.rows_not_read(len(rows)))
    table = pd.DataFrame(rows, columns=wording.tables.REJECTED_HEADS)
    table.insert(0, wording.tables.FILE, safe.plain(file_name, 80))
    st.dataframe(
        table.head(_MOST_REJECTED),
        hide_index=True,
        height=tables.height(len(table), 220),
        key=f"rejected-{key}",
        # The reason is what is read: it has the room.
        column_config={name: st.column_config.Column(width="small") for name in table.columns[:-1]},
    )
    st.download_button(
        wording.tables.REJECTED_FILE,
        lambda: rejected_csv((safe.plain(file_name, 80), *row) for row in rows),
        file_name="route-atlas-rows-not-read.csv",
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
        key=f"rejected-csv-{key}",
    )
