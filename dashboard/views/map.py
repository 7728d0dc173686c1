"""The Map page: the sentence, the map, what a click opens, and the figures by month."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from dashboard import (
    below_map,
    claim_card,
    claim_parts,
    data,
    filters,
    kept,
    maps,
    panel,
    safe,
    tiles,
    wording,
)
from dashboard.answers import once
from geodata import Filters
from geodata.select import caveat, sentence

PANEL_HEIGHT = maps.HEIGHT

chosen, problems = filters.current()
selection = data.selection(chosen)


def _select_by_name() -> None:
    """Put what was chosen from the list into the URL."""
    now, _ = filters.current()
    filters.write(replace(now, selected=st.session_state["look_at"] or ""))


def _looked_at() -> tuple[Filters, None]:
    """What is chosen, where the map looks."""
    now, _ = filters.current()
    return replace(now, view=maps.looked(st.session_state.get("map_answer")) or now.view), None


@st.fragment
def map_and_panel() -> None:
    """The map, and beside it what is selected; a click reruns only this."""
    now, _ = filters.current()
    view = (now.view.lat, now.view.lon, now.view.zoom) if now.view else None
    drawn = data.drawn(now)
    asked = maps.asked_for_months(st.session_state.get("map_answer")) == drawn["id"]
    with st.container(horizontal=True, key="map_and_panel"):
        maps.show(
            drawn,
            selected=now.selected,
            view=view,
            key="map_answer",
            on_change=partial(filters.select_clicked, "map_answer"),
            played=data.played(data.selection(now)) if asked else None,
            ahead=data.drawn_ahead(now),
        )
        maps.give_head_start()
        with st.container(height=PANEL_HEIGHT, border=False, key="panel"):
            names = panel.choices()
            st.session_state["look_at"] = now.selected if now.selected in names else None
            st.selectbox(
                wording.maps.LOOK_AT,
                list(names),
                index=None,
                format_func=names.__getitem__,
                key="look_at",
                on_change=_select_by_name,
                placeholder=wording.maps.LOOK_AT_SUCH_AS,
            )
            with data.as_it_is_now():
                panel.show(now.selected, data.selection(now))
    below_the_map(now)


def below_the_map(now: Filters) -> None:
    """What reports say, what can be done with the view, and the figures by month of what is selected."""
    selection = data.selection(now)
    st.html(once(below_map.beside_the_figures, selection))
    with st.container(horizontal=True):
        kept.add_button(_looked_at)
        claim_card.button(claim_parts.of_view(selection, now.selected))
    below_map.by_month(selection, now.selected)


with st.container(key="top"):
    st.markdown(
        f"# {wording.app.TITLE}\n\n**{safe.markdown(once(sentence, selection))}** {caveat(chosen.measure)}"
    )
    filters.warn(problems)

map_and_panel()

if chosen == Filters():
    tiles.show()
