"""The scenes of the briefing in their order."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from dashboard import kept, safe
from dashboard.briefing.scenes import Briefing
from dashboard.briefing_page.attempts import attempt, refused
from dashboard.briefing_page.scene_words import FIELDS, VIEW


def scenes() -> None:
    """The scenes in their order, and what can be done with the chosen one."""
    now, number = kept.briefing(), kept.at()
    st.session_state["briefing_scene"] = number
    st.radio(
        "Scenes",
        range(len(now.scenes)),
        format_func=lambda at: f"{at + 1}\\. {safe.markdown(now.scenes[at].title, 120)}",
        key="briefing_scene",
        on_change=_look_at,
    )
    last = number == len(now.scenes) - 1
    actions: list[tuple[str, str, Callable[[Briefing, int], Briefing], int, bool]] = [
        ("Up", "arrow_upward", lambda b, n: b.move(n, n - 1), -1, number == 0),
        ("Down", "arrow_downward", lambda b, n: b.move(n, n + 1), 1, last),
        ("Duplicate", "content_copy", lambda b, n: b.duplicate(n), 1, False),
        ("Remove", "delete", lambda b, n: b.remove(n), 0, False),
    ]
    with st.container(horizontal=True):
        for label, icon, change, look, disabled in actions:
            st.button(
                label,
                key=f"scene_{label.lower()}",
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
