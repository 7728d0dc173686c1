"""The Reports page: each report with the countries it names marked by role."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from dashboard import (
    adding,
    claim_card,
    claim_parts,
    data,
    filters,
    kept,
    panel,
    report_details,
    safe,
    wording,
)
from dashboard.briefing.scenes import FigureKind
from dashboard.passages import STYLE, report_html
from geodata import Filters
from geodata.sentences import counted

atlas = data.atlas()
st.html(STYLE)
st.title("Reports")
adding.show()
asked = st.query_params.get("read", "")
titles = atlas.titles
if asked and asked not in titles:
    st.warning(f"There is no report “{safe.markdown(asked, 60)}”. Choose one from the list.")
st.session_state["read_report"] = asked if asked in titles else next(iter(titles))


def _read() -> None:
    """Put the chosen report into the URL."""
    st.query_params["read"] = st.session_state["read_report"]


chosen = st.selectbox(
    "Report", list(titles), format_func=titles.__getitem__, key="read_report", on_change=_read
)
report = atlas.reports[chosen]
selection = data.selection(Filters(reports=(chosen,)))
found = selection.found.frame()
st.header(safe.markdown(report.title))
by = ", ".join(safe.markdown(known) for known in (report.publisher, report.published) if known)
source = f"Source: {panel.source_line(report.source_id)}" if report.source_id else "One of your own reports"
st.caption(". ".join(filter(None, [by, source])))
report_details.show(report)
if report.skipped:
    with st.expander("What was not read"):
        st.markdown("\n".join(f"- {safe.markdown(sentence)}" for sentence in report.skipped))
named = counted(found["iso3"].nunique(), "countries")
st.markdown(f"{counted(len(found), 'mentions')} of {named}. {wording.ROLE_HELP}")
with st.container(horizontal=True):
    kept.add_button(replace(filters.current()[0], reports=(chosen,)), FigureKind.NONE)
    claim_card.button(claim_parts.of_report(selection))
st.html(report_html(report, found))
