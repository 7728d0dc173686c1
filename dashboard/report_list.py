"""Which report is read: chosen from a list that pages and searches, so that it is as quick with 50,000 as with ten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

import streamlit as st

from dashboard import data, fields, page_query, safe, wording
from geodata import Report
from geodata.countries import fold

AT_ONCE = 50
"""Reports of a page; so many need no page and no search."""

_LONGEST_FIND = 200
_FIND, _PAGE, _READ = "find_report", "page_of_reports", "read_report"
_FIND_QUERY, _PAGE_QUERY = "find", "list"


def choose(titles: Mapping[str, str]) -> str:
    """Show the list, and give the id of the report that the URL or the list names; the first where none is named."""
    asked = page_query.value("read")
    if asked and asked not in titles:
        st.warning(wording.reports.no_such_report(safe.markdown(asked, 60)))
    now = chosen(titles)
    listed = list(titles) if len(titles) <= AT_ONCE else _page(titles)
    # What is read stays in the list, on whatever page it stands.
    options = listed if now in listed else [now, *listed]
    st.session_state[_READ] = now
    st.selectbox(wording.reports.REPORT, options, format_func=titles.__getitem__, key=_READ, on_change=_read)
    return now


def chosen(titles: Mapping[str, str]) -> str:
    """The id of the report that the URL names; the first where it names none."""
    asked = page_query.value("read")
    return asked if asked in titles else next(iter(titles))


def place(report: Report) -> int | None:
    """The place in the report's text that the URL names, in code points; None where it names none."""
    asked = page_query.value("at")
    at = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 12 else None
    return at if at is not None and at < len(report.text) else None


def _read() -> None:
    """Put the chosen report into the URL."""
    page_query.put({"at": [], "read": [st.session_state[_READ]]})


def _find() -> None:
    """Put what was typed into the URL, which then names the first page."""
    typed = st.session_state[_FIND]
    page_query.put({_FIND_QUERY: [typed] if typed else [], _PAGE_QUERY: []})


def _turn() -> None:
    """Put the page of the list into the URL."""
    page = int(st.session_state[_PAGE])
    page_query.put({_PAGE_QUERY: [str(page)] if page > 1 else []})


def _asked_page() -> int:
    """The page that the URL names; the first where it names none."""
    asked = page_query.value(_PAGE_QUERY)
    return max(1, int(asked)) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 1


def _page(titles: Mapping[str, str]) -> list[str]:
    """The search and the page, and the reports of it."""
    left, right = st.columns([4, 1], vertical_alignment="bottom")
    typed = fields.line(
        wording.reports.FIND_REPORT,
        _FIND,
        _LONGEST_FIND,
        holds=page_query.value(_FIND_QUERY)[:_LONGEST_FIND],
        on_change=_find,
        place=left,
        placeholder=wording.reports.FIND_REPORT_SUCH_AS,
    )
    words = fold(typed).split()
    found: Sequence[str] = (
        [
            report_id
            for report_id, title in data.folded_titles().items()
            if all(word in title for word in words)
        ]
        if words
        else list(titles)
    )
    pages = max(1, -(-len(found) // AT_ONCE))
    st.session_state[_PAGE] = min(_asked_page(), pages)
    page = right.number_input(
        wording.reports.page_of(pages), min_value=1, max_value=pages, step=1, key=_PAGE, on_change=_turn
    )
    first = (int(page) - 1) * AT_ONCE
    shown = list(islice(found, first, first + AT_ONCE))
    if shown:
        st.caption(wording.reports.in_the_list(first + 1, first + len(shown), len(found)))
    else:
        st.caption(wording.reports.NO_TITLE_HAS)
    return shown
