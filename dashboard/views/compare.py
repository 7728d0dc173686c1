"""The Compare page: two periods, origins or routes side by side, what lies between them, and the table behind it."""

from __future__ import annotations

import streamlit as st

from dashboard import claim_card, claim_parts, compare, compare_choices, filters, kept, safe, wording
from geodata.compare import Comparison, sentences
from geodata.errors import GeodataError

chosen, problems = filters.current()
other, unread = compare_choices.current()
there, unknown = compare_choices.other(chosen, other)


def _compared() -> Comparison:
    """What is chosen, beside what it is compared with."""
    now, beside = filters.current()[0], compare_choices.current()[0]
    return compare.compared(now, compare_choices.other(now, beside)[0], beside)


st.title(wording.app.PAGE_TITLES["compare"])
compare_choices.controls(chosen, other)
filters.warn((*problems, *unread, *unknown))
try:
    comparison = compare.compared(chosen, there, other)
except GeodataError as error:
    st.info(safe.markdown(str(error)), icon=":material/compare_arrows:")
    compare.examples()
else:
    with st.container(key="changes"):
        first, *others = sentences(comparison)
        st.markdown(f"**{safe.markdown(first)}**")
        st.markdown("\n".join(f"- {safe.markdown(said)}" for said in others))
    with st.container(horizontal=True):
        kept.add_comparison_button(_compared)
        claim_card.button(claim_parts.of_comparison(comparison))
    compare.show_maps(comparison, chosen.selected, filters.select_clicked)
    if words := compare.selected_words(comparison, chosen.selected):
        st.markdown(f"**{safe.markdown(words)}**")
    compare.show_table(comparison)
    st.caption(f"{wording.caveats.BOUNDARIES_NOTE} {wording.caveats.KOSOVO_NOTE}")
