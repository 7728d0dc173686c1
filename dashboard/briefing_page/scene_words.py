"""The words of the briefing and of the chosen scene, to be edited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any
from urllib.parse import parse_qs, urlsplit

import streamlit as st

from dashboard import data, kept, safe, wording
from dashboard.briefing import pinned
from dashboard.briefing.scenes import Briefing, FigureKind
from dashboard.briefing_page.attempts import attempt, refused
from geodata.errors import GeodataError
from geodata.model import View

VIEW = "scene_view"
FIELDS = wording.briefing.SCENE_FIELDS


def title() -> None:
    """The title of the briefing."""
    now = kept.briefing()
    _field(
        wording.briefing.BRIEFING_TITLE,
        "briefing_title",
        now.title,
        lambda typed: replace(kept.briefing(), title=typed),
    )


def scene() -> None:
    """The words of the chosen scene, and what stands beside its map."""
    number = kept.at()
    chosen = kept.briefing().scene(number)
    heights = {"title": 0, "text": 150, "notes": 100}
    for field, label in FIELDS.items():
        write = partial(_with_field, number, field)
        _field(label, f"scene_{field}", getattr(chosen, field), write, height=heights[field])
    _field(
        wording.briefing.WHERE_IT_LOOKS,
        VIEW,
        str(chosen.filters.view or ""),
        partial(_with_view, number),
        hint=wording.briefing.AT_THE_ROUTES,
        told=wording.briefing.WHERE_IT_LOOKS_HELP,
    )
    st.session_state["scene_figure"] = chosen.figure
    st.selectbox(
        wording.briefing.BESIDE_THE_MAP,
        list(FigureKind),
        format_func=wording.briefing.FIGURE_LABELS.__getitem__,
        key="scene_figure",
        on_change=_take_figure,
        args=(number,),
    )


def _take_figure(number: int) -> None:
    def act() -> None:
        latest = kept.briefing()
        figure = FigureKind(st.session_state["scene_figure"])
        kept.reword(latest.replace(number, pinned.with_figure(latest.scene(number), figure, data.atlas())))

    attempt(act)


def _field(
    label: str,
    key: str,
    value: str,
    write: Callable[[str], Briefing],
    *,
    height: int = 0,
    hint: str = "",
    told: str | None = None,
) -> None:
    """A text that is edited; what cannot be stays as it was typed, with a sentence below it."""
    reasons = refused()

    def take() -> None:
        reasons.pop(key, None)
        try:
            kept.reword(write(st.session_state[key]))
        except GeodataError as error:
            reasons[key] = str(error)

    if key not in st.session_state or (key not in reasons and st.session_state[key] != value):
        st.session_state[key] = value
        reasons.pop(key, None)
    if height:
        st.text_area(label, key=key, on_change=take, height=height)
    else:
        st.text_input(label, key=key, on_change=take, placeholder=hint, help=told)
    if key in reasons:
        st.warning(wording.briefing.keeps_its_words(safe.markdown(reasons[key])))


def _with_field(number: int, field: str, typed: str) -> Briefing:
    now = kept.briefing()
    words: Any = {field: typed}
    return now.replace(number, replace(now.scene(number), **words))


def _with_view(number: int, typed: str) -> Briefing:
    """The briefing with this scene's map looking where a link or three numbers say; at its routes where nothing does."""
    now = kept.briefing()
    chosen = now.scene(number)
    named = parse_qs(urlsplit(typed.strip()).query).get("view", [""])[-1] or typed.replace(" ", "")
    view = None if not typed.strip() else View.parse(named)
    return now.replace(number, replace(chosen, filters=replace(chosen.filters, view=view)))
