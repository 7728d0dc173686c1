"""The Corridor page: the branches of the chosen routes as lines of stops."""

from __future__ import annotations

import streamlit as st

from dashboard import (
    claim_card,
    claim_parts,
    corridor,
    data,
    filters,
    kept,
    page_query,
    safe,
    tables,
    wording,
)
from dashboard.briefing.scenes import FigureKind
from geodata.corridor import lines, sentence, table


def _stops() -> None:
    """The stops of the branches that are shown, as a table."""
    used = list(dict.fromkeys(line.source_id for line in found))
    caveats = (
        wording.corridor.LINES_NOTE,
        wording.caveats.WHOLE_ROUTE_NOTE,
        wording.caveats.APPROACH_NOTE,
    )
    about = tables.about(wording.corridor.ABOUT_STOPS, sentence(selection, found), used, caveats)
    tables.show(table(found), about, "stops")


chosen, problems = filters.current()
selection = data.selection(chosen)
found = lines(selection)
st.html(corridor.STYLE)
st.title(wording.app.PAGE_TITLES["corridor"])
filters.warn(problems)
with st.container(key="sentence"):
    st.markdown(f"**{safe.markdown(sentence(selection, found))}** {wording.corridor.LINES_NOTE}")
if found:
    with st.container(horizontal=True, key="keep_or_cite"):
        kept.add_button(lambda: (filters.current()[0], FigureKind.STRIP))
        claim_card.button({wording.claims.BRANCHES: lambda: claim_parts.of_lines(found)})
    st.html(corridor.legend_html())
    st.html(corridor.lines_html(found))
    tables.folded(wording.corridor.TABLE_OF_STOPS, page_query.STOPS, _stops)
else:
    st.info(wording.corridor.NO_LINE)
st.caption(
    f"{wording.caveats.WHOLE_ROUTE_NOTE} {wording.caveats.APPROACH_NOTE} {wording.caveats.KOSOVO_NOTE}"
)
