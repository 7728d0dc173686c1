"""The briefing of this session: scenes are added to it from any view, and it is changed, opened and undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import streamlit as st

from dashboard import data, safe, wording
from dashboard.briefing import draft, history, pinned
from dashboard.briefing.scenes import Briefing, FigureKind, Scene
from geodata import Atlas, Filters
from geodata.compare import Comparison
from geodata.errors import GeodataError
from geodata.sentences import counted

_BRIEFING, _HISTORY, _AT = "kept_briefing", "kept_history", "kept_at"
_CHANGES, _BEGUN = "kept_changes", "kept_begun"


def briefing() -> Briefing:
    """The briefing of this session; one without scenes at first."""
    state = st.session_state
    if _BRIEFING not in state:
        state[_BRIEFING] = Briefing(wording.briefing.UNTITLED, (), today())
    kept: Briefing = state[_BRIEFING]
    return kept


def file_name() -> str:
    """What files of the briefing are called, without their ending."""
    return safe.file_name(briefing().title, wording.briefing.FILE_NAME)


def today() -> str:
    """The date, as a briefing writes it."""
    return datetime.now(UTC).date().isoformat()


def at() -> int:
    """Place of the scene that is looked at, from 0."""
    return max(0, min(int(st.session_state.get(_AT, 0)), len(briefing().scenes) - 1))


def look_at(number: int) -> None:
    """Look at another scene."""
    st.session_state[_AT] = number


def change(changed: Briefing, *, other: bool = False) -> None:
    """Put a changed briefing, or an `other` one, in the place of the one before, which `undo` brings back."""
    before = briefing()
    # The hash is of the scenes it was made of: other scenes need another, which saving and exporting make.
    same = [scene.filters for scene in before.scenes] == [scene.filters for scene in changed.scenes]
    new_data = changed.data_hash != before.data_hash
    after = changed if same or new_data else replace(changed, data_hash="")
    st.session_state[_HISTORY] = history.longer(_history(), before, after, at(), other=other)
    _put(after)
    if other:
        st.session_state[_BEGUN] = st.session_state[_CHANGES]


def _put(after: Briefing) -> None:
    st.session_state[_BRIEFING] = after
    st.session_state[_CHANGES] = st.session_state.get(_CHANGES, 0) + 1


def changes() -> int:
    """A number of what the briefing is by now, another after each change; 0 while it is as it was opened.

    It is of its tab, and gone with it.
    """
    number: int = st.session_state.get(_CHANGES, 0)
    return number if number != st.session_state.get(_BEGUN, 0) else 0


def reword(changed: Briefing) -> None:
    """Put a briefing of the same scenes with other words in the place of the one before.

    The words' own field undoes it: a change of scenes that is taken back leaves the words as they are.
    """
    st.session_state[_HISTORY] = history.reworded(_history(), briefing(), changed)
    _put(changed)


def can_undo() -> bool:
    """Whether there is a change to take back."""
    return bool(_history())


def undo() -> None:
    """Take the last change of scenes back, and with each further call one more."""
    *rest, last = _history()
    st.session_state[_HISTORY] = tuple(rest)
    st.session_state[_AT] = last.at
    _put(last.briefing)


def _history() -> tuple[history.Step, ...]:
    steps: tuple[history.Step, ...] = st.session_state.get(_HISTORY, ())
    return steps


def add_button(view: Callable[[], tuple[Filters, FigureKind | None]], key: str = "add_to_briefing") -> None:
    """Draw the button that keeps the view as a scene.

    Parameters
    ----------
    view : callable
        Tells when the button is pressed what is chosen then: the page may still show what was chosen before. With the
        filters what stands beside the map; None for what the view is best told by.
    key : str
        What tells the button from another on the page.
    """

    def make(atlas: Atlas) -> tuple[Scene, ...]:
        filters, figure = view()
        return (draft.draft(filters, atlas, figure=figure),)

    _button(key, make)


def add_passages_button(found: Callable[[], tuple[Filters, str, Sequence[tuple[str, str]]]]) -> None:
    """Draw the button that keeps passages of reports as a scene.

    Parameters
    ----------
    found : callable
        Tells when the button is pressed the filters, what was looked for, in words, and the passages that have it, each
        with the id of its report.
    """

    def make(atlas: Atlas) -> tuple[Scene, ...]:
        filters, wanted, passages = found()
        return (draft.of_passages(filters, atlas, wanted, passages),)

    _button("add_to_briefing", make)


def add_comparison_button(compared: Callable[[], Comparison]) -> None:
    """Draw the button that keeps both sides of what is compared when it is pressed, a scene each."""
    _button(
        "add_to_briefing",
        lambda atlas: draft.of_comparison(compared(), atlas),
        wording.briefing.ADD_BOTH_HELP,
    )


def _button(
    key: str, make: Callable[[Atlas], tuple[Scene, ...]], told: str = wording.briefing.ADD_HELP
) -> None:
    st.button(
        wording.briefing.ADD,
        key=key,
        icon=":material/add_to_photos:",
        on_click=_add,
        args=(make,),
        help=told,
    )


def _add(make: Callable[[Atlas], tuple[Scene, ...]]) -> None:
    now = briefing()
    try:
        made = replace(now, scenes=make(data.atlas()), data_hash="")
        scenes = pinned.pin(made, data.atlas()).scenes
    except GeodataError as error:
        st.toast(wording.briefing.not_added(safe.markdown(error)), icon=":material/error:")
        return
    every = now.scenes
    for scene in scenes:
        every = (*every, draft.apart(scene, every))
    change(replace(now, scenes=every))
    count = len(briefing().scenes)
    look_at(count - 1)
    st.toast(
        wording.briefing.added(count, safe.markdown(every[-1].title, 120), counted(count, "scenes")),
        icon=":material/check:",
    )
