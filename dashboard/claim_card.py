"""Claim cards: what a number or mark rests on, with a footnote to copy, in a dialog that costs nothing while closed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import safe, wording

if TYPE_CHECKING:
    from geodata.claims import Cited, Claim

Sections = Mapping[str, Callable[[], None]]


def button(sections: Sections) -> None:
    """Draw the button that opens the dialog; nothing of it is made before.

    Parameters
    ----------
    sections : mapping of str to callable
        What each part of the dialog is called, and what draws it.
    """
    if st.button(
        wording.claims.TITLE, key="open_claims", icon=":material/format_quote:", help=wording.claims.HELP
    ):
        _dialog(sections)


@st.dialog(wording.claims.TITLE, width="large")
def _dialog(sections: Sections) -> None:
    names = list(sections)
    chosen = names[0]
    if len(names) > 1:
        chosen = (
            st.segmented_control(
                wording.claims.PART, names, default=chosen, label_visibility="collapsed", key="claims_of"
            )
            or chosen
        )
    sections[chosen]()


def show(claim: Claim) -> None:
    """One claim: value, measure, unit, source, place in the file, how it was counted, and its footnote."""
    if claim.value:
        st.markdown(f"### {safe.markdown(claim.value)}")
    st.markdown(f"**{safe.markdown(claim.statement)}**")
    if claim.quote:
        st.markdown(f"> {safe.markdown(claim.quote)}")
    lines = [
        (wording.claims.MEASURE, claim.measure),
        (wording.claims.UNIT, claim.unit),
        (wording.claims.METHOD, claim.method),
    ]
    told = [(label, safe.markdown(words)) for label, words in lines]
    for cited in claim.cited:
        parts = _source(cited)
        # Of several sources each has a line of its own; of one, each part.
        told += (
            list(parts.items())
            if len(claim.cited) == 1
            else [(wording.claims.SOURCE, "; ".join(filter(None, parts.values())))]
        )
    told.append((wording.claims.CAVEAT, safe.markdown(claim.caveat)))
    st.markdown("\n".join(f"- **{label}:** {words}" for label, words in told if words))
    st.caption(wording.claims.FOOTNOTE)
    st.code(safe.plain(claim.footnote, 4_000), language=None, wrap_lines=True)


def _source(cited: Cited) -> dict[str, str]:
    """The parts of a source, as Markdown."""
    title = safe.markdown(cited.title or cited.source_id)
    return {
        wording.claims.SOURCE: f"[{title}]({safe.address(cited.url)})"
        if safe.is_of_the_web(cited.url)
        else title,
        wording.claims.PUBLISHER: safe.markdown(cited.publisher),
        wording.claims.DATA_AS_OF if cited.of_data else wording.claims.DATE: safe.markdown(cited.as_of),
        wording.claims.PLACE_IN_FILE: safe.markdown(cited.where),
    }
