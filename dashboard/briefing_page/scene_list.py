"""The scenes of the briefing in their order."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from dashboard import kept, safe, wording
from dashboard.briefing.scenes import Briefing
from dashboard.briefing_page.attempts import attempt, refused
from dashboard.briefing_page.scene_words import FIELDS, VIEW

_LONGEST_TITLE = 400
"""Characters of a title that the list shows, over several lines; a presented scene shows as many."""
_MOST_AT_ONCE = 12
_HEIGHT = 560
"""Pixels of a list of more scenes, which scrolls: what is done with a scene stands below the list, its picture beside it."""


def scenes() -> None:
    """The scenes in their order, and what can be done with the chosen one."""
    now, number = kept.briefing(), kept.at()
    st.session_state["briefing_scene"] = number
    with st.container(height=_HEIGHT if len(now.scenes) > _MOST_AT_ONCE else "content", border=False):
        st.radio(
            wording.briefing.SCENES,
            range(len(now.scenes)),
            format_func=lambda at: f"{at + 1}\\. {safe.markdown(now.scenes[at].title, _LONGEST_TITLE)}",
            key="briefing_scene",
            on_change=_look_at,
        )
    last = number == len(now.scenes) - 1
    actions: list[tuple[str, str, Callable[[Briefing, int], Briefing], int, bool]] = [
        ("up", "arrow_upward", lambda b, n: b.move(n, n - 1), -1, number == 0),
        ("down", "arrow_downward", lambda b, n: b.move(n, n + 1), 1, last),
        ("duplicate", "content_copy", lambda b, n: b.duplicate(n), 1, False),
        ("remove", "delete", lambda b, n: b.remove(n), 0, False),
    ]
    with st.container(horizontal=True):
        for name, icon, change, look, disabled in actions:
            st.button(
                wording.briefing.SCENE_ACTIONS[name],
                key=f"scene_{name}",
                icon=f":material/{icon}:",
                on_click=partial(_act, change, look),
                disabled=disabled,
            )


def _look_at() -> None:
    kept.look_at(st.session_state["briefing_scene"])
    for key in (*(f"scene_{field}" for field in FIELDS), VIEW):
        refused().pop(key, None)


def _act(change: Callable[[Briefing, int], Briefing], look: int) -> None:
    def act() -> None:
        number = kept.at()
        kept.change(change(kept.briefing(), number))
        kept.look_at(number + look)

    attempt(act)
