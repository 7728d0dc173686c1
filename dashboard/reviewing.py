"""The review in this session: who signs, what is put in order and what was skipped, decided and taken back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

import streamlit as st

from dashboard import data, fields, page_query, wording
from geodata import Atlas, Filters, review
from geodata.errors import GeodataError

if TYPE_CHECKING:
    from geodata._doubt import Doubt
    from geodata._fair_sample import Sample

FEW_REPORTS = 50
"""Up to so many reports are put in order again after each decision; more of them, after so many decisions."""
DECISIONS_A_ROUND = 25
MOST_WAITING = 200

TYPED = "review_typed"
WHAT = "review_what"
_SAMPLE, _SAMPLE_QUERY = "review_sample", "sample"
_SIGNED, _ROUND, _SKIPPED = "review_signed", "review_round", "review_skipped"
_MADE, _PROBLEM = "review_made", "review_problem"
_COOKIE = "route_atlas_signed"

_DECIDING = threading.Lock()


@dataclass(frozen=True, slots=True)
class Round:
    """Mentions in the order of doubt that they had at one moment."""

    narrowed: tuple[object, ...]
    revision: int
    made: int
    waiting: tuple[Doubt, ...]
    left: int
    reports: int


def problem() -> str:
    """What went wrong with the last key; told once."""
    return str(st.session_state.pop(_PROBLEM, ""))


def signed() -> str:
    """Who signs in this session; at first who signed in this browser before the page was loaded anew."""
    if _SIGNED not in st.session_state:
        st.session_state[_SIGNED] = unquote(st.context.cookies.get(_COOKIE, "")).strip()[
            : review.LONGEST_AUTHOR
        ]
    return str(st.session_state[_SIGNED])


def keeping_html() -> str:
    """A script that has the browser keep who signs until it is closed: an address would take the name along in each link."""
    author = quote(signed(), safe="")
    ends = "" if author else "; max-age=0"
    return f'<script>document.cookie = "{_COOKIE}={author}; path=/; samesite=strict{ends}"</script>'


def sign() -> None:
    """Take the name that was typed."""
    if typed := fields.taken(TYPED, review.LONGEST_AUTHOR):
        st.session_state[_SIGNED] = typed
    else:
        st.session_state[_PROBLEM] = wording.review.REVIEW_SIGN


def sign_otherwise() -> None:
    """Ask for a name again."""
    st.session_state[_SIGNED] = ""


def made() -> list[tuple[int, str]]:
    """The decisions of this session that it has not taken back: key, and name of the mention."""
    decided: list[tuple[int, str]] = st.session_state.setdefault(_MADE, [])
    return decided


def sample_size() -> int:
    """How many mentions are drawn by chance, as the URL says; 0 where the most doubtful come first."""
    asked = page_query.value(_SAMPLE_QUERY)
    return next((size for size in review.SAMPLE_SIZES if str(size) == asked), 0)


def read_what() -> None:
    """Write how many mentions are drawn by chance into the URL; the callback of its widget."""
    size = st.session_state[WHAT]
    page_query.put({_SAMPLE_QUERY: [str(size)] if size else []})


def sample(atlas: Atlas, filters: Filters) -> Sample:
    """The fair sample at hand; drawn anew only when something was decided or added."""
    wanted = (atlas.revision, filters.reports, sample_size())
    known: tuple[object, Sample] | None = st.session_state.get(_SAMPLE)
    if known is None or known[0] != wanted:
        known = (wanted, review.sample(atlas, filters, sample_size()))
        st.session_state[_SAMPLE] = known
    return known[1]


def at_hand(atlas: Atlas, filters: Filters) -> tuple[Round, Doubt | None]:
    """What is in order, and the first mention of it that is undecided; skipped ones come when nothing else is left."""
    now = _in_order(atlas, filters)
    doubt = _first(atlas, now)
    if doubt is None and now.revision != atlas.revision:
        now = _in_order(atlas, filters, anew=True)
        doubt = _first(atlas, now)
    return now, doubt


def _in_order(atlas: Atlas, filters: Filters, *, anew: bool = False) -> Round:
    """The mentions in order of doubt, put in order anew where that is quickly done, or often enough was not."""
    narrowed, count = (filters.reports, filters.roles, sample_size()), len(made())
    known: Round | None = st.session_state.get(_ROUND)
    if known and known.narrowed == narrowed and not anew:
        waits = known.reports > FEW_REPORTS and abs(count - known.made) < DECISIONS_A_ROUND
        if waits or known.revision == atlas.revision:
            return known
    if sample_size():
        drawn = sample(atlas, filters)
        everything, reports = list(drawn.waiting), drawn.reports
    else:
        everything, reports = review.queue(atlas, filters), len(review.looked_at(atlas, filters))
    waiting = tuple(everything[:MOST_WAITING])
    ordered = Round(narrowed, atlas.revision, count, waiting, len(everything), reports)
    st.session_state[_ROUND] = ordered
    return ordered


def _first(atlas: Atlas, now: Round) -> Doubt | None:
    skipped = _skipped()
    for passed_over in (skipped, set()):
        for doubt in now.waiting:
            if name(doubt) not in passed_over and (latest := review.again(atlas, doubt)):
                return latest
        skipped.clear()
    return None


def skip(doubt: Doubt) -> None:
    """Pass a mention over for now."""
    _skipped().add(name(doubt))


def _skipped() -> set[str]:
    names: set[str] = st.session_state.setdefault(_SKIPPED, set())
    return names


def name(doubt: Doubt) -> str:
    """A name for a mention, the same in every version of its report."""
    surface, sentence, nth = doubt.place
    return f"{doubt.found.report_id}_{sentence}_{surface}_{nth}"


def do(doubt: Doubt, decision: Callable[[str], int]) -> None:
    """Keep a decision about a mention, and see at once what comes of it."""
    # A second key starts another thread of this session, and ends this one wherever the session's state is asked for: so
    # that is asked for before, and a decision and its being noted are one.
    decided, author, problem = made(), signed(), ""
    with _DECIDING:
        if decided and decided[-1][1] == name(doubt):
            return  # A key that was pressed twice, before the next mention was there.
        try:
            data.store()  # Says why there is none, where there is none.
            decided.append((decision(author), name(doubt)))
        except GeodataError as error:
            problem = str(error)
    data.refresh()
    if problem:
        st.session_state[_PROBLEM] = problem


def undo() -> None:
    """Take back the last decision of this session."""
    if decided := made():
        take_back(decided[-1][0])


def take_back(key: int) -> None:
    """Take a decision back, whoever made it."""
    decided, problem = made(), ""
    with _DECIDING:
        try:
            review.undo(data.atlas(), key)
        except GeodataError as error:
            problem = str(error)
        decided[:] = [one for one in decided if one[0] != key]
    data.refresh()
    if problem:
        st.session_state[_PROBLEM] = problem
