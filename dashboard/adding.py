"""Adding one's own reports and tables in the browser, and what became of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard import data, matching, own_tables, safe, wording
from geodata.errors import GeodataError
from geodata.ingest import Result, ingest_given, ingest_pasted
from geodata.sentences import counted

_RESULTS = "added_results"
_EMPTY = "empty_pasted"
_ROUND = "adding_round"
_WRITTEN = ("pasted_title", "pasted_text")
_MOST_SHOWN = 50
_MOST_PLAIN = 10
"""Of files that nothing has to be said of, so many are listed: what is asked about others stands below the list."""


def show() -> None:
    """The widgets that take files and pasted text, and the results of the last time."""
    results: Sequence[tuple[str, Result]] = st.session_state.get(_RESULTS, ())
    with st.expander(wording.reports.ADD_YOUR_OWN, icon=":material/upload_file:", expanded=bool(results)):
        st.caption(wording.reports.ADD_HELP)
        _show_results(results)
        # One by one: a widget that is left out for the other's failure would forget what was typed.
        for part in (_held, _files, _pasted):
            _told(part)
    _told(lambda: own_tables.show(_load))


def _told(part: Callable[[], None]) -> None:
    """Draw a part of the page, or the sentence why it cannot be drawn."""
    try:
        part()
    except GeodataError as error:
        st.error(safe.markdown(error, 600))


def _held() -> None:
    """The table that has to be looked at, if there is one."""
    held = matching.next_held()
    if held is None:
        return
    with st.container(border=True, key="matching"):
        if matching.show(held):
            _load(held)


def _load(held: matching.Held) -> None:
    """Load a table that was looked at."""
    ((name, result),) = ingest_given([(held.name, held.content)], data.store())
    matching.let_go(held)
    others = [item for item in st.session_state.get(_RESULTS, ()) if item != (held.name, held.result)]
    _finish([*others, (name, result)])


def _files() -> None:
    # A widget is emptied by another name; it is not when something failed, so that it can be tried again.
    number = st.session_state.setdefault(_ROUND, 0)
    files = st.file_uploader(wording.reports.FILES, accept_multiple_files=True, key=f"files_{number}")
    if st.button(wording.reports.ADD_FILES, disabled=not files, key="add_files"):
        bar = st.progress(0.0, wording.reports.READING)

        def tell(_: Result, done: int, of: int) -> None:
            bar.progress(done / of, wording.reports.some_read(done, of))

        given = [(file.name, file.getvalue()) for file in files]
        results = ingest_given(given, data.store(), tell)
        looked_at = [
            matching.hold(name, content, result)
            for (name, content), (_, result) in zip(given, results, strict=True)
        ]
        if not any(result.error and not held for (_, result), held in zip(results, looked_at, strict=True)):
            st.session_state[_ROUND] = number + 1
        _finish(results)


def _pasted() -> None:
    if st.session_state.pop(_EMPTY, False):
        for name in _WRITTEN:
            st.session_state[name] = ""
    title = st.text_input(wording.reports.PASTED_TITLE, key="pasted_title", max_chars=200)
    text = st.text_area(wording.reports.TEXT, key="pasted_text", placeholder=wording.reports.TEXT_SUCH_AS)
    if st.button(wording.reports.ADD_TEXT, key="add_text"):
        result = ingest_pasted(text, title, data.store())
        st.session_state[_EMPTY] = True
        _finish([(title or wording.reports.PASTED_TEXT, result)])


def _finish(results: Sequence[tuple[str, Result]]) -> None:
    """Show everywhere what was added, open the first report of it, and begin the page anew."""
    st.session_state[_RESULTS] = results
    data.refresh()
    for _, result in results:
        if result.kind == "table":
            own_tables.open_at(result.name)
    reports = [result.name for _, result in results if result.kind == "report"]
    if reports:
        st.query_params["read"] = reports[0]
    st.rerun()


def _show_results(results: Sequence[tuple[str, Result]]) -> None:
    # What failed first: that is what there is to do something about.
    ordered = sorted(results, key=lambda item: (not item[1].error, not item[1].notes))
    telling = sum(bool(result.error or result.notes) for _, result in ordered)
    shown = max(_MOST_PLAIN, min(telling, _MOST_SHOWN))
    lines = [line for name, result in ordered[:shown] for line in _lines(name, result)]
    if rest := ordered[shown:]:
        lines.append(
            f"- {wording.reports.more_read(len(rest), sum(bool(result.error) for _, result in rest))}"
        )
    if lines:
        st.markdown("\n".join(lines))


def _lines(name: str, result: Result) -> list[str]:
    """What became of one file, as Markdown: a line, and one below it for each part that was not read."""
    called = f"- **{safe.markdown(name, 120)}**"
    if result.error and matching.waits(result):
        return [wording.reports.asked_below(called)]
    if result.error:
        return [wording.reports.not_added(called, safe.markdown(result.error.removeprefix(f"{name}: "), 600))]
    count = counted(result.count, "mentions" if result.kind == "report" else "rows")
    notes = [f"    - {safe.markdown(note, 600)}" for note in result.notes]
    return [f"{called}: {result.kind}, {count}, {result.outcome}", *notes]
