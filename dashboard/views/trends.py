"""The Trends page: how the figures of the chosen origins and routes develop, and what other sources count."""

from __future__ import annotations

import streamlit as st

from dashboard import (
    claim_card,
    claim_parts,
    counts,
    data,
    filters,
    kept,
    safe,
    trends,
    trends_choices,
    wording,
)
from dashboard.briefing.scenes import FigureKind
from geodata import Filters, published
from geodata.select import caveat, sentence
from geodata.sentences import counted

FIRST_GROUPS = 2


def _of_the_chart() -> tuple[Filters, FigureKind | None]:
    """What is chosen, and as what kind of figure the form of the chart stands beside a map."""
    look, _ = trends_choices.current()
    ranked = FigureKind.ORIGINS if look.show == "ranks" else None
    return filters.current()[0], FigureKind.ROUTES if look.by == "route" else ranked


chosen, problems = filters.current()
now, unusable = trends_choices.current()
selection = data.selection(chosen)
st.title(wording.app.PAGE_TITLES["trends"])
filters.warn([*problems, *unusable])
with st.container(key="sentence"):
    st.markdown(f"**{safe.markdown(sentence(selection))}** {caveat(chosen.measure)}")
beside = published.side_by_side(data.atlas(), chosen)
with st.container(horizontal=True):
    kept.add_button(_of_the_chart)
    claim_card.button(
        {
            wording.claims.FIGURES: lambda: claim_parts.figures(selection),
            wording.trends.OTHER_COUNTS: lambda: claim_parts.of_counts(beside),
        }
    )
st.html(trends_choices.STYLE)
trends_choices.controls(now)
trends.show(selection, now)

others = counts.other_measures(beside)
st.header(wording.trends.OTHER_COUNTS, anchor="other-sources")
if others.empty:
    st.markdown(wording.trends.NO_OTHER_COUNT)
else:
    st.caption(wording.trends.SOURCES_DISAGREE_NOTE)
    kept.add_button(lambda: (filters.current()[0], FigureKind.SOURCES), key="add_sources")
    groups = counts.groups_html(others)
    st.html(counts.STYLE + "".join(groups[:FIRST_GROUPS]))
    if more := groups[FIRST_GROUPS:]:
        with st.expander(counted(len(more), wording.trends.MORE_PERIODS)):
            st.html("".join(more))
revised = counts.revisions(beside)
if not revised.empty:
    st.header(wording.trends.FIRST_PUBLISHED, anchor="revisions")
    st.caption(wording.trends.REVISIONS_NOTE)
    localized = st.column_config.NumberColumn(format="localized")
    # Words, for a table with numbers and words for each would be sent at double its size with each change of filters.
    right = st.column_config.TextColumn(alignment="right")
    columns = {wording.trends.TABLE_TODAY: localized, wording.trends.DIFFERENCE: right}
    if revised[wording.trends.ROUTE_HEAD].nunique() == 1:
        revised = revised.drop(columns=wording.trends.ROUTE_HEAD)
    st.dataframe(revised, hide_index=True, height="content", column_config=columns)
st.caption(
    f"{wording.caveats.WHOLE_ROUTE_NOTE} {wording.caveats.SMUGGLING_NOTE} {wording.caveats.KOSOVO_NOTE}"
)
