"""Adding one's own reports and tables in the browser, and what became of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard import data, fields, ingests, matching, own_tables, page_query, progress, safe, wording
from geodata.errors import GeodataError
from geodata.ingest import Result, ingest_given, ingest_pasted
from geodata.sentences import counted

_RESULTS = "added_results"
_BEGUN, _WATCHED, _TAKEN, _PROBLEMS = "ingest_begun", "ingests_watched", "ingests_taken", "ingest_problems"
_EMPTY = "empty_pasted"
_ROUND = "adding_round"
_WRITTEN = ("pasted_title", "pasted_text")
_LONGEST_TITLE = 200
_MOST_SHOWN = 50
_MOST_PLAIN = 10
"""Of files that nothing has to be said of, so many are listed: what is asked about others stands below the list."""
_SOON_SECONDS = 0.5
"""A few files are in before their progress would have been read."""


def show() -> None:
    """The widgets that take files and pasted text, and the results of the last time."""
    _told(_take)
    results: Sequence[tuple[str, Result]] = st.session_state.get(_RESULTS, ())
    running = ingests.running()
    with st.expander(
        wording.reports.ADD_YOUR_OWN, icon=":material/upload_file:", expanded=bool(results or running)
    ):
        st.caption(wording.reports.add_help(st.get_option("server.maxUploadSize")))
        _show_results(results)
        # One by one: a widget that is left out for the other's failure would forget what was typed.
        for part in (_held, _files, _pasted):
            _told(part)
    # Only what has reached the browser has been seen: a script that was stopped for a lost connection is not here.
    for one in st.session_state.pop(_TAKEN, ()):
        ingests.seen(one)
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
    begun: ingests.Ingest | None = st.session_state.get(_BEGUN)
    wanted = st.button(wording.reports.ADD_FILES, disabled=not files or begun is not None, key="add_files")
    if wanted and begun is None:
        given = [(_named(file.name), file.getvalue()) for file in files]
        begun = ingests.begin(given, data.store(), _session())
        st.session_state[_BEGUN] = begun
        begun.wait(_SOON_SECONDS)
        st.rerun()
    running = ingests.running()
    if begun is not None and begun not in running:
        # It has ended since this page looked: nothing else would make it look again.
        st.rerun()
    for problem in st.session_state.get(_PROBLEMS, ()):
        st.error(safe.markdown(problem, 600))
    st.session_state[_PROBLEMS] = []
    if running:
        st.session_state[_WATCHED] = running
        progress.show(running, _how_far, wording.reports.STOP_HELP)


def _named(sent: str) -> str:
    """The name of a file as its folder has it: a browser sends a quotation mark, and it alone of what can be seen, as its code."""
    return sent.replace("%22", '"')


def _session() -> str:
    context = get_script_run_ctx()
    return context.session_id if context else ""


def _how_far(one: ingests.Work) -> str:
    if one.stopping:
        return wording.reports.STOPPING
    read = wording.reports.some_read(one.done, one.of) if one.done else wording.reports.READING
    return read if one is st.session_state.get(_BEGUN) else wording.reports.of_another_tab(read)


def _take() -> None:
    """Take what came of the files of this tab, or of a tab that is gone, and say in a line what came of others'."""
    state = st.session_state
    begun: ingests.Ingest | None = state.get(_BEGUN)
    own = begun if begun is not None and begun.ended else None
    taken: list[ingests.Ingest] = state.setdefault(_TAKEN, [])
    came = [one for one in ingests.left_behind() if one is not begun and one not in taken]
    for one in state.pop(_WATCHED, ()):
        if one.ended and one is not begun and one not in came:
            st.toast(wording.reports.others_are_in(*_sums(one.results)), icon=":material/upload_file:")
    if own is not None:
        del state[_BEGUN]
        came.append(own)
    if not came:
        return
    taken += came
    looked_at = [_hold(one) for one in came]
    if own is not None and looked_at[-1]:
        state[_ROUND] += 1
    state[_PROBLEMS] = [one.error or wording.reports.BROKEN_OFF for one in came if not one.results]
    _finish([item for one in came for item in one.results], go_there=own is not None)


def _hold(ended: ingests.Ingest) -> bool:
    """Keep the tables that have to be looked at; give whether nothing is left to be tried again."""
    good = bool(ended.results)
    for (name, content), (_, result) in zip(ended.given, ended.results, strict=good):
        held = matching.hold(name, content, result)
        good &= held or not (result.error or result.outcome == "stopped")
    return good


def _sums(results: Sequence[tuple[str, Result]]) -> tuple[int, int]:
    """How many files are in, and how many are not."""
    failed = sum(result.outcome in ("failed", "stopped") for _, result in results)
    return len(results) - failed, failed


def _pasted() -> None:
    if st.session_state.pop(_EMPTY, False):
        for name in _WRITTEN:
            st.session_state[name] = ""
    title = fields.line(wording.reports.PASTED_TITLE, "pasted_title", _LONGEST_TITLE)
    text = st.text_area(wording.reports.TEXT, key="pasted_text", placeholder=wording.reports.TEXT_SUCH_AS)
    if st.button(wording.reports.ADD_TEXT, key="add_text"):
        result = ingest_pasted(text, title, data.store())
        st.session_state[_EMPTY] = True
        _finish([(title or wording.reports.PASTED_TEXT, result)])


def _finish(results: Sequence[tuple[str, Result]], *, go_there: bool = True) -> None:
    """Show everywhere what was added, open the first report of it if one is to go there, and begin the page anew."""
    st.session_state[_RESULTS] = results
    data.refresh()
    for _, result in results:
        if result.kind == "table":
            own_tables.open_at(result.name)
    reports = [result.name for _, result in results if result.kind == "report"]
    if reports and go_there:
        page_query.put({"read": reports[:1]})
    st.rerun()


def _show_results(results: Sequence[tuple[str, Result]]) -> None:
    reached = [item for item in results if item[1].outcome != "stopped"]
    # What failed first: that is what there is to do something about. Then what is not simply added, such as what was there.
    ordered = sorted(
        reached, key=lambda item: (not item[1].error, not item[1].notes, item[1].outcome == "added")
    )
    telling = sum(bool(result.error or result.notes) for _, result in ordered)
    there = sum(not (result.error or result.notes or result.outcome == "added") for _, result in ordered)
    shown = max(_MOST_PLAIN, min(telling + min(there, _MOST_PLAIN), _MOST_SHOWN))
    lines = [line for name, result in ordered[:shown] for line in _lines(name, result)]
    if rest := ordered[shown:]:
        lines.append(
            f"- {wording.reports.more_read(len(rest), sum(bool(result.error) for _, result in rest))}"
        )
    if left := len(results) - len(reached):
        lines.insert(0, f"- {wording.reports.stopped_before(left)}")
    if len(results) > 1:
        st.markdown(f"**{wording.reports.of_files(*_sums(results))}**")
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
